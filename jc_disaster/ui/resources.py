"""Where the window finds what is shipped with it: fonts, styles. Read only."""

from __future__ import annotations

from pathlib import Path


def resource_folder() -> Path:
    """The shipped resources: inside the installed package, or beside it in the source tree."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"
