"""How well messages are read: precision and recall over every case, for each figure.

A figure counts as right when its key, its place and its value form all agree; an increment is a figure of its own.
Run ``python tests/benchmarks/intake_score.py [FILE…]`` with YAML cases (tests/intake/cases) or JSON lines that carry
``text``, ``figures`` and, where there are parts, ``places``.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from jc_disaster.intake.bulletin import bulletin_json, parse  # noqa: E402

CASES = ROOT / "tests" / "intake" / "cases"
INCREMENT = "新增"

Found = dict[tuple[str, str], object]


@dataclass(slots=True)
class Score:
    """Counts for each figure key.

    Attributes:
        right: Figures read as they should be.
        wrong: Figures read that are not there, or with another value.
        missed: Figures that are there and were not read, or with another value.
        slips: One line for every case that is not fully right.
    """

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    slips: list[str] = field(default_factory=list)

    def precision(self, key: str | None = None) -> float:
        """The share of figures taken that are right."""
        return _share(self._of(self.right, key), self._of(self.wrong, key))

    def recall(self, key: str | None = None) -> float:
        """The share of figures in the messages that were taken, right."""
        return _share(self._of(self.right, key), self._of(self.missed, key))

    def _of(self, counter: Counter[str], key: str | None) -> int:
        return counter[key] if key else counter.total()


def _share(part: int, rest: int) -> float:
    return part / (part + rest) if part + rest else 1.0


def cases(paths: Iterable[Path]) -> Iterator[dict[str, Any]]:
    """Every case of the files, YAML or JSON lines, in one form."""
    for path in paths:
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".jsonl":
            for line in text.splitlines():
                record = json.loads(line)
                places = {part["place"]: part["figures"] for part in record.get("places", [])}
                yield {**record, "name": record["id"], "message": record["text"], "places": places}
        else:
            yield from yaml.safe_load(text)


def score(found_cases: Iterable[Mapping[str, Any]]) -> Score:
    """Read every case and compare."""
    result = Score()
    for case in found_cases:
        wanted = _wanted(case)
        got = _got(bulletin_json(parse(case["message"], case.get("year"))))
        _match_places(wanted, got)
        slips = []
        for slot in sorted(wanted.keys() | got.keys()):
            if slot in wanted and slot in got and wanted[slot] == got[slot]:
                result.right[slot[1]] += 1
                continue
            result.wrong[slot[1]] += slot in got
            result.missed[slot[1]] += slot in wanted
            slips.append(f"{slot[0]}{slot[1]}={got.get(slot, '-')} (应为{wanted.get(slot, '-')})")
        if slips:
            result.slips.append(f"{case['name']}：{'；'.join(slips)}")
    return result


def _wanted(case: Mapping[str, Any]) -> Found:
    wanted: Found = {("", key): value for key, value in case.get("figures", {}).items()}
    wanted |= {(INCREMENT, key): value for key, value in case.get("increments", {}).items()}
    for place, figures in case.get("places", {}).items():
        wanted |= {(place, key): value for key, value in figures.items()}
    return wanted


def _got(read: Mapping[str, Any]) -> Found:
    got: Found = {("", key): value for key, value in read["figures"].items()}
    got |= {(INCREMENT, key): value for key, value in read["increments"].items()}
    for part in read["places"]:
        got |= {(part["place"], key): value for key, value in part["figures"].items()}
    return got


def _match_places(wanted: Found, got: Found) -> None:
    """Names of one place written shorter or longer (密云, 密云区) are made one."""
    names = {place for place, _ in wanted if place}
    for place, key in list(got):
        if place and place not in names:
            stem = place.rstrip("省市县区") if len(place) > 2 else place
            other = next(
                (name for name in sorted(names) if stem in name or name.rstrip("省市县区") in place), None
            )
            if other is not None:
                got[other, key] = got.pop((place, key))


def report(result: Score) -> Iterator[str]:
    """The score as lines of text."""
    yield f"{'figure':44}{'precision':>10}{'recall':>10}{'right':>8}{'wrong':>8}{'missed':>8}"
    for key in sorted(result.right.keys() | result.wrong.keys() | result.missed.keys()):
        yield _line(key, result, key)
    yield _line("all", result, None)
    yield from result.slips


def _line(name: str, result: Score, key: str | None) -> str:
    counts = [result._of(counter, key) for counter in (result.right, result.wrong, result.missed)]
    shares = f"{result.precision(key):>10.2%}{result.recall(key):>10.2%}"
    return f"{name:44}{shares}" + "".join(f"{count:>8}" for count in counts)


def main(arguments: list[str]) -> int:
    """Print the score of the files given, or of all cases of the project."""
    paths = [Path(argument) for argument in arguments] or sorted(CASES.glob("*.yaml"))
    for line in report(score(cases(paths))):
        print(line)  # noqa: T201
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
