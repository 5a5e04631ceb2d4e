"""The kinds of paper, in the order in which a night needs them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents import (
    figure_words,
    forms,
    ladder_words,
    official,
    passages,
    progress,
    reach,
    short_text,
    trend,
    turns,
)
from jc_disaster.documents.papers.adjust_notice import ADJUST_NOTICE
from jc_disaster.documents.papers.after_action import AFTER_ACTION
from jc_disaster.documents.papers.blank_forms import BLANK_FORMS
from jc_disaster.documents.papers.brief import BRIEF
from jc_disaster.documents.papers.casualty_list import CASUALTY_LIST
from jc_disaster.documents.papers.consultation_minutes import CONSULTATION_MINUTES
from jc_disaster.documents.papers.correction import CORRECTION
from jc_disaster.documents.papers.county_circular import COUNTY_CIRCULAR
from jc_disaster.documents.papers.decision_card import DECISION_CARD
from jc_disaster.documents.papers.decision_record import DECISION_RECORD
from jc_disaster.documents.papers.dispatch_order import DISPATCH_ORDER
from jc_disaster.documents.papers.flash_report import FLASH_REPORT
from jc_disaster.documents.papers.flow_chart import FLOW_CHART
from jc_disaster.documents.papers.funds_sheet import FUNDS_SHEET
from jc_disaster.documents.papers.handover import HANDOVER
from jc_disaster.documents.papers.leader_report import LEADER_REPORT
from jc_disaster.documents.papers.member_daily import MEMBER_DAILY
from jc_disaster.documents.papers.nil_report import NIL_REPORT
from jc_disaster.documents.papers.phone_note import PHONE_NOTE
from jc_disaster.documents.papers.press_release import PRESS_RELEASE
from jc_disaster.documents.papers.proposal import PROPOSAL
from jc_disaster.documents.papers.province_report import PROVINCE_REPORT
from jc_disaster.documents.papers.record_print import RECORD_PRINT
from jc_disaster.documents.papers.revocation import REVOCATION
from jc_disaster.documents.papers.signing_sheet import SIGNING_SHEET
from jc_disaster.documents.papers.situation_report import SITUATION_REPORT
from jc_disaster.documents.papers.start_notice import START_NOTICE
from jc_disaster.documents.papers.summary import SUMMARY
from jc_disaster.documents.papers.support_request import SUPPORT_REQUEST
from jc_disaster.documents.papers.task_sheet import TASK_SHEET
from jc_disaster.documents.papers.team_notice import TEAM_NOTICE
from jc_disaster.documents.papers.termination_notice import TERMINATION_NOTICE
from jc_disaster.documents.papers.warning_report import WARNING_REPORT
from jc_disaster.documents.papers.work_progress import WORK_PROGRESS

if TYPE_CHECKING:
    from jc_disaster.documents.papers.paper import Paper
    from jc_disaster.documents.templates import Places

PAPERS: Final[tuple[Paper, ...]] = (
    FLASH_REPORT,
    SITUATION_REPORT,
    NIL_REPORT,
    CONSULTATION_MINUTES,
    BRIEF,
    PROPOSAL,
    DECISION_RECORD,
    START_NOTICE,
    ADJUST_NOTICE,
    TERMINATION_NOTICE,
    LEADER_REPORT,
    COUNTY_CIRCULAR,
    PROVINCE_REPORT,
    SIGNING_SHEET,
    TASK_SHEET,
    TEAM_NOTICE,
    DISPATCH_ORDER,
    FUNDS_SHEET,
    SUPPORT_REQUEST,
    CASUALTY_LIST,
    WORK_PROGRESS,
    MEMBER_DAILY,
    PRESS_RELEASE,
    WARNING_REPORT,
    PHONE_NOTE,
    HANDOVER,
    CORRECTION,
    REVOCATION,
    RECORD_PRINT,
    SUMMARY,
    AFTER_ACTION,
    DECISION_CARD,
    FLOW_CHART,
    BLANK_FORMS,
)
PAPER_BY_KIND: Final[Mapping[str, Paper]] = MappingProxyType({paper.kind: paper for paper in PAPERS})
# What each file of wording must say.
WORDINGS: Final[Mapping[str, Places]] = MappingProxyType(
    {
        "figures": figure_words.WORDS,
        "forms": forms.WORDS,
        "ladder_words": ladder_words.WORDS,
        "official": official.WORDS,
        "passages": passages.WORDS,
        "progress": progress.WORDS,
        "reach": reach.WORDS,
        "short_text": short_text.WORDS,
        "trend": trend.WORDS,
        "turns": turns.WORDS,
        **{paper.kind: paper.words for paper in PAPERS},
    }
)
