"""The compiled plan: JSON that carries the hash of the sources it was made from, and its own.

Reading it needs neither the YAML reader nor the schema, so the window opens without them. A copy whose hashes
do not fit is never used: a changed bit in it could be a changed threshold.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from jc_disaster.plan import model
from jc_disaster.plan.model import BoundNumber, PlanEdition

# Raised when the proof learns to refuse more: what an older proof let pass is then proven again.
PROOF = 2
_Decode = Callable[[Any], Any]


def dump(edition: PlanEdition, source_hash: str) -> str:
    """``edition`` as two lines of JSON: what it was made from, and the edition itself.

    Named tuples become arrays, exact numbers become tagged strings.
    """
    body = json.dumps(_plain(edition), ensure_ascii=False, separators=(",", ":"))
    return f"{_header(body, source_hash)}\n{body}"


def load(text: str, source_hash: str) -> PlanEdition | None:
    """The edition in ``text``; None when it was made from other sources, by another version, or is damaged."""
    header, _, body = text.partition("\n")
    if header != _header(body, source_hash):
        return None
    edition: PlanEdition = _decoder(PlanEdition)(json.loads(body))
    return edition


def _header(body: str, source_hash: str) -> str:
    digest = hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()
    return json.dumps({"proof": PROOF, "shape": shape(), "sources": source_hash, "sha256": digest})


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
    return _record_decoder(wanted)


def _record_decoder(wanted: Any) -> _Decode:  # noqa: ANN401 - a named tuple's class
    decoders = [_decoder(hint) for hint in get_type_hints(wanted).values()]
    changed = [(place, decode) for place, decode in enumerate(decoders) if decode is not _same]

    def decode_record(value: list[Any]) -> Any:  # noqa: ANN401 - the class that was wanted
        for place, decode in changed:
            value[place] = decode(value[place])
        return wanted._make(value)

    return decode_record


def _tuple_decoder(arguments: tuple[Any, ...]) -> _Decode:
    if arguments[-1] is not Ellipsis:
        return (
            tuple if all(_decoder(argument) is _same for argument in arguments) else _fixed_decoder(arguments)
        )
    item_decoder = _decoder(arguments[0])
    if item_decoder is _same:
        return tuple
    return lambda value: tuple([item_decoder(item) for item in value])


def _fixed_decoder(arguments: tuple[Any, ...]) -> _Decode:
    fields = [_decoder(argument) for argument in arguments]
    return lambda value: tuple([decode(item) for decode, item in zip(fields, value, strict=True)])
