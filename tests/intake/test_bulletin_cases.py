"""Every written case, message by message, and the score over all of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from jc_disaster.intake.bulletin import bulletin_json, parse

_CASES = Path(__file__).parent / "cases"


def _all_cases() -> list[tuple[str, dict[str, Any]]]:
    files = sorted(_CASES.glob("*.yaml"))
    return [(path.stem, case) for path in files for case in yaml.safe_load(path.read_text(encoding="utf-8"))]


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=f"{stem}-{case['name']}") for stem, case in _all_cases()]
)
def test_a_message_gives_the_figures_a_clerk_reads_in_it(case: dict[str, Any]) -> None:
    """A wrong figure may start the wrong response; a missing one is asked for again."""
    read = bulletin_json(parse(case["message"], case.get("year")))

    assert read["figures"] == case.get("figures", {})
    assert {part["place"]: part["figures"] for part in read["places"]} == case.get("places", {})
    assert read["increments"] == case.get("increments", {})
    asked = {question["kind"] for question in read["questions"]}
    assert set(case.get("asks", ())) <= asked
    assert case.get("asks") != [] or not asked
    unread = {word["words"] for word in read["unread"]}
    assert set(case.get("unread", ())) <= unread
    for name in ("as_of", "hazard"):
        if name in case:
            assert read[name] == case[name]


def test_no_two_cases_share_a_name() -> None:
    """A clerk who is told the name of a case must find that one case."""
    names = [(stem, case["name"]) for stem, case in _all_cases()]

    assert len(names) == len(set(names))
    assert len(names) >= 150
