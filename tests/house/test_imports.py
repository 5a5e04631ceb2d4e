"""What may not be loaded before the window is painted (goal S3), and what dev.py must know of Qt."""

from __future__ import annotations

import ast
import importlib.util
import json
import pkgutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pathlib import Path

HEAVY: Final = frozenset(
    {
        "pydantic",
        "pydantic_core",
        "yaml",
        "reportlab",
        "cryptography",
        "python_calamine",
        "xlsxwriter",
        "docx",
        "lxml",
    }
)
# Packages whose every module stays light, and single modules of those that also read outside data.
LIGHT_PACKAGES: Final = ("kernel", "engine", "incident", "record")
LIGHT_MODULES: Final = ("plan.model", "plan.compiled", "workplace", "__main__")
REPORT: Final = """
import importlib, json, sys
heavy, first = set(json.loads(sys.argv[1])), {}
for name in json.loads(sys.argv[2]):
    importlib.import_module(name)
    for loaded in heavy & set(sys.modules):
        first.setdefault(loaded, name)
print(json.dumps(first))
"""


def light_modules() -> list[str]:
    """The modules that exist of those that must stay light."""
    names = [f"jc_disaster.{name}" for name in LIGHT_MODULES]
    for package in LIGHT_PACKAGES:
        names.append(f"jc_disaster.{package}")
        if spec := importlib.util.find_spec(f"jc_disaster.{package}"):
            names += [
                module.name
                for module in pkgutil.walk_packages(
                    spec.submodule_search_locations, f"jc_disaster.{package}."
                )
            ]
    return [name for name in names if importlib.util.find_spec(name)]


def loaded_by(modules: list[str]) -> dict[str, str]:
    """Import modules in a fresh interpreter; for each heavy library it then holds, who brought it first."""
    arguments = [json.dumps(sorted(HEAVY)), json.dumps(modules)]
    line = [sys.executable, "-c", REPORT, *arguments]
    done = subprocess.run(line, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    brought: dict[str, str] = json.loads(done.stdout)
    return brought


def test_nothing_heavy_is_loaded_with_the_parts_that_the_first_paint_needs() -> None:
    """An officer woken at night waits for the window; each of these costs it a tenth of a second."""
    modules = light_modules()
    assert any(name.startswith("jc_disaster.kernel.") for name in modules)
    assert loaded_by(modules) == {}


def test_the_rule_names_who_brought_a_library() -> None:
    """The first importer is the one to mend, so the report must name it."""
    assert loaded_by(["json", "yaml"]) == {"yaml": "yaml"}


def test_every_part_of_qt_that_is_imported_has_its_system_libraries_looked_for(
    root: Path, sources: dict[Path, str]
) -> None:
    """On a bare system the window would die at the import of a module whose libraries nobody installed."""
    known = set(_literal(root, "QT_MODULES"))
    imported = {
        name.removeprefix("PySide6.Qt")
        for path, text in sources.items()
        if path.parts[0] in {"jc_disaster", "tests"}
        for name in _imported(text)
        if name.startswith("PySide6.Qt")
    }
    assert imported <= known


def test_every_program_that_a_test_looks_for_is_installed_by_the_command_that_runs_it(
    root: Path, sources: dict[Path, str]
) -> None:
    """A test that is skipped where a program is missing proves nothing on the machine where it matters.

    LibreOffice is too large for `test`; `office` installs it and runs what wants it.
    """
    tools = _literal(root, "TOOLS")
    known = tools["test"].keys() | tools["office"].keys()
    looked_for = {
        ast.literal_eval(node.args[0])
        for path, text in sources.items()
        if path.parts[0] == "tests" and path.parts[1] != "benchmarks"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "shutil.which"
    }
    assert looked_for <= known


def _literal(root: Path, name: str) -> Any:  # noqa: ANN401 - whatever the constant holds
    """What dev.py, without being run, gives a constant."""
    for node in ast.parse((root / "dev.py").read_text(encoding="utf-8")).body:
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == name and node.value:
            return ast.literal_eval(node.value)
    raise AssertionError(f"dev.py has no constant {name}")


def _imported(source: str) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    return {".".join(name.split(".")[:2]) for name in names}
