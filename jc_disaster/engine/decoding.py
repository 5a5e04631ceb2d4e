"""From JSON text to plain data, exact and with nothing lost: what JSON readers swallow is kept to be named as a fault.

JSON readers take the last of two equal keys, read ``NaN``, round decimals and stumble over numbers of a million
digits. Here each of them reaches the place that can name its path.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from jc_disaster.engine.value_forms import LONGEST_NUMBER, NotANumber, TooLong
from jc_disaster.kernel.errors import Fault, InputRefusedError


class RepeatedKeys(dict[str, object]):
    """A JSON object in which keys stood twice; it holds the last value of each."""

    def __init__(self, pairs: list[tuple[str, object]]) -> None:
        super().__init__(pairs)
        counts = Counter(key for key, _ in pairs)
        self.repeated = tuple(key for key, count in counts.items() if count > 1)


def decode(text: str) -> object:
    """JSON to plain data: whole numbers as `int`, others as `Decimal`, what is neither as words of its own kind.

    Args:
        text: The text, with or without a byte order mark.

    Raises:
        InputRefusedError: The text is empty, no JSON, nested too deep, or holds broken characters.
    """
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise _refused("", None, "内容是空的", "请填写灾情数据，至少一对花括号")
    try:
        data = json.loads(
            text,
            parse_int=_whole,
            parse_float=_decimal,
            parse_constant=NotANumber,
            object_pairs_hook=_object,
        )
        broken = list(_broken(data, ""))
    except json.JSONDecodeError as error:
        place = f"第{error.lineno}行第{error.colno}列"
        here = text[error.pos : error.pos + 20]
        raise _refused("", here, f"不是合规的JSON，{place}读不下去", "请核对引号、逗号和括号") from error
    except RecursionError as error:
        raise _refused("", None, "括号层级过深，未读取", "请只填写灾情数据") from error
    if broken:
        raise InputRefusedError(broken)
    return data


def _refused(path: str, got: object, message: str, remedy: str) -> InputRefusedError:
    return InputRefusedError([Fault(path, got, message, remedy)])


def _whole(words: str) -> int | TooLong:
    return int(words) if len(words) <= LONGEST_NUMBER else TooLong(words[:20] + "…")


def _decimal(words: str) -> Decimal | TooLong:
    if len(words) <= LONGEST_NUMBER:
        try:
            value = Decimal(words)
        except InvalidOperation:
            return TooLong(words)
        if not value or abs(value.adjusted()) <= LONGEST_NUMBER:
            return value
    return TooLong(words[:20] + "…" if len(words) > 20 else words)


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    entries = dict(pairs)
    return entries if len(entries) == len(pairs) else RepeatedKeys(pairs)


def _broken(data: object, path: str) -> Iterator[Fault]:
    """Words that no file and no screen can hold, because half of a character is missing."""
    if isinstance(data, str):
        if not _is_whole(data):
            yield Fault(path, _mended(data), "文字中有残缺的字符", "请重新录入这段文字")
    elif isinstance(data, list):
        for number, item in enumerate(data):
            yield from _broken(item, f"{path}[{number}]")
    elif isinstance(data, dict):
        for key, item in data.items():
            place = f"{path}.{key}" if path else key
            if _is_whole(key):
                yield from _broken(item, place)
            else:
                yield Fault(_mended(place), None, "键中有残缺的字符", "请重新录入这个键")


def _is_whole(words: str) -> bool:
    try:  # the encoder looks for halves of characters a hundred times faster than a loop could
        words.encode()
    except UnicodeEncodeError:
        return False
    return True


def _mended(words: str) -> str:
    return words.encode("utf-8", "replace").decode("utf-8")
