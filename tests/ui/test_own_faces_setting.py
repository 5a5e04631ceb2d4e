"""优先使用本机字体: set in 设置, shown with what was found, in effect with the next paper."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from jc_disaster.documents import own_faces
from jc_disaster.workplace import resources_folder
from tests.ui.desks import desk_of
from tests.ui.paper_desks import line_of, made, paper_desk, settled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.widgets.font_panel import FontPanel


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine that owns a 楷体 (the bundled one under a name that is looked for), and a broken 黑体."""
    folder = tmp_path / "machine-fonts"
    folder.mkdir()
    shutil.copy(resources_folder() / "fonts" / "LXGWWenKai-Light.ttf", folder / "simkai.ttf")
    (folder / "simhei.ttf").write_bytes(b"broken")
    known = own_faces.names_of
    names = {"simkai.ttf": ("楷体_GB2312",), "simhei.ttf": ("黑体",)}
    monkeypatch.setattr(own_faces, "names_of", lambda path: names.get(path.name) or known(path))
    monkeypatch.setattr(own_faces, "font_folders", lambda: (folder,))
    return folder


def panel_of(qtbot: QtBot, window: MainWindow) -> FontPanel:
    """The panel, once the machine was looked through."""
    window.show_page("settings")
    window.page("settings").sections.setCurrentRow(4)  # type: ignore[attr-defined]
    panel: FontPanel = window.page("settings").fonts  # type: ignore[attr-defined]
    settled(qtbot, window, panel.preferred.isEnabled)
    return panel


def test_what_was_found_is_said_and_taken_from_the_next_paper_on(
    make_window: Callable[..., MainWindow],
    assessor: Assessor,
    qtbot: QtBot,
    tmp_path: Path,
    machine: Path,
) -> None:
    """An office that owns its faces sees at once what changes; nothing has to be started anew."""
    assert machine.is_dir()
    window = make_window(paper_desk(assessor, tmp_path))
    page = made(qtbot, window, "start_notice")
    before = line_of(page, "start_notice").made
    panel = panel_of(qtbot, window)

    assert not panel.preferred.isChecked()
    assert "楷体：用 LXGWWenKai-Light.ttf（随程序提供）；本机有 simkai.ttf" in panel.found.text()
    assert "小标宋：用 NotoSerifSC-Bold.ttf（随程序提供）；本机没有找到" in panel.found.text()
    assert "黑体" in panel.refused.text()
    assert panel.refused.isVisible()

    panel.preferred.setFocus()
    qtbot.keyClick(panel.preferred, Qt.Key.Key_Space)
    settled(qtbot, window, panel.preferred.isEnabled)
    assert panel.preferred.isChecked()
    assert "楷体：用 simkai.ttf（本机）" in panel.found.text()
    assert window.desk is not None
    assert window.desk.settings.own_faces()

    page = made(qtbot, window, "start_notice")
    after = line_of(page, "start_notice").made
    assert before is not None
    assert after is not None
    assert after.files[0].path.is_file()
    panel = panel_of(qtbot, window)
    qtbot.keyClick(panel.preferred, Qt.Key.Key_Space)
    settled(qtbot, window, panel.preferred.isEnabled)
    assert not window.desk.settings.own_faces()


def test_a_desk_with_nothing_to_choose_shows_no_panel(
    make_window: Callable[..., MainWindow], assessor: Assessor, qtbot: QtBot
) -> None:
    """An empty panel would be a riddle."""
    desk = desk_of(assessor)
    desk.face_choice = None
    window = make_window(desk)
    window.show_page("settings")
    window.page("settings").sections.setCurrentRow(4)  # type: ignore[attr-defined]
    settled(qtbot, window)

    assert not window.page("settings").fonts.isVisible()  # type: ignore[attr-defined]
