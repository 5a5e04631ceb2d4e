"""No module keeps state: two incidents, stores or windows in one process must not meet in a global."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DISPLAYS: Final = (ast.Dict, ast.List, ast.Set, ast.DictComp, ast.ListComp, ast.SetComp)
MAKERS: Final = frozenset(
    {"dict", "list", "set", "bytearray", "defaultdict", "deque", "Counter", "OrderedDict"}
)


READ_ONLY: Final = ("Final", "Mapping[", "Sequence[")


def module_state(source: str) -> list[str]:
    """What in a module could change after it was imported, as `line: name`.

    A mutable value may stand there only under a constant's name, annotated `Final` or with a type that can
    only be read. `__all__` is Python's own. `global` is refused everywhere.
    """
    tree = ast.parse(source)
    faults = [
        f"{node.lineno}: global {', '.join(node.names)}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Global)
    ]
    for statement in _at_module_level(tree.body):
        if isinstance(statement, ast.Assign):
            targets, annotation = statement.targets, ""
        elif isinstance(statement, ast.AnnAssign):
            targets, annotation = [statement.target], ast.unparse(statement.annotation)
        else:
            continue
        names = [name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)]
        constant = annotation.startswith(READ_ONLY) and all(name.isupper() for name in names)
        if _is_mutable(statement.value) and not constant and names != ["__all__"]:
            faults.append(f"{statement.lineno}: {', '.join(names)}")
    return faults


def _at_module_level(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    for statement in body:
        if isinstance(statement, ast.If | ast.Try | ast.With | ast.For):
            yield from _at_module_level(
                [node for node in ast.iter_child_nodes(statement) if isinstance(node, ast.stmt)]
            )
        yield statement


def _is_mutable(value: ast.expr | None) -> bool:
    if isinstance(value, ast.Call):
        maker = value.func.attr if isinstance(value.func, ast.Attribute) else getattr(value.func, "id", "")
        return maker in MAKERS
    return isinstance(value, DISPLAYS)


def test_no_module_keeps_state(program_sources: dict[Path, str]) -> None:
    """A table that one part of the program can change is read wrongly by every other part."""
    faults = [
        f"{path.as_posix()}:{fault}" for path, text in program_sources.items() for fault in module_state(text)
    ]
    assert not faults, "\n".join(faults)


def test_the_rule_knows_a_constant_from_a_variable() -> None:
    """Each form in which state has come in elsewhere is seen; a constant table passes."""
    assert module_state("cache = {}") == ["1: cache"]
    assert module_state("CACHE = {}") == ["1: CACHE"]
    assert module_state("cache: Final = []") == ["1: cache"]
    assert module_state("if True:\n    seen = set()") == ["2: seen"]
    assert module_state("seen = collections.defaultdict(list)") == ["1: seen"]
    assert module_state("def f():\n    global x\n    x = 1") == ["2: global x"]
    assert module_state("CACHE: dict[str, int] = {}") == ["1: CACHE"]
    assert module_state("UNITS: Mapping[str, int] = {'人': 1}") == []
    assert module_state("UNITS: Final = {'人': 1}\n__all__ = ['a']\nNAMES = ('a',)") == []
    assert module_state("def f():\n    seen = {}\n    return seen") == []
