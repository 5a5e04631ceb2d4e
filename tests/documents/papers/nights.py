"""Worked nights for the papers: one record each, played through the recorder as an office would."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from jc_disaster.documents.context import PaperContext
from jc_disaster.documents.papers import PAPER_BY_KIND, WORDINGS
from jc_disaster.documents.templates import Templates, load_templates
from jc_disaster.incident.decide import CATALOGUE, EXAMPLE_INCIDENT, example_of
from tests.scene import (
    CHIEF,
    GOVERNMENT,
    HEAD,
    INCIDENT,
    NIGHT,
    OFFICE,
    PARTY,
    VICE,
    MemoryStore,
    Scene,
    identity,
)

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor

SHIPPED: Final = Path(__file__).parents[3] / "resources" / "templates"
ALL_OTHERS: Final = ("城区", "泽州县", "高平市", "阳城县", "陵川县", "沁水县", "开发区")


@cache
def shipped() -> Templates:
    """The wording that came with the program; read once, for reading it five hundred times was a sixth of a law."""
    return load_templates(SHIPPED, None, WORDINGS)


def context_of(scene: Scene, templates: Templates | None = None) -> PaperContext:
    """What papers of a scene are made from."""
    incident = INCIDENT if INCIDENT in scene.recorder.incidents else EXAMPLE_INCIDENT
    return PaperContext.of(
        scene.recorder.state(incident),
        scene.recorder.events(incident),
        scene.assessor,
        shipped() if templates is None else templates,
        PAPER_BY_KIND,
    )


def unaffected(scene: Scene, *units: str, minute: int = 5) -> None:
    """Units that report 未受灾."""
    for unit in units:
        scene.report(unit, minute=minute, unaffected=True)


def others(*units: str) -> tuple[str, ...]:
    """Every unit but these."""
    return tuple(unit for unit in ALL_OTHERS if unit not in units)


def adopt(scene: Scene, *duties: str, minute: int = 30) -> None:
    """Measures that are taken."""
    scene.do("decide_measures", minute=minute, duties=list(duties), adopted=True)


def adopt_content(scene: Scene, level: str, *contents: str, minute: int = 30) -> None:
    """Measures that are taken, by their content."""
    wanted = [duty.id for duty in scene.assessor.edition.measures_of(level) if duty.content in contents]
    assert wanted
    adopt(scene, *wanted, minute=minute)


def open_night(scene: Scene, **fields: object) -> None:
    """Open the incident with all that papers speak of."""
    scene.open(
        **{
            "title": "阳城“7·12”暴雨洪涝灾害",
            "process": "7月11日夜间强降雨过程",
            "happened_at": "2026-07-11T23:40:00+08:00",
            "counties": ["阳城县", "沁水县"],
            **fields,
        }
    )


def level_one(scene: Scene) -> None:
    """58 dead and missing in three units; 市委 and 市政府 decide."""
    open_night(scene, counties=["阳城县", "沁水县", "开发区"])
    scene.report("阳城县", deaths=31, missing=9, relocated=12600, needing_relief=3400, collapsed_rooms=2150)
    scene.report("沁水县", minute=3, deaths=12, missing={"about": 5}, relocated={"at_least": 8000})
    scene.report("开发区", minute=4, deaths=1, missing=0, relocated=260)
    unaffected(scene, "城区", "泽州县", "高平市", "陵川县")
    for addressee in (PARTY, GOVERNMENT, "省应急管理厅"):
        scene.do(
            "report_upward", minute=6, addressee=addressee, channel="电话", receiver="值班员", mark="值班信息"
        )
    scene.find("I", clauses=["5.1.1(1)"], opinion="经会商，灾情仍在发展，建议立即启动。")
    scene.propose("I")
    scene.start("I", PARTY, GOVERNMENT, channel="会议", words="同意启动Ⅰ级响应。")
    adopt_content(scene, "I", "press-and-opinion", "health-teams", "field-team", "direct-city-relief")


def level_two(scene: Scene) -> None:
    """39 dead and missing; the head of the committee decides."""
    open_night(scene)
    scene.report("阳城县", deaths=32, missing=1, injured=637)
    scene.report("沁水县", minute=3, deaths=6, missing=0, injured=345)
    unaffected(scene, *others("阳城县", "沁水县"))
    scene.find("II", clauses=["5.2.1(1)"])


def level_three_silent(scene: Scene) -> None:
    """12 dead, one county silent; the vice-mayor decides and measures are taken."""
    open_night(scene)
    scene.report(
        "阳城县",
        deaths=12,
        missing=0,
        injured={"about": 30},
        relocated={"min": 3000, "max": 3500},
        needing_relief=None,
        collapsed_rooms=120,
        collapsed_households=46,
        direct_loss_wan=Decimal("3150.5"),
        crop_affected_ha=Decimal("820.25"),
    )
    scene.report("沁水县", minute=3, deaths=0, missing=0, relocated={"at_most": 300})
    unaffected(scene, *others("阳城县", "沁水县", "陵川县"))
    scene.find("III", clauses=["5.3.1(1)"])
    scene.propose("III")
    scene.start("III", VICE)
    adopt_content(scene, "III", "field-team", "funds-advance", "direct-city-relief", "urgent-allocation")


def level_four(scene: Scene) -> None:
    """6 dead; the head of the office decides without a proposal."""
    open_night(scene)
    scene.report("沁水县", deaths=6, missing=0)
    unaffected(scene, *others("沁水县"))
    scene.find("IV", clauses=["5.4.1(1)"])
    scene.start("IV", CHIEF)


def no_level(scene: Scene) -> None:
    """Two injured, everything reported, no level reached."""
    open_night(scene, counties=["沁水县"])
    scene.report(
        "沁水县",
        deaths=0,
        missing=0,
        injured=2,
        relocated=0,
        needing_relief=0,
        collapsed_rooms=3,
        severely_damaged_rooms=0,
        collapsed_households=1,
        severely_damaged_households=0,
    )
    unaffected(scene, *others("沁水县"))


def fallen(scene: Scene) -> None:
    """A response at III whose figure falls afterwards with a reason."""
    open_night(scene)
    scene.report("沁水县", deaths=10, missing=2)
    unaffected(scene, *others("沁水县"))
    scene.find("III", clauses=["5.3.1(1)"])
    scene.propose("III")
    scene.start("III", VICE)
    scene.report(
        "沁水县",
        minute=60,
        report_kind="续报",
        reason="经比对，1人非因灾死亡，2人已找到",
        deaths=9,
        missing=0,
    )


def raised(scene: Scene) -> None:
    """A response at IV, and a finding that III is reached."""
    level_four(scene)
    scene.report("沁水县", minute=60, report_kind="续报", deaths=13, missing=0)
    scene.find("III", minute=70, clauses=["5.3.1(1)"])


def adjusted(scene: Scene) -> None:
    """From IV to III: found, proposed and decided; the measures taken under IV go on."""
    level_four(scene)
    adopt_content(scene, "IV", "field-team", "funds-advance", minute=30)
    scene.report("沁水县", minute=60, report_kind="续报", deaths=13, missing=0)
    scene.find("III", minute=70, clauses=["5.3.1(1)"])
    scene.propose("III", minute=75)
    scene.do("decide_adjust", minute=80, level="III", channel="电话", decided_by=[{"post": VICE}])


def lowered(scene: Scene) -> None:
    """From III to IV on figures that fell with a reason."""
    fallen(scene)
    scene.find("IV", minute=70, clauses=["5.4.1(1)"])
    scene.do("decide_adjust", minute=80, level="IV", channel="签批", decided_by=[{"post": CHIEF}])


def terminated(scene: Scene) -> None:
    """A response at IV, ended on the ground of 5.7."""
    level_four(scene)
    scene.do("record_stability", minute=70, found_by=OFFICE, opinion="无新增灾情。")
    scene.do(
        "decide_termination",
        minute=80,
        channel="签批",
        decided_by=[{"post": CHIEF}],
        work_ended=True,
        analysis="转移群众均已安置，经分析评估可以解除应急响应",
        analysed_by=OFFICE,
    )


def revoked(scene: Scene) -> None:
    """A start on a wrong figure, revoked by its decider."""
    fallen(scene)
    scene.do(
        "revoke_start",
        minute=75,
        change="撤销",
        channel="签批",
        decided_by=[{"post": VICE}],
        reason="核报后数据低于启动时所依数据",
    )


def held(scene: Scene) -> None:
    """Announced by a post that 5.3.2 does not name: kept as it happened, and nothing goes out."""
    open_night(scene)
    scene.report("沁水县", deaths=12, missing=0)
    scene.find("III", clauses=["5.3.1(1)"])
    scene.propose("III")
    scene.start("III", CHIEF, channel="电话", relayed_by={"name": "", "post": "值班员"})


def long_day(scene: Scene) -> None:
    """The highest level and what a day of it brings: a warning before, papers out, goods, money, a team, requests."""
    scene.clock.moment = NIGHT + timedelta(minutes=30)
    level_one(scene)
    warning = {"from": "市气象局", "hazard": "洪涝", "level": "暴雨橙色", "areas": ["阳城县", "沁水县"]}
    scene.do("receive_warning", words="未来6小时有大到暴雨，局地大暴雨。", **warning)
    scene.do("record_preassessment", by=OFFICE, opinion="沿河村庄和隐患点下方群众需提前转移。")
    scene.do("decide_preparation", minute=1, duty="prep-duty-watch", adopted=True)
    scene.do(
        "decide_preparation", minute=1, duty="prep-advance-dispatch", adopted=False, reason="道路尚可通行"
    )
    signer = {"name": "", "post": CHIEF}
    for step in ("拟稿", "核稿", "签发"):
        scene.do(
            "record_paper_step",
            minute=25,
            draft="稿1",
            paper_kind="start_notice",
            step=step,
            by=signer,
            opinion="同意。",
        )
    scene.do(
        "issue_paper",
        minute=28,
        paper_kind="start_notice",
        number="晋市安办发〔2026〕3号",
        dated="2026-07-12",
        draft="稿1",
        sha256="0" * 64,
        recipients=["阳城县安全生产委员会、沁水县安全生产委员会、开发区管委会", "市安委会各成员单位"],
    )
    scene.clock.moment = NIGHT + timedelta(hours=8)
    contents = (
        "support-request",
        "military-join-in",
        "members-daily-report",
        "funds-advance",
        "goods-allocation",
    )
    adopt_content(scene, "I", *contents, minute=40)
    scene.do("set_zero_reporting", minute=45, on=True, cut_off="08:00", source="本单位值班规定")
    scene.report(
        "阳城县",
        minute=300,
        report_kind="续报",
        reason="经比对，2人系重复统计",
        deaths=29,
        missing=9,
        relocated=14200,
    )
    team = {
        "team": "第一工作组",
        "leader": {"name": "", "post": VICE},
        "members": ["市应急管理局", "市水务局"],
    }
    sent = scene.do("send_team", minute=60, to=["阳城县"], task="核查灾情，慰问受灾群众。", **team)
    scene.do("follow_team", minute=150, team=sent.act_id, step="到达", words="已与县指挥部会合。")
    goods = {"goods": "帐篷", "quantity": 600, "measure": "顶", "from": "市级救灾物资储备库", "to": "阳城县"}
    order = scene.do("order_goods", minute=50, stock="市级", first_batch=True, **goods)
    scene.do("track_goods", minute=58, order=order.act_id, step="接到", who="库管员")
    scene.do("track_goods", minute=80, order=order.act_id, step="出库", who="库管员")
    for step, amount in (("申请", 800), ("预拨", 300)):
        scene.do("record_funds", minute=90, step=step, unit="阳城县", amount_wan=amount, dated="2026-07-12")
    for number, nature in enumerate(("因灾", "因灾", "待定"), 1):
        person = {
            "person": f"阳城{number}",
            "unit": "阳城县",
            "sort": "死亡",
            "nature": nature,
            "source": "来报",
        }
        scene.do("record_person", minute=100, **person)
    scene.do("match_person", minute=200, person="阳城1", body="公安部门", state="一致")
    call = {"direction": "去电", "with": {"name": "", "post": "陵川县值班员"}, "reached": False}
    scene.do("log_call", minute=110, **call)
    scene.do(
        "record_instruction", minute=120, by={"name": "", "post": HEAD}, channel="电话", words="全力搜救。"
    )
    scene.do(
        "receive_member_daily", minute=400, department="市财政局", day="2026-07-12", words="已预拨300万元。"
    )


def whole(scene: Scene) -> None:
    """Every act that the record knows, once: what the fullest record holds."""
    scene.clock.moment = NIGHT + timedelta(days=30)
    for spec in CATALOGUE:
        answer = scene.recorder.record(dict(example_of(spec, scene.assessor.edition)))
        assert answer.ok, (spec.name, answer.refusal)


class Night(NamedTuple):
    """A worked night: its name, its kind, what is done."""

    name: str
    kind: str
    play: Callable[[Scene], None]


NIGHTS: Final[Mapping[str, Night]] = {
    night.name: night
    for night in (
        Night("level-1", "real", level_one),
        Night("level-2", "real", level_two),
        Night("level-3-silent", "real", level_three_silent),
        Night("level-4", "real", level_four),
        Night("no-level", "real", no_level),
        Night("fallen", "real", fallen),
        Night("raised", "real", raised),
        Night("adjusted", "real", adjusted),
        Night("lowered", "real", lowered),
        Night("terminated", "real", terminated),
        Night("revoked", "real", revoked),
        Night("held", "real", held),
        Night("long-day", "real", long_day),
        Night("whole", "real", whole),
        Night("exercise", "exercise", level_three_silent),
        Night("exercise-long-day", "exercise", long_day),
    )
}


def played(name: str, assessor: Assessor) -> Scene:
    """One worked night."""
    night = NIGHTS[name]
    scene = Scene(assessor, MemoryStore(identity(night.kind)))
    scene.clock.moment = NIGHT + timedelta(minutes=90)
    night.play(scene)
    return scene
