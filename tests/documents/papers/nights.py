"""Worked nights for the papers: one record each, played through the recorder as an office would."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from jc_disaster.documents.context import PaperContext
from jc_disaster.documents.papers import WORDINGS
from jc_disaster.documents.templates import Templates, load_templates
from tests.scene import CHIEF, GOVERNMENT, NIGHT, PARTY, VICE, MemoryStore, Scene, identity

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor

SHIPPED: Final = Path(__file__).parents[3] / "resources" / "templates"
ALL_OTHERS: Final = ("城区", "泽州县", "高平市", "阳城县", "陵川县", "沁水县", "开发区")


def shipped() -> Templates:
    """The wording that came with the program."""
    return load_templates(SHIPPED, None, WORDINGS)


def context_of(scene: Scene, templates: Templates | None = None) -> PaperContext:
    """What papers of a scene are made from."""
    return PaperContext.of(
        scene.state, scene.recorder.events(), scene.assessor, shipped() if templates is None else templates
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
        Night("exercise", "exercise", level_three_silent),
    )
}


def played(name: str, assessor: Assessor) -> Scene:
    """One worked night."""
    night = NIGHTS[name]
    scene = Scene(assessor, MemoryStore(identity(night.kind)))
    scene.clock.moment = NIGHT + timedelta(minutes=90)
    night.play(scene)
    return scene
