"""The comparison as one sentence, its clause, the distance to the next level, and what is not known."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from jc_disaster.engine.explain import NextStep
from jc_disaster.engine.situation import UnitState
from jc_disaster.kernel.figures import FIGURE_BY_KEY
from jc_disaster.plan.model import Level
from jc_disaster.ui.figure_text import write_quantity
from jc_disaster.ui.view_models.picture import Picture, same_place
from jc_disaster.ui.view_models.shapes import NO_DATA, AnswerView
from jc_disaster.ui.view_models.words import distance_words, full_width, joined, level_view, number_words

_NEAREST = 2
OUT_OF_CONTACT, MISSING = "out_of_contact", "missing"
NOTHING_YET = "尚无灾情数据。请在左侧录入，或按 Ctrl+B 粘贴来报。"


class ShownAnswer(NamedTuple):
    """What was shown last, so that a keystroke words anew only the distances."""

    picture: Picture
    view: AnswerView


def answer_view(picture: Picture, shown: ShownAnswer | None = None) -> AnswerView:
    """What the figures say, in the words of the plan; never more than a comparison (reading B1).

    Args:
        picture: The incident.
        shown: What was shown before the keystroke, if anything.
    """
    if shown is not None and _only_farther(picture, shown.picture):
        return shown.view._replace(next_line=next_line(picture))
    level = picture.level
    clause, quote, also = _clause(picture)
    return AnswerView(
        None if level is None else level_view(level),
        _plaque(picture),
        sentence(picture),
        clause,
        quote,
        also,
        next_line(picture),
        caution(picture),
        draft=picture.draft is not None,
    )


def _only_farther(picture: Picture, before: Picture) -> bool:
    """Whether nothing but a distance can differ: typed on in the same field, and no band was crossed."""
    draft = picture.draft
    return (
        draft is not None
        and picture.missing is before.missing
        and picture.assessment.in_the_bands_of(before.assessment)
        and same_place(picture, before, draft)
    )


def sentence(picture: Picture) -> str:
    """The one sentence that answers; it names who has to establish or decide."""
    level = picture.level
    if level is None:
        return _below_every_level(picture)
    head = f"数据对照：符合{level.name}启动条件"
    in_force = picture.in_force
    if in_force is not None and in_force.id == level.id:
        return f"{head}，{level.name}响应已启动。"
    if in_force is not None and in_force.rank < level.rank:
        return f"{head}，低于当前{in_force.name}响应；级别不自动降低。"
    if in_force is not None:
        head += f"，高于当前{in_force.name}响应"
    return f"{head}，{_what_waits(picture, level)}。"


def _below_every_level(picture: Picture) -> str:
    possible = picture.assessment.level_possible
    if not anything_reported(picture):
        return NOTHING_YET
    found = picture.found
    established = "" if found is None else f"；另已认定{found.name}"
    if possible is None:
        return f"数据对照：未达到任何一级启动条件{established}。"
    return f"数据对照：按已报数据未达启动条件，尚不能排除{possible.name}{established}。"


def _what_waits(picture: Picture, level: Level) -> str:
    found = picture.found
    if found is None or found.rank > level.rank:
        return f"待{joined(level.procedure.who('assess'))}认定"
    deciders = joined(found.procedure.who("decide"))
    established = "已认定" if found.id == level.id else f"已认定{found.name}"
    return f"{established}，待{deciders}决定"


def _plaque(picture: Picture) -> str:
    level = picture.level
    if picture.draft is not None:
        return "录入中 · 未记录"
    if level is None:
        return NO_DATA if not anything_reported(picture) else "启动条件"
    in_force, found = picture.in_force, picture.found
    if in_force is not None and in_force.id == level.id:
        state = "已启动"
    elif found is not None and found.id == level.id:
        state = "待决定"
    else:
        state = "待认定"
    return f"{state} · 至少" if _may_be_more(picture) else state


def _may_be_more(picture: Picture) -> bool:
    level, possible = picture.level, picture.assessment.level_possible
    return possible is not None and (level is None or possible.rank < level.rank)


def anything_reported(picture: Picture) -> bool:
    """Whether any unit or the city has said anything, even 未受灾."""
    return bool(picture.state.units) or picture.draft is not None


def _clause(picture: Picture) -> tuple[str, str, str]:
    level = picture.level
    if level is None:
        return "", "", ""
    clauses = picture.assessment.deciding
    if not clauses:
        return "", "", ""
    quote = next(criterion.quote for criterion in reversed(level.criteria) if criterion.clause == clauses[0])
    more = f"（另符合 {'、'.join(clauses[1:])}）" if len(clauses) > 1 else ""
    return clauses[0], full_width(quote), more


def next_line(picture: Picture) -> str:
    """再增多少即达 the next level, indicator by indicator."""
    if not anything_reported(picture):
        return ""
    steps = [step for step in picture.steps if step.distance.max]
    if not steps:
        return "已达最高一级的启动条件。" if picture.level is not None and picture.level.rank == 1 else ""
    nearest = max(steps, key=lambda step: step.to_level.rank).to_level
    closest = sorted((step for step in steps if step.to_level.id == nearest.id), key=_share_lacking)
    parts = [
        f"{short_label(step.indicator.label)} {distance_words(step.distance.max, step.indicator.unit)}"
        for step in closest[:_NEAREST]
        if step.distance.max is not None
    ]
    rest = "（其余见下图）" if len(closest) > _NEAREST else ""
    return f"再增即达{nearest.name}：{'，或'.join(parts)}{rest}。"


def _share_lacking(step: NextStep) -> float | Fraction:
    """By what share it is lacking, to put the nearest first; whole numbers, under every keystroke, need no fraction."""
    lacking, whole = step.distance.max or 0, step.at_least or 1
    if isinstance(lacking, int) and isinstance(whole, int):
        return lacking / whole
    return Fraction(lacking) / Fraction(whole)


def short_label(label: str) -> str:
    """An indicator's label without the unit that follows anyway."""
    return label.split("（", 1)[0]


def caution(picture: Picture) -> str:
    """What is not known and whom to ask first."""
    if not anything_reported(picture):
        return ""
    apart = _not_counted(picture) + _plan_note(picture)
    if not _may_be_more(picture):
        return apart
    units = picture.situation.units
    silent = silent_units(picture)
    parts = []
    if units and silent:
        parts.append(f"{len(units)}个单位已报{len(units) - len(silent)}个，{_list(silent)}未报")
    first = picture.missing[0] if picture.missing else None
    if first is not None:
        unit = FIGURE_BY_KEY[first.key].unit if first.key in FIGURE_BY_KEY else ""
        name = figure_label(picture, first.key)
        whom = f"先问{first.unit}" if first.unit else f"先核{name}"
        amount = f"{number_words(first.needed)} {unit}"
        what = (
            f"{name}再有 {amount}即达{first.to_level.name}"
            if first.unit
            else f"再有 {amount}即达{first.to_level.name}"
        )
        parts.append(f"{whom}：{what}")
    return ("；".join(parts) + "。" if parts else "") + apart


def _plan_note(picture: Picture) -> str:
    """The incident began before the edition came into force: another plan may apply."""
    opening = picture.state.opening
    return "" if opening is None or not opening.plan_note else f"{opening.plan_note}。"


def _not_counted(picture: Picture) -> str:
    """失联 is another figure than 失踪 and counts for no level: said, so that somebody asks what became of them."""
    entries = ((unit, told.figures.get(OUT_OF_CONTACT)) for unit, told in picture.state.units.items())
    people = [
        f"{unit} {write_quantity(entry.quantity)} 人"
        for unit, entry in entries
        if entry is not None and entry.quantity.number
    ]
    counted = next((one for one in picture.edition.indicators if MISSING in one.parts), None)
    if not people or counted is None:
        return ""
    return f"另报失联（{'、'.join(people)}），未计入{short_label(counted.label)}。"


def _list(names: tuple[str, ...]) -> str:
    shown = "、".join(names[:3])
    return f"{shown}等{len(names)}个" if len(names) > 3 else shown


def silent_units(picture: Picture) -> tuple[str, ...]:
    """Units from which nothing at all has come."""
    return tuple(name for name, said in picture.situation.units.items() if said is UnitState.SILENT)


def figure_label(picture: Picture, key: str) -> str:
    """The name of a figure, from the kernel or from the edition's own figures."""
    for kind in picture.edition.figures:
        if kind.key == key:
            return kind.label
    return FIGURE_BY_KEY[key].label if key in FIGURE_BY_KEY else key


def level_word(level: Level | None) -> str:
    """A level's name, or that there is none."""
    return "未达启动条件" if level is None else level.name
