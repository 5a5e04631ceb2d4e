"""What holds of judging and of the answer key whatever a team does and however the injects are spread."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from jc_disaster.exercise.answer_key import answer_key
from jc_disaster.exercise.conduct import sent_course
from jc_disaster.exercise.judging import Status, judge
from jc_disaster.exercise.model_answer import model_answer
from jc_disaster.exercise.told import told_state
from jc_disaster.incident.situation import compare
from tests.exercise.stage import Stage

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.exercise.pack import Pack

CHOICES = st.lists(st.tuples(st.booleans(), st.integers(0, 200)), min_size=45, max_size=45)


@settings(max_examples=25)
@given(choices=CHOICES, until=st.integers(0, 100))
def test_judging_is_total_and_the_same_every_time(
    packs: dict[str, Pack], assessor: Assessor, choices: list[tuple[bool, int]], until: int
) -> None:
    """Whatever a team does, in whatever order, every expectation has one status and no mark leaves 0 to 1."""
    pack = packs["landslide"]
    acts = [
        (act, late)
        for act, (taken, late) in zip(model_answer(pack, assessor), choices, strict=False)
        if taken
    ]
    stage = Stage(pack, assessor)
    for act, late in acts:
        stage.move(stage.now + timedelta(minutes=late))
        stage.say(act, stage.now)
    stage.end()
    judgement = stage.judged()
    assert [mark.expected for mark in judgement.marks] == list(judgement.key.expectations)
    assert judgement.total.share is None or 0 <= judgement.total.share <= 1
    assert judgement.total.met + sum(m.status in (Status.LATE, Status.MISSING) for m in judgement.marks) == (
        judgement.total.expected
    )
    again = judge([*reversed(stage.events), *stage.events], pack, assessor)
    assert (again.marks, again.faults, again.total) == (judgement.marks, judgement.faults, judgement.total)
    part = stage.judged(pack.starts_at + timedelta(hours=until))
    assert [mark.expected.id for mark in part.marks] == [
        mark.expected.id for mark in judgement.marks[: len(part.marks)]
    ]


@settings(max_examples=25)
@given(
    name=st.sampled_from(["autumn-flood", "landslide", "drought", "flash-flood", "earthquake"]),
    gaps=st.lists(st.integers(0, 90), min_size=10, max_size=10),
    count=st.integers(1, 10),
)
def test_the_key_is_the_engines_answer_on_what_was_told_by_then(
    packs: dict[str, Pack], assessor: Assessor, name: str, gaps: list[int], count: int
) -> None:
    """However the facilitator spreads the injects, the key at T is the comparison on the figures known at T."""
    pack = packs[name]
    stage = Stage(pack, assessor)
    for gap in gaps[:count]:
        stage.move(stage.now + timedelta(minutes=gap * 20))
    course = sent_course(pack, stage.state)
    key = answer_key(pack, course, assessor)
    for number, sent in enumerate(course, 1):
        known = [one for one in course if one.at <= sent.at]
        moment = key.at(sent.at)
        assert moment is not None
        assert moment.comparison == compare(told_state(pack, known, assessor.edition), assessor)
        shorter = answer_key(pack, course[:number], assessor)
        assert [one.id for one in shorter.expectations] == [
            one.id for one in key.expectations[: len(shorter.expectations)]
        ]
