"""A scenario pack while it is being written: every edit gives a new draft, every check says all that is wrong with it.

A draft holds what ``pack.yaml`` will hold, as plain values, so that half-written times and empty names have a place
too. It becomes a `Pack` only through the same border as a file (`pack_schema`, `pack_checks`), and never holds an
answer: the key is computed each time it is looked at. Pure; the schema of packs is imported when one is looked at.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jc_disaster.exercise.answer_key import AnswerKey, answer_key, planned_course
from jc_disaster.exercise.boundary import boundary_pack
from jc_disaster.exercise.expectation import DECISION, FINDING, PAPER, PROPOSAL, REPORT, TELLING, UPWARD
from jc_disaster.exercise.pack import Pack, offset_words
from jc_disaster.exercise.pack_checks import faults_in
from jc_disaster.exercise.spoilers import spoilers
from jc_disaster.incident.events import canonical, digest
from jc_disaster.incident.vocabulary import CHANNELS
from jc_disaster.kernel.clock import SHANGHAI
from jc_disaster.kernel.errors import Fault, InputRefusedError

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.plan.model import Indicator, Level, PlanEdition

Place = tuple[str | int, ...]
FORMAT: Final = 1
_STEP: Final = timedelta(minutes=30)
_RATINGS: Final = ("优", "良", "中", "差")
_OBJECTIVES: Final = (
    ("接报、录入和信息上报及时准确", (REPORT, UPWARD)),
    ("级别判断、程序和权限符合预案", (FINDING, PROPOSAL, DECISION)),
    ("通报和文书齐全", (TELLING, PAPER)),
)


class PackDraft(NamedTuple):
    """A draft: the values of ``pack.yaml``. Never changed in place."""

    data: Mapping[str, Any]

    def at(self, path: Place) -> Any:  # noqa: ANN401 - YAML values
        """The value at a place, None where there is none."""
        value: Any = self.data
        for step in path:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    @property
    def injects(self) -> Sequence[Mapping[str, Any]]:
        """The injects, in their order."""
        return tuple(self.data.get("injects", ()))


class Checked(NamedTuple):
    """What a draft comes to.

    Attributes:
        pack: The pack; None while anything is wrong with it.
        faults: Everything that is wrong, each with its place and the remedy.
        key: The answer key for the injects at their planned times; None while times or figures are wrong.
    """

    pack: Pack | None
    faults: tuple[Fault, ...]
    key: AnswerKey | None


def new_draft(edition: PlanEdition, starts_at: datetime) -> PackDraft:
    """A pack with nothing in it but what every pack has.

    Args:
        edition: The plan it will be played under.
        starts_at: What the exercise clock is to show at the start, aware.
    """
    objectives = [
        {"id": f"o{number}", "title": title, "covers": list(covers)}
        for number, (title, covers) in enumerate(_OBJECTIVES, 1)
    ]
    return PackDraft(
        {
            "format": FORMAT,
            "id": "",
            "title": "",
            "plan": edition.header.id,
            "starts_at": starts_at.astimezone(SHANGHAI).isoformat(timespec="seconds"),
            "source": "",
            "opening": {"title": "", "counties": []},
            "objectives": objectives,
            "ratings": list(_RATINGS),
            "director_notes": [],
            "hand_out": [],
            "injects": [],
        }
    )


def draft_of(pack: Pack, *, own_id: str | None = None) -> PackDraft:
    """A draft of a pack that is there, shipped or from a file.

    Args:
        pack: The pack.
        own_id: A new name for it; a draft of a shipped pack needs one.
    """
    from jc_disaster.exercise.pack_schema import data_of  # noqa: PLC0415 - pydantic only for packs

    return PackDraft(data_of(pack if own_id is None else replace(pack, id=own_id)))


def boundary_draft(edition: PlanEdition, level: Level, indicator: Indicator, distance: int) -> PackDraft:
    """A draft at an exact bound of the plan: “one person short of Ⅱ”.

    Raises:
        NoBoundaryError: The plan has no such bound.
    """
    return draft_of(boundary_pack(edition, level, indicator, distance))


def with_value(draft: PackDraft, path: Place, value: Any) -> PackDraft:  # noqa: ANN401 - YAML values
    """The draft with another value at a place; None takes the key away.

    Raises:
        KeyError: A step of the path but the last leads nowhere.
        IndexError: Likewise in a list.
    """
    return PackDraft(_with(draft.data, path, value))


def _with(whole: Any, path: Place, value: Any) -> Any:  # noqa: ANN401 - YAML values
    step, rest = path[0], path[1:]
    if isinstance(whole, Mapping):
        inner = _with(whole.get(step, {}), rest, value) if rest else value
        kept = {key: part for key, part in whole.items() if key != step or inner is not None}
        return kept if inner is None else {**kept, step: inner}
    listed = list(whole)
    listed[int(step)] = _with(listed[int(step)], rest, value) if rest else value
    return listed


def add_inject(draft: PackDraft, after: int | None) -> tuple[PackDraft, int]:
    """An empty inject half an hour after the one at ``after``, or the first one; the draft and where it stands."""
    injects = list(draft.injects)
    place = 0 if after is None else after + 1
    at = "T+00:00" if after is None else _later(str(injects[after].get("at", "")))
    injects.insert(
        place,
        {
            "id": _free_id(injects),
            "at": at,
            "from": "",
            "to": "市级值班室",
            "channel": CHANNELS[0],
            "text": "",
        },
    )
    return PackDraft({**draft.data, "injects": injects}), place


def copy_inject(draft: PackDraft, place: int) -> tuple[PackDraft, int]:
    """A second inject like the one at ``place``, right behind it."""
    injects = list(draft.injects)
    injects.insert(place + 1, {**injects[place], "id": _free_id(injects)})
    return PackDraft({**draft.data, "injects": injects}), place + 1


def remove_inject(draft: PackDraft, place: int) -> PackDraft:
    """The draft without the inject at ``place``."""
    injects = [one for number, one in enumerate(draft.injects) if number != place]
    return PackDraft({**draft.data, "injects": injects})


def move_inject(draft: PackDraft, place: int, by: int) -> tuple[PackDraft, int]:
    """Two injects change places and times, so that list and clock cannot disagree; the draft and the new place.

    At either end nothing moves.
    """
    other = place + by
    injects = [dict(one) for one in draft.injects]
    if not 0 <= other < len(injects):
        return draft, place
    injects[place], injects[other] = injects[other], injects[place]
    times = injects[place].get("at"), injects[other].get("at")
    injects[other]["at"], injects[place]["at"] = times
    return PackDraft({**draft.data, "injects": injects}), other


def in_order(draft: PackDraft) -> PackDraft:
    """The injects by time; one whose time cannot be read stays behind the one before it."""
    keyed, last = [], timedelta()
    for number, inject in enumerate(draft.injects):
        last = read_offset(str(inject.get("at", ""))) or last
        keyed.append((last, number, inject))
    injects = [inject for _, _, inject in sorted(keyed, key=lambda one: one[:2])]
    return PackDraft({**draft.data, "injects": injects})


def read_offset(text: str) -> timedelta | None:
    """T+hh:mm as a time after the start, or None where it is none."""
    hours, colon, minutes = text.removeprefix("T+").partition(":")
    if not (text.startswith("T+") and colon and hours.isdecimal() and minutes.isdecimal()):
        return None
    return timedelta(hours=int(hours[:4]), minutes=int(minutes[:4]))


def checked(draft: PackDraft, assessor: Assessor) -> Checked:
    """Everything that is wrong with a draft; where nothing is, the pack and its answer key.

    What is not written yet hides nothing: a harmless word stands for it while the rest is looked at.
    """
    from jc_disaster.exercise.pack_schema import data_of  # noqa: PLC0415 - pydantic only for packs

    data = _said(draft.data)
    faults: list[Fault] = []
    pack, refused = _read(data, assessor)
    for _ in range(_STAGES):
        if pack is not None:
            break
        faults += [fault for fault in refused if fault.path not in {one.path for one in faults}]
        for fault in refused:
            data = _stood_in(data, fault.path)
        pack, refused = _read(data, assessor)
    if pack is None:
        return Checked(None, tuple(faults), None)
    settled = {fault.path for fault in faults}
    timed = any(path.endswith((".at", "starts_at")) for path in settled)
    faults += [
        fault
        for fault in (*faults_in(pack, assessor), *spoilers(pack, assessor.edition))
        if fault.path not in settled and not (timed and fault.path.endswith((".at", ".as_of", "happened_at")))
    ]
    if faults:
        told = all(_leaves_the_answer(fault.path) for fault in faults)
        key = answer_key(pack, planned_course(pack), assessor) if told else None
        return Checked(None, tuple(faults), key)
    whole = replace(pack, sha256=digest(canonical(data_of(pack))))
    return Checked(whole, (), answer_key(whole, planned_course(whole), assessor))


def _leaves_the_answer(path: str) -> bool:
    """Whether the answer can be computed all the same: what is wrong is a word, not a time, a figure or a place."""
    in_injects = path.startswith(("injects", "opening", "starts_at", "plan"))
    return not in_injects or path.endswith((".expects", ".text", ".note", ".from", ".to", "opening.title"))


def _read(data: Any, assessor: Assessor) -> tuple[Pack | None, Sequence[Fault]]:  # noqa: ANN401 - YAML values
    from jc_disaster.exercise.pack_schema import form_of, pack_of  # noqa: PLC0415 - pydantic only for packs

    try:
        return pack_of(form_of(data), assessor.edition), ()
    except InputRefusedError as refused:
        return None, refused.faults


def _stood_in(data: Any, path: str) -> Any:  # noqa: ANN401 - YAML values
    """The data with something harmless where a value could not be read; as it is where nothing can stand in."""
    place = steps_of(path)
    name = str(next((step for step in reversed(place) if isinstance(step, str)), ""))
    if name in _STAND_INS:
        return _with(data, place, _STAND_INS[name])
    if name in ("as_of", "happened_at", "correction", "note"):
        return _with(data, place, None)
    return data


def steps_of(path: str) -> Place:
    """injects[2].reports[0].as_of as the steps of a place."""
    steps: list[str | int] = []
    for part in path.split("."):
        name, bracket, number = part.partition("[")
        steps.append(name)
        if bracket:
            steps.append(int(number.rstrip("]")))
    return tuple(steps)


_STAGES: Final = 3  # the form, then its times and figures, then whatever these hid
_STAND_INS: Final[Mapping[str, Any]] = {
    "id": "draft",
    "title": "未写",
    "source": "未写",
    "text": "未写",
    "from": "未写",
    "to": "未写",
    "at": "T+00:00",
    "starts_at": "2026-01-01T00:00:00+08:00",
    "figures": {},
    "minutes": 1,
}


def place_words(draft: PackDraft, path: str) -> str:
    """Where a fault is, in the words of the editor: 第3条（T+01:00）的“截至时间”."""
    head, _, rest = path.partition(".")
    name, bracket, number = head.partition("[")
    if not bracket:
        return "、".join(_NAMES.get(part.partition("[")[0], part) for part in path.split("."))
    place = int(number.rstrip("]"))
    parts = "的".join(_part(part) for part in rest.split(".") if part)
    of_part = f"的{parts}" if parts else ""
    if name == "injects":
        inject = draft.at((name, place)) or {}
        return f"第{place + 1}条（{inject.get('at') or '未写时间'}）{of_part}"
    return f"{_NAMES.get(name, name)}第{place + 1}项{of_part}"


def _part(part: str) -> str:
    name, bracket, number = part.partition("[")
    said = _NAMES.get(name, name)
    return f"第{int(number.rstrip(']')) + 1}项{said}" if bracket else f"“{said}”"


_NAMES: Final[Mapping[str, str]] = {
    "id": "编号",
    "title": "名称",
    "plan": "预案",
    "starts_at": "开始时间",
    "source": "来源说明",
    "opening": "开局",
    "hazard": "灾种",
    "process": "灾害过程",
    "happened_at": "发生时间",
    "counties": "涉及的县（市、区）",
    "objectives": "目标",
    "covers": "评估项",
    "ratings": "等次",
    "limits": "时限",
    "director_notes": "导调提示",
    "hand_out": "参演须知",
    "injects": "情景",
    "at": "时间",
    "from": "来文来电单位",
    "to": "发给谁",
    "channel": "方式",
    "text": "内容",
    "reports": "附数据",
    "unit": "单位",
    "kind": "报告种类",
    "as_of": "截至时间",
    "figures": "数据",
    "correction": "核减理由",
    "references": "基数",
    "facts": "事实",
    "expects": "期望的操作",
    "objective": "所属目标",
    "branch": "分支条件",
    "levels": "数据达到的级别",
    "responses": "响应级别",
    "note": "导调提示",
}


def _said(value: Any) -> Any:  # noqa: ANN401 - YAML values
    """The draft as it would be written: optional places left empty are not there; required ones say what they lack."""
    optional = {
        "hazard",
        "process",
        "happened_at",
        "objective",
        "note",
        "as_of",
        "correction",
        "way",
        "branch",
        "references",
        "reports",
        "facts",
        "expects",
    }
    if isinstance(value, Mapping):
        return {
            key: _said(part)
            for key, part in value.items()
            if not (key in optional and part in (None, "", [], (), {}))
        }
    if isinstance(value, list | tuple):
        return [_said(part) for part in value]
    return value


def _later(at: str) -> str:
    return offset_words((read_offset(at) or timedelta()) + _STEP)


def _free_id(injects: Sequence[Mapping[str, Any]]) -> str:
    used = {str(one.get("id")) for one in injects}
    number = len(injects) + 1
    while f"c{number:02d}" in used:
        number += 1
    return f"c{number:02d}"
