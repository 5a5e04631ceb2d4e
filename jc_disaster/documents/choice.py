"""What can be chosen of papers, light enough for a window to know before anything of the writers is loaded."""

from __future__ import annotations

from enum import StrEnum
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


class Carrier(StrEnum):
    """On what a paper goes out; the values are those of the command line."""

    RED = "red"  # the red head of GB/T 9704
    PREPRINTED = "preprinted"  # 套红打印: nothing red, for sheets that bear the head already
    TELEGRAM = "telegram"  # 明传电报, for the night
    TEXT = "text"  # SMS and WeChat
