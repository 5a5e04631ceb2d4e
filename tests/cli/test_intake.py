"""``intake`` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

from jc_disaster.workplace import kept_setting
from tests.cli.conftest import Call
from tests.intake.sheets import books


def _file(folder: Path, data: bytes, name: str = "灾情.xlsx") -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


def test_a_template_is_made_and_read_back(call: Call, tmp_path: Path) -> None:
    """The first thing an office does with the command."""
    out = str(tmp_path / "模板.xlsx")

    assert call("intake", "template", "--out", out, "--rows", "towns").code == 0

    said = call("intake", "sheet", out, "--json")
    assert said.code == 0
    assert said.value["counties"] == {}
    assert len(said.value["silent"]) == 7


def test_the_preview_shows_the_match_the_figures_and_the_faults(call: Call, tmp_path: Path) -> None:
    """An officer must see what each column was taken for before anything is taken."""
    rows = (("县区", "转移人口", "死亡人口"), ("泽州", "约300", 2), ("高平", 1, -3))
    name = _file(tmp_path, books.xlsx(rows))

    said = call("intake", "sheet", name)

    assert said.code == 2
    assert "→ 紧急避险转移人口（人）" in said.out
    assert "泽州县　紧急避险转移人口　约300人　Sheet1!B2" in said.out
    assert "请确认" in said.out
    assert "Sheet1!C3" in said.err


def test_faults_come_in_the_form_of_the_contract(call: Call, tmp_path: Path) -> None:
    """Other programs read path, got, message, remedy."""
    said = call("intake", "sheet", _file(tmp_path, books.xlsx(books.two_columns(-3))), "--json")

    assert said.code == 2
    (fault,) = said.value["faults"]
    assert fault.keys() == {"path", "got", "message", "remedy"}
    assert (fault["path"], fault["got"]) == ("Sheet1!B2", -3.0)


def test_figures_of_a_sheet_can_be_compared_at_once(call: Call, tmp_path: Path) -> None:
    """The preview's ``counties`` is what ``assess`` takes."""
    name = _file(tmp_path, books.xlsx((("县区", "死亡人口"), ("泽州县", 9), ("高平市", 3))))
    counties = call("intake", "sheet", name, "--json").value["counties"]

    said = call("assess", "-", "--json", text=json.dumps({"counties": counties}))

    assert said.value["level"] == "III"


def test_questions_are_answered_by_options(call: Call, tmp_path: Path) -> None:
    """Nothing is taken until they are."""
    name = _file(tmp_path, books.xlsx((("乡镇", "转移人口"), ("新设镇", 9))))

    asked = call("intake", "sheet", name, "--json").value["questions"]
    told = call("intake", "sheet", name, "--json", "--county", "高平", "--confirm", "head:Sheet1!B1")
    wrong = call("intake", "sheet", name, "--county", "火星县")

    assert sorted(question["answer"] for question in asked) == ["confirm", "county"]
    assert told.value["questions"] == []
    assert told.value["counties"] == {"高平市": {"evacuated": 9}}
    assert wrong.code == 2


def test_a_file_that_may_not_be_read_is_answered_in_one_sentence(call: Call, tmp_path: Path) -> None:
    """No traceback reaches a person."""
    for name in (_file(tmp_path, b"%PDF-1.7", "表.xlsx"), str(tmp_path / "没有.xlsx"), str(tmp_path)):
        said = call("intake", "sheet", name)
        assert (said.code, said.out) == (2, "")
        assert said.err.endswith("。\n")


def test_lists_are_kept_only_without_faults(call: Call, tmp_path: Path) -> None:
    """A half list of contacts would be called at night."""
    good = _file(tmp_path, books.xlsx((("单位", "姓名", "电话"), ("市财政局", "甲某", "2212975"))), "好.xlsx")
    bad = _file(tmp_path, books.xlsx((("单位", "姓名", "电话"), ("市财政局", "乙某", "x"))), "坏.xlsx")
    duties = _file(tmp_path, books.xlsx((("单位", "职责"), ("市财政局", "负责救灾资金"))), "职责.xlsx")

    assert call("intake", "contacts", good, "--keep").code == 0
    assert call("intake", "contacts", bad, "--keep").code == 2
    assert "共1个成员单位" in call("intake", "members", duties, "--keep").out

    assert kept_setting("contacts") == [
        {"unit": "市财政局", "name": "甲某", "post": "", "phone": ["2212975"]}
    ]
    assert kept_setting("members") == [{"unit": "市财政局", "duty": "负责救灾资金"}]
    assert kept_setting("nothing") is None


def test_an_exercise_is_exported_under_its_mark(call: Call, tmp_path: Path) -> None:
    """The catalogue's examples fill every sheet."""
    acts = call("record", "acts", "--json").value["acts"]
    lines = "\n".join(json.dumps(act["example"], ensure_ascii=False) for act in acts)
    store = ("--store", str(tmp_path / "s"))
    call("record", "act", *store, "--kind", "exercise", "-", text=lines)
    incident = acts[0]["example"]["incident"]

    said = call("intake", "export", *store, "--incident", incident, "--out", str(tmp_path / "导出.xlsx"))
    again = call("intake", "export", *store, "--incident", incident, "--out", str(tmp_path / "导出.xlsx"))
    other = call("intake", "export", *store, "--incident", "没有", "--out", str(tmp_path / "b.xlsx"))

    assert said.code == 0
    assert (tmp_path / "【演练】导出.xlsx").is_file()
    assert (again.code, other.code) == (2, 2)
