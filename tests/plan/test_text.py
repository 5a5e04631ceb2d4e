"""Which characters of a stored text belong to which clause."""

from __future__ import annotations

import pytest

from jc_disaster.plan.model import PlanEdition
from jc_disaster.plan.text import by_clause, comparable, is_under, parent_of, passages
from tests.plan.folders import YUNLING

DECIMAL = """某预案
5 响应
总述。
5.1 一级
5.1.1 条件
下列情况:
(1)死亡;
- (2) 失踪。
上述两项之后的段落。
5.1.10 附带,
5.2.1 一句话就是一段。
附件:1. 名单
2. 表格
"""


def test_every_clause_of_a_decimal_text_is_found() -> None:
    """A quote is held against its own clause; a clause lost or joined to the next would let wrong quotes pass."""
    table = by_clause(DECIMAL, "decimal")
    assert list(table) == ["5", "5.1", "5.1.1", "5.1.1(1)", "5.1.1(2)", "5.1.10", "5.2.1", "附件"]
    assert table["5.1.1(2)"][0].body == "失踪。"
    assert table["5.1"][0].heading == "一级"
    assert table["5.2.1"][0].body == "一句话就是一段。"
    assert table["附件"][0].body.startswith("附件:1. 名单")


def test_a_paragraph_behind_the_items_belongs_to_their_heading() -> None:
    """2.1 of the city's plan ends with a sentence on the members; it is no part of item (7)."""
    assert [passage.body for passage in by_clause(DECIMAL, "decimal")["5.1.1"]] == [
        "下列情况:",
        "上述两项之后的段落。",
    ]


def test_an_item_before_any_heading_is_no_clause() -> None:
    """A list in the covering note must not become a clause without a number."""
    assert [passage.clause for passage in passages("(1)说明\n1 总则\n甲。\n", "decimal")] == ["1"]


def test_a_passage_knows_where_it_stands() -> None:
    """Coverage is counted in characters of the stored text."""
    for passage in passages(DECIMAL, "decimal"):
        assert DECIMAL[passage.start :].startswith(passage.body)


def test_an_outline_in_chinese_numerals_is_read() -> None:
    """Most county plans count 一、 (一) 1. (1) instead of 5.1.1(1)."""
    text = (YUNLING / "text.txt").read_text(encoding="utf-8")
    table = by_clause(text, "outline")
    assert table["四(二)1(4)"][0].body == "直接经济损失超过5000万元、1亿元以下；"
    assert table["四(四)"][0].heading == "响应措施"
    assert table["四(四)2"][0].body.startswith("县卫生健康局每日")
    assert table["五"][0].body == "本预案自2025年6月1日起施行。"


def test_in_an_outline_the_paragraph_behind_an_item_belongs_above() -> None:
    """As in decimal texts: an item is one paragraph."""
    text = (
        "前言\n(一)不在任何一章之内\n一、总则\n(一)措施\n1.甲做。\n2.乙做。\n"
        "以上各项视情采取。\n二、附则\n(3)直接在章下。\n"
    )
    table = by_clause(text, "outline")
    assert [passage.body for passage in table["一(一)"]] == ["", "以上各项视情采取。"]
    assert table["二(3)"][0].body == "直接在章下。"
    assert "(一)" not in table


def test_items_with_chinese_numerals_are_read() -> None:
    """The notice 晋市政发〔2026〕1号 counts (十二), (十四) and so on."""
    table = by_clause("通知\n(十二)甲。\n乙。\n(十三)丙。\n", "chinese_items")
    assert {clause: group[0].body for clause, group in table.items()} == {
        "(十二)": "甲。\n乙。",
        "(十三)": "丙。",
    }


def test_a_text_without_numbers_is_one_passage() -> None:
    """The covering notice has no clauses; it is quoted as a whole."""
    assert passages("通知\n", "none")[0].body == "通知\n"


@pytest.mark.parametrize("numbering", ["decimal", "outline", "chinese_items"])
def test_an_empty_text_has_no_clauses(numbering: str) -> None:
    """A text that is missing must be reported, not bring the proof down."""
    assert passages("", numbering) == ()


@pytest.mark.parametrize(
    ("clause", "parents"),
    [
        ("5.1.3(14)", ["5.1.3", "5.1", "5"]),
        ("四(十一)12(3)", ["四(十一)12", "四(十一)", "四"]),
        ("(十九)", []),
        ("附件", []),
    ],
)
def test_a_clause_stands_under_its_headings(clause: str, parents: list[str]) -> None:
    """Which section a clause belongs to decides which level it speaks of; odd words must not loop for ever."""
    found = []
    above = parent_of(clause)
    while above:
        found.append(above)
        above = parent_of(above)
    assert found == parents


def test_a_clause_number_that_makes_no_sense_stands_under_nothing() -> None:
    """Data from outside may hold anything; the way up must end."""
    assert parent_of("5.x(") == ""
    assert not is_under("5.x(", "5")


def test_a_longer_number_is_no_clause_of_a_shorter_one() -> None:
    """5.1.10 begins with the signs of 5.1.1 and has nothing to do with it."""
    assert is_under("5.1.1(3)", "5.1.1")
    assert is_under("5.1.1", "5.1.1")
    assert not is_under("5.1.10", "5.1.1")
    assert not is_under("5.1", "5.1.1")


def test_words_are_compared_without_width_and_spaces() -> None:
    """The text came through a conversion that made Ⅱ into II and （ into (."""
    assert comparable("Ⅱ 级（含）") == comparable("II级(含)")


def test_every_clause_of_the_citys_plan_is_found(edition: PlanEdition) -> None:
    """The numbers that papers cite must all exist."""
    plan = edition.texts[0]
    clauses = by_clause(plan.body, plan.numbering)
    assert len(clauses) == 62 + 80 + 1  # headings, items, the list of annexes
    assert [clause for clause in clauses if clause.startswith("5.1.3(")] == [
        f"5.1.3({n})" for n in range(1, 15)
    ]
    assert len(clauses["2.1"]) == 2
