"""Numbers and results in the words of an office; unknown is never written as 0."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from jc_disaster.engine.assess import Assessor
from jc_disaster.engine.wording import comparison_sentence, interval_words, number_words
from jc_disaster.kernel.quantity import Interval, Number
from tests.engine.odd_plans import without_lower_ends
from tests.engine.plan_numbers import COUNTED
from tests.engine.situations import compare


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "0"),
        (3050, "3,050"),
        (Decimal("1234.50"), "1,234.50"),
        (Fraction(0), "0%"),
        (Fraction(1), "100%"),
        (Fraction(1, 4), "25%"),
        (Fraction(1, 8), "12.5%"),
        (Fraction(175_000, 700_001), "24.9999%"),
        (Fraction(1, 3_000_000), "不到0.0001%"),
        (Fraction(25), "2,500%"),
    ],
)
def test_a_number_is_written_so_that_nobody_misreads_it(number: Number, words: str) -> None:
    """A share that falls short of 25 % and reads 25 % would be signed as Ⅰ."""
    assert number_words(number) == words


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (Interval(0, None), "人", "未报"),
        (Interval(12, None), "人", "至少12人"),
        (Interval(12, 12), "户", "12户"),
        (Interval(0, 0), "间", "0间"),
        (Interval(2700, 3300), "人", "2,700至3,300人"),
        (Interval(Fraction(1, 10), Fraction(1, 5)), "1", "10%至20%"),
        (Interval(Fraction(1, 10), None), "1", "至少10%"),
    ],
)
def test_an_interval_says_what_is_known_and_what_is_not(value: Interval, unit: str, words: str) -> None:
    """未报, 0, 至少 and a range are four different things on the page too."""
    assert interval_words(value, unit) == words


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"figures": {"deaths": 60}}, "数据对照：符合Ⅰ级启动条件，待市安委办认定。"),
        (
            {"figures": {"deaths": 12}},
            "数据对照：至少符合Ⅲ级启动条件，待市安委办认定；数据未齐，不排除Ⅰ级。",
        ),
        ({}, "数据对照：已报数据未达到任何一级启动条件，但数据未齐，不排除Ⅰ级。"),
        (
            {"figures": dict.fromkeys(COUNTED, 0)},
            "数据对照：未达到任何一级启动条件（另有酌情启动的情形，由有权机关认定）。",
        ),
    ],
)
def test_the_answer_compares_and_leaves_the_finding_to_the_office(
    assessor: Assessor, data: dict[str, Any], sentence: str
) -> None:
    """The program compares, 市安委办 establishes, the authorised person decides (B1)."""
    assert comparison_sentence(assessor, compare(assessor, data)) == sentence


def test_a_plan_that_is_not_whole_says_that_it_is_the_plan(assessor: Assessor) -> None:
    """The officer must not wait for a county when a clause is lacking, nor for a judge whom nobody named."""
    header = assessor.edition.header._replace(complete=False, missing=("5.1.1",))
    partial = Assessor(assessor.edition._replace(header=header))
    said = comparison_sentence(partial, compare(partial, {"figures": dict.fromkeys(COUNTED, 0)}))
    assert said == "数据对照：已报数据未达到任何一级启动条件，但预案条款没有录全，不排除Ⅰ级。"
    odd = without_lower_ends(assessor.edition)
    last = odd.levels[-1]._replace(procedure=odd.levels[-1].procedure._replace(steps=()))
    nobody = Assessor(odd._replace(levels=(*odd.levels[:-1], last)))
    assert "待有权机关认定" in comparison_sentence(nobody, compare(nobody, {"figures": {"deaths": 60}}))
