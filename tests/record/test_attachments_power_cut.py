"""The bytes of what is attached, when the plug is pulled or the process killed."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from jc_disaster.record import line_log
from jc_disaster.record.attachments import NAME
from tests.record.processes import DESK, run, unwatched
from tests.record.system_calls import CANNOT_WATCH, possible

SEED = 20260712
KILLS = 40
CALL = re.compile(r"(\w+)\((\d+)(?:<([^>]*)>)?")


def faults_in_order(calls: list[str]) -> list[str]:
    """Where a scan was acknowledged, or its event written, before its bytes and their name were on the disc."""
    steps: list[str] = []
    faults = []
    for line in calls:
        found = CALL.search(line)
        if found is None:
            continue
        name, _, path = found.groups()
        if path and path.endswith(".new") and NAME in path:
            steps.append("write bytes" if name == "write" else "sync bytes")
        elif path and path.endswith(NAME):
            steps.append("sync name")
        elif path and path.endswith(line_log.NAME) and name == "write":
            steps.append("write event")
        elif "acknowledged attach_scan" in line:
            said = [step for place, step in enumerate(steps) if place == 0 or steps[place - 1] != step]
            if said != ["write bytes", "sync bytes", "sync name", "write event"]:
                faults.append(f"{line} {said}")
            steps = []
        elif "acknowledged" in line:
            steps = []
    return faults


@pytest.mark.skipif(not possible(), reason="the calls of this kind of machine are not known here")
def test_the_bytes_are_on_the_disc_before_the_event_is_written(tmp_path: Path) -> None:
    """An event that points at nothing cannot be taken back; so the file and its name are synced first."""
    watcher = [sys.executable, str(DESK.with_name("system_calls.py"))]
    line = [*watcher, sys.executable, str(DESK), "trace-attaching", str(tmp_path / "s")]
    done = subprocess.run(
        line, capture_output=True, text=True, check=False, encoding="utf-8", env=unwatched()
    )
    if done.returncode == CANNOT_WATCH:
        pytest.skip("this system does not let a process be watched")
    calls = json.loads(done.stdout)
    assert sum("acknowledged attach_scan" in call for call in calls) == 3
    assert faults_in_order(calls) == []


def test_the_witness_of_the_order_sees_what_it_is_to_see() -> None:
    """A reading of the trace that never finds fault would keep the promise green."""
    good = [
        f"write(9<s/{NAME}/a.pdf.new>, 5)",
        f"fdatasync(9<s/{NAME}/a.pdf.new>)",
        f"fsync(9<s/{NAME}>)",
        f"write(8<s/{line_log.NAME}>, 5)",
        'write(1<x>, "acknowledged attach_scan")',
    ]
    assert faults_in_order(good) == []
    for missing in range(4):
        assert faults_in_order(good[:missing] + good[missing + 1 :])
    assert faults_in_order([good[3], *good[:3], good[4]])


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a warm parent is forked, which this system cannot")
def test_no_kill_leaves_an_event_that_points_at_nothing(tmp_path: Path) -> None:
    """Kill -9 while scans are attached: nothing acknowledged is lost, and every entry has its whole file."""
    said = run("kill-attaching", KILLS, SEED, tmp_path)

    assert said["kills"] == KILLS
    assert said["acknowledged"] > KILLS, said
    assert (said["lost"], said["pointing_at_nothing"]) == ([], []), said
