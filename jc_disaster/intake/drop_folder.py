"""A folder that others drop reports into (来报文件夹): what lies there and waits for a person.

Nothing is imported here. The folder may be a share that is slow, full of half-written files, or gone. Files are read
and never touched; what was handled or set aside is remembered in a small file of this program's own, by name and
content.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import Final, NamedTuple

from jc_disaster.kernel.clock import to_text
from jc_disaster.kernel.errors import JcDisasterError

TEXTS: Final = frozenset({".txt"})
SHEETS: Final = frozenset({".xlsx", ".xls", ".ods", ".csv"})
HANDLED: Final = "handled"
IGNORED: Final = "ignored"
MOST = 500  # files listed at once; a folder with more of them is not a drop folder
LARGEST = 50 * 1024 * 1024  # bytes; above it nothing is read
LARGEST_TEXT = 4 * 1024 * 1024
_CHUNK = 1024 * 1024
_REASONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "gone": "文件“{name}”已不在来报文件夹里，没有读入任何内容。请向报送单位核实，或重新放入。",
        "changed": "文件“{name}”刚刚又变了，没有读入任何内容。请等它写完，再从待处理里打开。",
        "not-text": "文件“{name}”不是文字文件，没有读入任何内容。请用原软件打开，复制文字后粘贴来报。",
        "too-large": "文件“{name}”过大，没有读入任何内容。请用原软件打开，复制所需文字后粘贴来报。",
        "unreadable": "文件“{name}”读不出来（{why}），没有读入任何内容。请检查网络共享后再试。",
    }
)


class DropFileRefusedError(JcDisasterError):
    """A dropped file cannot be read; nothing was taken from it."""

    code = "drop-file-refused"

    def __init__(self, reason: str, name: str, why: str = "") -> None:
        self.reason = reason
        super().__init__(_REASONS[reason].format(name=name, why=why))


class Arrival(NamedTuple):
    """One file that waits.

    Attributes:
        name: Its name in the folder.
        size: In bytes.
        modified: When it was last written, in UTC.
        sha256: Of its content; empty for one too large to be read.
    """

    name: str
    size: int
    modified: datetime
    sha256: str

    @property
    def is_text(self) -> bool:
        """Whether it is read as a message; otherwise it is a sheet."""
        return Path(self.name).suffix.lower() in TEXTS


class Glance(NamedTuple):
    """What one look at the folder showed.

    Attributes:
        arrivals: Files that wait, newest first.
        unsettled: True while some file may still be being written.
        handled: How many of the files that lie there were handled.
        ignored: How many were set aside.
        trouble: Why the folder cannot be seen; empty when it can.
    """

    arrivals: tuple[Arrival, ...] = ()
    unsettled: bool = False
    handled: int = 0
    ignored: int = 0
    trouble: str = ""


class _Memory(NamedTuple):
    """What is remembered: the folder, and what became of each file, by name and content."""

    folder: str = ""
    files: Mapping[tuple[str, str], tuple[str, str]] = MappingProxyType({})


class DropFolder:
    """The drop folder of one kind of record; 正式 and 演练 have one each, so that neither sees the other's reports.

    Args:
        memory: The file that remembers; made when there is something to remember. A damaged one is set aside, and
            all files wait again: rather seen twice than not at all.
    """

    def __init__(self, memory: Path) -> None:
        self._file = memory
        self._lock = Lock()
        self._memory = _read_memory(memory)
        self._sizes: dict[str, tuple[int, int]] = {}
        self._hashes: dict[tuple[str, int, int], str] = {}

    @property
    def folder(self) -> str:
        """Which folder is looked at; empty for none."""
        return self._memory.folder

    def choose(self, folder: str) -> None:
        """Look at another folder from now on; empty for none. Whether it can be seen shows at the next look."""
        with self._lock:
            self._sizes = {}
            self._keep(self._memory._replace(folder=folder.strip()))

    def look(self) -> Glance:
        """What waits now. A file is listed once two looks in a row found it with the same size and time."""
        folder = self.folder
        if not folder:
            return Glance()
        try:
            found = _listed(Path(folder))
            return self._sorted(Path(folder), found)
        except OSError as error:
            why = _why(error)
            return Glance(trouble=f"来报文件夹现在看不到（{why}）：{folder}。程序照常使用，恢复后自动继续。")

    def _sorted(self, folder: Path, found: Mapping[str, os.stat_result]) -> Glance:
        sizes = {name: (stat.st_size, stat.st_mtime_ns) for name, stat in found.items()}
        with self._lock:
            before, self._sizes = self._sizes, sizes
        arrivals, became, locked = [], [], False
        for name, stat in found.items():
            if before.get(name) != sizes[name]:
                continue
            try:
                sha256 = self._hash(folder / name, stat)
            except OSError:
                locked = True  # somebody still writes it, or has taken it away: the next look tells
                continue
            arrival = Arrival(name, stat.st_size, datetime.fromtimestamp(stat.st_mtime, UTC), sha256)
            known = self._memory.files.get((name, _mark(arrival)))
            arrivals += [arrival] if known is None else []
            became += [] if known is None else [known[0]]
        return Glance(
            tuple(sorted(arrivals, key=lambda one: (one.modified, one.name), reverse=True)),
            locked or before != sizes,
            became.count(HANDLED),
            became.count(IGNORED),
        )

    def _hash(self, path: Path, stat: os.stat_result) -> str:
        if stat.st_size > LARGEST:
            return ""
        key = (path.name, stat.st_size, stat.st_mtime_ns)
        if key not in self._hashes:
            digest = hashlib.sha256()
            with path.open("rb") as file:
                while part := file.read(_CHUNK):
                    digest.update(part)
            self._hashes[key] = digest.hexdigest()
        return self._hashes[key]

    def path_of(self, arrival: Arrival) -> Path:
        """Where a waiting file lies, once it is certain that it is still the same.

        Raises:
            DropFileRefusedError: It is gone, changed or too large.
        """
        path = Path(self.folder) / arrival.name
        if not arrival.sha256:
            raise DropFileRefusedError("too-large", arrival.name)
        try:
            same = hashlib.sha256(path.read_bytes()).hexdigest() == arrival.sha256
        except FileNotFoundError as error:
            raise DropFileRefusedError("gone", arrival.name) from error
        except OSError as error:
            raise DropFileRefusedError("unreadable", arrival.name, _why(error)) from error
        if not same:
            raise DropFileRefusedError("changed", arrival.name)
        return path

    def text_of(self, arrival: Arrival) -> str:
        """The text of a waiting message: UTF-8, UTF-16 with its mark, or GB 18030.

        Raises:
            DropFileRefusedError: It is gone, changed, too large, or no text.
        """
        path = self.path_of(arrival)
        if arrival.size > LARGEST_TEXT:
            raise DropFileRefusedError("too-large", arrival.name)
        return _decoded(path.read_bytes(), arrival.name)

    def settle(self, arrival: Arrival, became: str, at: datetime) -> None:
        """Remember that a file was handled or set aside; the file itself stays as and where it is."""
        with self._lock:
            files = {**self._memory.files, (arrival.name, _mark(arrival)): (became, to_text(at))}
            self._keep(self._memory._replace(files=files))

    def restore(self) -> None:
        """Have the files that were set aside wait again."""
        with self._lock:
            files = {key: said for key, said in self._memory.files.items() if said[0] != IGNORED}
            self._keep(self._memory._replace(files=files))

    def _keep(self, memory: _Memory) -> None:
        """Write first, believe afterwards; a crash leaves the old file or the new one, never half of one."""
        lines = [
            {"name": name, "mark": mark, "became": became, "at": at}
            for (name, mark), (became, at) in memory.files.items()
        ]
        text = json.dumps({"folder": memory.folder, "files": lines}, ensure_ascii=False, indent=1)
        self._file.parent.mkdir(parents=True, exist_ok=True)
        beside = self._file.with_suffix(".new")
        beside.write_text(text, encoding="utf-8")
        beside.replace(self._file)
        self._memory = memory


def _why(error: OSError) -> str:
    """Why the system refused, in plain words."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "找不到"
    return "没有读取权限" if isinstance(error, PermissionError) else f"系统错误 {error.errno or '不详'}"


def _listed(folder: Path) -> dict[str, os.stat_result]:
    """The newest files of a kind that can be read; no folders, no links, no lock files of office programs."""
    found = {}
    with os.scandir(folder) as entries:
        for entry in entries:
            ending = Path(entry.name).suffix.lower()
            if entry.name.startswith((".", "~$")) or ending not in TEXTS | SHEETS:
                continue
            if entry.is_file(follow_symlinks=False):
                found[entry.name] = entry.stat(follow_symlinks=False)
    newest = sorted(found, key=lambda name: found[name].st_mtime_ns, reverse=True)[:MOST]
    return {name: found[name] for name in newest}


def _mark(arrival: Arrival) -> str:
    """What a file is known by beside its name."""
    return arrival.sha256 or f"size:{arrival.size}"


def _decoded(data: bytes, name: str) -> str:
    codes = ("utf-16",) if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "gb18030")
    for code in codes:
        try:
            text = data.decode(code)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise DropFileRefusedError("not-text", name)


def _read_memory(file: Path) -> _Memory:
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
        files = {
            (str(one["name"]), str(one["mark"])): (str(one["became"]), str(one["at"]))
            for one in said["files"]
        }
        return _Memory(str(said["folder"]), files)
    except FileNotFoundError:
        return _Memory()
    except (OSError, ValueError, TypeError, KeyError):
        _set_aside(file)
        return _Memory()


def _set_aside(file: Path) -> None:
    try:
        file.replace(file.with_suffix(".damaged"))
    except OSError:
        return
