"""The kind in every panel: in two languages where there is room, in its own word always."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jc_disaster.ui.language_choice import language_for
from jc_disaster.ui.theme import make_theme
from jc_disaster.ui.widgets.panel import Panel
from jc_disaster.workplace import resources_folder
from tests.ui.reading import Painted

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


def test_a_narrow_panel_keeps_its_name_and_its_kind(
    qtbot: QtBot,
    fonts: None,  # noqa: ARG001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """【演练】Dep… names nothing; EXERCISE may give way to it, 演练 may not."""
    english = language_for("en", resources_folder() / "languages")
    panel = Panel(make_theme("light", exercise=True, language=english), "部门")
    qtbot.addWidget(panel)
    for width, kind in ((264, "演练"), (600, "EXERCISE 演练"), (264, "演练")):
        panel.resize(width, 100)
        painted = Painted(monkeypatch)
        panel.grab()
        monkeypatch.undo()

        assert kind in painted.texts
        assert not any("…" in text for text in painted.texts)
        assert panel.tag.accessibleName() == "EXERCISE 演练"


def test_what_is_said_beside_a_heading_gives_way_in_words(
    qtbot: QtBot,
    fonts: None,  # noqa: ARG001
) -> None:
    """A time cut to 02… is no time; what has no room is said shorter, in whole words."""
    ways = ("已报 6/7 · 截至 7月12日 02:59", "已报 6/7 · 7月12日 02:59", "已报 6/7")
    panel = Panel(make_theme("light", exercise=True), "陵川县灾情")
    qtbot.addWidget(panel)
    panel.aside.say_first(ways)
    said = []
    for width in (600, 390, 300):
        panel.resize(width, 100)
        panel.show()
        said.append(panel.aside.text())

    assert said == list(ways)
