"""What the generic forms call the fields of acts, where the catalogue's own words are written for another reader."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from jc_disaster.incident.acts.issuing import ISSUED
from jc_disaster.incident.acts.spec import ActSpec
from jc_disaster.incident.fact_names import CLEARED, GOODS, HANDOVER, INSTRUCTION, REMINDER, TEAM
from jc_disaster.incident.fields import Field

ANY_FACT: Final = "*"
DECISION: Final = "decision-recorded/1"

# Fields that name an earlier entry: its event, and what the officer is asked.
REFERENCES: Final[Mapping[tuple[str, str], tuple[str, str]]] = MappingProxyType(
    {
        ("countersign", "decision"): (DECISION, "哪一项决定"),
        ("put_right_decision", "decision"): (DECISION, "哪一项决定"),
        ("attach_scan", "belongs_to"): (DECISION, "附在哪一项"),
        ("follow_instruction", "instruction"): (INSTRUCTION, "哪一项批示"),
        ("follow_team", "team"): (TEAM, "哪一个工作组"),
        ("issue_paper", "corrects"): (ISSUED, "针对哪份文书"),
        ("record_receipt", "paper"): (ISSUED, "哪一份文书"),
        ("withdraw_paper", "paper"): (ISSUED, "哪一份文书"),
        ("track_goods", "order"): (GOODS, "哪一次调拨"),
        ("take_over", "handover"): (HANDOVER, "哪一次交班"),
        ("settle_reminder", "reminder"): (REMINDER, "哪一个事项"),
        ("release_figures", "cleared"): (CLEARED, "哪一次审核"),
        ("strike_entry", "entry"): (ANY_FACT, "作废哪一条"),
    }
)

# Acts that happen at the machine, at the moment they are entered: no other time can be theirs.
HERE_AND_NOW: Final = frozenset(
    {
        "amend_incident",
        "state_unit_basis",
        "set_limit",
        "set_zero_reporting",
        "set_reminder",
        "strike_entry",
        "unmask_person",
        "settle_personal_data",
        "close_incident",
        "reopen_incident",
    }
)

# What a flag that must be answered is called when it is set and when it is not.
ANSWERS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {"adopted": ("采取", "不采取"), "on": ("执行", "不执行"), "reached": ("接通", "未接通")}
)
YES_NO: Final = ("是", "否")

CODES: Final[Mapping[str, str]] = MappingProxyType(
    {"procedure": "按启动程序", "direct": "直接决定（必要时）"}
)
PRIVATE: Final = (("name", "姓名"), ("id_number", "身份证号"), ("phone", "电话"), ("note", "备注"))

_LABELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "adopted": "采取或不采取",
        "on": "执行或不执行",
        "path": "途径",
        "decided_by": "决定人",
        "signed": "已签字",
        "setting": "哪一个时限",
        "way": "只限一种方式",
        "paper_kind": "文书种类",
        "duty": "哪一条措施",
        "change": "变更",
        "corrects": "针对哪份文书",
        "counted": "物资",
        "series": "自编序列",
        "stock": "哪一级的物资",
        "sha256": "哪一份文件（校验值）",
    }
)
_HINTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "counted": "每行一种，如：棉被 200 床",
        "sha256": "从已出文书中选；别处生成的填64位校验值",
        "draft": "同一文稿各环节相同",
        "series": "如 值班信息；期号由程序连续编定",
        "number": "由公文系统编定后录入",
        "confirmed_by": "未确认的不填，显示为待单位确认",
        "counted_in": "不填表示单独计",
        "minutes": "整数，分钟",
        "open_matters": "待办已列在交接记录上；这里写另外要交代的，没有就写“无”",
    }
)
_ENDS: Final = "：（，；"
_WHOLE: Final = (("县（市、区）", "\x01"), ("（万元）", "\x02"))


def label_of(spec: ActSpec, field: Field) -> str:
    """What the officer is asked; the catalogue's words up to their first explanation."""
    reference = REFERENCES.get((spec.name, field.name))
    if reference is not None:
        return reference[1]
    if field.name in _LABELS:
        return _LABELS[field.name]
    words = _kept(field.words)
    ends = [place for sign in _ENDS if (place := words.find(sign)) > 0]
    return _restored(words[: min(ends)] if ends else words)


def hint_of(field: Field) -> str:
    """What stands in the empty field: an example where the catalogue gives one."""
    if field.name in _HINTS:
        return _HINTS[field.name]
    start = field.words.find("如")
    text = field.words[start + 1 :].partition("；")[0].rstrip("）") if start > 0 else ""
    return f"如 {text}" if text and "{" not in text else ""


def title_of(spec: ActSpec) -> tuple[str, str]:
    """The act's name and the explanation behind it."""
    title = _kept(spec.title.replace(" report_figures ", "灾情报告"))
    for sign in "（；：":
        head, found, rest = title.partition(sign)
        if found:
            return _restored(head), _restored(rest.removesuffix("）"))
    return _restored(title), ""


def _kept(words: str) -> str:
    """Words whose brackets are no explanation, in a form that is not cut."""
    for whole, short in _WHOLE:
        words = words.replace(whole, short)
    return words


def _restored(words: str) -> str:
    for whole, short in _WHOLE:
        words = words.replace(short, whole)
    return words
