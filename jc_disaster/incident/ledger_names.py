"""Names of events that are plain facts: kept in order under their name, read by whoever shows or counts them."""

from __future__ import annotations

from typing import Final

LEDGER_NAMES: Final = frozenset(
    {
        "call-logged/1",
        "consultation-held/1",
        "county-response-noted/1",
        "delegation-recorded/1",
        "designation-recorded/1",
        "evaluation-noted/1",
        "exercise-begun/1",
        "exercise-clock-set/1",
        "exercise-ended/1",
        "figures-released/1",
        "funds-recorded/1",
        "goods-ordered/1",
        "goods-tracked/1",
        "handover-made/1",
        "handover-taken/1",
        "improvement-recorded/1",
        "inject-changed/1",
        "inject-inserted/1",
        "inject-sent/1",
        "instruction-followed/1",
        "instruction-recorded/1",
        "ledger-recorded/1",
        "limit-set/1",
        "member-daily-received/1",
        "note-written/1",
        "other-response-noted/1",
        "paper-step-recorded/1",
        "person-matched/1",
        "person-recorded/1",
        "person-unmasked/1",
        "personal-data-settled/1",
        "preassessment-recorded/1",
        "preparation-measure-decided/1",
        "release-cleared/1",
        "reminder-set/1",
        "reminder-settled/1",
        "response-told/1",
        "review-recorded/1",
        "secondary-disaster-noted/1",
        "team-reported/1",
        "team-sent/1",
        "warning-received/1",
        "zero-reporting-set/1",
    }
)
