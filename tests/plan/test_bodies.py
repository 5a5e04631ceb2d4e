"""Who acts, who helps and who is told, read from the sentence itself."""

from __future__ import annotations

import pytest

from jc_disaster.plan.bodies import Bodies
from jc_disaster.plan.model import PlanEdition


@pytest.fixture(scope="module")
def bodies(edition: PlanEdition) -> Bodies:
    """The names of the city's plan."""
    return Bodies(edition.organisations)


def test_the_longest_name_is_taken(bodies: Bodies) -> None:
    """市安委会专家组 is not 市安委会, 市委统战部 is not 市委."""
    assert [mention.name for mention in bodies.mentions("市安委会专家组、市委统战部和市安委会")] == [
        "市安委会专家组",
        "市委统战部",
        "市安委会",
    ]


def test_an_alias_stands_for_its_body(bodies: Bodies) -> None:
    """Papers go to one bureau, whatever the clause calls it."""
    assert bodies.resolve("市应急局") == "市应急管理局"
    assert bodies.resolve("县减灾委") is None
    assert bodies.resolve_known(["市应急局", "县减灾委"]) == {"市应急管理局"}


@pytest.mark.parametrize(
    ("words", "leads", "is_open", "supports"),
    [
        ("市财政局会同市应急管理局预拨资金", ["市财政局"], [], ["市应急管理局"]),
        ("市安委会同专家组组织评估", ["市安委会"], [], ["专家技术组"]),
        ("会同市外事办、晋城海关办理援助", [], [], ["市外事办", "晋城海关"]),
        ("市应急管理局和有关部门、单位调派队伍", ["市应急管理局"], ["有关部门和单位"], []),
        ("市卫健委、市疾控中心等有关部门做好防疫", ["市卫健委", "市疾控中心"], ["有关部门"], []),
        ("监测单位及知情单位和知情人应立即报告", ["监测单位", "知情单位", "知情人"], [], []),
    ],
)
def test_a_group_says_who_leads_and_who_helps(
    bodies: Bodies, words: str, leads: list[str], is_open: list[str], supports: list[str]
) -> None:
    """会同 parts the one who answers for a measure from those who help him."""
    group = next(bodies.groups(words))
    assert (list(group.leads), list(group.open), list(group.supports)) == (leads, is_open, supports)
    assert group.bodies == (*leads, *is_open, *supports)


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("下拨救灾款物。市财政局会同市应急管理局核拨", ("市财政局",)),
        ("灾情稳定后,市应急管理局指导评估", ("市应急管理局",)),
        ("由市安委办主任决定启动", ("市安委办主任",)),
        ("根据市委、市政府统一部署", None),
        ("派出由相关部门组成的工作组", None),
        ("加强值守", None),
    ],
)
def test_the_subject_opens_the_sentence(bodies: Bodies, words: str, subject: tuple[str, ...] | None) -> None:
    """A body that is only mentioned must not be taken for the one who acts."""
    group = bodies.subject(words)
    assert (group and group.leads) == subject


def test_who_is_addressed_is_read(bodies: Bodies) -> None:
    """Reports that go to the wrong desk are reports that nobody got."""
    assert bodies.addressed_groups("市安委办向市安委会提出建议,并报市委、市政府决定") == [
        ("市安委会",),
        ("市委", "市政府"),
    ]
    assert bodies.addressed_groups("市气象局做好监测") == []


def test_who_decides_is_read(bodies: Bodies) -> None:
    """报主任决定: the vice-director submits, the director decides."""
    decider = bodies.decider("市安委会副主任(分管安全工作副市长)报主任决定,并向市委、市政府报告")
    assert decider is not None
    assert decider.leads == ("市安委会主任",)
    assert bodies.decider("市安委办提出建议") is None


def test_a_plan_without_bodies_names_nobody() -> None:
    """A partial plan may have no list of organisations yet."""
    assert Bodies([]).mentions("市委、市政府") == ()
