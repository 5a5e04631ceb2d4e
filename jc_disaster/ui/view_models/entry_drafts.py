"""What is typed into the entry panel and not recorded, by incident and unit: it survives another unit and a crash.

Pure. A figure counts once it is recorded; until then it is a draft, which is neither compared with the plan for others
nor printed, and never lost.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple


class EntryDraft(NamedTuple):
    """What stands in the fields of one unit and is not recorded.

    Attributes:
        as_of: The text in the line of the time.
        figures: Key of the figure and the text in its field.
    """

    as_of: str
    figures: tuple[tuple[str, str], ...]


Drafts = Mapping[tuple[str, str], EntryDraft]
NO_DRAFTS: Final[Drafts] = MappingProxyType({})


def with_entry(drafts: Drafts, incident: str, unit: str, draft: EntryDraft) -> Drafts:
    """The drafts with another one for a unit of an incident; one without figures is none."""
    others = {place: kept for place, kept in drafts.items() if place != (incident, unit)}
    return MappingProxyType({**others, (incident, unit): draft} if draft.figures else others)


def stored(drafts: Drafts) -> list[dict[str, object]]:
    """The drafts as plain values, ready for JSON."""
    return [
        {"incident": incident, "unit": unit, "as_of": draft.as_of, "figures": dict(draft.figures)}
        for (incident, unit), draft in drafts.items()
    ]


def from_stored(values: object) -> Drafts:
    """The drafts from what was stored; what cannot be read is left out: a draft is a help and never a hindrance."""
    found = {}
    for value in values if isinstance(values, list) else ():
        if not isinstance(value, dict):
            continue
        incident, unit, as_of = (value.get(name) for name in ("incident", "unit", "as_of"))
        figures = value.get("figures")
        if not (isinstance(incident, str) and isinstance(unit, str) and isinstance(figures, dict)):
            continue
        texts = tuple(
            (key, text) for key, text in figures.items() if isinstance(key, str) and isinstance(text, str)
        )
        if texts:
            found[incident, unit] = EntryDraft(as_of if isinstance(as_of, str) else "", texts)
    return MappingProxyType(found)
