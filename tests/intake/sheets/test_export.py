"""An incident as a workbook: nothing in it runs, nobody is named, an exercise says so everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from python_calamine import load_workbook

from jc_disaster.engine.assess import Assessor
from jc_disaster.intake.sheets.export import export_incident
from jc_disaster.intake.sheets.file import read_workbook
from jc_disaster.record.recorder import Recorder
from tests.intake.sheets.books import parts
from tests.scene import INCIDENT, VICE, MemoryStore, Scene, SetClock, counted_entropy, identity

FUNDS = {"step": "预拨", "unit": "城区", "amount_wan": 120, "dated": "2026-07-12"}


@pytest.fixture
def scene(assessor: Assessor) -> Scene:
    """A night with a start, a county's report full of traps, and money."""
    night = Scene(assessor)
    night.open(title='=HYPERLINK("x")灾害')
    night.report(deaths=12, missing=0, affected_people={"about": 3000}, text="@SUM(1)")
    night.report("高平市", minute=2, unaffected=True)
    night.find("III")
    night.propose("III")
    night.start("III", VICE, words="同意，请张大山13812345678联系")
    night.do("record_funds", minute=28, **FUNDS)
    night.do("write_note", minute=30, words="-值班员甲转告：身份证140502199001011234，电话0356-2212975")
    return night


def cells(path: Path) -> dict[str, list[list[object]]]:
    """All cells by sheet."""
    with load_workbook(str(path)) as book:
        return {name: list(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names}


def exported(scene: Scene, folder: Path, assessor: Assessor) -> Path:
    """The workbook of the night."""
    events = tuple(scene.recorder.events(INCIDENT))
    return export_incident(folder / "导出.xlsx", scene.state, events, assessor.edition)


def test_figures_duties_log_and_ledgers_are_there(scene: Scene, assessor: Assessor, tmp_path: Path) -> None:
    """What the office works on in WPS."""
    sheets = cells(exported(scene, tmp_path, assessor))

    assert list(sheets) == ["灾情数据", "措施和职责", "值班日志", "台账"]
    figures = [row[:4] for row in sheets["灾情数据"]]
    assert ["阳城县", "因灾死亡人口", 12.0, "人"] in figures
    assert ["阳城县", "受灾人口", "约3000", "人"] in figures
    assert ["高平市", "未受灾", "", ""] in figures
    assert ["陵川县", "未报", "", ""] in figures
    assert [row[0] for row in sheets["台账"][2:]] == ["救灾资金"]
    assert len(sheets["值班日志"]) == len(scene.recorder.events(INCIDENT)) + 2


def test_no_cell_is_a_formula(scene: Scene, assessor: Assessor, tmp_path: Path) -> None:
    """A county's words that begin with = or @ must not run on the office's machine."""
    path = exported(scene, tmp_path, assessor)

    assert not any(sheet.formulas for sheet in read_workbook(path).sheets)
    assert not any(b"<f" in part for name, part in parts(path.read_bytes()).items() if "worksheets" in name)
    assert not any(
        b"hyperlink" in part.lower() for name, part in parts(path.read_bytes()).items() if "_rels" in name
    )


def test_nobody_is_named_and_no_number_reaches_anybody(
    scene: Scene, assessor: Assessor, tmp_path: Path
) -> None:
    """The workbook goes by mail and disc; names stay in the record."""
    text = str(cells(exported(scene, tmp_path, assessor)))

    for hidden in ("值班员甲", "13812345678", "140502199001011234", "0356-2212975"):
        assert hidden not in text
    assert "138****5678" in text
    assert "值班员" in text


@pytest.mark.parametrize("kind", ["real", "exercise"])
def test_an_exercise_is_marked_in_every_title_tab_and_file_name(
    kind: str, assessor: Assessor, tmp_path: Path
) -> None:
    """A sheet of an exercise that is taken for real starts a rescue."""
    night = Scene(assessor, MemoryStore(identity(kind)))
    night.recorder = Recorder(night.store, lambda _: assessor, SetClock(), counted_entropy())
    night.open()

    path = exported(night, tmp_path, assessor)

    marked = [path.name.startswith("【演练】")]
    for name, rows in cells(path).items():
        marked += [name.startswith("【演练】"), str(rows[0][0]).startswith("【演练】")]
    assert set(marked) == {kind == "exercise"}
