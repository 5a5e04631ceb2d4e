"""值班日志: one sort of entries, or what holds some words; a long log is looked through beside the work."""

from __future__ import annotations

from threading import current_thread, main_thread
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from jc_disaster.incident.fact_words import EVENT_WORDS
from jc_disaster.incident.telling import name_of
from jc_disaster.ui.pages import journal
from jc_disaster.ui.view_models.journal import journal_lines, sorts
from tests.ui.desks import INCIDENT, act, desk_of, full_night
from tests.ui.pasting import LONG

REPORTS = EVENT_WORDS["figures-reported/1"]

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow


def page_of(window: MainWindow) -> Any:  # noqa: ANN401 - the page
    """The log, open."""
    window.show_page("journal")
    return window.page("journal")


def choose(page: Any, words: str) -> None:  # noqa: ANN401 - the page
    """Choose a sort of entries by its words."""
    page.sort.setCurrentIndex(page.sort.findText(words))


def test_every_sort_that_happened_is_offered_once(assessor: Assessor) -> None:
    """An empty sort would be a dead end, and a forgotten one a hole."""
    desk = desk_of(assessor)
    full_night(desk)
    events = desk.known(INCIDENT).events

    offered = sorts(events)

    assert {words for _, words in offered} == {name_of(event) for event in events}
    assert len(offered) == len({name for name, _ in offered})
    for name, words in offered:
        lines = journal_lines(events, assessor.edition, sort=name)
        assert {line.what for line in lines} == {words}


def test_one_sort_of_entries_is_shown_alone(qtbot: QtBot, night_window: MainWindow) -> None:
    """Who was told what: the reports upward without the figures in between."""
    page = page_of(night_window)
    everything = len(page.table.rows)
    page.sort.setFocus()
    qtbot.keyClick(page.sort, Qt.Key.Key_End)

    chosen = page.sort.currentText()
    assert 0 < len(page.table.rows) < everything
    assert {row.cells[2] for row in page.table.rows} == {chosen}
    assert f"{everything} 条中找到 {len(page.table.rows)} 条" in page.panel.aside.text()


def test_what_was_chosen_stays_while_entries_come(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """The log grows while it is read; an entry of a new sort joins the list."""
    desk = desk_of(assessor)
    full_night(desk)
    window = make_window(desk)
    page = page_of(window)
    choose(page, REPORTS)
    before = [row.key for row in page.table.rows]
    with qtbot.waitSignal(window.recorded, timeout=LONG):
        window.act({"act": "write_note", "words": "电台已试"})

    assert page.sort.currentText() == REPORTS
    assert [row.key for row in page.table.rows] == before
    assert page.sort.findData("note-written/1") >= 0


def test_words_are_looked_for_beside_the_work(
    qtbot: QtBot,
    make_window: Callable[[Desk], MainWindow],
    assessor: Assessor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Fifty thousand entries put into words take a second, in which the window must not stand."""
    desk = desk_of(assessor)
    full_night(desk)
    act(desk, "write_note", words="电台已试")
    page = page_of(make_window(desk))
    threads = []

    def noted(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - as the function it stands for
        threads.append(current_thread())
        return journal_lines(*given, **named)

    monkeypatch.setattr(journal, "journal_lines", noted)
    page.search.setText("电台")
    qtbot.waitUntil(lambda: len(page.table.rows) == 1, timeout=LONG)

    assert threads
    assert main_thread() not in threads
    assert "电台已试" in page.table.rows[0].cells[3]


def test_only_the_answer_to_the_last_words_is_shown(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """A slow answer to half a word must not come after the answer to the whole one."""
    desk = desk_of(assessor)
    full_night(desk)
    page = page_of(make_window(desk))
    asked: list[tuple[Any, Any]] = []
    page.work_wanted.disconnect()
    page.work_wanted.connect(lambda work, take: asked.append((work, take)))
    for words in ("陵", "沁水"):
        page.search.setText(words)
        qtbot.waitUntil(lambda words=words: bool(asked) and len(asked) == 1 + (words == "沁水"), timeout=LONG)

    for work, take in reversed(asked):
        take(work())

    assert page.table.rows
    assert all("沁水" in " ".join(row.cells) for row in page.table.rows)
