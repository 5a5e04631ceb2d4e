"""The forms of the controllers: move the clock on, another time for an inject, one of their own, the end. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.exercise.conduct import Stage
from jc_disaster.exercise.improvements import DONE
from jc_disaster.exercise.pack import offset_words
from jc_disaster.incident.acts.exercising import MOVE
from jc_disaster.incident.exercise_clock import begun
from jc_disaster.incident.values import stored
from jc_disaster.incident.vocabulary import CHANNELS, CITY, IMPROVEMENT_STATES, REPORT_KINDS
from jc_disaster.kernel.figures import FIGURES, FigureKind
from jc_disaster.kernel.quantity import Quantity
from jc_disaster.ui.figure_text import read_figure
from jc_disaster.ui.view_models.conducting import fresh_name
from jc_disaster.ui.view_models.forms import Ask, Confirmation, Form, Values
from jc_disaster.ui.view_models.words import day_clock, entry_time

if TYPE_CHECKING:
    from jc_disaster.exercise.conduct import Planned
    from jc_disaster.exercise.improvements import Improvement
    from jc_disaster.incident.state import IncidentState
    from jc_disaster.ui.drills import Conducted

Times = Mapping[str, datetime]
CLOCK_HINT: Final = "如 0800、9-15 08:00"
STAND: Final = "时钟停住，先不发出"
GO_ON: Final = "时钟接着走，到时的逐条发出"
_KIND: Final = REPORT_KINDS[1]
_EXAMPLE: Final = "每行一项，如：死亡 3"


def jump_form(conducted: Conducted, now: datetime) -> Form:
    """To which exercise time the clock is moved on."""

    def act(_values: Values, times: Times) -> Mapping[str, object]:
        return {"act": "jump_clock", "to": times["to"]}

    return Form(
        "拨演练时钟",
        f"演练时钟现在是{day_clock(now)}（{offset_words(now - conducted.pack.starts_at)}）。"
        "只能往后拨；途中到时的情景逐条发出。",
        (Ask("to", "拨到", "ahead", hint=CLOCK_HINT),),
        "拨时钟",
        act,
    )


def move_form(planned: Planned) -> Form:
    """Another time for an inject."""
    inject = planned.inject

    def act(values: Values, times: Times) -> Mapping[str, object]:
        said: dict[str, object] = {
            "act": "change_inject",
            "inject": inject.id,
            "change": MOVE,
            "planned_at": times["planned_at"],
        }
        return {**said, "reason": values["reason"]} if values.get("reason") else said

    return Form(
        "情景改时",
        f"{inject.sender}：{inject.text}",
        (
            Ask("planned_at", "改到什么时间发出", "ahead", entry_time(planned.at), hint=CLOCK_HINT),
            Ask("reason", "理由", required=False),
        ),
        "改时",
        act,
    )


def insert_form(conducted: Conducted, now: datetime) -> Form:
    """An inject of the controllers' own; figures are attached only where they are written down."""
    edition = conducted.assessor.edition
    name = fresh_name(conducted)
    senders = tuple(dict.fromkeys(one.inject.sender for one in conducted.planned))
    recipients = tuple(dict.fromkeys(one.inject.recipient for one in conducted.planned))
    units = (("", "不附数据"), *((one.name, one.name) for one in edition.units), (CITY, CITY))

    def check(values: Values) -> Mapping[str, str]:
        _, fault = figures_of(values.get("figures", ""))
        if fault:
            return {"figures": fault}
        if values.get("figures", "").strip() and not values.get("unit"):
            return {"unit": "填了数据，请选报送单位。"}
        return {}

    def act(values: Values, times: Times) -> Mapping[str, object]:
        said: dict[str, object] = {
            "act": "insert_inject",
            "inject": name,
            "planned_at": times.get("planned_at", now),
            **{key: values[key] for key in ("from", "to", "channel", "text")},
        }
        figures, _ = figures_of(values.get("figures", ""))
        if figures:
            said["unit"] = values["unit"]
            said["report_kind"] = values.get("report_kind") or _KIND
            said["figures"] = {key: stored(quantity) for key, quantity in figures.items()}
            if values.get("reason"):
                said["reason"] = values["reason"]
        return said

    return Form(
        f"插入情景（{name}）",
        "参演人员只看到“内容”。附带数据计入预案要求的推算，请与内容一致。",
        (
            Ask("planned_at", "发出时间", "ahead", required=False, hint=f"不填即现在；{CLOCK_HINT}"),
            Ask("from", "来文来电单位（演练角色）", "open", "", tuple((one, one) for one in senders)),
            Ask("to", "发给谁（演练角色）", "open", recipients[0], tuple((one, one) for one in recipients)),
            Ask("channel", "方式", "choice", CHANNELS[0], tuple((one, one) for one in CHANNELS)),
            Ask("text", "内容", "text", hint="参演人员看到的原文"),
            Ask("unit", "附带数据的报送单位", "choice", "", units, required=False),
            Ask(
                "report_kind",
                "报告种类",
                "choice",
                _KIND,
                tuple((one, one) for one in REPORT_KINDS[:3]),
                required=False,
            ),
            Ask("figures", "附带数据", "text", required=False, hint=_EXAMPLE),
            Ask("reason", "核减理由", required=False, hint="低于前报时填写"),
        ),
        "插入",
        act,
        check=check,
    )


def _names() -> Mapping[str, FigureKind]:
    """The figures by their labels, and by what is left of those without 因灾 and 人口: 死亡, 失踪."""
    short = {one.label.removeprefix("因灾").removesuffix("人口"): one for one in FIGURES}
    return MappingProxyType({**short, **{one.label: one for one in FIGURES}})


_NAMES: Final = _names()


def figures_of(text: str) -> tuple[Mapping[str, Quantity], str]:
    """Figures as a controller writes them, one a line (死亡 3), or what could not be read."""
    figures: dict[str, Quantity] = {}
    for line in text.replace("；", "\n").replace("，", "\n").splitlines():
        plain = line.strip()
        if not plain:
            continue
        name = next((one for one in sorted(_NAMES, key=len, reverse=True) if plain.startswith(one)), None)
        if name is None:
            known = "、".join(one.label for one in FIGURES)
            return {}, f"没有看懂“{plain}”。先写名称，再写数字；名称有：{known}。"
        kind = _NAMES[name]
        typed = read_figure(plain.removeprefix(name).strip(" ：:"), kind)
        if typed.quantity is None:
            return {}, f"“{plain}”：{typed.fault or '没有数字'}"
        figures[kind.key] = typed.quantity
    return figures, ""


def real_reason_form(reminder: str) -> Form:
    """Why an exercise is begun though a real incident is open; the reason stands in its record."""

    def act(values: Values, _times: Times) -> Mapping[str, object]:
        return {"real_reason": values["reason"]}

    def confirm(_values: Values, _times: Times) -> Confirmation:
        return Confirmation(
            "有正式灾情正在处置",
            (
                f"{reminder}。",
                "演练窗口将一直提醒；正式库再有新灾情或启动响应，演练自动暂停。",
                "理由记入演练记录。",
            ),
            "仍开始演练",
        )

    return Form(
        "仍开始演练的理由",
        f"{reminder}。一般应先处置正式灾情，演练改期。",
        (Ask("reason", "仍开始演练的理由", "text"),),
        "下一步",
        act,
        confirm,
    )


def resume_form(reason: str) -> Form:
    """Why a suspended exercise goes on."""

    def act(values: Values, _times: Times) -> Mapping[str, object]:
        return {"act": "resume_exercise", "reason": values["reason"]}

    return Form(
        "恢复演练",
        f"演练已暂停：{reason}。恢复后时钟仍停着，另按“时钟走”。不再继续的，请提前终止。",
        (Ask("reason", "恢复的理由", "text", hint="如 真实灾情已另有值班人员处置"),),
        "恢复演练",
        act,
    )


def left_form(state: IncidentState, now: datetime, overdue: int) -> Form:
    """What is to become of an exercise whose clock was left running; nothing goes out before this is answered.

    Args:
        state: The exercise.
        now: What its clock shows.
        overdue: How many injects wait whose time has come.
    """
    beginning = begun(state)
    assert beginning is not None  # noqa: S101 - only conducted exercises are left running
    title = f"{beginning.body['pack_title']}（{beginning.body['team']}）"
    waiting = f"有{overdue}条情景时间已到，都还没有发出" if overdue else "没有情景等着发出"

    def act(values: Values, _times: Times) -> Mapping[str, object]:
        return {"way": values["way"]}

    return Form(
        "演练时钟还在走",
        f"上次没有正常退出，{title}的演练时钟没有停，现在是{day_clock(now)}；{waiting}。已记内容照存。"
        "演练时钟不能倒拨：要接着演练的，先停住时钟，把情景改时或跳过，再让时钟走。",
        (Ask("way", "怎样继续", "choice", STAND, ((STAND, STAND), (GO_ON, GO_ON))),),
        "确定",
        act,
    )


def end_form(conducted: Conducted) -> Form:
    """The ordinary end, with its consequence."""
    waiting = sum(one.stage in (Stage.WAITING, Stage.HELD) for one in conducted.planned)

    def act(values: Values, _times: Times) -> Mapping[str, object]:
        said: dict[str, object] = {"act": "end_exercise"}
        return {**said, "reason": values["reason"]} if values.get("reason") else said

    def confirm(_values: Values, _times: Times) -> Confirmation:
        left = f"还有{waiting}条情景没有发出，以后也不能再发。" if waiting else "情景已全部发出。"
        return Confirmation(
            "结束演练",
            (
                "演练时钟停住，不能再走。",
                left,
                "参演人员不能再作任何操作；没有做的事项按“未做到”计。",
                "此后可以填评估、记改进事项、出报告、归档。",
            ),
            "结束演练",
        )

    return Form(
        "结束演练",
        "演练目标完成后结束，转入评估。发生真实灾情请用“提前终止”。",
        (Ask("reason", "说明", required=False),),
        "下一步",
        act,
        confirm,
    )


def improvement_form(one: Improvement) -> Form:
    """How an improvement stands now; one that is closed says with what result."""

    def check(values: Values) -> Mapping[str, str]:
        if values["state"] == DONE and not values.get("result", "").strip():
            return {"result": "办结的请写办理结果。"}
        return {}

    def act(values: Values, _times: Times) -> Mapping[str, object]:
        said: dict[str, object] = {
            "act": "record_improvement",
            "item": one.item,
            "responsible": one.responsible,
            "state": values["state"],
        }
        if one.by_when is not None:
            said["by_when"] = one.by_when
        return {**said, "result": values["result"].strip()} if values.get("result", "").strip() else said

    return Form(
        "改进事项的状态",
        f"{one.item}（{one.responsible}，期限{one.by_when or '未定'}），现在是“{one.state}”。"
        "没有办结的带到下一次演练。",
        (
            Ask("state", "改为", "choice", one.state, tuple((name, name) for name in IMPROVEMENT_STATES)),
            Ask("result", "办理结果", "text", one.result, required=False, hint="办结的填写"),
        ),
        "记下状态",
        act,
        check=check,
    )


def archive_form() -> Form:
    """Closing and sealing the exercise, with its consequence."""

    def act(values: Values, _times: Times) -> Mapping[str, object]:
        return {"act": "close_incident", "reason": values["reason"]}

    def confirm(_values: Values, _times: Times) -> Confirmation:
        return Confirmation(
            "归档封存",
            ("这次演练的记录封存，不再加记；要补记须先启封并写明理由。", "记录、情景包和已出的报告都保留。"),
            "归档封存",
        )

    return Form(
        "演练归档封存",
        "评估填完、报告出好之后封存。",
        (Ask("reason", "说明", value="演练评估完毕，资料齐全。"),),
        "下一步",
        act,
        confirm,
    )
