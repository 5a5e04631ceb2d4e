"""Proof of who does what: every measures clause covered to the last character, every duty read from its own words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from types import MappingProxyType

from jc_disaster.plan.proof import PLAN_TEXT, Place, Proof
from jc_disaster.plan.proof_dates import HOURS, prove_calendar, prove_clock
from jc_disaster.plan.schema_duties import DutySource, LevelMeasures, MeasureDutySource
from jc_disaster.plan.text import Passage, is_under, parent_of

MEASURES, DUTIES = "measures.yaml", "duties.yaml"
_CONDITION = re.compile(r"必要时|根据(?:工作)?需要|视情(?!况)|灾情稳定后")
_RECURRENCE = re.compile(r"每[日天周月年]|定期")
_LIMIT = re.compile("规定的?时限")
_CATCH_ALL = re.compile(r"其他(?:有关)?(?:成员单位|单位|部门)")
_OWN_COMPANY = re.compile(r"(?:\A|[,，;；。])会同")
_Source = MeasureDutySource | DutySource
_ROLES = MappingProxyType({"leads": "牵头", "supports": "配合", "to": "对象", "mentions": "提及"})


class _Earlier:
    """The duties before the one under proof: where its carried subject comes from, and who was printed beside it."""

    def __init__(self) -> None:
        self._last: dict[tuple[str, str], _Source] = {}
        self._printed: dict[int, _Source | None] = {}

    def add(self, duty: _Source) -> None:
        """Take in the duty that was proven last."""
        origin = self.origin(duty) if duty.carried_subject else None
        self._printed[id(duty)] = duty if not duty.carried_subject else origin and self.printed(origin)
        self._last[_text_of(duty), duty.clause] = duty

    def origin(self, duty: _Source) -> _Source | None:
        """The one before it in its clause, else the last one in the heading above."""
        clause = duty.clause
        while clause:
            found = self._last.get((_text_of(duty), clause))
            if found is not None:
                return found
            clause = parent_of(clause)
        return None

    def printed(self, duty: _Source) -> _Source | None:
        """The duty that prints the subject which ``duty`` carries on."""
        return self._printed[id(duty)]


def _text_of(duty: _Source) -> str:
    return duty.text if isinstance(duty, DutySource) else PLAN_TEXT


def prove_measures(proof: Proof) -> None:
    """The measures of every level."""
    sources = proof.sources.measures
    menu = sources.menu
    if menu is not None:
        place = Place(MEASURES, ("menu",))
        if menu.quote not in proof.body():
            proof.error("quote-not-verbatim", place.at("quote"), f"文本中没有“{menu.quote}”")
        proof.check_readings(place.at("reading"), [menu.reading] if menu.reading else [])
    known = {level.id for level in proof.edition.levels}
    seen_levels: set[str] = set()
    seen: set[str] = set()
    for number, source in enumerate(sources.levels):
        place = Place(MEASURES, ("levels", number), source.clause)
        if source.level != "*" and source.level not in known:
            proof.error("level-unknown", place.at("level"), f"没有级别 {source.level}")
            continue
        if source.level in seen_levels:
            proof.error("level-twice", place.at("level"), f"级别 {source.level} 的措施写了两处")
        seen_levels.add(source.level)
        _prove_section(proof, source, place, seen)
    _prove_contents(proof)


def _prove_section(proof: Proof, source: LevelMeasures, place: Place, seen: set[str]) -> None:
    proof.exists(place.at("clause"))
    owner = proof.owner(source.clause)
    wanted = None if source.level == "*" else proof.edition.level(source.level)
    if wanted is not None:
        proof.check_level(place.at("clause"), wanted, proof.words(source.clause))
    elif owner is not None and len(proof.edition.levels) > 1:
        message = f"{source.clause} 是{owner.name}的条款，不是各级共用的"
        proof.error("clause-of-other-level", place.at("clause"), message)
    before = _Earlier()
    running: Counter[str] = Counter()
    for order, duty in enumerate(source.duties):
        here = place.at("duties", order).of(duty.clause)
        _check_id(proof, duty.id, seen, here)
        running[duty.clause] += 1
        _prove_number(proof, source, duty, running[duty.clause], here)
        if not is_under(duty.clause, source.clause):
            message = f"{duty.clause} 不在 {source.clause} 之下"
            proof.error("clause-of-other-level", here.at("clause"), message)
        if proof.stands(here.at("quote"), duty.quote):
            _prove_duty(proof, duty, before, here)
            _prove_role(proof, source, duty, here)
            _prove_deadline(proof, duty, here)
        before.add(duty)
    _prove_covered(proof, source.clause, source.duties, place)


def _check_id(proof: Proof, duty_id: str, seen: set[str], place: Place) -> None:
    if duty_id in seen:
        proof.error("duty-twice", place.at("id"), f"编号 {duty_id} 重复")
    seen.add(duty_id)


def _prove_number(
    proof: Proof, source: LevelMeasures, duty: MeasureDutySource, running: int, place: Place
) -> None:
    """The id is level, item, running number: a gap shows that an act was lost whose words stand in other quotes."""
    level = "all" if source.level == "*" else source.level
    item = "-".join(re.findall(r"\w+", duty.clause.removeprefix(source.clause))) or "0"
    wanted = f"{level}-{item}-{running}"
    if duty.id != wanted:
        message = f"这一条的编号应为 {wanted}，数据为 {duty.id}；可能缺了一条或次序不对"
        proof.error("duty-number-differs", place.at("id"), message)


def _prove_role(proof: Proof, source: LevelMeasures, duty: MeasureDutySource, place: Place) -> None:
    """Direction, menu and catch-all are told by their words; everything else is a measure."""
    menu = proof.sources.measures.menu
    directing = [
        level.directs.by
        for level in proof.edition.levels
        if source.level in {"*", level.id} and level.directs.by
    ]
    if menu is not None and menu.quote in duty.quote:
        role = "menu"
    elif any(_CATCH_ALL.search(name) for name in duty.leads):
        role = "catch_all"
    elif duty.clause == source.clause and duty.leads in directing:
        role = "direction"
    else:
        role = "measure"
    if duty.role != role:
        message = f"“{duty.quote}”的类别应为 {role}，数据为 {duty.role}"
        proof.error("role-differs", place.at("role"), message)


def _prove_deadline(proof: Proof, duty: MeasureDutySource, place: Place) -> None:
    hours = [int(number) for number in HOURS.findall(duty.quote)]
    if duty.deadline is None:
        if hours:
            proof.error("number-not-encoded", place, f"“{hours[0]}小时”没有录入")
    elif duty.deadline.hours not in hours or duty.deadline.quote not in duty.quote:
        message = f"引文中没有“{duty.deadline.hours}小时”"
        proof.error("number-differs", place.at("deadline"), message)


def _prove_contents(proof: Proof) -> None:
    """Levels are compared by content: one key stands once at a level, and for the same words at every level."""
    keys: dict[tuple[str, tuple[str, ...]], str] = {}
    for number, source in enumerate(proof.sources.measures.levels):
        seen: set[str] = set()
        for order, duty in enumerate(source.duties):
            place = Place(MEASURES, ("levels", number, "duties", order, "content"), duty.clause)
            if duty.content in seen:
                proof.error("content-twice", place, f"同一级别中内容编号 {duty.content} 重复")
            seen.add(duty.content)
            key = keys.setdefault((duty.quote, duty.leads), duty.content)
            if key != duty.content:
                message = f"“{duty.quote}”在别的级别记为 {key}，这里记为 {duty.content}"
                proof.error("content-differs", place, message)


def prove_duties(proof: Proof) -> None:
    """Duties outside the measures: verbatim, their bodies, numbers and dates read again."""
    seen: set[str] = set()
    before = _Earlier()
    for number, duty in enumerate(proof.sources.duties.duties):
        place = Place(DUTIES, ("duties", number), duty.clause, duty.text)
        _check_id(proof, duty.id, seen, place)
        if proof.stands(place.at("quote"), duty.quote):
            _prove_duty(proof, duty, before, place)
            prove_clock(proof, duty, place)
            prove_calendar(proof, duty, place)
            printed = _LIMIT.search(duty.quote) is not None
            if printed != (duty.limit_setting is not None):
                message = f"引文{'写' if printed else '没有写'}“规定时限”，与数据不符"
                proof.error("limit-differs", place.at("limit_setting"), message)
        before.add(duty)
    place = Place(DUTIES, ("covers",))
    for section in proof.sources.duties.covers:
        proof.exists(place.of(section))
        _prove_covered(proof, section, proof.sources.duties.duties, place)


def _prove_covered(proof: Proof, section: str, duties: Sequence[_Source], place: Place) -> None:
    """Every character under ``section`` stands in the quote of a duty of its clause."""
    for clause in proof.clauses_under(section):
        for passage in proof.passages(clause):
            _prove_coverage(proof, passage, duties, place)


def _prove_duty(proof: Proof, duty: _Source, before: _Earlier, place: Place) -> None:
    proof.check_readings(place.at("readings"), duty.readings)
    _prove_words(proof, duty, place)
    parts = {role: proof.resolve_all(place.at(role), getattr(duty, role)) for role in _ROLES}
    origin = before.origin(duty) if duty.carried_subject else None
    _prove_present(proof, duty, parts, origin, place)
    if duty.carried_subject:
        _prove_carried(proof, duty, parts, before, place)
    else:
        _prove_subject(proof, duty, parts, place)
    _prove_addressees(proof, duty, parts, place)
    for body in sorted(parts["leads"] & parts["to"]):
        proof.error("roles-swapped", place.at("to"), f"“{body}”既是牵头，又是对象")


def _prove_present(
    proof: Proof, duty: _Source, parts: dict[str, set[str]], origin: _Source | None, place: Place
) -> None:
    """Every body of the data is printed in the quote or carried over from the duty before."""
    present = proof.bodies.present(duty.quote)
    for role, bodies in parts.items():
        carried = _carried(proof, role, origin)
        for body in sorted(bodies - present - carried):
            message = f"“{duty.quote}”中没有提到“{body}”（{_ROLES[role]}）"
            proof.error("body-differs", place.at(role), message)
    named = set().union(*parts.values())
    for body in sorted(present - named):
        proof.error("body-left-out", place, f"“{duty.quote}”提到的“{body}”没有录入")


def _carried(proof: Proof, role: str, origin: _Source | None) -> set[str]:
    """What a duty may take over from the one before: its actors, whom they act for, those it sent out."""
    if origin is None or role == "mentions":
        return set()
    names = {"leads": (*origin.leads, *origin.mentions, *origin.to), "to": origin.to}.get(
        role, (*origin.supports, *origin.mentions)
    )
    return proof.bodies.resolve_known(names)


def _prove_subject(proof: Proof, duty: _Source, parts: dict[str, set[str]], place: Place) -> None:
    """Who opens the sentence leads, who stands behind 会同 helps."""
    subject = proof.bodies.subject(duty.quote)
    if subject is None:
        return
    settled = proof.settled_bodies(duty.readings)
    given, helping = parts["leads"], parts["supports"]
    if not given and duty.readings:
        return  # the sentence opens with those it is done for, and names nobody who does it (D15)
    for body in sorted(set(subject.leads) - given):
        if not settled & given:
            message = f"“{duty.quote}”中，“{body}”应为牵头"
            proof.error("roles-swapped", place.at("leads"), message)
    for body in sorted(set(subject.supports) - helping):
        message = f"“{duty.quote}”中，“{body}”应为配合"
        proof.error("roles-swapped", place.at("supports"), message)
    for body in sorted(given - set(subject.leads) - set(subject.open) - settled):
        if isinstance(duty, MeasureDutySource) or body in subject.supports:
            message = f"“{duty.quote}”中，“{body}”不是牵头"
            proof.error("roles-swapped", place.at("leads"), message)


def _prove_carried(
    proof: Proof, duty: _Source, parts: dict[str, set[str]], before: _Earlier, place: Place
) -> None:
    """A subject that is not printed is that of the duty before, with those who help it."""
    origin = before.origin(duty)
    if origin is None:
        message = f"{duty.clause} 承接上文主语，但上文没有主语"
        proof.error("no-subject-before", place.at("carried_subject"), message)
        return
    subject = proof.bodies.subject(duty.quote)
    if subject is not None and set(subject.leads) & parts["leads"]:
        message = f"“{duty.quote}”写明了主语，不是承接上文"
        proof.error("subject-printed", place.at("carried_subject"), message)
    if not _leads_fit(proof, duty, parts, origin):
        message = f"承接上文的主语应为{'、'.join(origin.leads) or '（无）'}"
        proof.error("body-differs", place.at("leads"), message)
    company = set() if _OWN_COMPANY.search(duty.quote) else _company(proof, before.printed(origin))
    for body in sorted(company - parts["supports"]):
        message = f"承接上文，“{body}”应为配合"
        proof.error("body-left-out", place.at("supports"), message)


def _leads_fit(proof: Proof, duty: _Source, parts: dict[str, set[str]], origin: _Source) -> bool:
    """The subject is the one before; a reading may take out whom the act is for (nobody reports to himself)."""
    leads, expected = parts["leads"], proof.bodies.resolve_known(origin.leads)
    if leads == expected:
        return True
    if leads and leads == expected - parts["to"]:
        return leads <= proof.settled_bodies(duty.readings)
    # Outside the measures the sentence may go on with somebody the duty before only speaks of (2.3).
    shifted = bool(leads) and not leads < expected and leads <= _carried(proof, "leads", origin)
    return shifted and isinstance(duty, DutySource)


def _company(proof: Proof, printed: _Source | None) -> set[str]:
    """Those named beside the carried subject where it was printed (某局会同某局), who go on helping."""
    subject = proof.bodies.subject(printed.quote) if printed is not None else None
    if printed is None or subject is None:
        return set()
    return set(subject.bodies) & proof.bodies.resolve_known(printed.supports)


def _prove_addressees(proof: Proof, duty: _Source, parts: dict[str, set[str]], place: Place) -> None:
    """Whoever something is reported or circulated to is among those the duty is for."""
    groups = proof.bodies.addressed_groups(duty.quote)
    if groups and not any(set(group) <= parts["to"] for group in groups):
        message = f"“{duty.quote}”中，{'、'.join(groups[-1])}应为对象"
        proof.error("roles-swapped", place.at("to"), message)


def _prove_words(proof: Proof, duty: _Source, place: Place) -> None:
    for key, label, words in (
        ("condition", "条件", duty.condition),
        ("recurrence", "周期", duty.recurrence),
        ("output", "结果", duty.output),
    ):
        if words is not None and words not in duty.quote:
            proof.error("words-differ", place.at(key), f"“{duty.quote}”中没有{label}“{words}”")
    found = _CONDITION.search(duty.quote)
    if found and duty.condition is None:
        proof.error("condition-not-encoded", place, f"条件“{found[0]}”没有录入")
    found = _RECURRENCE.search(duty.quote)
    if found and duty.recurrence is None:
        proof.error("recurrence-not-encoded", place, f"周期“{found[0]}”没有录入")


def _prove_coverage(proof: Proof, passage: Passage, duties: Sequence[_Source], place: Place) -> None:
    covered: set[int] = set()
    for duty in duties:
        if duty.clause == passage.clause and _text_of(duty) == PLAN_TEXT:
            covered |= _positions(passage.body, duty.quote)
    words = _first_uncovered(passage.body, covered)
    if words:
        message = f"{passage.clause} 的“{words}”没有任何一条措施或职责引用"
        proof.error("not-covered", place.of(passage.clause), message)


def _positions(body: str, quote: str) -> set[int]:
    return {
        offset
        for match in re.finditer(re.escape(quote), body)
        for offset in range(match.start(), match.end())
    }


def _first_uncovered(body: str, covered: set[int]) -> str:
    """The first run of characters that no quote covers; white space alone does not count."""
    marked = "".join("\0" if offset in covered else character for offset, character in enumerate(body))
    return next((run.strip() for run in marked.split("\0") if run.strip()), "")
