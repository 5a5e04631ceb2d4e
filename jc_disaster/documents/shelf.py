"""The papers that lie in the folder of an incident, read back from their names: nothing else is kept about them.

The names are those that `produce` gives: ``KIND[-whose].pdf``, and ``… .前稿-CHECK.pdf`` for an earlier text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from jc_disaster.documents.choice import MadeFile, MadePaper
from jc_disaster.documents.marking import EXERCISE_MARK

FORMATS: Final = ("pdf", "docx", "txt")
_NAME: Final = re.compile(r"^(?P<stem>.+?)(?P<earlier>\.前稿-[0-9a-f]{8})?\.(?P<format>pdf|docx|txt)$")


class _Lying(NamedTuple):
    """One file with what its name says."""

    file: MadeFile
    stem: str
    earlier: bool
    at: datetime


def papers_in(folder: Path, titles: Mapping[str, str]) -> tuple[MadePaper, ...]:
    """The papers in a folder, the latest first; earlier texts of a paper below it.

    Args:
        folder: The incident's folder; nothing where there is none.
        titles: Kind of paper → what officers call it. Files that name no kind are not ours and are left out.
    """
    lying = list(_lying(folder, titles))
    found = []
    for stem in dict.fromkeys(one.stem for one in lying):
        own = [one for one in lying if one.stem == stem]
        found.append(_texts(stem, own, titles))
    found.sort(key=lambda texts: texts[0].at, reverse=True)
    return tuple(paper for texts in found for paper in texts)


def _lying(folder: Path, titles: Mapping[str, str]) -> Iterator[_Lying]:
    try:
        paths = sorted(folder.iterdir())
    except OSError:
        return
    for path in paths:
        match = _NAME.match(path.name)
        if match is None or _kind_of(match["stem"]) not in titles:
            continue
        try:
            check, at = sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime
        except OSError:
            continue
        file = MadeFile(path, match["format"], check)
        yield _Lying(file, match["stem"], match["earlier"] is not None, datetime.fromtimestamp(at, UTC))


def _texts(stem: str, own: list[_Lying], titles: Mapping[str, str]) -> list[MadePaper]:
    """The text that stands, then the earlier ones, each with its number; formats are counted apart."""
    kept = sorted((one for one in own if one.earlier), key=lambda one: one.at)
    number: dict[str, int] = {}
    earlier = []
    for one in kept:
        number[one.file.format] = number.get(one.file.format, 0) + 1
        earlier.append(_paper(stem, [one], titles, number[one.file.format]))
    now = [one for one in own if not one.earlier]
    latest = [_paper(stem, now, titles, max(number.values(), default=0) + 1)] if now else []
    return [*latest, *reversed(earlier)]


def _paper(stem: str, lying: Iterable[_Lying], titles: Mapping[str, str], draft: int) -> MadePaper:
    parts = sorted(lying, key=lambda one: FORMATS.index(one.file.format))
    kind = _kind_of(stem)
    return MadePaper(
        kind,
        titles[kind],
        stem,
        stem.removeprefix(EXERCISE_MARK).removeprefix(kind).removeprefix("-"),
        draft,
        not parts[0].earlier,
        tuple(one.file for one in parts),
        max(one.at for one in parts),
    )


def _kind_of(stem: str) -> str:
    return stem.removeprefix(EXERCISE_MARK).partition("-")[0]
