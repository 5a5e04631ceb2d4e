"""I2: how well and how fast messages are read; the score is that of ``intake_score.py`` over every written case.

The cases were mended until they are read in full, so the score shows what is kept, not what a message never seen
would give; those figures stand in ``docs/adr/0007``. I1 (spreadsheets) has a module of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import cycle, islice

from jc_disaster.intake.bulletin import parse
from tests.benchmarks.bench_row import BenchRow, interleaved
from tests.benchmarks.intake_score import CASES, Score, cases, score

MEGABYTE = 1_000_000  # code points: three megabytes of UTF-8 where all is Chinese
LEAST_PRECISION, LEAST_RECALL = 0.99, 0.95
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_DIGITS = re.compile("[0-9]+")


def rows(*, quick: bool) -> list[BenchRow]:
    """The score over all cases and for each figure, and the time for one megabyte beside a bare search for digits."""
    written = list(cases(sorted(CASES.glob("*.yaml"))))
    messages = [case["message"] for case in written]
    return [
        *_score_rows(score(written)),
        *_time_rows(messages, MEGABYTE // 10 if quick else MEGABYTE, quick=quick),
    ]


def _score_rows(result: Score) -> Iterator[BenchRow]:
    precision, recall = result.precision(), result.recall()
    asked = result.right.total() + result.missed.total()
    told = f"{asked:,} figures"
    yield BenchRow(
        "I2 precision, all cases",
        f"≥ {LEAST_PRECISION:.0%}",
        f"{precision:.2%}",
        told,
        None,
        precision >= LEAST_PRECISION,
    )
    yield BenchRow(
        "I2 recall, all cases", f"≥ {LEAST_RECALL:.0%}", f"{recall:.2%}", told, None, recall >= LEAST_RECALL
    )
    for key in sorted(result.right.keys() | result.wrong.keys() | result.missed.keys()):
        shares = f"{result.precision(key):.2%} / {result.recall(key):.2%}"
        yield BenchRow(
            f"I2 {key}, precision / recall",
            "",
            shares,
            f"{result.right[key] + result.missed[key]:,}",
            None,
            None,
        )


def _time_rows(messages: list[str], length: int, *, quick: bool) -> Iterator[BenchRow]:
    """One paste of the whole length, of which ``parse`` reads its limit, and the same length message by message."""
    many = list(_of_length(messages, length))
    text = "\n".join(many)
    spent = interleaved(
        {
            "paste": lambda: parse(text),
            "each": lambda: [parse(message) for message in many],
            "bare": lambda: _DIGITS.findall(text.translate(_WIDE)),
        },
        1 if quick else 3,
    )
    anchor = f"{spent['bare'] * 1e3:.0f} ms"
    size = f"{length / MEGABYTE:g} MB"
    paste, each = spent["paste"], spent["each"]
    yield BenchRow(
        f"I2 {size} in one paste / translate and findall",
        "< 1 s",
        f"{paste:.2f} s",
        anchor,
        paste / spent["bare"],
        paste < 1,
    )
    yield BenchRow(
        f"I2 {size} message by message / the same", "", f"{each:.2f} s", anchor, each / spent["bare"], None
    )


def _of_length(messages: list[str], length: int) -> Iterator[str]:
    total = 0
    for message in islice(cycle(messages), length):
        if total >= length:
            return
        total += len(message)
        yield message
