"""The program's own template gives back exactly what was typed into it."""

from __future__ import annotations

import tempfile
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.intake.sheets.file import read_workbook
from jc_disaster.intake.sheets.reading import read_figures
from jc_disaster.intake.sheets.refusals import SheetRefusedError
from jc_disaster.intake.sheets.template import write_template
from jc_disaster.kernel.figures import FIGURES, FigureKind
from jc_disaster.kernel.quantity import UNKNOWN, Quantity, about, at_least, at_most, between, exact
from jc_disaster.plan.loader import load_edition
from jc_disaster.plan.model import PlanEdition

EDITION = load_edition(Path(__file__).parents[3] / "resources" / "plans" / "jincheng-2026")
SINGLE = tuple(kind for kind in FIGURES if "合并" not in kind.label)


def _quantities(kind: FigureKind) -> st.SearchStrategy[Quantity]:
    whole = st.integers(0, 10**9)
    parts: st.SearchStrategy[int | Decimal] = st.builds(
        lambda units, fraction: Decimal(units) + Decimal(fraction) / 10_000,
        st.integers(0, 10**8),
        st.integers(1, 9_999),
    )
    numbers = whole if kind.whole else whole | parts.map(Decimal.normalize)
    ranges = st.tuples(numbers, numbers).map(lambda pair: between(min(pair), max(pair)))
    return st.one_of(
        st.just(UNKNOWN),
        numbers.map(exact),
        numbers.map(at_least),
        numbers.map(about),
        numbers.map(at_most),
        ranges,
    )


FIGURES_OF_A_UNIT = st.lists(st.sampled_from(SINGLE), unique_by=lambda kind: kind.key, min_size=1).flatmap(
    lambda kinds: st.fixed_dictionaries({kind.key: _quantities(kind) for kind in kinds})
)


@given(st.dictionaries(st.sampled_from([unit.name for unit in EDITION.units]), FIGURES_OF_A_UNIT, max_size=4))
def test_the_template_read_back_says_exactly_what_was_typed(typed: dict[str, dict[str, Quantity]]) -> None:
    """Five value forms and 未报 stay what they are; a blank cell stays unreported."""
    with tempfile.TemporaryDirectory() as folder:
        path = write_template(Path(folder) / "t.xlsx", EDITION, figures=typed)
        reading = read_figures(read_workbook(path), EDITION)

    assert not reading.faults
    assert not reading.questions
    assert not reading.warnings
    read = {
        unit.unit: {key: figure.quantity for key, figure in unit.figures.items()} for unit in reading.units
    }
    assert read == typed


@pytest.mark.parametrize("rows", ["counties", "towns"])
def test_an_empty_template_reports_nothing(rows: str, tmp_path: Path, edition: PlanEdition) -> None:
    """A blank form sent back by mistake must not read as all zero."""
    reading = read_figures(read_workbook(write_template(tmp_path / "t.xlsx", edition, rows)), edition)

    assert reading.units == ()
    assert reading.silent == tuple(unit.name for unit in edition.units)
    assert (reading.faults, reading.questions, reading.warnings) == ((), (), ())


def test_every_column_of_the_template_is_matched_for_certain(tmp_path: Path, edition: PlanEdition) -> None:
    """Our own words are never asked back."""
    (sheet,) = read_figures(read_workbook(write_template(tmp_path / "t.xlsx", edition)), edition).sheets

    assert [column.head.key for column in sheet.columns] == [kind.key for kind in FIGURES]
    assert {column.head.sureness.value for column in sheet.columns} == {"certain"}


def test_a_file_that_is_there_is_not_written_over(tmp_path: Path, edition: PlanEdition) -> None:
    """It may be the county's filled-in sheet."""
    path = tmp_path / "t.xlsx"
    path.write_bytes(b"figures")

    with pytest.raises(SheetRefusedError):
        write_template(path, edition)

    assert path.read_bytes() == b"figures"


def test_the_same_template_is_the_same_file(tmp_path: Path, edition: PlanEdition) -> None:
    """Whoever compares check values of two offices' forms must find them equal."""
    first, second = (write_template(tmp_path / name, edition) for name in ("a.xlsx", "b.xlsx"))

    assert first.read_bytes() == second.read_bytes()
