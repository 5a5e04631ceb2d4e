"""附签批件: which decision a scan can be attached to, what is asked of it, and what is attached already."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final, NamedTuple

from jc_disaster.incident.acts.attaching import ATTACH
from jc_disaster.incident.scans import SIGNED_SHEET, Scan, hash_groups, size_words
from jc_disaster.incident.vocabulary import SCAN_SORTS
from jc_disaster.ui.view_models.decision_forms import without_blanks
from jc_disaster.ui.view_models.forms import Ask, Form, Values
from jc_disaster.ui.view_models.picture import Picture
from jc_disaster.ui.view_models.words import day_clock, full_width

PATH: Final = "path"
NOTHING_TO_BEAR: Final = "还没有认定或决定，附件要附在一项认定或决定上；请先登记（F5、F7）。"
_INTRO: Final = (
    "本机非涉密：涉密文件、部队番号和兵力、死亡失踪人员名单和身份证号不得附入。"
    "件上有签字的写明签字人，附上后该决定不再待补签。"
)
_LONGEST: Final = 100  # signs of a name that the record takes


class ScanLine(NamedTuple):
    """One attached file as it is listed.

    Attributes:
        scan: What it is.
        cells: Kind, file name, who signed, when it was attached.
        detail: Size and check value.
    """

    scan: Scan
    cells: tuple[str, str, str, str]
    detail: str


def scan_lines(picture: Picture, belongs_to: str) -> tuple[ScanLine, ...]:
    """What is attached to a decision or finding, the latest first."""
    found = [scan for scan in picture.state.scans if scan.belongs_to == belongs_to]
    return tuple(_line(scan, picture.now) for scan in reversed(found))


def _line(scan: Scan, now: datetime) -> ScanLine:
    cells = (scan.sort, scan.file_name, full_width(scan.signed_by), day_clock(scan.stamp.at, now))
    return ScanLine(scan, cells, file_words(scan.size, scan.sha256))


def file_words(size: int, check_value: str) -> str:
    """Size and check value of a file, in one line."""
    return f"{size_words(size)}，校验值 {hash_groups(check_value)}，不替代签字盖章"


def bearers(picture: Picture) -> tuple[tuple[str, str], ...]:
    """What a scan can be attached to: decisions that wait for a signature first, then all others, newest first."""
    state, edition, now = picture.state, picture.edition, picture.now
    waiting, others = [], []
    for decision in reversed(state.decisions):
        when = day_clock(decision.stamp.at, now)
        if decision.level is None:
            words = f"{when} 决定：{decision.decision}（{decision.channel}）"
        else:
            level = edition.level(decision.level).name
            words = f"{when} 决定：{decision.decision}，{level}（{decision.channel}）"
        if decision.countersigned:
            others.append((decision.stamp.act_id, words))
        else:
            waiting.append((decision.stamp.act_id, f"{words}，待补签"))
    for finding in reversed(state.findings):
        level = "未达到启动条件" if finding.level is None else edition.level(finding.level).name
        words = f"{day_clock(finding.stamp.at, now)} 认定：{level}（{full_width(finding.found_by)}）"
        others.append((finding.stamp.act_id, words))
    return (*waiting, *others)


def scan_form(picture: Picture, belongs_to: str = "", path: str = "") -> Form | None:
    """The form; None where nothing can bear a scan yet.

    Args:
        picture: The incident.
        belongs_to: The decision or finding it is opened for; empty for the first that waits.
        path: The file, where it is known (dropped on the window).
    """
    choices = bearers(picture)
    if not choices:
        return None
    first = belongs_to if belongs_to in dict(choices) else choices[0][0]
    asks = (
        Ask("file", "文件", "file", path, hint="Enter 选 PDF、图片"),
        Ask("belongs_to", "附在哪一项", "choice", first, choices),
        Ask("sort", "种类", "choice", SIGNED_SHEET, tuple((sort, sort) for sort in SCAN_SORTS)),
        Ask(
            "signed_by.post",
            "签字人职务",
            "line",
            signers(picture, first),
            required=False,
            hint="件上没有签字的留空",
        ),
        Ask("signed_by.name", "签字人姓名", "line", required=False),
        Ask("at", "收到时间", "time", hint="F9 填现在"),
        Ask("note", "说明", "line", required=False),
    )
    return Form("附签批件", _INTRO, asks, "附上", _act, check=_check)


def signers(picture: Picture, belongs_to: str) -> str:
    """Whose signature is to be expected: those who decided."""
    for decision in picture.state.decisions:
        if decision.stamp.act_id == belongs_to:
            return "、".join(full_width(one.post) for one in decision.decided_by)
    return ""


def _check(values: Values) -> Mapping[str, str]:
    if values.get("sort") == SIGNED_SHEET and not values.get("signed_by.post", "").strip():
        return {"signed_by.post": "签批件须写签字人职务；件上没有签字的，种类另选。"}
    return {}


def _act(values: Values, times: Mapping[str, datetime]) -> Mapping[str, object]:
    post, name = values.get("signed_by.post", "").strip(), values.get("signed_by.name", "").strip()
    return without_blanks(
        {
            "act": ATTACH,
            "at": times["at"],
            "belongs_to": values["belongs_to"],
            "sort": values["sort"],
            "signed_by": {"post": post, "name": name} if post else None,
            "note": values.get("note", ""),
            PATH: values["file"],
        }
    )


def recorded_name(file_name: str) -> str:
    """A file's name as the record takes it: a long one loses its middle, never its suffix."""
    name = " ".join(file_name.split())
    if len(name) <= _LONGEST:
        return name
    end = name[-20:]
    return f"{name[: _LONGEST - len(end) - 1].rstrip()}…{end}"
