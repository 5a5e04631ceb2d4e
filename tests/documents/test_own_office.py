"""The office's own settings are changed in the window and kept in its own file; what is wrong changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from jc_disaster.documents.office import OFFICE_FILE
from jc_disaster.documents.own_office import OfficeNotKeptError, keep_office, office_fields
from jc_disaster.documents.papers import WORDINGS
from jc_disaster.documents.templates import load_templates
from jc_disaster.workplace import resources_folder

SHIPPED = resources_folder() / "templates"
CODE = ("codes", "市安委办")


def value(own: Path, path: tuple[str, ...]) -> str:
    """One setting as it is used now."""
    return next(field.value for field in office_fields(SHIPPED, own) if field.path == path)


def test_a_setting_is_kept_and_used_by_the_papers(tmp_path: Path) -> None:
    """发文机关代字 belongs to the office; it is entered once and stands in every paper."""
    own = tmp_path / "templates"

    keep_office(SHIPPED, own, {CODE: "晋市安办", ("contact",): "值班室 0356-2212975"})

    assert value(own, CODE) == "晋市安办"
    office = load_templates(SHIPPED, own, WORDINGS).office
    assert office.codes["市安委办"] == "晋市安办"
    assert office.contact == "值班室 0356-2212975"
    assert office.codes["市安委会"] == ""


def test_comments_and_other_settings_of_the_office_stay(tmp_path: Path) -> None:
    """The file belongs to the office: what somebody wrote into it by hand is not lost."""
    shipped = (SHIPPED / OFFICE_FILE).read_text(encoding="utf-8")
    (tmp_path / OFFICE_FILE).write_text(f"# 2026年3月核对\n{shipped}", encoding="utf-8")

    keep_office(SHIPPED, tmp_path, {CODE: "晋市安办"})

    kept = (tmp_path / OFFICE_FILE).read_text(encoding="utf-8").splitlines()
    expected = f"# 2026年3月核对\n{shipped}".splitlines()
    assert len(kept) == len(expected)
    assert [one for one, other in zip(kept, expected, strict=True) if one != other] == [
        '  市安委办: "晋市安办"'
    ]


@pytest.mark.parametrize(
    ("path", "text"),
    [(("contact",), "经程序判定启动"), (("codes", "没有的机关"), "晋"), (("issuers",), "市安委办")],
)
def test_what_may_not_stand_there_changes_nothing(tmp_path: Path, path: tuple[str, ...], text: str) -> None:
    """A refused value leaves no half-changed file that the next paper would trip over."""
    with pytest.raises(OfficeNotKeptError, match="没有改动"):
        keep_office(SHIPPED, tmp_path, {CODE: "晋市安办", path: text})

    assert not (tmp_path / OFFICE_FILE).exists()


def test_a_broken_own_file_is_not_built_upon(tmp_path: Path) -> None:
    """Then the shipped settings are in use, and those are what is shown and changed."""
    (tmp_path / OFFICE_FILE).write_text("codes: [", encoding="utf-8")

    keep_office(SHIPPED, tmp_path, {CODE: '晋"市安'})

    assert value(tmp_path, CODE) == '晋"市安'
