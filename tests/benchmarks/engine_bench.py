"""R1 to R4: a decision with its full explanation, the bare level, agreement with two oracles, wrong inputs.

The anchors run in the same process, by turns: zen-engine with the same 24 rows, and a chain of comparisons written by
hand. Needs the bench extra (zen-engine).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any, Final, NamedTuple

import zen

from jc_disaster.engine.assess import Assessor
from jc_disaster.engine.entry import situation_from_json, situation_from_text
from jc_disaster.engine.explain import missing_figures, next_steps, readings_used
from jc_disaster.engine.point_levels import PointLevels
from jc_disaster.kernel.errors import InputRefusedError
from jc_disaster.kernel.figures import AGRICULTURAL_POPULATION
from jc_disaster.plan.loader import read_edition
from tests.benchmarks.bench_row import BenchRow, interleaved, within
from tests.benchmarks.zen_table import KEY, decision
from tests.engine.oracles import if_chain, table
from tests.engine.plan_numbers import BOUNDS, COUNTED
from tests.engine.random_cases import Case, answer, chained, open_case, point_case

ROOT: Final = Path(__file__).resolve().parents[2]
SEED: Final = 20260204
POPULATION: Final = (
    1_000_003  # no percentage divides it, so that the chain cannot be spared its multiplications
)


def rows(*, quick: bool) -> list[BenchRow]:
    """Measure R1 to R4.

    Raises:
        AssertionError: The plan's data do not load.
    """
    edition, problems = read_edition(ROOT / "resources" / "plans" / "jincheng-2026")
    assert edition is not None, problems
    assessor = Assessor(edition)
    rounds = 5 if quick else 40
    return [
        *_explained(assessor, rounds),
        *_levels(assessor, rounds),
        *_agreement(assessor, 5_000 if quick else 100_000),
        *_wrong_inputs(assessor),
    ]


def _cases(count: int, make: Callable[[Random], Case] = point_case, seed: int = SEED) -> list[Case]:
    random = Random(seed)  # noqa: S311 - the same situations on every run
    return [make(random) for _ in range(count)]


def _context(case: Case) -> dict[str, float]:
    """What zen-engine is given: sums and share worked out beforehand, which spares it that work."""
    values = [int(case.values[indicator][0]) for indicator in BOUNDS]
    names = ("deaths_and_missing", "people", "rooms", "households", "drought")
    share = values[-1] / case.population if case.population else 0.0
    return {**dict(zip(names, values, strict=True)), "share": share}


def _explained(assessor: Assessor, rounds: int) -> list[BenchRow]:
    cases = _cases(100)
    edition = assessor.edition
    situations = [situation_from_json(case.entered, edition) for case in cases]
    contexts = [_context(case) for case in cases]
    content = decision()
    single = zen.ZenEngine().create_decision(json.dumps(content))
    engine = zen.ZenEngine({"loader": {"type": "static", "content": {KEY: content}}})
    batch = [{"key": KEY, "context": context} for context in contexts]
    assess = assessor.assess

    def whole_answer() -> None:
        for case in cases:
            situation = situation_from_json(case.entered, edition)
            result = assess(situation)
            next_steps(assessor, result)
            missing_figures(assessor, result, situation)
            readings_used(assessor, result, situation)

    spent = interleaved(
        {
            "ours": lambda: [assess(situation) for situation in situations],
            "whole": whole_answer,
            "batch": lambda: engine.evaluate_batch(batch),
            "cached": lambda: [engine.evaluate(KEY, context) for context in contexts],
            "single": lambda: [single.evaluate(context) for context in contexts[:10]],
        },
        rounds,
    )
    each = {name: seconds / (10 if name == "single" else len(cases)) for name, seconds in spent.items()}

    def beside(name: str, limit: float, anchor: str, ours: str = "ours") -> BenchRow:
        return within(name, limit, _us(each[ours]), _us(each[anchor]), each[ours] / each[anchor])

    def shown(name: str, anchor: str, ours: str = "ours") -> BenchRow:
        return BenchRow(name, "", _us(each[ours]), _us(each[anchor]), each[ours] / each[anchor], met=None)

    return [
        beside("R1 full explanation, 24 rows / zen-engine, single call", 0.1, "single"),
        beside("R1 full explanation, 24 rows / zen-engine, evaluate_batch", 1.0, "batch"),
        shown("R1 the same / zen-engine, single call on a cached table", "cached"),
        shown("R1 with reading the input, next, missing, readings / single call", "single", "whole"),
    ]


def _levels(assessor: Assessor, rounds: int) -> list[BenchRow]:
    random = Random(SEED)  # noqa: S311 - the same points on every run
    near = [tuple(random.choice(b) + random.choice((-1, 0, 1)) for b in BOUNDS.values()) for _ in range(500)]
    quiet = [tuple(random.randrange(b[0]) for b in BOUNDS.values()) for _ in range(500)]
    level_of = PointLevels(assessor.edition, {AGRICULTURAL_POPULATION: POPULATION}).level_of
    found = []
    for name, points in (("around every bound", near), ("below every bound", quiet)):
        spent = interleaved(
            {
                "ours": lambda points=points: [level_of(point) for point in points],
                "chain": lambda points=points: [
                    if_chain(dead, people, rooms, households, drought, POPULATION)
                    for dead, people, rooms, households, drought in points
                ],
            },
            rounds * 5,
        )
        ours, chain = (_us(spent[side] / len(points)) for side in ("ours", "chain"))
        found.append(
            within(
                f"R2 level only, points {name} / if-chain", 3.0, ours, chain, spent["ours"] / spent["chain"]
            )
        )
    return found


def _agreement(assessor: Assessor, count: int) -> list[BenchRow]:
    points, opens = _cases(count // 2), _cases(count - count // 2, open_case, SEED + 1)
    against_chain = sum(answer(assessor, case).level != chained(case) for case in points)
    against_table = sum(answer(assessor, case) != table(case.values) for case in (*points, *opens))
    of = f"of {count:,} situations (seed {SEED})"
    return [
        _no_difference(f"R3 differences from the if-chain, {of}", against_chain, len(points)),
        _no_difference(f"R3 differences from exact fractions, all 24 rows, {of}", against_table, count),
    ]


def _no_difference(name: str, different: int, count: int) -> BenchRow:
    return BenchRow(name, "0", str(different), f"{count:,} compared", None, different == 0)


class WrongInput(NamedTuple):
    """A value that is no count of people, as it would stand in JSON, and how zen-engine is given it."""

    name: str
    words: str | None
    value: Any


WRONG_INPUTS: Final = (
    WrongInput("text", '"sixty"', "sixty"),
    WrongInput("null", "null", None),
    WrongInput("absent", None, None),
    WrongInput("true", "true", value=True),
    WrongInput("NaN", "NaN", float("nan")),
    WrongInput("negative", "-60", -60),
    WrongInput("fraction", "60.5", 60.5),
)


def _wrong_inputs(assessor: Assessor) -> list[BenchRow]:
    """Everything else is zero, so that an answer about the wrong value is an answer about the disaster."""
    engine = zen.ZenEngine({"loader": {"type": "static", "content": {KEY: decision()}}})
    ours = [wrong.name for wrong in WRONG_INPUTS if _taken_as_fact(assessor, wrong)]
    theirs = [wrong.name for wrong in WRONG_INPUTS if _zen_answers(engine, wrong)]
    of = len(WRONG_INPUTS)
    return [
        BenchRow(
            "R4 wrong or missing inputs answered as a fact",
            "0",
            f"{len(ours)} of {of}",
            f"zen-engine: {len(theirs)} of {of} ({', '.join(theirs)})",
            None,
            not ours,
        )
    ]


def _taken_as_fact(assessor: Assessor, wrong: WrongInput) -> bool:
    """Whether the answer claims a level, or claims that there is none; refused and left open are neither."""
    others = ", ".join(f'"{key}": 0' for key in COUNTED if key != "deaths")
    entry = "" if wrong.words is None else f', "deaths": {wrong.words}'
    text = f'{{"figures": {{{others}{entry}}}}}'
    try:
        result = assessor.assess(situation_from_text(text, assessor.edition))
    except InputRefusedError:
        return False
    return result.level is not None or result.level_possible is None


def _zen_answers(engine: Any, wrong: WrongInput) -> bool:  # noqa: ANN401 - zen-engine has no types here
    zeros = _context(_cases(1)[0]) | dict.fromkeys(("people", "rooms", "households", "drought", "share"), 0)
    context = {key: value for key, value in zeros.items() if key != "deaths_and_missing"}
    if wrong.words is not None:
        context["deaths_and_missing"] = wrong.value
    try:
        engine.evaluate(KEY, context)
    except Exception:  # noqa: BLE001 - whatever it raises, it did not answer
        return False
    return True


def _us(seconds: float) -> str:
    return f"{seconds * 1e6:.2f} µs"
