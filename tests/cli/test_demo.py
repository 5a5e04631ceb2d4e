"""``demo``: from a message to papers and pictures, without a display, and nothing of it can be taken for real."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2
import pytest

MARK = "【演练】"


class Shown(NamedTuple):
    """What a run of the demo left."""

    folder: Path
    summary: dict[str, Any]
    out: str


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    """The demo run once, as a person would: another process, no display, a home of its own."""
    folder = tmp_path_factory.mktemp("demo")
    environment = {
        key: value for key, value in os.environ.items() if key not in {"DISPLAY", "WAYLAND_DISPLAY"}
    }
    environment |= {"JC_DISASTER_HOME": str(tmp_path_factory.mktemp("home"))}
    environment.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(
        [sys.executable, "-m", "jc_disaster", "demo", "--out", str(folder)],
        env=environment,
        capture_output=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr.decode()
    summary = json.loads((folder / "summary.json").read_text(encoding="utf-8"))
    return Shown(folder, summary, done.stdout.decode())


def _case(shown: Shown, name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(case for case in shown.summary["cases"] if case["id"] == name)
    return found


def test_one_case_reaches_no_level_for_certain(shown: Shown) -> None:
    """All seven units have answered, so nothing is left open: no level, and no level possible."""
    case = _case(shown, "no-level")

    assert (case["level"], case["level_possible"], case["response"]) == (None, None, None)


def test_one_case_reaches_a_level_with_a_county_still_silent(shown: Shown) -> None:
    """A silent county holds the door open upward; it never reads as zero."""
    case = _case(shown, "county-silent")

    assert (case["level"], case["level_possible"], case["response"]) == ("II", "I", "II")


def test_in_one_case_a_corrected_figure_falls_and_the_response_stays(shown: Shown) -> None:
    """The comparison follows the figures; a running response changes only by a decision (B8)."""
    case = _case(shown, "figure-falls")
    levels = [step["level"] for step in case["steps"]]

    assert (levels[0], levels[-1], case["response"]) == ("III", "IV", "III")


def test_every_title_file_and_step_carries_the_mark(shown: Shown) -> None:
    """An exercise mistaken for real is a disaster of our own making."""
    names = shown.summary["files"]

    assert names
    assert all(Path(name).name.startswith(MARK) for name in names)
    assert all(case["title"].startswith(MARK) for case in shown.summary["cases"])
    assert all(step["words"].startswith(MARK) for case in shown.summary["cases"] for step in case["steps"])
    assert {path.name for path in shown.folder.rglob("*") if path.is_file()} == {
        Path(name).name for name in names
    } | {"summary.json"}


def test_every_page_of_every_paper_carries_the_mark(shown: Shown) -> None:
    """Also a single page left on the copier."""
    papers = sorted(shown.folder.rglob("*.pdf"))

    assert len(papers) >= 10
    for path in papers:
        document = pypdfium2.PdfDocument(path)
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            assert MARK in text.get_text_range(), f"{path.name} page {number + 1}"
            text.close()
            page.close()
        document.close()


def test_papers_and_pictures_are_there_for_each_case(shown: Shown) -> None:
    """The main job ends on paper; the screens are shown beside it."""
    for case in shown.summary["cases"]:
        kinds = {
            Path(name).stem.removeprefix(MARK).split("-")[0]
            for name in case["files"]
            if name.endswith(".pdf")
        }
        assert {"flash_report", "situation_report"} <= kinds
        assert any(name.endswith(".png") for name in case["files"])
    silent = {
        Path(name).stem.removeprefix(MARK).split("-")[0] for name in _case(shown, "county-silent")["files"]
    }
    assert {"proposal", "start_notice", "task_sheet"} <= silent


def test_every_paper_is_there_to_print_and_to_edit(shown: Shown) -> None:
    """Offices edit before they print: a PDF alone would be typed again."""
    printed, editable = (
        {path.with_suffix("") for path in shown.folder.rglob(f"*{ending}")} for ending in (".pdf", ".docx")
    )

    assert printed
    assert printed == editable


def test_the_pages_of_an_exercise_are_drawn_too(shown: Shown) -> None:
    """The facilitators' handbook shows them, and they are made anew by the same command."""
    drawn = sorted((shown.folder / f"{MARK}drill").iterdir())

    assert [path.name for path in drawn] == [
        f"{MARK}参演窗口-1366x768-light.png",
        f"{MARK}演练-1366x768-light.png",
    ]
    assert {str(path.relative_to(shown.folder)) for path in drawn} <= set(shown.summary["files"])


def test_the_summary_tells_people_what_happened(shown: Shown) -> None:
    """Standard output alone is enough to follow the night."""
    assert "数据对照：至少符合Ⅱ级启动条件，待市安委办认定" in shown.out
    assert "市安委会主任同意启动（Ⅱ级）" in shown.out
