"""The evaluators' sheet: ratings and notes per objective, several evaluators, the improvement table. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jc_disaster.exercise.conduct import rating_scale
from jc_disaster.exercise.improvements import carried_over, own_improvements
from jc_disaster.incident.exercise_clock import EVALUATED
from jc_disaster.incident.vocabulary import IMPROVEMENT_STATES
from jc_disaster.kernel.clock import SHANGHAI
from jc_disaster.ui.time_text import read_day
from jc_disaster.ui.view_models.drill_marks import tally_words
from jc_disaster.ui.view_models.words import day_clock, exact_clock

if TYPE_CHECKING:
    from jc_disaster.incident.state import IncidentState
    from jc_disaster.ui.drills import Conducted

STRENGTH, ISSUE = "优点", "问题"
OVERALL: Final = ((STRENGTH, "优点（整体）"), (ISSUE, "问题（整体）"))
SCALE_SIGN = "、"
_YEAR = re.compile(r"\d{4}")


class ObjectiveLine(NamedTuple):
    """One objective, or 优点 and 问题 of the whole: its key, title, the computed mark, how many notes it has."""

    key: str
    title: str
    mark: str
    notes: str


class NoteLine(NamedTuple):
    """One note with both times."""

    key: str
    shown: str
    recorded: str
    objective: str
    evaluator: str
    rating: str
    words: str


class ImprovementLine(NamedTuple):
    """One improvement as it stands last: its words as recorded, what is shown, who, until when, how it stands."""

    key: str
    item: str
    owner: str
    due: str
    state: str


def objective_lines(conducted: Conducted) -> tuple[ObjectiveLine, ...]:
    """The rows of the sheet: each objective with the mark the program computed, then the whole."""
    notes = [str(entry.body["objective"]) for entry in conducted.state.entries.get(EVALUATED, ())]
    computed = conducted.judgement.objectives
    rows = [(one.id, one.title, tally_words(tally)) for one, tally in computed]
    rows += [(key, title, "") for key, title in OVERALL]
    return tuple(
        ObjectiveLine(key, title, mark, f"{notes.count(key)} 条" if key in notes else "")
        for key, title, mark in rows
    )


def note_lines(conducted: Conducted) -> tuple[NoteLine, ...]:
    """What the evaluators noted, newest first, by the exercise's clock and by the machine's."""
    titles = {one.id: one.title for one in conducted.pack.objectives} | dict(OVERALL)
    lines = []
    for entry in reversed(conducted.state.entries.get(EVALUATED, ())):
        body: Any = entry.body
        who = f"{body['evaluator']['post']}{body['evaluator']['name']}"
        stamp = entry.stamp
        recorded = f"{day_clock(stamp.recorded_at).split(' ')[0]} {exact_clock(stamp.recorded_at)}"
        key = str(body["objective"])
        lines.append(
            NoteLine(
                stamp.event_id,
                day_clock(stamp.at),
                recorded,
                titles.get(key, key),
                who,
                body["rating"] or "",
                body["words"] or "",
            )
        )
    return tuple(lines)


def improvement_lines(state: IncidentState) -> tuple[ImprovementLine, ...]:
    """The improvement table: what this exercise found, then what earlier ones left, each as it stands last."""
    return tuple(
        ImprovementLine(
            one.item,
            one.item if own else f"{one.item}（承接：{one.from_exercise}）",
            one.responsible,
            one.by_when or "未定",
            one.state,
        )
        for own, found in ((True, own_improvements(state)), (False, carried_over(state)))
        for one in found
    )


def scale_act(conducted: Conducted, text: str) -> Mapping[str, object] | None:
    """The act that keeps a scale with the exercise; None where it says what is kept already, or nothing."""
    ratings = scale_of(text)
    if not ratings or ratings == rating_scale(conducted.pack, conducted.state):
        return None
    return {"act": "set_ratings", "ratings": list(ratings)}


def scale_of(text: str) -> tuple[str, ...]:
    """The ratings of a scale as the evaluator wrote it, parted by 、 or spaces, each once."""
    for sign in ("，", ",", "；", " "):
        text = text.replace(sign, SCALE_SIGN)
    return tuple(dict.fromkeys(part for part in text.split(SCALE_SIGN) if part))


def note_act(
    objective: str, evaluator: tuple[str, str], rating: str, words: str
) -> Mapping[str, object] | str:
    """The act that records a note, or what is missing.

    Args:
        objective: Key of an objective, 优点 or 问题.
        evaluator: Post and name; the name may be empty.
        rating: One of the scale, or empty.
        words: The note, or empty.
    """
    post, name = evaluator
    if not objective:
        return "请先选一个演练目标。"
    if not post.strip():
        return "请填写评估人的职务或岗位，如“评估员一”。"
    if not rating and not words.strip():
        return "请选等次，或写意见，至少一项。"
    return {
        "act": "note_evaluation",
        "objective": objective,
        "evaluator": {"post": post.strip(), "name": name.strip()},
        **({"rating": rating} if rating else {}),
        **({"words": words.strip()} if words.strip() else {}),
    }


def due_day(text: str, now: datetime) -> date | None:
    """A day that lies ahead, as typed; without a year the next such day. None where it is not understood."""
    day = read_day(text, now)
    today = now.astimezone(SHANGHAI).date()
    if day is None or day >= today or _YEAR.match(text.strip()):
        return day
    return read_day(f"{today.year + 1}-{day.month}-{day.day}", now)


def improvement_act(
    item: str, owner: str, due: str | None, state: str = "", result: str = ""
) -> Mapping[str, object] | str:
    """The act that records an improvement, or what is missing.

    Args:
        item: What is to be done.
        owner: Who does it (a role or an office).
        due: The day as yyyy-mm-dd, or None.
        state: How it stands; 待办 where nothing is said.
        result: How it was closed, where it was.
    """
    if not item.strip():
        return "请写改进事项。"
    if not owner.strip():
        return "请写责任单位。"
    return {
        "act": "record_improvement",
        "item": item.strip(),
        "responsible": owner.strip(),
        **({} if due is None else {"by_when": due}),
        "state": state or IMPROVEMENT_STATES[0],
        **({"result": result} if result else {}),
    }
