"""The short texts for SMS and WeChat: what holds for the papers holds for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jc_disaster.documents.marking import EXERCISE_MARK
from jc_disaster.documents.short_text import NoShortTextError, short_text
from tests.documents.papers.nights import context_of, played

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor

KINDS = ("flash_report", "nil_report", "start_notice", "adjust_notice", "termination_notice")


@pytest.mark.parametrize(
    ("night", "kind", "said"),
    [
        ("no-level", "flash_report", "未达到预案任何一级响应的启动条件"),
        ("level-3-silent", "start_notice", "启动市级自然灾害救助Ⅲ级应急响应（预案第5.3.2条）"),
        ("adjusted", "adjust_notice", "由Ⅳ级提升为Ⅲ级"),
        ("lowered", "adjust_notice", "由Ⅲ级调整为Ⅳ级"),
        ("terminated", "termination_notice", "终止市级自然灾害救助Ⅳ级应急响应"),
        ("revoked", "termination_notice", "撤销关于启动"),
    ],
)
def test_a_short_text_says_the_matter(night: str, kind: str, said: str, assessor: Assessor) -> None:
    """It is read on a telephone before the paper comes."""
    text = short_text(context_of(played(night, assessor)), kind)
    assert said in text
    assert EXERCISE_MARK not in text
    assert "\n" not in text


def test_a_silent_county_is_named_in_the_short_text_too(assessor: Assessor) -> None:
    """A text without its coverage is passed on as the whole truth."""
    text = short_text(context_of(played("level-3-silent", assessor)), "flash_report")
    assert "已报6/7" in text
    assert "陵川县尚未报送" in text
    assert "截至2026年7月12日" in text


def test_a_zero_report_has_its_text(assessor: Assessor) -> None:
    """It goes out every day at the same hour, mostly from a telephone."""
    scene = played("level-4", assessor)
    scene.do("set_zero_reporting", minute=40, on=True, cut_off="08:00", source="值班规定")
    assert "【续报，24小时零报告】" in short_text(context_of(scene), "nil_report")


@pytest.mark.parametrize("kind", ["flash_report", "start_notice"])
def test_the_text_of_an_exercise_begins_with_its_mark(kind: str, assessor: Assessor) -> None:
    """A text is passed on without anything around it; whom it asks are roles."""
    text = short_text(context_of(played("exercise", assessor)), kind)
    assert text.startswith(EXERCISE_MARK)
    assert ("请" not in text) or ("演练角色" in text)


def test_what_cannot_be_made_has_no_text(assessor: Assessor) -> None:
    """A notice that waits for a lawful decision must not slip out by telephone."""
    with pytest.raises(NoShortTextError, match="待核"):
        short_text(context_of(played("held", assessor)), "start_notice")


def test_a_paper_without_a_short_text_says_which_have_one(assessor: Assessor) -> None:
    """A request to a higher body does not go by WeChat."""
    with pytest.raises(NoShortTextError, match="启动通知"):
        short_text(context_of(played("level-1", assessor)), "proposal")
    assert "proposal" not in KINDS
