"""Where the tiles of the reporting units stand to one another: a schematic picture, without borders or distances."""

from __future__ import annotations

import json
from typing import NamedTuple

from jc_disaster.plan.model import PlanEdition
from jc_disaster.workplace import resources_folder

IN_A_ROW = 4


class Place(NamedTuple):
    """A tile's row and column and how many of each it covers."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1


def places_of(edition: PlanEdition) -> dict[str, Place]:
    """The places of an edition's units; in rows of four, in the plan's order, where nobody has drawn a picture."""
    names = [unit.name for unit in edition.units]
    file = resources_folder() / "places" / f"{edition.header.id}.json"
    if file.is_file():
        drawn = {
            name: Place(*place)
            for name, place in json.loads(file.read_text(encoding="utf-8"))["units"].items()
        }
        if set(names) <= drawn.keys():
            return {name: drawn[name] for name in names}
    return {name: Place(*divmod(number, IN_A_ROW)) for number, name in enumerate(names)}
