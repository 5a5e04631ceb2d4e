"""What a run of blanks stands for: nothing, a space, a comma, a cell border, or the end of a line.

Faxes break lines inside numbers, phones put spaces inside words, forms put them between fields. A blank that could
part two numbers is never taken out on a guess: a torn number stays unread, a joined one would be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_CELLS = re.compile(r"[\t|]|  +")
_GROUP = re.compile(r"[0-9]{3}(?![0-9])(?: ?[0-9]{3}(?![0-9])){0,3}")
_UNIT_NEXT = re.compile(
    r"[0-9.,]{0,12}[余多]?[十百千万亿]{0,2}[余多]?(?:人(?!员|口|数)|户(?!数|均)|间(?!数)|亩|公顷|元|[万亿余](?![0-9里])|名(?!单)|位)"
)
_FORM_LINE = re.compile(
    r"[ \t]*(?:[0-9一二三四五六七八九十]{1,3}[.、)]|[(\[][0-9一二三四五六七八九十]|[^,。;\n]{1,16}?[:\t])"
)
# A field of a form on one line: 转移安置 1,203人.
_ITEM = re.compile(
    r"[一-鿿()]{1,10} ?[0-9][0-9,.]{0,12}[万亿余多]{0,2}(?:人|户|间|亩|公顷|万元|亿元)(?=[ \n]|$)"
)
# The same without a unit: 受灾人口1260 转移安置90.
_BARE_ITEM = re.compile(r"[一-鿿]{2,10}[0-9][0-9,.]{0,12}(?=[ \n(]|$)")
_ALONE = re.compile(r"[0-9][0-9,.]{0,12}[余多]?[万亿]?(?:人次|人|户|间|亩|公顷|万元|亿元)?(?=[\n(]|$)")
_UNIT_ALONE = re.compile(r"(?:人次|人|户|间|亩|公顷|千公顷|万元|亿元)(?=\n|$)")
_LABEL = re.compile(r"[一-鿿]{2,14}(?:\([一-鿿]{1,3}\))?")
_FIELD = re.compile(r"[^ ,。;、:\n\t0-9()]{1,12}(?:\([^ ,。;:\n\t()]{1,6}\))?:")
_LONGEST_FIELD = 40
_TORN_HEAD = re.compile(r"(?:[^ 0-9.,\t\n|:、/-]|[一-鿿] )(?P<digits>[0-9]{1,3}(?:,[0-9]{1,3})*)$")
_TORN_TAIL = re.compile(
    r"(?P<digits>[0-9]{1,3}(?:,[0-9]{3})*)(?:人|户|间|亩|名|万元|公顷)(?=[,。;、)\n0-9]|$)"
)
_THOUSANDS_HEAD = re.compile(r"(?<![0-9,])[0-9]{1,3}(?: ?,)?$")
_THOUSANDS_TAIL = re.compile(r"(?:, ?)?[0-9]{3} ?(?:人|户|间|亩|公顷|万元|元)")
_IN_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
_WRAPPED_FROM = 16


def blank_as(raw: str, start: int, end: int, breaks_word: Callable[[str, int], bool]) -> str:
    """What stands for a run of blanks: nothing, one space, a cell border, or the end of a line."""
    blank = raw[start:end].replace("\0", "")
    if not blank:
        return ""
    before = raw[start - 1] if start else "\n"
    after = raw[end] if end < len(raw) else "\n"
    lines = blank.count("\n")
    if lines:
        return "" if lines == 1 and "\t" not in blank and _is_soft(raw, start, end, breaks_word) else "\n"
    if before == "\n" or after == "\n":
        return ""
    if len(blank) > 1 and before == "," and _spaced_thousands(raw, start, end):
        return ""
    if "\t" in blank or len(blank) > 1:
        return "," if _FIELD.match(raw, end) and _in_fields(raw, start) else "\t"
    return _space_as(raw, start, end)


def _space_as(raw: str, start: int, end: int) -> str:
    """What one space inside a line stands for."""
    before, after = raw[start - 1], raw[end]
    if before in "0123456789" and after in "0123456789":
        return "" if _is_grouped(raw, start, end) or _is_torn(raw, start, end) else " "
    if (_FIELD.match(raw, end) and _in_fields(raw, start)) or _parts_items(raw, start, end):
        return ","
    if (after == "," or before == ",") and _spaced_thousands(raw, start, end):
        return ""
    if (before in "0123456789" and after == ",") or (before == "," and after in "0123456789"):
        return " "
    return ""


def _spaced_thousands(raw: str, start: int, end: int) -> bool:
    """Whether a blank stands beside the sign of thousands: 1 , 020万元."""
    group = _THOUSANDS_TAIL.match(raw, end)
    head = _THOUSANDS_HEAD.search(raw, max(0, start - 6), start)
    return group is not None and head is not None and ("," in group.group() or "," in head.group())


def _in_fields(raw: str, start: int) -> bool:
    """Whether the words before a space are a field of a form on one line: 死亡：无 失踪：无."""
    line = raw[max(0, start - _LONGEST_FIELD) : start].rpartition("\n")[2]
    return ":" in line.rpartition(" ")[2] and line[-1] not in ":,;、"


def _parts_items(raw: str, start: int, end: int) -> bool:
    """Whether a space parts two fields without colons: 农作物 1,450公顷 绝收 98公顷."""
    line = raw[max(0, start - _LONGEST_FIELD) : start].rpartition("\n")[2]
    fields = line.rsplit(" ", 2)
    before = any(_ITEM.fullmatch(words) for words in (fields[-1], " ".join(fields[-2:])))
    before = before or _BARE_ITEM.fullmatch(fields[-1]) is not None
    return before and (_ITEM.match(raw, end) is not None or _BARE_ITEM.match(raw, end) is not None)


def _is_torn(raw: str, start: int, end: int) -> bool:
    """Whether a space tore one number in two: 转移3 8户, 受灾2,1 60人."""
    head = _TORN_HEAD.search(raw, max(0, start - _LONGEST_FIELD), start)
    tail = _TORN_TAIL.match(raw, end)
    if head is None or tail is None:
        return False
    number = head.group("digits") + tail.group("digits")
    return "," not in number or _IN_THOUSANDS.fullmatch(number) is not None


def _is_grouped(raw: str, start: int, end: int) -> bool:
    """Whether a space stands between thousands: 1 234人, but not 3 200 beside 12 5."""
    first = start
    while first and raw[first - 1] in "0123456789":
        first -= 1
    return (
        1 <= start - first <= 3
        and _GROUP.match(raw, end) is not None
        and raw[first - 1 : first] not in ("\t", ".")
    )


def _is_soft(raw: str, start: int, end: int, breaks_word: Callable[[str, int], bool]) -> bool:
    """Whether a line was broken only by its width, inside a number or a sentence."""
    before, after = raw[start - 1 : start], raw[end : end + 1]
    in_thousands = before == "," and _GROUP.match(raw, end) is not None
    if before and before in ":)" and after and after in "0123456789":
        return _answers_field(raw, start, end)
    if not before or not after or (before in "。;!?:,、)]" and not in_thousands):
        return False
    line_start = raw.rfind("\n", max(0, start - 400), start) + 1
    if before in "0123456789," or (before == "." and after in "0123456789"):
        return _continues_number(raw, line_start, start, raw[end : end + 24])
    if after in "0123456789":
        return _answers_label(raw, line_start, start, end)
    return after in ",。;、" or _continues_sentence(raw, line_start, start, end, breaks_word)


def _continues_sentence(
    raw: str, line_start: int, start: int, end: int, breaks_word: Callable[[str, int], bool]
) -> bool:
    """Whether the next line goes on with the sentence: a word runs across, or the line is full and nothing ends it."""
    line_ends = raw[start - 1] in "人户间亩顷元" and raw[start - 2 : start - 1] in "0123456789余多万千百"
    next_line = raw[end : end + 24]
    if line_ends or _FORM_LINE.match(next_line) or _CELLS.search(raw, line_start, start):
        return False
    around = raw[max(line_start, start - 12) : start]
    if start - line_start > 2 and breaks_word(around + next_line[:12].partition("\n")[0], len(around)):
        return True
    return start - line_start >= _WRAPPED_FROM and raw[start - 1] not in "\"'" and raw[end] not in "([-*"


def _continues_number(raw: str, line_start: int, start: int, next_line: str) -> bool:
    """Whether the next line goes on with the number at the end of this one: 受灾人口12⏎34人, not 死亡3⏎12人失踪."""
    rest = _UNIT_NEXT.match(next_line)
    if _UNIT_ALONE.match(next_line) and raw[start - 1] != ",":
        return True
    if rest is None or re.match(" ?[0-9]", next_line[rest.end() :]):
        return False
    number = re.search(r"[0-9.,]+$", raw[line_start:start])
    label = raw[line_start : start - len(number.group())] if number else ""
    torn = number is not None and "," in number.group() and number.group()[-1] != ","
    if torn and number is not None:
        whole = number.group() + next_line[: _digits(next_line)]
        return _IN_THOUSANDS.fullmatch(whole) is not None and not _IN_THOUSANDS.fullmatch(number.group())
    if not label or label[-1] in ":\t 、,":
        return next_line[0] not in "0123456789." and bool(label)
    follows = next_line[rest.end() : rest.end() + 1]
    return (
        next_line[0] not in "0123456789"
        or follows in ",。;、\n)"
        or not follows
        or start - line_start >= _WRAPPED_FROM
    )


def _digits(words: str) -> int:
    return len(words) - len(words.lstrip("0123456789"))


def _answers_field(raw: str, start: int, end: int) -> bool:
    """Whether a number on a line of its own is the value of the field above it: 死亡人口：⏎1⏎失踪人口：⏎0.

    Not where values follow one another below a stack of fields.
    """
    line_start = raw.rfind("\n", max(0, start - _LONGEST_FIELD), start) + 1
    value = _ALONE.match(raw, end)
    label_end = start - 1 if raw[start - 1] == ":" else start
    if value is None or _LABEL.fullmatch(raw, line_start, label_end) is None:
        return False
    following = raw[value.end() : value.end() + _LONGEST_FIELD].lstrip(" \n\0").partition("\n")[0].strip()
    return _ALONE.fullmatch(following) is None


def _answers_label(raw: str, line_start: int, start: int, end: int) -> bool:
    """Whether a number on a line of its own answers the label above it; below a stack of labels it answers none."""
    above = raw.rfind("\n", max(0, line_start - _LONGEST_FIELD), max(0, line_start - 1)) + 1
    stacked = line_start > 0 and _LABEL.fullmatch(raw, above, line_start - 1) is not None
    label = _LABEL.fullmatch(raw, line_start, start) is not None
    return label and not stacked and _ALONE.match(raw, end) is not None
