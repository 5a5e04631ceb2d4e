"""Every field of every act filled with what nobody should send: an answer each time, never a crash."""

from __future__ import annotations

import io
import json
import random

from jc_disaster.engine.assess import Assessor
from jc_disaster.incident.decide import CATALOGUE, example_of
from jc_disaster.incident.fold import fold_all
from jc_disaster.plan.model import PlanEdition
from jc_disaster.record import commands
from tests.scene import Scene

SEED = 20260712
HOSTILE = (
    None,
    True,
    0,
    -1,
    1.5,
    10**30,
    "",
    "x",
    "\ud800",
    "a\nb",
    "\u202e反写",
    "=cmd|' /C calc'!A0",
    "字" * 30_000,
    [],
    [1],
    [[]],
    {},
    {"a": 1},
    {"post": 1},
    [{"post": "x"}] * 3,
    {"sealed": "a:b:c"},
    "2026-07-12T00:00:00Z",
    "9999-12-31T23:59:59-23:59",
    "0001-01-01T00:00:00+00:00",
    float("nan"),
)


def test_whatever_stands_in_a_field_gets_an_answer_in_words(assessor: Assessor, edition: PlanEdition) -> None:
    """A program that writes nonsense must not stop the night; what is refused changes nothing."""
    scene, chance = Scene(assessor), random.Random(SEED)  # noqa: S311 - a seed that can be repeated
    for spec in CATALOGUE:
        scene.recorder.record(example_of(spec, edition))
    refused = 0
    for spec in CATALOGUE:
        example = example_of(spec, edition)
        for field in example:
            for hostile in HOSTILE:
                act = {**example, "act_id": f"{spec.name}-{refused}-{chance.random()}", field: hostile}
                before = len(scene.recorder.events())
                out = io.StringIO()
                code = commands.record_acts(scene.recorder, [json.dumps(act)], out)
                answer = json.loads(out.getvalue())
                if answer["ok"]:
                    assert len(scene.recorder.events()) > before or field == "act_id"
                    continue
                refused += 1
                assert code == 2
                assert answer["message"], (SEED, act)
                assert answer["next"], (SEED, act)
                assert len(scene.recorder.events()) == before
    assert refused > 3_000
    assert all(state.unread == () for state in fold_all(scene.recorder.events()).values())


def test_lines_that_are_no_acts_are_answered_one_by_one(assessor: Assessor) -> None:
    """Bombs, depth and broken signs: one answer a line, and the next line is read."""
    scene = Scene(assessor)
    lines = [
        "[" * 5_000,
        "{" * 5_000,
        '{"a":' * 3_000,
        "9" * 100_000,
        "\x00",
        "null",
        '"x"',
        '{"act": 7}',
        "{}",
    ]
    lines += [f'{{"act": "write_note", "words": "{"字" * 100_000}"}}', '{"act": "write_note", "act": "x"}']
    out = io.StringIO()
    assert commands.record_acts(scene.recorder, lines, out) == 2
    answers = [json.loads(line) for line in out.getvalue().splitlines()]
    assert len(answers) == len(lines)
    assert all(not answer["ok"] and answer["message"] and answer["next"] for answer in answers)
