"""What the commands read and write: text in, one JSON value or Chinese lines out."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple, TextIO

from jc_disaster.kernel.errors import Fault, JcDisasterError

INPUT_LIMIT = 20_000_000


class UnreadableInputError(JcDisasterError):
    """A file given on the command line could not be read."""

    code = "unreadable-input"


class Terminal(NamedTuple):
    """The three streams of a command; ``json`` faults go to standard output, sentences to standard error."""

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO

    @classmethod
    def of_process(cls) -> Terminal:
        """The process's own streams, in UTF-8 whatever the locale says."""
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        return cls(sys.stdin, sys.stdout, sys.stderr)

    def line(self, words: str = "") -> None:
        """One line for the reader of the result."""
        self.stdout.write(words + "\n")

    def value(self, value: object) -> None:
        """One JSON value on one line."""
        self.stdout.write(to_json(value) + "\n")

    def say(self, words: str) -> None:
        """One sentence beside the result."""
        self.stderr.write(words + "\n")

    def faults(self, faults: Sequence[Fault]) -> None:
        """All faults of an input as sentences."""
        self.say(f"输入有{len(faults)}处需要改正，未作任何处理：")
        for fault in faults:
            place = f"{fault.path}：" if fault.path else ""
            self.say(f"  {place}{fault.message}。{fault.remedy}。")


def to_json(value: object) -> str:
    """``value`` as one line of UTF-8 JSON; exact decimals as numbers, shares as strings."""
    return json.dumps(value, ensure_ascii=False, default=_plain)


def _plain(value: object) -> object:
    if isinstance(value, Fraction):
        return str(value)
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    raise TypeError(type(value).__name__)


def faults_json(faults: Iterable[Fault]) -> dict[str, object]:
    """Faults in the form of contracts.md; what stood there is shortened, never dropped."""
    return {
        "faults": [
            {"path": fault.path, "got": _shown(fault.got), "message": fault.message, "remedy": fault.remedy}
            for fault in faults
        ]
    }


def _shown(got: object) -> object:
    if isinstance(got, Decimal):
        return float(got)  # 5.0 was refused for its point, which 5 would hide
    if got is None or isinstance(got, bool | int | float):
        return got if not isinstance(got, int) or abs(got) < 10**60 else f"{str(got)[:60]}…"
    words = got if isinstance(got, str) else repr(got)
    return words if len(words) <= 200 else words[:200] + "…"


def read_input(name: str | None, terminal: Terminal) -> str:
    """The text of a file, or of standard input for ``-`` and for no name.

    Raises:
        UnreadableInputError: The file is not there, too large, or not UTF-8.
    """
    try:
        if name in {None, "-"}:
            raw = terminal.stdin.buffer.read(INPUT_LIMIT + 1) if hasattr(terminal.stdin, "buffer") else None
            text = terminal.stdin.read() if raw is None else raw.decode("utf-8")
        else:
            with Path(str(name)).open("rb") as file:
                text = file.read(INPUT_LIMIT + 1).decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableInputError(
            f"{_called(name)}不是UTF-8文字，没有读取。请另存为UTF-8后再试。"
        ) from error
    except OSError as error:
        raise UnreadableInputError(f"{_called(name)}读不出来（{error.strerror}）。请核对路径。") from error
    if len(text) > INPUT_LIMIT:
        raise UnreadableInputError(f"{_called(name)}太大，没有读取。请只给出灾情数据。")
    return text


def _called(name: str | None) -> str:
    return "标准输入" if name in {None, "-"} else f"文件“{name}”"
