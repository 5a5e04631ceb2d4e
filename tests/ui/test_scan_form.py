"""What a scan can be attached to, and what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jc_disaster.ui.view_models.scan_form import bearers, recorded_name, scan_form
from tests.scene import CHIEF
from tests.ui.desks import act, desk_of, full_night
from tests.ui.test_view_models import picture_of

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor


def test_those_that_wait_are_offered_first(assessor: Assessor) -> None:
    """The sheet in hand belongs to the decision that lacks it, four times in five."""
    desk = desk_of(assessor)
    full_night(desk)
    act(
        desk,
        "decide_start",
        before=100,
        decision="暂不启动",
        level="III",
        channel="签批",
        reason="再核。",
        decided_by=[{"post": CHIEF}],
    )
    picture = picture_of(desk)

    shown = [words for _, words in bearers(picture)]

    assert "同意启动，Ⅳ级（电话），待补签" in shown[0]
    assert "暂不启动" in shown[1]
    assert "认定" in shown[2]
    form = scan_form(picture, bearers(picture)[1][0], "/x/a.pdf")
    assert form is not None
    assert next(ask.value for ask in form.asks if ask.key == "belongs_to") == bearers(picture)[1][0]
    finding = scan_form(picture, bearers(picture)[2][0])
    assert finding is not None
    assert next(ask.value for ask in finding.asks if ask.key == "signed_by.post") == ""


def test_a_long_name_loses_its_middle_and_never_its_suffix() -> None:
    """The record takes a hundred signs; a name from a scanner can have more."""
    assert recorded_name("签 批\n件.pdf") == "签 批 件.pdf"
    name = recorded_name("长" * 150 + "20260712第3页.pdf")
    assert len(name) <= 100
    assert name.endswith("20260712第3页.pdf")
