"""What an act may carry: each field's form, and the reading of an act with all its faults at once."""

from __future__ import annotations

import binascii
import re
from collections.abc import Callable, Mapping
from datetime import datetime, time
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from jc_disaster.engine.entry import situation_from_json
from jc_disaster.incident.events import KINDS
from jc_disaster.kernel.clock import from_text
from jc_disaster.kernel.errors import Fault, InputRefusedError
from jc_disaster.plan.model import PlanEdition

TEXT_LIMIT: Final = 20_000
COUNT_LIMIT: Final = 10**9
_LINE_BREAKS: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_SEAL_PARTS: Final = 2  # cipher:key:text
GOODS_KEYS: Final = ("goods", "quantity", "measure")
PRIVATE_KEYS: Final = ("name", "id_number", "phone", "note")
_DAY: Final = 10
_HOUR: Final = 5

Values = Mapping[str, Any]


class Field(NamedTuple):
    """One field of an act.

    Attributes:
        name: Its key.
        form: One of the keys of `FORMS`.
        words: What it is, in Chinese, for ``record acts``.
        required: Whether it must be there; optional fields read as None.
        choices: The words allowed, for the form ``choice``.
    """

    name: str
    form: str
    words: str
    required: bool = True
    choices: tuple[str, ...] = ()


# What every act carries beside its own fields.
ENVELOPE: Final = (
    Field("act", "text", "操作名称"),
    Field("act_id", "name", "操作编号，由提交方给出，不重复；重复提交得到第一次的答复"),
    Field("incident", "name", "灾情编号"),
    Field("actor", "person", "操作人：{name: 姓名, post: 职务}"),
    Field("at", "moment", "事情发生的时间，带时区，如 2026-07-12T03:10:00+08:00"),
    Field("kind", "choice", "正式 real 或演练 exercise；须与库一致", required=False, choices=KINDS),
)


class _Bad(Exception):  # noqa: N818 - never leaves this module
    """A value that a field cannot take, with the Chinese sentence and the remedy."""

    def __init__(self, message: str, remedy: str) -> None:
        self.message, self.remedy = message, remedy


def read_act(
    act: Mapping[str, object], fields: tuple[Field, ...], edition: PlanEdition
) -> tuple[Values, list[Fault]]:
    """Read ``act`` by its fields; figures by those of ``edition``.

    Returns:
        The values read (optional ones None when absent) and every fault found, unknown keys among them.
    """
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for field in fields:
        given = act.get(field.name)
        if given is None or (given == [] and field.required):
            values[field.name] = None
            if field.required:
                faults.append(Fault(field.name, None, f"缺少“{field.name}”", f"请填写：{field.words}"))
            continue
        values[field.name] = _read(given, field, edition, faults)
    known = {field.name for field in fields}
    faults.extend(
        Fault(str(key), act[key], f"不认识的项“{key}”", "请删去或改正；可用 record acts 查看写法")
        for key in act
        if key not in known
    )
    return values, faults


def _read(given: object, field: Field, edition: PlanEdition, faults: list[Fault]) -> object:
    try:
        if field.form == "figures":
            return situation_from_json({"figures": given}, edition).figures
        if field.form == "choice":
            return _choice(given, field.choices)
        return FORMS[field.form](given)
    except InputRefusedError as refused:
        faults.extend(refused.faults)
    except _Bad as bad:
        faults.append(Fault(field.name, given, bad.message, bad.remedy))
    return None


def _choice(given: object, choices: tuple[str, ...]) -> str:
    if not isinstance(given, str) or given not in choices:
        raise _Bad("不是可用的选项", f"可用：{'、'.join(choices)}")
    return given


def _text(given: object) -> str:
    if not isinstance(given, str) or not given.strip():
        raise _Bad("应为文字", "请填写文字，不能为空")
    if len(given) > TEXT_LIMIT:
        raise _Bad(f"文字超过{TEXT_LIMIT}字", "请缩短，原件另附")
    # Whatever a message breaks its lines with becomes a line break, so that one event stays one line of the record.
    text = _LINE_BREAKS.sub("\n", given)
    if any(character < " " and character not in "\n\t" for character in text):
        raise _Bad("文字中有不可显示的控制字符", "请删去后重试")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise _Bad("文字中有残缺的字符", "请重新录入这段文字") from None
    return text


def _name(given: object) -> str:
    text = _text(given)
    if len(text) > 100 or text != text.strip() or "\n" in text or "\t" in text:
        raise _Bad("应为100字以内的一行文字", "请缩短，去掉首尾空白和换行")
    return text


def _moment(given: object) -> datetime:
    if not isinstance(given, str):
        raise _Bad("应为时间", "请写成 2026-07-12T03:10:00+08:00 这样的时间")
    try:
        return from_text(given)
    except (ValueError, OverflowError):
        raise _Bad("不是带时区的时间", "请写成 2026-07-12T03:10:00+08:00 这样的时间") from None


def _date(given: object) -> str:
    wrong = _Bad("不是日期", "请写成 2026-07-12 这样的日期")
    if not isinstance(given, str) or len(given) != _DAY:
        raise wrong
    try:
        return datetime.fromisoformat(given).date().isoformat()
    except ValueError:
        raise wrong from None


def _flag(given: object) -> bool:
    if not isinstance(given, bool):
        raise _Bad("应为 true 或 false", "请写 true（是）或 false（否）")
    return given


def _count(given: object) -> int:
    if isinstance(given, bool) or not isinstance(given, int) or not 0 <= given <= COUNT_LIMIT:
        raise _Bad("应为不小于0、不大于10亿的整数", "请填写整数，不带单位")
    return given


def _amount(given: object) -> Decimal:
    if isinstance(given, bool) or not isinstance(given, int | Decimal):
        raise _Bad("应为数", "请填写不小于0的数，不带单位")
    number = Decimal(given)
    if not number.is_finite() or not 0 <= number <= COUNT_LIMIT:
        raise _Bad("应为不小于0、不大于10亿的数", "请填写不小于0的数，不带单位")
    return number


def _hour(given: object) -> str:
    wrong = _Bad("不是钟点", "请写成 08:00 这样的钟点")
    if not isinstance(given, str) or len(given) != _HOUR:
        raise wrong
    try:
        return time.fromisoformat(given).strftime("%H:%M")
    except ValueError:
        raise wrong from None


def _list(given: object) -> list[object]:
    if not isinstance(given, list):
        raise _Bad("应为列表", "请写成 [..., ...]")
    return given


def _names(given: object) -> tuple[str, ...]:
    return tuple(_name(part) for part in _list(given))


def _person(given: object) -> dict[str, str]:
    if not isinstance(given, dict) or not given.keys() <= {"name", "post"} or "post" not in given:
        raise _Bad("应为姓名和职务", '请写成 {"name": "…", "post": "…"}，姓名可以不写')
    name = given.get("name")
    return {"name": "" if name in (None, "") else _name(name), "post": _name(given["post"])}


def _people(given: object) -> tuple[dict[str, str], ...]:
    people = tuple(_person(part) for part in _list(given))
    if not people:
        raise _Bad("至少要有一人", '请写成 [{"name": "…", "post": "…"}]')
    return people


def _goods(given: object) -> tuple[dict[str, str], ...]:
    """Goods as they are counted: each with its name, a quantity (a decimal as text in the event) and its unit."""
    counted = []
    for part in _list(given):
        if not isinstance(part, dict) or part.keys() != set(GOODS_KEYS):
            raise _Bad("应为品名、数量和单位", '请写成 [{"goods": "棉被", "quantity": 200, "measure": "床"}]')
        counted.append(
            {
                "goods": _name(part["goods"]),
                "quantity": str(_amount(part["quantity"])),
                "measure": _name(part["measure"]),
            }
        )
    return tuple(counted)


def _private(given: object) -> dict[str, str]:
    """Sealed text from the recorder; what a person is called never stands in an event in the clear."""
    if (
        not isinstance(given, dict)
        or given.keys() != {"sealed"}
        or str(given["sealed"]).count(":") < _SEAL_PARTS
    ):
        raise _Bad("应为人员信息", f"可填：{'、'.join(PRIVATE_KEYS)}，每项一行文字")
    return {"sealed": str(given["sealed"])}


def _file(given: object) -> bytes:
    """The bytes of a file; whoever hands in an act in this process need not write them as text first."""
    if isinstance(given, bytes):
        return given
    wrong = _Bad("应为文件内容的 Base64 文字", "请把整份文件编成 Base64 文字，不换行")
    if not isinstance(given, str):
        raise wrong
    try:
        return binascii.a2b_base64(given, strict_mode=True)
    except ValueError:
        raise wrong from None


def private_faults(given: object) -> bool:
    """Whether what identifies a person is written as it can be sealed: known keys, one line of text each."""
    if not isinstance(given, dict) or not given or not given.keys() <= set(PRIVATE_KEYS):
        return True
    try:
        return not all(_name(part) for part in given.values())
    except _Bad:
        return True


FORMS: Final[Mapping[str, Callable[[object], object]]] = MappingProxyType(
    {
        "text": _text,
        "name": _name,
        "names": _names,
        "moment": _moment,
        "date": _date,
        "flag": _flag,
        "file": _file,
        "goods": _goods,
        "count": _count,
        "amount": _amount,
        "hour": _hour,
        "person": _person,
        "people": _people,
        "private": _private,
    }
)
