"""Records that no act made, with every hash, chain and list made to fit."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path

from jc_disaster.incident.events import digest, event_of_line, sealed_line
from jc_disaster.record.exchange import EVENTS, LIST

Content = Mapping[str, object]


def following(last_line: str, written: Callable[[Content], str], **changes: object) -> str:
    """A line that follows ``last_line`` in its chain and says what it likes, in the writing it likes."""
    last = event_of_line(last_line)
    parts = json.loads(last_line)
    del parts["sha256"]
    own = {"sequence": last.sequence + 1, "previous": last.hash, "event_id": "neu", "act_id": "neu"}
    content = written({key: part for key, part in {**parts, **own, **changes}.items() if part is not ...})
    return sealed_line(content, digest(content))


def plainly(content: Content) -> str:
    """As this program writes, but floats and whatever else JSON takes are taken too."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def forged(folder: Path, written: Callable[[Content], str] = plainly, **changes: object) -> None:
    """An export with one more event, and its list made to fit; ``...`` leaves a key out."""
    lines = (folder / EVENTS).read_text(encoding="utf-8").split("\n")[:-1]
    lines.append(following(lines[-1], written, **changes))
    put_events(folder, "".join(f"{line}\n" for line in lines).encode())


def put_events(folder: Path, content: bytes) -> None:
    """Other events in an export, and its list made to fit."""
    (folder / EVENTS).write_bytes(content)
    change_list(folder, files={**list_of(folder)["files"], EVENTS: sha256(content).hexdigest()})  # type: ignore[dict-item]


def list_of(folder: Path) -> dict[str, object]:
    """The list of an export."""
    said: dict[str, object] = json.loads((folder / LIST).read_text(encoding="utf-8"))
    return said


def change_list(folder: Path, **changes: object) -> None:
    """Something else in the list; ``...`` takes a key out."""
    said = {**list_of(folder), **changes}
    text = json.dumps({key: part for key, part in said.items() if part is not ...})
    (folder / LIST).write_text(text, encoding="utf-8")
