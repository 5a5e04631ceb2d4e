"""A paper to choose from, light enough for a window to know before anything of the writers is loaded."""

from __future__ import annotations

from typing import NamedTuple


class PaperChoice(NamedTuple):
    """A paper that can be made now, or the reason why not yet.

    Attributes:
        kind: Its name on the command line and in file names.
        title: What officers call it.
        ready: Whether it can be made.
        why: Why not, in Chinese; empty where it can.
    """

    kind: str
    title: str
    ready: bool
    why: str
