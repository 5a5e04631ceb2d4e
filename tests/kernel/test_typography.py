"""Punctuation shown to people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.kernel.typography import full_width, level_signs

PASTED = st.text(alphabet="县人Ⅲ。）15.,;:() aB")


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        (
            "以习近平新时代中国特色社会主义思想为指导,深入贯彻",
            "以习近平新时代中国特色社会主义思想为指导，深入贯彻",
        ),
        (
            "紧急转移安置1,234人,其中集中安置56人;倒塌房屋3间",
            "紧急转移安置1,234人，其中集中安置56人；倒塌房屋3间",
        ),
        ("(1)死亡和失踪10人以上", "（1）死亡和失踪10人以上"),
        ("符合第5.3.1(2)条", "符合第5.3.1（2）条"),
        ("各县(市、区)安委会:", "各县（市、区）安委会："),
        ("截至7月12日08:30,灾情如下:", "截至7月12日08:30，灾情如下："),
        (
            "(市防灾减灾救灾议事协调机构,以下简称为“市安委会”)",
            "（市防灾减灾救灾议事协调机构，以下简称为“市安委会”）",
        ),
        ("受灾面积12.5公顷", "受灾面积12.5公顷"),
    ],
)
def test_signs_between_chinese_characters_are_shown_full_width(stored: str, shown: str) -> None:
    """The stored text came with ASCII signs; a paper with them would look careless."""
    assert full_width(stored) == shown


@pytest.mark.parametrize("text", ["1,234", "5.3.1(2)", "08:30", "a(b);c", "", "没有标点"])
def test_signs_away_from_chinese_characters_stay(text: str) -> None:
    """A thousands comma or a time made full width would be a wrong figure."""
    assert full_width(text) == text


def test_a_bracket_never_stays_behind_when_its_partner_changes() -> None:
    """A half-width bracket closed by a full-width one is a misprint."""
    assert full_width("见(a(1))条") == "见（a（1））条"


def test_a_bracket_without_partner_does_no_harm() -> None:
    """Pasted messages are cut off anywhere."""
    assert full_width("人)(") == "人）（"
    assert full_width("1)人(2") == "1）人（2"


@given(PASTED)
def test_showing_twice_changes_nothing_more(text: str) -> None:
    """A sentence passes through several layers before it is printed."""
    assert full_width(full_width(text)) == full_width(text)


@given(PASTED)
def test_places_in_the_text_stay_the_same(text: str) -> None:
    """Marks on a stored quote are counted in characters and must still fit what is shown."""
    shown = full_width(text)
    assert len(shown) == len(text)
    assert [char for char in shown if char.isalnum()] == [char for char in text if char.isalnum()]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("II级响应", "Ⅱ级响应"),
        ("由IV级提升为III级", "由Ⅳ级提升为Ⅲ级"),
        ("Ⅱ级", "Ⅱ级"),
        ("VI", "VI"),
        ("IIII级", "IIII级"),
        ("XIV级", "XIV级"),
    ],
)
def test_levels_typed_in_letters_are_shown_with_the_sign_of_the_plan(typed: str, shown: str) -> None:
    """One level has one look, however the county typed it."""
    assert level_signs(typed) == shown
