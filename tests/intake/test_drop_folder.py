"""The drop folder: seen only when whole, never touched, remembered by name and content."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from jc_disaster.intake.drop_folder import HANDLED, IGNORED, DropFileRefusedError, DropFolder

if TYPE_CHECKING:
    from pathlib import Path

    from jc_disaster.intake.drop_folder import Arrival

NOW = datetime(2026, 7, 12, 3, 14, tzinfo=UTC)
WORDS = "阳城县：死亡2人。"


@pytest.fixture
def share(tmp_path: Path) -> Path:
    """A folder that others drop files into."""
    folder = tmp_path / "share"
    folder.mkdir()
    return folder


@pytest.fixture
def drop(tmp_path: Path, share: Path) -> DropFolder:
    """A drop folder that looks at it."""
    found = DropFolder(tmp_path / "own" / "incoming-real.json")
    found.choose(str(share))
    return found


def seen(drop: DropFolder) -> tuple[Arrival, ...]:
    """What waits after two looks."""
    drop.look()
    return drop.look().arrivals


def test_a_file_is_listed_only_when_it_has_stopped_growing(drop: DropFolder, share: Path) -> None:
    """Half a report read as a whole one would be a wrong number."""
    file = share / "阳城县.txt"
    file.write_text("阳城县：", encoding="utf-8")
    assert drop.look().unsettled
    file.write_text(WORDS, encoding="utf-8")
    os.utime(file, (1_000_000_000, 1_000_000_000))

    growing = drop.look()
    settled = drop.look()

    assert (growing.arrivals, growing.unsettled) == ((), True)
    assert [one.name for one in settled.arrivals] == ["阳城县.txt"]
    assert not settled.unsettled


def test_what_is_no_report_is_not_listed(drop: DropFolder, share: Path) -> None:
    """Lock files, folders, links out of the folder and pictures are nobody's report."""
    for name in ("~$表.xlsx", ".隐藏.txt", "照片.jpg"):
        (share / name).write_text(WORDS, encoding="utf-8")
    (share / "夹.txt").mkdir()
    (share / "表.XLSX").write_bytes(b"PK")
    (share / "链接.txt").symlink_to(share / "照片.jpg")

    assert [one.name for one in seen(drop)] == ["表.XLSX"]


def test_a_handled_file_waits_no_more_and_stays_where_it_is(
    drop: DropFolder, share: Path, tmp_path: Path
) -> None:
    """The share belongs to others; what this seat has done with a file is remembered in its own folder."""
    (share / "a.txt").write_text(WORDS, encoding="utf-8")
    (share / "b.txt").write_text(WORDS, encoding="utf-8")
    by_name = {one.name: one for one in seen(drop)}
    drop.settle(by_name["a.txt"], HANDLED, NOW)
    drop.settle(by_name["b.txt"], IGNORED, NOW)

    again = DropFolder(tmp_path / "own" / "incoming-real.json")
    again.look()
    glance = again.look()

    assert (glance.arrivals, glance.handled, glance.ignored) == ((), 1, 1)
    assert sorted(path.name for path in share.iterdir()) == ["a.txt", "b.txt"]
    again.restore()
    assert [one.name for one in seen(again)] == ["b.txt"]


def test_the_same_name_with_other_content_waits_again(drop: DropFolder, share: Path) -> None:
    """A county that corrects its file under the same name must not go unseen."""
    file = share / "日报.txt"
    file.write_text(WORDS, encoding="utf-8")
    drop.settle(seen(drop)[0], HANDLED, NOW)
    assert seen(drop) == ()

    file.write_text(WORDS.replace("2", "3"), encoding="utf-8")
    os.utime(file, (1_000_000_000, 1_000_000_000))

    assert [one.name for one in seen(drop)] == ["日报.txt"]


def test_a_file_that_changed_after_it_was_listed_is_not_read(drop: DropFolder, share: Path) -> None:
    """What the officer opens is what was listed, or nothing."""
    file = share / "a.txt"
    file.write_text(WORDS, encoding="utf-8")
    arrival = seen(drop)[0]
    file.write_text(WORDS + "更正", encoding="utf-8")
    with pytest.raises(DropFileRefusedError, match="没有读入任何内容"):
        drop.text_of(arrival)

    file.unlink()
    with pytest.raises(DropFileRefusedError, match="已不在来报文件夹里"):
        drop.text_of(arrival)


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_text_is_read_in_the_codes_that_offices_use(drop: DropFolder, share: Path, code: str) -> None:
    """记事本 of old Windows writes GBK, the new one UTF-8, some fax programs UTF-16."""
    (share / "a.txt").write_bytes(WORDS.encode(code))

    assert drop.text_of(seen(drop)[0]) == WORDS


def test_a_picture_called_text_is_refused_in_words(drop: DropFolder, share: Path) -> None:
    """Nothing is guessed from bytes that are no text."""
    (share / "a.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")

    with pytest.raises(DropFileRefusedError, match="不是文字文件"):
        drop.text_of(seen(drop)[0])


def test_a_folder_that_is_gone_is_said_and_forgotten_files_are_not(drop: DropFolder, share: Path) -> None:
    """A pulled network cable is no empty folder."""
    (share / "a.txt").write_text(WORDS, encoding="utf-8")
    drop.settle(seen(drop)[0], HANDLED, NOW)
    moved = share.rename(share.with_name("elsewhere"))

    assert "来报文件夹现在看不到" in drop.look().trouble

    moved.rename(share)
    assert seen(drop) == ()


def test_a_damaged_memory_is_set_aside_and_everything_waits_again(tmp_path: Path) -> None:
    """Rather seen twice than not at all; and the broken file is kept for whoever wants to know."""
    memory = tmp_path / "incoming-real.json"
    memory.write_text('{"folder": 1, "files": [{}', encoding="utf-8")

    drop = DropFolder(memory)

    assert drop.folder == ""
    assert (tmp_path / "incoming-real.damaged").exists()


def test_one_file_that_cannot_be_read_hides_no_other(
    drop: DropFolder, share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that somebody's office program holds open is looked at again later; the rest is listed now."""
    for name in ("a.txt", "b.txt"):
        (share / name).write_text(WORDS, encoding="utf-8")
    whole = DropFolder._hash

    def held(self: DropFolder, path: Path, stat: os.stat_result) -> str:
        if path.name == "a.txt":
            raise PermissionError
        return whole(self, path, stat)

    monkeypatch.setattr(DropFolder, "_hash", held)
    drop.look()
    glance = drop.look()

    assert [one.name for one in glance.arrivals] == ["b.txt"]
    assert glance.unsettled
    assert not glance.trouble


def test_no_folder_means_no_look(tmp_path: Path) -> None:
    """The setting is empty until somebody fills it."""
    glance = DropFolder(tmp_path / "none.json").look()

    assert (glance.arrivals, glance.trouble) == ((), "")
