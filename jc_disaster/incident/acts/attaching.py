"""附签批件: a signed sheet, a fax or a photograph is attached to the decision or finding it belongs to.

A decision given by telephone waits for its signature (待补签); a scan that bears one ends the waiting as `countersign`
does. A scan without a signature is kept beside the decision and ends nothing.
"""

from __future__ import annotations

from typing import Final

from jc_disaster.incident.acts.spec import ActSpec, Ground, Outcome
from jc_disaster.incident.events import Draft
from jc_disaster.incident.fields import Field, Values
from jc_disaster.incident.refusals import Refusal, refusal
from jc_disaster.incident.scans import ATTACHED, SIGNED_SHEET, looked_at
from jc_disaster.incident.vocabulary import SCAN_SORTS

ATTACH: Final = "attach_scan"

# One white dot as PNG, so that the worked example carries a whole file.
_DOT: Final = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg=="


def _attach(values: Values, ground: Ground) -> Outcome:
    if values["belongs_to"] not in may_bear_scans(ground):
        return refusal("unknown-reference", field="belongs_to", act=values["belongs_to"])
    if values["sort"] == SIGNED_SHEET and values["signed_by"] is None:
        return refusal(
            "invalid-act",
            faults=f"{SIGNED_SHEET}而没有写签字人",
            remedies="请在 signed_by 中写明件上签字人的职务；件上没有签字的，种类另选",
        )
    about = looked_at(values["file_name"], values["content"])
    if isinstance(about, Refusal):
        return about
    body = {key: values[key] for key in ("belongs_to", "sort", "signed_by", "note")}
    return (Draft(ATTACHED, {**body, **about}),)


def may_bear_scans(ground: Ground) -> frozenset[str]:
    """The acts of the incident that recorded a decision or a finding."""
    state = ground.state
    stamps = (*(one.stamp for one in state.decisions), *(one.stamp for one in state.findings))
    return frozenset(stamp.act_id for stamp in stamps)


ACTS = (
    ActSpec(
        ATTACH,
        "附签批件（扫描件、传真件、照片；附在一项决定或认定上）",
        (
            Field("belongs_to", "name", "当初记录该决定或认定的 act_id"),
            Field("sort", "choice", "种类", choices=SCAN_SORTS),
            Field("file_name", "name", "原文件名，带后缀：.pdf .jpg .jpeg .png"),
            Field("content", "file", "文件内容：整份文件的 Base64 文字，原文件不超过20MB"),
            Field(
                "signed_by", "person", "签字人：{name, post}；签批件必填，填写后不再待补签", required=False
            ),
            Field("note", "text", "说明", required=False),
        ),
        lambda sample: {
            "belongs_to": "example-decide_start",
            "sort": SIGNED_SHEET,
            "file_name": "启动请示签批件.png",
            "content": _DOT,
            "signed_by": sample.deciders(sample.level)[0],
        },
        _attach,
        "2026-07-12T08:05:00+08:00",
    ),
)
