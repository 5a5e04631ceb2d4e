"""The form of ``pack.yaml``: what stands at each key, checked at the border and made into a `Pack`.

Imported only when a pack is read or written: pydantic stays out of the first paint.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt, StrictStr, ValidationError

from jc_disaster.engine.entry import situation_from_json
from jc_disaster.engine.value_forms import quantity_to_json
from jc_disaster.exercise.pack import (
    Branch,
    Inject,
    Limit,
    Objective,
    Pack,
    ReferenceValue,
    Setting,
    UnitReport,
    offset_words,
)
from jc_disaster.kernel.clock import SHANGHAI, from_text
from jc_disaster.kernel.errors import Fault, InputRefusedError
from jc_disaster.kernel.quantity import Quantity
from jc_disaster.plan.model import PlanEdition

FORMAT: Final = 1
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_OFFSET: Final = re.compile(r"T\+(\d{1,3}):([0-5]\d)\Z")
_ID: Final = r"^[a-z0-9][a-z0-9-]{1,60}$"
_Line = Annotated[StrictStr, Field(min_length=1, max_length=200)]
_Words = Annotated[StrictStr, Field(min_length=1, max_length=4000)]
_Names = tuple[_Line, ...]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ReportForm(_Part):
    """One unit's figures."""

    unit: _Line
    kind: _Line
    as_of: _Line | None = None
    figures: dict[str, Any] = Field(default_factory=dict)
    unaffected: StrictBool = False
    verified: StrictBool = False
    correction: _Words | None = None


class ReferenceForm(_Part):
    """A reference value."""

    key: _Line
    value: StrictInt
    source: _Line
    dated: _Line


class BranchForm(_Part):
    """When an inject is sent at all."""

    levels: _Names = ()
    responses: _Names = ()


class InjectForm(_Part):
    """One inject."""

    id: _Line
    at: _Line
    sender: _Line = Field(alias="from")
    recipient: _Line = Field(alias="to")
    channel: _Line
    text: _Words
    reports: tuple[ReportForm, ...] = ()
    references: tuple[ReferenceForm, ...] = ()
    facts: _Names = ()
    expects: _Names = ()
    objective: _Line | None = None
    branch: BranchForm = BranchForm()
    note: _Words | None = None


class ObjectiveForm(_Part):
    """One objective."""

    id: _Line
    title: _Line
    covers: _Names


class LimitForm(_Part):
    """A limit of the exercise."""

    setting: _Line
    way: _Line | None = None
    minutes: Annotated[StrictInt, Field(ge=1, le=10_000)]
    source: _Line


class SettingForm(_Part):
    """How the process is opened."""

    title: _Line
    hazard: _Line | None = None
    process: _Line | None = None
    happened_at: _Line | None = None
    counties: _Names = ()


class PackForm(_Part):
    """A whole ``pack.yaml``."""

    format: StrictInt
    id: Annotated[StrictStr, Field(pattern=_ID)]
    title: _Line
    plan: Annotated[StrictStr, Field(pattern=_ID)]
    starts_at: _Line
    source: _Words
    opening: SettingForm
    objectives: tuple[ObjectiveForm, ...] = Field(min_length=1)
    injects: tuple[InjectForm, ...] = Field(min_length=1, max_length=500)
    ratings: _Names = ()
    limits: tuple[LimitForm, ...] = ()
    director_notes: tuple[_Words, ...] = ()
    hand_out: tuple[_Words, ...] = ()


def form_of(data: object) -> PackForm:
    """The form that decoded YAML fits.

    Raises:
        InputRefusedError: With every key that is missing, unknown or of the wrong shape.
    """
    try:
        form = PackForm.model_validate(data)
    except ValidationError as error:
        raise InputRefusedError([_fault(one) for one in error.errors()]) from error
    if form.format != FORMAT:
        fault = Fault(
            "format", form.format, "情景包由别的版本写成", f"本版本只读格式{FORMAT}，请用相应版本打开"
        )
        raise InputRefusedError([fault])
    return form


_WRONG: Final[Mapping[str, tuple[str, str]]] = {
    "missing": ("缺少这一项", "请补上"),
    "extra_forbidden": ("不认识的项", "请删去或改正拼写"),
    "string_type": ("应为文字", "请加引号写成文字"),
    "string_too_short": ("不能为空", "请填写，或整项删去"),
    "string_too_long": ("文字过长", "请缩短"),
    "string_pattern_mismatch": ("编号写法不对", "只用小写字母、数字和连字符"),
    "int_type": ("应为整数", "请写整数，不加引号"),
    "bool_type": ("应为 true 或 false", "请写 true 或 false"),
    "too_short": ("至少要有一条", "请补上"),
    "too_long": ("条数过多", "请分成几个情景包"),
}


def _fault(error: Any) -> Fault:  # noqa: ANN401 - pydantic's own shape
    message, remedy = _WRONG.get(error["type"], ("写法不对", "请对照随程序提供的情景包改正"))
    got = None if error["type"] == "missing" else error["input"]
    return Fault(_place(error["loc"]), got, message, remedy)


def _place(steps: tuple[str | int, ...]) -> str:
    said = ""
    for step in steps:
        said += f"[{step}]" if isinstance(step, int) else f".{step}" if said else step
    return said


def schema_text() -> str:
    """The form as a JSON schema, so that an editor can help whoever writes a pack."""
    schema = {"$schema": _DIALECT, **PackForm.model_json_schema(by_alias=True, mode="validation")}
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


class _Reader:
    """Makes a pack of a form, gathering what its values do not allow."""

    def __init__(self, edition: PlanEdition) -> None:
        self._edition = edition
        self.faults: list[Fault] = []

    def pack(self, form: PackForm) -> Pack | None:
        starts_at = self._moment(form.starts_at, "starts_at")
        happened = form.opening.happened_at
        opened = None if happened is None else self._moment(happened, "opening.happened_at")
        if starts_at is None:
            return None
        injects = tuple(
            self._inject(one, f"injects[{number}]", starts_at) for number, one in enumerate(form.injects)
        )
        opening = form.opening
        return Pack(
            id=form.id,
            title=form.title,
            plan=form.plan,
            starts_at=starts_at,
            setting=Setting(opening.title, opening.hazard, opening.process, opened, opening.counties),
            objectives=tuple(Objective(one.id, one.title, one.covers) for one in form.objectives),
            injects=injects,
            limits=tuple(Limit(one.setting, one.way, one.minutes, one.source) for one in form.limits),
            ratings=form.ratings,
            director_notes=form.director_notes,
            hand_out=form.hand_out,
            source=form.source,
        )

    def _moment(self, text: str, path: str) -> datetime | None:
        try:
            return from_text(text)
        except (ValueError, OverflowError):
            remedy = '请写成 "2026-07-12T03:10:00+08:00" 这样的时间'
            self.faults.append(Fault(path, text, "不是带时区的时间", remedy))
            return None

    def _offset(self, text: str, path: str) -> timedelta:
        found = _OFFSET.match(text)
        if found is None:
            self.faults.append(Fault(path, text, "不是情景时间", "请写成 T+01:30 这样的时间"))
            return timedelta()
        return timedelta(hours=int(found[1]), minutes=int(found[2]))

    def _inject(self, form: InjectForm, path: str, starts_at: datetime) -> Inject:
        after = self._offset(form.at, f"{path}.at")
        reports = tuple(
            self._report(one, f"{path}.reports[{number}]", starts_at + after)
            for number, one in enumerate(form.reports)
        )
        return Inject(
            id=form.id,
            after=after,
            sender=form.sender,
            recipient=form.recipient,
            channel=form.channel,
            text=form.text,
            reports=reports,
            references=tuple(
                ReferenceValue(one.key, one.value, one.source, one.dated) for one in form.references
            ),
            facts=form.facts,
            expects=form.expects,
            objective=form.objective,
            branch=Branch(form.branch.levels, form.branch.responses),
            note=form.note or "",
        )

    def _report(self, form: ReportForm, path: str, at: datetime) -> UnitReport:
        as_of = at if form.as_of is None else self._moment(form.as_of, f"{path}.as_of") or at
        figures: Mapping[str, Quantity] = {}
        try:
            figures = situation_from_json({"figures": _numbers(form.figures)}, self._edition).figures
        except InputRefusedError as refused:
            self.faults += [one._replace(path=f"{path}.{one.path}") for one in refused.faults]
        return UnitReport(
            form.unit, form.kind, figures, as_of, form.unaffected, form.verified, form.correction
        )


def _numbers(value: Any) -> Any:  # noqa: ANN401 - YAML values
    """Decimals, which YAML for law only takes in quotes, as numbers; everything else as it is."""
    if isinstance(value, dict):
        return {key: _numbers(part) for key, part in value.items()}
    if isinstance(value, str):
        try:
            return Decimal(value)
        except InvalidOperation:
            return value
    return value


def pack_of(form: PackForm, edition: PlanEdition) -> Pack:
    """The pack that a form describes.

    Raises:
        InputRefusedError: With every value that is no time, no offset or no figure of the plan.
    """
    reader = _Reader(edition)
    pack = reader.pack(form)
    if reader.faults or pack is None:
        raise InputRefusedError(reader.faults)
    return pack


def data_of(pack: Pack) -> dict[str, object]:
    """The pack as the data of ``pack.yaml``; what is empty is left out."""
    setting = pack.setting
    return _said(
        {
            "format": FORMAT,
            "id": pack.id,
            "title": pack.title,
            "plan": pack.plan,
            "starts_at": _local(pack.starts_at),
            "source": pack.source,
            "opening": _said(
                {
                    "title": setting.title,
                    "hazard": setting.hazard,
                    "process": setting.process,
                    "happened_at": None if setting.happened_at is None else _local(setting.happened_at),
                    "counties": list(setting.counties),
                }
            ),
            "objectives": [
                {"id": one.id, "title": one.title, "covers": list(one.covers)} for one in pack.objectives
            ],
            "ratings": list(pack.ratings),
            "limits": [
                _said({"setting": one.setting, "way": one.way, "minutes": one.minutes, "source": one.source})
                for one in pack.limits
            ],
            "director_notes": list(pack.director_notes),
            "hand_out": list(pack.hand_out),
            "injects": [_inject_data(pack, one) for one in pack.injects],
        }
    )


def _inject_data(pack: Pack, inject: Inject) -> dict[str, object]:
    branch = {"levels": list(inject.branch.levels), "responses": list(inject.branch.responses)}
    return _said(
        {
            "id": inject.id,
            "at": offset_words(inject.after),
            "from": inject.sender,
            "to": inject.recipient,
            "channel": inject.channel,
            "text": inject.text,
            "reports": [_report_data(pack, inject, one) for one in inject.reports],
            "references": [
                {"key": one.key, "value": one.value, "source": one.source, "dated": one.dated}
                for one in inject.references
            ],
            "facts": list(inject.facts),
            "expects": list(inject.expects),
            "objective": inject.objective,
            "branch": _said(dict(branch)),
            "note": inject.note,
        }
    )


def _report_data(pack: Pack, inject: Inject, report: UnitReport) -> dict[str, object]:
    return _said(
        {
            "unit": report.unit,
            "kind": report.report_kind,
            "as_of": None if report.as_of == pack.planned(inject) else _local(report.as_of),
            "figures": {key: _written(quantity_to_json(one)) for key, one in report.figures.items()},
            "unaffected": report.unaffected or None,
            "verified": report.verified or None,
            "correction": report.correction,
        }
    )


def _written(value: object) -> object:
    if isinstance(value, Mapping):
        return {str(key): _written(part) for key, part in value.items()}
    return str(value) if isinstance(value, Decimal) else value


def _said(table: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in table.items() if value not in (None, "", [], {})}


def _local(moment: datetime) -> str:
    return moment.astimezone(SHANGHAI).isoformat(timespec="seconds")
