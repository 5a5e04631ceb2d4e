"""The form for what an office writes into a paper itself: it asks only what the paper has a place for. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Final

from jc_disaster.documents.choice import FreeParts, Particulars
from jc_disaster.documents.context import ANNULLED, REVOKED
from jc_disaster.ui.time_text import read_day
from jc_disaster.ui.view_models.forms import Ask, Form, Values

ONLY: Final = "only"
URGENCIES: Final = ("特急", "加急")
CHANGES: Final = ((REVOKED, "撤销（自始无效）"), (ANNULLED, "废止（自废止之日起失效）"))
_BETWEEN = re.compile(r"[，,；;\n]")
_ASKS: Final[Mapping[str, tuple[str, str, str]]] = MappingProxyType(
    {
        "change": ("撤销还是废止", "choice", ""),
        "reason": ("原因", "text", "写明为什么更正、撤销或废止"),
        "number": ("发文字号", "line", "由公文系统编定后录入，本机不编号"),
        "dated": ("成文日期", "line", "签发之日，如 7-12、今天"),
        "signer": ("签发人", "line", "上行文在版头写签发人姓名"),
        "urgency": ("紧急程度", "choice", ""),
        "to": ("主送", "line", "几个主送之间用逗号隔开"),
        "copies": ("抄送", "line", "几个单位之间用逗号隔开"),
        "remark": ("附注", "line", "如 此件公开发布；不写括号"),
    }
)
_INTRO: Final = (
    "空着的照文书原来的内容。改动只进入这一次生成的文件；登记发出时，文号、日期、收件单位另行入记录。"
)


def takes_parts(found: Sequence[Particulars]) -> bool:
    """Whether there is anything to write into some papers."""
    return any(one.parts for one in found)


def parts_form(
    found: Sequence[Particulars],
    title: str,
    written: Mapping[str, FreeParts],
    now: Callable[[], datetime],
) -> Form:
    """The form.

    Args:
        found: The papers of a kind as they would be made now; at least one takes something.
        title: What officers call the kind.
        written: What was written into them earlier, by the stem of the file name.
        now: The clock, for 今天.
    """
    papers = [one for one in found if one.parts]
    first = papers[0]
    keys = [key for key in _ASKS if any(key in one.parts for one in papers)]
    alone = len(papers) == 1
    earlier = written.get(first.stem, FreeParts()) if alone else FreeParts()
    asks = tuple(_ask(key, first, earlier, alone=alone) for key in keys)
    if not alone:
        choices = tuple((one.stem, one.title) for one in papers)
        asks = (Ask(ONLY, "哪一份", "choice", first.stem, choices), *asks)

    def act(values: Values, _times: Mapping[str, datetime]) -> Mapping[str, object]:
        return {ONLY: values.get(ONLY) or first.stem, "parts": _parts(values, now())}

    def check(values: Values) -> Mapping[str, str]:
        day = values.get("dated", "").strip()
        if day and read_day(day, now()) is None:
            return {"dated": "没有看懂日期。可以写 2026-07-12、7-12、今天、昨天。"}
        return {}

    return Form(f"填写后出：{title}", _INTRO, asks, "生成", act, None, check)


def _ask(key: str, paper: Particulars, earlier: FreeParts, *, alone: bool) -> Ask:
    label, form, hint = _ASKS[key]
    stands = paper.parts.get(key, "") if alone else ""
    if key == "change":
        return Ask(key, label, form, earlier.change or REVOKED, CHANGES, required=False)
    if key == "urgency":
        kept = ("", f"照原来（{stands}）" if stands else "照原来")
        return Ask(
            key, label, form, earlier.urgency, (kept, *((one, one) for one in URGENCIES)), required=False
        )
    if key == "dated":
        return Ask(key, label, form, earlier.dated, required=False, hint=f"现为 {stands}" if stands else hint)
    said = getattr(earlier, key)
    written = "，".join(said) if isinstance(said, tuple) else str(said)
    return Ask(key, label, form, written or stands, required=False, hint=hint)


def _parts(values: Values, now: datetime) -> FreeParts:
    said = {key: values.get(key, "").strip() for key in _ASKS}
    day = read_day(said["dated"], now) if said["dated"] else None
    return FreeParts(
        number=said["number"],
        dated="" if day is None else day.isoformat(),
        urgency=said["urgency"],
        signer=said["signer"],
        to=_names(said["to"]),
        copies=_names(said["copies"]),
        remark=said["remark"].strip("（）()"),
        reason=said["reason"].rstrip("。"),
        change=said["change"],
    )


def _names(text: str) -> tuple[str, ...]:
    return tuple(name for part in _BETWEEN.split(text) if (name := part.strip()))
