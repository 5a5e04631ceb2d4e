"""Information upward (4.1.3, 4.1.4): to whom, by which ways, and what of it has not been given yet."""

from __future__ import annotations

from typing import Final, NamedTuple

from jc_disaster.incident.state import IncidentState, UpwardReport
from jc_disaster.incident.vocabulary import CHANNELS, UPWARD_MARKS, UPWARD_WAYS
from jc_disaster.plan.model import PlanEdition

TELEPHONE: Final = CHANNELS[0]
WRITTEN: Final = (CHANNELS[1], CHANNELS[3], CHANNELS[4])  # in writing, by fax, through the command system
DUTY_INFORMATION: Final = UPWARD_MARKS[0]


class UpwardStanding(NamedTuple):
    """What one addressee has been given of the duty room's information.

    Attributes:
        addressee: Its name in the plan.
        telephone: The first report by telephone, or None.
        written: The first in writing, or None.
    """

    addressee: str
    telephone: UpwardReport | None
    written: UpwardReport | None

    @property
    def missing(self) -> tuple[str, ...]:
        """Which of the two ways has not been used yet: 电话, 书面."""
        given = zip(UPWARD_WAYS, (self.telephone, self.written), strict=True)
        return tuple(way for way, report in given if report is None)


def addressees(edition: PlanEdition) -> tuple[str, ...]:
    """To whom the information report goes, by the names of the plan.

    The clause on reporting (4.1.3) says 本级党委和政府及上级应急管理部门; the plan names these bodies where the most
    severe level is decided and where a start is reported upward.
    """
    top = min(edition.levels, key=lambda level: level.rank)
    generic = {body.name for body in edition.organisations if body.generic}
    above = [
        name
        for act in (edition.linkage.acts if edition.linkage else ())
        for name in act.to
        if name not in generic
    ]
    return tuple(dict.fromkeys((*top.procedure.who("decide"), *above)))


def upward_standing(state: IncidentState, edition: PlanEdition) -> tuple[UpwardStanding, ...]:
    """Each addressee with its first report by telephone and in writing.

    An entry in the statistics system (4.1.4) is a mark of its own and stands for neither.
    """
    return tuple(
        UpwardStanding(name, _first(state, name, (TELEPHONE,)), _first(state, name, WRITTEN))
        for name in addressees(edition)
    )


def _first(state: IncidentState, addressee: str, channels: tuple[str, ...]) -> UpwardReport | None:
    return next(
        (
            report
            for report in state.upward
            if report.addressee == addressee
            and report.mark == DUTY_INFORMATION
            and report.channel in channels
        ),
        None,
    )
