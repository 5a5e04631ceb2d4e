"""A tired hand on the keyboard: thousands of senseless actions, no exception, no warning of Qt, no lost window."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, NamedTuple

import pytest

from jc_disaster.ui.garbage import sweep
from tests.ui.monkey import Monkey
from tests.ui.monkey_house import House, open_house
from tests.ui.monkey_laws import (
    Ear,
    Log,
    Typing,
    check_truth,
    check_ways_out,
    check_weight,
    check_windows,
    weight,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor

# 2,000 in all, and 20,000 by --nightly; the smaller part with the real threads, where no two runs are alike.
REAL, EXERCISE, THREADS = ("real", 900), ("exercise", 900), ("threads", 200)
NIGHTLY = 10
SEED = 20260712
LOOK, PROVE, WEIGH = 20, 100, 300


class Watch:
    """Lets a monkey act and looks after each action; every failure gives the seed and the step."""

    def __init__(self, house: House, seed: int, exceptions: Sequence[object], log: Log) -> None:
        self.house, self.seed = house, seed
        self.monkey = Monkey(house, Random(seed))  # noqa: S311 - senseless actions, not secrets
        self._exceptions, self._ear = exceptions, Ear(log)
        self.weights: list[tuple[int, int]] = []

    def act(self) -> None:
        """One action, and what must hold after it."""
        try:
            typing = Typing(self.house)
            self.monkey.act()
            self._check(typing)
        except BaseException as error:
            error.add_note(f"seed {self.seed}, action {self.monkey.steps}: {self.monkey.last}")
            raise

    def _check(self, typing: Typing) -> None:
        house, steps = self.house, self.monkey.steps
        assert not house.failed, house.failed
        assert not self._exceptions, self._exceptions
        self._ear.check()
        assert house.window.isVisible()
        if self.monkey.passive:
            typing.check()
        if steps % LOOK == 0:
            sweep()  # as the program does every second
            check_windows(house)
        if steps % PROVE == 0:
            check_truth(house)
            check_ways_out(house)
        if steps % WEIGH == 0:
            self.weights.append(weight(house))


@pytest.mark.qt_log_ignore(
    "This plugin does not support", extend=True
)  # said by the platform without a display
@pytest.mark.parametrize(("what", "actions"), [REAL, EXERCISE, THREADS])
def test_a_tired_hand_breaks_nothing(
    qapp: QApplication,
    qtbot: QtBot,
    qtlog: Log,
    fonts: None,  # noqa: ARG001 - loads them
    assessor: Assessor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
    what: str,
    actions: int,
) -> None:
    """What nobody thought of is what happens at three in the morning."""
    nightly = request.config.getoption("nightly")
    seed = request.config.option.hypothesis_seed if nightly else SEED
    exercise, threads = what == "exercise", what == "threads"
    with qtbot.captureExceptions() as exceptions:
        house = open_house(qapp, tmp_path, monkeypatch, assessor, exercise=exercise, threads=threads)
        before = len(house.desk._record.events())
        watch = Watch(house, seed, exceptions, qtlog)
        for _ in range(actions * (NIGHTLY if nightly else 1)):
            watch.act()
        check_truth(house)
        recorded = len(house.desk._record.events()) - before
        house.close()

    assert recorded >= watch.monkey.steps // 100
    check_weight(watch.weights)
    assert not house.failed


class OneWarning(NamedTuple):
    """A message of Qt."""

    message: str
    log_type_name: str
    ignored: bool


class Growing:
    """A log that hands out copies, as pytest-qt does."""

    def __init__(self) -> None:
        self.all: list[OneWarning] = []

    @property
    def records(self) -> Sequence[OneWarning]:
        """All of it."""
        return list(self.all)


def test_a_warning_of_qt_is_heard_after_the_action_that_gave_it() -> None:
    """Heard only at the end of 9,000 actions, it says nothing of what somebody did."""
    log = Growing()
    ear = Ear(log)
    log.all.append(OneWarning("This plugin does not support raise()", "WARNING", ignored=True))
    log.all.append(OneWarning("loaded", "DEBUG", ignored=False))
    ear.check()

    log.all.append(OneWarning("Keyboard event not accepted by receiving widget", "WARNING", ignored=False))

    with pytest.raises(AssertionError, match="Keyboard event not accepted"):
        ear.check()
    ear.check()
