"""The stable names of the facts that acts record, for whoever asks a state for them.

They stand apart from the acts, so that what is due can be told without loading how an act is decided.
"""

from __future__ import annotations

from typing import Final

CLEARED: Final = "release-cleared/1"
REVIEW: Final = "review-recorded/1"
IMPROVEMENT: Final = "improvement-recorded/1"
RELEASED: Final = "figures-released/1"

CONSULTATION: Final = "consultation-held/1"
INSTRUCTION: Final = "instruction-recorded/1"
FOLLOWED: Final = "instruction-followed/1"
TEAM: Final = "team-sent/1"
HANDOVER: Final = "handover-made/1"
TAKEN: Final = "handover-taken/1"

OTHER_RESPONSE: Final = "other-response-noted/1"
COUNTY_RESPONSE: Final = "county-response-noted/1"
TOLD: Final = "response-told/1"

AMENDED: Final = "incident-amended/1"
SECONDARY: Final = "secondary-disaster-noted/1"

PERSON: Final = "person-recorded/1"
MATCHED: Final = "person-matched/1"
UNMASKED: Final = "person-unmasked/1"
SETTLED: Final = "personal-data-settled/1"

GOODS: Final = "goods-ordered/1"
GOODS_STEP: Final = "goods-tracked/1"
FUNDS: Final = "funds-recorded/1"
LEDGER: Final = "ledger-recorded/1"

CALL: Final = "call-logged/1"

LIMIT: Final = "limit-set/1"
ZERO_REPORTING: Final = "zero-reporting-set/1"
MEMBER_DAILY: Final = "member-daily-received/1"
REMINDER: Final = "reminder-set/1"
REMINDER_SETTLED: Final = "reminder-settled/1"
