"""``measures`` and ``plan``: the plan as other programs and the maintainer read it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from jc_disaster.workplace import resources_folder
from tests.cli.conftest import Call

PLAN = resources_folder() / "plans" / "jincheng-2026"


@pytest.mark.parametrize(
    ("level", "section"), [("I", "5.1.3"), ("II", "5.2.3"), ("III", "5.3.3"), ("IV", "5.4.3")]
)
def test_every_character_of_a_measures_clause_stands_in_some_quote(
    call: Call, level: str, section: str
) -> None:
    """Read here straight from the text, not through the program's own proof."""
    text = (PLAN / "text.txt").read_text(encoding="utf-8")
    body = re.search(rf"\n{re.escape(section)} 响应措施\n(.*?)\n5\.", text, re.DOTALL)
    assert body is not None
    duties = call("measures", "--level", level, "--json").value["duties"]

    for line in body[1].splitlines():
        item = re.match(r"\((\d+)\)\s*(.*)", line)
        clause, words = (f"{section}({item[1]})", item[2]) if item else (section, line)
        covered = [False] * len(words)
        for quote in (duty["quote"] for duty in duties if duty["clause"] == clause):
            start = words.index(quote)
            covered[start : start + len(quote)] = [True] * len(quote)
        assert all(covered), clause


def test_level_one_press_work_is_led_as_printed_with_its_reading(call: Call) -> None:
    """A slip of the printed plan is shown, never silently corrected (C1)."""
    duties = call("measures", "--level", "I", "--department", "市委统战部", "--json").value["duties"]

    assert duties
    assert all(duty["clause"] == "5.1.3(11)" and "C1" in duty["readings"] for duty in duties)


def test_a_department_is_found_by_its_alias(call: Call) -> None:
    """Section 3 prints 市应急局, section 5 市应急管理局: one bureau."""
    by_alias = call("measures", "--level", "IV", "--department", "市应急局", "--json").value
    by_name = call("measures", "--level", "IV", "--department", "市应急管理局", "--json").value

    assert by_alias == by_name
    assert by_name["duties"]


def test_a_body_not_named_at_a_level_gets_the_catch_all(call: Call) -> None:
    """Nothing cascades between levels (C5): 市公安局 has its own measure at Ⅰ only."""
    duties = call("measures", "--level", "IV", "--department", "市公安局", "--json").value["duties"]

    assert [duty["clause"] for duty in duties] == ["5.4.3(7)"]


def test_an_unknown_body_is_refused(call: Call) -> None:
    """A typing error must not look like a body without duties."""
    said = call("measures", "--level", "IV", "--department", "市航天局")

    assert (said.code, said.out) == (2, "")
    assert "市航天局" in said.err


def test_an_unknown_level_is_refused_with_those_there_are(call: Call) -> None:
    """There is no level Ⅴ and no level 0."""
    said = call("measures", "--level", "V")

    assert said.code == 2
    assert "I、II、III、IV" in said.err


def test_measures_are_shown_as_a_menu(call: Call) -> None:
    """视情采取: to be adopted or not with a reason, not automatic debts (C4)."""
    said = call("measures", "--level", "III")

    assert "视情采取" in said.out
    assert "　牵头：市财政局；配合：市应急管理局" in said.out


def test_the_shipped_plan_is_proven(call: Call) -> None:
    """Every quote verbatim, every number read again, every character covered."""
    said = call("plan", "verify", "--json")

    assert (said.code, said.value["ok"]) == (0, True)
    assert [problem for problem in said.value["problems"] if problem["severity"] == "error"] == []


def test_a_changed_threshold_is_found_with_its_line(call: Call, tmp_path: Path) -> None:
    """51 instead of 50 is the fault this proof exists for."""
    folder = tmp_path / "plan"
    shutil.copytree(PLAN, folder)
    levels = folder / "levels.yaml"
    levels.write_text(
        levels.read_text(encoding="utf-8").replace("value: 50,", "value: 51,", 1), encoding="utf-8"
    )

    said = call("plan", "verify", str(folder), "--json")

    assert (said.code, said.value["ok"]) == (2, False)
    assert any(
        problem["clause"] == "5.1.1(1)" and problem["file"] == "levels.yaml" and problem["line"]
        for problem in said.value["problems"]
    )


def test_plans_are_listed_with_what_is_missing(call: Call) -> None:
    """The annexes were published online only; the list says so instead of pretending (E1)."""
    said = call("plan", "list")

    assert "晋市政办〔2026〕3号" in said.out
    assert "未提供：附件3 晋城市自然灾害救助通讯录" in said.out
    assert call("plan", "list", "--json").value["plans"][0]["levels"] == ["I", "II", "III", "IV"]


def test_a_clause_is_shown_with_its_words(call: Call) -> None:
    """The law stands beside the rule."""
    assert "死亡和失踪20人以上50人以下" in call("plan", "show", "5.2.1(1)").out


def test_an_edition_does_not_differ_from_itself(call: Call) -> None:
    """The comparison of editions finds only real changes."""
    assert call("plan", "diff", "jincheng-2026", "jincheng-2026", "--json").value == {"differences": []}
