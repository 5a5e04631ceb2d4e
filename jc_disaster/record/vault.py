"""The keys of personal fields: one a person, in a file of their own, so that destroying a key destroys the name.

The events hold sealed text only and stay valid when a key is gone. The keys go into no backup and no export:
whoever finds one reads no name there, and destroying reaches every copy there is.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Final

from jc_disaster.incident.events import canonical
from jc_disaster.kernel.identifiers import Entropy
from jc_disaster.record.cipher import KEY_BYTES, Cipher, HmacCipher
from jc_disaster.record.store import StoreRefusedError

NAME: Final = "persons.sqlite"


class Vault:
    """The keys beside one store.

    Args:
        path: The file of keys; made with the first key.
        entropy: Source of random bytes.
        cipher: What new texts are sealed with.
    """

    def __init__(self, path: Path, entropy: Entropy, cipher: Cipher | None = None) -> None:
        self._path = path
        self._entropy = entropy
        self._cipher = cipher or HmacCipher()

    def seal(self, bound_to: str, private: Mapping[str, str]) -> str:
        """What identifies a person, sealed under a new key that is durable before this returns.

        Raises:
            StoreRefusedError: The key could not be kept.
        """
        key_id, key = self._entropy(8).hex(), self._entropy(KEY_BYTES)
        try:
            with closing(self._connect()) as connection:
                connection.execute("INSERT INTO key VALUES (?, ?)", (key_id, key))
        except sqlite3.Error as error:
            raise StoreRefusedError("not-saved", why="人员信息的密钥没有存下") from error
        hidden = self._cipher.seal(key, canonical(private), bound_to, self._entropy)
        return f"{self._cipher.name}:{key_id}:{hidden}"

    def open(self, bound_to: str, sealed: str) -> Mapping[str, str] | None:
        """What was sealed, or None when its key was destroyed or is not here.

        Raises:
            SealBrokenError: The text was changed or belongs to another person.
        """
        _, key_id, hidden = sealed.split(":", 2)
        if not self._path.exists():
            return None
        with closing(self._connect()) as connection:
            row = connection.execute("SELECT key FROM key WHERE key_id = ?", (key_id,)).fetchone()
        if row is None:
            return None
        opened: Mapping[str, str] = json.loads(self._cipher.open(row[0], hidden, bound_to))
        return opened

    def destroy(self, key_ids: Iterable[str]) -> None:
        """Delete keys and overwrite where they stood; doing it again does nothing.

        Raises:
            StoreRefusedError: They could not be deleted.
        """
        wanted = [(key_id,) for key_id in key_ids]
        if not wanted or not self._path.exists():
            return
        try:
            with closing(self._connect()) as connection:
                connection.executemany("DELETE FROM key WHERE key_id = ?", wanted)
        except sqlite3.Error as error:
            raise StoreRefusedError("not-saved", why="人员信息的密钥没有销毁") from error

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, isolation_level=None)
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("CREATE TABLE IF NOT EXISTS key (key_id TEXT PRIMARY KEY, key BLOB NOT NULL)")
        return connection
