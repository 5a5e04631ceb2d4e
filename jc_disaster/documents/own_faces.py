"""优先使用本机字体: faces that a machine owns and we may not give away, found by the names inside their files.

方正小标宋 and 仿宋_GB2312 are what offices expect; their licences bind them to the machine. Nothing is copied.
"""

from __future__ import annotations

import mmap
import os
import struct
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from jc_disaster.documents.fonts import Role
from jc_disaster.documents.truetype import BadFaceError, TrueTypeFace

# For each role the names of faces in the order in which they are preferred, compared without case and spaces.
WANTED: Final[Mapping[Role, tuple[str, ...]]] = MappingProxyType(
    {
        Role.TEXT: ("仿宋_GB2312", "FangSong_GB2312", "方正仿宋_GBK", "FZFangSong-Z02", "仿宋", "FangSong"),
        Role.TITLE: ("方正小标宋_GBK", "FZXiaoBiaoSong-B05", "方正小标宋简体", "FZXiaoBiaoSong-B05S"),
        Role.BLACK: ("黑体", "SimHei", "方正黑体_GBK", "FZHei-B01"),
        Role.KAI: ("楷体_GB2312", "KaiTi_GB2312", "方正楷体_GBK", "FZKai-Z03", "楷体", "KaiTi"),
    }
)
_FAMILY, _FULL, _TYPOGRAPHIC = 1, 4, 16
_MOST_FILES: Final = 3000


class OwnFaces(NamedTuple):
    """What was found.

    Attributes:
        faces: The face for each role that has one.
        refused: Files that have the right name and cannot be used, as sentences.
    """

    faces: Mapping[Role, Path]
    refused: tuple[str, ...]


def own_faces(folders: Iterable[Path]) -> OwnFaces:
    """The faces of this machine for each role; what is not there stays with the bundled face."""
    found: dict[str, Path] = {}
    for path in _files(folders):
        for name in names_of(path):
            found.setdefault(_plain(name), path)
    faces: dict[Role, Path] = {}
    refused: list[str] = []
    for role, names in WANTED.items():
        for name in names:
            path_ = found.get(_plain(name))
            if path_ is None:
                continue
            try:
                TrueTypeFace(path_)
            except (BadFaceError, OSError) as error:
                refused.append(f"本机字体“{name}”没有使用，改用随程序提供的字体：{error}")
                continue
            faces[role] = path_
            break
    return OwnFaces(MappingProxyType(faces), tuple(dict.fromkeys(refused)))


def font_folders(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> tuple[Path, ...]:
    """Where this system keeps its fonts: those of the machine, then those of the user."""
    if platform == "win32":
        windows, local = environ.get("WINDIR", "C:\\Windows"), environ.get("LOCALAPPDATA", "")
        user = (Path(local) / "Microsoft" / "Windows" / "Fonts",) if local else ()
        return (Path(windows) / "Fonts", *user)
    home = environ.get("XDG_DATA_HOME") or os.path.join(environ.get("HOME", "/"), ".local", "share")  # noqa: PTH118
    return (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path(home) / "fonts")


def _files(folders: Iterable[Path]) -> Iterator[Path]:
    """Font files in a fixed order; a folder that holds more than any office needs is not read to its end."""
    for folder in folders:
        found = (path for path in folder.rglob("*") if path.suffix.lower() in (".ttf", ".otf"))
        yield from sorted(path for path, _ in zip(found, range(_MOST_FILES), strict=False))


def names_of(path: Path) -> tuple[str, ...]:
    """Family and full names of a font file in every language it has them; none where it is no font."""
    try:
        with path.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as data:
            return tuple(_names(data))
    except (OSError, ValueError, struct.error):
        return ()


def _names(data: mmap.mmap) -> Iterator[str]:
    for index in range(struct.unpack_from(">H", data, 4)[0]):
        tag, _, start, _ = struct.unpack_from(">4s3L", data, 12 + 16 * index)
        if tag == b"name":
            break
    else:
        return
    count, strings = struct.unpack_from(">2H", data, start + 2)
    for index in range(count):
        platform, encoding, _, kind, length, offset = struct.unpack_from(">6H", data, start + 6 + 12 * index)
        if kind in (_FAMILY, _FULL, _TYPOGRAPHIC):
            begin = start + strings + offset
            yield _decoded(data[begin : begin + length], platform, encoding)


def _decoded(raw: bytes, platform: int, encoding: int) -> str:
    """Old Chinese fonts write their names in GBK although their tables say something else."""
    if platform == 1:
        return raw.decode("gb18030", "replace")
    if platform == 3 and encoding == 3:
        return raw.replace(b"\0", b"").decode("gb18030", "replace")
    return raw.decode("utf-16-be", "replace")


def _plain(name: str) -> str:
    return "".join(name.split()).casefold()
