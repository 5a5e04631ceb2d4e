"""Plan folders for tests: the city's, the made-up ones, and copies of them with something changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

from jc_disaster.plan.build import build_edition
from jc_disaster.plan.loader import DATA_FILES, examine, load_edition
from jc_disaster.plan.problems import PlanRefusedError, Problem
from jc_disaster.plan.sources import assemble, read_file
from jc_disaster.plan.verify import verify

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
    for name, content in changed(base, changes).items():
        (target / name).write_bytes(content)
    return target


def changed(base: Path, changes: Iterable[Mapping[str, object]]) -> dict[str, bytes]:
    """The files of a plan's folder with changes made, as in `copy_of`."""
    files = {path.name: path.read_bytes() for path in base.iterdir()}
    for change in changes:
        name = str(change["file"])
        if change.get("remove"):
            del files[name]
        else:
            text = str(change["content"]) if "content" in change else files[name].decode()
            files[name] = _changed(text, change).encode(str(change.get("encoding", "utf-8")))
    return files


def _changed(text: str, change: Mapping[str, object]) -> str:
    if "find" in change:
        assert text.count(str(change["find"])) == 1, f"{change['file']}: {change['find']}"
        text = text.replace(str(change["find"]), str(change["replace"]))
    times = change.get("times", 1)
    assert isinstance(times, int)
    return text + str(change.get("append", "")).replace("{NUL}", "\0") * times


def problems_of(folder: Path) -> list[Problem]:
    """Every problem of a plan's folder: those it is refused for, or those it loads with."""
    try:
        load_edition(folder)
    except PlanRefusedError as refusal:
        return list(refusal.problems)
    return examine(folder)[1]


def problems_in(files: Mapping[str, bytes]) -> list[Problem]:
    """As `examine`, for files that are not on the disk; a file that was read once is not read again."""
    data = {name: _read(name, files[name].decode()) for name in DATA_FILES if name in files}
    texts = {name: content.decode() for name, content in files.items() if name.endswith(".txt")}
    sources, problems = assemble(data, texts)
    return problems if sources is None else [*problems, *verify(build_edition(sources), sources)]


_read = lru_cache(maxsize=64)(read_file)
