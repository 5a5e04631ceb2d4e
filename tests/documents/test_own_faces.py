"""优先使用本机字体: the office's own faces are found by name, used first, never taken along."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont

from jc_disaster.documents.fonts import FontRegistry, Role
from jc_disaster.documents.own_faces import font_folders, names_of, own_faces
from jc_disaster.documents.pdf import render
from tests.documents.samples import notice

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def named(tmp_path: Path, fonts_folder: Path) -> Callable[..., Path]:
    """Makes a font file that calls itself what a test wants."""

    def make(file: str, name: str, *, platform: int = 3, encoding: int = 1, closed: bool = False) -> Path:
        path = tmp_path / "fonts" / file
        path.parent.mkdir(exist_ok=True)
        with TTFont(fonts_folder / "JCSigns.ttf") as font:
            table = font["name"]
            table.names = [entry for entry in table.names if entry.nameID == 6]
            table.setName(name, 1, platform, encoding, 0x804 if platform == 3 else 33)
            if encoding == 3:
                table.names[-1].string = name.encode("gb18030")
            font["OS/2"].fsType = 2 if closed else 0
            font.save(path)
        return path

    return make


def test_faces_are_found_by_the_names_inside_their_files(named: Callable[..., Path]) -> None:
    """方正小标宋 comes as FZXBSJW.TTF on one machine and under another name on the next."""
    title, text = named("FZXBSJW.TTF", "方正小标宋_GBK"), named("a.ttf", "FangSong_GB2312")
    found = own_faces([title.parent])
    assert dict(found.faces) == {Role.TITLE: title, Role.TEXT: text}
    assert found.refused == ()


def test_the_better_name_wins_wherever_its_file_stands(named: Callable[..., Path]) -> None:
    """仿宋_GB2312 is what the standard's readers expect, 仿宋 what every Windows has."""
    named("a.ttf", "仿宋")
    wanted = named("z.ttf", "仿宋_GB2312")
    assert own_faces([wanted.parent]).faces[Role.TEXT] == wanted


def test_names_in_old_encodings_are_read(named: Callable[..., Path]) -> None:
    """Fonts from the nineties write GBK where their table says otherwise."""
    path = named("old.ttf", "楷体_GB2312", platform=3, encoding=3)
    assert "楷体_GB2312" in names_of(path)
    assert own_faces([path.parent]).faces[Role.KAI] == path


def test_a_face_that_may_not_be_embedded_is_passed_over_with_its_reason(named: Callable[..., Path]) -> None:
    """The paper is made all the same, and the officer learns why it looks as before."""
    path = named("closed.ttf", "方正小标宋_GBK", closed=True)
    found = own_faces([path.parent])
    assert Role.TITLE not in found.faces
    (sentence,) = found.refused
    assert "方正小标宋_GBK" in sentence
    assert "授权" in sentence


def test_other_files_and_missing_folders_do_no_harm(tmp_path: Path) -> None:
    """A folder of fonts holds anything."""
    (tmp_path / "broken.ttf").write_bytes(b"\0\1\0\0\0\5")
    (tmp_path / "empty.ttf").write_bytes(b"")
    (tmp_path / "nameless.ttf").write_bytes(b"\0\1\0\0\0\0" + bytes(20))
    (tmp_path / "readme.txt").write_text("none", encoding="utf-8")
    assert own_faces([tmp_path, tmp_path / "nowhere"]) == ({}, ())


def test_a_character_that_the_own_face_lacks_comes_from_the_bundled_one(
    named: Callable[..., Path], fonts_folder: Path
) -> None:
    """GB2312 lacks many a name: it is printed all the same, character by character."""
    found = own_faces([named("small.ttf", "仿宋_GB2312").parent])
    fonts = FontRegistry(fonts_folder, found.faces)
    assert fonts.glyph(Role.TEXT, "☐").face.path.name == "small.ttf"
    assert fonts.glyph(Role.TEXT, "晋").face.path.name == "FandolFang-Regular.ttf"
    assert render(notice(), fonts).startswith(b"%PDF-1.7")


@pytest.mark.parametrize(
    ("platform", "environ", "folders"),
    [
        (
            "linux",
            {"HOME": "/h"},
            ["/usr/share/fonts", "/usr/local/share/fonts", "/h/.local/share/fonts"],
        ),
        ("linux", {"XDG_DATA_HOME": "/d"}, ["/usr/share/fonts", "/usr/local/share/fonts", "/d/fonts"]),
        ("win32", {"WINDIR": "W", "LOCALAPPDATA": "L"}, ["W/Fonts", "L/Microsoft/Windows/Fonts"]),
        ("win32", {"WINDIR": "W"}, ["W/Fonts"]),
    ],
)
def test_fonts_are_looked_for_where_each_system_keeps_them(
    platform: str, environ: dict[str, str], folders: list[str]
) -> None:
    """Windows has a second place for fonts that a user installed without an administrator."""
    assert [folder.as_posix() for folder in font_folders(environ, platform)] == folders
