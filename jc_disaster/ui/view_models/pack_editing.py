"""What the pack editor shows: injects, faults, the live answer key; and what its fields mean in a draft. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Final, NamedTuple

from jc_disaster.engine.value_forms import quantity_to_json
from jc_disaster.exercise.expectation import KINDS
from jc_disaster.exercise.pack import FACTS, NO_RESPONSE, county_of
from jc_disaster.exercise.pack_draft import Checked, PackDraft, Place, place_words
from jc_disaster.incident.telling import figure_kind
from jc_disaster.incident.vocabulary import CHANNELS, CITY, REPORT_KINDS, UPWARD_WAYS
from jc_disaster.intake.bulletin import parse
from jc_disaster.kernel.clock import SHANGHAI
from jc_disaster.kernel.quantity import Quantity
from jc_disaster.kernel.typography import full_width
from jc_disaster.plan.model import PlanEdition

BASICS: Final = "基本情况"
_SHORT: Final = 16
_COMMA, _BAR = "、", "｜"


class Sort(Enum):
    """How a value is written on the screen."""

    LINE = "line"
    LONG = "long"
    TEXT = "text"
    LINES = "lines"
    CHOICE = "choice"
    CHECKS = "checks"


class FieldSpec(NamedTuple):
    """One field of a form.

    Attributes:
        path: Where its value stands, below the part of the draft that the form shows.
        label: What it is.
        sort: How it is written.
        hint: What to write, shown while it is empty.
        choices: Value and words of what can be chosen.
        show: From the draft's value to what the field shows.
        read: Back again.
    """

    path: Place
    label: str
    sort: Sort
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    show: Callable[[Any], Any] = lambda value: "" if value is None else str(value)
    read: Callable[[Any], Any] = lambda text: text


class Line(NamedTuple):
    """A row of a list: its cells, whether something is wrong with it, and where it leads in the draft."""

    cells: tuple[str, ...]
    bad: bool
    place: str


def _list_shown(value: Any) -> str:  # noqa: ANN401 - YAML values
    return _COMMA.join(value or ())


def _list_read(text: str) -> list[str]:
    return [
        part.strip() for part in text.replace("，", _COMMA).replace(",", _COMMA).split(_COMMA) if part.strip()
    ]


def _lines_shown(value: Any) -> str:  # noqa: ANN401 - YAML values
    return "\n".join(value or ())


def _lines_read(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _time_shown(value: Any) -> str:  # noqa: ANN401 - YAML values
    """A stored time as people write it, 2026-09-14 05:00; what cannot be read stays as it was typed."""
    try:
        return datetime.fromisoformat(str(value or "")).astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return str(value or "")


def _time_read(text: str) -> str:
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return text
    aware = moment if moment.tzinfo is not None else moment.replace(tzinfo=SHANGHAI)
    return aware.isoformat(timespec="seconds")


def _objectives_shown(value: Any) -> str:  # noqa: ANN401 - YAML values
    return "\n".join(
        f"{one.get('title', '')}{_BAR}{_COMMA.join(KINDS.get(kind, kind) for kind in one.get('covers', ()))}"
        for one in value or ()
    )


def _objectives_read(text: str) -> list[dict[str, object]]:
    by_word = {words: kind for kind, words in KINDS.items()}
    found: list[dict[str, object]] = []
    for number, line in enumerate(_lines_read(text), 1):
        title, _, covers = line.partition(_BAR)
        kinds = [by_word.get(word, word) for word in _list_read(covers)]
        found.append({"id": f"o{number}", "title": title.strip(), "covers": kinds})
    return found


def _limits_shown(value: Any) -> str:  # noqa: ANN401 - YAML values
    return "\n".join(
        _BAR.join((str(one.get("way") or "都适用"), str(one.get("minutes", "")), str(one.get("source", ""))))
        for one in value or ()
    )


def _limits_reader(edition: PlanEdition) -> Callable[[str], list[dict[str, object]]]:
    setting = next((duty.limit_setting for duty in edition.duties if duty.limit_setting), "")

    def read(text: str) -> list[dict[str, object]]:
        found: list[dict[str, object]] = []
        for line in _lines_read(text):
            way, minutes, source = ([*line.split(_BAR), "", ""])[:3]
            number: object = int(minutes) if minutes.strip().isdecimal() else minutes.strip()
            limit = {"setting": setting, "minutes": number, "source": source.strip()}
            found.append({**limit, "way": way.strip()} if way.strip() in UPWARD_WAYS else limit)
        return found

    return read


def basics_fields(edition: PlanEdition) -> tuple[FieldSpec, ...]:
    """The fields of what every pack has."""
    hazards = (("", "（不写）"), *((hazard, hazard) for hazard in edition.header.hazards))
    kinds = _COMMA.join(KINDS.values())
    lines, names = (_lines_shown, _lines_read), (_list_shown, _list_read)
    times = (_time_shown, _time_read)
    return (
        FieldSpec(("title",), "名称", Sort.LINE, "不透露情节，如“清晨滑坡”"),
        FieldSpec(("id",), "编号", Sort.LINE, "小写字母、数字、连字符，如 spring-flood"),
        FieldSpec(("starts_at",), "演练开始", Sort.LINE, "2026-09-14 05:00", (), *times),
        FieldSpec(("opening", "title"), "灾害名称", Sort.LINE, "参演人员看到的灾害名称"),
        FieldSpec(("opening", "hazard"), "灾种", Sort.CHOICE, choices=hazards),
        FieldSpec(("opening", "happened_at"), "发生时间", Sort.LINE, "可不写", (), *times),
        FieldSpec(("opening", "counties"), "涉及的县", Sort.LINE, "县名之间用顿号", (), *names),
        FieldSpec(("source",), "来源说明", Sort.LONG, "数字和情节从哪里来，如“均为虚构”"),
        FieldSpec(
            ("objectives",),
            "目标",
            Sort.LINES,
            f"每行一个：目标{_BAR}评估项（{kinds}）",
            (),
            _objectives_shown,
            _objectives_read,
        ),
        FieldSpec(
            ("limits",),
            "报告时限",
            Sort.LINES,
            f"每行一个：电话{_BAR}30{_BAR}依据；预案没有写明的才设",
            (),
            _limits_shown,
            _limits_reader(edition),
        ),
        FieldSpec(("ratings",), "等次", Sort.LINE, "从高到低，用顿号隔开", (), *names),
        FieldSpec(
            ("hand_out",), "参演须知", Sort.LINES, "每行一条；开始前发给参演人员，不透露情节", (), *lines
        ),
        FieldSpec(("director_notes",), "导调提示", Sort.LINES, "每行一条；只给导调人员", (), *lines),
    )


def inject_fields(draft: PackDraft, edition: PlanEdition) -> tuple[FieldSpec, ...]:
    """The fields of one inject."""
    levels = (("", "不限"), *((level.id, level.name) for level in edition.levels), (NO_RESPONSE, "没有"))
    objectives = (
        ("", "（不写）"),
        *((str(one.get("id")), str(one.get("title"))) for one in draft.at(("objectives",)) or ()),
    )

    def first(value: Any) -> str:  # noqa: ANN401 - YAML values
        return "" if not value else str(value[0])

    def alone(chosen: str) -> list[str]:
        return [chosen] if chosen else []

    return (
        FieldSpec(("at",), "时间", Sort.LINE, "T+01:30"),
        FieldSpec(("from",), "来文来电", Sort.LINE, "如“阳城县应急管理局”"),
        FieldSpec(("to",), "发给谁", Sort.LINE, "如“市级值班室”"),
        FieldSpec(("channel",), "方式", Sort.CHOICE, choices=tuple((one, one) for one in CHANNELS)),
        FieldSpec(("text",), "内容", Sort.TEXT, "参演人员看到的原文，照县里来报的写法"),
        FieldSpec(
            ("unaffected",),
            "未受灾单位",
            Sort.LONG,
            "文中报未受灾的单位，用顿号隔开",
            (),
            _list_shown,
            _list_read,
        ),
        FieldSpec(
            ("facts",),
            "说明的事实",
            Sort.CHECKS,
            choices=tuple(FACTS.items()),
            show=lambda value: list(value or ()),
        ),
        FieldSpec(("branch", "levels"), "数据达到时发", Sort.CHOICE, "", levels, first, alone),
        FieldSpec(("branch", "responses"), "响应为时发", Sort.CHOICE, "", levels, first, alone),
        FieldSpec(("objective",), "所属目标", Sort.CHOICE, choices=objectives),
        FieldSpec(("note",), "导调提示", Sort.LONG, "只给导调人员"),
    )


REPORT_FIELDS: Final = (
    FieldSpec(("kind",), "报告种类", Sort.CHOICE, choices=tuple((one, one) for one in REPORT_KINDS[:3])),
    FieldSpec(("as_of",), "截至时间", Sort.LINE, "不写即发出时间", (), _time_shown, _time_read),
    FieldSpec(("correction",), "核减理由", Sort.LONG, "低于前报时写"),
)


def inject_lines(draft: PackDraft, checked: Checked) -> tuple[Line, ...]:
    """The list: what every pack has, then each inject by its time."""
    wrong = [fault.path for fault in checked.faults]
    inside = tuple(f"injects[{number}]" for number in range(len(draft.injects)))
    basics_wrong = any(not path.startswith("injects[") for path in wrong)
    rows = [Line(("", BASICS, str(draft.at(("title",)) or "（未写名称）")), basics_wrong, "")]
    for number, inject in enumerate(draft.injects):
        text = str(inject.get("text") or "（未写内容）")
        short = text if len(text) <= _SHORT else f"{text[:_SHORT]}…"
        cells = (str(inject.get("at", "")), str(inject.get("from") or "（未写单位）"), short)
        rows.append(Line(cells, any(path.startswith(inside[number]) for path in wrong), inside[number]))
    return tuple(rows)


def fault_lines(draft: PackDraft, checked: Checked) -> tuple[Line, ...]:
    """Everything that is wrong: where, what, and what to do."""
    return tuple(
        Line((place_words(draft, fault.path), fault.message, fault.remedy), bad=True, place=fault.path)
        for fault in checked.faults
    )


def answer_lines(checked: Checked, edition: PlanEdition) -> tuple[str, ...]:
    """The answer key as it comes out now: for each inject the level and what is then expected."""
    if checked.key is None:
        return ("先改正上面的问题，答案才能算出。",)
    said = []
    for moment in checked.key.moments:
        level = moment.comparison.level
        reached = "未达到启动条件" if level is None else f"符合{edition.level(level).name}"
        clauses = _COMMA.join(moment.comparison.deciding)
        said.append(full_width(f"{moment.inject.id}　{reached}{f'（{clauses}）' if clauses else ''}"))
        said += [f"　{full_width(one.what)}（{full_width(one.clause)}）" for one in moment.expectations]
    return tuple(said)


def report_lines(inject: Mapping[str, Any], edition: PlanEdition) -> tuple[Line, ...]:
    """The figures attached to an inject, a row each unit."""
    rows = []
    for number, report in enumerate(inject.get("reports") or ()):
        if report.get("unaffected"):
            said = "未受灾"
        else:
            figures = report.get("figures") or {}
            said = "，".join(
                f"{figure_kind(key, edition).label}{_short(value)}" for key, value in figures.items()
            )
        cells = (str(report.get("unit", "")), str(report.get("kind", "")), said)
        rows.append(Line(cells, bad=False, place=str(number)))
    return tuple(rows)


def _short(value: Any) -> str:  # noqa: ANN401 - YAML values
    if not isinstance(value, Mapping):
        return str(value)
    words = {"at_least": "至少{}", "about": "约{}", "less_than": "不足{}"}
    return "，".join(words.get(key, f"{key}{{}}").format(number) for key, number in value.items())


def read_reports(draft: PackDraft, place: int, edition: PlanEdition) -> tuple[list[dict[str, Any]], str]:
    """The figures that an inject's text states, read as the players' window reads them, as reports of a pack.

    Returns:
        The reports, and what could not be settled, in one sentence; empty where everything was.
    """
    inject = draft.injects[place]
    bulletin = parse(str(inject.get("text") or ""), _year(draft))
    before = {
        str(report.get("unit"))
        for earlier in draft.injects[:place]
        for report in earlier.get("reports") or ()
    }
    known = {str(report.get("unit")): report for report in inject.get("reports") or ()}
    sender = county_of(edition, str(inject.get("from") or "")) or county_of(
        edition, str(inject.get("text") or "")
    )
    parts = [(part.place, part.figures) for part in bulletin.places]
    if bulletin.figures:
        parts.insert(0, (sender or CITY, bulletin.figures))
    as_of = (
        None if bulletin.as_of is None else bulletin.as_of.astimezone(SHANGHAI).isoformat(timespec="seconds")
    )
    reports = [
        _report(unit, figures, as_of, known.get(unit, {}), first=unit not in before)
        for unit, figures in parts
        if figures and (unit == CITY or county_of(edition, unit) is not None)
    ]
    unaffected = [report for report in inject.get("reports") or () if report.get("unaffected")]
    reports += [report for report in unaffected if report.get("unit") not in {unit for unit, _ in parts}]
    open_ones = len(bulletin.unread) + len(bulletin.questions)
    left = f"还有{open_ones}处没有读出或有疑问，参演人员也会遇到；请核对这一段文字。" if open_ones else ""
    return reports, left if reports else "这一段文字没有读出数据。"


def _report(
    unit: str, figures: Mapping[str, Quantity], as_of: str | None, known: Mapping[str, Any], *, first: bool
) -> dict[str, Any]:
    report: dict[str, Any] = {
        "unit": unit,
        "kind": known.get("kind") or REPORT_KINDS[0 if first else 1],
        "figures": {key: _plain(quantity_to_json(one)) for key, one in figures.items()},
    }
    if as_of is not None:
        report["as_of"] = as_of
    if known.get("correction"):
        report["correction"] = known["correction"]
    return report


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    return str(value) if isinstance(value, Decimal) else value


def with_unaffected(inject: Mapping[str, Any], units: Sequence[str]) -> list[dict[str, Any]]:
    """The reports of an inject with these units, and no others, said to be unaffected."""
    kept = [dict(report) for report in inject.get("reports") or () if not report.get("unaffected")]
    return [*kept, *({"unit": unit, "kind": REPORT_KINDS[0], "unaffected": True} for unit in units)]


def unaffected_of(inject: Mapping[str, Any]) -> list[str]:
    """The units that an inject says are unaffected."""
    reports: Iterable[Mapping[str, Any]] = inject.get("reports") or ()
    return [str(report.get("unit")) for report in reports if report.get("unaffected")]


def _year(draft: PackDraft) -> int | None:
    try:
        return datetime.fromisoformat(str(draft.at(("starts_at",)))).year
    except ValueError:
        return None
