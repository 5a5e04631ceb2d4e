"""From single claims to the figures of the message: what is the whole, what are parts, what contradicts what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from jc_disaster.intake.abroad import country_of
from jc_disaster.intake.claims import Claim, Note
from jc_disaster.intake.gazetteer import STEMS, known_apart, lies_within, share_a_province
from jc_disaster.intake.lexicon import COMBINED_PARTS
from jc_disaster.intake.places import LEVELS, lies_in
from jc_disaster.intake.reports import Reports
from jc_disaster.intake.scope import ELSEWHERE, NOWHERE, WHOLE, Scope, Stage, rank_of
from jc_disaster.kernel.quantity import Form, Quantity, interval_of

_NO_PLACE = (NOWHERE, WHOLE)


class Outcome(NamedTuple):
    """The claims that stand, by whose they are.

    Attributes:
        whole: The claims of the whole, one for each key.
        increments: 新增 of the whole, one for each key.
        places: The claims of each part, one for each key.
        notes: Questions that came up.
        dropped: Spans of claims that do not stand.
    """

    whole: dict[str, Claim]
    increments: dict[str, Claim]
    places: dict[str, dict[str, Claim]]
    notes: list[Note]
    dropped: list[tuple[int, int]]


def resolve(claims: Sequence[Claim], stage: Stage, reports: Reports) -> Outcome:
    """Decide what the whole of the message is and settle contradictions.

    Args:
        claims: In the order of the message.
        stage: Where the reader stood at the end: the places named, and what they were said to belong to.
        reports: The reports that the message is made of.
    """
    notes: list[Note] = []
    dropped: list[tuple[int, int]] = []
    claims = [
        claim._replace(scope=NOWHERE) if claim.scope in stage.outgrown and not claim.part else claim
        for claim in claims
    ]
    above = (name for names in stage.under.values() for name in names)
    others = (Scope(name, rank_of(name)) for name in sorted({*stage.members, *above}))
    same = _full_names([*(claim.scope for claim in claims), *stage.named.values(), *others])
    claims = [claim._replace(scope=same.get(claim.scope.name, claim.scope)) for claim in claims]
    placed = [claim for claim in claims if claim.scope != ELSEWHERE]
    elsewhere = [claim for claim in claims if claim.scope == ELSEWHERE]
    dropped += [(claim.start, claim.end) for claim in elsewhere]
    notes += [Note("of_few", one.key, one.scope, one.start, one.end) for one in elsewhere if one.joint]
    settled = _without_some(_settle_unsure(placed, notes, dropped), stage, dropped)
    tops = _tops(settled, stage, same)
    settled = _without_few(settled, tops, stage, notes, dropped)
    whole: dict[str, list[Claim]] = {}
    fresh: dict[str, list[Claim]] = {}
    places: dict[str, dict[str, list[Claim]]] = {}
    for claim in settled:
        if claim.scope in tops:
            (fresh if claim.increment else whole).setdefault(claim.key, []).append(claim)
        elif claim.increment:
            notes.append(Note("part_increment", claim.key, claim.scope, claim.start, claim.end))
            dropped.append((claim.start, claim.end))
        else:
            places.setdefault(claim.scope.name, {}).setdefault(claim.key, []).append(claim)
    for key in [key for key in whole if key in fresh]:
        whole[key] = _grown(whole[key], fresh[key], dropped)
    for told in (whole, fresh, *places.values()):
        _without_earlier(told, reports, notes, dropped)
    stated = _one_each(whole, notes, dropped)
    for key in [key for key, found in fresh.items() if key in whole and key not in stated and found[0].joint]:
        dropped += [(claim.start, claim.end) for claim in fresh.pop(key)]  # of places whose sum nobody stated
    outcome = Outcome(
        stated,
        _one_each(fresh, notes, dropped),
        {name: _one_each(found, notes, dropped) for name, found in places.items()},
        notes,
        dropped,
    )
    notes.extend(_sums_that_differ(outcome))
    for found in (outcome.whole, *outcome.places.values()):
        notes.extend(_parts_that_differ(found))
    return outcome


def _full_names(scopes: Iterable[Scope]) -> dict[str, Scope]:
    """For each name without its ending (永善) the one place of the message that has it (永善县)."""
    full = {scope.name: scope for scope in scopes if scope.name[-1:] in LEVELS and scope.name not in STEMS}
    stems: dict[str, list[Scope]] = {}
    for name, scope in full.items():
        stems.setdefault(name[:-1], []).append(scope)
    return {
        stem: found[0]
        for stem, found in stems.items()
        if len(found) == 1 and len(stem) > 1 and stem not in full
    }


def _settle_unsure(claims: Sequence[Claim], notes: list[Note], dropped: list[tuple[int, int]]) -> list[Claim]:
    """A sentence without a place after one on a town: the town's when nothing is the county's, else for a person."""
    sure = {claim.scope for claim in claims if claim.unsure is None}
    settled: list[Claim] = []
    for claim in claims:
        if claim.unsure is None:
            settled.append(claim)
        elif claim.scope not in sure:
            settled.append(claim._replace(scope=claim.unsure, unsure=None))
        else:
            notes.append(Note("whose", claim.key, claim.unsure, claim.start, claim.end))
            dropped.append((claim.start, claim.end))
    return settled


def _without_some(claims: Sequence[Claim], stage: Stage, dropped: list[tuple[int, int]]) -> Sequence[Claim]:
    """福州、莆田转移1.1万人；福建全省转移3.4万人: beside a place that all of them lie in, several are not the whole."""
    told = {claim.scope for claim in claims if claim.scope not in _NO_PLACE and not claim.part}
    enclosing = any(all(lies_within(name, scope.name) for name in stage.members) for scope in told)
    if not stage.members or not enclosing:
        return claims
    some = [claim for claim in claims if claim.joint and claim.scope in _NO_PLACE]
    dropped += [(claim.start, claim.end) for claim in some]
    return [claim for claim in claims if claim not in some]


def _without_few(
    claims: Sequence[Claim], tops: set[Scope], stage: Stage, notes: list[Note], dropped: list[tuple[int, int]]
) -> list[Claim]:
    """北石店镇、钟家庄街道转移248人，北街街道转移52人: beside another of their rank they are no whole."""
    levels = {rank_of(name) for name in stage.members}
    beside = {
        claim.key
        for claim in claims
        if claim.scope not in tops and claim.scope.name not in stage.members
        if not (claim.part or claim.increment) and claim.scope.level in levels
    }
    whole = {claim.key for claim in claims if claim.scope in tops and not claim.joint}
    kept: list[Claim] = []
    for claim in claims:
        if claim.alone and claim.scope in tops and claim.key in beside - whole:
            notes.append(Note("of_few", claim.key, claim.scope, claim.start, claim.end))
            dropped.append((claim.start, claim.end))
        else:
            kept.append(claim)
    return kept


def _tops(claims: Sequence[Claim], stage: Stage, same: Mapping[str, Scope]) -> set[Scope]:
    """The scopes whose claims are the whole's; empty when the message only gives parts side by side."""
    part_only: dict[Scope, bool] = {}
    for claim in claims:
        part_only[claim.scope] = part_only.get(claim.scope, True) and claim.part
    stated = [scope for scope in part_only if scope not in _NO_PLACE]
    unplaced = {scope for scope in part_only if scope in _NO_PLACE}
    head = _head(stated, stage)
    if unplaced:
        first = next(iter(part_only))
        # 高平、阳城等6县5万人受灾。阳城县转移300人: beside several places one of them is not the whole.
        one = head is not None and (head.name[-1:] not in LEVELS or head.name in stage.members)
        # 威宁县1.5万人受灾；宁南县、金阳县1.2万人受灾: nor beside several of its rank, of which all else is told.
        peers = head is not None and head.level in {rank_of(name) for name in stage.members}
        few = peers and all(claim.joint for claim in claims if claim.scope in _NO_PLACE)
        among = few or (stage.grouped and first in unplaced and one)
        lone = len(stated) == 1 and WHOLE not in unplaced and not among and not _are_two(claims, head)
        above = len(stated) > 1 and first == head
        general = head is not None and head.name.startswith("全") and WHOLE not in unplaced
        around = head is not None and len(stated) > 1 and WHOLE in unplaced and _encloses(head, stated)
        ours = head is not None and (lone or above or general or around) and not part_only[head]
        return unplaced | ({head} if head is not None and ours else set())
    if head is None:
        return set()
    if any(_lies_in_by_words(head, scope, stage) for scope in stage.untaken):
        return set()  # 光泽县转移70人。福建全省转移7万人次: no whole only because the total is asked
    suffering = (same.get(scope.name, scope) for scope in stage.suffering)
    rivals = [scope for scope in suffering if scope != head and _stand_apart(scope, head, stage)]
    aside = part_only[head] and stage.grouped  # 昭通市、曲靖市等地受灾，其中盐津县1人死亡
    return set() if aside or (rivals and len(stated) == 1) else {head}


def _lies_in_by_words(scope: Scope, region: Scope, stage: Stage) -> bool:
    """Whether a place lies in another of a higher rank, by the message or by the list of the country's places."""
    told = region.name in stage.under.get(scope.name, ()) or lies_within(scope.name, region.name)
    return told and region.level < scope.level


def _stand_apart(first: Scope, second: Scope, stage: Stage) -> bool:
    """Whether neither of two places lies in the other, by the message or by the list of the country's places."""
    return (
        first not in (*_NO_PLACE, ELSEWHERE)
        and first.name not in stage.under.get(second.name, ())
        and second.name not in stage.under.get(first.name, ())
        and not _lies(first.name, second.name)
        and not _lies(second.name, first.name)
    )


def _lies(name: str, region: str) -> bool:
    """Whether a place lies in another by what is known of ours, by its name or by the list of the country's places."""
    return lies_in(name, region) or lies_within(name, region)


def _are_two(claims: Sequence[Claim], place: Scope | None) -> bool:
    """Whether figures without a place contradict those of a place named after them: they are of two events.

    沙河发生泥石流，17人失踪。6月30日，上湾镇发生滑坡，7人死亡、8人失踪: the second is not the place of the first.
    """
    told: dict[str, Claim] = {}
    for claim in claims:
        if claim.quantity.number is None or claim.increment or claim.corrected or claim.partial:
            continue
        if claim.scope in _NO_PLACE:
            told.setdefault(claim.key, claim)
        elif claim.scope == place and claim.key in told:
            before = told[claim.key]
            if not before.corrected and not _agree(before.quantity, claim.quantity):
                return True
    return False


def _head(stated: Sequence[Scope], stage: Stage) -> Scope | None:
    """The one place that all others belong to: of the highest rank, named before them, and not of another region."""
    if not stated:
        return None
    highest = min(scope.level for scope in stated)
    heads = [scope for scope in stated if scope.level == highest]
    heads = [scope for scope in heads if not country_of(scope.name)] or heads  # 我国11人失联，尼泊尔6人失联
    if len(heads) != 1:
        return None
    head = heads[0]
    never = len(stage.order)
    ours = _encloses(head, stated) or all(_is_named_under(scope, head, stage) for scope in stated)
    if (
        stated[0] != head
        and not ours
        and not head.name.startswith("全")
        and stage.order.get(head.name, never) >= stage.order.get(stated[0].name, never)
    ):
        return None
    others = [scope for scope in stated if scope != head]
    if head.name.startswith("全") and head.level == 1:
        return head if share_a_province(scope.name for scope in others) else None
    return head if all(_may_hold(head, scope, stage) for scope in others) else None


def _is_named_under(scope: Scope, head: Scope, stage: Stage) -> bool:
    """Whether a place is the head, or was named with it: 信宜市钱排镇2人失踪，全市受灾29万人."""
    names = [STEMS.get(name, name) for name in (scope.name, *stage.under.get(scope.name, ()))]
    return head.name in names or any(_lies(name, head.name) for name in names)


def _may_hold(head: Scope, scope: Scope, stage: Stage) -> bool:
    """Whether nothing says that a place lies elsewhere: not the list, not what was named before its name."""
    if lies_within(scope.name, head.name) or _is_named_under(scope, head, stage):
        return True
    above, region = stage.under.get(scope.name, ()), {head.name, *stage.under.get(head.name, ())}
    return not known_apart(scope.name, head.name) and (not above or bool(region & set(above)))


def _encloses(head: Scope, stated: Iterable[Scope]) -> bool:
    """Whether all places lie in one of them, by what is known of ours and by the list of the country's places."""
    return all(scope == head or _lies(scope.name, head.name) for scope in stated)


def _without_earlier(
    found: dict[str, list[Claim]], reports: Reports, notes: list[Note], dropped: list[tuple[int, int]]
) -> None:
    """初报受灾2100人。续报受灾5300人: of one figure the last report holds, and a person confirms it once a message."""
    for key, claims in found.items() if reports.are_several else ():
        last = _last_of(claims, reports)
        if last is None:
            continue
        old = [claim for claim in claims if _is_replaced(claim, last, reports)]
        found[key] = [claim for claim in claims if not _is_replaced(claim, last, reports)]
        dropped += [(claim.start, claim.end) for claim in old]
        if old and not any(note.kind == "earlier_report" for note in notes):
            notes.append(Note("earlier_report", key, old[0].scope, old[0].start, old[0].end))


def _last_of(claims: Sequence[Claim], reports: Reports) -> Claim | None:
    """The first claim of the last report that gives a number of all."""
    last: Claim | None = None
    for claim in claims:
        counts = claim.quantity.number is not None and not claim.partial
        if counts and (last is None or reports.supersedes(claim.start, last.start)):
            last = claim
    return last


def _is_replaced(claim: Claim, last: Claim, reports: Reports) -> bool:
    """Whether the last report tells another number of the same figure and place."""
    return not _agree(claim.quantity, last.quantity) and reports.supersedes(last.start, claim.start)


def _one_each(
    found: Mapping[str, list[Claim]], notes: list[Note], dropped: list[tuple[int, int]]
) -> dict[str, Claim]:
    kept: dict[str, Claim] = {}
    for key, claims in found.items():
        best = _best(claims)
        if best is None:
            first = claims[0]
            notes.append(Note("conflict", key, first.scope, first.start, first.end))
            dropped.extend((claim.start, claim.end) for claim in claims)
            continue
        kept[key] = best
        losers = [claim for claim in claims if not _agree(claim.quantity, best.quantity)]
        dropped.extend((claim.start, claim.end) for claim in losers)
        if best.corrected:  # what was told before it no longer holds; what is told after it does not agree
            losers = [claim for claim in losers if claim.start > best.end]
        rivals = [claim for claim in losers if claim.quantity.number is not None and not claim.partial]
        if rivals and len(rivals) == len([claim for claim in losers if not claim.partial]):
            notes.append(Note("conflict", key, best.scope, rivals[0].start, rivals[0].end))
    return kept


def _grown(found: list[Claim], increments: Sequence[Claim], dropped: list[tuple[int, int]]) -> list[Claim]:
    """12.6万人；…13.1万人，新增0.5万人: of two numbers that differ by what was added, the later one stands."""
    numbers = [claim for claim in found if claim.quantity.form is Form.EXACT]
    if len(numbers) != len(found) or len({claim.quantity for claim in found}) != 2:
        return found
    first, last = found[0].quantity, found[-1].quantity
    added = [claim.quantity.number for claim in increments if claim.quantity.form is Form.EXACT]
    if first.number is None or last.number is None or last.number - first.number not in added:
        return found
    dropped += [(claim.start, claim.end) for claim in found if claim.quantity == first]
    return [claim for claim in found if claim.quantity == last]


def _best(claims: Sequence[Claim]) -> Claim | None:
    """The claim that stands among several of one figure and place, or None when nothing decides between them."""
    known = [claim for claim in claims if claim.quantity.number is not None]
    if not known:
        return claims[0]
    corrected = [claim for claim in known if claim.corrected]
    if corrected:
        return corrected[-1]
    known = [claim for claim in known if not claim.partial] or known
    known = [claim for claim in known if not claim.joint] or known
    for group in ([claim for claim in known if claim.cumulative], known):
        if group:
            best = _most_exact(group)
            if best is not None and all(_agree(claim.quantity, best.quantity) for claim in group):
                return best
    return None


def _most_exact(claims: Sequence[Claim]) -> Claim | None:
    exact = [claim for claim in claims if claim.quantity.form is Form.EXACT]
    return (exact or list(claims))[0]


def _agree(first: Quantity, second: Quantity) -> bool:
    """Whether two wordings can mean one number: 1000余人 and 1023人 can, 3人 and 5人 cannot."""
    if first.number is None or second.number is None:
        return first == second
    if first == second:
        return True
    if Form.EXACT not in (first.form, second.form) or first.form is second.form:
        return False
    loose, number = (first, second.number) if second.form is Form.EXACT else (second, first.number)
    bounds = interval_of(loose)
    near = loose.number is not None and number <= loose.number * 2 and number * 2 >= loose.number
    return near and bounds.min <= number and (bounds.max is None or number <= bounds.max)


def _sums_that_differ(outcome: Outcome) -> Iterable[Note]:
    """A stated total below the sum of its parts, or parts beside a total they should make up but do not."""
    for key, total in outcome.whole.items():
        parts = [found[key] for found in outcome.places.values() if key in found]
        numbers = [claim.quantity.number for claim in parts if claim.quantity.form is Form.EXACT]
        if (
            total.quantity.form is not Form.EXACT
            or total.quantity.number is None
            or len(numbers) < max(2, len(parts))
        ):
            continue
        computed = sum(number for number in numbers if number is not None)
        listed = len(parts) == len(outcome.places) and all(claim.listed or not claim.part for claim in parts)
        if computed > total.quantity.number or (listed and computed != total.quantity.number):
            yield Note(f"sum:{computed}", key, total.scope, total.start, total.end)


def _parts_that_differ(found: Mapping[str, Claim]) -> Iterable[Note]:
    """A combined figure (死亡失踪5人) that its parts, told beside it, do not make up."""
    for key, parts in COMBINED_PARTS.items():
        told = [found[part].quantity for part in parts if part in found]
        total = found.get(key)
        if total is None or not told or any(each.form is not Form.EXACT for each in (total.quantity, *told)):
            continue
        computed = sum(each.number for each in told if each.number is not None)
        stated = total.quantity.number
        if stated is not None and (computed > stated or (len(told) == len(parts) and computed != stated)):
            yield Note(f"parts:{computed}", key, total.scope, total.start, total.end)
