"""What no linter knows of threads: an object of Qt that Python made asks for the interpreter when Qt calls it.

Qt calls it while it holds a lock of its own. Where that is on a worker, the window's thread, which has the interpreter
and waits for the same lock, waits for ever. So nothing that Qt reads from or writes to is made in Python at all, and
what is handed to a worker touches nothing of Qt but finished pictures.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from PySide6 import QtCore, QtGui

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

READERS: Final = frozenset(
    {"QImageReader", "QImageWriter", "QMovie", "QPictureIO", "QDataStream", "QTextStream"}
)
HANDED: Final = frozenset({"run", "take", "begin", "start"})
WORKERS: Final = ("errands", "worker", "aside", "_work", "long_work", "_pool")
# The modules whose code runs on a worker, and what of Qt they may use there.
ON_A_WORKER: Final = {
    "pdf_pages.py": {"QImage"},
    "scan_pages.py": {"QImage"},
    # The printer is the job's alone while it prints, and no lock of Qt is held while Qt asks it for its size.
    "printing.py": {
        "QImage",
        "QMarginsF",
        "QObject",
        "QPageLayout",
        "QPageSize",
        "QPainter",
        "QPrinter",
        "QRect",
        "Signal",
    },
}


def is_device(name: str) -> bool:
    """Whether Qt reads from it, writes to it, or does both for it."""
    known = getattr(QtCore, name, None) or getattr(QtGui, name, None)
    return name in READERS or (isinstance(known, type) and issubclass(known, QtCore.QIODevice))


def devices_made(source: str) -> list[str]:
    """Devices and readers of Qt that a module makes or derives from, as `line: name`."""
    found = []
    for node in ast.walk(ast.parse(source)):
        named = (
            [node.func]
            if isinstance(node, ast.Call)
            else node.bases
            if isinstance(node, ast.ClassDef)
            else []
        )
        names = [ast.unparse(one).rpartition(".")[2] for one in named]
        found += [f"{node.lineno}: {name}" for name in names if is_device(name)]  # type: ignore[attr-defined]
    return sorted(found)


def names_of_qt(tree: ast.Module) -> set[str]:
    """What a module takes from Qt."""
    return {
        name.asname or name.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6")
        for name in node.names
    }


def _handed_over(tree: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            whom = ast.unparse(node.func.value)
            if node.func.attr in HANDED and whom.endswith(WORKERS):
                yield node.args[0]


def qt_on_a_worker(source: str) -> list[str]:
    """What work that is handed to a worker names of Qt, however many functions of its module away, as `line: name`."""
    tree = ast.parse(source)
    functions = {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    qt, found = names_of_qt(tree) - {"QImage"}, []
    for work in _handed_over(tree):
        waiting: list[ast.AST] = [work]
        seen: set[str] = set()
        while waiting:
            for node in ast.walk(waiting.pop()):
                name = node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")
                if name in qt:
                    found.append(f"{work.lineno}: {name}")
                if name in functions and name not in seen:
                    seen.add(name)
                    waiting.append(functions[name])
    return found


def test_nothing_that_qt_reads_from_is_made_in_python(program_sources: dict[Path, str]) -> None:
    """A scan that was read so stood still with the whole window, on a night when nobody could have said why."""
    made = [
        f"{path.as_posix()}:{one}" for path, text in program_sources.items() for one in devices_made(text)
    ]
    assert not made, "\n".join(made)


def test_what_is_handed_to_a_worker_touches_nothing_of_qt(program_sources: dict[Path, str]) -> None:
    """A widget, a model or a font used on two threads breaks once in a thousand nights."""
    ui = {path: text for path, text in program_sources.items() if path.parts[1] == "ui"}
    handed = sum(1 for text in ui.values() for _ in _handed_over(ast.parse(text)))
    touched = [f"{path.as_posix()}:{one}" for path, text in ui.items() for one in qt_on_a_worker(text)]
    assert handed > 40, "the rule no longer sees the work that is handed over"
    assert not touched, "\n".join(touched)


def test_the_modules_of_the_workers_use_of_qt_what_is_theirs_alone(program_sources: dict[Path, str]) -> None:
    """A page is drawn and a sheet is printed beside the window; what both would use, one would wait for."""
    ours = {path.name: names_of_qt(ast.parse(text)) for path, text in program_sources.items()}
    assert {name: ours[name] - allowed for name, allowed in ON_A_WORKER.items()} == {
        name: set() for name in ON_A_WORKER
    }


def test_the_rules_see_each_form() -> None:
    """A rule that sees nothing is green."""
    assert devices_made("buffer = QBuffer()\nfile = QtCore.QFile(path)\nclass Mine(QIODevice): ...") == [
        "1: QBuffer",
        "2: QFile",
        "3: QIODevice",
    ]
    assert devices_made("QProcess.startDetached(name)\nQImage(path)\nint(1)") == []
    start = "from PySide6.QtGui import QFont, QImage\n"
    assert qt_on_a_worker(start + "self.errands.run(lambda: QFont(), done)") == ["2: QFont"]
    assert qt_on_a_worker(start + "def a(): b()\ndef b(): QFont()\nwindow._aside.take(a, done)") == [
        "4: QFont"
    ]
    assert qt_on_a_worker(start + "def a(): return QImage()\nself._worker.run(a, lambda: QFont())") == []
