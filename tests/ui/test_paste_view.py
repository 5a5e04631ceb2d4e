"""What of a pasted text is shown and kept, and whose figures a message speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.intake.bulletin import parse
from jc_disaster.ui.view_models.paste import paste_view
from jc_disaster.ui.view_models.pasted_text import LONGEST, taken_text

if TYPE_CHECKING:
    from jc_disaster.plan.model import PlanEdition


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("城区死亡2人。", "城区"),
        ("晋城市城区死亡2人。", "城区"),
        ("主城区死亡2人。", None),
        ("全市死亡2人。", ""),
        ("全市死亡2人，均在阳城县。", None),
        ("北留镇死亡2人。", None),
        ("关于高平市暴雨灾害情况的报告\n全市死亡2人。\n高平市应急局\n2026年7月12日", "高平市"),
        ("高平市应急局：全市死亡2人。", "高平市"),
        ("【高平市】全市死亡2人。", "高平市"),
        ("全市死亡2人，高平市最重。", None),
        ("高平市暴雨，全市死亡2人。\n晋城市应急局", None),
        ("全市死亡2人。\n沁水县应急局", None),
    ],
)
def test_the_unit_is_taken_from_the_message_only_where_it_is_clear(
    edition: PlanEdition, text: str, unit: str | None
) -> None:
    """A part of a town that sounds like a district must not get its dead; the city is never a guess."""
    assert paste_view(text, parse(text, 2026), edition, parse).whole == unit


@given(st.text(max_size=400))
def test_any_pasted_text_can_be_shown_read_and_kept(text: str) -> None:
    """Places in the text stay places, and nothing invisible turns digits around."""
    taken = taken_text(text)

    taken.text.encode()
    assert not set(taken.text) & set("\0\r\u202e\u2066\u200f\ufeff")
    assert taken_text(taken.text).text == taken.text


def test_a_text_beyond_all_measure_is_cut_and_said_to_be_cut() -> None:
    """What is kept is what was read, and the officer knows that there was more."""
    taken = taken_text("死亡1人。" * 300_000)

    assert len(taken.text) == LONGEST
    assert "请分几次粘贴" in taken.notice
