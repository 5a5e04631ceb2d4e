"""What the import contracts cannot see: a clock read through a type, a file opened through a builtin."""

from __future__ import annotations

import ast
import tomllib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

PURE: Final = ("kernel", "engine", "incident", "exercise")
CLOCK: Final = frozenset({"datetime.now", "datetime.utcnow", "datetime.today", "date.today"})
BUILTINS: Final = frozenset({"open", "input", "print", "eval", "exec", "__import__"})


def impure_calls(source: str) -> list[str]:
    """Calls that make a result depend on more than its arguments, as `line: call`."""
    return [
        f"{node.lineno}: {call}"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and ((call := ast.unparse(node.func)) in BUILTINS or {call, call.removeprefix("datetime.")} & CLOCK)
    ]


def test_the_pure_parts_read_no_clock_and_open_no_file(program_sources: dict[Path, str]) -> None:
    """A level that depends on when it was asked for cannot be proved, replayed or defended afterwards."""
    pure = {path: text for path, text in program_sources.items() if path.parts[1] in PURE}
    assert pure
    impure = [f"{path.as_posix()}:{call}" for path, text in pure.items() for call in impure_calls(text)]
    assert not impure, "\n".join(impure)


def test_the_ways_to_the_clock_are_known() -> None:
    """The rule must see each form in which the standard library offers the present moment."""
    assert impure_calls("datetime.now(UTC)") == ["1: datetime.now"]
    assert impure_calls("datetime.datetime.now(UTC)") == ["1: datetime.datetime.now"]
    assert impure_calls("date.today()") == ["1: date.today"]
    assert impure_calls("clock.now()") == []


def test_every_pure_module_of_the_exercises_is_under_the_contract(root: Path) -> None:
    """They are named one by one, since two neighbours read and write packs; a new one must not be forgotten."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    pure = next(one for one in contracts if one["name"].startswith("Pure parts"))["source_modules"]
    modules = {path.stem for path in (root / "jc_disaster" / "exercise").glob("*.py")} - {"__init__"}
    named = {name.rpartition(".")[2] for name in pure if name.startswith("jc_disaster.exercise.")}
    assert named == modules - {"pack_file", "pack_schema"}
