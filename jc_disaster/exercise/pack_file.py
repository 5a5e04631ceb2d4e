"""A pack as one file: ``pack.yaml`` in a zip, read by name into memory, refused where it could do harm.

Limits: ≤ 50 MB packed, ≤ 500 MB unpacked, ratio ≤ 100, ≤ 2,000 entries, plain relative names, YAML ≤ 1 MB. Nothing
is ever unpacked to disc.
"""

from __future__ import annotations

import re
import stat
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import Final

from jc_disaster.engine.assess import Assessor
from jc_disaster.exercise.pack import Pack
from jc_disaster.exercise.pack_checks import faults_in
from jc_disaster.incident.events import canonical, digest
from jc_disaster.kernel.errors import Fault, InputRefusedError, JcDisasterError

KEPT: Final = "packs"
CONTENT: Final = "pack.yaml"
_STEP: Final = re.compile(r"([^.\[\]]+)|\[(\d{1,6})\]")
_TITLE: Final = re.compile(r"^title: [\"']?(.+?)[\"']?$", re.MULTILINE)
SUFFIX: Final = ".zip"
PACKED_LIMIT: Final = 50_000_000
UNPACKED_LIMIT: Final = 500_000_000
RATIO_LIMIT: Final = 100
ENTRIES_LIMIT: Final = 2_000
YAML_LIMIT: Final = 1_000_000
_ENCRYPTED: Final = 0x1
_NOT_ON_DISC: Final = '\\:*?"<>|'
_OLD: Final = (1980, 1, 1, 0, 0, 0)

_REFUSALS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "unreadable": "情景包“{name}”读不出来（{why}），请核对路径。",
        "too-large": "情景包“{name}”超过50MB，没有读取，请核对文件。",
        "not-a-zip": "“{name}”不是情景包（应为zip文件），没有读取，请核对文件。",
        "too-many-entries": "情景包“{name}”中文件超过2000个，没有读取，请核对来源。",
        "unsafe-name": "情景包“{name}”中有路径可疑的文件“{entry}”，没有读取，请核对来源。",
        "link": "情景包“{name}”中有链接“{entry}”，没有读取，请核对来源。",
        "repeated-name": "情景包“{name}”中有重名文件“{entry}”，没有读取，请核对来源。",
        "encrypted": "情景包“{name}”加了密，没有读取，请改用不加密的文件。",
        "too-large-unpacked": "情景包“{name}”展开后过大或压缩比过高，没有读取，请核对来源。",
        "no-content": "情景包“{name}”中没有 pack.yaml，没有读取，请核对文件。",
        "damaged": "情景包“{name}”已损坏，没有读取，请重新索取。",
        "shipped": "“{name}”是随程序提供的情景包，没有改动它。请换一个编号，另存为自己的情景包。",
        "another": "“{name}”已经有了，是另一个情景包，没有覆盖它。请换一个编号。",
        "not-written": "“{name}”没有写成（{why}），编好的内容还在。请核对磁盘和权限后再存。",
        "not-utf-8": "情景包“{name}”中的 pack.yaml 不是UTF-8文字，没有读取，请另存为UTF-8后重新打包。",
    }
)


class PackRefusedError(JcDisasterError):
    """A file was not read as a pack; nothing of it was used.

    Attributes:
        code: Why, a key of the table of refusals.
    """

    def __init__(self, code: str, name: str, **said: str) -> None:
        self.code = code
        super().__init__(_REFUSALS[code].format(name=name, **said))


AssessorOf = Callable[[str | None], Assessor]


def read_pack(path: Path, assessor_of: AssessorOf) -> Pack:
    """The pack in a file: a zip, or its ``pack.yaml`` alone.

    Args:
        path: The file.
        assessor_of: The plan editions, by id; None for the one in force.

    Raises:
        PackRefusedError: It is no pack, or one that could do harm.
        InputRefusedError: With every fault of its content, each with its line.
    """
    return parse_pack(_content(path), assessor_of)


def title_in(path: Path) -> str:
    """The title that a file of a pack begins with, read without the rest; empty where there is none to be read."""
    try:
        found = _TITLE.search(_content(path))
    except PackRefusedError:
        return ""
    return "" if found is None else found.group(1)


def _content(path: Path) -> str:
    data = _bytes(path)
    return _text(data if path.suffix == ".yaml" else content_of(data, path.name), path.name)


def parse_pack(text: str, assessor_of: AssessorOf) -> Pack:
    """The pack that a ``pack.yaml`` describes; its check value is that of what it says, however it was written.

    Raises:
        InputRefusedError: With every fault, each with its line.
    """
    from jc_disaster.exercise.pack_schema import data_of, form_of, pack_of  # noqa: PLC0415 - pydantic only for packs
    from jc_disaster.plan.strict_yaml import parse  # noqa: PLC0415 - YAML likewise

    document = parse(text, CONTENT)
    if document.problems:
        raise InputRefusedError(
            [
                Fault(_line(problem.line), None, problem.message, "请改正后重试")
                for problem in document.problems
            ]
        )
    try:
        form = form_of(document.data)
        assessor = _assessor(form.plan, assessor_of)
        pack = pack_of(form, assessor.edition)
    except InputRefusedError as refused:
        raise InputRefusedError(_with_lines(refused.faults, document.lines)) from refused
    faults = faults_in(pack, assessor)
    if faults:
        raise InputRefusedError(_with_lines(faults, document.lines))
    return replace(pack, sha256=digest(canonical(data_of(pack))))


def _assessor(plan: str, assessor_of: AssessorOf) -> Assessor:
    try:
        return assessor_of(plan)
    except JcDisasterError as unknown:
        raise InputRefusedError(
            [Fault("plan", plan, "没有这一版预案", "请核对预案编号，或先导入所用预案")]
        ) from unknown


def pack_bytes(pack: Pack) -> bytes:
    """The pack as one file; the same pack always gives the same bytes."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(zipfile.ZipInfo(CONTENT, _OLD), pack_text(pack).encode())
    return packed.getvalue()


def write_pack(pack: Pack, folder: Path, shipped: Sequence[str], *, over: Path | None = None) -> Path:
    """Write a pack of one's own as a zip, whole or not at all; never over a shipped one, nor over another of one's own.

    Args:
        pack: The pack.
        folder: Where one's own packs lie.
        shipped: Names of the packs that came with the program.
        over: The file that was opened or written before and may be replaced.

    Raises:
        PackRefusedError: It was not written; nothing was changed.
    """
    path = folder / f"{pack.id}{SUFFIX}"
    if pack.id in shipped:
        raise PackRefusedError("shipped", pack.id)
    if path.exists() and path != over:
        raise PackRefusedError("another", path.name)
    new = path.with_suffix(".new")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        new.write_bytes(pack_bytes(pack))
        new.replace(path)
    except OSError as error:
        raise PackRefusedError("not-written", path.name, why=error.strerror or "写入失败") from error
    return path


def pack_text(pack: Pack) -> str:
    """The pack as the text of ``pack.yaml``."""
    import yaml  # noqa: PLC0415 - only when a pack is written

    from jc_disaster.exercise.pack_schema import data_of  # noqa: PLC0415 - as above

    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    return str(yaml.dump(data_of(pack), Dumper=dumper, allow_unicode=True, sort_keys=False, width=110))


def kept_pack(folder: Path, pack_id: str, sha256: str) -> Path:
    """Where the pack of an exercise is kept beside its record, so that it can be judged when the file is gone."""
    return folder / KEPT / f"{pack_id}-{sha256[:12]}.yaml"


def keep_pack(pack: Pack, folder: Path) -> Path:
    """Keep a pack's words beside the record in ``folder``.

    Raises:
        OSError: The folder cannot be written.
    """
    path = kept_pack(folder, pack.id, pack.sha256)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(pack_text(pack), encoding="utf-8")
    return path


def content_of(data: bytes, name: str) -> bytes:
    """The bytes of ``pack.yaml`` in a zip, once the whole zip is known to be harmless.

    Raises:
        PackRefusedError: It is not.
    """
    if len(data) > PACKED_LIMIT:
        raise PackRefusedError("too-large", name)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            _harmless(entries, len(data), name)
            if CONTENT not in archive.namelist():
                raise PackRefusedError("no-content", name)
            with archive.open(CONTENT) as content:
                text = content.read(YAML_LIMIT + 1)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError, RuntimeError) as error:
        code = "damaged" if zipfile.is_zipfile(BytesIO(data)) else "not-a-zip"
        raise PackRefusedError(code, name) from error
    if len(text) > YAML_LIMIT:
        raise PackRefusedError("too-large-unpacked", name)
    return text


def _harmless(entries: Sequence[zipfile.ZipInfo], packed: int, name: str) -> None:
    if len(entries) > ENTRIES_LIMIT:
        raise PackRefusedError("too-many-entries", name)
    seen: set[str] = set()
    for entry in entries:
        shown = entry.filename[:60]
        if not is_plain(entry.filename) or entry.orig_filename != entry.filename:
            raise PackRefusedError("unsafe-name", name, entry=ascii(shown))
        if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise PackRefusedError("link", name, entry=shown)
        if entry.filename.casefold() in seen:
            raise PackRefusedError("repeated-name", name, entry=shown)
        if entry.flag_bits & _ENCRYPTED:
            raise PackRefusedError("encrypted", name)
        seen.add(entry.filename.casefold())
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > UNPACKED_LIMIT or unpacked > RATIO_LIMIT * max(packed, 1):
        raise PackRefusedError("too-large-unpacked", name)


def is_plain(name: str) -> bool:
    """Whether an entry's name is a plain relative one: no root, no drive, no way up, no sign a disc would not take."""
    bad = any(sign < " " or sign in _NOT_ON_DISC for sign in name)
    return not bad and all(part not in ("", ".", "..") for part in name.removesuffix("/").split("/"))


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(PACKED_LIMIT + 1)
    except OSError as error:
        raise PackRefusedError("unreadable", path.name, why=error.strerror or "打不开") from error
    if len(data) > PACKED_LIMIT:
        raise PackRefusedError("too-large", path.name)
    return data


def _text(data: bytes, name: str) -> str:
    if len(data) > YAML_LIMIT:
        raise PackRefusedError("too-large-unpacked", name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise PackRefusedError("not-utf-8", name) from error


def _line(line: int | None) -> str:
    return CONTENT if line is None else f"{CONTENT}第{line}行"


def _with_lines(faults: Sequence[Fault], lines: Mapping[tuple[str | int, ...], int]) -> list[Fault]:
    """Faults with the line of the nearest place that the file holds."""
    located = []
    for fault in faults:
        steps = _steps(fault.path)
        while steps and steps not in lines:
            steps = steps[:-1]
        place = f"{fault.path}（第{lines[steps]}行）" if steps else fault.path
        located.append(fault._replace(path=place))
    return located


def _steps(path: str) -> tuple[str | int, ...]:
    """A place as the reader of YAML names it; a key that looks like none of ours is no place."""
    steps: list[str | int] = []
    for name, number in _STEP.findall(path):
        steps.append(int(number) if number else name)
    return tuple(steps)
