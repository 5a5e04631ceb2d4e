"""``assess`` keeps the form that other programs rely on, and speaks Chinese to people."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call

NIGHT = {
    "figures": {"deaths": 2, "missing": 3, "relocated": {"at_least": 4310}, "needing_relief": 1260},
    "hazard": "洪涝",
}


def test_the_result_has_the_fixed_keys_and_24_rows(call: Call) -> None:
    """Outside checks read these names; a renamed key breaks them silently."""
    result = call("assess", "-", "--json", text=json.dumps(NIGHT)).value

    assert set(result) == {
        "level", "level_possible", "criteria", "discretionary", "deciding", "next", "missing",
        "authority", "also", "warnings", "readings", "plan",
    }  # fmt: skip
    assert len(result["criteria"]) == 24
    assert set(result["criteria"][0]) == {
        "clause", "level", "indicator", "outcome", "value", "at_least", "below", "unit", "quote",
    }  # fmt: skip
    assert result["plan"] == {"id": "jincheng-2026", "edition": "晋市政办〔2026〕3号"}


def test_a_night_of_floods_is_level_three_by_its_clause(call: Call) -> None:
    """The main job: figures in, level, clause, distance and authority out."""
    result = call("assess", "-", "--json", text=json.dumps(NIGHT)).value

    assert (result["level"], result["level_possible"]) == ("III", "I")
    assert result["deciding"] == ["5.3.1(2)"]
    assert result["authority"]["decides"] == ["市安委会副主任(分管安全工作副市长)"]
    assert {
        "indicator": "deaths_and_missing",
        "to_level": "II",
        "at_least": 20,
        "distance": {"min": 15, "max": 15},
        "unit": "人",
    } in result["next"]
    assert result["missing"][0]["to_level"] == "II"
    assert [act["to"] for act in result["also"]] == [["相关县(市、区)"], ["省应急管理厅"], []]


def test_shares_are_exact_strings(call: Call) -> None:
    """24.99996 % must stay below 25 %: no rounding on the way out either."""
    data = {"figures": {"drought_relief_people": 175000}, "reference": {"agricultural_population": 700001}}

    result = call("assess", "-", "--json", text=json.dumps(data)).value

    share = next(row for row in result["criteria"] if row["indicator"] == "drought_relief_share")
    assert result["level"] == "II"
    assert share["value"] == {"min": "175000/700001", "max": "175000/700001"}
    assert (share["at_least"], share["unit"]) == ("1/4", "1")


def test_no_level_means_no_authority(call: Call) -> None:
    """Below Ⅳ nobody is named as if something were to be decided."""
    figures = {
        "deaths_and_missing": 0,
        "relocated_and_needing_relief": 0,
        "collapsed_and_severely_damaged_rooms": 0,
        "collapsed_and_severely_damaged_households": 0,
    }

    result = call("assess", "-", "--json", text=json.dumps({"figures": figures, "hazard": "洪涝"})).value

    assert (result["level"], result["level_possible"], result["authority"], result["also"]) == (
        None,
        None,
        None,
        [],
    )
    assert "A16" in result["readings"]


def test_lines_go_on_after_a_bad_one(call: Call) -> None:
    """One mistyped report must not hold up the others; the exit code still tells."""
    said = call("assess", "-", "--lines", text='{"figures":{"deaths":5}}\n{"figures":{"deaths":-5}}\n\n{}\n')

    answers = [json.loads(line) for line in said.out.splitlines()]
    assert said.code == 2
    assert [answer.get("level", "fault") for answer in answers] == ["IV", "fault", None]
    assert answers[1]["faults"][0]["path"] == "figures.deaths"


def test_all_faults_come_at_once_and_nothing_is_answered(call: Call) -> None:
    """The officer mends everything in one go, and never sees a level for a bad input."""
    text = '{"figures": {"deaths": -1, "missing": 5.0, "relocated": NaN, "dead": 1}, "x": 1}'

    said = call("assess", "-", "--json", text=text)

    assert said.code == 2
    assert {fault["path"] for fault in said.value["faults"]} == {
        "figures.deaths", "figures.missing", "figures.relocated", "figures.dead", "x",
    }  # fmt: skip
    assert all(fault["message"] and fault["remedy"] for fault in said.value["faults"])


def test_people_get_sentences(call: Call) -> None:
    """Without --json the answer is read aloud on the telephone."""
    said = call("assess", "-", text=json.dumps(NIGHT))

    assert said.code == 0
    assert said.out.startswith("数据对照：至少符合Ⅲ级启动条件，待市安委办认定")
    assert "紧急转移安置和需紧急生活救助5000人以上10万人以下" in said.out
    assert "死亡和失踪再增15人即达Ⅱ级" in said.out
    assert "应启动" not in said.out


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "内容是空的"),
        ("{", "不是合规的JSON"),
        ("[]", "应为键和值"),
        ('{"figures":{"deaths":1,"deaths":2}}', "重复"),
    ],
)
def test_what_cannot_be_read_is_said_in_chinese(call: Call, text: str, words: str) -> None:
    """An English parser message at night helps nobody."""
    said = call("assess", "-", text=text)

    assert said.code == 2
    assert said.out == ""
    assert words in said.err


def test_a_file_that_is_not_there_is_named(call: Call, tmp_path: Path) -> None:
    """A mistyped path is not an empty report."""
    said = call("assess", str(tmp_path / "无此文件.json"))

    assert said.code == 2
    assert "无此文件.json" in said.err


def test_a_file_in_another_encoding_is_refused(call: Call, tmp_path: Path) -> None:
    """A GBK file read as UTF-8 would lose its names."""
    path = tmp_path / "gbk.json"
    path.write_bytes('{"hazard": "洪涝"}'.encode("gbk"))

    said = call("assess", str(path))

    assert said.code == 2
    assert "UTF-8" in said.err


def test_an_unknown_plan_is_named_with_what_there_is(call: Call) -> None:
    """A wrong id must not fall back to some plan."""
    said = call("assess", "-", "--plan", "taiyuan-2030", text="{}")

    assert said.code == 2
    assert "jincheng-2026" in said.err


@pytest.mark.parametrize("arguments", [(), ("nosuch",), ("measures",), ("assess", "--nosuch")])
def test_a_wrong_command_is_answered_in_chinese(call: Call, arguments: tuple[str, ...]) -> None:
    """Usage errors leave with 2 and a sentence, never a traceback."""
    said = call(*arguments)

    assert said.code == 2
    assert "命令写法不对" in said.err
