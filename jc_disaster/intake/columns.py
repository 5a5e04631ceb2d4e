"""One column of a table, and one cell in it: which figure a head names, and what a cell says of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

from jc_disaster.intake.claims import Claim
from jc_disaster.intake.grammar import Clause
from jc_disaster.intake.implied import Setting
from jc_disaster.intake.lexicon import Kind, Unit
from jc_disaster.intake.scope import Scope
from jc_disaster.intake.tokens import Lexer, in_unit
from jc_disaster.kernel.quantity import UNKNOWN, Quantity

# 受灾乡镇 names or counts places.
_OF_PLACES = re.compile(
    "(?:乡镇|县市|县区|市县|单位|地区|区域|街道|社区|[县区乡镇村组])(?:名称?|数|数量|个数)?(?:\\([个处]\\))?$"
)
_NOT_REPORTED = frozenset({"未报", "待报", "暂无", "未上报", "待统计", "不详", "未统计", "统计中", "核实中"})
_OF_ALL = re.compile(r"\(累计值?\)")  # 紧急转移安置人口(累计值)(人)
# Below a head that stands over several columns (房屋倒损) the labels are short.
_SHORT_LABELS = re.compile(r"(?P<label>严重|一般|集中|分散)(?P<unit>\([户间人]\))?")
_LONG_LABELS: Mapping[str, str] = MappingProxyType(
    {"严重": "严重损坏", "一般": "一般损坏", "集中": "集中安置", "分散": "分散安置"}
)
_UNIT_OF_CELL = re.compile(r"[0-9][0-9.,]*[万亿]?(人|户|间|亩|公顷|元)")


class Cell(NamedTuple):
    """One cell: its offsets in the laid-out text and its words."""

    start: int
    end: int
    words: str


class Column(NamedTuple):
    """What a head says its numbers are."""

    key: str
    unit: Unit
    scale: Fraction


class Means(NamedTuple):
    """What cells are read with: the words, and the units that the message declares for bare numbers."""

    lexer: Lexer
    units: Mapping[Unit, Fraction]


def column_of(words: str, means: Means) -> Column | None:
    """The figure that a head names, read as if a number stood behind it: 倒塌房屋(间), 死亡人口."""
    if not words or len(words) > 24 or _OF_PLACES.search(words) is not None:
        return None
    words = _OF_ALL.sub("", words)
    short = _SHORT_LABELS.fullmatch(words)
    if short is not None:
        words = _LONG_LABELS[short["label"]] + (short["unit"] or "")
    if words[-1] in "户间" and len(words) > 2:
        words = f"{words[:-1]}({words[-1]})"  # 倒塌间
    tokens = list(means.lexer.tokens(words + ":1"))
    if (
        not tokens
        or tokens[-1].kind is not Kind.NUMBER
        or any(token.kind is Kind.NUMBER for token in tokens[:-1])
    ):
        return None
    binding = Clause(tokens, set(), Setting(in_houses=True, units=means.units)).bindings.get(len(tokens) - 1)
    if binding is None or binding.key is None:
        return None
    hints = (token.scale for token in tokens if token.kind is Kind.HINT and token.scale is not None)
    scale = next(hints, means.units.get(binding.unit, Fraction(1)))
    return Column(binding.key, binding.unit, scale)


def unit_of_cell(words: str) -> str:
    """The unit that the number of a cell is written with (3间), or ""."""
    written = _UNIT_OF_CELL.fullmatch(words)
    return written[1] if written is not None else ""


def claim_of(cell: Cell, column: Column, scope: Scope, means: Means) -> Claim | None:
    """What a cell under a column states of a place; None when nobody can say."""
    quantity = _quantity(cell.words, column, means)
    return Claim(column.key, quantity, scope, cell.start, cell.end) if quantity is not None else None


def _quantity(words: str, column: Column, means: Means) -> Quantity | None:
    if words in _NOT_REPORTED:
        return UNKNOWN
    tokens = list(means.lexer.tokens(words)) if len(words) <= 24 else []
    if (
        len(tokens) != 1
        or tokens[0].kind is not Kind.NUMBER
        or (tokens[0].start, tokens[0].end) != (0, len(words))
    ):
        return None
    token = tokens[0]
    if token.unit is Unit.NONE:
        return in_unit(token.quantity, column.unit, column.scale)
    return token.quantity if token.unit is column.unit else None
