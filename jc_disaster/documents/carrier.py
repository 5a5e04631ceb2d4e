"""On what a paper goes out; so light that the settings of a person are read without any other word about papers."""

from __future__ import annotations

from enum import StrEnum


class Carrier(StrEnum):
    """On what a paper goes out; the values are those of the command line."""

    RED = "red"  # the red head of GB/T 9704
    PREPRINTED = "preprinted"  # 套红打印: nothing red, for sheets that bear the head already
    TELEGRAM = "telegram"  # 明传电报, for the night
    TEXT = "text"  # SMS and WeChat
