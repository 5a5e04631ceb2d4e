"""Laws of the fold and of deciding, searched by Hypothesis."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from jc_disaster.engine.assess import Assessor
from jc_disaster.incident.events import Event
from jc_disaster.incident.fold import fold, fold_all
from jc_disaster.incident.state import IncidentState
from jc_disaster.plan.model import PlanEdition
from tests.scene import CHIEF, GOVERNMENT, HEAD, INCIDENT, NIGHT, OFFICE, PARTY, VICE, Scene, decided_by

POSTS = (PARTY, GOVERNMENT, HEAD, VICE, CHIEF, OFFICE, "市安委会", "其他副主任")
LEVELS = ("I", "II", "III", "IV")
SIGNED_GROUND = {"work_ended": True, "analysis": "经分析评估可以解除。"}

ACT = st.one_of(
    st.tuples(
        st.just("report"),
        st.fixed_dictionaries({"deaths": st.sampled_from([0, 4, 5, 10, 20, 50])}),
        st.sampled_from(["阳城县", "高平市", "全市"]),
    ),
    st.tuples(
        st.just("find"),
        st.sampled_from([*LEVELS, None]),
        st.sampled_from(["figures", "discretionary", "adjusted"]),
    ),
    st.tuples(st.just("propose"), st.sampled_from(LEVELS), st.none()),
    st.tuples(
        st.sampled_from(["start", "adjust", "correct", "decline"]),
        st.sampled_from(LEVELS),
        st.lists(st.sampled_from(POSTS), min_size=1, max_size=2, unique=True),
    ),
    st.tuples(
        st.sampled_from(["end", "revoke"]),
        st.booleans(),
        st.lists(st.sampled_from(POSTS), min_size=1, max_size=2),
    ),
    st.tuples(
        st.just("right"),
        st.integers(0, 30),
        st.lists(st.sampled_from(POSTS), min_size=1, max_size=2, unique=True),
    ),
)


def perform(scene: Scene, act: tuple[str, Any, Any], minute: int) -> None:
    """Say one act; what is refused is part of the game."""
    word, first, second = act
    if word == "report":
        fields = {"unit": second, "report_kind": "续报", "source": "来报", "figures": first}
        scene.say(
            "report_figures", minute=minute, as_of=(NIGHT + timedelta(minutes=minute)).isoformat(), **fields
        )
    elif word == "find":
        level = {} if first is None else {"level": first}
        judge = "市安委会" if second == "discretionary" else OFFICE
        common = {"basis": second, "found_by": judge, "opinion": "认定。", "reason": "特殊情况"}
        scene.say("record_finding", minute=minute, **common, **level)
    elif word == "propose":
        scene.say("make_proposal", minute=minute, level=first, by=OFFICE, to="市安委会", channel="书面")
    elif word == "start":
        path = "direct" if PARTY in second and minute % 2 else "procedure"
        fields = {"decision": "同意启动", "level": first, "channel": "签批", "path": path}
        scene.say("decide_start", minute=minute, **fields, **decided_by(*second))
    elif word == "decline":
        fields = {"decision": "暂不启动", "level": first, "reason": "待核实", "channel": "电话"}
        scene.say("decide_start", minute=minute, **fields, **decided_by(*second))
    elif word == "adjust":
        scene.say("decide_adjust", minute=minute, level=first, channel="电话", **decided_by(*second))
    elif word == "correct":
        fields = {"change": "更正", "level": first, "reason": "错", "channel": "签批"}
        scene.say("revoke_start", minute=minute, **fields, **decided_by(*second))
    elif word == "revoke":
        fields = {"change": "撤销", "reason": "错", "channel": "签批"}
        scene.say("revoke_start", minute=minute, **fields, **decided_by(*second))
    elif word == "end":
        fields = {"channel": "签批", **(SIGNED_GROUND if first else {})}
        scene.say("decide_termination", minute=minute, **fields, **decided_by(*second))
    else:
        scene.say(
            "put_right_decision",
            minute=minute,
            decision=f"席位一-{first}",
            how="补",
            **SIGNED_GROUND,
            **decided_by(*second),
        )


def authorised(edition: PlanEdition, level: str, posts: set[str], *, direct: bool) -> bool:
    """An oracle written apart from the program: who may decide on a level, by the table of contracts.md."""
    may = {
        "I": [{PARTY, GOVERNMENT}],
        "II": [{HEAD}],
        "III": [{VICE}],
        "IV": [{CHIEF}],
    }[level]
    assert edition.level(level)
    return any(who <= posts for who in may) and (not direct or level == "I")


def check_lawful(state: IncidentState, edition: PlanEdition) -> None:
    """Every level that was ever in force had its authority, its finding and its proposal."""
    effective = [one for one in state.decisions if one.lawful and one.level is not None]
    for decision in effective:
        if decision.decision in ("暂不启动", "另行指示", "更正"):
            continue
        posts = {person.post for person in decision.decided_by}
        assert authorised(edition, decision.level or "", posts, direct=decision.path == "direct")
        if decision.path == "direct":
            continue
        known_by = decision.stamp.at if decision.put_right is None else decision.put_right.at
        found = [one for one in state.findings if one.level == decision.level and one.stamp.at <= known_by]
        assert decision.level == "I" or any(not one.departs for one in found)
        if decision.level != "IV":
            assert any(one.level == decision.level and one.stamp.at <= known_by for one in state.proposals)
    for decision in state.decisions:
        if decision.act in ("terminate", "revoke") and decision.lawful:
            posts = {person.post for person in decision.decided_by}
            ended = [phase.level for phase in state.phases if phase.until == decision.stamp.at]
            assert ended
            assert any(authorised(edition, level, posts, direct=False) for level in ended)
    unlawful = {one.stamp.at for one in state.decisions if not one.lawful}
    assert not any(phase.since in unlawful for phase in state.phases)
    if state.response is not None:
        assert state.response.decision in {one.stamp.act_id for one in effective}


class DeskMachine(RuleBasedStateMachine):
    """Any officer, any sequence of acts."""

    assessor: Assessor

    @initialize()
    def begin(self) -> None:
        """Open the incident."""
        self.scene = Scene(self.assessor)
        self.scene.open()
        self.minute = 0

    @rule(act=ACT)
    def act(self, act: tuple[str, Any, Any]) -> None:
        """Whatever somebody tries."""
        self.minute += 1
        perform(self.scene, act, self.minute)

    @rule(level=st.sampled_from(LEVELS))
    def start_as_the_plan_says(self, level: str) -> None:
        """The lawful way, so that the search reaches responses in force."""
        self.minute += 1
        deciders = {"I": [PARTY, GOVERNMENT], "II": [HEAD], "III": [VICE], "IV": [CHIEF]}[level]
        perform(
            self.scene,
            ("report", {"deaths": {"I": 50, "II": 20, "III": 10, "IV": 5}[level]}, "全市"),
            self.minute,
        )
        perform(self.scene, ("find", level, "adjusted"), self.minute)
        perform(self.scene, ("propose", level, None), self.minute)
        perform(self.scene, ("start", level, deciders), self.minute)
        perform(self.scene, ("adjust", level, deciders), self.minute)

    @invariant()
    def nothing_unlawful_is_in_force(self) -> None:
        """No sequence of acts reaches a response that the plan does not allow."""
        check_lawful(self.scene.state, self.assessor.edition)

    @invariant()
    def the_state_is_the_fold(self) -> None:
        """Nothing is shown that the events do not say."""
        assert self.scene.state == fold(self.scene.recorder.events(INCIDENT))


def test_no_sequence_of_acts_reaches_a_response_the_plan_does_not_allow(assessor: Assessor) -> None:
    """The one law that must hold however tired, hurried or inventive the officer is."""
    machine = type("AnyDesk", (DeskMachine,), {"assessor": assessor})
    case = machine.TestCase
    case.settings = settings(
        max_examples=30, stateful_step_count=30, deadline=None, derandomize=True, database=None
    )
    result = case("runTest").run()
    assert result is not None
    assert result.wasSuccessful(), "\n".join(text for _, text in result.failures + result.errors)


def two_seats(assessor: Assessor, first: list[Any], second: list[Any]) -> list[Event]:
    """The events of two seats that worked on one incident apart."""
    events: list[Event] = []
    for seat, acts in (("席位一", first), ("席位二", second)):
        scene = Scene(assessor, seat=seat)
        scene.open()
        for number, act in enumerate(acts):
            scene.clock.moment += timedelta(seconds=number % 3)
            perform(scene, act, number + 1)
        events += [event._replace(event_id=f"{seat}-{event.event_id}") for event in scene.recorder.events()]
    return events


@settings(max_examples=40)
@given(first=st.lists(ACT, max_size=12), second=st.lists(ACT, max_size=12), data=st.data())
def test_the_fold_of_two_seats_events_does_not_depend_on_what_came_first(
    assessor: Assessor, first: list[Any], second: list[Any], data: st.DataObject
) -> None:
    """Two laptops that exchange what is missing must show the same; twice is once."""
    events = two_seats(assessor, first, second)
    shuffled = data.draw(st.permutations(events))
    whole = fold(events)
    assert fold(shuffled) == whole
    assert fold([*events, *shuffled]) == whole
    assert fold_all(shuffled) == {INCIDENT: whole}


@settings(max_examples=25)
@given(acts=st.lists(ACT, max_size=15))
def test_every_beginning_folds_to_what_was_shown_then(assessor: Assessor, acts: list[Any]) -> None:
    """The replay of a night shows what stood on the screen, minute by minute."""
    scene = Scene(assessor)
    scene.open()
    for number, act in enumerate(acts):
        scene.clock.moment += timedelta(minutes=1)
        perform(scene, act, number + 1)
        shown = scene.state
        assert scene.recorder.state_at(INCIDENT, scene.clock.moment) == shown
    assert scene.recorder.state_at(INCIDENT, NIGHT) is None
