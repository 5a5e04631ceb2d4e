"""The measures of a level as a menu, by department (5.x.3; readings C1, C4, C5, C17)."""

from __future__ import annotations

import pytest

from jc_disaster.engine.measures import (
    MENU_ROLES,
    UnknownDepartmentError,
    departments_of,
    measures_for,
    organisation_named,
)
from jc_disaster.plan.model import PlanEdition

LEVELS = ("I", "II", "III", "IV")
CATCH_ALL = {"I": "5.1.3(13)", "II": "5.2.3(10)", "III": "5.3.3(9)", "IV": "5.4.3(7)"}


@pytest.mark.parametrize("level", LEVELS)
def test_a_level_has_the_duties_of_its_own_clause_and_no_others(edition: PlanEdition, level: str) -> None:
    """Nothing is inherited between levels, in either direction (C5, C6)."""
    section = edition.level(level).clause[:-1] + "3"
    duties = measures_for(edition, level)
    assert duties == edition.measures_of(level)
    assert {duty.clause.split("(")[0] for duty in duties} == {section}


@pytest.mark.parametrize("name", ["市应急管理局", "市应急局", "晋城市应急管理局", " 市应急管理局 "])
def test_a_department_is_found_under_every_name_it_is_printed_with(edition: PlanEdition, name: str) -> None:
    """The plan itself writes 市应急局 in section 3 and 市应急管理局 elsewhere (D6)."""
    duties = measures_for(edition, "II", name)
    assert duties
    assert all("市应急管理局" in (*duty.leads, *duty.supports) for duty in duties)
    assert duties == measures_for(edition, "II", "市应急管理局")


@pytest.mark.parametrize(
    "name",
    ["市安委会副主任(分管安全工作副市长)", "市安委会副主任（分管安全工作副市长）", "分管安全工作副市长"],
)
def test_the_width_of_brackets_does_not_matter(edition: PlanEdition, name: str) -> None:
    """The plan is stored with ASCII brackets; nobody types those."""
    assert organisation_named(edition, name).name == "市安委会副主任(分管安全工作副市长)"


def test_a_department_that_only_helps_is_shown_what_it_helps_with(edition: PlanEdition) -> None:
    """会同市发展改革委 is work for it too."""
    duties = measures_for(edition, "IV", "市发展改革委")
    assert any("市发展改革委" in duty.supports for duty in duties)
    assert any("市发展改革委" in duty.leads for duty in duties)


@pytest.mark.parametrize("level", LEVELS)
def test_a_body_that_the_level_does_not_name_gets_the_catch_all_line(
    edition: PlanEdition, level: str
) -> None:
    """市安委会其他成员单位按照职责分工 reaches it, and nothing of another level does (C5, C17)."""
    (duty,) = measures_for(edition, level, "市外事办" if level != "I" else "市委宣传部")
    assert (duty.clause, duty.role) == (CATCH_ALL[level], "catch_all")


def test_the_united_front_department_leads_the_press_at_one_as_printed(edition: PlanEdition) -> None:
    """A probable slip of the print is kept and flagged, never replaced (C1)."""
    duties = measures_for(edition, "I", "市委统战部")
    assert duties
    assert all(duty.clause == "5.1.3(11)" for duty in duties)
    assert any("C1" in duty.readings for duty in duties)


def test_the_publicity_department_leads_the_press_at_two(edition: PlanEdition) -> None:
    """The same work under its usual name one level lower."""
    assert {duty.clause for duty in measures_for(edition, "II", "市委宣传部")} == {"5.2.3(8)"}


def test_an_unknown_department_is_refused_by_name(edition: PlanEdition) -> None:
    """Silently nothing would read as: you have no duties tonight."""
    with pytest.raises(UnknownDepartmentError, match="市太空局") as caught:
        measures_for(edition, "I", "市太空局")
    assert (caught.value.name, caught.value.code) == ("市太空局", "unknown-department")


def test_an_unknown_level_is_refused(edition: PlanEdition) -> None:
    """There is no level Ⅴ, and no measures for it."""
    with pytest.raises(KeyError):
        measures_for(edition, "V")


@pytest.mark.parametrize("level", LEVELS)
def test_every_leading_body_is_listed_once(edition: PlanEdition, level: str) -> None:
    """The task sheets are made from this list: one a body, none twice, none forgotten."""
    listed = departments_of(edition, level)
    leading = {
        name for duty in measures_for(edition, level) if duty.role in MENU_ROLES for name in duty.leads
    }
    assert len(listed) == len(set(listed))
    assert set(listed) == leading
    for name in listed:
        assert measures_for(edition, level, name)
