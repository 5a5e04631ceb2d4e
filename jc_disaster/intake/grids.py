"""Tables whose cells are parted by single spaces, as a telephone pastes them from a sheet.

A space in Chinese is mostly an accident and goes; in such a table it parts two numbers, and 35 beside 112 must never
become 35,112. A table is told by its form alone: a line that names what stands in the lines below it, and lines of as
many words, numbers among them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_LINE = re.compile(r"[^\n]+")
# What the first word of a table's head says: what its rows are.
_ROWS = re.compile(
    r"(?:[^ ]{0,4}(?:县|市|区|乡|镇|街道|村|组|社区|单位|地区|地点|名称|名|主|别)|序号|编号|项目|指标|类别|内容|灾情"
    r"|户主|姓名|灾种).{0,6}"
)
_NUMBER = re.compile(r"[+\-]?[0-9][0-9,.]{0,12}(?:[万亿]|人|户|间|亩|公顷|万元)?")
_UNIT = re.compile(r"人|户|间|亩|公顷|万元|亿元|人次")
_COMMA_HEAD = re.compile(r"^[^\n,|0-9。;:]{1,24}(?:,[^\n,|0-9。;:]{1,24}){2,20}$", re.MULTILINE)
_COMMA_ROW = re.compile(r"\n(?=[^\n]{0,300}(?:^|,) ?[0-9.]{1,12} ?(?:,|$))[^\n。;]{1,300}$", re.MULTILINE)
_LEAST_WORDS = 3
_LONGEST_WORD = 18
_LONGEST_LINE = 400


def gridded(raw: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text, line by line, in which each run of spaces parts two cells.

    Args:
        raw: The message with signs of one width, blanks as they came.
    """
    width = begin = end = 0
    for line in _LINE.finditer(raw):
        words = line.group().split() if len(line.group()) <= _LONGEST_LINE else []
        follows = line.start() == end + 1
        if width and follows and (_is_row(words, width) or _gives_units(words, width)):
            end = line.end()
            continue
        if end > begin:
            yield begin, end
        width = len(words) if _is_head(words) else 0
        begin = line.start() if width else 0
        end = line.end() if width else 0
        if not width:
            begin = end
    if end > begin:
        yield begin, end


def _is_head(words: list[str]) -> bool:
    plain = all(
        len(word) <= _LONGEST_WORD and not any(sign in "0123456789:,。;|" for sign in word) for word in words
    )
    return len(words) >= _LEAST_WORDS and plain and _ROWS.fullmatch(words[0]) is not None


def _gives_units(words: list[str], width: int) -> bool:
    """Whether a line below a head only says the units of its columns."""
    return width - 1 <= len(words) <= width and all(_UNIT.fullmatch(word.strip("()")) for word in words)


def parted_by_commas(raw: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text whose lines are rows of cells parted by commas.

    Args:
        raw: The message with signs of one width, blanks as they came.
    """
    for head in _COMMA_HEAD.finditer(raw):
        width, end = head.group().count(","), head.end()
        while (row := _COMMA_ROW.match(raw, end)) is not None and row.group().count(",") == width:
            end = row.end()
        if end > head.end():
            yield head.start(), end


def _is_row(words: list[str], width: int) -> bool:
    """Whether a line goes on with a table: as many words, numbers among them, and no unit behind its number."""
    if len(words) != width or not any(_NUMBER.fullmatch(word) for word in words[1:]):
        return False
    return not any(_NUMBER.fullmatch(word) and _UNIT.fullmatch(after) for word, after in pairwise(words))
