"""Why a disc refused, in words that lead to the right remedy."""

from __future__ import annotations

import sqlite3
from errno import EACCES, EIO, ENODEV, ENOENT, ENOSPC, EROFS, ESTALE
from typing import TYPE_CHECKING

import pytest

from jc_disaster.record.troubles import why

if TYPE_CHECKING:
    from pathlib import Path

GONE = "找不到所在的文件夹，磁盘或网络可能已断开"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (ENOSPC, "磁盘已满"),
        (EACCES, "磁盘只读或没有权限"),
        (EROFS, "磁盘只读或没有权限"),
        (ENOENT, GONE),
        (ENODEV, GONE),
        (ESTALE, GONE),
        (EIO, "磁盘读写出错"),
    ],
)
def test_an_error_of_a_file_is_told_by_its_number_and_not_by_the_name_of_its_folder(
    number: int, words: str
) -> None:
    """A stick that was pulled out under a folder called full was answered with 请腾出空间."""
    assert why(OSError(number, "words of the system", "/mnt/full-readonly/real/record.sqlite")) == words


def test_a_full_and_a_read_only_database_are_told_by_the_code_of_sqlite(tmp_path: Path) -> None:
    """The words of another version of SQLite may be others."""
    path = tmp_path / "night.sqlite"
    with sqlite3.connect(path) as made:
        made.execute("create table night (entry)")
        made.execute("pragma max_page_count = 2")
        with pytest.raises(sqlite3.OperationalError) as full:
            made.execute("insert into night values (zeroblob(100000))")
    with pytest.raises(sqlite3.OperationalError) as shut:
        sqlite3.connect(f"file:{path}?mode=ro", uri=True).execute("insert into night values (1)")

    assert why(full.value) == "磁盘已满"
    assert why(shut.value) == "磁盘只读或没有权限"
