"""The kind in every panel: in two languages where there is room, in its own word always."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jc_disaster.ui.language_choice import language_for
from jc_disaster.ui.theme import make_theme
from jc_disaster.ui.widgets.panel import ActionButton, Panel
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


def test_what_is_said_beside_a_heading_stands_before_the_kind_in_english(
    qtbot: QtBot,
    fonts: None,  # noqa: ARG001
) -> None:
    """【演练】Co… Not impo… EXERCISE 演练: the kind said twice, the panel not once."""
    english = language_for("en", resources_folder() / "languages")
    panel = Panel(make_theme("light", exercise=True, language=english), "通讯录")
    qtbot.addWidget(panel)
    panel.resize(300, 100)
    panel.show()
    alone = panel.tag.width()
    panel.aside.setText("未导入")
    panel.resize(301, 100)

    assert panel.tag.width() < alone
    assert panel.heading.width() >= panel.heading.sizeHint().width()


def test_a_button_in_the_head_takes_the_room_of_the_second_word(
    qtbot: QtBot,
    fonts: None,  # noqa: ARG001
) -> None:
    """Raising … is a new dec…, beside a button, and the kind in two languages."""
    english = language_for("en", resources_folder() / "languages")
    theme = make_theme("light", exercise=True, language=english)
    panel = Panel(theme, "启动条件")
    qtbot.addWidget(panel)
    button = ActionButton(theme, "附签批件")
    qtbot.addWidget(button)
    needed = panel.heading.sizeHint().width() + button.sizeHint().width() + 32 + 3 * panel.head.spacing()
    panel.resize(needed + 60, 100)
    panel.show()
    alone = panel.tag.width()
    panel.head.insertWidget(2, button)
    button.show()
    panel.resize(needed + 61, 100)

    assert panel.tag.sizeHint().width() < alone
    qtbot.waitUntil(lambda: panel.heading.width() >= panel.heading.sizeHint().width())
