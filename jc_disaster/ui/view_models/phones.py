"""通讯录 as the window reads it: which number reaches the duty room of a unit, and the lines to look through."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

# The kinds of number in the order in which one is tried at night.
_KINDS: Final = (("duty_phone", "值班电话"), ("phone", "电话"), ("mobile", "手机"))
_ALL: Final = (*_KINDS, ("fax", "传真"))
# Within a county, whoever sits at the telephone of disaster relief comes first.
_FIRST: Final = ("应急", "安委", "值班")


class PhoneEntry(NamedTuple):
    """One line of the 通讯录; numbers by kind."""

    unit: str
    name: str
    post: str
    numbers: Mapping[str, tuple[str, ...]]

    def words(self) -> str:
        """The line as it is read."""
        return "　".join(part for part in (self.unit, self.post, self.name, self.numbers_words()) if part)

    def numbers_words(self) -> str:
        """Its numbers, the duty telephone first."""
        said = [f"{label} {'、'.join(self.numbers[kind])}" for kind, label in _ALL if self.numbers.get(kind)]
        return "　".join(said)


class Number(NamedTuple):
    """A number to dial.

    Attributes:
        label: What it is, ``值班电话``.
        number: The number.
        whose: The body, with the name where it is a person's own.
    """

    label: str
    number: str
    whose: str


class PhoneBook(NamedTuple):
    """The 通讯录 of this office; empty where none was imported, and in every exercise."""

    entries: tuple[PhoneEntry, ...] = ()

    def of(self, unit: str) -> Number | None:
        """The number that reaches a reporting unit at night; None where the list has none."""
        found = [entry for entry in self.entries if unit and unit in entry.unit]
        for kind, label in _KINDS:
            able = [entry for entry in found if entry.numbers.get(kind)]
            if able:
                best = min(able, key=_nearness)
                whose = f"{best.unit}{best.name}" if kind == "mobile" else best.unit
                return Number(label, best.numbers[kind][0], whose)
        return None


NO_PHONES: Final = PhoneBook()


def _nearness(entry: PhoneEntry) -> int:
    return next((place for place, word in enumerate(_FIRST) if word in entry.unit), len(_FIRST))


def phone_book(kept: object) -> PhoneBook:
    """The 通讯录 from the plain values it is kept as; a line that is none is left out."""
    if not isinstance(kept, list):
        return NO_PHONES
    entries = []
    for one in kept:
        if not isinstance(one, dict) or not isinstance(one.get("unit"), str):
            continue
        numbers = {kind: _numbers(one.get(kind)) for kind, _ in _ALL}
        entries.append(PhoneEntry(one["unit"], _text(one.get("name")), _text(one.get("post")), numbers))
    return PhoneBook(tuple(entries))


def _numbers(value: object) -> tuple[str, ...]:
    return tuple(one for one in value if isinstance(one, str) and one) if isinstance(value, list) else ()


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
