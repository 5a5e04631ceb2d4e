"""One wrong value anywhere in the plan data is noticed.

Every number, boolean, body, clause, unit, quote and step of levels.yaml is changed in turn, and a sample of those of
measures.yaml and duties.yaml. Each change must make the proof report an error.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import pytest

from jc_disaster.kernel.figures import FIGURES
from jc_disaster.plan import strict_yaml
from jc_disaster.plan.build import build_edition
from jc_disaster.plan.loader import read_sources
from jc_disaster.plan.proof_criteria import prove_criteria
from jc_disaster.plan.proof_duties import prove_duties, prove_measures
from jc_disaster.plan.proof_levels import prove_levels
from jc_disaster.plan.proof_procedures import ACTS, prove_procedures, prove_provisions
from jc_disaster.plan.sources import Sources
from jc_disaster.plan.text import by_clause
from tests.plan.folders import JINCHENG
from tests.plan.mutants import (
    Check,
    Mutant,
    bodies,
    booleans,
    dropped,
    leaves,
    numbers,
    problems_of,
    quotes,
    replaced,
    texts,
)

LEVELS, MEASURES, DUTIES = "levels.yaml", "measures.yaml", "duties.yaml"
CHECKS: Final[Mapping[str, tuple[Check, ...]]] = {
    LEVELS: (prove_levels, prove_criteria, prove_procedures, prove_provisions),
    MEASURES: (prove_levels, prove_measures),
    DUTIES: (prove_duties,),
}
# What the text leaves to whoever encodes it: whom a carried act is for, and who goes along with a carried subject.
OPEN: Final = frozenset(
    {
        *(
            "I-2-2.to",
            "I-2-3.supports",
            "I-6-2.to",
            "I-6-3.to",
            "II-2-2.to",
            "II-2-3.supports",
            "III-1-2.supports",
        ),
        *("III-2-2.to", "III-2-3.supports", "IV-1-2.supports", "IV-2-2.to", "IV-2-3.supports"),
        *("I-2-2.supports", "II-2-2.supports", "III-2-2.supports", "IV-2-2.supports"),
    }
)
SAMPLE: Final = 24


@pytest.fixture(scope="module")
def sources() -> Sources:
    """The city's plan in form."""
    found, problems = read_sources(JINCHENG)
    assert found is not None
    assert problems == []
    return found


@pytest.fixture(scope="module")
def clauses(sources: Sources) -> list[str]:
    """Every clause of every stored text."""
    return [
        clause
        for text in build_edition(sources).texts
        for clause in by_clause(text.body, text.numbering)
        if clause
    ]


@pytest.fixture(scope="module")
def others(sources: Sources) -> Mapping[str, str]:
    """For every name of a body, another body."""
    known = sources.organisations.organisations
    following = {body.name: known[(place + 1) % len(known)].name for place, body in enumerate(known)}
    return {name: following[body.name] for body in known for name in (body.name, *body.aliases)}


def data_of(file: str) -> object:
    """The plain data of a file of the city's plan."""
    return strict_yaml.parse((JINCHENG / file).read_text(encoding="utf-8"), file).data


def survivors(sources: Sources, file: str, mutants: Iterable[Mutant]) -> list[str]:
    """The changes that the proof does not notice."""
    data = data_of(file)
    assert problems_of(sources, file, data, CHECKS[file]) == []
    return [
        str(mutant)
        for mutant in mutants
        if mutant.before != mutant.after
        and not problems_of(sources, file, replaced(data, mutant.path, mutant.after), CHECKS[file])
    ]


def sampled(mutants: Iterable[Mutant]) -> list[Mutant]:
    """The same few of many on every run."""
    every = list(mutants)
    return every[:: max(1, len(every) // SAMPLE)]


def of_levels(clauses: list[str], others: Mapping[str, str]) -> Iterator[Mutant]:
    """Every change that is made to levels.yaml."""
    data = data_of(LEVELS)
    figures = [figure.key for figure in FIGURES]
    yield from numbers(data)
    yield from booleans(data)
    yield from bodies(data, others)
    yield from quotes(data)
    yield from texts(data, "clause", clauses)
    yield from texts(data, "unit", ["人", "间", "户", "1"])
    yield from texts(data, "effect", ["启动", "可启动", "视情启动"])
    yield from texts(data, "act", list(ACTS))
    yield from texts(data, "manner", ["one", "joint", "collective"])
    yield from texts(data, "name", ["Ⅰ级", "Ⅱ级", "Ⅲ级", "Ⅳ级"])
    yield from texts(data, "combined", figures)
    yield from texts(data, "over", ["affected_people"])
    yield from texts(data, "condition", ["根据需要"])
    yield from texts(data, "reading", ["A2", "B11"])
    yield from (
        Mutant(path, value, figures[figures.index(value) + 1])
        for path, value in leaves(data)
        if "parts" in path and isinstance(value, str)
    )
    for key in ("steps", "criteria", "discretionary", "any_of", "acts", "other_responses", "levels", "parts"):
        yield from dropped(data, key)


def test_every_wrong_value_of_the_levels_is_noticed(
    sources: Sources, clauses: list[str], others: Mapping[str, str]
) -> None:
    """A threshold, a decider or an 以下 that is wrong by one sign starts the wrong response."""
    mutants = list(of_levels(clauses, others))
    assert len(mutants) > 400
    assert survivors(sources, LEVELS, mutants) == []


@pytest.mark.parametrize("kind", ["clause", "quote", "boolean", "role", "id", "dropped"])
def test_every_wrong_value_of_the_measures_is_noticed(
    kind: str, sources: Sources, clauses: list[str]
) -> None:
    """A measure under the wrong clause, or one that is lost, is a department that nobody calls."""
    data = data_of(MEASURES)
    mutants = {
        "clause": lambda: texts(data, "clause", clauses),
        "quote": lambda: quotes(data),
        "boolean": lambda: booleans(data),
        "role": lambda: texts(data, "role", ["measure", "direction", "menu", "catch_all"]),
        "id": lambda: texts(data, "id", ["X-1"]),
        "dropped": lambda: (one for one in dropped(data, "duties") if not is_last_of_shared_words(one)),
    }[kind]()
    assert survivors(sources, MEASURES, sampled(mutants)) == []


def is_last_of_shared_words(mutant: Mutant) -> bool:
    """The last acts of three clauses, whose words all stand in the quote of the act before."""
    return mutant.lost()["id"] in {"II-9-4", "III-3-3", "IV-3-3"}


def test_every_wrong_body_of_the_measures_is_noticed(sources: Sources, others: Mapping[str, str]) -> None:
    """Who leads, who helps and whom it is for goes onto the sheet of every department."""
    data = data_of(MEASURES)
    mutants = [one for one in bodies(data, others) if one.owner(data) not in OPEN]
    assert survivors(sources, MEASURES, sampled(mutants)) == []


@pytest.mark.parametrize("kind", ["number", "clause", "quote", "calendar", "dropped"])
def test_every_wrong_value_of_the_duties_is_noticed(kind: str, sources: Sources, clauses: list[str]) -> None:
    """6 hours that became 8, or 10月底 that became the end of November, would be printed on a reminder."""
    data = data_of(DUTIES)
    mutants = {
        "number": lambda: numbers(data),
        "clause": lambda: texts(data, "clause", clauses),
        "quote": lambda: quotes(data),
        "calendar": lambda: (one for key in ("from", "to", "by") for one in texts(data, key, ["01-31"])),
        "dropped": lambda: (one for one in dropped(data, "duties") if one.is_alone()),
    }[kind]()
    assert survivors(sources, DUTIES, sampled(mutants)) == []


def test_every_wrong_body_of_the_duties_is_noticed(sources: Sources, others: Mapping[str, str]) -> None:
    """Whoever has to report, and to whom, is read from the sentence."""
    data = data_of(DUTIES)
    assert survivors(sources, DUTIES, sampled(bodies(data, others))) == []
