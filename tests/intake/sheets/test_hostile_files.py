"""Hostile and odd files, each with its one clear answer; nothing is ever taken in part."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from jc_disaster.plan.model import PlanEdition
from tests.intake.sheets.answers import answer_of
from tests.intake.sheets.cases import Case
from tests.intake.sheets.odd_cells import cells, old_records, open_documents, texts, written
from tests.intake.sheets.odd_containers import bombs, broken, entities, foreign

CASES = (
    *cells(), *bombs(), *broken(), *entities(), *foreign(), *written(), *old_records(), *open_documents(),
    *texts(),
)  # fmt: skip


def test_there_are_hundreds_of_such_files() -> None:
    """The reliability page asks for at least three hundred."""
    assert len(CASES) >= 300
    assert len({case.title for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
def test_each_file_gets_its_one_clear_answer(case: Case, tmp_path: Path, edition: PlanEdition) -> None:
    """A file that is read in part, or answered vaguely, puts a wrong figure into a decision."""
    assert answer_of(case.make(), tmp_path, edition, case.name).startswith(case.answer)


def test_no_hostile_file_takes_the_memory_of_the_machine(tmp_path: Path) -> None:
    """The duty desk runs other programs too; a file from outside must not stop them."""
    for number, case in enumerate((*bombs(), *written(), *old_records(), *open_documents(), *entities())):
        (tmp_path / f"{number:03}{Path(case.name).suffix}").write_bytes(case.make())

    done = subprocess.run(
        [sys.executable, "-c", PEAK, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )

    assert done.returncode == 0, done.stderr
    before, after, files = json.loads(done.stdout)
    assert files > 60
    assert after - before < 300_000_000


PEAK = """
import json, pathlib, resource, sys
from jc_disaster.intake.sheets.file import read_workbook
from jc_disaster.intake.sheets.refusals import SheetRefusedError
peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
before, files = peak(), 0
for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    files += 1
    try:
        read_workbook(path)
    except SheetRefusedError:
        pass
print(json.dumps([before, peak(), files]))
"""
