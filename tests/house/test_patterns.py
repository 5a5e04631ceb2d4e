"""Patterns that every Python we promise reads alike."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

# A quantifier made possessive by a second sign, or an atomic group.
NEW_IN_3_11: Final = re.compile(r"(?<!\\)[*+?}]\+|\(\?>")


def hasty_patterns(source: str) -> list[str]:
    """Strings of a module that uses patterns and holds one of 3.11's new forms, as `line: text`."""
    if "re" not in {
        name.name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Import)
        for name in node.names
    }:
        return []
    return [
        f"{node.lineno}: {node.value}"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and NEW_IN_3_11.search(node.value)
    ]


def test_no_pattern_is_possessive(program_sources: dict[Path, str]) -> None:
    """Python 3.11.0 to 3.11.4, which Debian 12 ships, let such a pattern match nothing, and a death is not read."""
    faults = [
        f"{path.as_posix()}:{fault}"
        for path, text in program_sources.items()
        for fault in hasty_patterns(text)
    ]
    assert not faults, "\n".join(faults)


def test_an_ordinary_repetition_is_no_possessive_one() -> None:
    """The rule must see each form, also with a number of times, and leave a sign that is only escaped."""
    assert hasty_patterns('import re\nA = r"[0-9]++"') == ["2: [0-9]++"]
    assert len(hasty_patterns('import re\nA = r"a*+b"\nB = r"a{1,2}+"\nC = r"(?>a)"\nD = r"a?+"')) == 4
    assert hasty_patterns('import re\nA = r"\\\\++[+]a+"') == []
    assert hasty_patterns('A = "C++"') == []
