"""Papers into files: whole or not at all, nothing lost, and the reason for whatever is not made."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from jc_disaster.documents.desk import open_desk
from jc_disaster.documents.produce import (
    ALL,
    DOCX,
    PaperFolderError,
    UnknownPaperError,
    formats_named,
    kinds_named,
    produce,
)
from tests.documents.papers.nights import SHIPPED, context_of, open_night, played
from tests.scene import Scene

if TYPE_CHECKING:
    from pathlib import Path

    from jc_disaster.documents.fonts import FontRegistry
    from jc_disaster.engine.assess import Assessor


def test_the_files_are_named_by_kind_and_recipient(
    tmp_path: Path, assessor: Assessor, fonts: FontRegistry
) -> None:
    """Other programs and the officer's own eyes find a paper by its name."""
    production = produce(context_of(played("level-3-silent", assessor)), kinds_named(ALL), tmp_path, fonts)
    names = {paper.path.name for paper in production.papers}
    assert {"flash_report.pdf", "proposal.pdf", "start_notice.pdf", "task_sheet-市财政局.pdf"} <= names
    assert {path.name for path in tmp_path.iterdir()} == names
    for paper in production.papers:
        assert paper.sha256 == sha256(paper.path.read_bytes()).hexdigest()


def test_an_exercise_is_seen_in_every_file_name(
    tmp_path: Path, assessor: Assessor, fonts: FontRegistry
) -> None:
    """Files travel without their folder."""
    produce(context_of(played("exercise", assessor)), kinds_named(ALL), tmp_path, fonts)
    assert all(path.name.startswith("【演练】") for path in tmp_path.iterdir())


def test_every_paper_is_written_in_each_format_that_was_asked_for(
    tmp_path: Path, assessor: Assessor, fonts: FontRegistry
) -> None:
    """What is edited in WPS is the paper that was previewed."""
    context = context_of(played("exercise", assessor))
    production = produce(context, kinds_named(ALL), tmp_path, fonts, formats_named(ALL))
    names = [paper.path.name for paper in production.papers]
    assert [name.removesuffix(".docx") for name in names if name.endswith(".docx")] == [
        name.removesuffix(".pdf") for name in names if name.endswith(".pdf")
    ]
    assert all(name.startswith("【演练】") for name in names)
    assert formats_named(DOCX) == (DOCX,)


def test_what_cannot_be_made_is_said_and_the_rest_is_made(
    tmp_path: Path, assessor: Assessor, fonts: FontRegistry
) -> None:
    """One paper that has to wait must not hold up the information that may not."""
    production = produce(context_of(played("no-level", assessor)), kinds_named(ALL), tmp_path, fonts)
    assert {"proposal", "start_notice", "task_sheet"} <= {missing.kind for missing in production.not_made}
    assert all(missing.reason.endswith("。") for missing in production.not_made)
    made = {paper.kind for paper in production.papers}
    assert {"flash_report", "situation_report"} <= made
    assert made | {missing.kind for missing in production.not_made} == set(kinds_named(ALL))


def test_a_copy_that_waits_is_named(tmp_path: Path, assessor: Assessor, fonts: FontRegistry) -> None:
    """A sheet that is silently missing looks as if nobody had been forgotten."""
    production = produce(context_of(played("level-1", assessor)), ("task_sheet",), tmp_path, fonts)
    assert [missing.recipient for missing in production.not_made] == ["市委统战部"]


def test_made_twice_the_same_file_stays(tmp_path: Path, assessor: Assessor, fonts: FontRegistry) -> None:
    """A second press of the button changes nothing."""
    context = context_of(played("level-4", assessor))
    produce(context, ("start_notice",), tmp_path, fonts)
    (again,) = produce(context, ("start_notice",), tmp_path, fonts).papers
    assert again.kept is None
    assert [path.name for path in tmp_path.iterdir()] == ["start_notice.pdf"]


def test_another_paper_of_the_same_name_is_kept(
    tmp_path: Path, assessor: Assessor, fonts: FontRegistry
) -> None:
    """The one that lies there may be the one that was signed."""
    produce(context_of(played("level-4", assessor)), ("start_notice",), tmp_path, fonts)
    first = (tmp_path / "start_notice.pdf").read_bytes()
    (second,) = produce(
        context_of(played("level-3-silent", assessor)), ("start_notice",), tmp_path, fonts
    ).papers
    assert second.kept is not None
    assert second.kept.read_bytes() == first
    assert second.path.read_bytes() != first


def test_a_character_without_a_shape_is_named_instead_of_left_out(
    tmp_path: Path, assessor: Assessor, fonts: FontRegistry
) -> None:
    """A paper with a silent gap in a name is worse than none."""
    scene = Scene(assessor)
    open_night(scene, title="\U0001f300灾害")
    production = produce(context_of(scene), ("flash_report",), tmp_path, fonts)
    assert production.papers == ()
    assert "\U0001f300" in production.not_made[0].reason


def test_a_folder_that_cannot_be_written_is_a_sentence(
    tmp_path: Path, assessor: Assessor, fonts: FontRegistry
) -> None:
    """A full disc at night must say what is safe and what to do."""
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(PaperFolderError, match="请换一个文件夹"):
        produce(context_of(played("level-4", assessor)), ("proposal",), tmp_path / "taken", fonts)


def test_an_unknown_kind_names_the_known_ones() -> None:
    """Whoever mistypes a kind gets the list."""
    with pytest.raises(UnknownPaperError, match="flash_report（值班信息）"):
        kinds_named("flash")


def test_the_desk_offers_every_paper_with_its_reason(tmp_path: Path, assessor: Assessor) -> None:
    """The window shows what can be made and why the rest has to wait."""
    scene = played("no-level", assessor)
    desk = open_desk(SHIPPED.parent, None, lambda _: assessor, lambda _: tmp_path)
    choices = {choice.kind: choice for choice in desk.choices(scene.state)}
    assert choices["flash_report"].ready
    assert (choices["proposal"].ready, choices["proposal"].why[:6]) == (False, "尚未记录会商")
    assert desk.refused == ()


def test_the_desk_writes_into_the_folder_of_the_incident(tmp_path: Path, assessor: Assessor) -> None:
    """Papers of two nights do not lie in one heap."""
    scene = played("level-4", assessor)
    desk = open_desk(SHIPPED.parent, None, lambda _: assessor, lambda state: tmp_path / state.incident)
    made = desk.make(scene.state, scene.recorder.events(), ("start_notice", "task_sheet"))
    assert made == (tmp_path / scene.state.incident / "start_notice.pdf",)
