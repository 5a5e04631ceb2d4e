"""Proof of who does what: the procedure, the linkage, the measures with every character covered, the duties."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from jc_disaster.plan.model import Duty, Level, MeasureDuty, Step
from jc_disaster.plan.proof import Proof
from jc_disaster.plan.text import Passage

LEVELS, MEASURES, DUTIES = "levels.yaml", "measures.yaml", "duties.yaml"
# One of these words must stand in the words of a step, so that a step is not taken for another.
_ACT_WORDS: Final = {
    "assess": ("分析评估", "评估", "研判", "会商", "核定"),
    "propose": ("建议",),
    "submit": ("报",),
    "decide": ("决定", "批准", "同意"),
    "decide_directly": ("直接",),
    "report": ("报告", "报"),
}
_CONDITION = re.compile(r"必要时|根据需要|根据工作需要|视情(?!采取)|灾情稳定后")
_HOURS = re.compile(r"(\d+)\s*小时")
_CALENDAR = re.compile(r"每年\d+月|\d+月底前|每年至少|年内至少")
_Path = tuple[str | int, ...]


def prove_procedures(proof: Proof) -> None:
    """Who assesses, proposes, decides, reports and directs, each read from its own words."""
    for number, source in enumerate(proof.sources.levels.levels):
        level = proof.edition.level(source.id)
        _prove_procedure(proof, level, ("levels", number))
        path: _Path
        if source.ending is not None:
            path = ("levels", number, "ending")
            proof.check_quote(LEVELS, path, source.ending.clause, source.ending.quote)
            _check_bodies(
                proof,
                LEVELS,
                path,
                source.ending.clause,
                source.ending.quote,
                (*source.ending.by, *source.ending.consent),
                excused=False,
            )
        for place, free in enumerate(level.discretionary):
            path = ("levels", number, "discretionary", place)
            proof.check_quote(LEVELS, path, free.clause, free.quote)
            _check_bodies(proof, LEVELS, path, free.clause, free.quote, free.judge, excused=False)
            proof.check_readings(LEVELS, path, free.clause, free.readings)
            if not free.clause.startswith(level.clause):
                message = f"{free.clause} 不在{level.name}的条款 {level.clause} 之下"
                proof.report("clause-of-other-level", LEVELS, path, free.clause, message)


def _prove_procedure(proof: Proof, level: Level, path: _Path) -> None:
    procedure, directs = level.procedure, level.directs
    if procedure.clause:
        proof.check_quote(LEVELS, (*path, "procedure"), procedure.clause, procedure.quote)
        proof.check_readings(LEVELS, (*path, "procedure"), procedure.clause, procedure.readings)
        for number, step in enumerate(procedure.steps):
            _prove_step(proof, procedure.clause, procedure.quote, step, (*path, "procedure", "steps", number))
    if directs.clause:
        here = (*path, "directs")
        proof.check_quote(LEVELS, here, directs.clause, directs.quote)
        _check_bodies(proof, LEVELS, here, directs.clause, directs.quote, directs.by, excused=False)
        proof.check_readings(LEVELS, here, directs.clause, directs.readings)
        for name in directs.designated:
            if name not in directs.by:
                proof.report(
                    "designated-unknown", LEVELS, here, directs.clause, f"“{name}”不在组织协调人之列"
                )


def _prove_step(proof: Proof, clause: str, quote: str, step: Step, path: _Path) -> None:
    if step.quote not in quote:
        proof.report("step-quote-outside", LEVELS, path, clause, f"“{step.quote}”不在 {clause} 的引文之内")
    if not any(word in step.quote for word in _ACT_WORDS[step.act]):
        message = f"{clause} “{step.quote}”不是这一步的说法"
        proof.report("step-words-differ", LEVELS, path, clause, message)
    if step.act == "decide" and "直接" in step.quote:
        proof.report("step-words-differ", LEVELS, path, clause, f"{clause} “{step.quote}”是直接决定")
    if step.condition is not None and step.condition not in step.quote:
        proof.report("condition-differs", LEVELS, path, clause, f"{clause} 中没有条件“{step.condition}”")
    if step.within_hours is not None and str(step.within_hours) not in _HOURS.findall(step.quote):
        message = f"{clause} 引文中没有“{step.within_hours}小时”"
        proof.report("number-differs", LEVELS, path, clause, message)
    proof.check_readings(LEVELS, path, clause, step.readings)
    _check_bodies(proof, LEVELS, path, clause, step.quote, (*step.by, *step.to), excused=bool(step.readings))


def _check_bodies(  # noqa: PLR0913 - names are held against one quote in one place
    proof: Proof, file: str, path: _Path, clause: str, quote: str, names: Iterable[str], *, excused: bool
) -> None:
    """Every name is known and stands in the quote, and nobody in the quote is left out, unless a reading says so."""
    present = set(proof.bodies_in(quote).values())
    named: set[str] = set()
    for name in names:
        body = proof.resolve(name)
        if body is None:
            proof.report("body-unknown", file, path, clause, f"名单中没有“{name}”")
            continue
        named.add(body)
        if body not in present and not excused:
            proof.report("body-differs", file, path, clause, f"“{quote}”中没有提到“{name}”")
    for body in sorted(present - named):
        if not excused and not _is_part(body, named):
            proof.report("body-left-out", file, path, clause, f"“{quote}”提到的“{body}”没有录入")


def _is_part(body: str, named: set[str]) -> bool:
    """A body whose name only stands inside that of a named post (主任 of a committee) is not left out."""
    return any(body in name for name in named)


def prove_provisions(proof: Proof) -> None:
    """5.5, 5.6, 5.7, 8.4 and the rule on changing levels stand in the text as quoted."""
    levels = proof.sources.levels
    for name in ("adjustment", "termination", "analogy", "change_of_level"):
        item = getattr(levels, name)
        if item is None or item.clause is None:
            continue
        proof.check_quote(LEVELS, (name, "quote"), item.clause, item.quote or "")
        proof.check_readings(LEVELS, (name,), item.clause, item.readings)
        ground = getattr(item, "ground", None)
        if ground is not None and ground not in item.quote:
            proof.report(
                "ground-differs", LEVELS, (name, "ground"), item.clause, f"{item.clause} 中没有“{ground}”"
            )
    if levels.termination is None:
        proof.report_incomplete("no-termination", LEVELS, (), None, "没有响应终止的规定")
    linkage = levels.linkage
    if linkage is None:
        return
    proof.check_readings(LEVELS, ("linkage",), linkage.clause, linkage.readings)
    if linkage.other_responses_quote is not None:
        proof.check_quote(LEVELS, ("linkage",), linkage.clause, linkage.other_responses_quote)
    for response in linkage.other_responses:
        if response not in (linkage.other_responses_quote or ""):
            message = f"{linkage.clause} 的引文中没有“{response}”"
            proof.report("response-not-printed", LEVELS, ("linkage",), linkage.clause, message)
    for number, act in enumerate(linkage.acts):
        path = ("linkage", "acts", number)
        proof.check_quote(LEVELS, path, linkage.clause, act.quote)
        _check_present(proof, LEVELS, path, linkage.clause, act.quote, (*act.who, *act.to))
        proof.check_readings(LEVELS, path, linkage.clause, act.readings)


def _check_present(  # noqa: PLR0913 - as `_check_bodies`
    proof: Proof, file: str, path: _Path, clause: str, quote: str, names: Iterable[str]
) -> None:
    present = set(proof.bodies_in(quote).values())
    for name in names:
        body = proof.resolve(name)
        if body is None:
            proof.report("body-unknown", file, path, clause, f"名单中没有“{name}”")
        elif body not in present:
            proof.report("body-differs", file, path, clause, f"“{quote}”中没有提到“{name}”")


def prove_measures(proof: Proof) -> None:
    """Every measures clause is covered to the last character, and every duty is read from its words."""
    menu = proof.sources.measures.menu
    if menu is not None:
        if menu.quote not in proof.whole_text():
            proof.report("quote-not-verbatim", MEASURES, ("menu",), None, f"文本中没有“{menu.quote}”")
        proof.check_readings(MEASURES, ("menu",), None, [menu.reading] if menu.reading else [])
    seen: set[str] = set()
    for number, source in enumerate(proof.sources.measures.levels):
        path: _Path = ("levels", number)
        if source.level != "*" and source.level not in {level.id for level in proof.edition.levels}:
            proof.report("level-unknown", MEASURES, path, source.clause, f"没有级别 {source.level}")
            continue
        duties = dict(proof.edition.measures)[source.level]
        for place, duty in enumerate(duties):
            here = (*path, "duties", place)
            if duty.id in seen:
                proof.report("duty-twice", MEASURES, here, duty.clause, f"措施编号 {duty.id} 重复")
            seen.add(duty.id)
            if duty.clause.split("(")[0] != source.clause:
                message = f"{duty.clause} 不在 {source.clause} 之下"
                proof.report("clause-of-other-level", MEASURES, here, duty.clause, message)
            _prove_measure(proof, here, source.clause, duty)
        _prove_coverage(proof, path, source.clause, duties)


def _prove_measure(proof: Proof, path: _Path, section: str, duty: MeasureDuty) -> None:
    if not proof.check_quote(MEASURES, (*path, "quote"), duty.clause, duty.quote):
        return
    context = proof.clause_words("plan", duty.clause) + proof.clause_words("plan", section)
    _prove_actors(proof, MEASURES, path, duty, context)
    _prove_words(proof, MEASURES, path, duty)
    hours = _HOURS.findall(duty.quote)
    if duty.deadline_hours is not None and str(duty.deadline_hours) not in hours:
        message = f"引文中没有“{duty.deadline_hours}小时”"
        proof.report("number-differs", MEASURES, path, duty.clause, message)
    if hours and duty.deadline_hours is None:
        proof.report("number-not-encoded", MEASURES, path, duty.clause, f"“{hours[0]}小时”没有录入")


def _prove_actors(proof: Proof, file: str, path: _Path, duty: MeasureDuty | Duty, context: str) -> None:
    clause, quote = duty.clause, duty.quote
    present = set(proof.bodies_in(quote).values())
    around = set(proof.bodies_in(context).values())
    named: set[str] = set()
    carried = getattr(duty, "carried_subject", True)
    for name in (*duty.leads, *duty.supports, *duty.to, *duty.mentions):
        body = proof.resolve(name)
        if body is None:
            proof.report("body-unknown", file, path, clause, f"名单中没有“{name}”")
            continue
        named.add(body)
        if body not in present and not (carried and body in around):
            message = f"“{quote}”中没有提到“{name}”"
            proof.report("body-differs", file, path, clause, message)
    for body in sorted(present - named):
        if not _is_part(body, named):
            proof.report("body-left-out", file, path, clause, f"“{quote}”提到的“{body}”没有录入")
    _prove_roles(proof, file, path, duty)
    proof.check_readings(file, path, clause, duty.readings)


def _prove_roles(proof: Proof, file: str, path: _Path, duty: MeasureDuty | Duty) -> None:
    """Who stands right before 会同 leads; who stands right after it helps."""
    names = proof.bodies_in(duty.quote)
    leads = {proof.resolve(name) for name in duty.leads}
    supports = {proof.resolve(name) for name in duty.supports}
    for match in re.finditer("会同", duty.quote):
        before = next((names[name] for name in names if duty.quote[: match.start()].endswith(name)), None)
        after = next((names[name] for name in names if duty.quote[match.end() :].startswith(name)), None)
        if before in supports and before not in leads:
            proof.report("roles-swapped", file, path, duty.clause, f"“{before}会同…”：{before}应为牵头")
        if after in leads and after not in supports:
            proof.report("roles-swapped", file, path, duty.clause, f"“…会同{after}”：{after}应为配合")


def _prove_words(proof: Proof, file: str, path: _Path, duty: MeasureDuty | Duty) -> None:
    for kind, words in (("条件", duty.condition), ("周期", duty.recurrence), ("结果", duty.output)):
        if words is not None and words not in duty.quote:
            message = f"“{duty.quote}”中没有{kind}“{words}”"
            proof.report("words-differ", file, path, duty.clause, message)
    found = _CONDITION.search(duty.quote)
    if found and duty.condition is None:
        proof.report("condition-not-encoded", file, path, duty.clause, f"条件“{found[0]}”没有录入")
    if "每日" in duty.quote and duty.recurrence is None:
        proof.report("recurrence-not-encoded", file, path, duty.clause, "“每日”没有录入")


def _prove_coverage(proof: Proof, path: _Path, section: str, duties: Sequence[MeasureDuty]) -> None:
    covered: set[int] = set()
    passages = [
        passage
        for clause in _clauses_under(proof, section)
        for passage in proof.clause_passages("plan", clause)
    ]
    for passage in passages:
        for duty in duties:
            if duty.clause == passage.clause:
                covered |= _positions(passage, duty.quote)
        words = _uncovered(passage, covered)
        if words:
            message = f"{passage.clause} 的“{words}”没有任何一条措施引用"
            proof.report("not-covered", MEASURES, path, passage.clause, message)


def _clauses_under(proof: Proof, section: str) -> list[str]:
    return [
        clause for clause in proof.clauses("plan") if clause == section or clause.startswith(f"{section}(")
    ]


def _positions(passage: Passage, quote: str) -> set[int]:
    found: set[int] = set()
    start = passage.body.find(quote)
    while start >= 0:
        found.update(range(passage.start + start, passage.start + start + len(quote)))
        start = passage.body.find(quote, start + 1)
    return found


def _uncovered(passage: Passage, covered: set[int]) -> str:
    """The first run of characters of the passage that no quote covers; white space alone does not count."""
    run = ""
    for offset, character in enumerate(passage.body):
        if passage.start + offset in covered:
            if run.strip():
                return run.strip()
            run = ""
        else:
            run += character
    return run.strip()


def prove_duties(proof: Proof) -> None:
    """Duties outside the measures: verbatim, their numbers and dates read again."""
    seen: set[str] = set()
    for number, duty in enumerate(proof.edition.duties):
        path: _Path = ("duties", number)
        if duty.id in seen:
            proof.report("duty-twice", DUTIES, path, duty.clause, f"职责编号 {duty.id} 重复")
        seen.add(duty.id)
        if not proof.check_quote(DUTIES, (*path, "quote"), duty.clause, duty.quote, duty.text):
            continue
        section = duty.clause.split("(")[0]
        context = proof.clause_words(duty.text, duty.clause) + proof.clause_words(duty.text, section)
        _prove_actors(proof, DUTIES, path, duty, context)
        _prove_words(proof, DUTIES, path, duty)
        _prove_clock(proof, path, duty)
        _prove_calendar(proof, path, duty)


def _prove_clock(proof: Proof, path: _Path, duty: Duty) -> None:
    hours = _HOURS.findall(duty.quote)
    clock = dict(duty.clock)
    if not clock:
        if hours:
            proof.report("number-not-encoded", DUTIES, path, duty.clause, f"“{hours[0]}小时”没有录入")
        return
    scope = str(clock.get("scope", ""))
    if not re.search(rf"{re.escape(scope)}{clock['hours']}\s*小时", duty.quote):
        message = f"引文中没有“{scope}{clock['hours']}小时”"
        proof.report("number-differs", DUTIES, (*path, "clock"), duty.clause, message)


def _prove_calendar(proof: Proof, path: _Path, duty: Duty) -> None:
    calendar = dict(duty.calendar)
    if not calendar:
        if _CALENDAR.search(duty.quote) and not duty.readings:
            proof.report("date-not-encoded", DUTIES, path, duty.clause, "引文中的日期没有录入")
        return
    read = _calendar_in(duty.quote)
    for key, value in calendar.items():
        if key == "year":
            continue
        if value not in read.get(key, ()):
            stands = "、".join(str(item) for items in read.values() for item in items) or "没有日期"
            message = f"数据为{value}，引文读作{stands}"
            proof.report("date-differs", DUTIES, (*path, "calendar"), duty.clause, message)


_PARTS_OF_MONTH: Final = {"上旬": ("01", "10"), "中旬": ("11", "20")}
_LAST_DAY: Final = {1: 31, 2: 28, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}


def _calendar_in(quote: str) -> dict[str, list[str | int]]:
    """The dates that the words of ``quote`` give: 9月下旬, 10月底前, 每年至少1次."""
    read: dict[str, list[str | int]] = {}
    for month, part in re.findall(r"(\d+)月([上中下]旬)", quote):
        first, last = _PARTS_OF_MONTH.get(part, ("21", str(_LAST_DAY[int(month)])))
        read.setdefault("from", []).append(f"{int(month):02d}-{first}")
        read.setdefault("to", []).append(f"{int(month):02d}-{last}")
    for month in re.findall(r"(\d+)月底前", quote):
        read.setdefault("by", []).append(f"{int(month):02d}-{_LAST_DAY[int(month)]}")
    for times in re.findall(r"至少组织(\d+)次", quote):
        read.setdefault("times_per_year", []).append(int(times))
    return read
