"""Starting an exercise: the packs to choose from and what is said of one before it is begun. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from jc_disaster.ui.view_models.words import day_clock

if TYPE_CHECKING:
    from jc_disaster.exercise.pack import Pack
    from jc_disaster.ui.drills import PackChoice

BROKEN = "不能使用"
SMALLEST_UNIT = timedelta(minutes=1)


class PackLine(NamedTuple):
    """One pack in the list: its key, title, number of injects, length, and why it cannot be used."""

    key: str
    title: str
    size: str
    length: str
    trouble: str


class PackSheet(NamedTuple):
    """What is said of a pack before it is begun: sentences under headings, in order."""

    title: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]


def pack_lines(choices: Sequence[PackChoice]) -> tuple[PackLine, ...]:
    """The list, as it is offered; a file that is no pack stays in it with its reason."""
    return tuple(
        PackLine(str(one.path), one.path.name, BROKEN, "", one.trouble)
        if one.pack is None
        else PackLine(str(one.path), one.pack.title, f"{len(one.pack.injects)}", length_words(one.pack), "")
        for one in choices
    )


def length_words(pack: Pack) -> str:
    """How long the exercise lasts by its own clock: 8小时, 4天."""
    last = max((inject.after for inject in pack.injects), default=timedelta())
    return span_words(last)


def span_words(span: timedelta) -> str:
    """A span in hours and minutes, in days where it is long."""
    minutes = span // SMALLEST_UNIT
    days, rest = divmod(minutes, 24 * 60)
    hours, left = divmod(rest, 60)
    if days:
        return f"{days}天{hours}小时" if hours else f"{days}天"
    if hours:
        return f"{hours}小时{left}分" if left else f"{hours}小时"
    return f"{left}分钟"


OF_THE_PACK = frozenset(("演练目标", "参演须知（可发给参演人员）", "导调提示（只给导调人员）", "情景来源"))


def pack_sheet(pack: Pack) -> PackSheet:
    """A pack in words for whoever prepares the exercise: what is trained, where it begins, how long."""
    setting = pack.setting
    happened = "" if setting.happened_at is None else f"，{day_clock(setting.happened_at)}发生"
    places = f"，涉及{'、'.join(setting.counties)}" if setting.counties else ""
    opening = (
        f"{setting.title}（{setting.hazard or '灾种未定'}{happened}{places}）",
        f"演练时钟从{day_clock(pack.starts_at)}开始，情景共{len(pack.injects)}条，按演练时间长{length_words(pack)}。",
    )
    return PackSheet(
        pack.title,
        (
            ("演练目标", tuple(objective.title for objective in pack.objectives)),
            ("开始时的情况", opening),
            ("参演须知（可发给参演人员）", pack.hand_out),
            ("导调提示（只给导调人员）", pack.director_notes),
            ("情景来源", (pack.source,) if pack.source else ()),
        ),
    )


def hours_of_wall(pack: Pack, pace: int) -> str:
    """How long the exercise takes on the wall at a pace, pauses apart."""
    last = max((inject.after for inject in pack.injects), default=timedelta())
    return span_words(last / pace)
