"""Names and figures for the worked examples of the acts, taken from a plan edition, so that none stands in Python."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from jc_disaster.plan.model import Level, MeasureDuty, PlanEdition


class Sample(NamedTuple):
    """An edition, asked for what a worked example needs."""

    edition: PlanEdition

    @property
    def unit(self) -> str:
        """A reporting unit."""
        return self.edition.units[0].name

    @property
    def other_unit(self) -> str:
        """Another reporting unit."""
        return self.edition.units[1].name

    @property
    def last_unit(self) -> str:
        """The unit that may be counted in another."""
        return self.edition.units[-1].name

    @property
    def hazard(self) -> str:
        """A hazard the plan names."""
        return self.edition.header.hazards[0]

    @property
    def level(self) -> Level:
        """The level of the example: the one above the least severe."""
        return sorted(self.edition.levels, key=lambda level: level.rank)[-2]

    @property
    def highest(self) -> Level:
        """The most severe level, to which the example is raised by a direct decision."""
        return min(self.edition.levels, key=lambda level: level.rank)

    @property
    def superior(self) -> str:
        """A body that the edition has informed of a start."""
        linkage = self.edition.linkage
        names = [name for act in (() if linkage is None else linkage.acts) for name in act.to]
        return names[-1] if names else self.edition.header.issuer

    @property
    def other_plan(self) -> str:
        """Another plan whose response obliges a consultation."""
        linkage = self.edition.linkage
        others = () if linkage is None else linkage.other_responses
        return next(iter(others), self.edition.header.title)

    @property
    def limit(self) -> str:
        """A time limit that the text leaves to the office."""
        return next((duty.limit_setting for duty in self.edition.duties if duty.limit_setting), "")

    @property
    def stock(self) -> str:
        """Whose stock a time limit on goods speaks of."""
        found = (dict(duty.clock).get("scope") for duty in self.edition.duties)
        return next((str(scope) for scope in found if scope is not None), "市级")

    def duty_of_kind(self, kind: str) -> str:
        """A duty of this kind."""
        return next(duty.id for duty in self.edition.duties if duty.kind == kind)

    def figures_for(self, level: Level) -> Mapping[str, object]:
        """Figures that just reach ``level``: the first bound that counts people, households or rooms."""
        bands = [band for criterion in level.criteria for band in criterion.any_of]
        for band in bands:
            indicator = self.edition.indicator(band.indicator)
            if indicator.over is None and band.at_least is not None:
                return {indicator.combined or indicator.parts[0]: band.at_least.value}
        return {}

    def clause_for(self, level: Level) -> str:
        """The clause of the first condition of ``level``."""
        return level.criteria[0].clause

    def assessor(self, level: Level) -> str:
        """Who finds that ``level`` is reached."""
        return next(iter(level.procedure.who("assess")), self.edition.header.issuer)

    def deciders(self, level: Level) -> list[dict[str, str]]:
        """Who decides on ``level``, as people."""
        return [{"name": "", "post": post} for post in level.procedure.who("decide")]

    def enders(self, level: Level) -> list[dict[str, str]]:
        """Who ends ``level``, as people."""
        return [{"name": "", "post": post} for post in level.ended_by or level.procedure.who("decide")]

    def duty(self, level: Level) -> MeasureDuty:
        """A duty of the menu of ``level``."""
        return next(duty for duty in self.edition.measures_of(level.id) if duty.role == "measure")
