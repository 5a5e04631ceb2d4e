"""What holds for any text at all: no crash, spans that point at their words, the same answer twice."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from jc_disaster.intake.bulletin import LONGEST, bulletin_json, parse
from jc_disaster.intake.lexicon import HEADS
from jc_disaster.kernel.figures import FIGURE_BY_KEY

_CASES = Path(__file__).parent / "cases"
_HEADS = [word for line in HEADS.values() for word in line.split()]
_PIECES = st.sampled_from(
    [
        *_HEADS,
        *"人户间亩，。；：、（）()\n\t |0123456789一二三百千万亿余约近",
        *(
            "公顷",
            "万元",
            "人次",
            "其中",
            "新增",
            "累计",
            "更正为",
            "无",
            "暂无",
            "全市",
            "阳城县",
            "高平",
            "芹池镇",
            "合计",
        ),
        *(
            "分别",
            "各",
            "未受灾",
            "较上期",
            "截至",
            "7月12日8时",
            "2026年",
            "由",
            "1,234",
            "１２",
            "３．５万",
            "房屋",
            "农作物",
        ),
    ]
)
# Signs that no clerk types and every phone sends: NUL, marks of direction, half a pair, no width, emoji.
_STRAY = st.sampled_from(
    [*"\0\u200b\u200d\u200f\u202e\u2066\u2060\ufeff\u00ad\ud83d\udc4d\r\u0085\u2028\ufe0f😀🈚㊙①"]
)
_TEXTS = st.one_of(
    st.text(max_size=200),
    st.text(st.characters(), max_size=100),
    st.lists(_PIECES, max_size=60).map("".join),
    st.lists(st.one_of(_PIECES, _STRAY), max_size=60).map("".join),
)


def _messages() -> list[str]:
    return [
        case["message"]
        for path in sorted(_CASES.glob("*.yaml"))
        for case in yaml.safe_load(path.read_text("utf-8"))
    ]


@settings(max_examples=400, deadline=None)
@given(_TEXTS)
def test_any_text_is_read_without_a_crash_and_points_only_at_itself(text: str) -> None:
    """The window colours these spans; one off by a sign shows the officer the wrong number."""
    read: dict[str, Any] = bulletin_json(parse(text, 2026))

    json.dumps(read, ensure_ascii=False, allow_nan=False)
    for found in [*read["spans"], *read["unread"], *read["questions"]]:
        assert 0 <= found["start"] < found["end"] <= len(text)
        assert text[found["start"] : found["end"]] == found["words"]
    for key in [*read["figures"], *read["increments"], *(span["key"] for span in read["spans"])]:
        assert key in FIGURE_BY_KEY


@settings(max_examples=100, deadline=None)
@given(_TEXTS)
def test_every_figure_has_the_words_it_was_read_from(text: str) -> None:
    """Nothing is proposed to an officer that cannot be shown in the message."""
    read: dict[str, Any] = bulletin_json(parse(text, 2026))

    spans = {(span.get("place"), span["key"]) for span in read["spans"]}
    whole = {(None, key) for key in [*read["figures"], *read["increments"]]}
    parts = {(part["place"], key) for part in read["places"] for key in part["figures"]}
    assert whole | parts == spans


_PLACES = st.sampled_from(
    [
        "",
        "泰国",
        "印尼",
        "土耳其",
        "美国得州",
        "四川",
        "云南省",
        "阳城县",
        "芹池镇",
        "高平市",
        "全市",
        "其中",
        "其中高平市",
    ]
)
_TOLD = st.sampled_from(
    ["死亡{}人", "死亡人数升至{}人", "{}人受伤", "失踪{}人", "转移群众{}人", "累计转移{}人次", "死亡增至{}人"]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(_PLACES, _TOLD, st.sampled_from("，；。、")), min_size=1, max_size=7))
def test_no_number_of_several_places_vanishes(clauses: list[tuple[str, str, str]]) -> None:
    """A death toll that is neither shown, nor left over, nor asked about is forgotten by everybody."""
    numbers = [str(101 + 12 * at) for at in range(len(clauses))]
    text = "".join(
        place + told.format(number) + stop
        for (place, told, stop), number in zip(clauses, numbers, strict=True)
    )

    read: dict[str, Any] = bulletin_json(parse(text, 2026))

    kept = "|".join(found["words"] for name in ("spans", "unread", "questions") for found in read[name])
    values = json.dumps([read["figures"], read["increments"], read["places"]])
    for number in numbers:
        assert number in kept or number in values, text


@settings(max_examples=100, deadline=None)
@given(_TEXTS)
def test_the_same_words_give_the_same_answer(text: str) -> None:
    """What was proposed at night must be provable in the morning."""
    assert bulletin_json(parse(text, 2026)) == bulletin_json(parse(text, 2026))


def _counts_itself(words: str) -> bool:
    """Whether a span is a sentence of its own; a cell, a part in brackets and a list told by 分别 lean on others."""
    return (
        any(head in words for head in _HEADS)
        and not any(sign in words for sign in "\t|")
        and "分别" not in words
    )


@pytest.mark.parametrize("message", _messages())
def test_the_words_of_a_span_read_alone_give_its_figure_again(message: str) -> None:
    """The words shown beside a figure must by themselves say that figure."""
    read: dict[str, Any] = bulletin_json(parse(message, 2026))
    values = {None: {**read["figures"]}} | {part["place"]: part["figures"] for part in read["places"]}

    for span in read["spans"]:
        key, place = span["key"], span.get("place")
        declared = "单位：" in message and not any(unit in span["words"] for unit in "人户间顷亩元")
        if not _counts_itself(span["words"]) or key in read["increments"] or declared:
            continue
        again: dict[str, Any] = bulletin_json(parse(span["words"], 2026))
        assert again["figures"].get(key, "absent") == values[place][key], span


@settings(max_examples=60, deadline=None)
@given(
    st.integers(0, 10**9),
    st.sampled_from(["因灾死亡{}人", "{}人受灾", "紧急转移安置{}人", "倒塌房屋{}间", "{}户受灾"]),
)
def test_a_number_is_read_exactly(number: int, sentence: str) -> None:
    """A figure never passes through binary floating point."""
    figures = bulletin_json(parse(sentence.format(number)))["figures"]

    assert list(figures.values()) == [number]


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_signs_without_width_change_no_figure(data: st.DataObject) -> None:
    """A message passed on through three phones carries signs that nobody sees."""
    message = "阳城县续报：受灾人口12,340人，死亡2人，紧急转移安置1,026人，倒塌房屋18户47间。"
    at = data.draw(st.integers(0, len(message)))
    sign = data.draw(st.sampled_from("\0\u200b\u200d\u200f\u202e\u2066\u2060\ufeff\u00ad"))

    bulletin = parse(message[:at] + sign + message[at:])

    assert bulletin.figures == parse(message).figures
    assert all(sign not in span.words or len(span.words) > 1 for span in bulletin.spans)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9))
def test_thousands_signs_and_wide_digits_change_nothing(number: int) -> None:
    """Faxes and phones write the same number in three ways."""
    plain = parse(f"受灾人口{number}人。").figures
    wide = f"{number:,}".translate({ord(sign): ord(sign) + 0xFEE0 for sign in "0123456789,"})

    assert parse(f"受灾人口{number:,}人。").figures == plain
    assert parse(f"受灾人口{wide}人。").figures == plain


_FLOODS = [
    "死亡1人，",
    "阳城县死亡3人；",
    "阳城县3人",
    "1\t2\n",
    "1\t",
    "（死亡",
    "无人员伤亡",
    "3人死亡",
    "数",
    "1,",
    "3、",
    "其中3人",
    "1",
    "万",
    "(",
    "）",
    " ",
    "其中",
    "死亡",
    "1 ",
    "1\n",
    "死亡：1 ",
    "3人 死亡 ",
    "受灾人口\n",
    "同比3人",
    "由3人",
    "涉及3户，",
    "受灾人口1,2",
    "玉米3亩、",
    "\u200b",
    "😀",
]


@pytest.mark.parametrize("piece", _FLOODS)
def test_four_times_the_text_takes_about_four_times_as_long(piece: str) -> None:
    """A pasted flood of words must not freeze the window at three in the morning."""
    short, long = piece * (4_000 // len(piece)), piece * (16_000 // len(piece))

    def cost(text: str) -> float:
        begun = time.process_time()
        parse(text)
        return time.process_time() - begun

    parse(short)
    assert min(cost(long) for _ in range(2)) < 12 * max(cost(short), 0.02)


def test_what_is_too_long_to_be_a_message_is_said_and_not_dropped_silently() -> None:
    """A book pasted by mistake must neither stop the program nor lose a figure without a word."""
    text = "全市死亡3人。" + "天气记录。" * (LONGEST // 5) + "失踪2人。"

    read: dict[str, Any] = bulletin_json(parse(text))

    assert read["figures"] == {"deaths": 3}
    assert read["unread"][-1]["end"] == len(text)
    assert "失踪2人" in read["unread"][-1]["words"]
    assert read["questions"][-1]["kind"] == "too_long"


@pytest.mark.parametrize("piece", ["1", "万", "（", " ", "其中", "死亡3人", "\0", "\ud83d"])
def test_a_million_signs_in_one_paste_are_read_to_the_limit_and_the_rest_is_shown(piece: str) -> None:
    """A whole folder pasted at once costs no more than a long message, and nothing of it is dropped silently."""
    text = (piece * (1_000_000 // len(piece) + 1))[:1_000_000]

    bulletin = parse(text)

    assert bulletin.unread[-1].end == len(text)
    assert bulletin.questions[-1].kind == "too_long"
    for span in bulletin.spans:
        assert text[span.start : span.end] == span.words
