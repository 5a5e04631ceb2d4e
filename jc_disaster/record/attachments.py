"""The bytes of what is attached to decisions: one file each, named by its check value, in a folder beside the store.

A file is on the disc before the event that names it is written, so that no event ever points at nothing. What is
written twice is one file. A file that no event names was written when the plug was pulled; it harms nothing, is named
by `record verify`, and is never removed here: whoever has the paper attaches it again and meets the same file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from enum import Enum
from errno import EIO
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, cast

from jc_disaster.incident.events import EXERCISE, EXERCISE_MARK, Draft, Event
from jc_disaster.incident.scans import ATTACHED, LIMIT_MB, Scan, kept_name, scan_of
from jc_disaster.incident.stamps import Entry, stamp_of
from jc_disaster.kernel.watching import Watch, unwatched
from jc_disaster.record.line_log import sync, sync_folder
from jc_disaster.record.refusals import StoreRefusedError
from jc_disaster.record.troubles import why

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME: Final = "attachments"
_UNFINISHED: Final = ".new"
_NOT_IN_NAMES: Final = str.maketrans(dict.fromkeys('\\/:*?"<>|\n\r\t', "_"))


class Standing(Enum):
    """How kept bytes stand: as they were attached, gone, or no longer the same."""

    WHOLE = "完好"
    MISSING = "缺失"
    CHANGED = "已被改动"


class Attachments(Protocol):
    """Where the bytes of scans are kept."""

    def keep(self, name: str, content: bytes) -> None:
        """Keep ``content``; returns only when it is durable.

        Args:
            name: `Scan.name`.
            content: The bytes whose check value the name begins with.

        Raises:
            OSError: They are not kept.
        """
        ...

    def read(self, name: str) -> bytes | None:
        """The bytes kept under a name, whatever they are now; None where there are none."""
        ...

    def names(self) -> frozenset[str]:
        """Every name there is."""
        ...

    def let_go(self, names: Iterable[str]) -> None:
        """Give up bytes that no event names, between two acts: what was brought for a merge that was not taken."""
        ...


class AttachmentFolder:
    """Bytes in a folder; it is made with the first of them.

    Args:
        path: The folder.
        mark: What every file in it begins with: outside its own store an exercise is marked wherever it lies.
    """

    def __init__(self, path: Path, mark: str = "") -> None:
        self.path = path
        self._mark = mark

    def keep(self, name: str, content: bytes) -> None:
        """Write beside the place, sync, put it in its place at once, sync the folder's names.

        Raises:
            OSError: It is not kept; what was there is as it was.
        """
        if self.read(name) == content:
            return
        if not self.path.is_dir():
            self.path.mkdir(parents=True)
            sync_folder(self.path.parent)
        fresh = self.path / f"{self._mark}{name}{_UNFINISHED}"
        with fresh.open("wb") as file:
            file.write(content)
            file.flush()
            sync(file.fileno())
        fresh.replace(self.path / f"{self._mark}{name}")
        sync_folder(self.path)

    def read(self, name: str) -> bytes | None:
        """The bytes kept under a name; of a file that grew beyond the limit no more than shows that it did."""
        try:
            with (self.path / f"{self._mark}{name}").open("rb") as file:
                return file.read((LIMIT_MB << 20) + 1)
        except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
            return None

    def names(self) -> frozenset[str]:
        """Every finished file."""
        if not self.path.is_dir():
            return frozenset()
        names = (one.name for one in self.path.iterdir() if not one.name.endswith(_UNFINISHED))
        return frozenset(one.removeprefix(self._mark) for one in names if one.startswith(self._mark))

    def let_go(self, names: Iterable[str]) -> None:
        """Remove them; one that cannot be removed harms nobody, the proof names it."""
        for name in names:
            with suppress(OSError):
                (self.path / f"{self._mark}{name}").unlink(missing_ok=True)


def outside(folder: Path, kind: str) -> AttachmentFolder:
    """The bytes beside a backup or in an export, where what is of an exercise is marked."""
    mark = EXERCISE_MARK if kind == EXERCISE else ""
    return AttachmentFolder(folder / f"{mark}{NAME}", mark)


def scans_in(events: Iterable[Event]) -> Iterator[tuple[str, Scan]]:
    """Every scan that events tell of, struck ones too, with its incident; what no act made names no file."""
    for event in events:
        if event.name == ATTACHED:
            with suppress(KeyError, TypeError, ValueError):
                yield event.incident, scan_of(Entry(stamp_of(event), event.body))


def keep_named(attachments: Attachments, drafts: Iterable[Draft], act: Mapping[str, object]) -> None:
    """Keep the bytes that events will name, before these are written: no event ever points at nothing.

    Args:
        attachments: Where.
        drafts: What an act was decided to; its check values are those of the act's own content.
        act: The act.

    Raises:
        StoreRefusedError: They are not kept.
    """
    from jc_disaster.incident.fields import FORMS  # noqa: PLC0415 - with the acts

    for draft in drafts:
        if draft.name == ATTACHED:
            body, content = (
                cast("Mapping[str, str]", draft.body),
                cast("bytes", FORMS["file"](act["content"])),
            )
            try:
                attachments.keep(kept_name(body["sha256"], body["media_type"]), content)
            except OSError as error:
                raise StoreRefusedError("not-saved", why=why(error)) from error


def looked_into(attachments: Attachments, scan: Scan) -> tuple[Standing, bytes]:
    """How the bytes of a scan stand, and the bytes where they are whole: nothing else is ever shown or opened.

    Raises:
        OSError: They cannot be read.
    """
    content = attachments.read(scan.name)
    found = standing(scan, content)
    return found, content if content is not None and found is Standing.WHOLE else b""


def standing(scan: Scan, content: bytes | None) -> Standing:
    """Whether bytes are still those that were attached."""
    if content is None:
        return Standing.MISSING
    whole = len(content) == scan.size and sha256(content).hexdigest() == scan.sha256
    return Standing.WHOLE if whole else Standing.CHANGED


def copied(
    scans: Iterable[Scan],
    source: Attachments,
    target: Attachments,
    *,
    anew: bool = False,
    watch: Watch = unwatched,
) -> tuple[Scan, ...]:
    """Bring the bytes of scans to another place.

    Args:
        scans: Which.
        source: Where they are.
        target: Where they shall be.
        anew: Whether bytes that the target has under their name already are read and proven again.
        watch: Told how many are there; may stop it between two: what is at the target then is whole.

    Returns:
        Those that are missing or changed at the source and are not whole at the target either.

    Raises:
        OSError: The target cannot be written.
    """
    there = target.names()
    lost = []
    wanted = tuple({scan.name: scan for scan in scans}.values())
    for number, scan in enumerate(wanted):
        watch(number, len(wanted))
        if scan.name in there and not anew:
            continue
        content = source.read(scan.name)
        if standing(scan, content) is Standing.WHOLE:
            assert content is not None  # noqa: S101 - nothing missing is whole
            target.keep(scan.name, content)
            if target.read(scan.name) != content:
                raise OSError(EIO, "what was written reads otherwise", scan.name)
        elif standing(scan, target.read(scan.name)) is not Standing.WHOLE:
            lost.append(scan)
    return tuple(lost)


def read_scan(path: Path) -> bytes:
    """The bytes of a file that is to be attached; of one that is too large no more than shows that it is.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        return file.read((LIMIT_MB << 20) + 1)


def copied_out(scan: Scan, content: bytes, folder: Path, kind: str) -> Path:
    """Write a copy that people open, under a name that says what it is; nothing there is written over.

    Args:
        scan: What it is.
        content: Its bytes, whole.
        folder: Where to; it must be there.
        kind: Of the record: what is of an exercise is marked.

    Returns:
        The file written.

    Raises:
        OSError: It could not be written.
    """
    mark = EXERCISE_MARK if kind == EXERCISE else ""
    safe = scan.file_name.translate(_NOT_IN_NAMES).strip(". ")
    stem, suffix = f"{mark}{scan.sort}-{Path(safe).stem}", Path(scan.name).suffix
    for number in count(1):
        path = folder / f"{stem}{f'({number})' if number > 1 else ''}{suffix}"
        with suppress(FileExistsError), path.open("xb") as file:
            file.write(content)
            return path
    raise AssertionError("unreachable")  # pragma: no cover - there is always a next number
