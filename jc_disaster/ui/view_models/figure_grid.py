"""灾情: all figures of all units as a grid, with sums, sources and what needs a person."""

from __future__ import annotations

from typing import NamedTuple

from jc_disaster.engine.situation import applies, figure_keys, total_of_key
from jc_disaster.incident.field_numbers import figure_numbers
from jc_disaster.incident.situation import doubts_of
from jc_disaster.incident.vocabulary import CITY
from jc_disaster.kernel.figures import FIGURES, FigureKind
from jc_disaster.plan.model import PlanEdition
from jc_disaster.ui.figure_text import write_quantity
from jc_disaster.ui.view_models.figures import figure_kind, interval_short
from jc_disaster.ui.view_models.odd_figures import odd_figures, odd_question
from jc_disaster.ui.view_models.picture import Picture
from jc_disaster.ui.view_models.unit_basis import open_questions, within_words
from jc_disaster.ui.view_models.words import age_words, day_clock

SUM = "合计"


class CellView(NamedTuple):
    """One cell; ``state`` is ``value``, ``silent``, ``none`` (未受灾, 不适用), ``sum``."""

    text: str
    entry: str
    note: str
    state: str
    editable: bool


class GridView(NamedTuple):
    """The grid: columns (合计, 全市, units), rows (key; number on the blank form, label, unit), cells."""

    units: tuple[str, ...]
    rows: tuple[tuple[str, str], ...]
    cells: tuple[tuple[CellView, ...], ...]


def grid_kinds(edition: PlanEdition) -> tuple[FigureKind, ...]:
    """Every figure: those of the plan's indicators first, then the others."""
    first = dict.fromkeys(
        key
        for indicator in edition.indicators
        for key in (*indicator.parts, *((indicator.combined,) if indicator.combined else ()))
    )
    rest = [kind.key for kind in (*edition.figures, *FIGURES) if kind.key not in first]
    return tuple(figure_kind(edition, key) for key in dict.fromkeys((*first, *rest)))


def grid_view(picture: Picture) -> GridView:
    """All figures as the record has them."""
    opening = picture.state.opening
    units = (SUM, CITY, *(() if opening is None else opening.units))
    kinds = grid_kinds(picture.edition)
    numbers = figure_numbers(picture.edition)
    rows = tuple((kind.key, f"{numbers[kind.key]} {kind.label}（{kind.unit}）") for kind in kinds)
    cells = tuple(tuple(_cell(picture, unit, kind.key) for unit in units) for kind in kinds)
    return GridView(units, rows, cells)


def _cell(picture: Picture, unit: str, key: str) -> CellView:
    if unit == SUM:
        total = total_of_key(picture.situation, key)
        text = "—" if total is None or (total.max is None and not total.min) else interval_short(total)
        return CellView(text, "", "各单位合计；有单位未报时为至少", "sum", editable=False)
    reports = picture.state.units.get(unit)
    entry = None if reports is None else reports.figures.get(key)
    if entry is not None:
        text = write_quantity(entry.quantity)
        verified = "已核定" if entry.verified else "未核定"
        age = age_words(entry.as_of, picture.now)
        note = f"{entry.source}，截至 {day_clock(entry.as_of)}（{age}），{verified}"
        return CellView(
            text, text, note, "value" if entry.quantity.number is not None else "silent", editable=True
        )
    if reports is not None and reports.unaffected:
        return CellView("未受灾", "", f"截至 {day_clock(reports.last_as_of)}", "none", editable=True)
    if unit == CITY:
        return CellView("", "", "没有全市数，按各单位合计", "none", editable=True)
    return _unreported(picture, () if reports is None else tuple(reports.figures), key)


def _unreported(picture: Picture, reported: tuple[str, ...], key: str) -> CellView:
    """A cell nobody filled: whether that matters depends on what the plan counts."""
    carriers = [indicator for indicator in picture.edition.indicators if key in figure_keys(indicator)]
    if not carriers:
        return CellView("未报", "", "没有报告", "none", editable=True)
    if not any(applies(one, picture.situation.hazard, picture.edition.header.hazards) for one in carriers):
        return CellView("不适用", "", "按灾种不适用；有数也可以填", "none", editable=True)
    if any(one.combined == key and set(one.parts) & set(reported) for one in carriers):
        return CellView("分列", "", "已分项填报", "none", editable=True)
    if any(one.combined in reported for one in carriers):
        return CellView("合并", "", "已合并填报", "none", editable=True)
    if all(one.combined == key for one in carriers):
        return CellView("—", "", "没有分开的数时合并填在这里", "none", editable=True)
    return CellView("未报", "", "没有报告", "silent", editable=True)


def cell_words(view: GridView, row: int, column: int) -> tuple[str, ...]:
    """All that is known of one cell: whose, which figure, the number, where it is from and how old it is."""
    cell = view.cells[row][column]
    return (view.units[column], view.rows[row][1], cell.text or "—", cell.note)


def questions(picture: Picture) -> tuple[str, ...]:
    """What does not fit together, as questions and never as walls."""
    found = []
    for doubt in doubts_of(picture.state):
        kind = figure_kind(picture.edition, doubt.key)
        said, standing = write_quantity(doubt.said), write_quantity(doubt.standing)
        if doubt.code == "lowered-without-reason":
            found.append(
                f"{doubt.unit}{kind.label}后报 {said}，低于前报 {standing} 而没有理由，现按前报比对。"
                "是核减吗？请写理由重报。"
            )
        else:
            found.append(
                f"各单位{kind.label}合计 {standing}，已超过全市数 {said}，现按合计比对。全市数是否需要更新？"
            )
    found += [
        odd_question(odd, lambda key: figure_kind(picture.edition, key)) for odd in odd_figures(picture.state)
    ]
    found += [question for _, question in open_questions(picture.state, picture.edition)]
    found += [within_words(unit, picture.state) for unit in picture.units if unit in picture.state.counted_in]
    return tuple(found)
