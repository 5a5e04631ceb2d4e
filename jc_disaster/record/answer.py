"""What the record answers to an act."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from jc_disaster.incident.refusals import Refusal


class Answer(NamedTuple):
    """What came of an act (contracts.md, ``record act``).

    Attributes:
        ok: Whether it was accepted and its events are durable.
        act_id: As the act gave it; None when it gave none.
        incident: The incident, for an accepted act.
        events: Identifiers of its events.
        seq: The seat's last sequence after it.
        refusal: Why not, for a refused one.
    """

    ok: bool
    act_id: str | None
    incident: str = ""
    events: tuple[str, ...] = ()
    seq: int = 0
    refusal: Refusal | None = None

    def to_json(self) -> Mapping[str, object]:
        """The answer in its fixed form."""
        if self.refusal is not None:
            code, message, remedy = self.refusal
            return {"ok": False, "act_id": self.act_id, "code": code, "message": message, "next": remedy}
        return {
            "ok": True,
            "act_id": self.act_id,
            "incident": self.incident,
            "events": list(self.events),
            "seq": self.seq,
        }
