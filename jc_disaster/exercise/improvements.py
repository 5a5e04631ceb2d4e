"""The improvement table (owner, due) across the exercises of one store: what is open goes on to the next one.

An item is known by its words: recorded anew under the same words in a later exercise, it stands as it was said last.
It is closed by ``record_improvement`` with the state 办结 and its result, in the exercise where it arose or in any
later one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from jc_disaster.incident.exercise_clock import BEGUN, CARRIED, begun
from jc_disaster.incident.fact_names import IMPROVEMENT
from jc_disaster.incident.stamps import Entry
from jc_disaster.incident.state import IncidentState
from jc_disaster.incident.vocabulary import IMPROVEMENT_STATES

DONE: Final = IMPROVEMENT_STATES[-1]


class Improvement(NamedTuple):
    """One item as it stands.

    Attributes:
        item: What is to be improved.
        responsible: Who sees to it.
        by_when: Date (ISO), or None.
        state: 待办, 在办 or 办结.
        result: How it was closed; empty while it is open.
        from_exercise: The exercise where it arose, by pack title and team.
    """

    item: str
    responsible: str
    by_when: str | None
    state: str
    result: str
    from_exercise: str

    @property
    def open(self) -> bool:
        """Whether it still waits."""
        return self.state != DONE


def open_improvements(states: Iterable[IncidentState]) -> tuple[Improvement, ...]:
    """What the exercises of a store left open, in the order in which it arose.

    Args:
        states: All of its incidents; those that were not begun from a pack are passed over.
    """
    exercises = [state for state in states if begun(state) is not None]
    entries = [(entry, state) for state in exercises for entry in state.of(IMPROVEMENT)]
    standing: dict[str, Improvement] = {}
    for entry, state in sorted(entries, key=lambda one: (one[0].stamp.recorded_at, one[0].stamp.event_id)):
        one = _improvement(entry, _name_of(state))
        before = standing.get(one.item)
        standing[one.item] = one if before is None else one._replace(from_exercise=before.from_exercise)
    return tuple(one for one in standing.values() if one.open)


def carried_over(state: IncidentState) -> tuple[Improvement, ...]:
    """What an exercise took over from earlier ones when it began, each as it stands by its own record."""
    own = {str(entry.body["item"]): entry for entry in state.of(IMPROVEMENT)}
    found = []
    for entry in state.of(CARRIED):
        came_from = str(entry.body["from_exercise"])
        found.append(_improvement(own.get(str(entry.body["item"]), entry), came_from))
    return tuple(found)


def own_improvements(state: IncidentState) -> tuple[Improvement, ...]:
    """What was recorded in an exercise itself, each as it stands last, without what it took over."""
    taken_over = {str(entry.body["item"]) for entry in state.of(CARRIED)}
    last = {str(entry.body["item"]): entry for entry in state.of(IMPROVEMENT)}
    name = _name_of(state)
    return tuple(_improvement(entry, name) for item, entry in last.items() if item not in taken_over)


def all_improvements(state: IncidentState) -> tuple[Improvement, ...]:
    """The improvement table of an exercise: what it found itself, then what it took over."""
    return (*own_improvements(state), *carried_over(state))


def carrying(one: Improvement) -> Mapping[str, object]:
    """The act that takes an item over into an exercise that begins, without its envelope."""
    return {
        "act": "carry_improvement",
        "item": one.item,
        "responsible": one.responsible,
        "by_when": one.by_when,
        "state": one.state,
        "from_exercise": one.from_exercise,
    }


def _improvement(entry: Entry, came_from: str) -> Improvement:
    body: Any = entry.body
    return Improvement(
        str(body["item"]),
        str(body["responsible"]),
        body["by_when"],
        str(body["state"]),
        str(body.get("result") or ""),
        came_from,
    )


def _name_of(state: IncidentState) -> str:
    entry = state.entries.get(BEGUN, ())[:1]
    return "".join(f"{one.body['pack_title']}（{one.body['team']}）" for one in entry)[:100]
