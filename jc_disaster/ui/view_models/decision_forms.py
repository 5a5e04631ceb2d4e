"""Forms of authority: 认定, 建议, 决定, 终止. Offices and clauses come from the plan; the words are the officer's."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from jc_disaster.incident.authority import Judged, decision_departures
from jc_disaster.incident.field_numbers import DECISION, FINDING
from jc_disaster.incident.vocabulary import (
    AGREED,
    BY_PROCEDURE,
    CHANNELS,
    DECISION_CHANNELS,
    DIRECTLY,
    NOT_NOW,
    ON_ADJUSTED_CONDITIONS,
    ON_DISCRETION,
    ON_FIGURES,
    OTHERWISE,
)
from jc_disaster.kernel.clock import in_words
from jc_disaster.plan.model import Level
from jc_disaster.ui.view_models.forms import Ask, Confirmation, Form, Values, numbered
from jc_disaster.ui.view_models.picture import Picture
from jc_disaster.ui.view_models.words import full_width, joined

Times = Mapping[str, datetime]
_NONE = ""


def level_choices(picture: Picture) -> tuple[tuple[str, str], ...]:
    """Every level of the plan, most severe first."""
    return tuple(
        (level.id, level.name) for level in sorted(picture.edition.levels, key=lambda level: level.rank)
    )


def bodies(picture: Picture, first: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Bodies and posts to choose from, those of the clause first; own words stay possible."""
    posts = [
        body.name for body in picture.edition.organisations if body.kind in {"post", "office", "committee"}
    ]
    return tuple((name, full_width(name)) for name in dict.fromkeys((*first, *posts)))


def finding_form(picture: Picture) -> Form:
    """会商认定: whether the condition is reached, established by the body the plan names."""
    level = picture.concerned
    procedure = None if level is None else level.procedure
    assessors = () if procedure is None else procedure.who("assess")
    if not assessors:
        assessors = tuple(
            dict.fromkeys(name for each in picture.edition.levels for name in each.procedure.who("assess"))
        )
    clauses = picture.assessment.deciding
    opinion = (
        ""
        if level is None or not clauses
        else f"经会商研判，灾情符合{clauses[0]}，认定达到{level.name}启动条件。"
    )
    adjusted = picture.edition.adjustment
    bases = [(ON_FIGURES, "灾情数据"), (ON_DISCRETION, "“认为需要启动”的其他情形")]
    if adjusted is not None:
        bases.append((ON_ADJUSTED_CONDITIONS, f"酌情调整启动条件（{adjusted.clause}）"))
    asks = (
        Ask("at", "认定时间", "time", hint="如 0310；F9 填现在"),
        Ask(
            "level",
            "认定结果",
            "choice",
            _NONE if level is None else level.id,
            (*level_choices(picture), (_NONE, "未达到启动条件")),
            required=False,
        ),
        Ask("basis", "依据", "choice", ON_FIGURES, tuple(bases)),
        Ask("found_by", "认定单位", "open", assessors[0] if assessors else "", bodies(picture, assessors)),
        Ask("opinion", "认定意见", "text", opinion),
        Ask("participants", "参加会商单位", "line", required=False, hint="用顿号隔开"),
        Ask("reason", "酌情调整的理由", "line", required=False, hint="依据为酌情调整时必填"),
    )
    clause = "" if procedure is None else f"{procedure.clause}：{full_width(procedure.quote)}"
    intro = "" if clause else "由有权单位认定灾情是否达到启动条件。"
    numbers, check = numbered(asks, FINDING), _check_finding
    return Form("记录会商认定", intro, numbers, "记录认定", _finding_act, check=check, quote=clause)


def _check_finding(values: Values) -> Mapping[str, str]:
    if values.get("basis") == ON_ADJUSTED_CONDITIONS and not values.get("reason", "").strip():
        return {"reason": "酌情调整启动条件须写明特殊情况。"}
    return {}


def _finding_act(values: Values, times: Times) -> Mapping[str, object]:
    return without_blanks(
        {
            "act": "record_finding",
            "at": times["at"],
            "basis": values["basis"],
            "level": values["level"],
            "found_by": values["found_by"],
            "opinion": values["opinion"],
            "participants": _names(values.get("participants", "")),
            "reason": values.get("reason", ""),
        }
    )


def proposal_form(picture: Picture) -> Form | None:
    """提出建议; None where the level's procedure has no such step."""
    level = picture.concerned
    if level is None or not level.procedure.who("propose"):
        return None
    procedure = level.procedure
    asks = (
        Ask("at", "报出时间", "time", hint="如 0312；F9 填现在"),
        Ask("level", "建议级别", "choice", level.id, level_choices(picture)),
        Ask("by", "提出单位", "open", procedure.who("propose")[0], bodies(picture, procedure.who("propose"))),
        Ask(
            "to", "报送对象", "open", procedure.whom("propose")[0], bodies(picture, procedure.whom("propose"))
        ),
        Ask("channel", "方式", "choice", CHANNELS[1], tuple((channel, channel) for channel in CHANNELS)),
        Ask("number", "文号", "line", required=False, hint="由公文系统编定后录入"),
    )
    quote = f"{procedure.clause}：{full_width(procedure.quote)}"
    return Form("记录启动建议", "", asks, "记录启动建议", _proposal_act, quote=quote)


def _proposal_act(values: Values, times: Times) -> Mapping[str, object]:
    keys = ("level", "by", "to", "channel", "number")
    return without_blanks(
        {"act": "make_proposal", "at": times["at"], **{key: values.get(key, "") for key in keys}}
    )


def decision_form(picture: Picture) -> Form:
    """决定, as it was given: 同意启动, 暂不启动, 另行指示; or a change of the level in force."""
    level = picture.concerned or max(picture.edition.levels, key=lambda each: each.rank)
    procedure = level.procedure
    deciders = procedure.who("decide")
    in_force = picture.in_force
    agreed = "同意启动" if in_force is None else "同意调整"
    paths = [(BY_PROCEDURE, "按启动程序")]
    if any(each.procedure.who("decide_directly") for each in picture.edition.levels):
        paths.append((DIRECTLY, "直接决定（必要时）"))
    asks = (
        Ask("at", "决定时间", "time", hint="如 0320；F9 填现在"),
        Ask(
            "decision",
            "决定",
            "choice",
            AGREED,
            ((AGREED, agreed), (NOT_NOW, NOT_NOW), (OTHERWISE, OTHERWISE)),
        ),
        Ask("level", "级别", "choice", level.id, level_choices(picture)),
        Ask(
            "posts",
            "决定人职务",
            "open",
            "、".join(deciders),
            (("、".join(deciders), joined(deciders)), *bodies(picture, deciders)),
        ),
        Ask("names", "决定人姓名", "line", required=False, hint="可不填"),
        Ask(
            "channel",
            "方式",
            "choice",
            DECISION_CHANNELS[1],
            tuple((channel, channel) for channel in DECISION_CHANNELS),
        ),
        Ask("relayed_by", "转达人", "line", required=False, hint="职务或姓名；本人直接告知的不填"),
        Ask("words", "原话", "text", required=False, hint="照录；另行指示时必填"),
        Ask("reason", "理由", "line", required=False, hint="暂不启动时必填"),
        *((Ask("path", "途径", "choice", BY_PROCEDURE, tuple(paths)),) if len(paths) > 1 else ()),
    )
    quote = f"{procedure.clause}：{full_width(procedure.quote)}"

    def act(values: Values, times: Times) -> Mapping[str, object]:
        return _decision_act(picture, values, times)

    def confirm(values: Values, times: Times) -> Confirmation | None:
        return _confirmation(picture, values, times)

    return Form("记录决定", "", numbered(asks, DECISION), "核对", act, confirm, _check_decision, quote)


def _check_decision(values: Values) -> Mapping[str, str]:
    if values.get("decision") == NOT_NOW and not values.get("reason", "").strip():
        return {"reason": "暂不启动须照录理由。"}
    if values.get("decision") == OTHERWISE and not values.get("words", "").strip():
        return {"words": "另行指示须照录原文。"}
    return {}


def _decision_act(picture: Picture, values: Values, times: Times) -> Mapping[str, object]:
    adjusting = picture.in_force is not None and values["decision"] == AGREED
    act: dict[str, object] = {
        "act": "decide_adjust" if adjusting else "decide_start",
        "at": times["at"],
        "level": values["level"],
        "decided_by": people(values["posts"], values.get("names", "")),
        "relayed_by": person(values.get("relayed_by", "")),
        "channel": values["channel"],
        "words": values.get("words", ""),
        "reason": values.get("reason", ""),
        "path": values.get("path", BY_PROCEDURE),
    }
    if not adjusting:
        act["decision"] = values["decision"]
    return without_blanks(act)


def _confirmation(picture: Picture, values: Values, times: Times) -> Confirmation:
    level = picture.edition.level(values["level"])
    who = full_width(values["posts"])
    when = in_words(times["at"], year=False)
    said = f"{who}于{when}以{values['channel']}方式作出决定。"
    decision = values["decision"]
    if decision != AGREED:
        detail = values.get("reason", "") if decision == NOT_NOW else values.get("words", "")
        return Confirmation(
            f"记录“{decision}”", (said, f"照录：{detail}", "当前响应状态不变。"), f"记录{decision}"
        )
    people_posts = tuple(one["post"] for one in people(values["posts"], ""))
    judged = Judged(level, people_posts, values.get("path", BY_PROCEDURE), times["at"])
    departs = decision_departures(picture.edition, picture.state, judged)
    if departs:
        missing = tuple(f"与预案不符：{full_width(part.text)}。" for part in departs)
        held = f"将如实记录并标“待核”；补正之前{level.name}响应不生效，也不出启动文书。"
        return Confirmation(f"记录决定（{level.name}，待核）", (said, *missing, held), "如实记录，标为待核")
    heading = verb = _verb(picture.in_force, level)
    return Confirmation(heading, (said, *_consequences(picture, level)), verb)


def _verb(in_force: Level | None, level: Level) -> str:
    if in_force is None:
        return f"启动{level.name}响应"
    word = "提升" if level.rank < in_force.rank else "调整"
    return f"由{in_force.name}{word}为{level.name}响应"


def _consequences(picture: Picture, level: Level) -> tuple[str, ...]:
    told = level.procedure.whom("report")
    lines = [
        f"{level.name}响应自决定时间起记为生效，由{_any_of(level.directs.by)}组织协调（{level.directs.clause}）。"
    ]
    if told:
        lines.append(f"应向{joined(told)}报告（{level.procedure.clause}）。")
    if picture.edition.linkage is not None:
        acts = "；".join(
            f"{act.does}{'：' + joined(act.to) if act.to else ''}" for act in picture.edition.linkage.acts
        )
        lines.append(f"随后（{picture.edition.linkage.clause}）：{acts}。")
    return tuple(lines)


def _any_of(names: tuple[str, ...]) -> str:
    return "或".join(full_width(name) for name in names)


def people(posts: str, names: str) -> list[dict[str, str]]:
    """Posts and names, each list parted by 、, as persons."""
    given = _names(names)
    found = _names(posts) if not _one_title(posts) else [posts.strip()]
    return [
        {"name": given[place] if place < len(given) else "", "post": post} for place, post in enumerate(found)
    ]


def _one_title(posts: str) -> bool:
    """A title that itself holds the sign 、 within a word of its own (市委、市政府指定的负责人)."""
    return posts.strip().endswith("负责人")


def person(text: str) -> dict[str, str] | None:
    """One person from free words: the whole of it as post."""
    return {"post": text.strip()} if text.strip() else None


def _names(text: str) -> list[str]:
    return [part.strip() for part in text.replace(",", "、").replace("，", "、").split("、") if part.strip()]


def without_blanks(act: Mapping[str, object]) -> Mapping[str, object]:
    """An act without the fields that were left empty."""
    return {key: value for key, value in act.items() if value not in ("", None, [])}
