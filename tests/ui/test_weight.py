"""What the program weighs in memory: a duty lasts for days, and what is done with must not stay."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING
from weakref import ref

from jc_disaster.ui.shortcuts import PAGES
from tests.ui.desks import INCIDENT, report
from tests.ui.monkey_house import House, open_house
from tests.ui.monkey_laws import weight

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from PySide6.QtWidgets import QApplication

    from jc_disaster.engine.assess import Assessor

STARTS, ENTRIES = 3, 15
# Measured: 0 to 10 objects a start, 10 an entry at most. A window that stayed would be 10,000, a copy of a state 1,000.
A_START, AN_ENTRY = 200, 20


def all_pages(house: House) -> None:
    """Look at every page that the window has."""
    for page in PAGES:
        house.window.show_page(page.key)
        house.settle()


def test_a_window_that_was_closed_leaves_nothing_behind(
    qapp: QApplication,
    fonts: None,  # noqa: ARG001 - loads them
    assessor: Assessor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Another size of text builds the window anew; one reference that stays keeps all the old one knew."""
    house = open_house(qapp, tmp_path, monkeypatch, assessor, exercise=False, threads=True)
    weights, windows = [], []
    for _ in range(STARTS):
        windows.append(ref(house.window))
        house.close()
        house.begin()
        all_pages(house)
        weights.append(weight(house)[1])

    assert [one() for one in windows] == [None] * STARTS
    assert max(weights[1:]) < weights[0] + A_START, weights
    house.close()


def test_an_entry_adds_itself_and_no_copy_of_all_the_others(
    qapp: QApplication,
    fonts: None,  # noqa: ARG001 - loads them
    assessor: Assessor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The record itself is what may grow: so many entries, so many objects, the last no heavier than the first."""
    house = open_house(qapp, tmp_path, monkeypatch, assessor, exercise=False)
    all_pages(house)
    weights = []
    for part in range(3):  # in the first, much is made that is made once
        for number in range(ENTRIES):
            house.window.act({"act": "write_note", "words": f"电台已试{part}{number}"})
            house.settle()
            report(house.desk, "陵川县", relocated=10_000 + part * ENTRIES + number)
            house.window.open_incident(INCIDENT)
            house.settle()
        weights.append(weight(house)[1])

    first, second = (after - before for before, after in pairwise(weights))
    assert max(first, second) < 2 * ENTRIES * AN_ENTRY, weights  # two entries a round
    house.close()
