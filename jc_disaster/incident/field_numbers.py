"""The number of each field that is filled in by hand: the same on the screen and on the blank forms.

One source, here: it is about what an act asks, so it stands beside the acts, below both the papers and the screens.
In plan data it would belong to one plan, though the fields are the program's own; in a template an office could part
paper from screen by a slip. What stands here is only the number: the words beside it are the screen's and the
wording's own, and may differ (来去 on paper is 方向 on the screen), which is why the number is needed.

A number is a letter for the form and two digits. It is written on paper that lies in drawers, so it never changes and
is never used again: a new field takes the next one of its form, a dropped one leaves a gap. Figures keep the place of
`kernel.figures.FIGURES`, to which is only appended; a plan's own figures begin at `_OWN`, so that neither list moves
the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.kernel.figures import FIGURES

if TYPE_CHECKING:
    from jc_disaster.plan.model import PlanEdition

REPORT: Final = "report"
FINDING: Final = "finding"
DECISION: Final = "decision"
UPWARD: Final = "upward"
CALL: Final = "call"
MEASURES: Final = "measures"

# Form → its letter, and its fields in the order of their numbers; names are those of the act's own fields.
_FORMS: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = MappingProxyType(
    {
        REPORT: ("A", ("as_of", "source", "report_kind")),
        FINDING: ("C", ("at", "level", "basis", "found_by", "opinion", "participants", "reason")),
        DECISION: (
            "D",
            ("at", "decision", "level", "posts", "names", "channel", "relayed_by", "words", "reason", "path"),
        ),
        UPWARD: ("E", ("at", "addressee", "channel", "receiver", "mark", "content")),
        CALL: ("F", ("at", "direction", "post", "number", "reached", "words", "read_back")),
        MEASURES: ("G", ("clause", "measure", "leads", "supports", "progress", "reason")),
    }
)
_FIGURES: Final = 11  # number of the first figure
_OWN: Final = 71  # number of the first figure of a plan's own


def field_number(form: str, field: str) -> str:
    """The number of a field: ``field_number(DECISION, "level")`` is ``D03``.

    Raises:
        KeyError: There is no such form.
        ValueError: The form has no such field.
    """
    letter, names = _FORMS[form]
    return f"{letter}{names.index(field) + 1:02d}"


def numbers_of(form: str) -> Mapping[str, str]:
    """Every numbered field of a form → its number; for the figures' form those of its head, without the figures."""
    return {name: field_number(form, name) for name in _FORMS[form][1]}


def figure_numbers(edition: PlanEdition) -> Mapping[str, str]:
    """Every figure that a report under this edition can carry → its number, in the order of the numbers."""
    letter = _FORMS[REPORT][0]
    numbers = {kind.key: f"{letter}{place:02d}" for place, kind in enumerate(FIGURES, _FIGURES)}
    own = (kind.key for kind in edition.figures if kind.key not in numbers)
    return numbers | {key: f"{letter}{place:02d}" for place, key in enumerate(own, _OWN)}
