"""What 其中 or a bracket opens: numbers that are parts of the total before it."""

from __future__ import annotations

from dataclasses import dataclass, field

from jc_disaster.intake.claims import Claim
from jc_disaster.intake.places import is_short_name
from jc_disaster.intake.scope import Scope, rank_of
from jc_disaster.kernel.quantity import Form, Quantity

# 老人, 女性, 职工, 儿童: a list of people by what they are, not by where.
_NOT_A_NAME = "人者员工民生性童等名位共计约为另"


@dataclass(slots=True)
class Part:
    """A part of a message that speaks of the parts of a total.

    Attributes:
        total: The claim before it; None when there is none.
        outer: What was spoken of before it.
        aside: Opened by 含 or a bracket: what it says adds nothing unless it names places.
        bracketed: Whether it stands in a bracket.
        place: Whether a place was named in it.
        bare: Whether its places came with bare numbers (阳城2人、泽州1人).
        group: Whether several places were named together in it.
        listed: Opened by a colon: its places should make up the total.
        paused: Whether a semicolon came: it goes on only with another place.
        loose: Names without an ending and their claims.
        summed: The numbers of its places.
        told: The figures told of its places with a head of their own (漾濞县死亡2人).
    """

    total: Claim | None
    outer: Scope
    aside: bool = False
    bracketed: bool = False
    place: bool = False
    bare: bool = False
    group: bool = False
    listed: bool = False
    paused: bool = False
    loose: list[tuple[str, Claim]] = field(default_factory=list)
    summed: list[Quantity] = field(default_factory=list)
    told: list[Claim] = field(default_factory=list)

    @property
    def of_places(self) -> bool:
        """Whether it lists places: 其中农业直接经济损失1200万元；望奎县受灾4280人 goes on with no part of it."""
        return self.place or self.listed or bool(self.loose)

    def shared_key(self) -> str:
        """The one figure of which several places were told their shares and nothing else; "" when they were not."""
        keys = {claim.key for claim in self.told}
        return keys.pop() if len(keys) == 1 and len({claim.scope for claim in self.told}) > 1 else ""

    def named_loosely(self) -> tuple[list[Claim], list[tuple[int, int]]]:
        """Names without an ending (其中密云28人、延庆2人) are places when they make up the total exactly.

        Returns:
            The claims of those places, and the spans of what stays unread.
        """
        total = self.total.quantity.number if self.total is not None else None
        numbers = [claim.quantity for _, claim in self.loose] + self.summed
        exact = all(number.form is Form.EXACT for number in numbers)
        adds_up = exact and len(numbers) > 1 and sum(number.number or 0 for number in numbers) == total
        claims: list[Claim] = []
        unread: list[tuple[int, int]] = []
        names = all(is_short_name(name) and name[-1] not in _NOT_A_NAME for name, _ in self.loose)
        for name, claim in self.loose:
            if adds_up and names:
                claims.append(claim._replace(scope=Scope(name, rank_of(name))))
            else:
                unread.append((claim.start, claim.end))
        return claims, unread
