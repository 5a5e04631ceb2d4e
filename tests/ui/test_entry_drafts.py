"""What is typed and not accepted is a draft: it survives a crash, another unit, a refusal, and mixes with nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from jc_disaster.kernel.quantity import exact
from jc_disaster.ui.draft_keeping import KeptBox
from jc_disaster.ui.opening import KeptLists
from jc_disaster.ui.view_models.entry_drafts import (
    NO_DRAFTS,
    EntryDraft,
    from_stored,
    stored,
    with_entry,
)
from tests.ui.desks import INCIDENT, desk_of, full_night, report
from tests.ui.pasting import LONG
from tests.ui.test_journey import assessment

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow

NAMES = st.text(min_size=1, max_size=6)
DRAFTS = st.dictionaries(
    st.tuples(NAMES, st.text(max_size=6)),
    st.builds(
        EntryDraft,
        st.text(max_size=8),
        st.dictionaries(NAMES, NAMES, min_size=1).map(lambda it: tuple(it.items())),
    ),
)


@given(DRAFTS)
def test_what_is_kept_is_read_as_it_was(drafts: dict[tuple[str, str], EntryDraft]) -> None:
    """约33 must come back as 约33, at its own unit of its own incident."""
    assert from_stored(stored(drafts)) == drafts


@pytest.mark.parametrize(
    "rubbish", [None, 3, "x", {"a": 1}, [None, 1, {}, {"incident": 1}, {"incident": "a", "unit": ""}]]
)
def test_rubbish_in_the_file_is_no_draft_and_no_hindrance(rubbish: object) -> None:
    """A help that stops the start would be worse than none."""
    assert from_stored(rubbish) == NO_DRAFTS


def test_a_draft_without_figures_is_none() -> None:
    """Taken back or recorded, it goes."""
    drafts = with_entry(NO_DRAFTS, "a", "城区", EntryDraft("0310", (("deaths", "3"),)))

    assert with_entry(drafts, "a", "城区", EntryDraft("0310", ())) == NO_DRAFTS


def night(
    assessor: Assessor, home: Path | None = None, monkeypatch: pytest.MonkeyPatch | None = None
) -> Desk:
    """A full night whose drafts lie on disc, where a home is given."""
    desk = desk_of(assessor)
    full_night(desk)
    if home is not None and monkeypatch is not None:
        monkeypatch.setenv("JC_DISASTER_HOME", str(home))
        desk.drafts = KeptBox(KeptLists(), "entry-real", from_stored, stored)
    return desk


def test_what_was_typed_and_not_accepted_is_there_after_a_crash(
    qtbot: QtBot,
    make_window: Callable[[Desk], MainWindow],
    assessor: Assessor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The power fails in the middle of the telephone report; the county must not be asked a second time (U2)."""
    before = assessment(make_window(night(assessor, tmp_path, monkeypatch)))
    before.choose_unit("陵川县")
    qtbot.keyClicks(before.entry.fields["deaths"], "33")
    qtbot.waitUntil((tmp_path / "settings" / "entry-real.json").exists, timeout=LONG)

    desk = night(assessor, tmp_path, monkeypatch)  # another process: nothing but the disc is left
    window = make_window(desk)
    after = assessment(window)
    after.choose_unit("陵川县")

    field = after.entry.fields["deaths"]
    assert (field.text(), field.unrecorded) == ("33", True)
    assert after.entry.notice.isVisible()
    assert "因灾死亡人口" in after.entry.notice.text()
    assert desk.known(INCIDENT).current is not None
    assert "陵川县" not in desk.known(INCIDENT).current.units  # type: ignore[union-attr]

    qtbot.keyClick(after.entry.as_of, Qt.Key.Key_F9)
    qtbot.keyClick(after.entry.as_of, Qt.Key.Key_Return)
    field.setFocus()
    with qtbot.waitSignal(window.recorded, timeout=LONG):
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert desk.known(INCIDENT).current.units["陵川县"].figures["deaths"].quantity == exact(33)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: desk.drafts.found == NO_DRAFTS, timeout=LONG)


def test_esc_gives_a_draft_up(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """What was taken back must not come again."""
    desk = night(assessor)
    page = assessment(make_window(desk))
    page.choose_unit("陵川县")
    field = page.entry.fields["deaths"]
    qtbot.keyClicks(field, "33")
    qtbot.waitUntil(lambda: desk.drafts.found != NO_DRAFTS, timeout=LONG)

    qtbot.keyClick(field, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: desk.drafts.found == NO_DRAFTS, timeout=LONG)


def test_a_draft_that_was_put_back_stays_when_another_report_of_its_county_comes(
    make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """The message that is recorded meanwhile says another number; what the telephone said is not yet settled."""
    desk = night(assessor)
    desk.drafts.keep(with_entry(NO_DRAFTS, INCIDENT, "陵川县", EntryDraft("", (("deaths", "33"),))))
    window = make_window(desk)
    page = assessment(window)
    page.choose_unit("陵川县")
    page.entry.start()
    field = page.entry.fields["deaths"]
    assert field.text() == "33"

    report(desk, "陵川县", deaths=8)
    window.take(desk.known(INCIDENT))
    page.entry.keep_draft()

    assert (field.text(), field.unrecorded) == ("33", True)
    assert desk.drafts.found[INCIDENT, "陵川县"].figures == (("deaths", "33"),)


def test_a_figure_without_its_time_waits_while_another_county_calls(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """Two telephones at once: what the first county said is there again when one comes back to it."""
    page = assessment(make_window(night(assessor)))
    page.choose_unit("陵川县")
    qtbot.keyClicks(page.entry.fields["missing"], "7")
    page.choose_unit("城区")
    assert page.entry.fields["missing"].text() == "0"

    page.choose_unit("陵川县")

    assert page.entry.fields["missing"].text() == "7"


def test_the_time_of_the_unit_one_comes_back_to_is_replaced_by_the_next_digit(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """The keyboard stays in the line of the time from unit to unit; 0310 typed behind a time is no time at all."""
    page = assessment(make_window(night(assessor)))
    page.choose_unit("陵川县")
    page.entry.start()
    qtbot.keyClick(page.entry.as_of, Qt.Key.Key_F9)
    qtbot.keyClick(page.entry.as_of, Qt.Key.Key_Return)
    page.entry.start()
    page.choose_unit("城区")
    assert page.entry.as_of.hasFocus()

    page.choose_unit("陵川县")
    qtbot.keyClicks(page.entry.as_of, "0310")

    assert page.entry.as_of.text() == "0310"


def test_what_is_typed_for_one_flood_never_lands_in_another(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """The same county, two incidents: number and time belong to the one they were typed for."""
    desk = night(assessor)
    opened = desk.act("other", {"act": "open_incident", "title": "另一灾情", "counties": ["陵川县"]})
    assert opened.ok, opened.message
    window = make_window(desk)
    window.open_incident(INCIDENT)
    qtbot.waitUntil(lambda: window.incident == INCIDENT, timeout=LONG)
    page = assessment(window)
    page.choose_unit("陵川县")
    qtbot.keyClick(page.entry.as_of, Qt.Key.Key_F9)
    qtbot.keyClick(page.entry.as_of, Qt.Key.Key_Return)
    qtbot.keyClicks(page.entry.fields["deaths"], "9")

    window.open_incident("other")
    qtbot.waitUntil(lambda: window.incident == "other", timeout=LONG)
    window.errands.wait()

    assert page.entry.fields["deaths"].text() == ""
    assert page.entry.as_of.text() == ""
    other = desk.known("other").current
    assert other is not None
    assert not other.reports


def test_a_refused_figure_stays_in_its_field_with_the_reason(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """A full disc: a number that looks recorded and is not would be left out of every total."""
    desk = night(assessor)
    window = make_window(desk)
    desk._record._store.refuses = True  # type: ignore[attr-defined]
    page = assessment(window)
    page.choose_unit("陵川县")
    qtbot.keyClick(page.entry.as_of, Qt.Key.Key_F9)
    qtbot.keyClick(page.entry.as_of, Qt.Key.Key_Return)
    field = page.entry.fields["deaths"]
    qtbot.keyClicks(field, "5")
    with qtbot.waitSignal(window.recorded, timeout=LONG):
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert field.unrecorded
    assert "没有存下" in page.entry.notice.text()
    assert desk.drafts.found[INCIDENT, "陵川县"].figures == (("deaths", "5"),)


def test_what_was_recorded_while_another_county_was_taken_is_no_draft(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """Enter, and at once the next county: back at the first its figure was offered as never recorded.

    By then a newer report may stand there, and an Enter would take it down to the old number.
    """
    desk = night(assessor)
    window = make_window(desk)
    page = assessment(window)
    page.choose_unit("陵川县")
    qtbot.keyClick(page.entry.as_of, Qt.Key.Key_F9)
    qtbot.keyClick(page.entry.as_of, Qt.Key.Key_Return)
    qtbot.keyClicks(page.entry.fields["missing"], "9")
    qtbot.keyClicks(page.entry.fields["deaths"], "4")
    with qtbot.waitSignal(window.recorded, timeout=LONG):
        qtbot.keyClick(page.entry.fields["deaths"], Qt.Key.Key_Return)
        page.choose_unit("城区")

    left = {(INCIDENT, "陵川县"): (("missing", "9"),)}
    qtbot.waitUntil(
        lambda: {place: one.figures for place, one in desk.drafts.found.items()} == left, timeout=LONG
    )


def test_a_draft_that_says_what_is_on_record_is_not_put_back_as_unrecorded(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """The county's message, recorded meanwhile, said the same; 还没有记录 would be untrue."""
    desk = night(assessor)
    report(desk, "陵川县", deaths=8)
    drafts = with_entry(NO_DRAFTS, INCIDENT, "陵川县", EntryDraft("", (("deaths", "八"), ("missing", "y"))))
    desk.drafts.keep(with_entry(drafts, INCIDENT, "城区", EntryDraft("", (("missing", "none"),))))
    page = assessment(make_window(desk))

    page.choose_unit("陵川县")

    assert (page.entry.fields["deaths"].text(), page.entry.fields["missing"].text()) == ("8", "y")
    assert page.entry.notice.text() == page.entry._theme.say(
        "上次键入、还没有记录的已放回：因灾失踪人口。请核对，逐项回车记录，或按 Esc 取消。"
    )

    page.choose_unit("城区")

    assert not page.entry.notice.isVisible()
    qtbot.waitUntil(
        lambda: [one.figures for one in desk.drafts.found.values()] == [(("missing", "y"),)], timeout=LONG
    )


def test_a_text_that_is_no_number_says_why_under_the_fields(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """At the keys nobody sees a tooltip."""
    page = assessment(make_window(night(assessor)))
    page.choose_unit("陵川县")
    field = page.entry.fields["deaths"]
    qtbot.keyClicks(field, "1000000001")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.entry.notice.isVisible()
    assert page.entry.notice.text() == field.fault

    qtbot.keyClick(field, Qt.Key.Key_Backspace)

    assert not page.entry.notice.isVisible()


def test_what_is_typed_in_the_moment_before_the_window_closes_is_kept(
    qtbot: QtBot,
    make_window: Callable[[Desk], MainWindow],
    assessor: Assessor,
) -> None:
    """Alt+F4 right after the last digit: the rest after a key, meant to spare the disc, must cost no figure."""
    desk = night(assessor)
    window = make_window(desk)
    page = assessment(window)
    page.choose_unit("陵川县")
    qtbot.keyClicks(page.entry.fields["deaths"], "33")

    window.close()

    assert desk.drafts.found[INCIDENT, "陵川县"].figures == (("deaths", "33"),)
