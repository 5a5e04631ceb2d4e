"""A clause with all that the data says of it."""

from __future__ import annotations

import json

import pytest

from jc_disaster.plan.loader import load_edition
from jc_disaster.plan.model import PlanEdition
from jc_disaster.plan.show import UnknownClauseError, show
from tests.plan.folders import PARTIAL, YUNLING


def test_a_condition_is_shown_with_its_bounds_and_its_readings(edition: PlanEdition) -> None:
    """Why 以下 leaves out its number must stand beside the number."""
    view = show(edition, "5.2.1(1)")
    assert view.words == ("死亡和失踪20人以上50人以下;",)
    (rule,) = view.criteria
    assert rule.kind == "启动条件"
    assert "20人以上（含本数）、50人以下（不含本数，原文未写明，见解读A1）" in rule.words
    assert {reading.id for reading in view.readings} >= {"A1", "A2"}


def test_a_procedure_is_shown_step_by_step(edition: PlanEdition) -> None:
    """Who proposes, who decides, who is told, in the order of the text."""
    words = [rule.words for rule in show(edition, "5.1.2").criteria]
    assert words == [
        "Ⅰ级：分析评估：市安委办",
        "Ⅰ级：提出建议：市安委办，对象：市安委会",
        "Ⅰ级：报送：市安委会，对象：市委、市政府",
        "Ⅰ级：决定：市委、市政府（共同）",
        "Ⅰ级：直接决定：市委、市政府（共同），条件：必要时",
    ]


def test_a_clause_of_measures_is_shown_with_its_duties(edition: PlanEdition) -> None:
    """Who leads, who helps, with the reading that says the printed name may be a slip."""
    view = show(edition, "5.1.3(11)")
    assert view.duties[0].words.startswith("统筹新闻宣传和舆论引导；牵头：市委统战部")
    assert view.duties[0].quote == "加强新闻宣传。市委统战部统筹负责新闻宣传和舆论引导工作,"
    assert "C1" in {reading.id for reading in view.readings}


def test_a_heading_is_shown_with_what_stands_under_it(edition: PlanEdition) -> None:
    """From chapter 5 one finds one's way down."""
    view = show(edition, "5")
    assert view.heading == "应急响应"
    assert [child.clause for child in view.children] == ["5.1", "5.2", "5.3", "5.4", "5.5", "5.6", "5.7"]
    assert view.children[0].words == "Ⅰ级响应"


def test_a_clause_of_the_other_notice_is_found(edition: PlanEdition) -> None:
    """(十九) holds the only clock on goods."""
    view = show(edition, "（十九）")
    assert view.title.startswith("晋城市人民政府关于做好2026年")
    assert any("时限：县级6小时（自接到调拨指令、至运抵灾区）" in duty.words for duty in view.duties)
    assert {reading.id for reading in view.readings} >= {"F1", "F3"}


@pytest.mark.parametrize("typed", ["5.2.1(3)", "5.2.1（3）", " 5.2.1 (3)", "５.２.１（３）"])
def test_a_clause_may_be_typed_in_any_width(typed: str, edition: PlanEdition) -> None:
    """At a Chinese keyboard brackets come out full width."""
    assert show(edition, typed).clause == "5.2.1(3)"


@pytest.mark.parametrize("typed", ["9.9", "", "附则"])
def test_an_unknown_clause_is_refused_with_those_there_are(typed: str, edition: PlanEdition) -> None:
    """The answer to a slip is the list to choose from."""
    with pytest.raises(UnknownClauseError, match=r"可查：1、1\.1") as refusal:
        show(edition, typed)
    assert refusal.value.clause == typed


def test_provisions_and_linkage_are_shown_at_their_clauses(edition: PlanEdition) -> None:
    """5.5, 5.6, 5.7 and 8.4 hold rules too."""
    assert [rule.kind for rule in show(edition, "5.5").criteria] == ["条件调整"]
    assert [rule.kind for rule in show(edition, "5.7").criteria] == ["终止"]
    assert [rule.kind for rule in show(edition, "8.4").criteria] == ["参照"]
    assert "市安委办、市应急管理局：通报启动情况，对象：相关县(市、区)" in [
        rule.words for rule in show(edition, "5.6").criteria
    ]
    assert "所涉及县(市、区)：立即启动自然灾害救助应急响应" in [
        rule.words for rule in show(edition, "5.6").criteria
    ]


def test_another_ender_and_a_time_limit_are_shown() -> None:
    """A county's plan has what the city's has not."""
    edition = load_edition(YUNLING)
    assert "一级：县应急管理局终止，须经县政府同意" in [
        rule.words for rule in show(edition, "四(六)").criteria
    ]
    assert any("时限：2小时" in rule.words for rule in show(edition, "四(一)2").criteria)
    assert any("（集体）" in rule.words for rule in show(edition, "四(二)2").criteria)
    without = edition._replace(termination=None)
    assert "终止" in [rule.kind for rule in show(without, "四(一)1").criteria]


def test_the_view_reads_well_line_by_line(edition: PlanEdition) -> None:
    """This is what a person sees after `plan show`."""
    lines = list(show(edition, "5.4.1(1)").lines())
    assert lines[0] == "5.4.1(1)  《晋城市自然灾害救助应急预案》"
    assert lines[1:3] == ["  死亡和失踪 5 人以上 10 人以下;", "规则："]
    assert "解读：" in lines
    assert any(line.startswith("      采用：") for line in lines)
    assert next(show(edition, "5.7").lines()) == "5.7  响应终止  《晋城市自然灾害救助应急预案》"
    assert "下列条款：" in list(show(edition, "5").lines())
    assert "职责和措施：" in list(show(edition, "5.7").lines())


def test_a_clause_of_which_nothing_is_read_shows_its_words() -> None:
    """1.1 is a heading and a sentence, no rule."""
    view = show(load_edition(YUNLING), "一(一)")
    assert list(view.lines()) == [
        "一(一)  编制目的  《云岭县自然灾害救助应急预案》",
        "  为规范全县自然灾害救助工作，保障受灾群众基本生活，制定本预案。",
    ]


def test_a_level_that_is_known_by_name_only_shows_nothing_invented() -> None:
    """A partial plan names nobody who directs, so nobody is shown."""
    view = show(load_edition(PARTIAL), "1.1.1")
    assert [rule.kind for rule in view.criteria] == ["启动条件"]


def test_the_view_is_plain_json(edition: PlanEdition) -> None:
    """Quotes stand in it exactly as they are stored."""
    data = json.loads(json.dumps(show(edition, "5.1.3").as_json(), ensure_ascii=False))
    assert list(data) == ["title", "clause", "heading", "words", "children", "criteria", "duties", "readings"]
    assert data["duties"][0]["quote"].endswith("自然灾害救助工作,")
