"""Plan data with one thing wrong: every value of a file changed in turn, for proving that the proof notices."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from jc_disaster.plan.build import build_edition
from jc_disaster.plan.problems import Problem, errors_of
from jc_disaster.plan.proof import Proof
from jc_disaster.plan.sources import FORMS, Sources

Path = tuple[str | int, ...]
Check = Callable[[Proof], None]
BODY_LISTS = frozenset({"judge", "by", "to", "who", "consent", "leads", "supports", "mentions"})


class Mutant(NamedTuple):
    """One wrong value: where, what stood there, what stands there now."""

    path: Path
    before: object
    after: object

    def __str__(self) -> str:
        return f"{'.'.join(map(str, self.path))}: {self.before!r} → {self.after!r}"

    def owner(self, data: object) -> str:
        """The id of the duty it belongs to, and the list in it."""
        place = self.path.index("duties") + 2
        return f"{value_at(data, (*self.path[:place], 'id'))}.{self.path[place]}"

    def lost(self) -> Mapping[str, object]:
        """The entry that is missing now."""
        assert isinstance(self.before, tuple)
        assert isinstance(self.after, tuple)
        kept = {id(entry) for entry in self.after}
        return next(entry for entry in self.before if id(entry) not in kept)

    def is_alone(self) -> bool:
        """Whether the missing duty has words of the plan that stand in no other quote of its clause."""
        lost = self.lost()
        assert isinstance(self.before, tuple)
        beside = [one["quote"] for one in self.before if one is not lost and one["clause"] == lost["clause"]]
        parts = [part for part in re.split("[,，;；。]", str(lost["quote"])) if part]
        return "text" not in lost and any(not any(part in quote for quote in beside) for part in parts)


def leaves(data: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Every single value of plain data with its path."""
    if isinstance(data, Mapping):
        for key, value in data.items():
            yield from leaves(value, (*path, key))
    elif isinstance(data, tuple):
        for place, value in enumerate(data):
            yield from leaves(value, (*path, place))
    else:
        yield path, data


def value_at(data: object, path: Path) -> object:
    """The value at ``path``."""
    for step in path:
        data = data[step]  # type: ignore[index]
    return data


def replaced(data: object, path: Path, value: object) -> object:
    """``data`` with another value at ``path``."""
    if not path:
        return value
    step, *rest = path
    if isinstance(data, Mapping):
        return {key: replaced(one, tuple(rest), value) if key == step else one for key, one in data.items()}
    assert isinstance(data, tuple)
    return tuple(
        replaced(one, tuple(rest), value) if place == step else one for place, one in enumerate(data)
    )


def problems_of(sources: Sources, file: str, data: object, checks: Sequence[Check]) -> list[Problem]:
    """The errors that the named parts of the proof find once ``file`` holds ``data``; a broken form counts as one."""
    try:
        model = FORMS[file].model_validate(data)
    except ValueError as error:
        return [Problem("error", "form", file, None, None, str(error))]
    changed = sources._replace(**{file.removesuffix(".yaml"): model})
    proof = Proof(build_edition(changed), changed)
    for check in checks:
        check(proof)
    return errors_of(proof.problems)


def numbers(data: object) -> Iterator[Mutant]:
    """Every number one higher and one lower; a share with another denominator."""
    for path, value in leaves(data):
        if path[0] == "read":
            continue
        if isinstance(value, int) and not isinstance(value, bool):
            yield Mutant(path, value, value + 1)
            yield Mutant(path, value, value - 1)
        elif isinstance(value, str) and re.fullmatch(r"\d+/\d+", value):
            yield Mutant(path, value, value + "1")


def booleans(data: object) -> Iterator[Mutant]:
    """Every yes made a no, and the other way round."""
    for path, value in leaves(data):
        if isinstance(value, bool):
            yield Mutant(path, value, not value)


def texts(data: object, key: str, others: Sequence[str]) -> Iterator[Mutant]:
    """Every value under ``key`` made the next of ``others``, in turn through all of them."""
    for path, value in leaves(data):
        if path[-1] == key and isinstance(value, str):
            place = others.index(value) if value in others else -1
            yield Mutant(path, value, others[(place + 1) % len(others)])


def bodies(data: object, others: Mapping[str, str]) -> Iterator[Mutant]:
    """Every body made another one, and every body dropped from its list."""
    for path, value in leaves(data):
        if len(path) > 1 and path[-2] in BODY_LISTS and isinstance(value, str):
            yield Mutant(path, value, others[value])
            names = value_at(data, path[:-1])
            assert isinstance(names, tuple)
            yield Mutant(path[:-1], names, tuple(name for name in names if name != value))


def quotes(data: object) -> Iterator[Mutant]:
    """Every quote with its middle character doubled."""
    for path, value in leaves(data):
        if path[-1] == "quote" and isinstance(value, str):
            middle = len(value) // 2
            yield Mutant(path, value, value[:middle] + value[middle] + value[middle:])


def dropped(data: object, key: str) -> Iterator[Mutant]:
    """Every list under ``key`` with one entry left out, each in turn."""
    for path, entries in _lists(data, key):
        for place in range(len(entries)):
            yield Mutant(path, entries, entries[:place] + entries[place + 1 :])


def _lists(data: object, key: str, path: Path = ()) -> Iterator[tuple[Path, tuple[object, ...]]]:
    if isinstance(data, Mapping):
        for name, value in data.items():
            if name == key and isinstance(value, tuple):
                yield (*path, name), value
            yield from _lists(value, key, (*path, name))
    elif isinstance(data, tuple):
        for place, value in enumerate(data):
            yield from _lists(value, key, (*path, place))
