"""Titles part where the sense parts, in a trapezium or a diamond."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.documents.title import title_lines

ROOM = 20.1  # characters of 二号 in 156 mm
NAMES = ("晋城市安全生产委员会办公室", "晋城市应急管理局", "沁水县", "阳城县")


def shaped(text: str, room: float = ROOM) -> list[str]:
    """``text`` as the title of a paper."""
    return title_lines(text, [0.55 if char.isascii() else 1.0 for char in text], room, NAMES)


@pytest.mark.parametrize(
    "lines",
    [
        ["关于启动自然灾害救助Ⅲ级应急响应的通知"],
        ["晋城市安全生产委员会办公室", "关于启动自然灾害救助Ⅲ级应急响应的通知"],
        ["【演练】晋城市安全生产委员会办公室", "关于启动自然灾害救助Ⅲ级应急响应的通知"],
        ["晋城市安全生产委员会办公室", "关于将自然灾害救助应急响应由Ⅳ级", "提升为Ⅲ级的通知"],
        ["【演练】", "关于启动自然灾害救助Ⅲ级应急响应的通知"],
        ["【演练】", "关于阳城沁水地震（演示二）的情况报告"],
        ["关于请求省减灾委员会派出工作组支援", "我市抗洪抢险救灾工作的请示"],
    ],
)
def test_titles_are_shaped_as_an_office_would(lines: list[str]) -> None:
    """7.3.1: the sense whole, the lines symmetrical, no rectangle and no hourglass."""
    assert shaped("".join(lines)) == lines


@pytest.mark.parametrize("kind", ["情况报告", "电话报告要点", "报告"])
@pytest.mark.parametrize("mark", ["", "【演练】"])
def test_an_event_of_any_length_leaves_mark_and_fixed_words_whole(mark: str, kind: str) -> None:
    """【演练】关 on one line and 于 on the next is read twice by whoever opens the report at night."""
    for length in range(1, 40):
        event = ("阳城沁水陵川泽州高平" * 4)[:length] + "6.1级地震（演示二）"
        text = f"{mark}关于{event}的{kind}"
        for names in ((), (event,)):
            lines = title_lines(text, [0.55 if char.isascii() else 1.0 for char in text], ROOM, names)
            ends = {len("".join(lines[:at])) for at in range(1, len(lines))}
            inside = {text.index(word) + at for word in (mark, "关于") for at in range(1, len(word))}
            assert "".join(lines) == text
            assert not ends & inside
            assert not ends & {len(text) - len("报告") + 1, len(mark) + 1}


def test_the_flash_report_of_a_marked_night_keeps_its_event_whole() -> None:
    """Its title is too wide for one line by less than a character."""
    event = "阳城沁水6.1级地震（演示二）"
    text = f"【演练】关于{event}的情况报告"
    lines = title_lines(text, [1.0] * len(text), ROOM, (event,))
    assert lines == ["【演练】", f"关于{event}的", "情况报告"]


def test_a_line_that_its_author_made_too_wide_is_parted_by_the_same_rules() -> None:
    """The mark makes it wider than its author saw it."""
    lines = shaped("【演练】关于启动自然灾害救助市级应急响应工作\nⅢ级的通知")
    assert lines == ["【演练】", "关于启动自然灾害救助市级应急响应工作", "Ⅲ级的通知"]


def test_names_of_places_and_organs_are_never_parted() -> None:
    """阳城 at the end of a line and 县 on the next is a slip that everybody sees."""
    lines = shaped("晋城市应急管理局关于沁水县、阳城县洪涝灾害受灾情况及救灾工作进展情况的报告")
    assert all(any(name in line for line in lines) for name in ("晋城市应急管理局", "沁水县", "阳城县"))


@pytest.mark.parametrize("kind", ["情况报告", "呈阅件", "续报", "会商研判意见"])
def test_a_long_event_keeps_its_days_and_its_places(kind: str) -> None:
    """7·/13 on two lines is a number nobody reads, 郑村/镇 a place nobody knows."""
    event = "晋城市阳城县东冶镇、蟒河镇、沁水县嘉峰镇、郑村镇2026年“7·11至7·13”特大暴雨引发山洪泥石流灾害过程"
    lines = shaped(f"关于{event}的{kind}")
    for whole in ("7·11至7·13", "东冶镇", "蟒河镇", "嘉峰镇", "郑村镇"):
        assert any(whole in line for line in lines), lines


def test_the_author_of_a_title_may_break_it() -> None:
    """The office knows its title best."""
    assert shaped("关于启动自然灾害救助\nⅢ级应急响应的通知") == ["关于启动自然灾害救助", "Ⅲ级应急响应的通知"]


def test_no_line_begins_with_a_particle_and_no_last_line_is_an_orphan() -> None:
    """的通知 alone on a line is an orphan."""
    for length in range(1, 15):
        lines = shaped("关于做好" + "受灾群众" * length + "安置工作的通知")
        assert not any(line[0] in "的和与及" for line in lines)
        assert len(lines) == 1 or len(lines[-1]) > 3


def test_a_title_longer_than_four_lines_is_still_printed_whole() -> None:
    """Ugly, but nothing is left out."""
    text = "中共晋城市委宣传部" * 15
    lines = shaped(text)
    assert "".join(lines) == text
    assert all(len(line) <= ROOM for line in lines)


@given(st.text(alphabet="晋城市关于的灾害救助通知、1Ⅲ级（）", min_size=1, max_size=70))
def test_no_line_is_wider_than_the_room_and_nothing_is_lost(text: str) -> None:
    """The law of every shape."""
    lines = shaped(text)
    assert "".join(lines) == text
    assert all(sum(0.55 if char.isascii() else 1 for char in line) <= ROOM + 0.6 for line in lines)


@given(st.integers(21, 60))
def test_lines_do_not_narrow_and_widen_again(length: int) -> None:
    """An hourglass is the one shape that the standard does not know."""
    widths = [len(line) for line in shaped("灾" * length)]
    steps = [after - before for before, after in pairwise(widths)]
    assert not any(one < 0 < other for one, other in pairwise(steps))
