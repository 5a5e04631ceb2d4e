"""Lines end where an office would end them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.documents.linebreak import CLOSING, OPENING, break_lines, narrowed

WORDS = st.text(alphabet="灾县人，。、（）《》“”1234.,年月日时分约AbⅢ级—%", max_size=160)


def advances(text: str) -> list[float]:
    """Half a character for letters and figures, a whole one for the rest."""
    return [0.5 if char.isascii() else 1.0 for char in text]


def lines(text: str, room: float = 10, first: float | None = None) -> list[str]:
    """``text`` broken in a narrow column."""
    found = break_lines(text, advances(text), room if first is None else first, room)
    return [text[line.start : line.end] for line in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一二三四五六七八九十甲乙", ["一二三四五六七八九十", "甲乙"]),
        ("一二三四五六七八九十，甲乙", ["一二三四五六七八九", "十，甲乙"]),
        ("一二三四五六七八九十）。甲", ["一二三四五六七八九", "十）。甲"]),
        ("一二三四五六七八九（甲乙）", ["一二三四五六七八九", "（甲乙）"]),
        ("一二三四五六七八九十", ["一二三四五六七八九十"]),
        ("", [""]),
    ],
)
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(
    text: str, expected: list[str]
) -> None:
    """避头尾: the first thing that a secretary corrects."""
    assert lines(text) == expected


def test_one_closing_mark_more_than_fits_is_drawn_into_the_line() -> None:
    """A whole line with its comma looks better than a line widened by a character."""
    assert lines("灾" * 28 + "，甲乙", 28) == ["灾" * 28 + "，", "甲乙"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("紧急转移安置共计有1,234人的", ["紧急转移安置共计有", "1,234人的"]),
        ("直接经济损失约为12.5万元整", ["直接经济损失约为", "12.5万元整"]),
        ("预计启动自然灾害救助Ⅲ级响应", ["预计启动自然灾害救助", "Ⅲ级响应"]),
        ("灾害发生的时间是在7月12日", ["灾害发生的时间是在", "7月12日"]),
        ("会议开始的时间是在3时10分", ["会议开始的时间是在", "3时10分"]),
        ("依据预案的条款是5.3.1（2）条", ["依据预案的条款是", "5.3.1（2）条"]),
        ("根据文件晋市办〔2026〕13号文", ["根据文件晋市办", "〔2026〕13号文"]),
        ("占农业人口的比例是25%的", ["占农业人口的比例是", "25%的"]),
    ],
)
def test_numbers_stay_with_their_units(text: str, expected: list[str]) -> None:
    """1,23 at the end of a line and 4人 on the next is read as another figure."""
    assert lines(text) == expected


def test_a_date_is_kept_whole_where_the_line_can_still_be_filled() -> None:
    """A year alone at the end of a line makes the reader look twice."""
    text = "截至发布会当天即2026年7月12日"
    assert lines(text, 12) == ["截至发布会当天即", "2026年7月12日"] or lines(text, 12)[0].endswith("2026年")


def test_a_date_is_parted_after_the_year_rather_than_leave_a_hole() -> None:
    """A line of half its length looks like the end of the paragraph."""
    assert lines("县城区域内于2026年7月12日至", 10) == ["县城区域内于2026年", "7月12日至"]


def test_a_word_longer_than_a_line_is_parted_in_the_end() -> None:
    """A pasted address must not run off the sheet."""
    assert lines("A" * 50, 10) == ["A" * 20, "A" * 20, "A" * 10]


def test_the_first_line_has_its_own_room() -> None:
    """The indent of a paragraph."""
    assert lines("一二三四五六七八九十甲乙", 10, first=8) == ["一二三四五六七八", "九十甲乙"]


@given(WORDS, st.integers(4, 28))
def test_no_character_is_lost_or_repeated(text: str, room: int) -> None:
    """The law of every line breaker."""
    assert "".join(lines(text, room)) == text


@given(WORDS, st.integers(4, 28))
def test_no_line_is_longer_than_it_can_be_narrowed(text: str, room: int) -> None:
    """Text never stands in the margin, but for the empty half of a last mark."""
    for line in break_lines(text, advances(text), room, room):
        if line.spare < -1e-6:
            at_end, each = narrowed(text, line)
            assert each <= 0.03 + 1e-6
            assert at_end <= 0.5


@given(WORDS)
def test_closing_marks_begin_a_line_only_where_nothing_else_can(text: str) -> None:
    """A row of nothing but marks is no sentence; everywhere else the rule holds."""
    found = lines(text, 20)
    for before, after in pairwise(found):
        if any(char not in CLOSING + OPENING and not char.isascii() for char in before[1:]):
            assert after[0] not in CLOSING
