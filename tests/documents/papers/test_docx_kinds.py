"""How each kind's DOCX is built, kept in `tests/golden/docx_kinds`, one line a paragraph, row or section."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from jc_disaster.documents.papers import PAPER_BY_KIND
from tests.documents.papers.docx_digest import GOLDEN, digests

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jc_disaster.engine.assess import Assessor

MOST: Final = 400_000  # bytes in all, so that a difference is still read


@pytest.fixture(scope="module")
def built(assessor: Assessor) -> Mapping[str, str]:
    """The build of the specimens by kind."""
    return digests(assessor)


@pytest.mark.parametrize("kind", PAPER_BY_KIND)
def test_a_docx_is_built_as_it_was_when_it_was_looked_at(kind: str, built: Mapping[str, str]) -> None:
    """A style or face that slips in one kind of paper is seen by nobody until an office opens that paper."""
    assert built[kind] == (GOLDEN / f"{kind}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", PAPER_BY_KIND)
def test_a_docx_names_its_chinese_faces_and_its_page_number_in_every_kind(
    kind: str, built: Mapping[str, str]
) -> None:
    """WPS prints a run without an eastAsia face in its own, and a page field without its three marks as nothing."""
    runs = [part for line in built[kind].splitlines() for part in line.split("[")[1:]]
    assert runs
    assert not [part for part in runs if part.startswith("None/")]
    for specimen in built[kind].split("######## ")[1:]:
        assert "begin] [" in specimen
        assert "PAGE" in specimen
        assert "separate" in specimen
        assert "end]" in specimen


def test_the_kept_builds_are_those_of_the_kinds_and_small_enough_to_read() -> None:
    """A file that nothing compares goes stale; one that nobody reads is renewed unseen."""
    kept = {path.stem: path.stat().st_size for path in GOLDEN.iterdir()}
    assert set(kept) == set(PAPER_BY_KIND)
    assert sum(kept.values()) <= MOST
