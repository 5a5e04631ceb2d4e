"""The forms of a plan's files as JSON schemas, so that an editor can help whoever encodes a plan."""

from __future__ import annotations

import json

from jc_disaster.plan.sources import FORMS

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """The schema of every data file, as JSON text under its own file name (``plan-levels.json``)."""
    return {f"plan-{file.removesuffix('.yaml')}.json": _schema(file) for file in FORMS}


def _schema(file: str) -> str:
    schema = {"$schema": DIALECT, **FORMS[file].model_json_schema(by_alias=True, mode="validation")}
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
