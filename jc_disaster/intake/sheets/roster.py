"""Lists of people and bodies: the plan's 通讯录 (annex 3) and the member units with their duties (annex 2).

Read like figures: heads matched, every bad cell by its address, all or nothing. Words of a duty are kept verbatim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from jc_disaster.intake.sheets.cells import Sheet, Value, Workbook, address, filled, plain
from jc_disaster.kernel.errors import Fault
from jc_disaster.plan.model import PlanEdition

NAME, UNIT, POST, DUTY, NOTE = "name", "unit", "post", "duty", "note"
PHONES: Final[Mapping[str, str]] = {
    "phone": "电话",
    "mobile": "手机",
    "duty_phone": "值班电话",
    "fax": "传真",
}
_HEADS: Final[Mapping[str, str]] = {
    NAME: "姓名 名字 联系人 联系人姓名 负责人 责任人 联络员 联络员姓名",
    UNIT: "单位 单位名称 部门 部门名称 成员单位 工作单位 成员单位名称 县(市、区) 所在单位 机构 责任单位",
    POST: "职务 职务/职称 职务职称 岗位 单位职务",
    "phone": "电话 办公电话 联系电话 固定电话 座机 联系方式 办公室电话 电话号码",
    "mobile": "手机 手机号 手机号码 移动电话",
    "duty_phone": "值班电话 24小时值班电话 值班室电话 应急值班电话",
    "fax": "传真 传真电话 传真号码 值班传真",
    DUTY: "职责 主要职责 工作职责 职责任务 职责分工 救助职责 自然灾害救助主要职责 自然灾害救助职责 主要职责任务",
    NOTE: "备注 说明 序号 编号",
}
_KIND_OF: Final = {word: kind for kind, line in _HEADS.items() for word in line.split()}
_LOOKED_AT: Final = 45
_MOBILE: Final = re.compile(r"1[3-9]\d{9}")
_LANDLINE: Final = re.compile(r"(?:0\d{2,3}-?)?[2-8]\d{6,7}(?:(?:-|转)\d{1,5})?")
_SERVICE: Final = re.compile(r"1\d{2}|1[02]\d{3}|9\d{4}|[2-9]\d{2,5}")
_BETWEEN: Final = re.compile(r"[、,;/\s]+")
_LOST_ZERO: Final = re.compile(r"[1-9]\d{8,10}")
_CONTROL: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\u202a-\u202e\u2066-\u2069]")
_LONGEST_DUTY: Final = 20_000
_REMEDY_PHONE: Final = "请填11位手机号，或带区号的固定电话（如0356-2212975），几个号码用顿号分开"


class Contact(NamedTuple):
    """One line of the 通讯录.

    Attributes:
        unit: The body.
        name: The person, or "".
        post: The post, or "".
        phones: Numbers by kind: phone, mobile, duty_phone, fax.
        path: Where it stands.
    """

    unit: str
    name: str
    post: str
    phones: Mapping[str, tuple[str, ...]]
    path: str


class Member(NamedTuple):
    """A member unit and its duties, word for word."""

    unit: str
    duty: str
    path: str


class Contacts(NamedTuple):
    """A 通讯录 as it was read."""

    contacts: tuple[Contact, ...]
    faults: tuple[Fault, ...]
    warnings: tuple[str, ...]

    def stored(self) -> object:
        """As it is kept: plain values, without places in a sheet."""
        return [
            {
                "unit": one.unit,
                "name": one.name,
                "post": one.post,
                **{k: list(v) for k, v in one.phones.items()},
            }
            for one in self.contacts
        ]


class Members(NamedTuple):
    """The member units as they were read."""

    members: tuple[Member, ...]
    faults: tuple[Fault, ...]
    warnings: tuple[str, ...]

    def stored(self) -> object:
        """As they are kept."""
        return [{"unit": one.unit, "duty": one.duty} for one in self.members]


class _Row(NamedTuple):
    """A row below the head: the cells by kind, and where each stands."""

    cells: Mapping[str, Value]
    paths: Mapping[str, str]

    def text(self, kind: str) -> str:
        """One cell as one line."""
        value = self.cells.get(kind, "")
        return " ".join(value.split()) if isinstance(value, str) else plain(value)

    def path(self, kind: str) -> str:
        """Where a cell of this kind stands, or the first of the row."""
        return self.paths.get(kind) or next(iter(self.paths.values()))


def read_contacts(workbook: Workbook, edition: PlanEdition) -> Contacts:
    """The people of a 通讯录.

    Args:
        workbook: As the file reader hands it on.
        edition: Whose bodies are known; others are only named in a warning.
    """
    faults: list[Fault] = []
    found: list[Contact] = []
    sheets = list(_tables(workbook, (UNIT,), tuple(PHONES), faults))
    for row in (row for rows in sheets for row in rows):
        contact = _contact(row, faults)
        if contact is not None:
            found.append(contact)
    if not sheets:
        faults.append(_no_table(workbook, "通讯录", "单位、姓名、职务、电话"))
    warnings = [*_common(workbook), *_strangers((one.unit for one in found), edition)]
    warnings += [
        f"{one.path}“{one.unit}”{one.name}没有电话。" for one in found if not any(one.phones.values())
    ]
    seen: dict[tuple[str, str, str], str] = {}
    for one in found:
        key = (one.unit, one.name, one.post)
        if key in seen:
            warnings.append(f"{one.path}与{seen[key]}重复：{''.join(key)}。")
        seen.setdefault(key, one.path)
    return Contacts(tuple(found), tuple(faults), tuple(warnings))


def read_members(workbook: Workbook, edition: PlanEdition) -> Members:
    """The member units of the committee and their duties.

    Args:
        workbook: As the file reader hands it on.
        edition: Whose bodies are known.
    """
    faults: list[Fault] = []
    found: dict[str, Member] = {}
    sheets = list(_tables(workbook, (UNIT, DUTY), (DUTY,), faults))
    for row in (row for rows in sheets for row in rows):
        member = _member(row, faults)
        if member is None:
            continue
        if member.unit in found:
            message = f"“{member.unit}”在{found[member.unit].path}已经有了"
            faults.append(Fault(member.path, member.unit, message, "请把职责合并到一行"))
        found.setdefault(member.unit, member)
    if not sheets:
        faults.append(_no_table(workbook, "成员单位职责表", "单位、职责"))
    warnings = [*_common(workbook), *_strangers(found, edition)]
    return Members(tuple(found.values()), tuple(faults), tuple(warnings))


# Tables ---------------------------------------------------------------------------------------------------------


def _tables(
    workbook: Workbook, needed: Sequence[str], one_of: Sequence[str], faults: list[Fault]
) -> Iterator[list[_Row]]:
    for sheet in workbook.sheets:
        for top, row in enumerate(sheet.rows[:_LOOKED_AT]):
            kinds = [_KIND_OF.get(plain(value).rstrip(":"), "") for value in row]
            if all(kind in kinds for kind in needed) and any(kind in kinds for kind in one_of):
                yield list(_rows(sheet, top, kinds, faults))
                break


def _rows(sheet: Sheet, top: int, kinds: Sequence[str], faults: list[Fault]) -> Iterator[_Row]:
    copies = dict(filled(sheet.rows, sheet.merged or ()))
    unit: Value = ""
    for number, row in enumerate(sheet.rows[top + 1 :], top + 1):
        cells: dict[str, Value] = {}
        paths: dict[str, str] = {}
        for column, kind in enumerate(kinds):
            if not kind or kind == NOTE or column >= len(row):
                continue
            value = copies.get((number, column), row[column])
            where = address(sheet.name, number, column)
            if (number, column) in sheet.errors:
                words = sheet.errors[number, column]
                faults.append(Fault(where, words, f"这一格是错误值（{words}）", "请在原表里改正后再导入"))
            if isinstance(value, str) and _CONTROL.search(value):
                faults.append(Fault(where, value[:40], "文字里有不可显示的字符", "请重新输入这一格"))
                continue
            if kind not in cells or cells[kind] in ("", None):
                cells[kind], paths[kind] = value, where
        said = {kind for kind, value in cells.items() if value not in ("", None)}
        if not said or (said == {UNIT} and re.match(r"注|备注|说明|填表|制表", plain(cells[UNIT]))):
            continue
        unit = cells.get(UNIT) or unit
        cells[UNIT] = unit
        yield _Row(cells, paths)


def _no_table(workbook: Workbook, what: str, heads: str) -> Fault:
    message = f"没有找到{what}：找不到写着“{heads}”的表头"
    return Fault("", workbook.name, message, "请在表头写明各列名称后再导入")


def _common(workbook: Workbook) -> list[str]:
    hidden = [f"工作表“{name}”是隐藏的，没有读取。" for name in workbook.hidden]
    hidden += [
        f"工作表“{sheet.name}”有隐藏的行或列，已一并读取，请核对。"
        for sheet in workbook.sheets
        if sheet.hidden_rows or sheet.hidden_columns
    ]
    return [*workbook.warnings, *hidden]


def _strangers(units: object, edition: PlanEdition) -> list[str]:
    """Units that the plan does not name; it need not, but a slip of the pen shows here."""
    known = {plain(name) for body in edition.organisations for name in (body.name, *body.aliases)}
    known |= {plain(name) for unit in edition.units for name in (unit.name, *unit.aliases)}
    given = list(dict.fromkeys(units))  # type: ignore[call-overload]
    strangers = [name for name in given if plain(name) not in known]
    return [f"预案没有列出这些单位，请核对名称：{'、'.join(strangers)}。"] if strangers else []


# People and bodies ----------------------------------------------------------------------------------------------


def _contact(row: _Row, faults: list[Fault]) -> Contact | None:
    unit = row.text(UNIT)
    if not unit:
        faults.append(Fault(row.path(NAME), row.text(NAME), "没有写明单位", "请填写单位名称"))
        return None
    phones = {}
    for kind, label in PHONES.items():
        if kind in row.cells:
            numbers, bad = _phones(row.cells[kind], label)
            phones[kind] = numbers
            faults += [Fault(row.path(kind), one, why, _REMEDY_PHONE) for one, why in bad]
    return Contact(unit, row.text(NAME), row.text(POST), phones, row.path(UNIT))


def _phones(value: Value, label: str) -> tuple[tuple[str, ...], list[tuple[str, str]]]:
    """The numbers in a cell, and what of it is none, each with the reason."""
    if not isinstance(value, str) and not isinstance(value, float | int):
        said = str(value)[:40]
        return (), [(said, f"{label}“{said}”是日期，不是号码")]
    text = plain(value) if not isinstance(value, str) else value
    good, bad = [], []
    for piece in _BETWEEN.split(_wide(text)):
        said = piece[:40]
        if not piece or piece in {"-", "—", "无", "/"}:
            continue
        if _MOBILE.fullmatch(piece) or _LANDLINE.fullmatch(piece) or _SERVICE.fullmatch(piece):
            good.append(piece)
        elif re.fullmatch(r"[0-9.]+[eE][+]?[0-9]+", piece):
            bad.append((said, f"{label}“{said}”写成了科学计数，号码已经不全"))
        elif _LOST_ZERO.fullmatch(piece):
            bad.append((said, f"{label}“{said}”位数不对，区号前的0可能丢了"))
        else:
            bad.append((said, f"{label}“{said}”不是电话号码"))
    return tuple(good), bad


def _wide(text: str) -> str:
    return re.sub(
        r"(?<=\d)[—–‐−](?=\d)", "-", text.translate({code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)})
    )


def _member(row: _Row, faults: list[Fault]) -> Member | None:
    unit, duty = row.text(UNIT), row.cells.get(DUTY, "")
    if not unit:
        faults.append(Fault(row.path(DUTY), str(duty)[:40], "没有写明单位", "请填写单位名称"))
        return None
    if not isinstance(duty, str) or not duty.strip():
        faults.append(Fault(row.path(DUTY), plain(duty)[:40], f"“{unit}”没有写职责", "请按预案附件2原文填写"))
        return None
    if len(duty) > _LONGEST_DUTY:
        faults.append(
            Fault(row.path(DUTY), duty[:40], f"“{unit}”的职责超过{_LONGEST_DUTY}字", "请按原文分成几行")
        )
        return None
    return Member(unit, duty, row.path(UNIT))
