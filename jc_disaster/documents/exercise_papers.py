"""Papers of an exercise: made from a judgement or a pack, not from one incident alone. Marked, all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.fonts import FontRegistry
from jc_disaster.documents.papers import exercise_report, exercise_script, exercise_summary
from jc_disaster.documents.papers.exercise_report import ReportContext, evaluation_report
from jc_disaster.documents.papers.exercise_script import PackContext, director_script, hand_out
from jc_disaster.documents.papers.exercise_summary import SummaryContext, summary
from jc_disaster.documents.produce import Produced, write_document
from jc_disaster.documents.templates import Places, Templates, load_templates

if TYPE_CHECKING:
    from jc_disaster.documents.blocks import Document
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.exercise.judging import Judgement
    from jc_disaster.exercise.pack import Pack
    from jc_disaster.plan.model import PlanEdition

WORDINGS: Final[Mapping[str, Places]] = MappingProxyType(
    {
        exercise_report.KIND: exercise_report.WORDS,
        exercise_summary.KIND: exercise_summary.WORDS,
        exercise_script.SCRIPT: exercise_script.SCRIPT_WORDS,
        exercise_script.HAND_OUT: exercise_script.HAND_OUT_WORDS,
    }
)


def reports_of(
    judgements: Sequence[Judgement], assessor_of: Callable[[str | None], Assessor], templates: Templates
) -> Iterator[Document]:
    """演练评估报告 for each team, and one 总结 for each pack."""
    by_pack: dict[tuple[str, str], list[Judgement]] = {}
    for one in judgements:
        by_pack.setdefault((one.pack.id, one.pack.sha256), []).append(one)
    words = templates.wordings
    for played in by_pack.values():
        teams = tuple(played)
        edition = assessor_of(teams[0].pack.plan).edition
        issuer = issuer_of(edition, templates)
        for one in teams:
            yield evaluation_report(ReportContext(one, teams, edition, words[exercise_report.KIND], issuer))
        yield summary(
            SummaryContext(teams, edition, words[exercise_summary.KIND], words[exercise_report.KIND], issuer)
        )


def papers_of(pack: Pack, assessor: Assessor, templates: Templates) -> tuple[Document, ...]:
    """导调脚本 and 参演须知 of a pack, before it is played."""
    issuer = issuer_of(assessor.edition, templates)
    words = templates.wordings
    return (
        director_script(PackContext(pack, assessor, words[exercise_script.SCRIPT], issuer)),
        hand_out(PackContext(pack, assessor, words[exercise_script.HAND_OUT], issuer)),
    )


def issuer_of(edition: PlanEdition, templates: Templates) -> str:
    """Who holds exercises by the plan (8.3); the office's own setting comes first."""
    own = templates.office.issuers.get(exercise_report.KIND)
    holders = (name for duty in edition.duties if duty.kind == "drill" for name in duty.leads)
    return own or next(holders, edition.header.issuer)


def write_reports(
    judgements: Sequence[Judgement],
    assessor_of: Callable[[str | None], Assessor],
    resources: Path,
    own_templates: Path | None,
    folder: Path,
) -> tuple[Produced, ...]:
    """Write the reports as PDF into ``folder``.

    Args:
        judgements: The exercises judged.
        assessor_of: The plan editions.
        resources: The shipped resources.
        own_templates: The office's folder of templates, or None.
        folder: Where to.

    Raises:
        TemplatesRefusedError: A shipped template is broken.
        PaperFolderError: The folder cannot be written.
    """
    templates = load_templates(resources / "templates", own_templates, WORDINGS)
    return _write(reports_of(judgements, assessor_of, templates), resources, folder)


def write_pack_papers(
    pack: Pack, assessor: Assessor, resources: Path, own_templates: Path | None, folder: Path
) -> tuple[Produced, ...]:
    """Write 导调脚本 and 参演须知 as PDF into ``folder``; arguments and errors as of `write_reports`."""
    templates = load_templates(resources / "templates", own_templates, WORDINGS)
    return _write(papers_of(pack, assessor, templates), resources, folder)


def _write(documents: Iterable[Document], resources: Path, folder: Path) -> tuple[Produced, ...]:
    fonts = FontRegistry(resources / "fonts")
    return tuple(write_document(document, folder, fonts) for document in documents)
