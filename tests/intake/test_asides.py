"""Stretches that report nothing: criteria, orders, and what is only compared with."""

from __future__ import annotations

from itertools import pairwise

import pytest

from jc_disaster.intake.asides import ANOTHER_TIME, CRITERION, aside_at, asides


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("凡死亡5人以上的,要立即上报。现死亡1人", "凡死亡5人以上的,要立即上报"),
        ("如转移超过3000人即启动响应,目前转移86人", "如转移超过3000人即启动响应"),
        ("条件(死亡5人以上)未达到", "(死亡5人以上"),
        ("死亡5人以上10人以下为较大灾害", "死亡5人以上10人以下为较大灾害"),
    ],
)
def test_a_condition_lasts_until_the_message_turns_to_what_is(text: str, inside: str) -> None:
    """The threshold of a plan read as a figure would start the response that it is the threshold of."""
    (found,) = asides(text)

    assert found.kind == CRITERION
    assert text[found.start : found.end] in inside
    assert "人以上" in text[found.start : found.end] or "超过" in text[found.start : found.end]


@pytest.mark.parametrize(
    "text", ["情况如下:死亡1人", "如东县受灾3000人,应急局上报", "当地死亡1人,立即上报", "若羌县应转移86人"]
)
def test_words_that_hold_a_sign_of_condition_open_none(text: str) -> None:
    """A report that is taken for a rule loses its figures."""
    assert asides(text) == ()


def test_a_bracket_is_of_the_time_that_it_explains() -> None:
    """Last year's dead are not this year's."""
    text = "与去年洪灾(死亡3人)相比偏轻,本次死亡1人"
    (found,) = asides(text)

    assert found.kind == ANOTHER_TIME
    assert aside_at((found,), text.index("死亡3人"), text.index(")")) == ANOTHER_TIME
    assert aside_at((found,), text.index("本次"), len(text)) == ""


def test_stretches_do_not_overlap() -> None:
    """A clause is looked up by bisection, which needs them apart."""
    found = asides("凡去年洪灾(死亡3人以上)的,要上报,死亡10人以上的须报告;如超过5人,应启动响应")

    assert all(first.end <= second.start for first, second in pairwise(found))
    assert found
