"""Rules about the tests themselves: each says why it matters, and each can fail."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Calls that fail by themselves where something is not as it must be.
CLAIMS: Final = frozenset(
    {"raises", "warns", "fail", "waitSignal", "waitSignals", "waitUntil", "assertNotEmitted"}
)


def faults_of_tests(source: str) -> list[str]:
    """What is wrong with the test functions of a file, those of test classes too, as `line: fault`."""
    faults = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
            faults += [f"{node.lineno}: {node.name} {fault}" for fault in _faults(node)]
    return faults


def _faults(test: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
    if not ast.get_docstring(test):
        yield "does not say why it matters"
    if not any(_claims(node) for node in ast.walk(test)):
        yield "claims nothing"


def _claims(node: ast.AST) -> bool:
    if isinstance(node, ast.Assert):
        return not isinstance(node.test, ast.Constant)
    if not isinstance(node, ast.Call):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name in CLAIMS or name.startswith("assert_") or ast.unparse(node.func) == "qtmodeltester.check"


def test_every_test_says_why_it_matters_and_claims_something(sources: dict[Path, str]) -> None:
    """A test without a claim is green for ever, and one without a reason falls to the first it hinders."""
    tests = {path: text for path, text in sources.items() if path.parts[0] == "tests"}
    faults = [f"{path.as_posix()}:{fault}" for path, text in tests.items() for fault in faults_of_tests(text)]
    assert tests
    assert not faults, "\n".join(faults)


def test_an_empty_test_is_seen() -> None:
    """The rule would be worth nothing if `assert True` satisfied it."""
    assert faults_of_tests("def test_a():\n    '''Why.'''\n    assert True") == ["1: test_a claims nothing"]
    assert len(faults_of_tests("def test_a():\n    pass")) == 2
    assert not faults_of_tests("def test_a():\n    '''Why.'''\n    with raises(E):\n        f()")
    assert not faults_of_tests(
        "class TestA:\n    def test_a(self):\n        '''Why.'''\n        assert_same(1, 1)"
    )
