"""Plans of other governments load, prove and decide with no change in Python."""

from __future__ import annotations

import hashlib
import re
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Final

import pytest

from jc_disaster.engine.assess import Assessor
from jc_disaster.engine.authority import authority_of, linkage_acts
from jc_disaster.engine.entry import situation_from_json
from jc_disaster.engine.measures import measures_for
from jc_disaster.engine.oddities import warnings_of
from jc_disaster.engine.wording import comparison_sentence
from jc_disaster.kernel.errors import InputRefusedError
from jc_disaster.plan.loader import examine, load_edition
from jc_disaster.plan.problems import WARNING
from tests.plan.folders import MISPRINTED, PARTIAL, UNGRADED, YUNLING, copy_of

NOTHING = {
    "deaths": 0,
    "missing": 0,
    "relocated": 0,
    "collapsed_rooms": 0,
    "severely_damaged_rooms": 0,
    "direct_loss_wan": 0,
    "dead_large_livestock": 0,
    "drought_relief_people": 0,
}
# The misprinted plan counts fewer things.
NOTHING_HERE = {"deaths": 0, "missing": 0, "relocated": 0, "collapsed_rooms": 0, "severely_damaged_rooms": 0}


def levels(folder: Path, figures: dict[str, object], **more: object) -> tuple[str | None, str | None]:
    """The certain and the possible level of a situation under the plan in ``folder``."""
    assessor = Assessor(load_edition(folder))
    assessment = assessor.assess(situation_from_json({"figures": figures, **more}, assessor.edition))
    return (
        assessment.level and assessment.level.id,
        assessment.level_possible and assessment.level_possible.id,
    )


@pytest.mark.parametrize("folder", [YUNLING, UNGRADED], ids=lambda folder: folder.name)
def test_a_complete_and_clean_plan_loads_without_an_error(folder: Path) -> None:
    """The proof is for any plan, not for the city's."""
    edition, problems = examine(folder)
    assert edition is not None
    assert [problem for problem in problems if problem.severity != WARNING] == []


@pytest.mark.parametrize(
    ("figures", "level"),
    [
        ({}, None),
        ({"deaths": 1}, "3"),
        ({"deaths": 3}, "3"),
        ({"deaths": 2, "missing": 2}, "2"),
        ({"deaths": 10}, "2"),
        ({"deaths": 11}, "1"),
        ({"relocated": 499}, None),
        ({"relocated": 1999}, "3"),
        ({"relocated": 2000}, "2"),
        ({"relocated": 4999}, "2"),
        ({"relocated": 5000}, "1"),
        ({"collapsed_rooms": 1000}, "2"),
        ({"collapsed_rooms": 1000, "severely_damaged_rooms": 1}, "1"),
        ({"direct_loss_wan": Decimal("999.99")}, None),
        ({"direct_loss_wan": 5000}, "3"),
        ({"direct_loss_wan": Decimal("5000.01")}, "2"),
        ({"direct_loss_wan": 10_000}, "2"),
        ({"direct_loss_wan": Decimal("10000.5")}, "1"),
        ({"dead_large_livestock": 200}, "3"),
        ({"dead_large_livestock": 201}, "2"),
    ],
)
def test_a_countys_bands_are_compared_as_they_are_printed(
    figures: dict[str, object], level: str | None
) -> None:
    """超过10人 leaves out the 10, 10人以下 takes it in, 500人至1999人 ends on its last number."""
    assert levels(YUNLING, {**NOTHING, **figures}, hazard="洪涝") == (level, level)


@pytest.mark.parametrize(
    ("people", "level"), [(49, None), (50, "3"), (99, "3"), (100, "2"), (199, "2"), (200, "1")]
)
def test_a_share_of_another_population_is_compared_exactly(people: int, level: str | None) -> None:
    """This county measures against its 农牧业人口, a value the city's plan does not know."""
    figures = {**NOTHING, "drought_relief_people": people}
    reference = {"farming_and_herding_population": 1000, "source": "县统计局"}
    assert levels(YUNLING, figures, hazard="干旱", reference=reference) == (level, level)


def test_a_population_that_the_plan_does_not_name_is_refused() -> None:
    """A number filed under the wrong name would be silently without effect."""
    with pytest.raises(InputRefusedError, match="agricultural_population"):
        levels(YUNLING, NOTHING, reference={"agricultural_population": 1000})


def test_the_countys_authority_is_read_from_its_own_words() -> None:
    """Its office assesses, three different bodies decide, and who ends it is not who started it."""
    edition = load_edition(YUNLING)
    first, second, third = (authority_of(level) for level in edition.levels)
    assert first.assesses == ("县减灾办",)
    assert (first.decides, second.decides, third.decides) == (("县政府",), ("县减灾委",), ("县减灾办主任",))
    assert first.informs == ("市应急管理局",)
    assert (first.ends, third.ends) == (("县应急管理局",), ("县减灾办",))
    assert edition.levels[0].ending_consent == ("县政府",)
    assert edition.levels[0].procedure.steps[1].within_hours == 2
    assert [(act.who, act.to) for act in linkage_acts(edition)] == [(("县应急管理局",), ("受灾乡镇政府",))]
    assert linkage_acts(load_edition(UNGRADED)) == ()


def test_measures_printed_once_hold_for_every_level() -> None:
    """The county prints one list; every level has it, and the catch-all line too."""
    edition = load_edition(YUNLING)
    assert {measures_for(edition, level.id) for level in edition.levels} == {edition.measures_of("*")}
    assert [duty.id for duty in measures_for(edition, "2", "县财政局")] == ["all-1-1"]
    assert [duty.role for duty in measures_for(edition, "1", "县减灾办")] == ["catch_all"]


def test_alternatives_are_never_added_up() -> None:
    """死亡1人以上，或失踪3人以上: two missing are not three of anything."""
    quiet = {"deaths": 0, "missing": 2, "relocated": 49}
    assert levels(UNGRADED, quiet) == (None, None)
    assert levels(UNGRADED, {**quiet, "missing": 3}) == ("start", "start")


def test_a_misprinted_plan_loads_with_what_is_wrong_said() -> None:
    """A plan is in force as it was printed; nobody may mend it but its issuer."""
    edition, problems = examine(MISPRINTED)
    assert edition is not None
    assert {problem.code for problem in problems} == {"ceiling", "gap", "overlap", "misprint"}
    assert {problem.severity for problem in problems} == {WARNING}
    corrected = edition.level("III").criteria[1].any_of[0].below
    assert corrected is not None
    assert (corrected.value, corrected.printed, corrected.reading) == (5000, "500人", "S1")


@pytest.mark.parametrize(
    ("figures", "level"),
    [
        ({"deaths": 25}, "II"),
        ({"deaths": 150}, "I"),
        ({"collapsed_rooms": 3500}, "I"),
        ({"relocated": 4000}, "III"),
    ],
)
def test_misprints_never_leave_a_disaster_without_a_level(figures: dict[str, object], level: str) -> None:
    """In the gap the lower level holds, above the ceiling the highest; where two hold, the more severe."""
    assert levels(MISPRINTED, {**NOTHING_HERE, **figures}) == (level, level)


def test_a_partial_plan_loads_and_says_what_is_missing() -> None:
    """Half a plan is better than none, as long as nobody takes it for the whole."""
    edition, problems = examine(PARTIAL)
    assert edition is not None
    assert {problem.severity for problem in problems} == {WARNING}
    assert edition.header.missing == ("Ⅱ级响应的启动条件", "启动程序和响应措施")
    assert {
        "no-conditions",
        "no-authority",
        "no-measures",
        "no-termination",
        "file-missing",
        "read-once",
    } <= {problem.code for problem in problems}


def test_a_partial_plan_never_says_that_nothing_is_reached() -> None:
    """A condition that nobody encoded is not one that does not exist."""
    assessor = Assessor(load_edition(PARTIAL))
    situation = situation_from_json({"figures": {"deaths": 0, "missing": 0}}, assessor.edition)
    assessment = assessor.assess(situation)
    assert assessment.level is None
    assert assessment.level_possible is not None
    sentence = comparison_sentence(assessor, assessment)
    assert "预案条款没有录全，不排除" in sentence
    (warning,) = warnings_of(situation, assessor.edition)
    assert warning.startswith("预案数据不完整，缺Ⅱ级响应的启动条件、启动程序和响应措施")
    assert "不能据此认为未达到启动条件" in warning


def test_a_partial_plan_still_says_what_is_reached() -> None:
    """What is encoded holds; the missing rest can only add to it."""
    assert levels(PARTIAL, {"deaths": 20, "missing": 0}) == ("I", "I")


def test_a_complete_plan_has_no_word_about_missing_clauses() -> None:
    """A warning that always stands there is read by nobody."""
    edition = load_edition(YUNLING)
    situation = situation_from_json({"figures": NOTHING, "hazard": "洪涝"}, edition)
    assert not [warning for warning in warnings_of(situation, edition) if "预案数据" in warning]


def test_the_countys_own_figures_are_taken_and_others_refused() -> None:
    """死亡大牲畜 is this county's figure; the city's plan does not know it."""
    edition = load_edition(YUNLING)
    situation = situation_from_json({"figures": {"dead_large_livestock": 201}}, edition)
    assert Assessor(edition).assess(situation).deciding == ("四(二)1(6)",)
    with pytest.raises(InputRefusedError, match="dead_large_livestock"):
        situation_from_json({"figures": {"dead_large_livestock": 201}}, load_edition(UNGRADED))


def test_the_thresholds_stay_exact() -> None:
    """A share is a fraction from the text to the comparison."""
    bound = load_edition(YUNLING).level("3").criteria[4].any_of[0].at_least
    assert bound is not None
    assert bound.value == Fraction(1, 20)


SHARED: Final = (
    {
        "file": "text.txt",
        "content": "白杨县自然灾害救助应急预案\n1 应急响应\n本预案所称自然灾害包括洪涝等\n1.1 启动条件\n"
        "死亡和失踪20人以上（含本数）的，启动Ⅰ级响应。死亡和失踪5人以上（含本数）、20人以下（不含本数）的，启动Ⅱ级响应。\n"
        "其中Ⅰ级为最高级别。\n",
    },
    {
        "file": "levels.yaml",
        "find": '  - {id: II, rank: 2, name: Ⅱ级, effect: 启动, clause: "1.2.1"}\n',
        "replace": """\
  - id: II
    rank: 2
    name: Ⅱ级
    effect: 启动
    clause: "1.1"
    chapeau: 的，启动Ⅱ级响应
    criteria:
      - clause: "1.1"
        quote: 死亡和失踪5人以上（含本数）、20人以下（不含本数）
        any_of:
          - indicator: deaths_and_missing
            at_least: {value: 5, inclusive: true, stated: true, quote: 5人以上（含本数）}
            below: {value: 20, inclusive: false, stated: true, quote: 20人以下（不含本数）}
""",
    },
    {"file": "levels.yaml", "find": 'clause: "1", quote', "replace": 'clause: "1.1", quote'},
    {"file": "levels.yaml", "find": '    clause: "1.1.1"\n', "replace": '    clause: "1.1"\n'},
    {"file": "levels.yaml", "find": '      - clause: "1.1.1"\n', "replace": '      - clause: "1.1"\n'},
    {"file": "manifest.yaml", "find": "包括洪涝、地震等", "replace": "包括洪涝等"},
    {"file": "manifest.yaml", "find": "[洪涝, 地震]", "replace": "[洪涝]"},
)


def test_levels_may_share_one_clause(tmp_path: Path) -> None:
    """Small governments print all their levels in one paragraph."""
    folder = copy_of(PARTIAL, tmp_path / "plan", SHARED)
    text = (folder / "text.txt").read_bytes()
    manifest = (folder / "manifest.yaml").read_text(encoding="utf-8")
    digest = hashlib.sha256(text).hexdigest()
    (folder / "manifest.yaml").write_text(re.sub("[0-9a-f]{64}", digest, manifest), encoding="utf-8")
    assert [problem for problem in examine(folder)[1] if problem.severity != WARNING] == []
    assert levels(folder, {"deaths": 19, "missing": 0})[0] == "II"
    assert levels(folder, {"deaths": 20, "missing": 0})[0] == "I"
