"""What is typed into a figure field is taken as people say it, or refused with the reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.kernel.figures import FIGURE_BY_KEY
from jc_disaster.kernel.quantity import UNKNOWN, Form, Quantity, about, at_least, at_most, between, exact
from jc_disaster.ui.figure_text import read_figure, requalified, write_quantity

PEOPLE = FIGURE_BY_KEY["relocated"]
AREA = FIGURE_BY_KEY["crop_affected_ha"]

SAID = [
    ("4310", exact(4310)),
    ("4,310", exact(4310)),
    ("４３１０", exact(4310)),
    ("４，３１０人", exact(4310)),
    ("4310余", at_least(4310)),
    ("4310余人", at_least(4310)),
    ("30多人", at_least(30)),
    ("至少5", at_least(5)),
    ("约120", about(120)),
    ("120人左右", about(120)),
    ("1.2万", exact(12000)),
    ("1.2万余人", at_least(12000)),
    ("不足50", at_most(50)),
    ("近50", at_most(50)),
    ("20-30", between(20, 30)),
    ("20～30", between(20, 30)),
    ("20至30人", between(20, 30)),
    ("1-2万", between(10_000, 20_000)),
    ("一千二百余人", at_least(1200)),
    ("十二", exact(12)),
    ("0", exact(0)),
    ("无", exact(0)),
    ("未报", UNKNOWN),
    ("？", UNKNOWN),
]


@pytest.mark.parametrize(("text", "quantity"), SAID)
def test_a_number_is_taken_as_it_was_said(text: str, quantity: Quantity) -> None:
    """An officer types what the county says, without translating it first."""
    assert read_figure(text, PEOPLE).quantity == quantity


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("100人次", "人次"),
        ("30户", "户"),
        ("-5", "负数"),
        ("1.5", "整数"),
        ("99999999999", "十亿"),
        ("约20余", "两种说法"),
        ("30-20", "区间"),
        ("两万三", "没有看懂"),
        ("3,1", "没有看懂"),
        ("abc", "没有看懂"),
        ("1" + "0" * 30, "超过十亿"),
    ],
)
def test_what_cannot_be_a_count_of_people_is_refused_with_its_reason(text: str, reason: str) -> None:
    """A wrong figure may start the wrong response; a refused one is asked for again."""
    typed = read_figure(text, PEOPLE)

    assert typed.quantity is None
    assert reason in typed.fault


def test_not_reported_and_zero_and_nothing_typed_are_three_things() -> None:
    """Unknown is never zero, and an empty field says nothing at all."""
    assert read_figure("未报", PEOPLE).quantity == UNKNOWN
    assert read_figure("0", PEOPLE).quantity == exact(0)
    assert read_figure("  ", PEOPLE).empty


def test_unaffected_speaks_of_the_whole_unit() -> None:
    """未受灾 in one field is a statement about the county, not about one figure."""
    typed = read_figure("未受灾", PEOPLE)

    assert typed.unaffected
    assert typed.quantity is None


def test_an_area_may_have_decimals() -> None:
    """Hectares and losses are measured, not counted."""
    typed = read_figure("12.5公顷", AREA)

    assert typed.quantity is not None
    assert str(typed.quantity.number) == "12.5"


quantities = st.one_of(
    st.just(UNKNOWN),
    st.integers(0, 10**9).map(exact),
    st.integers(0, 10**9).map(at_least),
    st.integers(0, 10**9).map(about),
    st.integers(0, 10**9).map(at_most),
    st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)).map(lambda ends: between(min(ends), max(ends))),
)


@given(quantities)
def test_what_is_written_back_reads_as_the_same_quantity(quantity: Quantity) -> None:
    """The field shows what was recorded; accepting it again must change nothing."""
    assert read_figure(write_quantity(quantity), PEOPLE).quantity == quantity


@given(st.text(max_size=30))
def test_no_text_makes_the_parser_fail(text: str) -> None:
    """Anything can be pasted into a field at 3 a.m."""
    typed = read_figure(text, PEOPLE)

    assert typed.quantity is None or not typed.fault


def test_a_qualifier_keeps_the_number() -> None:
    """F2 changes how sure a number is, never the number."""
    assert requalified(exact(310), Form.AT_LEAST) == at_least(310)
    assert requalified(at_least(310), Form.UNKNOWN) == UNKNOWN
    assert requalified(None, Form.ABOUT) is None
