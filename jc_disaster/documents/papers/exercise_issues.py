"""What reports on an exercise have in common: its issues with their clauses, a share in words."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from jc_disaster.documents.context import shown
from jc_disaster.exercise.expectation import KINDS
from jc_disaster.exercise.judging import Judgement, Status, Tally

if TYPE_CHECKING:
    from jc_disaster.documents.templates import Wording

_PERCENT: Final = 100


class Issue(NamedTuple):
    """Something to improve: when by the exercise clock, what, by which clause."""

    at: datetime
    text: str
    clause: str


def issues_of(judgement: Judgement, words: Wording) -> tuple[Issue, ...]:
    """Everything missed, late or different, in the order of the exercise."""
    found = []
    for mark in judgement.marks:
        key = {Status.MISSING: "issue_missing", Status.LATE: "issue_late"}.get(mark.status)
        if key is not None:
            issue = words.say(key, what=mark.expected.what)
            text = words.say("issue_note", issue=issue, note=mark.note) if mark.note else issue
            found.append(Issue(mark.expected.since, text, shown(mark.expected.clause)))
    for fault in judgement.faults:
        text = words.say("issue_fault", kind=KINDS[fault.kind], text=fault.text)
        found.append(Issue(fault.at, text, shown(fault.clause)))
    return tuple(sorted(found, key=lambda issue: issue.at))


def share_words(tally: Tally, words: Wording) -> str:
    """The share in whole percent, rounded down; in words where nothing was expected."""
    if tally.share is None:
        return words.say("no_share")
    return f"{tally.share.numerator * _PERCENT // tally.share.denominator}%"
