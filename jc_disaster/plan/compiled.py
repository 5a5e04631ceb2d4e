"""The compiled plan: one JSON text that carries the hash of the sources it was made from.

Reading it needs neither the YAML reader nor the schema, so the window opens without them. A copy whose hash does
not fit the sources is never used.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from jc_disaster.plan import model
from jc_disaster.plan.model import BoundNumber, PlanEdition

_Decode = Callable[[Any], Any]


def dump(edition: PlanEdition, source_hash: str) -> str:
    """``edition`` as JSON; named tuples become arrays, exact numbers become tagged strings."""
    document = {"shape": shape(), "sources": source_hash, "edition": _plain(edition)}
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def load(text: str, source_hash: str) -> PlanEdition | None:
    """The edition in ``text``, or None when it was made from other sources or by another version."""
    try:
        document = json.loads(text)
    except ValueError:
        return None
    if not isinstance(document, dict) or document.get("shape") != shape():
        return None
    if document.get("sources") != source_hash:
        return None
    edition: PlanEdition = _decoder(PlanEdition)(document["edition"])
    return edition


def shape() -> str:
    """The names of the model's fields: a copy written by a program with other fields does not fit."""
    return ";".join(
        f"{name}({','.join(kind._fields)})"
        for name, kind in sorted(vars(model).items())
        if isinstance(kind, type) and hasattr(kind, "_fields")
    )


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Fraction):
        return {"fraction": str(value)}
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    return value


def _number(value: object) -> BoundNumber:
    if isinstance(value, dict):
        return Fraction(value["fraction"]) if "fraction" in value else Decimal(value["decimal"])
    assert isinstance(value, int)  # noqa: S101 - written by `dump`
    return value


def _same(value: object) -> object:
    return value


def _decoder(wanted: Any) -> _Decode:  # noqa: ANN401 - a type expression
    if wanted in {str, int, bool} or wanted == str | int:
        return _same
    if wanted == BoundNumber:
        return _number
    if get_origin(wanted) in {Union, UnionType}:
        (inner,) = (choice for choice in get_args(wanted) if choice is not NoneType)
        decode = _decoder(inner)
        return decode if decode is _same else lambda value: None if value is None else decode(value)
    if get_origin(wanted) is tuple:
        return _tuple_decoder(get_args(wanted))
    fields = [_decoder(hint) for hint in get_type_hints(wanted).values()]
    return lambda value: wanted(*[decode(item) for decode, item in zip(fields, value, strict=True)])


def _tuple_decoder(arguments: tuple[Any, ...]) -> _Decode:
    if arguments[-1] is not Ellipsis:
        fields = [_decoder(argument) for argument in arguments]
        return lambda value: tuple([decode(item) for decode, item in zip(fields, value, strict=True)])
    item_decoder = _decoder(arguments[0])
    if item_decoder is _same:
        return tuple
    return lambda value: tuple([item_decoder(item) for item in value])
