"""Drafts on their way to the disc: one writing after the other, the latest alone, nothing after the last."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING, Any

from jc_disaster.ui.aside import Aside
from jc_disaster.ui.draft_keeping import DraftKeeper, SessionBox
from jc_disaster.ui.view_models.entry_drafts import (
    NO_DRAFTS,
    Drafts,
    EntryDraft,
    with_entry,
)
from tests.ui.pasting import LONG

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class ByHand:
    """Work that is done when the test says so."""

    def __init__(self) -> None:
        self.work: list[Callable[[], None]] = []

    def start(self, work: Callable[[], None]) -> None:
        """Remember it."""
        self.work.append(work)


def test_drafts_that_come_faster_than_the_disc_are_written_once(qtbot: QtBot) -> None:
    """The last one counts; the disc of an old laptop is not asked for each key."""
    box, by_hand = SessionBox(NO_DRAFTS), ByHand()
    parent: Any = Aside(None, by_hand.start)
    keeper = DraftKeeper(box, parent, parent)
    drafts = [with_entry(NO_DRAFTS, "a", "城区", EntryDraft("", (("deaths", f"{n}"),))) for n in range(5)]
    for one in drafts:
        keeper.keep(one)
    assert len(by_hand.work) == 1

    by_hand.work[0]()
    qtbot.waitUntil(lambda: len(by_hand.work) == 2, timeout=LONG)
    by_hand.work[1]()
    assert box.found == drafts[-1]


def test_what_is_not_written_yet_is_written_when_the_window_goes(qtbot: QtBot) -> None:
    """Closing is no crash, and loses no more than one."""
    box, by_hand = SessionBox(NO_DRAFTS), ByHand()
    parent: Any = Aside(None, by_hand.start)
    keeper = DraftKeeper(box, parent, parent)
    draft = with_entry(NO_DRAFTS, "a", "城区", EntryDraft("", (("deaths", "3"),)))
    keeper.keep(NO_DRAFTS)
    keeper.keep(draft)

    keeper.finish()

    assert box.found == draft
    for work in by_hand.work:
        work()
    assert box.found == draft, "a slow thread brought back what is older"
    assert qtbot is not None


def test_what_a_thread_has_in_hand_when_the_window_goes_is_written_by_the_window(qtbot: QtBot) -> None:
    """The thread ends with the program; a draft that only it had was lost."""
    box, by_hand = SessionBox(NO_DRAFTS), ByHand()
    parent: Any = Aside(None, by_hand.start)
    keeper = DraftKeeper(box, parent, parent)
    draft = with_entry(NO_DRAFTS, "a", "城区", EntryDraft("", (("deaths", "3"),)))
    keeper.keep(draft)

    keeper.finish()

    assert box.found == draft
    assert qtbot is not None


def test_a_window_that_went_writes_nothing_over_what_the_next_one_has(qtbot: QtBot) -> None:
    """Its fields are emptied as it goes; a figure that waited for its reason went from the disc with them."""
    box, by_hand = SessionBox(NO_DRAFTS), ByHand()
    parent: Any = Aside(None, by_hand.start)
    keeper = DraftKeeper(box, parent, parent)
    draft = with_entry(NO_DRAFTS, "a", "城区", EntryDraft("", (("deaths", "3"),)))
    keeper.keep(draft)
    by_hand.work[0]()
    parent._collect()
    keeper.finish()

    keeper.keep(NO_DRAFTS)
    for work in by_hand.work:
        work()

    assert box.found == draft
    assert qtbot is not None


def test_two_never_write_at_once(qtbot: QtBot) -> None:
    """Two threads at one file leave half of each."""
    inside, most = [], []

    class Box(SessionBox[Drafts]):
        def keep(self, drafts: Drafts) -> None:
            inside.append(drafts)
            most.append(len(inside))
            if len(most) == 1:
                ending.start()
                ending.join(0.05)
            inside.remove(drafts)
            super().keep(drafts)

    by_hand = ByHand()
    box, parent = Box(NO_DRAFTS), Aside(None, by_hand.start)
    keeper = DraftKeeper(box, parent, parent)
    ending = Thread(target=keeper.finish)
    first, second = (
        with_entry(NO_DRAFTS, "a", "城区", EntryDraft("", (("deaths", text),))) for text in ("1", "12")
    )
    keeper.keep(first)
    keeper.keep(second)

    by_hand.work[0]()
    ending.join()

    assert most == [1, 1]
    assert box.found == second
    assert qtbot is not None
