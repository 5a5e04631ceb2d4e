"""另一席位的记录并入: an export is proven, compared, shown in words, and only then taken, all of it or none.

Nothing is chosen here. What a figure or a level becomes is what the fold makes of the union of events; what cannot
hold beside what is here is kept and named, for a person.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from itertools import compress
from pathlib import Path
from typing import Final, NamedTuple

from jc_disaster.engine.assess import Assessor
from jc_disaster.engine.wording import quantity_words
from jc_disaster.incident.events import Event, order
from jc_disaster.incident.fact_names import PERSON
from jc_disaster.incident.fold import fold
from jc_disaster.incident.merge import Share, difference, moved_figures, newly_unaffected, shares, sorts_of
from jc_disaster.incident.situation import compare, doubts_of
from jc_disaster.incident.state import IncidentState
from jc_disaster.incident.telling import figure_kind, name_of, words_of
from jc_disaster.kernel.clock import from_text, in_words
from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.kernel.quantity import Quantity
from jc_disaster.kernel.watching import StoppedError, Watch, share, unwatched
from jc_disaster.plan.model import PlanEdition
from jc_disaster.record.attachments import copied, outside
from jc_disaster.record.exchange import lost_in, proven, proven_scans
from jc_disaster.record.page import marked, response_words
from jc_disaster.record.recorder import Recorder
from jc_disaster.record.refusals import StoreRefusedError
from jc_disaster.record.still import Still
from jc_disaster.record.troubles import why

# What is told one by one; of everything else how often it comes.
WEIGHTY: Final = frozenset(
    {
        "finding-recorded/1",
        "decision-recorded/1",
        "decision-put-right/1",
        "incident-closed/1",
        "incident-reopened/1",
    }
)
MOST: Final = 12  # lines of one sort; who wants all of them reads the log after it
AHEAD: Final = timedelta(minutes=5)  # two clocks that differ by less say the same time to a person


class Offer(NamedTuple):
    """Another seat's export, proven, with what of it is not here.

    Attributes:
        source: Its folder.
        lines: Lines that are not here, in the order of the export.
        events: What they say.
        known: How many of its entries are here already.
    """

    source: Path
    lines: tuple[str, ...]
    events: tuple[Event, ...]
    known: int

    @property
    def shares(self) -> tuple[Share, ...]:
        """What comes from which seat."""
        return shares(self.events)


class Conflict(NamedTuple):
    """One thing that waits for a person after a merge.

    Attributes:
        incident: Where.
        words: What it is.
        event: Name of the event that has no effect; empty for figures.
        act_id: The act that recorded it.
        unit: Whose figure it is; empty where it is none.
        key: Which figure.
    """

    incident: str
    words: str
    event: str = ""
    act_id: str = ""
    unit: str = ""
    key: str = ""


class Preview(NamedTuple):
    """What a merge would do, in words.

    Attributes:
        heading: How many entries of which seats and from when, or that there is nothing new.
        changes: What becomes of each incident.
        conflicts: What cannot hold beside what is here, or waits for a person; empty is good news.
        warnings: What has to be known beside it: clocks, names, files.
        to_settle: The conflicts with where each is settled.
    """

    heading: str
    changes: tuple[str, ...]
    conflicts: tuple[str, ...]
    warnings: tuple[str, ...]
    to_settle: tuple[Conflict, ...] = ()


def read_offer(recorder: Recorder | Still, source: Path, watch: Watch = unwatched) -> Offer:
    """Read an export and compare it with the record; nothing is changed.

    Args:
        recorder: The record, or how it stood a moment ago.
        source: The export's folder.
        watch: Told how far it is; may stop it.

    Raises:
        StoppedError: ``watch`` stopped it.
        StoreRefusedError: It is no whole export, is of the other kind, tells another history of a seat than is
            known here, or uses an act id that stands for another act here.
    """
    lines, events = proven(source, recorder.kind, share(watch, 0, 2))
    proven_scans(source, events, recorder.kind, share(watch, 1, 2))
    return _lacking(recorder, Offer(source, tuple(lines), tuple(events), 0))


def _lacking(recorder: Recorder | Still, offer: Offer) -> Offer:
    found = difference(recorder.events(), offer.events)
    if found.forks:
        raise StoreRefusedError("seat-forked", **found.forks[0]._asdict())
    if found.doubled:
        act, (one, other) = found.doubled[0]
        raise StoreRefusedError("acts-doubled", act=act, one=one, other=other)
    lines = tuple(offer.lines[place] for place in found.lacking)
    events = tuple(offer.events[place] for place in found.lacking)
    return offer._replace(lines=lines, events=events, known=offer.known + len(offer.events) - len(events))


def preview(recorder: Recorder | Still, offer: Offer) -> Preview:
    """What taking an offer would change, worked out on the union and told in words; nothing is changed.

    Raises:
        StoreRefusedError: The union cannot be shown here: an edition is missing, or what both say makes no whole.
    """
    changes: list[str] = []
    conflicts: list[Conflict] = []
    for incident in dict.fromkeys(event.incident for event in offer.events):
        own = tuple(recorder.events(incident)) if incident in recorder.incidents else ()
        new = tuple(event for event in offer.events if event.incident == incident)
        before = recorder.state(incident) if own else None
        after = _united(incident, own, new)
        assessor = _edition(recorder, after)
        changes.extend(_changes(before, after, new, assessor))
        conflicts.extend(_conflicts(before, after, (*own, *new), assessor))
    return Preview(
        _heading(offer),
        tuple(changes),
        tuple(conflict.words for conflict in conflicts),
        tuple(_warnings(recorder, offer)),
        tuple(conflicts),
    )


def take(recorder: Recorder, offer: Offer, watch: Watch = unwatched) -> int:
    """Take an offer: files first, then all entries in one commit; what came here meanwhile is not taken twice.

    Args:
        recorder: The record.
        offer: What was read.
        watch: Told how far it is; may stop it until the commit is begun.

    Returns:
        How many entries were taken.

    Raises:
        StoreRefusedError: Nothing was taken.
        StoppedError: ``watch`` stopped it; nothing was taken, and no file is left of it.
    """
    offer = _lacking(recorder, offer)
    if not offer.events:
        return 0
    preview(recorder, offer)  # what cannot be shown is not taken
    scans = proven_scans(offer.source, offer.events, recorder.kind, share(watch, 0, 2))
    own = recorder.store.attachments
    before = own.names()
    try:
        copied(scans, outside(offer.source, recorder.kind), own, watch=share(watch, 1, 2))
        watch(1, 1)
    except (OSError, StoppedError) as error:
        own.let_go(scan.name for scan in scans if scan.name not in before)
        if isinstance(error, OSError):
            raise StoreRefusedError("not-merged", why=why(error)) from error
        raise
    recorder.adopt(offer.lines, offer.events)
    return len(offer.events)


def preview_lines(told: Preview) -> Iterator[str]:
    """A preview as lines of text."""
    yield told.heading
    for name, lines in (("变化", told.changes), ("待人核对", told.conflicts), ("注意", told.warnings)):
        yield from (f"{name}：{line}" for line in lines)


def _united(incident: str, own: Sequence[Event], new: Sequence[Event]) -> IncidentState:
    try:
        return fold((*own, *new))
    except (KeyError, TypeError, ValueError, AttributeError, ArithmeticError) as error:
        raise StoreRefusedError("export-changed", path=incident) from error


def _edition(recorder: Recorder | Still, state: IncidentState) -> Assessor:
    plan = None if state.opening is None else state.opening.plan
    try:
        return recorder.assessor_of(plan)
    except JcDisasterError as error:
        raise StoreRefusedError("plan-not-here", plan=plan) from error


def _heading(offer: Offer) -> str:
    if not offer.events:
        return f"没有新的记录：其中{offer.known}条本席位都已有。"
    parts = "；".join(f"席位“{share.seat}”{share.entries}条（{_span(share)}记入）" for share in offer.shares)
    known = f"另有{offer.known}条本席位已有，不重复记入。" if offer.known else ""
    return f"将并入{len(offer.events)}条：{parts}。{known}"


def _span(share: Share) -> str:
    first, last = _time(share.first), _time(share.last)
    return first if first == last else f"{first}至{last}"


def _time(stored: str) -> str:
    return in_words(from_text(stored))


def _changes(
    before: IncidentState | None, after: IncidentState, new: Sequence[Event], assessor: Assessor
) -> Iterator[str]:
    title = marked(after, after.incident if after.opening is None else after.opening.title)
    sorts = "、".join(f"{name}{count}条" for name, count in sorts_of(new))
    yield f"{title}（本席位原来没有的灾情），新到{sorts}" if before is None else f"{title}，新到{sorts}"
    edition = assessor.edition
    was, now = (None if state is None else compare(state, assessor).level for state in (before, after))
    if before is None or was != now:
        said = (
            ("按已报数未达任何一级" if level is None else edition.level(level).name) for level in (was, now)
        )
        one, other = said
        yield f"{title}，数据对照：{other if before is None else f'{one} → {other}'}"
    old, new_words = (
        "" if state is None else response_words(state.response, edition) for state in (before, after)
    )
    if old != new_words:
        yield f"{title}，当前响应：{new_words if before is None else f'{old} → {new_words}'}"
    if before is not None:
        moved = [
            f"{one.unit} {figure_kind(one.key, edition).label} {_figure(one.before)} → {_figure(one.after)}"
            for one in moved_figures(before, after)
            if one.after is not None or not after.units[one.unit].unaffected
        ]
        moved += [f"{unit}报告未受灾" for unit in newly_unaffected(before, after)]
        yield from (f"{title}，{line}" for line in _few(moved, lambda more: f"另有{more}个数字有变化"))
    weighty = [event for event in sorted(new, key=order) if event.name in WEIGHTY]
    told = [
        f"{name_of(one)}（{_time(one.occurred_at)}，席位“{one.seat}”）：{words_of(one, edition)}"
        for one in weighty
    ]
    yield from (f"{title}，{line}" for line in _few(told, lambda more: f"另有{more}条认定、决定"))


def _few(lines: Sequence[str], rest: Callable[[int], str]) -> Iterator[str]:
    yield from lines[:MOST]
    if len(lines) > MOST:
        yield rest(len(lines) - MOST)


def _figure(quantity: Quantity | None) -> str:
    return "未报" if quantity is None else quantity_words(quantity)


def _conflicts(
    before: IncidentState | None, after: IncidentState, events: Sequence[Event], assessor: Assessor
) -> Iterator[Conflict]:
    """What waits for a person now and did not before."""
    known = set() if before is None else {stamp.event_id for stamp in before.conflicts}
    doubted = () if before is None else doubts_of(before)
    fresh = [stamp.event_id not in known for stamp in after.conflicts]
    fresh += [doubt not in doubted for doubt in doubts_of(after)]
    yield from compress(conflicts_of(after, events, assessor.edition), fresh)


def conflicts_of(state: IncidentState, events: Sequence[Event], edition: PlanEdition) -> Iterator[Conflict]:
    """All that waits for a person in an incident: what has no effect beside another entry, then doubted figures."""
    by_id = {event.event_id: event for event in events}
    for stamp in state.conflicts:
        event = by_id[stamp.event_id]
        words = (
            f"{name_of(event)}（{_time(event.occurred_at)}，席位“{event.seat}”）：{words_of(event, edition)}。"
            "与另一条记录不能同时成立，没有生效，两条都保留。"
        )
        yield Conflict(state.incident, words, event.name, event.act_id)
    for doubt in doubts_of(state):
        label = figure_kind(doubt.key, edition).label
        if doubt.code == "lowered-without-reason":
            standing = quantity_words(doubt.standing)
            words = f"{doubt.unit}{label}：后报的较小而没有写核减理由，按较大的 {standing} 作数。"
        else:
            words = f"{label}：各单位合计超过全市数 {quantity_words(doubt.said)}，按各单位合计作数。"
        yield Conflict(state.incident, words, unit=doubt.unit, key=doubt.key)


def _warnings(recorder: Recorder | Still, offer: Offer) -> Iterator[str]:
    now = recorder.now
    for part in offer.shares:
        if from_text(part.last) - now > AHEAD:
            yield (
                f"席位“{part.seat}”最晚一条记于{_time(part.last)}，晚于本机现在的时间："
                "两台机器有一台时钟不准，先后次序可能不对，请核对。"
            )
        if part.seat == recorder.seat:
            yield (
                f"其中{part.entries}条是本席位自己的记录，本机原来没有（多为从旧备份恢复过），"
                "接在本席位的记录链后面。"
            )
    named = sum(event.name == PERSON and bool(event.body.get("private")) for event in offer.events)
    if named:
        yield f"其中{named}条登记了人员姓名等；密钥不随导出，姓名只能在原席位查看，人数不受影响。"
    lost = lost_in(offer.source)
    if lost:
        yield f"对方有{len(lost)}份附件的原件在导出时已经缺失，没有带来。"
