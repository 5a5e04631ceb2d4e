"""The small file beside the real store from which an exercise learns that a real incident is open, and nothing more.

The real seat writes it; an exercise never opens the real store. It holds titles and a count: no figure, no level, no
place, no name of a person.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Final

from jc_disaster.incident.real_affairs import NOTHING_REAL, UNREADABLE, RealAffairs

FORMAT: Final = 1
_LARGEST: Final = 100_000


def write_affairs(path: Path, affairs: RealAffairs) -> None:
    """Replace the file, whole or not at all; what is recorded never waits for it and never fails by it."""
    content = {"format": FORMAT, "open": list(affairs.open), "alarms": affairs.alarms}
    new = path.with_suffix(".new")
    # A disc that refuses this file refuses events too, and that is told where it matters.
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        new.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        new.replace(path)


def read_affairs(path: Path) -> RealAffairs:
    """What the file says; nothing where there is none, `UNREADABLE` where it is no such file."""
    try:
        with path.open(encoding="utf-8") as file:
            content = json.loads(file.read(_LARGEST))
        names, alarms = content["open"], content["alarms"]
        if content["format"] != FORMAT or not all(isinstance(name, str) for name in names):
            return UNREADABLE
        return RealAffairs(tuple(names), int(alarms))
    except FileNotFoundError:
        return NOTHING_REAL
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return UNREADABLE
