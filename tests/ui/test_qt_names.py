"""PySide asks every module for its source; we answer by name. These tests watch the question as PySide is updated."""

from __future__ import annotations

import subprocess
import sys

from jc_disaster import workplace
from jc_disaster.ui import qt_names, theme

ASKED = """
import inspect, sys
from PySide6.QtCore import QObject
from jc_disaster.ui.qt_names import answer_by_name
if "answer" in sys.argv:
    answer_by_name()
read = []
find = inspect.getsource
inspect.getsource = lambda module: read.append(module.__name__) or find(module)
from jc_disaster.plan.model import Level
print("jc_disaster.plan.model" in read)
"""


def test_only_the_window_counts_as_using_qt() -> None:
    """The import contracts keep Qt out of everything below, so a name is enough to tell."""
    assert qt_names.uses_qt(theme)
    assert not qt_names.uses_qt(workplace)


def test_no_source_is_read_at_an_import_once_the_question_is_answered() -> None:
    """It was a tenth of the start. Where PySide no longer asks, both runs are silent and the module can go."""
    asked, answered = (_run(*arguments) for arguments in ((), ("answer",)))

    assert asked == "True"
    assert answered == "False"


def _run(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", ASKED, *arguments], capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout.strip()
