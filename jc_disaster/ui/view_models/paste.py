"""From a read message to figures a person can accept one by one; whose they are is asked, never guessed silently."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from jc_disaster.incident.vocabulary import CITY
from jc_disaster.kernel.quantity import Quantity
from jc_disaster.plan.model import PlanEdition
from jc_disaster.ui.figure_text import write_quantity
from jc_disaster.ui.view_models.figures import figure_kind

if TYPE_CHECKING:
    from jc_disaster.intake.bulletin import Bulletin


class ReadFigure(NamedTuple):
    """One figure as read: whose (empty for the whole the message speaks of), which, how many, in which words."""

    unit: str
    key: str
    quantity: Quantity
    label: str
    words: str


class Mark(NamedTuple):
    """Words to be highlighted; ``tone`` is ``read`` or ``unread``. Offsets in code points."""

    start: int
    end: int
    tone: str


class PasteView(NamedTuple):
    """What the dialog shows.

    Attributes:
        figures: All figures read.
        whole: The unit the message as a whole most likely speaks of (empty for the city).
        as_of: 截至 time, or None when the message does not settle it.
        remarks: Questions and numbers not taken, for a person.
        marks: Words to be highlighted.
    """

    figures: tuple[ReadFigure, ...]
    whole: str
    as_of: datetime | None
    remarks: tuple[str, ...]
    marks: tuple[Mark, ...]


NOTHING = PasteView((), "", None, (), ())


def paste_view(text: str, bulletin: Bulletin, edition: PlanEdition) -> PasteView:
    """What ``bulletin`` proposes."""
    words = {(span.place, span.key): span.words for span in bulletin.spans}
    figures = [
        _read("", key, quantity, words.get((None, key), ""), edition)
        for key, quantity in bulletin.figures.items()
    ]
    names = {name: unit.name for unit in edition.units for name in (unit.name, *unit.aliases)}
    strangers = []
    for part in bulletin.places:
        unit = names.get(part.place)
        if unit is None:
            strangers.append(part.place)
            continue
        figures += [
            _read(unit, key, quantity, words.get((part.place, key), ""), edition)
            for key, quantity in part.figures.items()
        ]
    remarks = [question.question for question in bulletin.questions]
    if strangers:
        remarks.append(
            f"{'、'.join(dict.fromkeys(strangers))}不是报送单位，其数字未列入，请核对属于哪个县（市、区）。"
        )
    for key, quantity in bulletin.increments.items():
        kind = figure_kind(edition, key)
        remarks.append(
            f"{kind.label}新增 {write_quantity(quantity)}{kind.unit}：是新增不是累计，未列入，请问清累计数。"
        )
    remarks += [f"“{part.words}”没有读入，请核对。" for part in bulletin.unread]
    marks = [Mark(span.start, span.end, "read") for span in bulletin.spans]
    marks += [Mark(part.start, part.end, "unread") for part in bulletin.unread]
    return PasteView(
        tuple(figures), _whole(text, names, bulletin), bulletin.as_of, tuple(remarks), tuple(marks)
    )


def _read(unit: str, key: str, quantity: Quantity, words: str, edition: PlanEdition) -> ReadFigure:
    kind = figure_kind(edition, key)
    amount = write_quantity(quantity) + (kind.unit if quantity.number is not None else "")
    return ReadFigure(unit, key, quantity, f"{kind.label} {amount}", words)


def _whole(text: str, names: dict[str, str], bulletin: Bulletin) -> str:
    """The one unit that is named, where no other is; else the city."""
    named = {unit for name, unit in names.items() if name in text and len(name) > 1}
    return next(iter(named)) if len(named) == 1 and not bulletin.places else ""


def unit_choices(edition: PlanEdition) -> tuple[tuple[str, str], ...]:
    """The city and its units, for the question whose figures these are."""
    return (("", CITY), *((unit.name, unit.name) for unit in edition.units))


def by_unit(figures: Sequence[ReadFigure], whole: str) -> dict[str, dict[str, Quantity]]:
    """The accepted figures by unit; those of the whole go to the unit that was chosen for it."""
    found: dict[str, dict[str, Quantity]] = {}
    for figure in figures:
        found.setdefault(figure.unit or whole, {}).setdefault(figure.key, figure.quantity)
    return found


def remarks_text(view: PasteView) -> str:
    """The remarks as lines."""
    return "\n".join(f"· {remark}" for remark in view.remarks)
