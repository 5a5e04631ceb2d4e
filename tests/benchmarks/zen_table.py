"""The plan's 24 bands as a decision table of zen-engine (JDM), written by hand: the anchor of R1 and R4."""

from __future__ import annotations

import json
from typing import Any, Final

LEVELS: Final = ("I", "II", "III", "IV")
# Field of the context, item of the clause, the numbers from Ⅰ down to Ⅳ.
COLUMNS: Final = (
    ("deaths_and_missing", 1, (50, 20, 10, 5)),
    ("people", 2, (200_000, 100_000, 5_000, 3_000)),
    ("rooms", 3, (100_000, 10_000, 3_000, 1_000)),
    ("households", 3, (30_000, 3_000, 1_000, 500)),
    ("share", 4, (0.25, 0.2, 0.15, 0.1)),
    ("drought", 4, (200_000, 160_000, 120_000, 80_000)),
)
KEY: Final = "plan"


def decision() -> dict[str, Any]:
    """The table as JDM content; it collects every row that is met, as our answer lists every clause."""
    inputs = [{"id": field, "name": field, "field": field} for field, _, _ in COLUMNS]
    outputs = [{"id": name, "name": name, "field": name} for name in ("level", "clause")]
    table = {"hitPolicy": "collect", "inputs": inputs, "outputs": outputs, "rules": _rules()}
    return {
        "nodes": [
            _node("in", "inputNode", {}),
            _node("table", "decisionTableNode", {"content": table}),
            _node("out", "outputNode", {}),
        ],
        "edges": [
            {"id": "first", "sourceId": "in", "targetId": "table", "type": "edge"},
            {"id": "second", "sourceId": "table", "targetId": "out", "type": "edge"},
        ],
    }


def _node(name: str, kind: str, more: dict[str, Any]) -> dict[str, Any]:
    return {"id": name, "type": kind, "name": name, "position": {"x": 0, "y": 0}, **more}


def _rules() -> list[dict[str, str]]:
    rules = []
    for place, level in enumerate(LEVELS):
        for field, item, starts in COLUMNS:
            band = f">= {starts[0]}" if place == 0 else f"[{starts[place]}..{starts[place - 1]})"
            cells = {other: band if other == field else "" for other, _, _ in COLUMNS}
            clause = f"5.{place + 1}.1({item})"
            rules.append(
                {"_id": f"{level}-{field}", **cells, "level": json.dumps(level), "clause": json.dumps(clause)}
            )
    return rules
