"""The commands called in this process, with streams of their own."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from jc_disaster.cli import main
from jc_disaster.cli.output import Terminal


class Said(NamedTuple):
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def value(self) -> Any:  # noqa: ANN401 - whatever JSON holds
        """The one JSON value on standard output."""
        return json.loads(self.out)


Call = Callable[..., Said]


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home for all commands of a run; the compiled plan in its cache is made once."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def call(home: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Run a command with ``text`` on standard input."""
    monkeypatch.setenv("JC_DISASTER_HOME", str(home))

    def run(*arguments: str, text: str = "") -> Said:
        terminal = Terminal(io.StringIO(text), io.StringIO(), io.StringIO())
        code = main(list(arguments), terminal)
        return Said(code, terminal.stdout.getvalue(), terminal.stderr.getvalue())

    return run
