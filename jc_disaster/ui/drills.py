"""Exercises as the window needs them: packs to choose from, an exercise as it stands, its judgement, its papers.

Everything here touches the disk or computes, and is called on the one worker thread (`errands`). What is recorded goes
through the desk like every act.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from jc_disaster.incident.events import EXERCISE
from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.ui.messages import sentence_for

if TYPE_CHECKING:
    from jc_disaster.documents.exercise_papers import Shop
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.exercise.conduct import Act, Planned
    from jc_disaster.exercise.improvements import Improvement
    from jc_disaster.exercise.judging import Judgement
    from jc_disaster.exercise.pack import Pack
    from jc_disaster.incident.events import Event
    from jc_disaster.incident.exercise_clock import Anchor
    from jc_disaster.incident.real_affairs import RealAffairs
    from jc_disaster.incident.state import IncidentState


class PackLostError(JcDisasterError):
    """The pack of an exercise is no longer beside its record."""

    code = "pack-lost"


class NotThisPackError(JcDisasterError):
    """Another store that has no exercise on this pack."""

    code = "not-this-pack"


class PackChoice(NamedTuple):
    """A pack that can be chosen, or the sentence that says why not.

    Attributes:
        path: The file.
        pack: The pack, verified; None where the file was refused.
        trouble: Every fault of the file, Chinese; empty where it is a pack.
    """

    path: Path
    pack: Pack | None
    trouble: str


class Conducted(NamedTuple):
    """An exercise as it stands.

    Attributes:
        pack: The pack it was begun from.
        planned: Every inject in the controllers' list.
        judgement: How the team stands up to now; holds the record's state, the answer key and the marks.
        assessor: The plan it is played under.
    """

    pack: Pack
    planned: tuple[Planned, ...]
    judgement: Judgement
    assessor: Assessor

    @property
    def state(self) -> IncidentState:
        """The record as it stands."""
        return self.judgement.state

    @property
    def incident(self) -> str:
        """The exercise's incident."""
        return self.judgement.incident


class DrillRecord(Protocol):
    """The part of the recorder that exercises need."""

    @property
    def incidents(self) -> tuple[str, ...]:
        """Identifiers of all incidents."""
        ...

    def state(self, incident: str) -> IncidentState:
        """All that is known of an incident."""
        ...

    def events(self, incident: str | None = None) -> Sequence[Event]:
        """Its events."""
        ...

    def now_in(self, incident: str) -> datetime:
        """What the clock of an incident shows."""
        ...

    @property
    def affairs(self) -> RealAffairs:
        """What an exercise may know of the real record on this machine."""
        ...


class OtherRecord(DrillRecord, Protocol):
    """A record that is opened to look at it, and let go of again."""

    @property
    def kind(self) -> str:
        """``real`` or ``exercise``."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


class Drills:
    """The exercises of one open store.

    Args:
        record: The open record.
        assessor_of: The plan editions, by id; None for the one in force.
        folder: Where the store lies; the packs that were played are kept beside it.
        packs: Folders that packs are looked for in: the shipped ones, and this office's own.
        shop: Makes papers for a folder and formats.
        open_other: Opens the record of another exercise store to look at it, for comparing teams.
    """

    def __init__(  # noqa: PLR0913 - the parts of one composition
        self,
        record: DrillRecord,
        assessor_of: Callable[[str | None], Assessor],
        folder: Path,
        packs: Sequence[Path],
        shop: Callable[[Path, tuple[str, ...]], Shop],
        open_other: Callable[[Path], OtherRecord],
    ) -> None:
        self._record = record
        self._assessor_of = assessor_of
        self._folder = folder
        self._places = tuple(packs)
        self._shop = shop
        self._open_other = open_other
        self._kept: dict[tuple[str, str], Pack] = {}
        self._unasked: dict[str, Anchor] | None = None

    @property
    def reports_folder(self) -> Path:
        """Where reports go unless another folder is chosen."""
        return self._folder / "【演练】报告"

    def choices(self) -> tuple[PackChoice, ...]:
        """The packs there are, shipped ones first, by title."""
        files = [path for place in self._places for path in _pack_files(place)]
        return tuple(self.choice(path) for path in files)

    def choice(self, path: Path) -> PackChoice:
        """A file as a pack, or why it is none."""
        from jc_disaster.exercise.pack_file import read_pack  # noqa: PLC0415 - YAML only when a pack is read

        try:
            return PackChoice(path, read_pack(path, self._assessor_of), "")
        except JcDisasterError as error:
            return PackChoice(path, None, sentence_for(error))

    def real_reminder(self) -> str:
        """The sentence that a real incident is open on this machine; empty where none is."""
        from jc_disaster.incident.real_affairs import reminder  # noqa: PLC0415 - on the worker, when asked for

        return reminder(self._record.affairs)

    def found(self, states: Sequence[IncidentState]) -> None:
        """Remember at the opening of the store whose clock was left running; later calls change nothing.

        Nothing goes out of these by itself until somebody has said so, or has set the clock.
        """
        from jc_disaster.incident.exercise_clock import clock_of, over  # noqa: PLC0415 - only where exercises are

        if self._unasked is None:
            clocks = {state.incident: clock_of(state) for state in states if over(state) is None}
            self._unasked = {name: one for name, one in clocks.items() if one is not None and one.pace}

    def held(self, state: IncidentState) -> bool:
        """Whether its clock still runs as it was found at the opening, and nobody has said what is to become of it."""
        from jc_disaster.incident.exercise_clock import clock_of  # noqa: PLC0415 - only where exercises are

        found = None if self._unasked is None else self._unasked.get(state.incident)
        return found is not None and clock_of(state) == found

    def let_go(self, incident: str) -> None:
        """What is due in this exercise goes out again."""
        if self._unasked is not None:
            self._unasked.pop(incident, None)

    def overdue(self, incident: str) -> int:
        """How many injects wait whose time has come by the exercise clock."""
        from jc_disaster.exercise.conduct import due_injects  # noqa: PLC0415 - as above

        pack = self.pack_of(incident)
        state, now = self._record.state(incident), self._record.now_in(incident)
        return len(due_injects(pack, state, self._assessor_of(pack.plan), now))

    def carried(self) -> tuple[Improvement, ...]:
        """What earlier exercises of this store left to be improved."""
        from jc_disaster.exercise.improvements import open_improvements  # noqa: PLC0415 - as above

        return open_improvements(self._record.state(one) for one in self._record.incidents)

    def keep(self, pack: Pack) -> None:
        """Keep a pack beside the record before it is played.

        Raises:
            OSError: The folder cannot be written.
        """
        from jc_disaster.exercise.pack_file import keep_pack  # noqa: PLC0415 - as above

        keep_pack(pack, self._folder)
        self._kept[pack.id, pack.sha256] = pack

    def pack_of(self, incident: str) -> Pack:
        """The pack an exercise was begun from.

        Raises:
            PackLostError: It is not there.
            JcDisasterError: It is there and no longer readable.
        """
        from jc_disaster.exercise.pack_file import kept_pack, read_pack  # noqa: PLC0415 - as above
        from jc_disaster.incident.exercise_clock import begun  # noqa: PLC0415 - on the worker, when asked for

        beginning = begun(self._record.state(incident))
        assert beginning is not None  # noqa: S101 - only conducted exercises are asked for
        body: Any = beginning.body
        key = body["pack"], body["pack_sha256"]
        if key not in self._kept:
            path = kept_pack(self._folder, *key)
            if not path.is_file():
                raise PackLostError(
                    f"库中没有留存“{body['pack_title']}”情景包，不能继续导调和评估。请把原情景包放回“{path}”。"
                )
            self._kept[key] = read_pack(path, self._assessor_of)
        return self._kept[key]

    def conducted(self, incident: str, until: datetime | None = None) -> Conducted:
        """An exercise as it stands, or as it was known at an exercise time.

        Raises:
            JcDisasterError: Its pack is not there.
        """
        from jc_disaster.exercise.conduct import schedule  # noqa: PLC0415 - on the worker, when asked for
        from jc_disaster.exercise.judging import judge  # noqa: PLC0415 - as above

        pack = self.pack_of(incident)
        assessor = self._assessor_of(pack.plan)
        judgement = judge(self._record.events(incident), pack, assessor, until)
        return Conducted(pack, schedule(pack, judgement.state, assessor), judgement, assessor)

    def due(self, incident: str) -> Act | None:
        """The act that sends the next inject whose time has come by the exercise clock; None where there is none."""
        from jc_disaster.exercise.conduct import due_injects, sending  # noqa: PLC0415 - as above

        pack = self.pack_of(incident)
        state, now = self._record.state(incident), self._record.now_in(incident)
        ready = due_injects(pack, state, self._assessor_of(pack.plan), now)
        return sending(ready[0].inject) if ready else None

    def next_time(self, incident: str) -> datetime | None:
        """When the next inject goes out by itself, by the exercise clock; None where nothing waits."""
        from jc_disaster.exercise.conduct import Stage, schedule  # noqa: PLC0415 - as above

        pack = self.pack_of(incident)
        listed = schedule(pack, self._record.state(incident), self._assessor_of(pack.plan))
        return min((one.at for one in listed if one.stage is Stage.WAITING), default=None)

    def same_pack(self, incident: str) -> tuple[Judgement, ...]:
        """The judgements of every exercise of this store on the same pack, in the order they were begun."""
        return self._judged(self._record, self.pack_of(incident))

    def elsewhere(self, incident: str, folder: Path) -> tuple[Judgement, ...]:
        """The judgements of the exercises on the same pack in another exercise store, which is only looked at.

        Raises:
            StoreRefusedError: The folder holds no store, or one that is open elsewhere.
            NotThisPackError: It is no exercise store, or nothing was played there from this pack.
        """
        pack = self.pack_of(incident)
        other = self._open_other(folder)
        try:
            if other.kind != EXERCISE:
                raise NotThisPackError(
                    f"“{folder}”是“正式”库，不作演练对照，没有改动它。请选演练库的文件夹。"
                )
            judged = self._judged(other, pack)
        finally:
            other.close()
        if not judged:
            raise NotThisPackError(
                f"“{folder}”里没有用“{pack.title}”这份情景包的演练，没有加入对照。请选同一情景包的演练库。"
            )
        return judged

    def _judged(self, record: DrillRecord, pack: Pack) -> tuple[Judgement, ...]:
        from jc_disaster.exercise.judging import judge  # noqa: PLC0415 - as above

        assessor = self._assessor_of(pack.plan)
        return tuple(judge(record.events(one), pack, assessor) for one in _played_from(record, pack))

    def reports(
        self, judgements: Sequence[Judgement], folder: Path, formats: tuple[str, ...]
    ) -> tuple[Path, ...]:
        """Write 演练评估报告 for each team and one 总结.

        Raises:
            JcDisasterError: The folder cannot be written.
        """
        from jc_disaster.documents.exercise_papers import write_reports  # noqa: PLC0415 - loads the PDF writer

        made = write_reports(judgements, self._assessor_of, self._shop(folder, formats))
        return tuple(paper.path for paper in made)

    def pack_papers(self, pack: Pack, folder: Path, formats: tuple[str, ...]) -> tuple[Path, ...]:
        """Write 导调脚本 and 参演须知 of a pack; errors as of `reports`."""
        from jc_disaster.documents.exercise_papers import write_pack_papers  # noqa: PLC0415 - as above

        made = write_pack_papers(pack, self._assessor_of(pack.plan), self._shop(folder, formats))
        return tuple(paper.path for paper in made)


def _played_from(record: DrillRecord, pack: Pack) -> Iterator[str]:
    from jc_disaster.incident.exercise_clock import begun  # noqa: PLC0415 - on the worker, when asked for

    for incident in record.incidents:
        beginning = begun(record.state(incident))
        if beginning is not None and beginning.body["pack_sha256"] == pack.sha256:
            yield incident


def _pack_files(place: Path) -> list[Path]:
    if not place.is_dir():
        return []
    return sorted(path for path in place.iterdir() if path.suffix in (".yaml", ".zip"))
