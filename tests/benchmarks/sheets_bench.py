"""I1: 100,000 rows in five files of 20,000, read, validated and judged, beside python-calamine's bare read of them.

The files are sheets of villages with thirty figures, a fifth of the cells blank. Judged means: the figures of each
file compared with the plan. The slowest of the hostile files stands below for information.
"""

from __future__ import annotations

import tempfile
import time
from contextlib import suppress
from pathlib import Path

import xlsxwriter
from python_calamine import load_workbook

from jc_disaster.engine.assess import Assessor
from jc_disaster.engine.entry import situation_from_json
from jc_disaster.intake.sheets.file import read_workbook
from jc_disaster.intake.sheets.reading import read_figures
from jc_disaster.intake.sheets.refusals import SheetRefusedError
from jc_disaster.kernel.figures import FIGURES
from jc_disaster.plan.loader import load_edition
from jc_disaster.workplace import plan_folder
from tests.benchmarks.bench_row import BenchRow, interleaved, within
from tests.intake.sheets.test_hostile_files import CASES

ROWS = 20_000
COUNTIES = ("泽州县", "高平市", "阳城县", "陵川县", "沁水县")
SINGLE = tuple(kind for kind in FIGURES if "合并" not in kind.label)


def rows(*, quick: bool) -> list[BenchRow]:
    """I1 and the slowest hostile file."""
    assessor = Assessor(load_edition(plan_folder("jincheng-2026")))
    with tempfile.TemporaryDirectory() as folder:
        files = [
            _written(Path(folder) / f"{county}.xlsx", county) for county in COUNTIES[: 1 if quick else None]
        ]

        def bare() -> None:
            for file in files:
                with load_workbook(str(file)) as book:
                    book.get_sheet_by_index(0).to_python(skip_empty_area=False)

        def ours() -> None:
            for file in files:
                reading = read_figures(read_workbook(file), assessor.edition)
                assert not reading.faults
                assert not reading.questions
                counties = {"counties": reading.as_json()["counties"]}
                assert assessor.assess(situation_from_json(counties, assessor.edition)).level is not None

        times = interleaved({"ours": ours, "bare": bare}, 1 if quick else 5)
    name = f"I1 {ROWS * len(files):,} rows read, validated, judged"
    ratio = times["ours"] / times["bare"]
    return [
        within(name, 2, f"{times['ours']:.2f} s", f"{times['bare']:.2f} s bare calamine", ratio),
        _slowest(assessor),
    ]


def _written(path: Path, county: str) -> Path:
    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as book:
        sheet = book.add_worksheet("灾情")
        sheet.write_row(
            0, 0, ["县（市、区）", "乡镇", "村", *(f"{kind.label}（{kind.unit}）" for kind in SINGLE)]
        )
        for row in range(ROWS):
            sheet.write_row(row + 1, 0, [county, "新镇", f"第{row}村"])
            for column, kind in enumerate(SINGLE):
                if (row + column) % 5:
                    number = (row * 7 + column * 13) % 300
                    sheet.write_number(row + 1, column + 3, number if kind.whole else number + row % 4 / 4)
    return path


def _slowest(assessor: Assessor) -> BenchRow:
    slowest, title = 0.0, ""
    with tempfile.TemporaryDirectory() as folder:
        for case in CASES:
            path = Path(folder) / case.name
            path.write_bytes(case.make())
            begin = time.perf_counter()
            with suppress(SheetRefusedError):
                read_figures(read_workbook(path), assessor.edition)
            spent = time.perf_counter() - begin
            slowest, title = max((slowest, title), (spent, case.title))
    shown = f"{slowest:.2f} s ({title})"
    return BenchRow(f"hostile files ({len(CASES)}), the slowest", "< 2 s", shown, "", None, slowest < 2)
