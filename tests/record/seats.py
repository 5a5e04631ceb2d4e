"""Two seats that work apart: the duty room, and a laptop that took its record over."""

from __future__ import annotations

import base64
import itertools
from datetime import timedelta
from typing import TYPE_CHECKING

from jc_disaster.record.exchange import export, import_export
from jc_disaster.record.merging import Preview, preview, read_offer, take
from jc_disaster.record.recorder import Recorder
from jc_disaster.record.sqlite import open_store
from tests.scene import VICE, Scene, identity

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.incident.events import Event
    from jc_disaster.record.store import EventStore

FIELD = "外勤"


def seat_at(assessor: Assessor, store: EventStore, seat: str, number: int) -> Scene:
    """A seat at work, with identifiers that no other makes."""
    scene = Scene(assessor, store, seat=seat)
    counter = itertools.count(number << 40 | len(store.events()))
    scene.recorder = Recorder(
        store, lambda _: assessor, scene.clock, lambda size: next(counter).to_bytes(size, "big")
    )
    scene._acts = itertools.count(1 + len(store.events()))
    return scene


class Pair:
    """The duty room on disc, and a laptop that took its record over and went on alone."""

    def __init__(self, assessor: Assessor, home: Scene, folder: Path, tmp: Path) -> None:
        self.home, self.folder, self._tmp = home, folder, tmp
        self._numbers = itertools.count(1)
        store = import_export(self.stick(home), tmp / "laptop", identity(seat=FIELD))
        self.laptop = seat_at(assessor, store, FIELD, 7)
        self.laptop.clock.moment += timedelta(minutes=30)

    def stick(self, scene: Scene) -> Path:
        """All that a seat holds, on a stick."""
        folder = self._tmp / f"stick-{next(self._numbers)}"
        export(scene.recorder, folder)
        return folder

    def told(self) -> Preview:
        """What the duty room is told of the laptop's stick."""
        return preview(self.home.recorder, read_offer(self.home.recorder, self.stick(self.laptop)))

    def taken(self) -> int:
        """The laptop's stick is taken in the duty room."""
        return take(self.home.recorder, read_offer(self.home.recorder, self.stick(self.laptop)))


def events_of(folder: Path) -> Sequence[Event]:
    """What a store holds once it is open."""
    store = open_store(folder)
    store.close()
    return store.events()


def attach(scene: Scene, content: bytes = b"%PDF-1.7\nsigned") -> str:
    """A signed sheet on the finding of the night; the name under which its bytes lie."""
    scene.do(
        "attach_scan",
        minute=60,
        belongs_to=scene.state.findings[0].stamp.act_id,
        sort="签批件",
        file_name="签批件.pdf",
        content=base64.b64encode(content).decode(),
        signed_by={"post": VICE},
    )
    return scene.state.scans[-1].name
