"""Several reports in one message: which is the later, and when nobody can know."""

from __future__ import annotations

import pytest

from jc_disaster.intake.bulletin import parse
from jc_disaster.intake.reports import reports_in


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("初报:死亡1人", "续报:死亡2人"),
        ("续报(一):死亡1人", "续报(二):死亡2人"),
        ("续报:死亡1人", "核报:死亡2人"),
        ("【昨报】死亡1人", "【今报】死亡2人"),
        ("上期:死亡1人", "本期:死亡2人"),
        ("截至19日18时,死亡1人", "截至20日6时,死亡2人"),
        ("截至31日20时,死亡1人", "截至1日8时,死亡2人"),
        ("截至昨日20时,死亡1人", "截至今日8时,死亡2人"),
        ("截至8时,死亡1人", "截至目前,死亡2人"),
        ("8时报:死亡1人", "14时报:死亡2人"),
    ],
)
def test_the_later_report_supersedes_wherever_it_stands(earlier: str, later: str) -> None:
    """Pasted in any order, the number of this morning must not give way to that of last night."""
    text = f"{earlier}\n{later}"
    first, last = text.index("死亡1人"), text.index("死亡2人")

    assert reports_in(text).supersedes(last, first)
    assert not reports_in(text).supersedes(first, last)


def test_a_later_report_pasted_first_still_supersedes() -> None:
    """今天18时 above 昨天18时 is the usual order of a chat read upwards."""
    text = "截至今日18时,死亡2人。截至昨日18时,死亡1人。"

    assert reports_in(text).supersedes(text.index("死亡2人"), text.index("死亡1人"))


@pytest.mark.parametrize(
    "text",
    [
        "死亡1人,死亡2人",
        "截至8时,死亡1人,死亡2人",
        "截至7月3日,死亡1人。截至7月3日20时,死亡2人",
        "截至昨日20时,死亡1人。截至7月3日8时,死亡2人",
        "较初报增加1人,死亡1人。死亡2人",
        "截至8时,死亡1人。截至8时,死亡2人",
    ],
)
def test_nothing_supersedes_where_the_order_is_not_told(text: str) -> None:
    """Of two numbers whose order nobody knows, taking one would be a guess: the message is asked about instead."""
    reports, first, last = reports_in(text), text.index("死亡1人"), text.rindex("死亡2人")

    assert not reports.supersedes(first, last)
    assert not reports.supersedes(last, first)


def test_what_one_report_quotes_of_another_ends_with_its_sentence() -> None:
    """续报（四） names 续报（三） to correct it, and then speaks for itself again."""
    text = "续报(四):续报(三)报死亡1人;现死亡2人"
    reports = reports_in(text)

    assert reports.supersedes(text.index("死亡2人"), text.index("死亡1人"))


def test_names_and_hours_that_contradict_each_other_settle_nothing() -> None:
    """A 续报 with an earlier hour than its 初报 is a slip that only a person can mend."""
    text = "初报:截至20时,死亡1人\n续报:截至8时,死亡2人"
    reports, first, last = reports_in(text), text.index("死亡1人"), text.index("死亡2人")

    assert not reports.supersedes(first, last)
    assert not reports.supersedes(last, first)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("陵川县死亡2人。后续续报。", False),
        ("陵川县死亡2人，情况核实后再报。", False),
        ("陵川县死亡2人，有新情况及时续报。", False),
        ("陵川县死亡2人，将续报。", False),
        ("陵川县灾情续报：死亡2人。", True),
        ("7月12日5时续报：陵川县死亡2人。", True),
    ],
)
def test_a_report_that_announces_the_next_is_no_follow_up_itself(text: str, *, asked: bool) -> None:
    """A first report that ends with 后续续报 asked of every figure whether it was a total: questions for nothing."""
    kinds = {question.kind for question in parse(text, 2026).questions}

    assert ("follow_up" in kinds) is asked
