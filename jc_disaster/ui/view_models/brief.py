"""电话请示要点: what the officer reads aloud to the one who decides, in five sentences."""

from __future__ import annotations

from jc_disaster.incident.vocabulary import CITY
from jc_disaster.kernel.clock import in_words
from jc_disaster.ui.officer import Officer
from jc_disaster.ui.view_models.answer import anything_reported, caution, next_line, sentence
from jc_disaster.ui.view_models.figures import coverage_words
from jc_disaster.ui.view_models.picture import Picture
from jc_disaster.ui.view_models.words import full_width, interval_words, joined


def brief_lines(picture: Picture, officer: Officer | None, mark: str) -> tuple[str, ...]:
    """The points in the order in which they are read.

    Args:
        picture: The incident now.
        officer: Who reads.
        mark: What an exercise begins with; it also ends with it.
    """
    opening = picture.state.opening
    title = "" if opening is None else opening.title
    who = "值班员" if officer is None else f"{officer.seat}{officer.post}{officer.name}"
    happened = (
        "发生时间未定"
        if opening is None or opening.happened_at is None
        else in_words(opening.happened_at, year=False) + "发生"
    )
    lines = [f"{mark}我是{who}，报告“{title}”，{happened}。"]
    if not anything_reported(picture):
        return (*lines, "目前尚无灾情数据，正在向各单位核实。")
    lines.append(f"灾情（{coverage_words(picture.state)}）：{_figures(picture)}。")
    lines.append(sentence(picture))
    clause = picture.assessment.deciding
    if picture.level is not None and clause:
        quotes = {criterion.clause: criterion.quote for criterion in picture.level.criteria}
        lines.append(f"依据{clause[0]}：“{full_width(quotes[clause[0]])}”。")
    more = caution(picture) or next_line(picture)
    if more:
        lines.append(more)
    lines.append(_request(picture) + (f"{mark}报告完毕。" if mark else "报告完毕，请复述。"))
    return tuple(lines)


def _figures(picture: Picture) -> str:
    parts = []
    for indicator, value in zip(picture.edition.indicators, picture.assessment.values, strict=True):
        if value is not None and (value.min or value.max is not None) and indicator.over is None:
            parts.append(
                f"{indicator.label.split('（')[0]}{interval_words(value, indicator.unit).replace(' ', '')}"
            )
    return "，".join(parts) or f"{CITY}各项均未报"


def _request(picture: Picture) -> str:
    level = picture.concerned
    if level is None or (picture.in_force is not None and picture.in_force.rank <= level.rank):
        return "以上情况特此报告。"
    act = "启动" if picture.in_force is None else "提升为"
    if picture.found is None or picture.found.id != level.id:
        return f"请{joined(level.procedure.who('assess'))}会商认定是否达到{level.name}启动条件。"
    return f"请示{joined(level.procedure.who('decide'))}：是否同意{act}{level.name}响应。"
