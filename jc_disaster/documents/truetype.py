"""Read TrueType faces without unpacking them, and cut them down to the glyphs of one paper.

A face is mapped into memory and only the bytes that are asked for are touched: opening one costs about a
millisecond, where reading its whole character map into Python objects costs tens of them. Only faces with
TrueType outlines (``glyf``) are read, because that is what a PDF embeds as FontFile2.

Source: the OpenType specification, tables head, hhea, hmtx, maxp, OS/2, name, cmap (formats 4 and 12), loca, glyf.
"""

from __future__ import annotations

import mmap
import struct
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from jc_disaster.kernel.errors import JcDisasterError

_SUBSET_TABLES: Final[tuple[str, ...]] = ("cvt ", "fpgm", "prep")
_ARGUMENTS_ARE_WORDS, _ONE_SCALE, _MORE, _TWO_SCALES, _MATRIX = 0x1, 0x8, 0x20, 0x40, 0x80
_CHECKSUM_BASE = 0xB1B0AFBA


class BadFaceError(JcDisasterError):
    """A font file cannot be used: not TrueType, damaged, or its licence bits forbid embedding."""

    code = "bad-font"

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"字体文件“{path.name}”不能使用：{reason}")


class TrueTypeFace:
    """One face, opened for reading; all lengths are in thousandths of an em.

    Attributes:
        name: PostScript name (``FandolFang-Regular``).
        ascent, descent: Above and below the baseline; ``descent`` is negative.
        box: xMin, yMin, xMax, yMax over all glyphs.
    """

    def __init__(self, path: Path) -> None:
        """Open the face in ``path``.

        Raises:
            BadFaceError: It is no TrueType face that may be embedded.
            OSError: The file cannot be read.
        """
        self.path = path
        with path.open("rb") as stream:
            self._data: mmap.mmap | bytes = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        try:
            self._open()
        except (struct.error, KeyError, IndexError) as error:
            raise BadFaceError(path, "文件不完整或不是TrueType字体，请换用完好的TTF文件") from error

    def _open(self) -> None:
        data = self._data
        if data[:4] not in (b"\0\1\0\0", b"true"):
            raise BadFaceError(self.path, "不是TrueType轮廓的字体，请换用TTF文件")
        count = struct.unpack_from(">H", data, 4)[0]
        self._tables: dict[str, tuple[int, int]] = {}
        for index in range(count):
            tag, _, offset, length = struct.unpack_from(">4s3L", data, 12 + 16 * index)
            self._tables[tag.decode("latin-1")] = (offset, length)
        head, hhea = self._tables["head"][0], self._tables["hhea"][0]
        self.units: int = struct.unpack_from(">H", data, head + 18)[0]
        scale = 1000 / self.units
        self.box = tuple(round(value * scale) for value in struct.unpack_from(">4h", data, head + 36))
        self._long_loca = struct.unpack_from(">h", data, head + 50)[0] == 1
        ascent, descent = struct.unpack_from(">2h", data, hhea + 4)
        self.ascent, self.descent = (
            round(ascent * scale),
            -abs(round(descent * scale)),
        )  # some faces miss the sign
        self._metrics_count: int = struct.unpack_from(">H", data, hhea + 34)[0]
        self.glyph_count: int = struct.unpack_from(">H", data, self._tables["maxp"][0] + 4)[0]
        if struct.unpack_from(">H", data, self._tables["OS/2"][0] + 8)[0] & 0x000F == 0x0002:
            raise BadFaceError(self.path, "字体授权不允许嵌入文件，请换用其他字体")
        self.name = self._postscript_name()
        self._glyf, self._loca = self._tables["glyf"][0], self._tables["loca"][0]
        self.glyph_of: Callable[[int], int] = self._character_map()

    def width(self, glyph: int) -> float:
        """Advance width of ``glyph`` in thousandths of an em."""
        entry = min(glyph, self._metrics_count - 1)
        advance: int = struct.unpack_from(">H", self._data, self._tables["hmtx"][0] + 4 * entry)[0]
        return advance * 1000 / self.units

    def extent(self, glyph: int) -> tuple[float, float]:
        """Lowest and highest point of ``glyph`` over the baseline, in thousandths of an em."""
        outline = self._outline(glyph)
        if not outline:
            return 0.0, 0.0
        _, low, _, high = struct.unpack_from(">4h", outline, 2)
        return low * 1000 / self.units, high * 1000 / self.units

    def _postscript_name(self) -> str:
        start, _ = self._tables["name"]
        count, strings = struct.unpack_from(">2H", self._data, start + 2)
        for index in range(count):
            record = struct.unpack_from(">6H", self._data, start + 6 + 12 * index)
            if record[3] == 6:
                begin = start + strings + record[5]
                raw = self._data[begin : begin + record[4]]
                text = raw.decode("utf-16-be" if record[0] in (0, 3) else "latin-1")
                return "".join(char for char in text if char.isalnum() or char in "-_")
        return self.path.stem

    def _character_map(self) -> Callable[[int], int]:
        start, _ = self._tables["cmap"]
        found: dict[int, int] = {}
        for index in range(struct.unpack_from(">H", self._data, start + 2)[0]):
            platform, encoding, offset = struct.unpack_from(">2HL", self._data, start + 4 + 8 * index)
            if platform == 0 or (platform == 3 and encoding in (1, 10)):
                found[struct.unpack_from(">H", self._data, start + offset)[0]] = start + offset
        if 12 in found:
            return _segmented_coverage(self._data, found[12])
        if 4 in found:
            return _segment_mapping(self._data, found[4])
        raise BadFaceError(self.path, "字体没有Unicode字符表，请换用其他字体")

    def _outline(self, glyph: int) -> bytes:
        if self._long_loca:
            first, last = struct.unpack_from(">2L", self._data, self._loca + 4 * glyph)
        else:
            first, last = (2 * half for half in struct.unpack_from(">2H", self._data, self._loca + 2 * glyph))
        return self._data[self._glyf + first : self._glyf + last]

    def subset(self, glyphs: Sequence[int]) -> bytes:
        """A face whose glyph n is glyph ``glyphs[n]`` of this one; parts of composite glyphs follow.

        Args:
            glyphs: Old glyph numbers; the first is 0, the sign for a missing glyph. Repetitions are kept.

        Returns:
            A TrueType file without character map, as a CIDFontType2 embeds it (ISO 32000-1, 9.9).
        """
        wanted = list(glyphs)
        place: dict[int, int] = {}
        for new, old in enumerate(wanted):
            place.setdefault(old, new)
        outlines, offsets, position = [], [0], 0
        index = 0
        while index < len(wanted):
            outline = self._outline(wanted[index])
            if outline[:2] >= b"\x80":
                outline = _renumbered(outline, wanted, place)
            outline += b"\0" * (-len(outline) % 4)
            outlines.append(outline)
            position += len(outline)
            offsets.append(position)
            index += 1
        return _assembled(self._subset_tables(wanted, outlines, offsets))

    def _subset_tables(
        self, wanted: list[int], outlines: Iterable[bytes], offsets: list[int]
    ) -> dict[str, bytes]:
        tables = {tag: self._table(tag) for tag in _SUBSET_TABLES if tag in self._tables}
        head, hhea, maxp = (bytearray(self._table(tag)) for tag in ("head", "hhea", "maxp"))
        head[8:12] = b"\0\0\0\0"
        struct.pack_into(">h", head, 50, 1)
        struct.pack_into(">H", hhea, 34, len(wanted))
        struct.pack_into(">H", maxp, 4, len(wanted))
        tables |= {"head": bytes(head), "hhea": bytes(hhea), "maxp": bytes(maxp)}
        tables["hmtx"] = b"".join(self._metric(glyph) for glyph in wanted)
        tables["loca"] = struct.pack(f">{len(offsets)}L", *offsets)
        tables["glyf"] = b"".join(outlines)
        return tables

    def _table(self, tag: str) -> bytes:
        offset, length = self._tables[tag]
        return self._data[offset : offset + length]

    def _metric(self, glyph: int) -> bytes:
        start, count = self._tables["hmtx"][0], self._metrics_count
        if glyph < count:
            return self._data[start + 4 * glyph : start + 4 * glyph + 4]
        bearing = start + 4 * count + 2 * (glyph - count)
        return self._data[start + 4 * count - 4 : start + 4 * count - 2] + self._data[bearing : bearing + 2]


def _segmented_coverage(data: mmap.mmap | bytes, start: int) -> Callable[[int], int]:
    """Format 12: sorted groups (first code, last code, first glyph)."""
    count = struct.unpack_from(">L", data, start + 12)[0]
    groups = array("L" if array("L").itemsize == 4 else "I")
    groups.frombytes(data[start + 16 : start + 16 + 12 * count])
    if struct.pack("=H", 1) == b"\1\0":
        groups.byteswap()
    firsts = groups[0::3]

    def glyph_of(code: int) -> int:
        index = 3 * (bisect_right(firsts, code) - 1)
        return groups[index + 2] + code - groups[index] if index >= 0 and code <= groups[index + 1] else 0

    return glyph_of


def _segment_mapping(data: mmap.mmap | bytes, start: int) -> Callable[[int], int]:
    """Format 4: segments of the basic plane with deltas or an index into a glyph array."""
    count = struct.unpack_from(">H", data, start + 6)[0] // 2
    lasts = struct.unpack_from(f">{count}H", data, start + 14)
    firsts = struct.unpack_from(f">{count}H", data, start + 16 + 2 * count)
    deltas = struct.unpack_from(f">{count}H", data, start + 16 + 4 * count)
    ranges_at = start + 16 + 6 * count

    def glyph_of(code: int) -> int:
        index = bisect_right(firsts, code) - 1
        if index < 0 or code > lasts[index]:
            return 0
        place = ranges_at + 2 * index
        offset = struct.unpack_from(">H", data, place)[0]
        if offset == 0:
            return int(code + deltas[index] & 0xFFFF)
        glyph = struct.unpack_from(">H", data, place + offset + 2 * (code - firsts[index]))[0]
        return int(glyph + deltas[index] & 0xFFFF) if glyph else 0

    return glyph_of


def _renumbered(outline: bytes, wanted: list[int], place: dict[int, int]) -> bytes:
    """A composite glyph whose parts carry their new numbers; parts not yet wanted are appended."""
    changed = bytearray(outline)
    position, flags = 10, _MORE
    while flags & _MORE:
        flags, part = struct.unpack_from(">2H", changed, position)
        if part not in place:
            place[part] = len(wanted)
            wanted.append(part)
        struct.pack_into(">H", changed, position + 2, place[part])
        position += 8 if flags & _ARGUMENTS_ARE_WORDS else 6
        position += 2 * bool(flags & _ONE_SCALE) + 4 * bool(flags & _TWO_SCALES) + 8 * bool(flags & _MATRIX)
    return bytes(changed)


def _assembled(tables: dict[str, bytes]) -> bytes:
    """``tables`` as a font file with its directory and checksums."""
    count = len(tables)
    power = 1 << count.bit_length() - 1
    header = struct.pack(">L4H", 0x00010000, count, 16 * power, power.bit_length() - 1, 16 * (count - power))
    directory, bodies, offset, head_at, total = [], [], 12 + 16 * count, 0, 0
    for tag in sorted(tables):
        body = tables[tag]
        if tag == "head":
            head_at = offset
        padded = body + b"\0" * (-len(body) % 4)
        checksum = _checksum(padded)
        total += checksum
        directory.append(struct.pack(">4s3L", tag.encode("latin-1"), checksum, offset, len(body)))
        bodies.append(padded)
        offset += len(padded)
    front = b"".join([header, *directory])
    font = bytearray(b"".join([front, *bodies]))
    struct.pack_into(">L", font, head_at + 8, (_CHECKSUM_BASE - total - _checksum(front)) & 0xFFFFFFFF)
    return bytes(font)


def _checksum(data: bytes) -> int:
    words: tuple[int, ...] = struct.unpack(f">{len(data) // 4}L", data)
    return sum(words) & 0xFFFFFFFF
