"""Names of events that are plain facts: kept in order under their name, read by whoever shows or counts them."""

from __future__ import annotations

from typing import Final

LEDGER_NAMES: Final = frozenset({"call-logged/1", "delegation-recorded/1"})
