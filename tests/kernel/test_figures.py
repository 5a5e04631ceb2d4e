"""The figures a report can carry (contracts.md, Figures): other programs rely on the keys."""

from __future__ import annotations

from jc_disaster.kernel.figures import AGRICULTURAL_POPULATION, FIGURE_BY_KEY, FIGURES

PEOPLE = (
    "deaths missing deaths_and_missing relocated needing_relief relocated_and_needing_relief drought_relief_people "
    "affected_people injured out_of_contact evacuated resettled sheltered_collectively sheltered_dispersed "
    "needing_transitional_relief drought_drinking_water_people"
)
ROOMS = (
    "collapsed_rooms severely_damaged_rooms collapsed_and_severely_damaged_rooms slightly_damaged_rooms "
    "damaged_rooms"
)
HOUSEHOLDS = (
    "collapsed_households severely_damaged_households collapsed_and_severely_damaged_households affected_households "
    "evacuated_households relocated_households resettled_households slightly_damaged_households damaged_households"
)
AREAS = "crop_affected_ha crop_damaged_ha crop_failed_ha"


def test_every_figure_of_the_contract_is_there_in_its_unit() -> None:
    """A key that is missing here is a figure that no county could report."""
    wanted = {
        "人": PEOPLE.split(),
        "间": ROOMS.split(),
        "户": HOUSEHOLDS.split(),
        "公顷": AREAS.split(),
        "万元": ["direct_loss_wan"],
    }
    found: dict[str, list[str]] = {}
    for figure in FIGURES:
        found.setdefault(figure.unit, []).append(figure.key)
    assert {unit: set(keys) for unit, keys in found.items()} == {
        unit: set(keys) for unit, keys in wanted.items()
    }


def test_only_areas_and_losses_may_have_decimals() -> None:
    """Half a person is always a slip of the keyboard."""
    assert {figure.key for figure in FIGURES if not figure.whole} == {*AREAS.split(), "direct_loss_wan"}


def test_keys_and_names_are_unique() -> None:
    """Two figures of one name would be entered in each other's field."""
    assert len(FIGURE_BY_KEY) == len(FIGURES) == len({figure.label for figure in FIGURES})


def test_the_reference_value_is_no_figure() -> None:
    """The population is the city's to give, not a county's to report."""
    assert AGRICULTURAL_POPULATION not in FIGURE_BY_KEY
