"""Kill -9 while somebody types: what the window called recorded is there, what it held is offered again."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from jc_disaster.ui.preferences import Preferences
from tests.record.processes import unwatched
from tests.ui.desks import OFFICER

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

WINDOW = Path(__file__).with_name("killed_window.py")
ROOT = Path(__file__).parents[2]
SEED = 20260712
KILLS, NIGHTLY_KILLS = 6, 300
MOST_LINES = 6


def lines_until_killed(home: Path, seed: int, count: int) -> Iterator[dict[str, Any]]:
    """What the window says, the first ``count`` lines; then it is killed in the middle of whatever it does next."""
    environment = {**unwatched(), "JC_DISASTER_HOME": str(home), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(WINDOW), str(home), str(seed)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", env=environment
    ) as window:
        assert window.stdout is not None
        assert window.stderr is not None
        for _ in range(count):
            line = window.stdout.readline()
            assert line, window.stderr.read()
            yield json.loads(line)
        window.kill()
        for line in window.stdout.read().splitlines(keepends=True):
            if line.endswith("\n"):
                yield json.loads(line)


def test_no_kill_of_the_window_loses_what_it_called_recorded(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """The word 已记录 and a figure that waits for its time are promises, and a power cut asks nobody."""
    nightly = request.config.getoption("nightly")
    seed = request.config.option.hypothesis_seed if nightly else SEED
    kills = NIGHTLY_KILLS if nightly else KILLS
    random = Random(seed)  # noqa: S311 - when to kill, not secrets
    Preferences(tmp_path / "window.ini").keep_officer(OFFICER)
    recorded: set[str] = set()
    waiting, offered_again = "", 0

    for number in range(kills):
        opened, *rest = lines_until_killed(tmp_path, random.randrange(10**6), random.randrange(1, MOST_LINES))
        where = (seed, number)
        assert opened["whole"], where
        assert recorded <= set(opened["opened"]), where
        if waiting:
            assert waiting in opened["offered"] or int(waiting.replace(",", "")) in opened["figures"], (
                where,
                waiting,
                opened,
            )
            offered_again += waiting in opened["offered"]
        recorded |= {line["recorded"] for line in rest if "recorded" in line}
        kept = [place for place, line in enumerate(rest) if "kept" in line]
        after = rest[kept[-1] :] if kept else []
        waiting = str(after[0]["kept"]) if after and not any("recorded" in line for line in after) else ""

    assert len(recorded) > kills // 3
    assert offered_again
