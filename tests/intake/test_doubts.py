"""What looks like a figure of this disaster and is none: judged by the form of its words, one clause at a time."""

from __future__ import annotations

import pytest

from jc_disaster.intake.doubts import Doubts, of_those_counted, of_unknown_things
from jc_disaster.intake.grammar import Clause
from jc_disaster.intake.implied import Setting
from jc_disaster.intake.lexicon import Kind
from jc_disaster.intake.negation import silences
from jc_disaster.intake.places import DEFAULT_PLACES
from jc_disaster.intake.tokens import Lexer
from jc_disaster.intake.walk import Walk

_LEXER = Lexer(DEFAULT_PLACES)


def _walk(clause: str) -> Walk:
    tokens = list(_LEXER.tokens(clause))
    used: set[int] = set()
    list(silences(tokens, used))  # the heads that a refusal takes count nothing
    read = Clause(tokens, used, Setting())
    return Walk(tokens, read, {}, {token.kind for token in tokens}, (0, len(clause)))


def _last_number(walk: Walk) -> int:
    return max(at for at, token in enumerate(walk.tokens) if token.kind is Kind.NUMBER)


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("去年全县死亡5人。", "去年全县死亡5人"),
        ("2019年洪水致3人死亡。2026年洪水致全县受灾500人。", "2019年洪水致3人死亡"),
        ("1963年8月全省死亡90人。", "1963年8月全省死亡90人"),
        ("上次暴雨倒塌房屋36间。", "上次暴雨倒塌房屋36间"),
    ],
)
def test_a_clause_that_opens_with_an_earlier_year_is_of_that_year(text: str, clause: str) -> None:
    """The dead of an old flood would start a response today."""
    begin = text.index(clause)

    assert Doubts(text).of_another_year(begin, begin + len(clause))


@pytest.mark.parametrize(
    "clause",
    [
        "2026年8月2日全县受灾500人",
        "与去年同期相比受灾人口减少",
        "2025年以来全县倒塌房屋20间",
        "较去年多转移30人",
    ],
)
def test_this_year_and_comparisons_are_no_other_year(clause: str) -> None:
    """A doubt too many costs a telephone call in the night."""
    assert not Doubts(clause).of_another_year(0, len(clause))


def test_another_year_lasts_until_a_word_brings_the_message_back() -> None:
    """What follows the old flood in the same breath is the old flood's too."""
    text = "去年洪水致3人死亡,倒塌房屋50间。目前全县转移30人"
    doubts = Doubts(text)
    first, second, third = text.index(","), text.index("。"), len(text)

    judged = [
        doubts.of_another_year(0, first),
        doubts.of_another_year(first + 1, second),
        doubts.of_another_year(second + 1, third),
    ]

    assert judged == [True, True, False]


def test_december_told_in_january_is_the_same_disaster() -> None:
    """A night of snow does not end with the year."""
    text = "2025年12月31日全县受灾500人。报送时间2026年1月1日"

    assert not Doubts(text).of_another_year(0, text.index("。"))


@pytest.mark.parametrize(
    ("clause", "alone"),
    [
        ("仅宁山一县就有46个村5.3万人受灾", True),
        ("仅用3小时就转移群众420人", False),
        ("仅阳城县就转移300人", False),
        ("全市仅受伤1人", False),
    ],
)
def test_only_before_a_name_nobody_knows_sets_one_place_apart(clause: str, alone: bool) -> None:  # noqa: FBT001
    """The figure of the worst county is not the city's."""
    tokens = list(_LEXER.tokens(clause))

    assert Doubts(clause).of_one_alone(tokens, (0, len(clause))) is alone


@pytest.mark.parametrize(
    ("text", "some"),
    [
        ("转移的386名群众中,有121人系临时安置", True),
        ("1.9万人中6400人受灾", False),
        ("九点二万人到场", True),
        ("全县转移121人", False),
    ],
)
def test_a_number_out_of_those_told_before_is_some_of_them(text: str, some: bool) -> None:  # noqa: FBT001
    """Some of the moved, added to the moved, would count them twice."""
    numbers = [token for token in _LEXER.tokens(text) if token.kind is Kind.NUMBER]

    assert Doubts(text).of_a_part(numbers[-1]) is some


@pytest.mark.parametrize(
    ("clause", "alone"),
    [("石门组21户住户无人员伤亡", True), ("转移21户无人员伤亡", False), ("全县无人员伤亡", False)],
)
def test_a_refusal_right_behind_a_count_speaks_of_those_counted(clause: str, alone: bool) -> None:  # noqa: FBT001
    """That one hamlet is unhurt does not say that the county is."""
    walk = _walk(clause)

    assert of_those_counted(walk.tokens, clause.index("无"), walk.bindings) is alone


@pytest.mark.parametrize(
    "clause",
    [
        "受损冷库18间",
        "18间冷库受损",
        "冷库18间受损",
        "损坏村部活动室3间",
        "直接经济损失游艇300万元",
        "农作物受灾百合90亩",
        "百合受灾90亩",
    ],
)
def test_a_word_nobody_knows_beside_rooms_areas_and_money_is_doubted(clause: str) -> None:
    """Cold stores are no homes and yachts no whole loss; 间 of homes alone count for a level."""
    walk = _walk(clause)

    assert of_unknown_things(clause, walk, _last_number(walk))


@pytest.mark.parametrize(
    "clause",
    [
        "倒塌房屋18间",
        "塌房子8间",
        "下孔村受损民房18间",
        "直接经济损失初步估算300万元",
        "直接经济损失人民币300万元",
        "农作物受灾面积90亩",
        "转移沿河群众90人",
    ],
)
def test_plain_words_between_a_label_and_its_number_are_not_doubted(clause: str) -> None:
    """Else most messages would have to be typed by hand."""
    walk = _walk(clause)

    assert not of_unknown_things(clause, walk, _last_number(walk))
