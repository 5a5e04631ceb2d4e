"""What is wrong with a pack's content, all of it at once: its words, its places, its order, its figures, its hopes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from jc_disaster.engine.assess import Assessor
from jc_disaster.exercise.answer_key import Moment, answer_key, planned_course
from jc_disaster.exercise.conduct import beginning, sending
from jc_disaster.exercise.expectation import ACT_OF, ADJUST, KINDS, START
from jc_disaster.exercise.pack import (
    COUNTY_STARTED,
    FACTS,
    NO_RESPONSE,
    Inject,
    Pack,
    county_of,
    words_of,
)
from jc_disaster.exercise.reality_words import reality_words
from jc_disaster.exercise.told import Sent, told_states
from jc_disaster.incident.acts.exercising import ACTS as EXERCISE_ACTS
from jc_disaster.incident.acts.exercising import BEGIN
from jc_disaster.incident.acts.opening import unit_name
from jc_disaster.incident.acts.spec import ActSpec
from jc_disaster.incident.fields import read_act
from jc_disaster.incident.telling import figure_kind
from jc_disaster.incident.vocabulary import CHANNELS, CITY, REPORT_KINDS, UPWARD_WAYS
from jc_disaster.kernel.errors import Fault
from jc_disaster.plan.model import PlanEdition

_KINDS_OF_REPORT: Final = REPORT_KINDS[:3]
_ACTS: Final = frozenset({*ACT_OF.values(), START, ADJUST})


def faults_in(pack: Pack, assessor: Assessor) -> tuple[Fault, ...]:
    """Every fault of a pack under the plan it names."""
    edition = assessor.edition
    found = [
        *_words(pack),
        *_edition(pack, edition),
        *_names(pack, edition),
        *_order(pack),
        *_recordable(pack, edition),
    ]
    for number, inject in enumerate(pack.injects):
        found += _of_inject(pack, inject, f"injects[{number}]", edition)
    if not found:
        found += _falls(pack, edition)
        found += _hopes(pack, assessor)
    return tuple(found)


def _words(pack: Pack) -> Iterator[Fault]:
    for place, words in words_of(pack):
        for word, why in reality_words(words):
            yield Fault(place, words, f"不得写“{word}”：{why}", "请删去或改写这一句")


def _recordable(pack: Pack, edition: PlanEdition) -> Iterator[Fault]:
    """What the record would send back when the exercise is played: names too long, characters that do not show."""
    begin = next(act for act in beginning(pack, "参演队") if act["act"] == BEGIN.name)
    for fault in _refused({**begin, "pack_sha256": "0"}, BEGIN, edition):
        yield fault._replace(path=_PLACES.get(fault.path, fault.path))
    send = next(spec for spec in EXERCISE_ACTS if spec.name == "send_inject")
    for number, inject in enumerate(pack.injects):
        for fault in _refused(sending(inject), send, edition):
            place = "id" if fault.path == "inject" else fault.path
            yield fault._replace(path=f"injects[{number}].{place}")


_PLACES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "pack_title": "title",
        "title": "opening.title",
        "hazard": "opening.hazard",
        "process": "opening.process",
        "counties": "opening.counties",
    }
)


def _refused(act: Mapping[str, object], spec: ActSpec, edition: PlanEdition) -> list[Fault]:
    own = {key: value for key, value in act.items() if key != "act"}
    return read_act(own, spec.fields, edition)[1]


def _edition(pack: Pack, edition: PlanEdition) -> Iterator[Fault]:
    if pack.plan != edition.header.id:
        yield Fault("plan", pack.plan, "没有这一版预案", f"请填写 {edition.header.id}，或先导入所用预案")
    limits = {duty.limit_setting for duty in edition.duties if duty.limit_setting}
    for number, limit in enumerate(pack.limits):
        if limit.setting not in limits:
            yield Fault(
                f"limits[{number}].setting",
                limit.setting,
                "预案数据中没有这一项时限",
                f"可用：{'、'.join(sorted(limits)) or '无'}",
            )
        if limit.way not in (None, *UPWARD_WAYS):
            path = f"limits[{number}].way"
            yield Fault(path, limit.way, "方式写法不对", f"可用：{'、'.join(UPWARD_WAYS)}；都适用的不填")


def _names(pack: Pack, edition: PlanEdition) -> Iterator[Fault]:
    yield from _repeated([one.id for one in pack.injects], "injects")
    yield from _repeated([one.id for one in pack.objectives], "objectives")
    for number, county in enumerate(pack.setting.counties):
        if unit_name(edition, county) is None:
            yield _unknown_unit(f"opening.counties[{number}]", county, edition)
    for number, objective in enumerate(pack.objectives):
        for kind in objective.covers:
            if kind not in KINDS:
                path = f"objectives[{number}].covers"
                known = "、".join(f"{key}（{words}）" for key, words in KINDS.items())
                yield Fault(path, kind, "不认识的评估项", f"可用：{known}")


def _repeated(ids: Sequence[str], path: str) -> Iterator[Fault]:
    for number, name in enumerate(ids):
        if name in ids[:number]:
            yield Fault(f"{path}[{number}].id", name, "编号重复", "请改用不同的编号")


def _unknown_unit(path: str, got: str, edition: PlanEdition) -> Fault:
    known = "、".join((*(unit.name for unit in edition.units), CITY))
    return Fault(path, got, "不是本预案的报送单位", f"可用：{known}")


def _order(pack: Pack) -> Iterator[Fault]:
    happened = pack.setting.happened_at
    if happened is not None and happened > pack.starts_at:
        path = "opening.happened_at"
        yield Fault(path, str(happened), "灾害发生时间晚于演练开始时间", "请核对两个时间")
    for number, (before, after) in enumerate(zip(pack.injects, pack.injects[1:], strict=False), 1):
        if after.after < before.after:
            yield Fault(f"injects[{number}].at", after.id, "情景时间早于前一条", "请按发出时间先后排列")


def _of_inject(pack: Pack, inject: Inject, path: str, edition: PlanEdition) -> Iterator[Fault]:
    if inject.channel not in CHANNELS:
        yield Fault(f"{path}.channel", inject.channel, "方式写法不对", f"可用：{'、'.join(CHANNELS)}")
    for fact in inject.facts:
        if fact not in FACTS:
            known = "、".join(f"{key}（{words}）" for key, words in FACTS.items())
            yield Fault(f"{path}.facts", fact, "不认识的事实", f"可用：{known}")
    if COUNTY_STARTED in inject.facts and county_of(edition, inject.sender) is None:
        remedy = "请在来文来电单位中写明县（市、区），如“某县应急管理局”"
        yield Fault(f"{path}.facts", inject.sender, "看不出是哪个县（市、区）启动响应", remedy)
    for act in inject.expects:
        if act not in _ACTS:
            yield Fault(f"{path}.expects", act, "不是可评估的操作", f"可用：{'、'.join(sorted(_ACTS))}")
    if inject.objective is not None and inject.objective not in {one.id for one in pack.objectives}:
        yield Fault(f"{path}.objective", inject.objective, "没有这一目标", "请填写 objectives 中的编号")
    yield from _branch(inject, path, edition)
    references = {one.key for one in edition.references}
    for reference in inject.references:
        if reference.key not in references:
            known = "、".join(sorted(references))
            yield Fault(f"{path}.references", reference.key, "没有这一基数", f"可用：{known}")
    yield from _of_reports(pack, inject, path, edition)


def _branch(inject: Inject, path: str, edition: PlanEdition) -> Iterator[Fault]:
    levels = {level.id for level in edition.levels} | {NO_RESPONSE}
    for name, wanted in (("levels", inject.branch.levels), ("responses", inject.branch.responses)):
        for level in wanted:
            if level not in levels:
                known = "、".join(sorted(levels))
                yield Fault(f"{path}.branch.{name}", level, "没有这一级", f"可用：{known}")


def _of_reports(pack: Pack, inject: Inject, path: str, edition: PlanEdition) -> Iterator[Fault]:
    for number, report in enumerate(inject.reports):
        here = f"{path}.reports[{number}]"
        if report.unit != CITY and unit_name(edition, report.unit) != report.unit:
            yield _unknown_unit(f"{here}.unit", report.unit, edition)
        if report.report_kind not in _KINDS_OF_REPORT:
            known = "、".join(_KINDS_OF_REPORT)
            yield Fault(f"{here}.kind", report.report_kind, "报告种类写法不对", f"可用：{known}")
        if report.as_of > pack.planned(inject):
            yield Fault(f"{here}.as_of", str(report.as_of), "截至时间晚于发出时间", "请核对两个时间")
        if report.unaffected and report.figures:
            yield Fault(f"{here}.figures", None, "既写未受灾又写了数据", "请只留一项")
        if not report.unaffected and not report.figures:
            yield Fault(f"{here}.figures", None, "没有写数据", "请填写数据，或写明 unaffected: true")


def _falls(pack: Pack, edition: PlanEdition) -> Iterator[Fault]:
    """A figure below the one told before is allowed only as a correction with its reason."""
    known: set[tuple[str, str]] = set()
    course = [Sent(inject, pack.planned(inject)) for inject in pack.injects]
    for number, state in enumerate(told_states(pack, course, edition)):
        for doubt in state.doubts:
            if (doubt.unit, doubt.key) not in known:
                label = figure_kind(doubt.key, edition).label
                yield Fault(
                    f"injects[{number}].reports",
                    doubt.unit,
                    f"{doubt.unit}{label}低于前报，没有写明核减理由",
                    "请核对数据；确为核减的，在 correction 中写明理由",
                )
                known.add((doubt.unit, doubt.key))


def _hopes(pack: Pack, assessor: Assessor) -> Iterator[Fault]:
    """Each act the writer hopes for must be one that the answer key comes to at that inject."""
    course = planned_course(pack)
    always = {moment.inject.id: moment for moment in answer_key(pack, course, assessor).moments}
    for number, inject in enumerate(pack.injects):
        if not inject.expects:
            continue
        moment = always.get(inject.id) or _in_its_branch(pack, inject, course, assessor)
        acts = {one.act for one in moment.expectations}
        for act in inject.expects:
            if act not in acts:
                known = "、".join(sorted(acts)) or "无"
                yield Fault(
                    f"injects[{number}].expects",
                    act,
                    "按预案和已发情景，这一步得不出这项操作",
                    f"这一步得出的是：{known}；请核对数据、时间或期望",
                )


def _in_its_branch(pack: Pack, inject: Inject, course: Sequence[Sent], assessor: Assessor) -> Moment:
    """What the key says at an inject that is sent under a condition: after what is always sent before it."""
    own = Sent(inject, pack.planned(inject))
    before = [sent for sent in course if sent.at <= own.at]
    return answer_key(pack, [*before, own], assessor).moments[-1]
