"""Scoring the exercises of a store: which there are, from which packs, and what is said of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

from jc_disaster.cli.exercise_play import script_time
from jc_disaster.exercise.comparing import decision_times, delay_of, side_by_side
from jc_disaster.exercise.expectation import KINDS
from jc_disaster.exercise.improvements import Improvement, carried_over, own_improvements
from jc_disaster.exercise.judging import Judgement, Mark, NothingToJudgeError, Status, Tally, judge
from jc_disaster.exercise.pack import Pack, offset_words
from jc_disaster.exercise.pack_file import kept_pack, read_pack
from jc_disaster.incident.events import EXERCISE
from jc_disaster.incident.exercise_clock import begun
from jc_disaster.kernel.errors import Fault, InputRefusedError, JcDisasterError
from jc_disaster.kernel.typography import full_width, level_signs
from jc_disaster.record.identity import MARK
from jc_disaster.record.recorder import Recorder
from jc_disaster.workplace import Plans, SystemClock, open_record

_PERCENT: Final = 100


class NoExerciseError(JcDisasterError):
    """The store holds no exercise that can be judged."""

    code = "no-exercise"


def judgements_of(
    folder: Path, incident: str | None, given: Pack | None, at: str | None, plans: Plans
) -> tuple[Judgement, ...]:
    """Every exercise of a store judged, or the one named.

    Args:
        folder: The exercise store.
        incident: One exercise, or None for all.
        given: The pack; None takes what is kept beside the record.
        at: T+hh:mm or a time of the exercise; None for the whole.
        plans: The plan editions.

    Raises:
        NoExerciseError: There is none, or its pack is not there.
        StoreRefusedError: The folder holds no exercise store.
    """
    recorder = open_record(folder, None, plans, seat="", clock=SystemClock())
    try:
        if recorder.kind != EXERCISE:
            raise NoExerciseError("这是“正式”库，不作演练评估，没有改动它。请指明演练库。")
        return tuple(_judged(recorder, folder, incident, given, at, plans))
    finally:
        recorder.close()


def _judged(  # noqa: PLR0913 - as its caller has them
    recorder: Recorder, folder: Path, incident: str | None, given: Pack | None, at: str | None, plans: Plans
) -> Iterator[Judgement]:
    conducted = [one for one in recorder.incidents if begun(recorder.state(one)) is not None]
    wanted = [one for one in conducted if incident in (None, one)]
    if not wanted:
        raise NoExerciseError(
            f"库里没有按情景包开始的演练{incident or ''}。已有：{'、'.join(conducted) or '无'}。"
        )
    for one in wanted:
        pack = _pack(recorder, folder, one, given, plans)
        until = None if at is None else script_time(at, pack)
        try:
            yield judge(recorder.events(one), pack, plans.assessor(pack.plan), until)
        except NothingToJudgeError:
            fault = Fault("--at", at, "那时演练还没有开始", "请写演练开始以后的时间")
            raise InputRefusedError([fault]) from None


def _pack(recorder: Recorder, folder: Path, incident: str, given: Pack | None, plans: Plans) -> Pack:
    beginning = begun(recorder.state(incident))
    assert beginning is not None  # noqa: S101 - only conducted exercises come here
    body: Any = beginning.body
    if given is not None:
        if given.sha256 != body["pack_sha256"]:
            raise NoExerciseError(
                f"演练“{incident}”用的是“{body['pack_title']}”的另一份情景包，与所给的不同，未作评估。请指明当时所用的一份。"
            )
        return given
    path = kept_pack(folder, body["pack"], body["pack_sha256"])
    if not path.is_file():
        raise NoExerciseError(
            f"库中没有留存“{body['pack_title']}”情景包，未作评估。请用 --pack 指明原情景包文件。"
        )
    return read_pack(path, plans.assessor)


def score_json(judgements: Sequence[Judgement]) -> Mapping[str, object]:
    """Every judgement as JSON; shares as exact strings, times as T+hh:mm."""
    return {"mark": MARK, "kind": EXERCISE, "exercises": [_one_json(one) for one in judgements]}


def _one_json(one: Judgement) -> Mapping[str, object]:
    start = one.pack.starts_at
    return {
        "incident": one.incident,
        "team": one.team,
        "title": f"{MARK}{one.pack.title}",
        "pack": {"id": one.pack.id, "sha256": one.pack.sha256, "plan": one.pack.plan},
        "at": offset_words(one.at - start),
        "ended": one.ended,
        "total": _tally_json(one.total),
        "objectives": [
            {"id": objective.id, "title": objective.title, **_tally_json(tally)}
            for objective, tally in one.objectives
        ],
        "levels": [
            {
                "level": time.level,
                "since": offset_words(time.since),
                "minutes": None if time.taken is None else int(time.taken.total_seconds() // 60),
            }
            for time in decision_times(one)
        ],
        "marks": [_mark_json(one, mark) for mark in one.marks],
        "faults": [
            {
                "kind": fault.kind,
                "at": offset_words(fault.at - start),
                "clause": fault.clause,
                "text": fault.text,
                "event": fault.event_id,
            }
            for fault in one.faults
        ],
        "carried": [improvement._asdict() for improvement in carried_over(one.state)],
        "improvements": [improvement._asdict() for improvement in own_improvements(one.state)],
        "evaluations": [
            {"objective": note.objective, "rating": note.rating, "words": note.words}
            for note in one.evaluations
        ],
    }


def _mark_json(one: Judgement, mark: Mark) -> Mapping[str, object]:
    expected, start = mark.expected, one.pack.starts_at
    delay = delay_of(mark)
    return {
        "id": expected.id,
        "kind": expected.kind,
        "what": expected.what,
        "clause": expected.clause,
        "who": list(expected.who),
        "since": offset_words(expected.since - start),
        "due": None if expected.due is None else offset_words(expected.due - start),
        "status": mark.status.name.lower(),
        "done": None if mark.deed is None else offset_words(mark.deed.said - start),
        "minutes": None if delay is None else int(delay.total_seconds() // 60),
        "event": None if mark.deed is None else mark.deed.event.event_id,
        "note": mark.note,
    }


def _tally_json(tally: Tally) -> Mapping[str, object]:
    return {"met": tally.met, "expected": tally.expected, "faults": tally.faults, "share": tally.share}


def score_lines(judgements: Sequence[Judgement]) -> Iterator[str]:
    """The judgements for a person: the count of each objective, then what was missed and what departed."""
    for one in judgements:
        yield from _lines_of(one)
    if len(judgements) > 1 and len({one.pack.id for one in judgements}) == 1:
        yield f"{MARK}各队对照"
        for result in side_by_side(judgements):
            yield f"　{result.team}：{tally_words(result.total)}"


def _lines_of(one: Judgement) -> Iterator[str]:
    start = one.pack.starts_at
    ended = f"，{one.ended}" if one.ended else "，仍在进行"
    yield f"{MARK}{one.pack.title}　{one.team}（{one.incident}，{offset_words(one.at - start)}{ended}）"
    yield f"总计：{tally_words(one.total)}"
    for objective, tally in one.objectives:
        yield f"　{objective.title}：{tally_words(tally)}"
    for time in decision_times(one):
        taken = "未作出" if time.taken is None else f"用时{int(time.taken.total_seconds() // 60)}分钟"
        yield f"　{level_signs(f'{time.level}级')}决定（{offset_words(time.since)}具备条件）：{taken}"
    for improvement in carried_over(one.state):
        yield f"以往改进事项（{improvement.state}）：{improvement_words(improvement)}"
    for mark in one.marks:
        if mark.status in (Status.LATE, Status.MISSING, Status.OPEN):
            since = offset_words(mark.expected.since - start)
            note = f"（{mark.note}）" if mark.note else ""
            clause = full_width(mark.expected.clause)
            yield f"{mark.status.value}：{since} {mark.expected.what}{note}；依据{clause}"
    for fault in one.faults:
        at, clause = offset_words(fault.at - start), full_width(fault.clause)
        yield f"不符：{at} {KINDS[fault.kind]}，{fault.text}；依据{clause}"


def improvement_words(one: Improvement) -> str:
    """An item with its owner, its date and how it was closed, in one sentence."""
    by_when = "" if one.by_when is None else f"，期限{one.by_when}"
    result = f"，结果：{one.result}" if one.result else ""
    return f"{one.item.rstrip('。')}，责任单位{one.responsible}{by_when}{result}；出自{one.from_exercise}"


def tally_words(tally: Tally) -> str:
    """A tally in words: the counts first, the share beside them, and nothing where nothing was expected."""
    if tally.share is None:
        return "没有应做事项，不评分"
    faults = f"，不符{tally.faults}处" if tally.faults else ""
    return f"应做{tally.expected}项，做到{tally.met}项{faults}（{percent(tally.share)}）"


def percent(share: Fraction) -> str:
    """A share in whole percent, rounded down so that only a faultless one reads 100."""
    return f"{share.numerator * _PERCENT // share.denominator}%"
