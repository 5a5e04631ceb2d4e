"""A path that somebody typed: whether something is there, also for a name that no disc could hold."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path


def there(path: str) -> bool:
    """Whether a file or a folder is there and can be seen; a name that is too long for the disc is none."""
    with suppress(OSError, ValueError):
        return Path(path).exists()
    return False


def is_file(path: str) -> bool:
    """Whether a file is there; a message pasted into the field of a path is none."""
    with suppress(OSError, ValueError):
        return Path(path).is_file()
    return False
