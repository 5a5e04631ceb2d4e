"""A second language for the window: complete, quick, and never at the price of a number."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.kernel.figures import FIGURE_BY_KEY
from jc_disaster.kernel.quantity import UNKNOWN, Quantity, about, at_least, at_most, between, exact
from jc_disaster.ui.catalogue import HOLE, Message, read_catalogue
from jc_disaster.ui.english import English
from jc_disaster.ui.english_numbers import numbered, signature
from jc_disaster.ui.figure_text import read_figure, write_quantity
from jc_disaster.ui.language import CHINESE, Key, Verbatim
from jc_disaster.ui.language_choice import language_for
from jc_disaster.ui.time_text import read_day, read_time
from jc_disaster.workplace import resources_folder

ROOT = Path(__file__).resolve().parents[2]
FOLDER = resources_folder() / "languages"
CATALOGUE = FOLDER / "jc_disaster_en.ts"
NOW = datetime(2026, 7, 11, 19, 14, tzinfo=UTC)
IDEOGRAPH = re.compile("[\u3400-\u9fff]")


class View(NamedTuple):
    """What a widget is fed with."""

    label: str
    quote: Verbatim
    key: Key
    parts: tuple[str, ...]


@pytest.fixture(scope="module")
def messages() -> tuple[Message, ...]:
    """The catalogue."""
    return tuple(read_catalogue(CATALOGUE))


@pytest.fixture(scope="module")
def english() -> English:
    """The window's English."""
    language = language_for("en", FOLDER)
    assert isinstance(language, English)
    return language


def test_chinese_says_what_was_composed_and_loads_nothing() -> None:
    """Whoever works in Chinese pays nothing for the other language."""
    code = (
        "import sys, jc_disaster.ui.language_choice as l; l.language_for('zh', None);"
        "print('jc_disaster.ui.english' in sys.modules)"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    view = ("数据对照：符合Ⅲ级启动条件", 3)

    assert loaded.stdout.strip() == "False"
    assert language_for("zh", FOLDER) is CHINESE
    assert CHINESE.shown(view) is view


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (
            "数据对照：符合Ⅲ级启动条件，高于当前Ⅳ级响应，待市安委办认定。",
            (
                "Figures: the start criteria of Level III are met, above the Level IV response in force, "
                "awaiting the finding of 市安委办."
            ),
        ),
        ("已报 6/7 · 截至 7月12日 02:59", "Reported 6/7 · at 12 Jul 02:59"),
        ("洪涝 · 7月11日 18:44发生 · 已报 6/7", "Flood · happened 11 Jul 18:44 · reported 6/7"),
        ("1 人", "1 person"),
        ("852 间", "852 rooms"),
        ("10万", "100k"),
        ("【演练】值班日志", "【演练】Duty log"),
        ("● 正式 就绪", "● REAL 正式 Ready"),
        ("死亡和失踪（合并填报）（人）", "Dead and missing (comb.) (people)"),
    ],
)
def test_sentences_are_composed_again_in_english(english: English, source: str, said: str) -> None:
    """Layers below compose in Chinese; an officer reads whole English sentences."""
    assert english.say(source) == said


@pytest.mark.parametrize(
    "text",
    [
        "张三",
        "7·11沁河暴雨洪涝",
        "道路中断，正在抢修。",
        "市安委会副主任（分管安全工作副市长）",
        "沁河大桥冲毁；水位上涨",
    ],
)
def test_what_a_person_wrote_stays_as_it_is(english: English, text: str) -> None:
    """A half-translated report is a report that nobody made."""
    assert english.say(text) == text


def test_what_is_said_already_is_said_no_second_time(english: English, messages: tuple[Message, ...]) -> None:
    """A text may pass two widgets; REAL 正式 must not become REAL REAL 正式."""
    for message in messages:
        once = english.say(HOLE.sub("陵川县", message.source).replace("%n", "7"))

        assert english.say(once) == once


def test_fields_that_hold_quotes_and_keys_are_not_said(english: English) -> None:
    """What is a quote is decided by its field, not by what stands in it."""
    said = english.shown(View("值班日志", "值班日志", "值班日志", ("值班日志", "1 人")))

    assert said == View("Duty log", "值班日志", "值班日志", ("Duty log", "1 person"))


# Numbers in sentences -------------------------------------------------------------------------------------

NUMBERS = st.one_of(
    st.integers(0, 99_999).map(lambda number: f"{number:,}"),
    st.decimals(0, 100, places=2).map(str),
    st.sampled_from(
        (
            "3千",
            "10万",
            "1亿",
            "25%",
            "5.3.1(2)",
            "6/7",
            "03:14",
            "7月12日 03:10",
            "Ⅱ级",
            "陵川县",
            "12:07:33",
        )
    ),
)


@given(st.data())
def test_a_translated_sentence_has_the_same_numbers_times_and_levels(data: st.DataObject) -> None:
    """A wrong number on an English screen would be acted upon; the sentence stays Chinese instead."""
    english = _ENGLISH
    message = data.draw(st.sampled_from(_MESSAGES))
    source = HOLE.sub(lambda _: data.draw(NUMBERS), message.source).replace("%n", "1,204")

    said = english.say(source)

    assert signature(said) == signature(source)


_MESSAGES = tuple(read_catalogue(CATALOGUE))
_ENGLISH = English(_MESSAGES)


def test_a_translation_that_would_lose_a_number_is_not_shown() -> None:
    """The safety net itself: a catalogue with a fault in it cannot harm."""
    faulty = English([Message("x", "再有 %1 即达", ("nearly there",), finished=True)])

    assert faulty.say("再有 15 人 即达") == "再有 15 人 即达"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("7月12日 03:10", "12 Jul 03:10"),
        ("2026年7月12日3时5分", "12 Jul 2026 3:05"),
        ("3千 间", "3k rooms"),
        ("第5.3.1(2)条", "clause 5.3.1(2)"),
        ("4,310余", "4310+"),
    ],
)
def test_both_languages_have_one_signature(one: str, other: str) -> None:
    """What is the same must count as the same, or everything would stay Chinese."""
    assert signature(one) == signature(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("已报 6/7 12", "6/12 7"),
        ("7月12日", "7 Dec"),
        ("Ⅱ级", "Level Ⅲ"),
        ("03:10", "10:03"),
        ("3千", "3"),
        ("0", ""),
    ],
)
def test_what_is_not_the_same_has_another_signature(one: str, other: str) -> None:
    """A part that changes its place, a level, a lost nought."""
    assert signature(one) != signature(other)


# What is typed ---------------------------------------------------------------------------------------------

QUANTITIES = st.one_of(
    st.builds(
        lambda make, number: make(number),
        st.sampled_from((exact, about, at_least, at_most)),
        st.integers(0, 10**6),
    ),
    st.builds(lambda low, more: between(low, low + more), st.integers(0, 1000), st.integers(1, 1000)),
    st.just(UNKNOWN),
)


@given(QUANTITIES)
def test_a_figure_shown_in_english_is_read_back_as_the_same(quantity: Quantity) -> None:
    """What stands in a field is read again when it is left."""
    shown = _ENGLISH.say(write_quantity(quantity))

    assert IDEOGRAPH.search(shown) is None
    assert read_figure(shown, FIGURE_BY_KEY["relocated"]).quantity == quantity


@pytest.mark.parametrize(
    ("typed", "quantity"),
    [
        ("about 120", about(120)),
        ("Over 4,310", at_least(4310)),
        ("at least 12", at_least(12)),
        ("fewer than 50", at_most(50)),
        ("20 to 30", between(20, 30)),
        ("not reported", UNKNOWN),
        ("none", exact(0)),
    ],
)
def test_english_ways_of_saying_a_number_are_understood(typed: str, quantity: Quantity) -> None:
    """An officer types as the window speaks; the record holds the same quantity."""
    assert read_figure(typed, FIGURE_BY_KEY["relocated"]).quantity == quantity


def test_english_days_are_understood() -> None:
    """The hints of an English form must work as written."""
    assert read_time("yesterday 23:20", NOW) == read_time("昨天23:20", NOW)
    assert read_day("Today", NOW) == read_day("今天", NOW)
    assert read_day("yesterday", NOW + timedelta(days=1)) == read_day("today", NOW)


def test_english_signs_are_no_wider_than_english(english: English) -> None:
    """In the Chinese font of the window “ and … take the room of an ideograph: the words stand apart from them."""
    assert english.say("附签批件…") == "Attach sheet..."
    assert '"Take over"' in english.say(
        "换班：先登记交班，出交接记录双方签字；接班人把姓名改成自己的，按“接班”，再登记接班确认。"
    )


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("1 条 · 误记按 Delete 作废（原条保留）", "1 entry · Delete strikes out a mistake (the entry stays)"),
        (
            "12 条 · 误记按 Delete 作废（原条保留）",
            "12 entries · Delete strikes out a mistake (the entry stays)",
        ),
        (
            "1个部门的措施尚未研判、通知或确认",
            "Measures of 1 department not assessed, not passed on or not confirmed",
        ),
        ("另附的1个文件已不在，备份中也没有：a.pdf。记录本身不受影响。", None),
    ],
)
def test_one_is_not_said_as_many(english: English, source: str, said: str | None) -> None:
    """“1 entries” is read as a fault, and one thing at fault makes the others doubtful."""
    heard = english.say(source)

    assert heard == said if said is not None else "(s)" not in heard


@given(st.integers(min_value=0, max_value=10**6))
def test_a_verb_follows_its_number(number: int) -> None:
    """1 file is missing, 2 files are."""
    said = numbered(f"{number:,} attached file(s) are missing; {number} entr(y|ies) stay")

    one = number == 1
    assert said == (
        f"{number:,} attached {'file is' if one else 'files are'} missing; "
        f"{number} {'entry' if one else 'entries'} stay"
    )


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("因灾死亡人口再有 15 人即达Ⅱ级", "Dead: +15 people reach Level II"),
        ("依据5.3.1（1）", "Basis: 5.3.1(1)"),
    ],
)
def test_a_number_stays_beside_what_it_is_of(english: English, source: str, said: str) -> None:
    """“+15 peopleLevel II” and “5.3.1 (1)” were both once on the screen."""
    assert english.say(source) == said


@given(st.integers(1, 9), st.integers(1, 9), st.integers(1, 30))
def test_a_clause_has_one_signature_in_both_writings(chapter: int, section: int, item: int) -> None:
    """5.3.1（1）, 5.3.1 (1) and 5.3.1(1) are one clause."""
    clause = f"{chapter}.{section}.1"

    assert (
        signature(f"{clause}（{item}）") == signature(f"{clause} ({item})") == signature(f"{clause}({item})")
    )
    assert signature(f"{clause}({item})") != signature(f"{clause}({item + 1})")
