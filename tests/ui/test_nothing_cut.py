"""No word is cut and no dialog is larger than its screen: on every page and dialog, in both languages, to 200 %."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from jc_disaster.ui.language_choice import language_for
from jc_disaster.ui.pages.pack_editor import PackEditor
from jc_disaster.ui.widgets.answer import QuoteLine
from jc_disaster.ui.widgets.chain import ProcedureChain
from jc_disaster.ui.widgets.condition_bars import ConditionBars
from jc_disaster.workplace import resources_folder
from tests.gallery_stand import BARE, DRILL, NIGHT, Look, Stand, stand_of
from tests.gallery_views import opened
from tests.ui.cut_words import cut_words
from tests.ui.reading import Painted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from jc_disaster.engine.assess import Assessor

SCREENS = {1.0: (1366, 768), 1.5: (1366, 768), 2.0: (1920, 1080)}  # px for each size of text
# Every page and dialog as most people have it, and where words are longest and room is least: of the 12 places that
# the whole table found in the window it was first tried on, English at 150 % found 11, each other at most 5. The whole
# table by --nightly.
LOOKS = (("zh", 1.0), ("en", 1.5))
ALL_LOOKS = tuple((code, scale) for code in ("zh", "en") for scale in SCREENS)
TITLE = 40  # px that a desktop puts above a dialog
EDITOR_MOST = (
    1.5  # the editor of packs has three columns of forms, and more text than a screen holds beyond that
)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Each test for every language and size of text that is looked at in this run."""
    looks = ALL_LOOKS if metafunc.config.getoption("nightly") else LOOKS
    metafunc.parametrize(("code", "scale"), looks)


def everything(stand: Stand, kind: str, *, exercise: bool) -> Iterator[tuple[str, QWidget]]:
    """All pages of a window and all that is opened on it."""
    if kind != BARE:
        for key in stand.window.page_keys:
            page = stand.page(key)
            if key == "papers" and kind == NIGHT:  # its preview comes from a worker of its own
                stand.settle(lambda page=page: page.preview.count)
                stand.settle()
            yield key, stand.window
    yield from opened(stand, kind, exercise=exercise)


def exempt(shown: QWidget, scale: float) -> bool:
    """What is the desktop's own, or said to be too full at this size."""
    return isinstance(shown, QFileDialog) or (isinstance(shown, PackEditor) and scale > EDITOR_MOST)


@pytest.mark.parametrize("kind", [BARE, NIGHT, DRILL])
def test_no_word_is_cut_and_no_dialog_is_larger_than_the_screen(
    qapp: QApplication,
    assessor: Assessor,
    tmp_path: Path,
    code: str,
    scale: float,
    kind: str,
) -> None:
    """待认定 cut to 待认, a button below the edge: whoever needs large text would read and press something else."""
    size, language = SCREENS[scale], language_for(code, resources_folder() / "languages")
    stand = stand_of(
        qapp, assessor, kind, Look(size, "light", scale, language), tmp_path, exercise=kind == DRILL
    )
    cut, large = [], []
    for name, shown in everything(stand, kind, exercise=kind == DRILL):
        if exempt(shown, scale):
            continue
        cut += [(name, words) for words in cut_words(shown)]
        room = (size[0], size[1] if shown is stand.window else size[1] - TITLE)
        if shown.width() > room[0] or shown.height() > room[1]:
            large.append((name, shown.size()))
    stand.close()

    assert cut == []
    assert large == []


def test_what_is_painted_on_the_assessment_stands_whole(
    qapp: QApplication,
    assessor: Assessor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    code: str,
    scale: float,
) -> None:
    """The clause, who does the next step, what a figure is called and how much more reaches the next level."""
    size, language = SCREENS[scale], language_for(code, resources_folder() / "languages")
    stand = stand_of(qapp, assessor, NIGHT, Look(size, "light", scale, language), tmp_path, exercise=False)
    page = stand.page("assessment")
    painted = Painted(monkeypatch)
    for kind in (ProcedureChain, ConditionBars, QuoteLine):
        widget = page.findChild(kind)
        assert widget is not None
        widget._ground = None  # what a picture of conditions keeps is painted anew
        widget.grab()
    stand.close()

    assert painted.texts
    assert [words for words in painted.texts if "…" in words] == []
