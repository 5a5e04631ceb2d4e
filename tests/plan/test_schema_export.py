"""The JSON schemas for editors fit the forms that the loader takes."""

from __future__ import annotations

import json
from typing import Final

import pytest

from jc_disaster.plan.schema_export import schemas
from tests.plan.folders import TESTS

SCHEMAS: Final = TESTS.parent / "resources" / "schema"
RENEW: Final = (
    'python -c "from pathlib import Path; from jc_disaster.plan.schema_export import schemas; '
    "[Path('resources/schema', n).write_text(t, encoding='utf-8') for n, t in schemas().items()]\""
)


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_schema_is_that_of_the_form(name: str) -> None:
    """An editor that marks right data as wrong is switched off."""
    assert (SCHEMAS / name).read_text(encoding="utf-8") == schemas()[name], f"renew with: {RENEW}"


def test_there_is_no_schema_of_a_file_that_no_longer_exists() -> None:
    """A schema left behind would describe nothing."""
    assert {path.name for path in SCHEMAS.glob("plan-*.json")} == set(schemas())


def test_the_schema_knows_the_three_ways_to_write_a_bound() -> None:
    """A share and a decimal are written as words, so that nothing is rounded on the way."""
    bound = json.loads(schemas()["plan-levels.json"])["$defs"]["BoundSource"]["properties"]["value"]
    assert [choice["type"] for choice in bound["anyOf"]] == ["integer", "string", "string"]
