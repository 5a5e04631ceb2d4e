"""The parts of the state that tell of figures: reports, what stands of them, doubts, reference values, coverage."""

# No `from __future__ import annotations` here: it makes texts, which every named tuple would compile at every start.
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from jc_disaster.incident.events import Event
from jc_disaster.incident.stamps import Stamp, moment, stamp_of
from jc_disaster.incident.values import read_figures
from jc_disaster.kernel.quantity import Quantity


class Report(NamedTuple):
    """One situation report (初报, 续报, 核报, 零报告) of one unit, as it was given.

    It reads its event when it is asked: a record holds tens of thousands, and a page shows a few.
    """

    event: Event

    @property
    def stamp(self) -> Stamp:
        """Who entered it, and when."""
        return stamp_of(self.event)

    @property
    def unit(self) -> str:
        """Whose report it is; 全市 for the whole jurisdiction."""
        return self._text("unit")

    @property
    def report_kind(self) -> str:
        """初报, 续报, 核报 or 零报告."""
        return self._text("report_kind")

    @property
    def as_of(self) -> datetime:
        """截至 time."""
        return moment(self._text("as_of"))

    @property
    def source(self) -> str:
        """Where it came from."""
        return self._text("source")

    @property
    def verified(self) -> bool:
        """Whether it calls its figures verified."""
        return bool(self.event.body["verified"])

    @property
    def figures(self) -> Mapping[str, Quantity]:
        """Its figures by key."""
        figures: Any = self.event.body["figures"]
        return read_figures(figures)

    @property
    def unaffected(self) -> bool:
        """Whether it says 未受灾."""
        return bool(self.event.body["unaffected"])

    @property
    def reason(self) -> str | None:
        """Why figures were lowered, or None."""
        reason: Any = self.event.body["reason"]
        return reason  # type: ignore[no-any-return]

    @property
    def text(self) -> str | None:
        """The message itself, or None."""
        text: Any = self.event.body["text"]
        return text  # type: ignore[no-any-return]

    def _text(self, key: str) -> str:
        return str(self.event.body[key])


class FigureEntry(NamedTuple):
    """The figure that stands for one unit and key, and where it came from.

    Attributes:
        quantity: The figure.
        as_of: 截至 time.
        event_id: The report it came from.
        source: As the report names it.
        verified: Whether the report called it verified (核定).
        reason: Why it was lowered, where it was.
    """

    quantity: Quantity
    as_of: datetime
    event_id: str
    source: str
    verified: bool
    reason: str | None


class UnitFigures(NamedTuple):
    """What one unit has reported so far.

    Attributes:
        figures: The standing figure of each key.
        unaffected: The unit said 未受灾 and has reported nothing else since.
        last_as_of: 截至 time of its newest report.
        last_report: That report's event.
    """

    figures: Mapping[str, FigureEntry]
    unaffected: bool
    last_as_of: datetime
    last_report: str


class Doubt(NamedTuple):
    """Something in the figures that a person has to settle; until then the higher figure stands.

    Attributes:
        code: ``lowered-without-reason`` or ``parts-above-total``.
        unit: Whose figure.
        key: Which figure.
        standing: What the comparison goes on using.
        said: What was reported instead; for ``parts-above-total`` the city's total.
        event_id: The report that raised it.
    """

    code: str
    unit: str
    key: str
    standing: Quantity
    said: Quantity
    event_id: str


class Reference(NamedTuple):
    """A reference value with its source and date (reading A8)."""

    key: str
    value: int | None
    source: str
    dated: str
    stamp: Stamp


class UpwardReport(NamedTuple):
    """One information report upward: to whom, how, when, who took it (4.1.3 and 4.1.4 are separate marks)."""

    stamp: Stamp
    addressee: str
    channel: str
    receiver: str
    mark: str
    content: str | None


class Coverage(NamedTuple):
    """On how many of the units a total rests."""

    reported: tuple[str, ...]
    silent: tuple[str, ...]
