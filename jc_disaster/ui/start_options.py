"""What the command line asks of the window. A word not understood opens none: a slip in 演练 would open 正式."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.ui.input_method import KEEP_SWITCH
from jc_disaster.ui.language import CODES

KINDS: Final = ("real", "exercise")
NEW_INCIDENT: Final = "--new-incident"
_SWITCHES: Final = frozenset({NEW_INCIDENT, KEEP_SWITCH})
_VALUES: Final = (("--kind", KINDS), ("--store", ()), ("--language", CODES))


class StartRefusedError(JcDisasterError):
    """The command line was not understood; no window was opened."""

    code = "start-refused"

    def __init__(self, fault: str) -> None:
        super().__init__(
            f"没有打开窗口：{fault}。可用的有：--kind real（正式）或 exercise（演练）、--store 文件夹、"
            f"--language {' 或 '.join(CODES)}、{NEW_INCIDENT}、{KEEP_SWITCH}。"
        )


class StartOptions(NamedTuple):
    """What the command line asks of the window.

    Attributes:
        exercise: 演练 instead of 正式.
        store: Another folder than the usual one.
        language: A code of `CODES`; empty for that of the preferences.
        keep_input_method: Leave the environment of input methods as it is.
        new_incident: Ask for a new incident at once.
    """

    exercise: bool = False
    store: Path | None = None
    language: str = ""
    keep_input_method: bool = False
    new_incident: bool = False


def start_options(arguments: Sequence[str]) -> StartOptions:
    """Read by hand: the parser of the commands would cost a tenth of the start.

    Raises:
        StartRefusedError: A word is unknown, said twice, or lacks its value.
    """
    said: dict[str, str] = {}
    for name, value in _read(arguments):
        if name in said:
            raise StartRefusedError(f"“{name}”写了两次")
        said[name] = value
    store = said.get("--store")
    return StartOptions(
        said.get("--kind") == KINDS[1],
        Path(store) if store else None,
        said.get("--language", ""),
        KEEP_SWITCH in said,
        NEW_INCIDENT in said,
    )


def _read(arguments: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each option with its value; a switch with none."""
    words = iter(arguments)
    values = dict(_VALUES)
    for word in words:
        name, given, value = word.partition("=")
        if name in _SWITCHES and not given:
            yield name, ""
            continue
        if name not in values:
            raise StartRefusedError(f"不认识“{word}”")
        value = value if given else next(words, "")
        if not value or value.startswith("--"):
            raise StartRefusedError(f"“{name}”后面缺一个值")
        if values[name] and value not in values[name]:
            raise StartRefusedError(f"“{name}”没有“{value}”这个取值")
        yield name, value
