"""Plan folders for tests: the city's, the made-up ones, and copies of them with something changed."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from jc_disaster.plan.loader import examine, load_edition
from jc_disaster.plan.problems import PlanRefusedError, Problem

TESTS: Final = Path(__file__).resolve().parents[1]
JINCHENG: Final = TESTS.parent / "resources" / "plans" / "jincheng-2026"
BAD_PLANS: Final = TESTS / "bad_plans"
YUNLING, UNGRADED, MISPRINTED, PARTIAL = (
    TESTS / "plans" / name for name in ("yunling", "ungraded", "misprinted", "partial")
)


def folder_of(name: str) -> Path:
    """The folder of a plan by its name."""
    return JINCHENG if name == JINCHENG.name else TESTS / "plans" / name


def copy_of(base: Path, target: Path, changes: Iterable[Mapping[str, object]] = ()) -> Path:
    """A copy of a plan's folder with changes made.

    Args:
        base: The folder to copy.
        target: The new folder.
        changes: Each names a ``file`` and what to do with it: ``remove``, new ``content``, ``find`` (which must
            stand there exactly once) and ``replace``, text to ``append`` (``times`` over, ``{NUL}`` for a zero
            byte), another ``encoding``.
    """
    target.mkdir()
    for path in base.iterdir():
        shutil.copyfile(path, target / path.name)
    for change in changes:
        _apply(change, target / str(change["file"]))
    return target


def _apply(change: Mapping[str, object], path: Path) -> None:
    if change.get("remove"):
        path.unlink()
        return
    text = str(change["content"]) if "content" in change else path.read_text(encoding="utf-8")
    if "find" in change:
        assert text.count(str(change["find"])) == 1, f"{path.name}: {change['find']}"
        text = text.replace(str(change["find"]), str(change["replace"]))
    times = change.get("times", 1)
    assert isinstance(times, int)
    text += str(change.get("append", "")).replace("{NUL}", "\0") * times
    path.write_text(text, encoding=str(change.get("encoding", "utf-8")))


def problems_of(folder: Path) -> list[Problem]:
    """Every problem of a plan's folder: those it is refused for, or those it loads with."""
    try:
        load_edition(folder)
    except PlanRefusedError as refusal:
        return list(refusal.problems)
    return examine(folder)[1]
