"""Events as people read them: every event has its name and its words, and no name of a person is ever told."""

from __future__ import annotations

import pytest

from jc_disaster.engine.assess import Assessor
from jc_disaster.incident.decide import CATALOGUE, example_of
from jc_disaster.incident.events import Event
from jc_disaster.incident.fact_words import EVENT_WORDS, FACT_LABELS
from jc_disaster.incident.fold import STEPS
from jc_disaster.incident.telling import _TELLERS, name_of, words_of
from jc_disaster.plan.model import PlanEdition
from tests.scene import VICE, Scene

# What stands in an event for the program alone: references, check values, sealed text, the comparison kept with it.
NOT_TOLD = {
    "personal-data-settled/1": {"keys"},
    "person-recorded/1": {"private"},
    "paper-step-recorded/1": {"paper_kind", "sha256"},
    "paper-issued/1": {"sha256", "draft", "corrects"},
    "paper-received/1": {"paper"},
    "paper-withdrawn/1": {"paper"},
    "decision-put-right/1": {
        "decision",
        "carried",
        "departed",
        "from_level",
        "countersigned",
        "work_ended",
        "analysed_by",
    },
    "decision-countersigned/1": {"decision"},
    "scan-attached/1": {"belongs_to", "media_type", "size", "sha256"},
    "instruction-followed/1": {"instruction"},
    "team-reported/1": {"team"},
    "goods-tracked/1": {"order"},
    "reminder-settled/1": {"reminder"},
    "entry-struck/1": {"entry"},
    "handover-taken/1": {"handover"},
    "figures-released/1": {"cleared"},
    "reference-set/1": {"key"},
}


@pytest.fixture
def scene(assessor: Assessor) -> Scene:
    """A desk on which every worked example was recorded."""
    scene = Scene(assessor)
    for spec in CATALOGUE:
        scene.recorder.record(example_of(spec, assessor.edition))
    return scene


def test_every_event_has_a_name_and_a_way_to_be_told() -> None:
    """A log that shows goods-ordered/1 to a duty officer has failed him."""
    assert set(EVENT_WORDS) == set(STEPS)
    assert set(FACT_LABELS) | set(_TELLERS) == set(STEPS)
    assert not set(FACT_LABELS) & set(_TELLERS)
    assert all(name and "/" not in name for name in EVENT_WORDS.values())


def test_whatever_a_fact_holds_is_told_or_named_as_not_told(scene: Scene) -> None:
    """A field added later must not vanish from the archive's text unnoticed."""
    for event in scene.recorder.events():
        labels = FACT_LABELS.get(event.name)
        if labels is None:
            continue
        told = {key for key, _ in labels} | NOT_TOLD.get(event.name, set())
        assert set(event.body) <= told, (event.name, set(event.body) - told)


def test_every_worked_example_reads_as_a_sentence(scene: Scene, edition: PlanEdition) -> None:
    """No braces, no keys, no True: what stands in the archive is for people."""
    for event in scene.recorder.events():
        words = words_of(event, edition)
        assert words, event.name
        assert not any(sign in words for sign in ("{", "None", "True", "False", "sealed")), (
            event.name,
            words,
        )
        assert "本版本不认识" not in words
        assert "内容不完整" not in words, event.name


def event_named(scene: Scene, name: str) -> Event:
    """The first event of a name."""
    return next(event for event in scene.recorder.events() if event.name == name)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("goods-ordered/1", "县级帐篷200顶，由储备库（示例）运往城区，首批"),
        ("funds-recorded/1", "预拨，城区，120万元，2026年7月12日"),
        ("response-told/1", "省应急管理厅，告知启动，书面，接收值班员，已确认"),
        ("handover-made/1", "交班值班员值班员甲，接班值班员值班员乙，未了事项两个单位未报；签批待补。"),
        ("reminder-set/1", "复核避险安置点人数，时间2026年7月12日9时00分，依据带班领导要求（示例）"),
        ("zero-reporting-set/1", "执行，每日截至8时，依据本单位值班规定（示例）"),
    ],
)
def test_a_fact_is_told_with_its_values(scene: Scene, edition: PlanEdition, name: str, said: str) -> None:
    """The same words on the screen, on paper and in the export."""
    assert words_of(event_named(scene, name), edition) == said


def test_a_duty_is_told_by_its_task_not_by_its_key(scene: Scene, edition: PlanEdition) -> None:
    """The key is the program's; an edition that no longer has the duty leaves the key as all there is."""
    event = event_named(scene, "preparation-measure-decided/1")
    assert words_of(event, edition) == "3 灾情预评估，采取"
    assert "4.1.3 向党委政府和上级部门报告" in words_of(event_named(scene, "limit-set/1"), edition)
    gone = event._replace(body={**event.body, "duty": "no-such-duty"})
    assert words_of(gone, edition) == "no-such-duty，采取"


def test_a_figure_keeps_its_word(scene: Scene, edition: PlanEdition) -> None:
    """约30 is not 30, and a figure not reported is not 0."""
    event = event_named(scene, "figures-reported/1")
    assert "因灾受伤人口约30人" in words_of(event, edition)
    silent = event._replace(body={**event.body, "figures": {"missing": None, "deaths": {"at_least": 2}}})
    assert "因灾死亡人口至少2人，因灾失踪人口未报" in words_of(silent, edition)


def test_a_decision_is_told_as_it_was_given(scene: Scene, edition: PlanEdition) -> None:
    """Who, how, in which words, by whom relayed, and that it is held back."""
    event = event_named(scene, "decision-recorded/1")
    relayed = {**event.body, "relayed_by": {"name": "乙", "post": "市安委办主任"}, "departs": [{"code": "x"}]}
    words = words_of(event._replace(body=relayed), edition)
    vice = VICE.replace("(", "（").replace(")", "）")
    assert words == (
        f"{vice}电话决定 同意启动Ⅲ级，由市安委办主任乙转达（与预案不符，待核）：同意启动Ⅲ级响应。"
    )


def test_what_this_version_cannot_read_is_said_and_not_guessed(scene: Scene, edition: PlanEdition) -> None:
    """A record of a newer version or a damaged body must not break the log."""
    event = event_named(scene, "figures-reported/1")
    newer = event._replace(name="figures-reported/9")
    assert name_of(newer) == "figures-reported/9"
    assert "本版本不认识" in words_of(newer, edition)
    assert "内容不完整" in words_of(event._replace(body={}), edition)
    assert words_of(event_named(scene, "note-written/1")._replace(body={}), edition) == ""


def test_a_measure_not_adopted_gives_its_reason(scene: Scene, edition: PlanEdition) -> None:
    """Adopted or not, why, and on whose word."""
    event = event_named(scene, "measure-decided/1")
    declined = {**event.body, "adopted": False, "reason": "无此需要", "instructed_by": None}
    assert words_of(event._replace(body=declined), edition).startswith("不采取：5.3.3(1) ")
    assert words_of(event._replace(body=declined), edition).endswith("；理由：无此需要")
    gone = {**event.body, "duty": "III-9-9"}
    assert "III-9-9" in words_of(event._replace(body=gone), edition)
    calm = event_named(scene, "preparation-measure-decided/1")
    assert "不采取，理由雨停" in words_of(
        calm._replace(body={**calm.body, "adopted": False, "reason": "雨停"}), edition
    )


def test_reports_of_all_kinds_are_told(scene: Scene, edition: PlanEdition) -> None:
    """未受灾, a zero report without change, a lower figure with its reason."""
    event = event_named(scene, "figures-reported/1")
    nil = {**event.body, "figures": {}, "report_kind": "零报告"}
    assert words_of(event._replace(body=nil), edition).endswith("：无变化")
    assert words_of(event._replace(body={**nil, "unaffected": True}), edition).endswith("：未受灾")
    lowered = {**event.body, "reason": "重复统计"}
    assert words_of(event._replace(body=lowered), edition).endswith("；核减理由：重复统计")


def test_a_call_that_was_not_answered_says_so(scene: Scene, edition: PlanEdition) -> None:
    """Reached or not is the fact that matters at three in the morning."""
    event = event_named(scene, "call-logged/1")
    silent = {**event.body, "reached": False, "words": None, "read_back": None, "number": "2212975"}
    assert words_of(event._replace(body=silent), edition) == "去电城区值班员2212975，未接通"
    told = event_named(scene, "upward-report-made/1")
    assert words_of(told._replace(body={**told.body, "content": "首报"}), edition).endswith("：首报")


def test_an_opening_without_hazard_or_county_is_told(scene: Scene, edition: PlanEdition) -> None:
    """What is not known yet is not left out silently."""
    event = event_named(scene, "incident-opened/1")
    bare = {**event.body, "hazard": None, "counties": []}
    assert words_of(event._replace(body=bare), edition) == "7·12灾害过程（灾种未定）"


def test_a_finding_below_the_conditions_and_a_decision_without_a_level(
    scene: Scene, edition: PlanEdition
) -> None:
    """Both are decisions of the night and must read as such."""
    found = event_named(scene, "finding-recorded/1")
    assert "认定未达到启动条件" in words_of(found._replace(body={**found.body, "level": None}), edition)
    decided = event_named(scene, "decision-recorded/1")
    otherwise = {**decided.body, "level": None, "decision": "另行指示", "words": None, "reason": None}
    assert words_of(decided._replace(body=otherwise), edition).endswith("决定 另行指示")
