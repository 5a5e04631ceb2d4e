"""What a person settled of a message and has not recorded, as a text that survives a crash, and back again. Pure.

It stands beside the message in its draft and holds for that message alone: a row is found again by its words and its
place. What the record holds already is not asked about a second time; everything else is as it was left, and nothing
is recorded by it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from jc_disaster.incident import values
from jc_disaster.ui.view_models.paste import PasteView, ReadRow, Sort
from jc_disaster.ui.view_models.sifting import Item, Sifting, Verdict, begin

_RECORDED: Final = "recorded"


class Head(NamedTuple):
    """What a person said of the whole message; empty or None where nobody said anything.

    Attributes:
        unit: Whose it is; empty for the city.
        towns: Whose the places are that do not report by themselves.
        as_of: The time as it was typed.
        source: Where it came from.
        kind: What sort of report it is.
    """

    unit: str | None = None
    towns: Mapping[str, str] = MappingProxyType({})
    as_of: str = ""
    source: str = ""
    kind: str = ""


def settled_text(view: PasteView, sifting: Sifting, head: Head) -> str:
    """All that was settled; empty where nothing is.

    Args:
        view: The message as it was read.
        sifting: How its rows stand.
        head: What was said of the whole.
    """
    fresh = {_place(item.read): item for item in begin(view, sifting.known, None, head.unit).items}
    now = {_place(item.read): item for item in sifting.items}
    rows = [
        {"row": place, **(_stored(now[place]) if place in now else {"verdict": _RECORDED})}
        for place, item in fresh.items()
        if now.get(place) != item
    ]
    if not rows and head.unit is None and not head.towns and not head.as_of:
        return ""
    return json.dumps(
        {"head": {**head._asdict(), "towns": dict(head.towns)}, "rows": rows}, ensure_ascii=False
    )


def settled_head(text: str) -> Head:
    """What was said of the whole message; nothing where it cannot be read."""
    given = _read(text).get("head")
    if not isinstance(given, dict):
        return Head()
    said = {key: given.get(key) for key in ("as_of", "source", "kind")}
    texts = {key: value for key, value in said.items() if isinstance(value, str)}
    towns, unit = given.get("towns"), given.get("unit")
    known = towns.items() if isinstance(towns, dict) else ()
    return Head(
        unit if isinstance(unit, str) else None,
        {name: whose for name, whose in known if isinstance(whose, str)},
        **texts,
    )


def settled_again(sifting: Sifting, text: str) -> Sifting:
    """The rows of the same message as they were left; a row that is read otherwise now is asked about anew."""
    rows = _read(text).get("rows")
    kept = {
        tuple(row["row"]): row
        for row in (rows if isinstance(rows, list) else ())
        if isinstance(row, dict) and isinstance(row.get("row"), list)
    }
    items = []
    for item in sifting.items:
        row = kept.get(tuple(_place(item.read)))
        if row is None:
            items.append(item)
        elif row.get("verdict") != _RECORDED:
            items.append(_restored(item, row))
    return sifting._replace(items=tuple(items))


def _place(read: ReadRow) -> tuple[object, ...]:
    return (read.sort.name, read.unit, read.key, read.words, read.start, read.end)


def _stored(item: Item) -> dict[str, object]:
    return {
        "verdict": item.verdict.name,
        "sort": item.sort.name,
        "key": item.key,
        "number": None if item.quantity is None else [values.stored(item.quantity)],
        "ask": item.ask,
        "reason": item.reason,
    }


def _restored(item: Item, row: Mapping[str, Any]) -> Item:
    try:
        number = row["number"]
        return item._replace(
            verdict=Verdict[row["verdict"]],
            sort=Sort[row["sort"]],
            key=str(row["key"]),
            quantity=None if number is None else values.read(number[0]),
            ask=str(row["ask"]),
            reason=str(row["reason"]),
        )
    except (KeyError, TypeError, ValueError, ArithmeticError, IndexError):
        return item


def _read(text: str) -> Mapping[str, Any]:
    try:
        given = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return given if isinstance(given, dict) else {}
