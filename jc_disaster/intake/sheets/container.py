"""Zip files from outside: opened only within limits, read into memory part by part, nothing written anywhere.

What is handed on was inflated and checked here, so that no other reader ever sees the file as it came.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from jc_disaster.intake.sheets.refusals import SheetRefusedError

MEGABYTE: Final = 1_000_000
MOST_ENTRIES: Final = 2_000
MOST_UNPACKED: Final = 500 * MEGABYTE
MOST_READ: Final = (
    64 * MEGABYTE
)  # of the parts that hold cells; twenty thousand rows of forty columns take thirty
HIGHEST_RATIO: Final = 100
_SMALL: Final = MEGABYTE  # what unpacks to less is no bomb, however well it packs
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED: Final = 0x1


def parts_of(data: bytes, name: str, wanted: Callable[[str], bool]) -> Mapping[str, bytes]:
    """The wanted parts of a zip file by name.

    Args:
        data: The file.
        name: What it is called, for the refusal.
        wanted: Whether the part of a name is needed.

    Raises:
        SheetRefusedError: It is damaged, locked, or unpacks beyond the limits.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _check(entries, len(data), name)
            needed = [entry for entry in entries if wanted(entry.filename)]
            if (size := sum(entry.file_size for entry in needed)) > MOST_READ:
                raise SheetRefusedError("too-many-cells", name=name, what=f"内容展开后有{size // MEGABYTE}MB")
            return {entry.filename: archive.read(entry) for entry in needed}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise SheetRefusedError("damaged", name=name, what="压缩包不完整") from error


def _check(entries: Sequence[zipfile.ZipInfo], size: int, name: str) -> None:
    for what in _odd(entries, size):
        raise SheetRefusedError("bomb", name=name, what=what)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise SheetRefusedError("locked", name=name)
    if any(entry.compress_type not in _METHODS for entry in entries):
        raise SheetRefusedError("damaged", name=name, what="压缩方式不是表格文件所用")


def _odd(entries: Sequence[zipfile.ZipInfo], size: int) -> Iterator[str]:
    """What no office program would write."""
    if len(entries) > MOST_ENTRIES:
        yield f"内含{len(entries)}个文件"
    names = [entry.filename for entry in entries]
    if len(set(names)) < len(names):
        yield "内含同名文件"
    if any(entry.startswith(("/", "\\")) or ".." in entry.split("/") or "\0" in entry for entry in names):
        yield "内含越出文件夹的路径"
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > MOST_UNPACKED:
        yield f"展开后有{unpacked // MEGABYTE}MB"
    packed = [(entry.file_size, entry.compress_size) for entry in entries]
    for whole, part in (*packed, (unpacked, size)):
        if whole > _SMALL and whole > HIGHEST_RATIO * max(part, 1):
            yield f"展开后是原来的{whole // max(part, 1)}倍"


def stored(parts: Mapping[str, bytes]) -> io.BytesIO:
    """The parts as a zip file that is not compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    out.seek(0)
    return out


def refuse_entities(parts: Mapping[str, bytes], name: str) -> None:
    """No office program writes a document type into a part; whoever does wants it expanded.

    Raises:
        SheetRefusedError: A part has one, or is written in an encoding in which it could not be seen.
    """
    for part in parts.values():
        if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
            raise SheetRefusedError("entities", name=name, what="DOCTYPE")
        head = part[:200].removeprefix(b"\xef\xbb\xbf").lstrip()
        coding = head.partition(b"encoding=")[2][1:9].lower()
        if not head.startswith(b"<") or (coding and not coding.startswith((b"utf-8", b"us-ascii", b"ascii"))):
            raise SheetRefusedError("damaged", name=name, what="内容不是UTF-8")
