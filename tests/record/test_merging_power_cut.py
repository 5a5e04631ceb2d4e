"""A merge whose process is killed on the way: all of the stick is there or nothing of it, in both records."""

from __future__ import annotations

import io
import itertools
import os
import random
import shutil
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from jc_disaster.record.merging import read_offer, take
from jc_disaster.record.sqlite import open_store
from jc_disaster.record.verifying import verify_record
from tests.record.seats import Pair, attach, events_of, seat_at

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor

KILLS = 60
SEED = 20260712

needs_fork = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="a warm process is forked, which this system cannot"
)


def killed(folder: Path, stick: Path, assessor: Assessor, arm: Any) -> bool:  # noqa: ANN401 - how it is killed
    """Merge in a process that dies on the way; says whether it came to its end first."""
    child = os.fork()
    if child == 0:  # pragma: no cover - ends itself
        try:
            home = seat_at(assessor, open_store(folder), "席位一", 9)
            offer = read_offer(home.recorder, stick)
            arm()
            take(home.recorder, offer)
        finally:
            os._exit(0)
    _, how = os.waitpid(child, 0)
    return not os.WIFSIGNALED(how)


def whole_or_nothing(folder: Path, stick: Path, assessor: Assessor, before: int, after: int) -> bool:
    """What a killed merge left; both records agree, and the same stick makes it whole. Whether it was taken."""
    home = seat_at(assessor, open_store(folder), "席位一", 9)
    count = len(home.recorder.events())
    assert count in (before, after)
    assert verify_record(home.recorder, io.StringIO(), folder) == 0
    assert take(home.recorder, read_offer(home.recorder, stick)) == after - count
    assert verify_record(home.recorder, io.StringIO(), folder) == 0
    home.do("write_note", words="接着记", act_id=f"接着记-{count}")
    home.recorder.close()
    assert len(events_of(folder)) == after + 1
    return count == after


@pytest.fixture
def carried(pair: Pair) -> tuple[Path, Path, int, int]:
    """A closed store, a stick with sixty entries and a sheet; how many entries before and after."""
    for number in range(60):
        pair.laptop.do("write_note", words=f"第{number}次巡查。" * 20)
    attach(pair.laptop)
    stick = pair.stick(pair.laptop)
    before = len(pair.home.recorder.events())
    for scene in (pair.home, pair.laptop):
        scene.recorder.close()
    return pair.folder, stick, before, before + 61


@needs_fork
def test_a_kill_before_any_step_leaves_all_or_nothing(
    assessor: Assessor, carried: tuple[Path, Path, int, int], tmp_path: Path
) -> None:
    """Killed at each touch of the disc in turn: the sheet, the longer log, the commit, the change of logs."""
    folder, stick, before, after = carried
    outcomes = []
    for place in itertools.count(1):
        copy = tmp_path / f"copy-{place}"
        shutil.copytree(folder, copy)

        def arm(place: int = place) -> None:  # pragma: no cover - in the process that dies
            left = itertools.count(place, -1)

            def hook(event: str, _: object) -> None:
                if event in ("open", "os.rename", "os.mkdir", "os.truncate") and next(left) == 1:
                    os.kill(os.getpid(), signal.SIGKILL)

            sys.addaudithook(hook)

        finished = killed(copy, stick, assessor, arm)
        outcomes.append(whole_or_nothing(copy, stick, assessor, before, after))
        if finished:
            break
    assert outcomes[-1]
    assert outcomes[0] is False
    assert len(outcomes) > 6
    assert outcomes == sorted(outcomes)  # once it is taken it stays taken


@needs_fork
def test_a_kill_at_any_moment_leaves_all_or_nothing(
    assessor: Assessor, carried: tuple[Path, Path, int, int], tmp_path: Path
) -> None:
    """In the middle of a write as well, where no line of ours can be named."""
    folder, stick, before, after = carried
    chance = random.Random(SEED)  # noqa: S311 - a seed that can be repeated
    died = 0
    for number in range(KILLS):
        copy = tmp_path / f"copy-{number}"
        shutil.copytree(folder, copy)
        moment = chance.uniform(0.0005, 0.03)

        def arm(moment: float = moment) -> None:  # pragma: no cover - in the process that dies
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.setitimer(signal.ITIMER_REAL, moment)

        died += not killed(copy, stick, assessor, arm)
        whole_or_nothing(copy, stick, assessor, before, after)
        shutil.rmtree(copy)
    assert died > KILLS // 10, (SEED, died)
