"""What PySide asks of every module that is imported is answered without reading its source."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from jc_disaster.ui.feature_search import HOOK, answer_feature_search

LOOK = """
import inspect, json, sys
import PySide6.QtCore
from jc_disaster.ui.feature_search import HOOK, SEARCH, answer_feature_search
hook = sys.modules[HOOK]
search = getattr(hook, SEARCH)
found = answer_feature_search()
read = []
source = inspect.getsource
inspect.getsource = lambda thing: read.append(thing.__name__) or source(thing)
import jc_disaster.ui.main_window, jc_disaster.ui.pages.assessment, jc_disaster.record.recorder
while_imported = list(read)
ours = [module for name, module in list(sys.modules.items()) if name.startswith("jc_disaster")]
wrong = [module.__name__ for module in ours if search(module) and not getattr(hook, SEARCH)(module)]
print(json.dumps({"found": found, "read": while_imported, "wrong": wrong, "asked": len(ours)}))
"""


@pytest.fixture(scope="module")
def looked() -> dict[str, object]:
    """What a fresh interpreter finds out; in this one everything is imported already."""
    done = subprocess.run([sys.executable, "-c", LOOK], check=True, capture_output=True, text=True)
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_the_hook_of_the_locked_pyside_is_found(looked: dict[str, object]) -> None:
    """A PySide that does it otherwise costs a tenth of the start again, and somebody should know when it is locked."""
    assert looked["found"]


def test_no_source_is_read_while_the_window_imports_what_it_needs(looked: dict[str, object]) -> None:
    """Two hundred files read a second time, for a word that nobody of ours writes, keep an officer waiting."""
    assert looked["asked"]
    assert looked["read"] == []


def test_no_module_that_names_pyside_is_told_to_do_without(looked: dict[str, object]) -> None:
    """The answer by name must never say no where PySide's own search would say yes."""
    assert looked["wrong"] == []


def test_a_pyside_without_that_hook_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """An older or a newer one starts as before, only slower."""
    monkeypatch.delitem(sys.modules, HOOK, raising=False)

    assert not answer_feature_search()
