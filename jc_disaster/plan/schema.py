"""The form of manifest.yaml, organisations.yaml and readings.yaml, as pydantic models.

Imported only when a plan is compiled. ``schema_levels`` and ``schema_duties`` hold the other files.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

_SHARE = re.compile(r"(\d{1,9})/(\d{1,9})\Z")
_DECIMAL = re.compile(r"\d{1,15}\.\d{1,6}\Z")


def _bound_number(value: object) -> object:
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    if isinstance(value, str):
        share = _SHARE.match(value)
        if share is not None and int(share[2]) > 0:
            return Fraction(int(share[1]), int(share[2]))
        if _DECIMAL.match(value):
            return Decimal(value)
    raise ValueError("a whole number, a share or a quoted decimal")


BoundValue = Annotated[
    int | Fraction | Decimal,
    BeforeValidator(_bound_number),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 0},
                {"type": "string", "pattern": r"^\d{1,9}/\d{1,9}$"},
                {"type": "string", "pattern": r"^\d{1,15}\.\d{1,6}$"},
            ]
        }
    ),
]
# No clause of any plan is longer; what is, would only be there to exhaust the proof.
_LONGEST = 20_000
Text = Annotated[str, Field(min_length=1, max_length=_LONGEST)]
Clause = Annotated[str, Field(min_length=1, max_length=40)]
Names = tuple[Annotated[str, Field(min_length=1, max_length=200)], ...]
IsoDate = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
MonthDay = Annotated[str, Field(pattern=r"^\d{2}-\d{2}$")]


class Source(BaseModel):
    """Base of all source models: frozen, nothing unknown accepted, no silent conversion."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, arbitrary_types_allowed=True)


class ReadPass(Source):
    """One reading of the data against the text."""

    number: int = Field(alias="pass", ge=1)
    date: IsoDate


class TextSource(Source):
    """A text stored verbatim."""

    id: Text
    title: Text
    number: Text
    file: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*\.txt$")]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    numbering: Literal["decimal", "outline", "chinese_items", "none"]


class Repeal(Source):
    """What the edition repeals."""

    number: Text
    text: Text
    quote: Text


class Hazards(Source):
    """The kinds of disaster the plan names."""

    clause: Clause
    quote: Text
    open: bool
    names: Names
    readings: Names = ()


class UnitSource(Source):
    """A reporting unit."""

    name: Text
    aliases: Names = ()
    by_analogy: bool = False


class Units(Source):
    """Who reports, with the source of the list."""

    source: Text
    names: tuple[UnitSource, ...]


class Annex(Source):
    """An annex that the plan prints or leaves to be supplied."""

    number: int
    title: Text
    supplied: bool


class OwnFigure(Source):
    """A figure of this plan beyond the common ones."""

    key: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    label: Text
    unit: Text
    whole: bool = True


class ReferenceSource(Source):
    """A value that a share is measured against (本市农业人口, 总人口, 房屋总间数): the office's to give."""

    key: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    label: Text
    unit: Text


class Manifest(Source):
    """manifest.yaml."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    edition: Text
    title: Text
    issuer: Text
    jurisdiction: Text
    tier: Text
    status: Literal["in_force", "repealed", "draft", "sample"]
    issued: IsoDate
    in_force_from: IsoDate
    repeals: tuple[Repeal, ...] = ()
    last_checked: IsoDate
    complete: bool
    clean: bool
    missing: Names = ()
    texts: tuple[TextSource, ...]
    figures: tuple[OwnFigure, ...] = ()
    references: tuple[ReferenceSource, ...] = ()
    hazards: Hazards
    reporting_units: Units
    annexes: tuple[Annex, ...] = ()
    read: tuple[ReadPass, ...]


OrganisationKind = Literal[
    "committee", "office", "bureau", "party", "government", "post", "expert_group", "military", "supervisory",
    "enterprise", "media", "social", "group", "county", "township", "village", "province", "nation",
]  # fmt: skip


class OrganisationSource(Source):
    """A body, post or generic actor."""

    name: Text
    aliases: Names = ()
    kind: OrganisationKind
    clause: Clause
    text: Text = "plan"
    part_of: Text | None = None
    generic: bool = False
    vacant: bool = False
    members: Names = ()
    readings: Names = ()


class OrganisationsFile(Source):
    """organisations.yaml."""

    read: tuple[ReadPass, ...]
    organisations: tuple[OrganisationSource, ...]


class ReadingSource(Source):
    """A reading of an open place; ``settles`` names the bodies or numbers it puts where the text names none."""

    id: Annotated[str, Field(pattern=r"^[A-Z]\d{1,3}$")]
    severity: Literal["H", "M", "L"]
    clauses: tuple[Clause, ...]
    title: Text
    text: Text = "plan"
    quote: Text | None = None
    alternatives: Names = Field(min_length=1)
    adopted: Text
    reason: Text
    effect: Text
    settles: Names = ()


class ReadingsFile(Source):
    """readings.yaml."""

    read: tuple[ReadPass, ...] = ()
    readings: tuple[ReadingSource, ...]
