"""Where the pack editor takes packs from and puts them: shipped ones, one's own, and a draft that survives a crash."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from jc_disaster.exercise.pack_draft import PackDraft, boundary_draft, draft_of, new_draft
from jc_disaster.exercise.pack_file import SUFFIX, read_pack, title_in, write_pack

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.exercise.pack import Pack


class Offer(NamedTuple):
    """A pack that can be begun from: its file's name, its file, whether it came with the program, and its title."""

    name: str
    path: Path
    shipped: bool
    title: str


class Beginning(NamedTuple):
    """What was chosen: a file, a bound of the plan, what was left unsaved, or (all empty) nothing yet."""

    path: Path | None = None
    level: str = ""
    indicator: str = ""
    distance: int = 0
    kept: bool = False


class PackDesk:
    """The packs within reach.

    Args:
        assessor_of: The plan editions.
        shipped: The folder of the packs that came with the program; never written.
        own: The folder of this office's packs.
        draft: The file that keeps what is being written.
    """

    def __init__(
        self, assessor_of: Callable[[str | None], Assessor], shipped: Path, own: Path, draft: Path
    ) -> None:
        self._assessor_of = assessor_of
        self._shipped, self._own, self._draft = shipped, own, draft

    @property
    def assessor(self) -> Assessor:
        """The plan in force, under which new packs are written."""
        return self._assessor_of(None)

    @property
    def shipped_names(self) -> tuple[str, ...]:
        """The names that no pack of one's own may take."""
        return tuple(sorted(path.stem for path in self._shipped.glob("*.yaml")))

    def offers(self) -> tuple[Offer, ...]:
        """Every pack that can be begun from, one's own first."""
        own, shipped = sorted(self._own.glob(f"*{SUFFIX}")), sorted(self._shipped.glob("*.yaml"))
        return tuple(
            Offer(path.stem, path, shipped=path in shipped, title=title_in(path) or path.stem)
            for path in (*own, *shipped)
        )

    def begun(self, beginning: Beginning, now: datetime) -> tuple[PackDraft, Path | None]:
        """The draft that a choice begins with, and the file it may be saved over.

        Raises:
            PackRefusedError: The chosen file is no pack.
            InputRefusedError: The chosen pack has faults.
            NoBoundaryError: The plan has no such bound.
        """
        edition = self.assessor.edition
        if beginning.path is not None:
            return self.open(beginning.path)
        if beginning.level:
            level, indicator = edition.level(beginning.level), edition.indicator(beginning.indicator)
            return boundary_draft(edition, level, indicator, beginning.distance), None
        empty = new_draft(edition, now.replace(minute=0, second=0, microsecond=0))
        return (self.kept() or empty) if beginning.kept else empty, None

    def open(self, path: Path) -> tuple[PackDraft, Path | None]:
        """The draft of a pack in a file, and the file it may be saved over: one's own, never a shipped one.

        Raises:
            PackRefusedError: The file is no pack.
            InputRefusedError: The pack has faults.
        """
        pack = read_pack(path, self._assessor_of)
        if path.parent == self._own and path.suffix == SUFFIX:
            return draft_of(pack), path
        shipped = pack.id in self.shipped_names
        return draft_of(pack, own_id=f"{pack.id}-2" if shipped else None), None

    def save(self, pack: Pack, over: Path | None) -> Path:
        """Write a pack of one's own.

        Raises:
            PackRefusedError: It was not written.
        """
        return write_pack(pack, self._own, self.shipped_names, over=over)

    def keep(self, draft: PackDraft) -> None:
        """Keep what is being written, for the case that the program ends before it is saved."""
        # What cannot be kept is still on the screen; saving says what is wrong with the disc.
        with suppress(OSError):
            self._draft.parent.mkdir(parents=True, exist_ok=True)
            new = self._draft.with_suffix(".new")
            new.write_text(json.dumps(draft.data, ensure_ascii=False), encoding="utf-8")
            new.replace(self._draft)

    def kept(self) -> PackDraft | None:
        """What was being written when the program ended; None where everything was saved or given up."""
        try:
            data = json.loads(self._draft.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        return PackDraft(data) if isinstance(data, dict) else None

    def forget(self) -> None:
        """Nothing is being written any more."""
        with suppress(OSError):
            self._draft.unlink(missing_ok=True)
