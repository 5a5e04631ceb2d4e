"""Proof of authority: who assesses, proposes, decides, reports, directs and ends, each read from its own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from jc_disaster.plan.bodies import Group
from jc_disaster.plan.model import Level, Procedure, Step
from jc_disaster.plan.proof import Place, Proof
from jc_disaster.plan.proof_dates import HOURS
from jc_disaster.plan.schema_levels import EndingSource

FILE = "levels.yaml"
ACTS = ("assess", "propose", "submit", "decide", "decide_directly", "report")
# One of these words must stand in the words of a step, so that a step is not taken for another; where they stand in
# the words of the procedure, the step must be there.
_ACT_WORDS = (
    ("assess", re.compile("分析评估|评估|研判|会商|核定")),
    ("propose", re.compile("建议")),
    ("submit", re.compile(r"报(?!告)[^,，。;；]{0,40}?(?:决定|批准|同意|审定)")),
    ("decide", re.compile("(?<!直接)(?:决定|批准|同意|审定)")),
    ("decide_directly", re.compile("直接(?:决定|批准|启动)")),
    ("report", re.compile("报告|报备|备案|抄报")),
)
_TOGETHER = re.compile("集体|会议|研究决定")


def prove_procedures(proof: Proof) -> None:
    """The procedure, the direction and the ending of every level."""
    for number, source in enumerate(proof.sources.levels.levels):
        level = proof.edition.level(source.id)
        place = Place(FILE, ("levels", number))
        if level.procedure.clause:
            here = place.at("procedure").of(level.procedure.clause)
            _prove_procedure(proof, level, level.procedure, here)
        if level.directs.clause:
            _prove_directs(proof, level, place.at("directs").of(level.directs.clause))
        if source.ending is not None:
            _prove_ending(proof, level, source.ending, place.at("ending").of(source.ending.clause))


def _prove_procedure(proof: Proof, level: Level, procedure: Procedure, place: Place) -> None:
    proof.check_level(place, level, procedure.quote)
    proof.check_readings(place, procedure.readings, about_clause=True)
    if not proof.stands(place.at("quote"), procedure.quote):
        return
    for number, step in enumerate(procedure.steps):
        _prove_step(proof, procedure.quote, step, place.at("steps", number))
    present = {step.act for step in procedure.steps}
    for act, words in _ACT_WORDS:
        found = words.search(procedure.quote)
        if found and act not in present:
            message = f"{procedure.clause} 写有“{found[0]}”，没有录入这一步"
            proof.error("step-left-out", place.at("steps"), message)
    _prove_order(proof, procedure, place.at("steps"))


def _prove_order(proof: Proof, procedure: Procedure, place: Place) -> None:
    def position(step: Step) -> tuple[int, int]:
        return procedure.quote.find(step.quote) + len(step.quote), ACTS.index(step.act)

    for before, after in pairwise(procedure.steps):
        if position(before) > position(after):
            message = f"{procedure.clause} 先写“{after.quote}”，后写“{before.quote}”，次序与原文不符"
            proof.error("steps-out-of-order", place, message)


def _prove_step(proof: Proof, quote: str, step: Step, place: Place) -> None:
    proof.check_readings(place, step.readings, about_clause=True)
    if step.quote not in quote:
        message = f"“{step.quote}”不在 {place.clause} 的引文之内"
        proof.error("step-quote-outside", place.at("quote"), message)
        return
    if not dict(_ACT_WORDS)[step.act].search(step.quote):
        message = f"{place.clause} “{step.quote}”不是这一步的说法"
        proof.error("step-words-differ", place.at("act"), message)
    if step.condition is not None and step.condition not in step.quote:
        message = f"“{step.quote}”中没有条件“{step.condition}”"
        proof.error("condition-differs", place.at("condition"), message)
    if step.condition is None and "必要时" in step.quote:
        proof.error("condition-not-encoded", place, "条件“必要时”没有录入")
    hours = [int(number) for number in HOURS.findall(step.quote)]
    if hours != [step.within_hours] and (hours or step.within_hours is not None):
        stands = "、".join(map(str, hours)) or "没有小时数"
        message = f"时限数据为{step.within_hours or '（无）'}，引文“{step.quote}”读作{stands}"
        proof.error("number-differs", place.at("within_hours"), message)
    _prove_actors(proof, quote, step, place)
    _prove_manner(proof, step, place)


def _prove_actors(proof: Proof, whole: str, step: Step, place: Place) -> None:
    """Who acts and who is addressed, from the words; a reading may name whom the words leave out."""
    by = proof.resolve_all(place.at("by"), step.by)
    to = proof.resolve_all(place.at("to"), step.to)
    settled = proof.settled_bodies(step.readings)
    present = proof.bodies.present(step.quote)
    for body in sorted((by | to) - present - (settled & proof.bodies.present(whole))):
        message = f"“{step.quote}”中没有提到“{body}”"
        proof.error("body-differs", place, message)
    _compare(proof, place.at("to"), step.quote, to, set(_addressed(proof, step)))
    acting = _acting(proof, step)
    read = (settled & by) or set(acting.leads if acting else ()) or settled
    # Those behind 会同 may be named beside the actor or left out.
    helping = {*acting.supports, *acting.open} if acting else set()
    _compare(proof, place.at("by"), step.quote, by - (helping - read), read)


def _compare(proof: Proof, place: Place, quote: str, given: set[str], read: set[str]) -> None:
    for body in sorted(read - given):
        proof.error("body-left-out", place, f"“{quote}”写的是“{body}”，没有录入")
    for body in sorted(given - read):
        proof.error("roles-swapped", place, f"“{quote}”中，“{body}”不是这一方")


def _addressed(proof: Proof, step: Step) -> Sequence[str]:
    if step.act in {"assess", "decide", "decide_directly"}:
        return ()
    groups = proof.bodies.addressed_groups(step.quote)
    return groups[-1] if groups else ()


def _acting(proof: Proof, step: Step) -> Group | None:
    if step.act in {"decide", "decide_directly"}:
        return proof.bodies.decider(step.quote)
    return proof.bodies.subject(step.quote)


def _prove_manner(proof: Proof, step: Step, place: Place) -> None:
    if step.act not in {"decide", "decide_directly"}:
        manner = None
    elif step.manner == "collective" and _TOGETHER.search(step.quote):
        manner = "collective"
    else:
        manner = "one" if len(step.by) == 1 else "joint"
    if step.manner != manner:
        message = f"“{step.quote}”由{len(step.by)}方作出，决定方式与数据不符"
        proof.error("manner-differs", place.at("manner"), message)


def _prove_directs(proof: Proof, level: Level, place: Place) -> None:
    directs = level.directs
    proof.check_level(place, level, directs.quote)
    proof.check_readings(place, directs.readings, about_clause=True)
    if not proof.stands(place.at("quote"), directs.quote):
        return
    by = proof.resolve_all(place.at("by"), directs.by)
    subject = proof.bodies.subject(directs.quote)
    _compare(proof, place.at("by"), directs.quote, by, set(subject.bodies if subject else ()))
    for name in directs.designated:
        if name not in directs.by:
            message = f"“{name}”不在组织协调人之列"
            proof.error("designated-unknown", place.at("designated"), message)
    for name in directs.by:
        if ("指定" in name) != (name in directs.designated):
            message = f"“{name}”{'须经' if '指定' in name else '不须'}指定，与数据不符"
            proof.error("designated-differs", place.at("designated"), message)


def _prove_ending(proof: Proof, level: Level, ending: EndingSource, place: Place) -> None:
    proof.check_level(place, level, ending.quote)
    if not proof.stands(place.at("quote"), ending.quote):
        return
    by = proof.resolve_all(place.at("by"), ending.by)
    consent = proof.resolve_all(place.at("consent"), ending.consent)
    agreeing = {
        body
        for group in proof.bodies.groups(ending.quote)
        if re.match("(?:审核|研究)?(?:同意|批准)", group.after)
        for body in group.bodies
    }
    _compare(proof, place.at("consent"), ending.quote, consent, agreeing)
    _compare(proof, place.at("by"), ending.quote, by, proof.bodies.present(ending.quote) - agreeing)


def prove_provisions(proof: Proof) -> None:
    """5.5, 5.7, 8.4 and the rule on changing levels stand in the text as quoted."""
    levels = proof.sources.levels
    for name, provision in (
        ("adjustment", levels.adjustment),
        ("termination", levels.termination),
        ("analogy", levels.analogy),
    ):
        if provision is not None:
            place = Place(FILE, (name,), provision.clause)
            proof.stands(place.at("quote"), provision.quote)
            proof.check_readings(place, provision.readings, about_clause=True)
    termination = levels.termination
    if termination is None:
        proof.incomplete("no-termination", Place(FILE), "没有响应终止的规定")
    elif termination.ground is not None and termination.ground not in termination.quote:
        message = f"{termination.clause} 中没有“{termination.ground}”"
        proof.error("ground-differs", Place(FILE, ("termination", "ground"), termination.clause), message)
    _prove_change(proof)
    _prove_linkage(proof)


def _prove_change(proof: Proof) -> None:
    change = proof.sources.levels.change_of_level
    if change is None:
        return
    place = Place(FILE, ("change_of_level",), change.clause)
    if change.printed != (change.clause is not None and change.quote is not None):
        message = "升级、降级的规定，原文有的须写条款和引文，没有的不写"
        proof.error("change-not-printed", place.at("printed"), message)
    elif change.quote is not None:
        proof.stands(place.at("quote"), change.quote)
    if not change.printed and not change.readings:
        proof.error("change-not-printed", place, "原文没有升级、降级的规定，须注明解读")
    proof.check_readings(place, change.readings)


def _prove_linkage(proof: Proof) -> None:
    linkage = proof.sources.levels.linkage
    if linkage is None:
        return
    place = Place(FILE, ("linkage",), linkage.clause)
    proof.exists(place.at("clause"))
    proof.check_readings(place, linkage.readings, about_clause=True)
    if linkage.other_responses_quote is not None:
        here = place.at("other_responses")
        if proof.stands(place.at("other_responses_quote"), linkage.other_responses_quote):
            _prove_list(proof, linkage.other_responses, linkage.other_responses_quote, here)
    elif linkage.other_responses:
        proof.error("response-not-printed", place.at("other_responses"), "其他预案的响应没有引文")
    named: dict[str, set[str]] = {}
    for number, act in enumerate(linkage.acts):
        here = place.at("acts", number)
        proof.check_readings(here, act.readings, about_clause=True)
        who = proof.resolve_all(here.at("who"), act.who)
        to = proof.resolve_all(here.at("to"), act.to)
        named.setdefault(act.quote, set()).update(who | to)
        if proof.stands(here.at("quote"), act.quote):
            subject = proof.bodies.subject(act.quote)
            _compare(proof, here.at("who"), act.quote, who, set(subject.bodies if subject else ()))
            for body in sorted(to.difference(*proof.bodies.addressed_groups(act.quote))):
                proof.error("roles-swapped", here.at("to"), f"“{act.quote}”中，“{body}”不是告知的对象")
    for quote, bodies in named.items():
        for body in sorted(proof.bodies.present(quote) - bodies):
            proof.error("body-left-out", place.at("acts"), f"“{quote}”提到的“{body}”没有录入")
    _prove_linkage_covered(proof, place)


def _prove_list(proof: Proof, listed: Sequence[str], quote: str, place: Place) -> None:
    """The other responses are those printed, from the first of the list to the last."""
    absent = [name for name in listed if name not in quote]
    for name in absent:
        proof.error("response-not-printed", place, f"{place.clause} 的引文中没有“{name}”")
    if absent or not listed:
        return
    # The list as a whole, and nothing listed before or behind it.
    row = "[、和及]".join(map(re.escape, listed))
    if not re.search(rf"(?<![、和及]){row}(?![、和及])", quote):
        message = f"{place.clause} 的引文列有别的响应，或者次序与数据不同"
        proof.error("response-not-encoded", place, message)


def _prove_linkage_covered(proof: Proof, place: Place) -> None:
    """No sentence of the clause is lost; behind an act, what the paragraph goes on to order is an act too."""
    linkage = proof.sources.levels.linkage
    assert linkage is not None  # noqa: S101 - asked only where there is one
    acts = [act.quote for act in linkage.acts]
    others = [duty.quote for duty in proof.edition.duties if duty.clause == place.clause]
    others.append(linkage.other_responses_quote or "")
    for passage in proof.passages(linkage.clause):
        for paragraph in passage.body.split("\n"):
            after_act = False
            for sentence in filter(None, paragraph.split("。")):
                is_act = _covers(acts, sentence)
                if not is_act and (after_act or not _covers(others, sentence)):
                    proof.incomplete("not-covered", place, f"{place.clause} 的“{sentence}”没有录入")
                after_act = after_act or is_act


def _covers(quotes: Sequence[str], sentence: str) -> bool:
    return any(quote and (sentence in quote or quote.rstrip("。") in sentence) for quote in quotes)
