"""The keys of personal fields: one a person, in a file of their own, so that destroying a key destroys the name.

The events hold sealed text only and stay valid when a key is gone. The keys go into no backup and no export:
whoever finds one reads no name there, and destroying reaches every copy there is.

SQLite overwrites what is deleted from its pages (`secure_delete`), but its rollback journal holds the pages as they
were, keys and all, and is only unlinked afterwards. So the journal is kept, and overwritten here before it goes.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from jc_disaster.incident.events import canonical
from jc_disaster.kernel.identifiers import Entropy
from jc_disaster.record.cipher import KEY_BYTES, AesGcmCipher, Cipher, SealBrokenError
from jc_disaster.record.line_log import sync
from jc_disaster.record.refusals import StoreRefusedError

NAME: Final = "persons.sqlite"
PATIENCE_S: Final = 5  # for whoever looks into the file with a database tool


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
        self._cipher = cipher or AesGcmCipher()

    def seal(self, bound_to: str, private: Mapping[str, str]) -> str:
        """What identifies a person, sealed under a new key that is durable before this returns.

        Raises:
            StoreRefusedError: The key could not be kept.
        """
        key_id, key = self._entropy(8).hex(), self._entropy(KEY_BYTES)
        try:
            with self._writing() as connection:
                connection.execute("INSERT INTO key VALUES (?, ?)", (key_id, key))
        except (OSError, sqlite3.Error) as error:
            raise StoreRefusedError("not-saved", why="人员信息的密钥没有存下") from error
        hidden = self._cipher.seal(key, canonical(private), bound_to, self._entropy)
        return f"{self._cipher.name}:{key_id}:{hidden}"

    def open(self, bound_to: str, sealed: str) -> Mapping[str, str] | None:
        """What was sealed, or None when its key was destroyed or is not here.

        Raises:
            SealBrokenError: The text was changed, belongs to another person, or is of a cipher unknown here.
            StoreRefusedError: The file of keys cannot be read.
        """
        name, key_id, hidden = sealed.split(":", 2)
        if name != self._cipher.name:
            raise SealBrokenError(f"no cipher {name} here")
        if not self._path.exists():
            return None
        try:
            with closing(self._connect()) as connection:
                row = connection.execute("SELECT key FROM key WHERE key_id = ?", (key_id,)).fetchone()
        except sqlite3.Error as error:
            raise StoreRefusedError("keys-unreadable", path=self._path.name) from error
        if row is None:
            return None
        opened: Mapping[str, str] = json.loads(self._cipher.open(row[0], hidden, bound_to))
        return opened

    def destroy(self, key_ids: Iterable[str]) -> None:
        """Delete keys and overwrite wherever they stood; doing it again does nothing.

        Raises:
            StoreRefusedError: They could not be deleted, or what is left of them could not be overwritten.
        """
        wanted = [(key_id,) for key_id in key_ids]
        if not wanted or not self._path.exists():
            return
        try:
            with self._writing() as connection:
                connection.executemany("DELETE FROM key WHERE key_id = ?", wanted)
        except (OSError, sqlite3.Error) as error:
            raise StoreRefusedError("keys-left", path=self._path.name) from error

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction; afterwards nothing of the pages before it is left in the journal."""
        with closing(self._connect()) as connection:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")
        journal = self._path.with_name(f"{self._path.name}-journal")
        if journal.exists():
            with journal.open("rb+") as file:
                file.write(bytes(os.fstat(file.fileno()).st_size))
                file.flush()
                sync(file.fileno())
            journal.unlink()

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, isolation_level=None, timeout=PATIENCE_S)
        try:
            connection.execute("PRAGMA journal_mode = PERSIST")
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("CREATE TABLE IF NOT EXISTS key (key_id TEXT PRIMARY KEY, key BLOB NOT NULL)")
        except sqlite3.Error:
            connection.close()
            raise
        return connection
