"""Random nights: reports of any form, then any acts in any order; what the record refuses simply does not happen."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from jc_disaster.kernel.figures import FIGURES
from tests.documents.papers.nights import ALL_OTHERS, open_night
from tests.scene import CHIEF, HEAD, OFFICE, VICE, MemoryStore, Scene, decided_by, identity

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor

_LEVELS: Final = ("I", "II", "III", "IV")
_ISSUABLE: Final = (
    "start_notice",
    "adjust_notice",
    "flash_report",
    "nil_report",
    "termination_notice",
    "brief",
)


def amounts(*, whole: bool) -> st.SearchStrategy[Any]:
    """A reported figure in any form that is not zero and does not begin at zero."""
    number: st.SearchStrategy[Any] = st.integers(1, 90_000)
    if not whole:
        number = st.decimals(Decimal("0.5"), 9000, places=2)
    return st.one_of(
        number,
        st.none(),
        st.builds(lambda n: {"about": n}, number),
        st.builds(lambda n: {"at_least": n}, number),
        st.builds(lambda n: {"at_most": n}, number),
        st.builds(lambda n, m: {"min": min(n, m), "max": max(n, m)}, number, number),
    )


REPORTS: Final = st.fixed_dictionaries(
    {},
    optional={kind.key: amounts(whole=kind.whole) for kind in FIGURES if "_and_" not in kind.key},
)
UNITS: Final = st.lists(
    st.one_of(st.just("silent"), st.just("unaffected"), REPORTS.filter(bool)), min_size=7, max_size=7
).filter(lambda units: any(unit != "unaffected" for unit in units))

Step = Callable[[Scene, int], object]


def _deciders(scene: Scene, level: str) -> tuple[str, ...]:
    return scene.assessor.edition.level(level).procedure.who("decide")


def _found(level: str | None) -> Step:
    said = {} if level is None else {"level": level}
    return lambda scene, minute: scene.say(
        "record_finding", minute=minute, basis="figures", found_by=OFFICE, opinion="经会商认定。", **said
    )


def _proposed(level: str) -> Step:
    return lambda scene, minute: scene.say(
        "make_proposal", minute=minute, level=level, by=OFFICE, to="市安委会", channel="书面"
    )


def _judged(act: str, level: str) -> Step:
    """Found on discretion by whoever may, proposed, and decided by whoever decides: lawful at every level."""

    def step(scene: Scene, minute: int) -> object:
        plan = scene.assessor.edition.level(level)
        scene.say(
            "record_finding",
            minute=minute,
            basis="discretionary",
            level=level,
            found_by=plan.discretionary[0].judge[0],
            opinion="经研究认为需要。",
        )
        scene.say("make_proposal", minute=minute, level=level, by=OFFICE, to="市安委会", channel="书面")
        said = {"decision": "同意启动"} if act == "decide_start" else {}
        return scene.say(
            act, minute=minute, level=level, channel="会议", **said, **decided_by(*_deciders(scene, level))
        )

    return step


def _started(level: str, post: str | None) -> Step:
    return lambda scene, minute: scene.say(
        "decide_start",
        minute=minute,
        decision="同意启动",
        level=level,
        channel="电话",
        **decided_by(*(_deciders(scene, level) if post is None else (post,))),
    )


def _adjusted(level: str) -> Step:
    return lambda scene, minute: scene.say(
        "decide_adjust", minute=minute, level=level, channel="签批", **decided_by(*_deciders(scene, level))
    )


def _ended(act: str, **fields: object) -> Step:
    def step(scene: Scene, minute: int) -> object:
        response = scene.state.response
        posts = (CHIEF,) if response is None else _deciders(scene, response.level)
        return scene.say(act, minute=minute, channel="签批", **decided_by(*posts), **fields)

    return step


def _adopted(place: int) -> Step:
    def step(scene: Scene, minute: int) -> object:
        response = scene.state.response
        level = "III" if response is None else response.level
        duties = [duty.id for duty in scene.assessor.edition.measures_of(level)]
        chosen = duties[place % len(duties) :: 5]
        return scene.say("decide_measures", minute=minute, duties=chosen, adopted=True)

    return step


def _issued(kind: str) -> Step:
    return lambda scene, minute: scene.say(
        "issue_paper",
        minute=minute,
        paper_kind=kind,
        sha256="a" * 64,
        recipients=["阳城县", "市财政局"],
        series="值班信息" if kind.endswith("report") else ...,
    )


def _withdrawn(scene: Scene, minute: int) -> object:
    paper = next(iter(scene.state.papers), "none")
    return scene.say("withdraw_paper", minute=minute, paper=paper, reason="收件单位有误。")


def _said(act: str, **fields: object) -> Step:
    return lambda scene, minute: scene.say(act, minute=minute, **fields)


_FACTS: Final = (
    _withdrawn,
    _said("set_zero_reporting", on=True, cut_off="08:00", source="本单位值班规定"),
    _said("set_zero_reporting", on=False, reason="灾情较轻"),
    _said("record_stability", found_by=OFFICE, opinion="无新增灾情。"),
    _said(
        "receive_warning",
        **{"from": "市气象局", "words": "未来6小时有强降雨。", "areas": ["阳城县"]},
    ),
    _said("hold_consultation", participants=["市气象局"], subject="灾情会商", opinion="加密调度。"),
    _said(
        "send_team",
        team="第一工作组",
        leader={"name": "", "post": "组长"},
        to=["阳城县"],
        task="核查灾情。",
    ),
    _said("record_funds", step="预拨", unit="阳城县", amount_wan=Decimal("50.5"), dated="2026-07-12"),
    _said(
        "order_goods",
        goods="帐篷",
        quantity=200,
        measure="顶",
        stock="市级",
        to="阳城县",
        first_batch=True,
        **{"from": "市级储备库"},
    ),
    _said("record_person", person="P1", unit="阳城县", sort="失踪", nature="待定", source="来报"),
    _said("match_person", person="P1", body="公安部门", state="比对中"),
    _said(
        "log_call",
        direction="去电",
        reached=False,
        **{"with": {"name": "", "post": "陵川县值班员"}},
    ),
    _said("record_instruction", by={"name": "", "post": VICE}, channel="电话", words="全力搜救。"),
    _said("clear_release", by={"name": "", "post": VICE}, words="截至目前的灾情。", opinion="同意。"),
    _said("receive_member_daily", department="市财政局", day="2026-07-12", words="详见来文。"),
    _said("report_upward", addressee="市委", channel="传真", receiver="值班员", mark="值班信息"),
    _said("close_incident", reason="资料齐全。"),
    _said("strike_entry", entry="席位一-3", reason="误记。"),
)
STEPS: Final = st.lists(
    st.one_of(
        st.sampled_from((*_LEVELS, None)).map(_found),
        st.sampled_from(_LEVELS).map(_proposed),
        st.tuples(st.sampled_from(_LEVELS), st.sampled_from((None, None, None, CHIEF, VICE, HEAD))).map(
            lambda pair: _started(*pair)
        ),
        st.sampled_from(_LEVELS).map(lambda level: _judged("decide_start", level)),
        st.sampled_from(_LEVELS).map(lambda level: _judged("decide_adjust", level)),
        st.sampled_from(_LEVELS).map(_adjusted),
        st.sampled_from(
            (
                _ended("decide_termination", work_ended=True, analysis="可以解除", analysed_by=OFFICE),
                _ended("decide_termination"),
                _ended("revoke_start", change="撤销", reason="所依数据有误"),
                _ended("revoke_start", change="更正", level="IV", reason="所依数据有误"),
            )
        ),
        st.integers(0, 200).map(_adopted),
        st.sampled_from(_ISSUABLE).map(_issued),
        st.sampled_from(_FACTS),
        st.sampled_from(_FACTS),
        st.sampled_from(_FACTS),
    ),
    max_size=24,
)


def any_night(
    assessor: Assessor, kind: str, units: list[Any], again: dict[str, Any], steps: list[Step]
) -> Scene:
    """A night on which each unit said what stands in its place, one said it again, and then these acts came."""
    scene = Scene(assessor, MemoryStore(identity(kind)))
    open_night(scene)
    for unit, said in zip(ALL_OTHERS, units, strict=True):
        if said == "unaffected":
            scene.report(unit, unaffected=True)
        elif said != "silent":
            scene.report(unit, **said)
    half = len(steps) // 2
    for minute, step in enumerate(steps[:half], 10):
        step(scene, minute)
    if again:
        scene.say(
            "report_figures",
            minute=30,
            unit="阳城县",
            report_kind="续报",
            as_of="2026-07-12T02:25:00+08:00",
            source="阳城县来报",
            figures=again,
            reason="经核实",
        )
    for minute, step in enumerate(steps[half:], 40):
        step(scene, minute)
    return scene
