"""What an act may carry, what is refused and in which words, and the worked examples."""

from __future__ import annotations

import ast
from datetime import timedelta
from pathlib import Path

import pytest

from jc_disaster.engine.assess import Assessor
from jc_disaster.incident.decide import CATALOGUE, example_of
from jc_disaster.incident.events import line_of
from jc_disaster.incident.fields import FORMS
from jc_disaster.incident.fold import STEPS
from jc_disaster.incident.refusals import REFUSALS, refusal
from jc_disaster.incident.sample import Sample
from jc_disaster.plan.model import PlanEdition
from tests.scene import INCIDENT, NIGHT, VICE, MemoryStore, Scene, identity


@pytest.fixture
def scene(assessor: Assessor) -> Scene:
    """A desk with an empty record."""
    return Scene(assessor)


def code(scene: Scene, act: str, **fields: object) -> str:
    """The code with which an act is refused."""
    answer = scene.say(act, **fields)
    assert answer.refusal is not None
    return answer.refusal.code


def words(scene: Scene, act: str, **fields: object) -> str:
    """The sentence with which an act is refused."""
    answer = scene.say(act, **fields)
    assert answer.refusal is not None
    return answer.refusal.message


def test_the_worked_examples_run_in_order_on_an_empty_store(scene: Scene, edition: PlanEdition) -> None:
    """Whoever writes a program against the record starts from them."""
    for spec in CATALOGUE:
        answer = scene.recorder.record(example_of(spec, edition))
        assert answer.ok, (spec.name, answer.refusal)


def test_the_fixed_names_are_there() -> None:
    """Other programs rely on these six for good."""
    names = {spec.name for spec in CATALOGUE}
    fixed = {
        "open_incident",
        "report_figures",
        "record_finding",
        "decide_start",
        "decide_adjust",
        "decide_termination",
    }
    assert fixed <= names


def test_every_event_an_act_makes_is_understood_by_the_fold(scene: Scene, edition: PlanEdition) -> None:
    """An event that nobody folds would be recorded and never shown."""
    for spec in CATALOGUE:
        scene.recorder.record(example_of(spec, edition))
    assert {event.name for event in scene.recorder.events()} <= set(STEPS)
    assert scene.recorder.state("example-incident").unread == ()


def test_every_field_has_a_form_that_can_be_read() -> None:
    """A misspelt form would fail only when somebody fills the field in."""
    forms = {field.form for spec in CATALOGUE for field in spec.fields}
    assert forms <= {*FORMS, "choice", "figures"}


def test_the_table_of_refusals_is_complete_and_used() -> None:
    """Each refusal has its sentence and its next step; none stands there for nothing."""
    folder = Path(__file__).parents[2] / "jc_disaster"
    raised = {
        node.args[0].value
        for part in ("incident", "record")
        for path in (folder / part).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "refusal"
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }
    assert raised == set(REFUSALS)
    assert all(message and remedy for message, remedy in REFUSALS.values())


def test_a_code_without_a_sentence_cannot_be_used() -> None:
    """A refusal without words would leave the officer alone."""
    with pytest.raises(KeyError):
        refusal("no-such-code")


def test_all_faults_of_an_act_are_named_at_once(scene: Scene) -> None:
    """Nobody wants to correct a form seven times at three in the morning."""
    scene.open()
    said = words(
        scene,
        "report_figures",
        unit=" ",
        report_kind="快报",
        as_of="昨天",
        source=7,
        figures={"deaths": -1, "dead": 2},
        colour="红",
        actor="甲",
    )
    for place in (
        "unit",
        "report_kind",
        "as_of",
        "source",
        "figures.deaths",
        "figures.dead",
        "colour",
        "actor",
    ):
        assert place in said


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", ""),
        ("title", "字" * 101),
        ("title", "两\n行"),
        ("title", "\ud800"),
        ("title", "a\x00b"),
        ("title", None),
        ("happened_at", "2026-07-12T01:00:00"),
        ("happened_at", 5),
        ("happened_at", "0001-01-01T00:00:00+14:00"),
        ("counties", "阳城县"),
        ("counties", [3]),
        ("actor", {"name": "甲"}),
        ("actor", {"post": "值班员", "phone": "1"}),
        ("actor", {"name": 5, "post": "值班员"}),
        ("act_id", None),
        ("at", None),
        ("kind", "实际"),
    ],
)
def test_a_field_that_cannot_be_read_is_refused_by_name(scene: Scene, field: str, value: object) -> None:
    """The sentence names the field, and nothing is opened."""
    fields = {"title": "灾害", field: value}
    assert field in words(scene, "open_incident", **fields)
    assert scene.recorder.incidents == ()


def test_any_line_break_of_a_pasted_message_is_one_line_break(scene: Scene) -> None:
    """Windows, WPS and telex break lines differently; the record keeps one event on one line."""
    scene.open()
    scene.do("write_note", words="一\r\n二\r三\u2028四\u2029五\x85六\f七")
    assert scene.state.of("note-written/1")[0].body["words"] == "一\n二\n三\n四\n五\n六\n七"
    assert len(line_of(scene.recorder.events()[-1]).splitlines()) == 1


def test_a_text_without_end_is_refused(scene: Scene) -> None:
    """A pasted book is no reason."""
    scene.open()
    fields = {"unit": "阳城县", "report_kind": "初报", "as_of": NIGHT.isoformat(), "source": "来报"}
    assert "text" in words(scene, "report_figures", **fields, unaffected=True, text="字" * 20_001)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"figures": {"deaths": 1}, "unaffected": True}, "未受灾"),
        ({"figures": {"deaths": 1}, "report_kind": "零报告"}, "零报告"),
        ({}, "没有填写任何数据"),
        ({"figures": {}}, "没有填写任何数据"),
        ({"figures": {"deaths": 1}, "unaffected": 1}, "unaffected"),
    ],
)
def test_a_report_that_contradicts_itself_is_sent_back(
    scene: Scene, fields: dict[str, object], said: str
) -> None:
    """未受灾 with twelve dead is no fact but a slip."""
    scene.open()
    own = {"unit": "阳城县", "report_kind": "初报", "as_of": NIGHT.isoformat(), "source": "来报", **fields}
    assert said in words(scene, "report_figures", **own)


def test_nothing_can_have_happened_in_the_future(scene: Scene) -> None:
    """A time to come is impossible, so it is refused."""
    scene.open()
    ahead = (scene.clock.moment + timedelta(minutes=1)).isoformat()
    assert (
        code(scene, "record_stability", found_by="市安委办", opinion="稳定。", at=ahead) == "time-in-future"
    )
    own = {"unit": "阳城县", "report_kind": "初报", "source": "来报", "unaffected": True}
    assert code(scene, "report_figures", **own, as_of=ahead) == "time-in-future"


def test_the_kinds_never_meet(assessor: Assessor) -> None:
    """An act of an exercise is refused by a real store, and the other way round."""
    real = Scene(assessor)
    drill = Scene(assessor, MemoryStore(identity("exercise")))
    assert code(real, "open_incident", title="灾害", kind="exercise") == "kind-mixed"
    assert code(drill, "open_incident", title="灾害", kind="real") == "kind-mixed"
    drill.open(kind="exercise")
    assert {event.kind for event in drill.recorder.events()} == {"exercise"}


def test_an_incident_is_opened_once_and_known_before_anything_else(scene: Scene) -> None:
    """A slip in the number must not open a second incident."""
    assert code(scene, "record_stability", found_by="市安委办", opinion="稳定。") == "unknown-incident"
    assert code(scene, "record_stability", found_by="x", opinion="稳定。", incident=None) == "invalid-act"
    scene.open()
    assert code(scene, "open_incident", title="灾害") == "incident-exists"


def test_a_level_the_plan_does_not_have_is_named(scene: Scene) -> None:
    """Ⅴ级 is no level, in a finding or a proposal either."""
    scene.open()
    found = {"basis": "figures", "found_by": "市安委办", "opinion": "认定。"}
    assert code(scene, "record_finding", level="V", **found) == "unknown-level"
    proposed = {"by": "市安委办", "to": "市安委会", "channel": "书面"}
    assert code(scene, "make_proposal", level="V", **proposed) == "unknown-level"


def test_a_count_is_a_whole_number(scene: Scene) -> None:
    """Half a person is a slip of the finger."""
    scene.open()
    for wrong in (True, "7", -1, 10**10, 1.5):
        assert "value" in words(scene, "set_reference", value=wrong, source="统计局", dated="2025年末")


def test_a_decision_is_somebodys(scene: Scene) -> None:
    """An empty list of deciders is no decision."""
    scene.open()
    fields = {"decision": "暂不启动", "reason": "待核实", "channel": "电话", "decided_by": []}
    assert "decided_by" in words(scene, "decide_start", **fields)


def test_an_unknown_act_or_unit_is_named(scene: Scene) -> None:
    """The sentence shows what there is instead."""
    assert code(scene, "launch") == "unknown-act"
    assert code(scene, "open_incident", title="灾害", counties=["长治市"]) == "unknown-unit"
    scene.open()
    own = {"report_kind": "初报", "as_of": NIGHT.isoformat(), "source": "来报", "unaffected": True}
    assert "阳城县" in (scene.say("report_figures", unit="长治市", **own).refusal or refusal("not-held")).next
    assert code(scene, "state_unit_basis", unit="长治市", source="电话") == "unknown-unit"
    assert (
        code(scene, "state_unit_basis", unit="开发区", counted_in="长治市", source="电话") == "unknown-unit"
    )


def test_a_unit_is_known_by_its_short_name(scene: Scene) -> None:
    """Counties write 阳城 for 阳城县."""
    scene.open(counties=["阳城"])
    scene.report("阳城", deaths=1)
    assert "阳城县" in scene.state.units
    assert scene.state.opening is not None
    assert scene.state.opening.counties == ("阳城县",)


def test_an_incident_older_than_the_edition_says_so(scene: Scene) -> None:
    """Events before the plan came into force fall under the old one (reading E2)."""
    scene.open(happened_at="2026-02-03T23:00:00+08:00")
    assert scene.state.opening is not None
    assert "2026-02-03" in (scene.state.opening.plan_note or "")


def test_an_act_seen_before_gets_its_first_answer(scene: Scene) -> None:
    """A line sent twice because the connection broke is one event."""
    first = scene.do("open_incident", title="灾害", act_id="a-1")
    again = scene.say("open_incident", title="别的", act_id="a-1")
    assert again == first
    assert scene.state.count == 1


def test_a_refused_act_gets_the_same_refusal_again(scene: Scene) -> None:
    """Even when it would be accepted by now; a corrected act is a new act."""
    scene.open()
    first = scene.say("countersign", act_id="a-2", decision="x", signed_by={"post": VICE})
    assert scene.say("countersign", act_id="a-2", decision="y", signed_by={"post": VICE}) == first


def test_calls_and_upward_reports_are_kept_with_both_times(scene: Scene) -> None:
    """When it happened and when it was written down are two facts."""
    scene.open()
    scene.do("log_call", minute=3, direction="来电", reached=True, **{"with": {"post": "阳城县值班员"}})
    (call,) = scene.state.of("call-logged/1")
    assert call.stamp.at == NIGHT + timedelta(minutes=3)
    assert call.stamp.recorded_at == scene.clock.moment
    assert scene.state.of("nothing-of-this-name/1") == ()


def test_the_examples_of_a_plan_without_linkage_name_its_issuer(edition: PlanEdition) -> None:
    """Another plan may print no linkage clause and no counted bound."""
    bare = Sample(edition._replace(linkage=None, duties=()))
    level = edition.level("IV")
    assert (bare.superior, bare.other_plan) == (edition.header.issuer, edition.header.title)
    assert (bare.limit, bare.stock) == ("", "市级")
    assert bare.figures_for(level._replace(criteria=())) == {}
    drought = level.criteria[3]._replace(any_of=level.criteria[3].any_of[:1])
    assert bare.figures_for(level._replace(criteria=(drought,))) == {}


def test_a_plan_without_a_list_of_units_takes_any_name(edition: PlanEdition) -> None:
    """The units are data of the plan; where it lists none, the county's own name is taken."""
    scene = Scene(Assessor(edition._replace(units=())))
    scene.open(counties=["某镇"])
    scene.report("某镇", deaths=1)
    assert INCIDENT in scene.recorder.incidents
    assert "某镇" in scene.state.units
