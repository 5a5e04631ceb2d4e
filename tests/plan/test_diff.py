"""Two editions compared: rules by content, words by clause."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jc_disaster.plan.diff import Difference, diff, lines
from jc_disaster.plan.loader import load_edition
from jc_disaster.plan.model import PlanEdition
from tests.plan.folders import JINCHENG, PARTIAL, UNGRADED, YUNLING


def reworded(edition: PlanEdition, old: str, new: str) -> PlanEdition:
    """The edition with other words in the text of the plan."""
    plan, *others = edition.texts
    assert old in plan.body
    return edition._replace(texts=(plan._replace(body=plan.body.replace(old, new)), *others))


def test_an_edition_does_not_differ_from_itself(edition: PlanEdition) -> None:
    """A maintainer who sees differences where there are none stops looking."""
    assert diff(edition, edition) == []


def test_a_changed_threshold_is_named_with_both_numbers(edition: PlanEdition) -> None:
    """The one line that everybody looks for in a revised plan."""
    first, *rest = edition.levels
    criterion, *others = first.criteria
    band = criterion.any_of[0]
    assert band.at_least is not None
    higher = criterion._replace(any_of=(band._replace(at_least=band.at_least._replace(value=60)),))
    after = edition._replace(levels=(first._replace(criteria=(higher, *others)), *rest))
    assert diff(edition, after) == [
        Difference(
            "启动条件",
            "5.1.1(1)",
            "Ⅰ级，死亡和失踪：50人以上（含本数）",
            "Ⅰ级，死亡和失踪：60人以上（含本数）",
        )
    ]


def test_a_level_that_is_new_brings_all_that_is_read_of_it(edition: PlanEdition) -> None:
    """Conditions, procedure, direction: everything about it is new."""
    before = edition._replace(levels=edition.levels[:3])
    added = [difference for difference in diff(before, edition) if difference.before is None]
    assert {difference.kind for difference in added} >= {
        "级别",
        "启动条件",
        "酌情条件",
        "启动程序",
        "组织协调",
    }
    assert not [difference for difference in diff(before, edition) if difference.after is None]


def test_a_measure_that_only_moved_is_no_difference(edition: PlanEdition) -> None:
    """Levels and editions are compared by content, never by clause number (reading C7)."""
    (level_id, duties), *others = edition.measures
    moved = tuple(duty._replace(clause=f"9.9.9({place})") for place, duty in enumerate(duties))
    after = edition._replace(measures=((level_id, moved), *others))
    assert diff(edition, after) == []


def test_a_measure_that_changed_hands_is_a_difference(edition: PlanEdition) -> None:
    """The department that is now in charge has to be told."""
    (level_id, duties), *others = edition.measures
    handed = tuple(
        duty._replace(leads=("市应急管理局",)) if duty.content == "water-works" else duty for duty in duties
    )
    (difference,) = diff(edition, edition._replace(measures=((level_id, handed), *others)))
    assert (difference.kind, difference.clause) == ("响应措施", "5.1.3(8)")
    assert "牵头：市水务局" in str(difference.before)
    assert "牵头：市应急管理局" in str(difference.after)


def test_of_a_changed_clause_only_the_changed_sentence_is_shown(edition: PlanEdition) -> None:
    """5.1.3(4) has 300 characters; the reader needs the sentence that is new."""
    body = edition.texts[0].body
    place = body.index("市发展改革委及时下达灾后应急恢复重建市级预算内投资;市应急管理局")
    after = reworded(edition, body, body[:place] + body[place:].replace("及时", "尽快", 1))
    assert diff(edition, after) == [
        Difference(
            "条文",
            "5.1.3(4)",
            "市发展改革委及时下达灾后应急恢复重建市级预算内投资;",
            "市发展改革委尽快下达灾后应急恢复重建市级预算内投资;",
        )
    ]


def test_a_sentence_that_is_new_has_nothing_before_it(edition: PlanEdition) -> None:
    """Added, changed and removed are three different things to whoever has to act on them."""
    after = reworded(edition, "本预案自印发之日起实施。", "本预案自印发之日起实施。有效期五年。")
    assert diff(edition, after) == [Difference("条文", "8.5", None, "有效期五年。")]
    assert diff(after, edition) == [Difference("条文", "8.5", "有效期五年。", None)]


def test_a_clause_under_another_number_is_said_to_have_moved(edition: PlanEdition) -> None:
    """A new section in front renumbers all that follow; that is one line each, not two walls of words."""
    after = reworded(edition, "\n8.5 预案实施时间", "\n8.6 预案实施时间")
    (difference,) = [one for one in diff(edition, after) if one.clause == "8.6"]
    assert difference.kind == "条文移位"
    assert difference.before == "原8.5"
    assert not [one for one in diff(edition, after) if one.clause == "8.5"]


def test_a_clause_that_is_gone_is_said_to_be_gone(edition: PlanEdition) -> None:
    """A duty may have vanished with it."""
    after = reworded(edition, "\n8.5 预案实施时间\n本预案自印发之日起实施。", "")
    assert [(one.clause, one.after) for one in diff(edition, after)] == [("8.5", None)]


def test_two_governments_plans_can_be_compared() -> None:
    """The province's plan beside the city's: nothing in common is a result too."""
    before, after = load_edition(JINCHENG), load_edition(YUNLING)
    found = diff(before, after)
    expected = (
        "版本 指标 级别 启动条件 启动程序 终止 响应措施 职责 机构 解读 联动 条件调整 参照 存档文本 条文"
    )
    assert {difference.kind for difference in found} >= set(expected.split())
    assert Difference("版本", "", "文号：晋市政办〔2026〕3号", "文号：云政办发〔2025〕7号") in found
    assert json.loads(json.dumps([difference._asdict() for difference in found]))


@pytest.mark.parametrize("folder", [JINCHENG, YUNLING, UNGRADED, PARTIAL], ids=lambda folder: folder.name)
def test_what_is_added_one_way_is_removed_the_other(folder: Path, edition: PlanEdition) -> None:
    """The comparison has no favourite side."""
    other = load_edition(folder)
    there = {(one.kind, one.before, one.after) for one in diff(edition, other) if one.kind != "条文移位"}
    back = {(one.kind, one.after, one.before) for one in diff(other, edition) if one.kind != "条文移位"}
    assert there == back


def test_people_read_one_heading_a_kind() -> None:
    """原为 and 改为 stand under one another, so that the eye finds what changed."""
    assert list(
        lines(
            [
                Difference("启动条件", "5.1.1(1)", "50人以上", "60人以上"),
                Difference("启动条件", "", None, "新条件"),
                Difference("职责", "6.1", "旧职责", None),
            ]
        )
    ) == [
        "启动条件：",
        "  5.1.1(1)  原为：50人以上",
        "            改为：60人以上",
        "  新增：新条件",
        "职责：",
        "  6.1  删去：旧职责",
    ]


def test_two_facts_of_one_key_are_told_apart(edition: PlanEdition) -> None:
    """A plan that prints a measure twice must not lose one of them in the comparison."""
    (level_id, duties), *others = edition.measures
    doubled = edition._replace(measures=((level_id, (*duties, duties[-1])), *others))
    (difference,) = diff(edition, doubled)
    assert difference.before is None
