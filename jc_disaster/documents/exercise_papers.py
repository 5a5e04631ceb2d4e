"""Papers of an exercise: made from a judgement or a pack, not from one incident alone. Marked, all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from jc_disaster.documents.fonts import FontRegistry
from jc_disaster.documents.papers import exercise_report, exercise_script, exercise_summary
from jc_disaster.documents.papers.exercise_report import ReportContext, evaluation_report
from jc_disaster.documents.papers.exercise_script import PackContext, director_script, hand_out
from jc_disaster.documents.papers.exercise_summary import SummaryContext, summary
from jc_disaster.documents.produce import PDF, Produced, write_document
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


class Shop(NamedTuple):
    """Where papers are made and put.

    Attributes:
        resources: The shipped resources.
        own_templates: The office's folder of templates, or None.
        folder: Where the files go.
        formats: ``pdf``, ``docx`` or both.
    """

    resources: Path
    own_templates: Path | None
    folder: Path
    formats: tuple[str, ...] = (PDF,)

    @property
    def templates(self) -> Templates:
        """The wording.

        Raises:
            TemplatesRefusedError: A shipped template is broken.
        """
        return load_templates(self.resources / "templates", self.own_templates, WORDINGS)


def write_reports(
    judgements: Sequence[Judgement], assessor_of: Callable[[str | None], Assessor], shop: Shop
) -> tuple[Produced, ...]:
    """Write 演练评估报告 for each team and 总结 for each pack.

    Raises:
        TemplatesRefusedError: A shipped template is broken.
        PaperFolderError: The folder cannot be written.
    """
    return _write(reports_of(judgements, assessor_of, shop.templates), shop)


def write_pack_papers(pack: Pack, assessor: Assessor, shop: Shop) -> tuple[Produced, ...]:
    """Write 导调脚本 and 参演须知; errors as of `write_reports`."""
    return _write(papers_of(pack, assessor, shop.templates), shop)


def _write(documents: Iterable[Document], shop: Shop) -> tuple[Produced, ...]:
    fonts = FontRegistry(shop.resources / "fonts")
    return tuple(
        produced
        for document in documents
        for produced in write_document(document, shop.folder, fonts, shop.formats)
    )
