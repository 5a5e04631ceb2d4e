"""Faces: whole, licensed, read right, refused with a reason."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from jc_disaster.documents.blocks import words_of
from jc_disaster.documents.embedding import to_unicode
from jc_disaster.documents.fonts import CHAINS, FontRegistry, MissingGlyphError, Role, is_unseen
from jc_disaster.documents.truetype import BadFaceError, TrueTypeFace
from tests.documents.samples import notice

RARE = "镕堃喆赟𬭚砥洊城"
FACES = (
    "FandolFang-Regular",
    "FandolSong-Latin",
    "JCSigns",
    "LXGWWenKai-Light",
    "NotoSansSC-Medium",
    "NotoSansSC-Regular",
    "NotoSerifSC-Bold",
)


def test_the_bundled_faces_are_those_whose_hashes_were_written_down(fonts_folder: Path) -> None:
    """A face that changed on its way would change every paper."""
    lines = (fonts_folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    listed = dict(line.split("  ", 1)[::-1] for line in lines)
    files = [path for path in fonts_folder.rglob("*") if path.suffix in (".ttf", ".txt")]
    present = {path.relative_to(fonts_folder).as_posix(): path for path in files}
    assert set(listed) == set(present)
    assert {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in present.items()} == listed


def test_the_bundled_faces_are_together_below_80_mb(fonts_folder: Path) -> None:
    """They travel on a stick with the program."""
    assert sum(path.stat().st_size for path in fonts_folder.rglob("*")) < 80_000_000


def test_every_face_of_a_chain_is_there_with_its_licence(fonts_folder: Path) -> None:
    """A face without its licence may not be given away."""
    named = {name for chain in CHAINS.values() for name in chain}
    assert (
        {path.stem for path in fonts_folder.glob("*.ttf")}
        == {Path(name).stem for name in named}
        == set(FACES)
    )
    readme = (fonts_folder / "README.md").read_text(encoding="utf-8")
    assert all(name in readme for name in named)
    assert len(list((fonts_folder / "licences").iterdir())) == 5


@pytest.mark.parametrize("name", FACES)
def test_characters_and_widths_are_read_as_fonttools_reads_them(name: str, fonts_folder: Path) -> None:
    """A wrong entry of the character map prints another character, silently."""
    path = fonts_folder / f"{name}.ttf"
    face = TrueTypeFace(path)
    with TTFont(path) as whole:
        numbers = {glyph: number for number, glyph in enumerate(whole.getGlyphOrder())}
        best, metrics, own_name = whole.getBestCmap(), whole["hmtx"].metrics, whole["name"].getDebugName(6)
    assert {code: face.glyph_of(code) for code in best} == {
        code: numbers[glyph] for code, glyph in best.items()
    }
    assert not [code for code in range(0, 0x30000, 13) if face.glyph_of(code) and code not in best]
    assert {glyph: face.width(numbers[glyph]) for glyph in best.values()} == {
        glyph: metrics[glyph][0] for glyph in best.values()
    }
    assert face.name == own_name


def test_a_subset_draws_the_same_outlines(fonts_folder: Path) -> None:
    """What is embedded must be what was measured, composite glyphs too."""
    path = fonts_folder / "NotoSansSC-Regular.ttf"
    face = TrueTypeFace(path)
    chosen = [0, *(face.glyph_of(ord(char)) for char in "晋城é①Å1"), face.glyph_of(ord("晋"))]
    cut = TTFont(io.BytesIO(face.subset(chosen)), checkChecksums=2)
    assert cut["maxp"].numGlyphs >= len(chosen)
    with TTFont(path) as whole:
        order = whole.getGlyphOrder()
        for new, old in enumerate(chosen):
            name = cut.getGlyphOrder()[new]
            before, after = whole["glyf"][order[old]], cut["glyf"][name]
            assert after.getCoordinates(cut["glyf"])[0] == before.getCoordinates(whole["glyf"])[0]
            assert cut["hmtx"][name] == whole["hmtx"][order[old]]


def composed(path: Path) -> None:
    """A small face whose third and fourth glyphs are made of the second, in each way a part can be placed."""
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    pen.lineTo((0, 500))
    pen.lineTo((500, 0))
    pen.closePath()
    glyphs = {".notdef": TTGlyphPen(None).glyph(), "part": pen.glyph()}
    placings = {
        "near": (1, 0, 0, 1, 10, 20),
        "far": (1, 0, 0, 1, 900, 20),
        "scaled": (0.5, 0, 0, 0.5, 0, 0),
        "stretched": (0.5, 0, 0, 0.25, 0, 0),
        "turned": (0.5, 0.5, -0.5, 0.5, 0, 0),
    }
    for name, placing in placings.items():
        pen = TTGlyphPen(dict.fromkeys(glyphs))
        pen.addComponent("part", placing)
        pen.addComponent("part", (1, 0, 0, 1, 0, 0))
        glyphs[name] = pen.glyph()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap({0x41 + at: name for at, name in enumerate(placings)})
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics(dict.fromkeys(glyphs, (600, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Composed", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    builder.save(path)


def test_parts_of_composite_glyphs_follow_into_the_subset(tmp_path: Path) -> None:
    """An accent left behind would be another letter."""
    path = tmp_path / "composed.ttf"
    composed(path)
    face = TrueTypeFace(path)
    chosen = [0, *(face.glyph_of(ord(char)) for char in "EDCBA")]
    cut = TTFont(io.BytesIO(face.subset(chosen)), checkChecksums=2)
    with TTFont(path) as whole:
        for new, old in enumerate(chosen):
            before = whole["glyf"][whole.getGlyphOrder()[old]].getCoordinates(whole["glyf"])[0]
            assert cut["glyf"][cut.getGlyphOrder()[new]].getCoordinates(cut["glyf"])[0] == before
    assert face.extent(0) == (0, 0)
    assert face.name == "composed"


def test_a_face_with_only_the_short_character_map_is_read(tmp_path: Path, fonts_folder: Path) -> None:
    """Older faces of an office's own machine have no map beyond the basic plane."""
    path = tmp_path / "short.ttf"
    with TTFont(fonts_folder / "FandolSong-Latin.ttf") as font:
        font["cmap"].tables = [table for table in font["cmap"].tables if table.format == 4]
        font.save(path)
        expected = font.getGlyphID(font.getBestCmap()[ord("A")])
    face = TrueTypeFace(path)
    assert face.glyph_of(ord("A")) == expected
    assert face.glyph_of(ord("晋")) == 0
    assert face.glyph_of(0x2CB5A) == 0


@pytest.mark.parametrize(
    "content", [b"OTTO" + bytes(400), b"not a font at all", b"\0\1\0\0\0\5" + bytes(20), b"\0\1\0\0"]
)
def test_a_file_that_is_no_truetype_face_is_refused_in_words(content: bytes, tmp_path: Path) -> None:
    """The officer chose the file; he must be told what is wrong with it."""
    path = tmp_path / "own.ttf"
    path.write_bytes(content)
    with pytest.raises(BadFaceError, match=r"字体文件“own\.ttf”不能使用"):
        TrueTypeFace(path)


def test_a_face_that_may_not_be_embedded_is_refused(tmp_path: Path, fonts_folder: Path) -> None:
    """Its licence bits say so; the paper would break the licence."""
    path = tmp_path / "closed.ttf"
    with TTFont(fonts_folder / "JCSigns.ttf") as font:
        font["OS/2"].fsType = 2
        font.save(path)
    with pytest.raises(BadFaceError, match="授权"):
        TrueTypeFace(path)


@pytest.mark.parametrize("role", list(Role))
def test_rare_names_and_places_can_be_drawn_in_every_role(role: Role, fonts: FontRegistry) -> None:
    """A dead person's name is not rewritten because a font lacks it."""
    for char in RARE:
        glyph = fonts.glyph(role, char)
        assert glyph.number
        assert glyph.advance == 1.0


def test_every_character_of_the_plan_has_its_own_face_in_text_and_headings(fonts: FontRegistry) -> None:
    """Second choices are for rare names; the plan itself must look of one piece."""
    plan = Path(__file__).parents[2] / "resources" / "plans" / "jincheng-2026" / "text.txt"
    for char in set(plan.read_text(encoding="utf-8")) - set("\n"):
        if not char.isascii():
            assert fonts.glyph(Role.TEXT, char).face.name in ("FandolFang-Regular", "FandolSong-Regular")
            assert fonts.glyph(Role.BLACK, char).face.name == "NotoSansSC-Medium"
            assert fonts.glyph(Role.TITLE, char).face.name == "NotoSerifSC-Bold"


def test_a_face_of_this_machine_is_taken_first(tmp_path: Path, fonts_folder: Path) -> None:
    """优先使用本机字体: an office that owns 方正小标宋 sees it in its titles."""
    own = tmp_path / "own.ttf"
    own.write_bytes((fonts_folder / "LXGWWenKai-Light.ttf").read_bytes())
    chosen = FontRegistry(fonts_folder, {Role.TITLE: own})
    assert chosen.glyph(Role.TITLE, "晋").face.path == own
    assert chosen.glyph(Role.BLACK, "晋").face.name == "NotoSansSC-Medium"


def test_all_missing_characters_are_named_at_once(fonts: FontRegistry) -> None:
    """Correcting one name and being refused for the next wastes the night."""
    with pytest.raises(MissingGlyphError) as refused:
        fonts.require(("张𰀀", "一切正常", "李𱍊和王𰀀"))
    assert [fault.got for fault in refused.value.faults] == ["𰀀", "𱍊"]
    with pytest.raises(MissingGlyphError):
        fonts.glyph(Role.TITLE, "𰀀")


def test_a_whole_paper_passes_the_check(fonts: FontRegistry) -> None:
    """Every string of the tree is looked at."""
    words = list(words_of(notice()))
    assert notice().title in words
    assert "市应急管理局牵头。" in words
    fonts.require(words)


@pytest.mark.parametrize("char", ["\u200b", "\u202e", "\ufe00", "\U000e0100", "\ufeff", "\x00"])
def test_signs_without_a_shape_are_known(char: str) -> None:
    """They are left out instead of being refused."""
    assert is_unseen(char)
    assert not is_unseen("晋")


def test_codes_are_mapped_back_in_utf16_with_surrogates_and_in_blocks_of_a_hundred() -> None:
    """More than 100 entries a block is refused by strict readers; five digits are another character."""
    lines = to_unicode([*"晋𬭚", *(chr(0x4E00 + at) for at in range(150))]).decode().splitlines()
    assert "<0001> <664B>" in lines
    assert "<0002> <D872DF5A>" in lines
    assert [line for line in lines if line.endswith("beginbfchar")] == ["100 beginbfchar", "52 beginbfchar"]
