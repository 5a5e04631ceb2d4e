"""From a field of an act to the questions of a form, and from the answers back to what the act carries. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from jc_disaster.incident.acts.spec import ActSpec
from jc_disaster.incident.fact_names import HANDOVER
from jc_disaster.incident.fields import Field
from jc_disaster.ui.officer import Officer
from jc_disaster.ui.time_text import read_day
from jc_disaster.ui.view_models.act_choices import Choices, Reach, choices_of, earlier_entries, offices
from jc_disaster.ui.view_models.act_words import (
    ANSWERS,
    CODES,
    PRIVATE,
    REFERENCES,
    YES_NO,
    hint_of,
    label_of,
)
from jc_disaster.ui.view_models.forms import Ask, Values
from jc_disaster.ui.view_models.words import full_width

Times = Mapping[str, datetime]
CHOOSE: Final = ("", "请选择")
NOT_SAID: Final = ("", "不填")
_GOODS = re.compile(r"^(\S+?)\s*(\d+(?:\.\d+)?)\s*(\D\S*)$")
_PARTS = re.compile(r"[、,，;；\n]")


class NotReadError(Exception):
    """An answer that cannot be read, with the sentence for the officer."""


def asks_of(  # noqa: C901, PLR0911 - one line a form
    spec: ActSpec, field: Field, reach: Reach, given: str
) -> tuple[Ask, ...]:
    """The questions that one field becomes; most become one.

    Args:
        spec: The act.
        field: One of its fields.
        reach: What can be chosen.
        given: What the command already knows, of a person the post; empty for nothing.
    """
    label, hint, must = label_of(spec, field), hint_of(field), field.required
    if field.form in {"person", "people"}:
        return _person_asks(spec, field, reach, given)
    if field.form == "private":
        return tuple(Ask(f"private.{key}", words, required=False) for key, words in PRIVATE)
    if field.form == "figures":
        return ()
    if field.form in {"text", "goods"}:
        return (Ask(field.name, label, "text", given, required=must, hint=hint),)
    if field.form == "choice":
        return _choice_asks(field, label, given)
    if field.form == "flag":
        return (_flag_ask(field, label),)
    if field.form == "moment":
        if field.name in spec.may_lie_ahead:
            return (
                Ask(field.name, label, "ahead", given, required=must, hint="如 0800、明天 08:00、7-13 08:00"),
            )
        return (Ask(field.name, label, "time", given, required=must, hint="如 0310；F9 填现在"),)
    if field.form in {"date", "hour", "count", "amount"}:
        example = {"date": "如 7-12、今天", "hour": "如 08:00", "count": "整数", "amount": "数字"}[field.form]
        return (Ask(field.name, label, "line", given, required=must, hint=hint or example),)
    if field.form == "names":
        known = "、".join(name for name, _ in _units_hint(field, reach))
        return (Ask(field.name, label, "line", given, required=must, hint=known or "多个用顿号隔开"),)
    return (_name_ask(spec, field, reach, given, label),)


def _units_hint(field: Field, reach: Reach) -> Choices:
    return choices_of(reach, "", "unit")[1] if field.name in {"counties", "areas", "to", "recipients"} else ()


def _name_ask(spec: ActSpec, field: Field, reach: Reach, given: str, label: str) -> Ask:
    must = field.required
    if (spec.name, field.name) in REFERENCES:
        found = earlier_entries(reach, spec.name, field.name)
        first = CHOOSE if must else NOT_SAID
        value = given or (found[0][0] if must and len(found) == 1 else "")
        return Ask(field.name, label, "choice", value, (first, *found), must, quoted=True)
    form, found = choices_of(reach, spec.name, field.name)
    if form == "choice":
        value = given or (found[0][0] if must and len(found) == 1 else "")
        first = CHOOSE if must else NOT_SAID
        return Ask(field.name, label, form, value, (first, *found), must, quoted=True)
    return Ask(field.name, label, form, given, found, must, hint_of(field), quoted=True)


def _person_asks(spec: ActSpec, field: Field, reach: Reach, given: str) -> tuple[Ask, ...]:
    label, must = label_of(spec, field), field.required
    post, name = given, ""
    officer = reach.officer
    signing = (spec.name, field.name) == ("take_over", "by")
    if officer is not None and signing:
        post, name = officer.post, _who_takes_over(reach, officer)
    elif officer is not None and (spec.name, field.name) == ("hand_over", "from"):
        post, name = officer.post, officer.name
    elif officer is not None and (spec.name, field.name) == ("hand_over", "to"):
        post = officer.post  # the next one on the same desk; the name is for the officer to write
    found = _deciders(spec, reach) if field.name == "decided_by" else offices(reach)
    if field.name == "decided_by" and must and found:
        post = post or found[0][0]
    hint = "几人共同决定的用顿号隔开" if field.form == "people" else "如 值班员"
    return (
        Ask(f"{field.name}.post", f"{label}职务", "open", post, found, must, hint, quoted=True),
        Ask(
            f"{field.name}.name",
            f"{label}姓名",
            "line",
            name,
            required=signing,  # whoever signs for the night is who answers for it from now on
            hint="接班人本人填写" if signing else "可不填",
        ),
    )


def _who_takes_over(reach: Reach, officer: Officer) -> str:
    """Who signs for a shift: nobody is proposed to sign for what was handed over by that very person."""
    handovers = reach.picture.state.of(HANDOVER)
    people: Any = handovers[-1].body if handovers else None
    if people is None or people["from"]["name"] != officer.name:
        return officer.name
    expected = str(people["to"]["name"])
    return "" if expected == officer.name else expected


def _deciders(spec: ActSpec, reach: Reach) -> Choices:
    in_force = reach.picture.in_force
    first: tuple[str, ...] = ()
    if in_force is not None and spec.name == "revoke_start":
        deciders = in_force.ended_by or in_force.procedure.who("decide")
        first = ("、".join(deciders),)
    rest = [name for name, _ in offices(reach)]
    return tuple((name, full_width(name)) for name in dict.fromkeys((*first, *rest)))


def _choice_asks(field: Field, label: str, given: str) -> tuple[Ask, ...]:
    if not field.required and len(field.choices) == 1:
        return ()
    found = tuple((choice, CODES.get(choice, choice)) for choice in field.choices)
    first = CHOOSE if field.required else NOT_SAID
    return (Ask(field.name, label, "choice", given, (first, *found), field.required),)


def _flag_ask(field: Field, label: str) -> Ask:
    if not field.required:
        return Ask(field.name, label, "flag", required=False)
    yes, no = ANSWERS.get(field.name, YES_NO)
    return Ask(field.name, label, "choice", "", (CHOOSE, ("1", yes), ("0", no)))


def value_of(field: Field, values: Values, times: Times, now: datetime) -> object:  # noqa: PLR0911 - one line a form
    """What the act carries under a field; None where nothing was answered.

    Raises:
        NotReadError: The answer is none of what the field takes.
    """
    if field.form == "private":
        said = {key: values.get(f"private.{key}", "").strip() for key, _ in PRIVATE}
        return {key: text for key, text in said.items() if text} or None
    if field.form in {"person", "people"}:
        return _persons(field, values)
    text = values.get(field.name, "").strip()
    if field.form == "flag":
        return (text == "1") if field.required else True if text == "1" else None
    if not text:
        return None
    if field.form == "moment":
        return times.get(field.name)
    if field.form == "names":
        return [part for one in _PARTS.split(text) if (part := one.strip())]
    reader = {"count": _count, "amount": _amount, "hour": _hour, "goods": _goods}.get(field.form)
    if field.form == "date":
        return _day(text, now)
    return text if reader is None else reader(text)


def _persons(field: Field, values: Values) -> object:
    post, name = (values.get(f"{field.name}.{part}", "").strip() for part in ("post", "name"))
    if not post:
        if name:
            raise NotReadError("有姓名而没有职务，请填写职务。")
        return None
    if field.form == "person":
        return {"post": post, **({"name": name} if name else {})}
    from jc_disaster.ui.view_models.decision_forms import people  # noqa: PLC0415 - loads the forms of authority

    return people(post, name)


def _count(text: str) -> int:
    plain = text.replace(",", "").replace("，", "")
    if not plain.isdecimal():
        raise NotReadError("请填整数，不带单位。")
    return int(plain)


def _amount(text: str) -> Decimal:
    try:
        number = Decimal(text.replace(",", "").replace("，", ""))
    except InvalidOperation:
        raise NotReadError("请填数字，不带单位。") from None
    return number


def _hour(text: str) -> str:
    plain = text.replace("：", ":").replace("时", ":00")
    try:
        return time.fromisoformat(plain.zfill(5) if ":" in plain else plain).strftime("%H:%M")
    except ValueError:
        raise NotReadError("请写成 08:00 这样的钟点。") from None


def _day(text: str, now: datetime) -> str:
    day = read_day(text, now)
    if day is None:
        raise NotReadError("没有看懂日期。可以写 2026-07-12、7-12、今天、昨天。")
    return day.isoformat()


def _goods(text: str) -> list[dict[str, object]]:
    counted: list[dict[str, object]] = []
    for line in text.splitlines():
        match = _GOODS.match(line.strip())
        if match is None:
            raise NotReadError(f"没有看懂“{line.strip()}”。每行一种，写成：棉被 200 床。")
        counted.append({"goods": match[1], "quantity": Decimal(match[2]), "measure": match[3]})
    return counted
