"""Make the fonts of ``resources/fonts`` from the packages they come from.

Every face that the papers and the window use is made here and nowhere else; anybody can make it again:

    python3 packaging/build_fonts.py FOLDER [--out resources/fonts]

FOLDER holds the packages named in `PACKAGES`, fetched by their ordinary clients (``apt-get download NAME``,
``npm pack NAME@VERSION``). Needs fontTools and, for the Debian packages, ``dpkg-deb``. The output depends on
nothing but the packages: no clock, no random number, so the hashes in ``SHA256SUMS`` come out again.

Licences: FandolFang and FandolSong are GPL-3 with the font exception (changed here: outlines converted
from cubic to quadratic curves, tables for vertical text left out, FandolFang raised a little, FandolSong
cut down to ASCII). Noto Sans SC and Noto Serif SC are OFL-1.1 (changed here: cut down to the characters of
`everyday_characters`; the Regular sans is unchanged). LXGW WenKai is OFL-1.1 with reserved names and
therefore shipped unchanged, byte for byte. The signs of `build_signs` were drawn for this project.
"""

from __future__ import annotations

import argparse
import bz2
import gzip
import hashlib
import io
import re
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import NamedTuple

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

UNITS = 1000  # every face here counts 1000 units to the em
CURVE_ERROR = 0.6  # units: below what 600 dots an inch can show at 22 pt
# FandolFang's characters are centred 308 units above the baseline, 楷体 354, 黑体 377: a line with all three dances.
FANG_RAISED = 45


class Package(NamedTuple):
    """A package as its registry names it."""

    name: str
    version: str
    pattern: str


PACKAGES = {
    "fandol": Package("texlive-lang-chinese", "2022.20230122-1", "texlive-lang-chinese_*.deb"),
    "wenkai": Package("fonts-lxgw-wenkai", "1.250+repack-1", "fonts-lxgw-wenkai_*.deb"),
    "unicode": Package("unicode-data", "15.0.0-1", "unicode-data_*.deb"),
    "sans": Package("@expo-google-fonts/noto-sans-sc", "0.4.3", "expo-google-fonts-noto-sans-sc-*.tgz"),
    "serif": Package("@expo-google-fonts/noto-serif-sc", "0.4.3", "expo-google-fonts-noto-serif-sc-*.tgz"),
}

FANDOL = "./usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/"
FANDOL_LICENCE = "./usr/share/doc/texlive-doc/fonts/fandol/COPYING.gz"
FANDOL_README = "./usr/share/doc/texlive-doc/fonts/fandol/README"
WENKAI = "./usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Light.ttf"
WENKAI_LICENCE = "./usr/share/doc/fonts-lxgw-wenkai/copyright"
UNIHAN = "./usr/share/unicode/Unihan_OtherMappings.txt.bz2"

# Place names of Jincheng whose characters neither 通用规范汉字表 nor GB 2312 has (砥洊城).
LOCAL_CHARACTERS = "洊"


class Source:
    """The packages in a folder, each read once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._archives: dict[str, tarfile.TarFile] = {}

    def member(self, package: str, path: str) -> bytes:
        """The bytes of one file of one package.

        Raises:
            SystemExit: The package or the file is not there.
        """
        archive = self._archives.get(package) or self._open(package)
        stream = archive.extractfile(path)
        if stream is None:
            sys.exit(f"{path} is no file in {PACKAGES[package].name}")
        return stream.read()

    def _open(self, package: str) -> tarfile.TarFile:
        wanted = PACKAGES[package]
        found = sorted(self._folder.glob(wanted.pattern))
        if len(found) != 1:
            sys.exit(
                f"{self._folder} must hold exactly one {wanted.pattern} ({wanted.name} {wanted.version})"
            )
        if found[0].suffix == ".deb":
            tar = subprocess.run(
                ["dpkg-deb", "--fsys-tarfile", str(found[0])], check=True, capture_output=True
            )
            archive = tarfile.open(fileobj=io.BytesIO(tar.stdout))  # noqa: SIM115 - open for all members
        else:
            archive = tarfile.open(found[0])  # noqa: SIM115 - open for all members
        self._archives[package] = archive
        return archive


def everyday_characters(source: Source) -> set[int]:
    """Code points that a heading or a label may need: 通用规范汉字表, GB 2312, punctuation, symbols."""
    table = bz2.decompress(source.member("unicode", UNIHAN)).decode()
    standard = {int(code, 16) for code in re.findall(r"^U\+([0-9A-F]+)\tkTGH\t", table, re.MULTILINE)}
    if len(standard) != 8105:
        sys.exit(f"通用规范汉字表 has 8105 characters, the table gives {len(standard)}")
    rows = (bytes([row, cell]) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    gb2312 = {ord(char) for row in rows for char in row.decode("gb2312", "ignore")}
    blocks = [
        (0x20, 0x7F),
        (0xA0, 0x180),
        (0x2000, 0x2070),
        (0x2100, 0x2600),
        (0x3000, 0x3040),
        (0xFF00, 0xFFF0),
    ]
    signs = {code for first, end in blocks for code in range(first, end)}
    return standard | gb2312 | signs | {ord(char) for char in LOCAL_CHARACTERS}


def cut_down(data: bytes, characters: set[int]) -> TTFont:
    """A TrueType face with only ``characters``, no hinting, nothing for vertical or kerned text."""
    options = Options()
    options.hinting = False
    options.layout_features = []
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "BASE", "STAT", "vhea", "vmtx", "VORG", "gasp", "prep"]
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    return font


def with_quadratic_curves(data: bytes, characters: set[int] | None = None, raised: int = 0) -> TTFont:
    """The CFF face in ``data`` as TrueType outlines; the widths and the character map stay.

    Args:
        data: The face as its package ships it.
        characters: The code points to keep; None for all.
        raised: Units by which every outline is moved up.
    """
    source = TTFont(io.BytesIO(data), recalcTimestamp=False)
    wanted = source.getBestCmap()
    if characters is not None:
        wanted = {code: name for code, name in wanted.items() if code in characters}
    order = [".notdef", *dict.fromkeys(name for name in wanted.values() if name != ".notdef")]
    glyphs = source.getGlyphSet()
    outlines = {}
    for name in order:
        pen = TTGlyphPen(None)
        converted = Cu2QuPen(pen, CURVE_ERROR, reverse_direction=True)
        glyphs[name].draw(TransformPen(converted, (1, 0, 0, 1, 0, raised)))
        outlines[name] = pen.glyph()
    builder = FontBuilder(UNITS, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(wanted)
    builder.setupGlyf(outlines)
    widths = source["hmtx"].metrics
    builder.setupHorizontalMetrics({name: (widths[name][0], outlines[name].xMin) for name in order})
    builder.setupHorizontalHeader(ascent=source["hhea"].ascent, descent=source["hhea"].descent)
    builder.font["OS/2"] = source["OS/2"]
    builder.font["name"] = source["name"]
    builder.setupPost(keepGlyphNames=False)
    builder.font["head"].created = builder.font["head"].modified = source["head"].modified
    return builder.font


def build_signs() -> TTFont:
    """The tick boxes ☐ ☑ ☒, which none of the text faces has; drawn for this project."""
    outer, inner = (100, -20, 900, 780), (150, 30, 850, 730)

    def box(pen: TTGlyphPen) -> None:
        left, bottom, right, top = outer
        _polygon(pen, [(left, bottom), (left, top), (right, top), (right, bottom)])
        left, bottom, right, top = inner
        _polygon(pen, [(left, bottom), (right, bottom), (right, top), (left, top)])

    tick = [(240, 400), (310, 460), (440, 290), (690, 640), (770, 590), (450, 130)]
    cross = [
        [(230, 590), (290, 650), (770, 170), (710, 110)],
        [(230, 170), (710, 650), (770, 590), (290, 110)],
    ]
    drawings: dict[str, list[list[tuple[int, int]]]] = {
        ".notdef": [],
        "box": [],
        "ticked": [tick],
        "crossed": cross,
    }
    glyphs = {}
    for name, strokes in drawings.items():
        pen = TTGlyphPen(None)
        box(pen)
        for stroke in strokes:
            _polygon(pen, stroke)
        glyphs[name] = pen.glyph()
    builder = FontBuilder(UNITS, isTTF=True)
    builder.setupGlyphOrder(list(drawings))
    builder.setupCharacterMap({0x2610: "box", 0x2611: "ticked", 0x2612: "crossed"})
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics(dict.fromkeys(drawings, (UNITS, outer[0])))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable(
        {"familyName": "JC Signs", "styleName": "Regular", "psName": "JCSigns", "fullName": "JC Signs"}
    )
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120, usWinAscent=880, usWinDescent=120)
    builder.setupPost(keepGlyphNames=False)
    builder.font["head"].created = builder.font["head"].modified = 0
    return builder.font


def _polygon(pen: TTGlyphPen, points: list[tuple[int, int]]) -> None:
    pen.moveTo(points[0])
    for point in points[1:]:
        pen.lineTo(point)
    pen.closePath()


def written(font: TTFont) -> bytes:
    """``font`` as a file, with a short glyph-name table and no time of making."""
    post = font.get("post") or newTable("post")
    post.formatType = 3.0
    font["post"] = post
    font.recalcTimestamp = False
    stream = io.BytesIO()
    font.save(stream, reorderTables=True)
    return stream.getvalue()


def renamed(font: TTFont, note: str) -> TTFont:
    """``font`` with a word in its version string that says what was changed."""
    for record in font["name"].names:
        if record.nameID == 5:
            record.string = f"{record.toUnicode()}; {note}"
    return font


def faces(source: Source) -> dict[str, bytes]:
    """Every file of the folder by its name."""
    everyday = everyday_characters(source)
    latin = {*range(0x20, 0x7F), ord("—")}
    fang = with_quadratic_curves(
        source.member("fandol", FANDOL + "FandolFang-Regular.otf"), raised=FANG_RAISED
    )
    song = with_quadratic_curves(source.member("fandol", FANDOL + "FandolSong-Regular.otf"), latin)
    medium = cut_down(source.member("sans", "package/500Medium/NotoSansSC_500Medium.ttf"), everyday)
    bold = cut_down(source.member("serif", "package/700Bold/NotoSerifSC_700Bold.ttf"), everyday)
    return {
        "FandolFang-Regular.ttf": written(renamed(fang, f"quadratic outlines, raised by {FANG_RAISED}")),
        "FandolSong-Latin.ttf": written(renamed(song, "quadratic outlines, Latin only")),
        "LXGWWenKai-Light.ttf": source.member("wenkai", WENKAI),
        "NotoSansSC-Regular.ttf": source.member("sans", "package/400Regular/NotoSansSC_400Regular.ttf"),
        "NotoSansSC-Medium.ttf": written(renamed(medium, "everyday characters")),
        "NotoSerifSC-Bold.ttf": written(renamed(bold, "everyday characters")),
        "JCSigns.ttf": written(build_signs()),
        "licences/Fandol-COPYING.txt": gzip.decompress(source.member("fandol", FANDOL_LICENCE)),
        "licences/Fandol-README.txt": source.member("fandol", FANDOL_README),
        "licences/LXGWWenKai-copyright.txt": source.member("wenkai", WENKAI_LICENCE),
        "licences/NotoSansSC-OFL.txt": source.member("sans", "package/LICENSE_FONT"),
        "licences/NotoSerifSC-OFL.txt": source.member("serif", "package/LICENSE_FONT"),
    }


def main() -> None:
    """Make every file and ``SHA256SUMS``."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("packages", type=Path, metavar="FOLDER", help="where the fetched packages are")
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "resources" / "fonts")
    arguments = parser.parse_args()
    sums = []
    for name, data in sorted(faces(Source(arguments.packages)).items()):
        target = arguments.out / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        sums.append(f"{hashlib.sha256(data).hexdigest()}  {name}\n")
        print(f"{len(data):>10,}  {name}")
    (arguments.out / "SHA256SUMS").write_text("".join(sums), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
