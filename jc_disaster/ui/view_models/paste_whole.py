"""Whose the figures are that a message gives without a place; left open wherever it can be doubted. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from jc_disaster.incident.vocabulary import CITY

if TYPE_CHECKING:
    from jc_disaster.intake.bulletin import Bulletin

CITY_WORDS: Final = (CITY, "我市", "全域")
# 主城区, 老城区 and 县城区 are parts of towns; the district of that name stands alone or behind the city's name.
_NOT_BEFORE_A_UNIT: Final = "主老新心县"


def whole_of(text: str, names: Mapping[str, str], bulletin: Bulletin, city: str) -> str | None:
    """The unit of what is said without a place; None where the message leaves it open."""
    parts = {names[part.place] for part in bulletin.places if part.place in names}
    if parts:
        said = any(word in text for word in (*CITY_WORDS, city))
        stated = bool(bulletin.figures or bulletin.increments)
        return "" if said or not stated else None
    named = {
        unit
        for name, unit in names.items()
        if len(name) > 1 and re.search(f"(?<![{_NOT_BEFORE_A_UNIT}]){re.escape(name)}", text)
    }
    if len(named) == 1 and (CITY not in text or (city not in text and _speaks_of_itself(text, *named))):
        return next(iter(named))
    if not named and any(word in text for word in (*CITY_WORDS, city)):
        return ""
    return None


def _speaks_of_itself(text: str, unit: str) -> bool:
    """Whether 全市 is a unit's own whole, because the unit sends or signs the message: 高平市应急局：全市受灾3万人.

    Only what begins the message sends it, and only a line of its own signs it; 全市死亡1人，高平市最重 is nobody's.
    """
    name = re.escape(unit)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    signed = any(re.fullmatch(rf"[（(【]?{name}[^，。；：,;:]{{0,20}}", line) for line in lines[-3:])
    sent = re.match(rf"\s*[【\[]?{name}[^，。；：,;:\n]{{0,12}}[：:】\]]", text)
    return unit.endswith("市") and (signed or sent is not None)
