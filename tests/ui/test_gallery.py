"""The pictures that are looked at leave nothing out: every page and dialog of the window can be opened for them."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog, QMainWindow, QMessageBox, QWidget

import jc_disaster.ui
from jc_disaster.ui.pages.page import Page
from jc_disaster.ui.shortcuts import PAGES
from jc_disaster.ui.widgets.sift_dialog import SiftDialog
from jc_disaster.ui.window_face import WindowFace
from tests.gallery_stand import BARE, DRILL, NIGHT, Look, stand_of
from tests.gallery_views import opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from jc_disaster.engine.assess import Assessor

SMALL = (1366, 768)
NEVER_SHOWN = {SiftDialog, WindowFace}  # what two dialogs have in common, and what flows know of the window


def classes_of(base: type) -> set[type]:
    """All classes of the window that are a ``base``; every module of it is loaded first."""
    for module in pkgutil.walk_packages(jc_disaster.ui.__path__, "jc_disaster.ui."):
        importlib.import_module(module.name)
    waiting, found = [base], set()
    while waiting:
        for one in waiting.pop().__subclasses__():
            waiting.append(one)
            if one.__module__.startswith("jc_disaster.ui."):
                found.add(one)
    return found


def shown_in(app: QApplication, assessor: Assessor, kind: str, folder: Path) -> Iterator[type]:
    """The classes of everything that is opened on one kind of window."""
    stand = stand_of(app, assessor, kind, Look(SMALL), folder, exercise=kind == DRILL)
    for _, shown in opened(stand, kind, exercise=kind == DRILL):
        assert shown.isVisible()
        yield type(shown)
    stand.close()


def test_every_dialog_and_page_of_the_window_has_a_picture(
    qapp: QApplication, assessor: Assessor, tmp_path: Path
) -> None:
    """A dialog that nobody looks at is one whose button hangs over the edge of a small screen."""
    shown = set()
    for kind in (BARE, NIGHT, DRILL):
        (tmp_path / kind).mkdir()
        shown |= set(shown_in(qapp, assessor, kind, tmp_path / kind))

    dialogs = classes_of(QDialog) - NEVER_SHOWN
    windows = {one for one in classes_of(QWidget) if one.__name__.endswith("Window")}
    assert len(dialogs) >= 10
    assert (dialogs | windows) - shown == set()
    assert QMessageBox in shown
    assert classes_of(QMainWindow) - NEVER_SHOWN <= shown
    assert len(classes_of(Page)) == len(PAGES)  # each of them is drawn by `take_pictures`


@pytest.mark.parametrize("exercise", [False, True])
def test_no_two_pictures_have_one_name(*, exercise: bool) -> None:
    """The later would take the place of the first, and nobody would miss it."""
    from tests.gallery_views import views  # noqa: PLC0415 - only here

    names = [view.name for view in views(exercise=exercise)]

    assert len(names) == len(set(names))
