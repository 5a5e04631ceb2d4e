"""Rules about files: their names, their length, and what none of them may hold."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

DRAWERS: Final = frozenset({"utils", "util", "common", "helpers", "helper", "manager", "managers", "misc"})
LONGEST: Final = 400
HEAD: Final = 30  # lines in which a long file has to give its reason
# Put together from parts, so that this file does not break its own rules.
MACHINE_PATH: Final = re.compile("/" + r"(?:home|root|work|Users)/[\w.]|[A-Z]:\\" + r"Users\\|\.pyenv" + "/")
TO_DO: Final = re.compile(r"\b(?:" + "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X")) + r")\b")


def long_without_reason(text: str) -> bool:
    """Whether a file is over the limit and its head gives no reason."""
    lines = text.splitlines()
    return len(lines) > LONGEST and not any(line.startswith("# Long because ") for line in lines[:HEAD])


def found(texts: dict[Path, str], pattern: re.Pattern[str]) -> list[str]:
    """Places where `pattern` stands, as file:line."""
    return [
        f"{path.as_posix()}:{number}: {line.strip()[:100]}"
        for path, text in texts.items()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_file_is_a_drawer_for_everything(sources: dict[Path, str]) -> None:
    """A module called `utils` tells nobody what belongs in it, so everything ends up there."""
    drawers = [path.as_posix() for path in sources if DRAWERS & {*path.parts, path.stem}]
    assert not drawers, "\n".join(drawers)


def test_a_long_file_gives_its_reason(sources: dict[Path, str]) -> None:
    """Whoever reads a file should be able to hold it in mind; the exceptions say why they are exceptions."""
    long = [
        f"{path.as_posix()}: {len(text.splitlines())}"
        for path, text in sources.items()
        if long_without_reason(text)
    ]
    assert not long, "\n".join(long)


def test_the_limit_counts_the_line_after_the_last_allowed_one() -> None:
    """The rule itself has a boundary, and a reason lifts it."""
    assert not long_without_reason("x = 1\n" * LONGEST)
    assert long_without_reason("x = 1\n" * (LONGEST + 1))
    assert not long_without_reason("# Long because it is a table.\n" + "x = 1\n" * LONGEST)


def test_no_path_of_somebodys_machine_is_committed(texts: dict[Path, str]) -> None:
    """Such a path works on one machine and tells strangers about it."""
    paths = found(texts, MACHINE_PATH)
    assert not paths, "\n".join(paths)


def test_no_note_of_unfinished_work_is_committed(sources: dict[Path, str]) -> None:
    """What is left to do belongs into an issue, where somebody sees it."""
    notes = found(sources, TO_DO)
    assert not notes, "\n".join(notes)


def test_the_rules_see_what_they_are_to_refuse() -> None:
    """A pattern that never matches would keep every rule green."""
    bad = {Path("a.py"): "open('" + "/ho" + "me/somebody/plan.txt')\n# TO" + "DO: later\n"}
    assert len(found(bad, MACHINE_PATH)) == 1
    assert len(found(bad, TO_DO)) == 1
