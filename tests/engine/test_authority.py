"""Who assesses, proposes, decides, tells and directs at each level: the table of contracts.md, name by name."""

from __future__ import annotations

from typing import Final

import pytest

from jc_disaster.engine.authority import authority_of, linkage_acts
from jc_disaster.plan.model import PlanEdition

OFFICE: Final = "市安委办"
COMMITTEE: Final = "市安委会"
HEAD: Final = "市安委会主任"
VICE: Final = "市安委会副主任(分管安全工作副市长)"
TOP: Final = ("市委", "市政府")
# proposes, proposes to, through, decides, directly, informs, directs
TABLE: Final = {
    "I": ((OFFICE,), (COMMITTEE,), (COMMITTEE,), TOP, TOP, (), (HEAD, "市委、市政府指定的负责人")),
    "II": ((OFFICE,), (COMMITTEE,), (VICE,), (HEAD,), (), TOP, (VICE, "市安委会主任指定的负责人")),
    "III": ((OFFICE,), (COMMITTEE,), (), (VICE,), (), (HEAD,), (VICE, "其他副主任")),
    "IV": ((), (), (), ("市安委办主任",), (), (VICE,), (OFFICE,)),
}


@pytest.mark.parametrize("level", TABLE)
def test_the_authority_of_a_level_is_that_of_its_clause(edition: PlanEdition, level: str) -> None:
    """A start ordered by the wrong post is not a start (5.x.2; readings B4 to B11)."""
    found = authority_of(edition.level(level))
    assert found.assesses == (OFFICE,)
    assert (
        found.proposes,
        found.proposes_to,
        found.reports_through,
        found.decides,
        found.may_decide_directly,
        found.informs,
        found.directs,
    ) == TABLE[level]


@pytest.mark.parametrize("level", TABLE)
def test_whoever_starts_a_level_ends_it(edition: PlanEdition, level: str) -> None:
    """谁启动、谁终止 (5.7; G6, B9)."""
    found = authority_of(edition.level(level))
    assert found.ends == found.decides


def test_a_plan_may_name_another_to_end_a_level(edition: PlanEdition) -> None:
    """Other counties print a different ender; the text goes before the rule."""
    level = edition.level("III")._replace(ended_by=("县政府",))
    assert authority_of(level).ends == ("县政府",)


@pytest.mark.parametrize("level", TABLE)
def test_the_authority_cites_its_clause_verbatim(edition: PlanEdition, level: str) -> None:
    """The leader who is asked to sign reads the words of the plan, not ours."""
    found = authority_of(edition.level(level))
    text = next(text.body for text in edition.texts if text.id == "plan")
    assert found.clause == f"{edition.level(level).clause[:-1]}2"
    assert found.quote in text


@pytest.mark.parametrize("level", TABLE)
def test_every_name_is_a_body_or_post_of_the_plan(edition: PlanEdition, level: str) -> None:
    """A name that stands nowhere in the plan could not be telephoned."""
    known = {name for each in edition.organisations for name in (each.name, *each.aliases)}
    found = authority_of(edition.level(level))
    assert {name for names in found[:9] for name in names} <= known


def test_a_start_requires_what_the_linkage_clause_says(edition: PlanEdition) -> None:
    """5.6: the counties are told, the province is told, the counties concerned start theirs."""
    acts = linkage_acts(edition)
    assert [(act.who, act.to) for act in acts] == [
        ((OFFICE, "市应急管理局"), ("相关县(市、区)",)),
        ((OFFICE, "市应急管理局"), ("省应急管理厅",)),
        (("所涉及县(市、区)",), ()),
    ]
    text = next(text.body for text in edition.texts if text.id == "plan")
    assert all(act.quote in text for act in acts)


def test_a_plan_without_a_linkage_clause_requires_nothing_besides(edition: PlanEdition) -> None:
    """What is not printed is not owed."""
    assert linkage_acts(edition._replace(linkage=None)) == ()
