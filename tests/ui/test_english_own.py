"""What is not of the night read in English: the office's settings, its lists, the proof of the plan and its faults."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from jc_disaster.documents.own_office import OfficeNotKeptError, keep_office, office_fields
from jc_disaster.exercise import pack_file
from jc_disaster.incident.refusals import REFUSALS
from jc_disaster.intake import drop_folder
from jc_disaster.intake.sheets import refusals as sheet_refusals
from jc_disaster.kernel.watching import Watch, unwatched
from jc_disaster.plan.diff import Difference
from jc_disaster.record.refusals import STORE_REFUSALS
from jc_disaster.ui.language_choice import language_for
from jc_disaster.ui.mending import trouble_of
from jc_disaster.ui.messages import NOTHING_LOST, sentence_for
from jc_disaster.ui.pages.plan import DIFFERENCE, PROOF
from jc_disaster.ui.theme import make_theme
from jc_disaster.ui.view_models.plan_proof import proof_view
from jc_disaster.ui.widgets.roster_dialog import RosterDialog
from jc_disaster.ui.widgets.trouble import TroublePage
from jc_disaster.workplace import UnknownPlanError, resources_folder
from tests.intake.sheets.books import xlsx
from tests.plan.folders import changed, copy_of, problems_in, problems_of
from tests.plan.test_bad_plans import CASES, case
from tests.ui.desks import desk_of, full_night
from tests.ui.kept_chinese import CHINESE_RUN, Allowed
from tests.ui.reading import texts_of
from tests.ui.test_own_settings import Chosen, Shelf, settings_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from jc_disaster.documents.own_office import OfficeField
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.plan.problems import Problem
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow

SHIPPED = resources_folder() / "templates"
ENGLISH = language_for("en", resources_folder() / "languages")
QUOTED = re.compile('“[^“”]*”|"[^"]*"|《[^》]*》')
CONTACTS = [
    ["单位", "姓名", "职务", "值班电话"],
    ["陵川县应急管理局", "李某", "值班员", "打总机"],
    ["陵川县应急管理局", "李某", "值班员", 356622345],
    ["", "王某", "", "0356-6202345"],
    ["没有的单位", "赵某", "", ""],
]


class Plate:
    """The office's settings as they come with the program, kept in a folder of the test."""

    def __init__(self, own: Path) -> None:
        self.own = own

    def fields(self) -> tuple[OfficeField, ...]:
        """As they are."""
        return office_fields(SHIPPED, self.own)

    def keep(self, values: Mapping[tuple[str, ...], str]) -> None:
        """Change some."""
        keep_office(SHIPPED, self.own, values)


class Editions:
    """Two editions of which one is at fault."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self._problems = problems

    def editions(self) -> tuple[tuple[str, str], ...]:
        """Both."""
        return (("old", "旧版"), ("new", "新版"))

    def problems(self, plan: str, watch: Watch = unwatched) -> tuple[Problem, ...]:
        """The faults of either."""
        watch(1, 2)
        assert plan
        return self._problems

    def differences(self, before: str, after: str, watch: Watch = unwatched) -> tuple[Difference, ...]:
        """One, or a refusal."""
        watch(1, 2)
        if before == after:
            raise UnknownPlanError(before, ["old", "new"])
        return (Difference("启动条件", "5.3.1(2)", "5,000人以上", "6,000人以上"),)


def strange_in(widget: QWidget, allowed: Allowed) -> dict[str, list[str]]:
    """Every text of a widget with the Chinese in it that must not be there."""
    found = {text: allowed.strange(text, quotes=True) for text in texts_of(widget)}
    return {text: runs for text, runs in found.items() if runs}


@pytest.fixture
def desk(assessor: Assessor, tmp_path: Path) -> Desk:
    """A full night, with the settings an office has."""
    from jc_disaster.ui.own_settings import OwnSettings  # noqa: PLC0415 - beside its fakes

    desk = desk_of(assessor)
    full_night(desk)
    desk.own = OwnSettings(Shelf(), Plate(tmp_path / "own"), Chosen(), exercise=False)
    return desk


@pytest.fixture
def allowed(assessor: Assessor, desk: Desk) -> Allowed:
    """What may stand in Chinese."""
    return Allowed(assessor.edition, desk)


@pytest.fixture
def window(make_window: Callable[..., MainWindow], desk: Desk) -> MainWindow:
    """The window in English."""
    return make_window(desk, "light", ENGLISH)


@pytest.mark.parametrize("section", range(5))
def test_every_part_of_the_settings_reads_in_english(
    qtbot: QtBot, window: MainWindow, desk: Desk, allowed: Allowed, section: int
) -> None:
    """Labels of the office's own names come from the layer of papers; the values stay what the office wrote."""
    assert desk.own is not None
    page = settings_of(qtbot, window, section)
    written = [field.value for field in desk.own.view().office]

    assert len(page.office.fields) == len(written) > 10
    assert strange_in(page, allowed.widened(names=written)) == {}


def test_a_setting_that_is_refused_says_why_in_english(tmp_path: Path, allowed: Allowed) -> None:
    """The words that may not be written stay as they are; what to do about them is English."""
    refused = []
    for path, value in (
        (("contact",), "程序判定"),
        (("codes", "没有的"), "x"),
        (("apart", "papers"), "也许"),
    ):
        with pytest.raises(OfficeNotKeptError) as why:
            keep_office(SHIPPED, tmp_path, {path: value})
        refused.append(ENGLISH.say(sentence_for(why.value)))

    for said in refused:
        assert said.startswith("The settings of this office were not saved")
        assert allowed.strange(QUOTED.sub("", said), quotes=True) == []


def test_a_list_with_faults_is_previewed_in_english(
    qtbot: QtBot, window: MainWindow, allowed: Allowed, tmp_path: Path
) -> None:
    """What somebody else typed into a cell stays; what is wrong with it is English."""
    page = settings_of(qtbot, window, 2)
    book = tmp_path / "通讯录.xlsx"
    book.write_bytes(xlsx(CONTACTS))

    page.contacts.import_wanted.emit("contacts", str(book))
    qtbot.waitUntil(lambda: isinstance(window.dialog, RosterDialog), timeout=20_000)
    dialog: Any = window.dialog

    assert dialog.trouble.text().count("\n") == 1
    sent = allowed.widened(record=["".join(map(str, row)) for row in CONTACTS])
    assert strange_in(dialog, sent) == {}
    dialog.reject()


@pytest.mark.parametrize("view", [PROOF, DIFFERENCE])
def test_the_proof_of_the_plan_and_its_differences_read_in_english(
    qtbot: QtBot, window: MainWindow, allowed: Allowed, view: int
) -> None:
    """A jurist who reads English sees each rule beside the Chinese words it was read from."""
    bad = case("threshold-off-by-one")
    found = tuple(problems_in(changed(bad.base, bad.changes)))
    assert window.desk is not None
    window.desk.shelf = Editions(found)
    window.show_page("plan")
    page: Any = window.page("plan")
    page.view.setCurrentIndex(view)
    shown = page.proof if view == PROOF else page.difference
    begin = shown.prove if view == PROOF else shown.compare
    if view == DIFFERENCE:
        qtbot.waitUntil(lambda: shown.after.count() > 1, timeout=20_000)
        shown.after.setCurrentIndex(1)
    begin.click()
    qtbot.waitUntil(begin.isEnabled, timeout=20_000)

    assert strange_in(shown, allowed) == {}


def test_every_fault_a_plan_can_have_is_said_in_english(
    tmp_path: Path, assessor: Assessor, request: pytest.FixtureRequest
) -> None:
    """Who encodes a revised plan reads its faults here; only the plan's own words stay Chinese.

    One broken plan for each fault, because each is proven whole; by --nightly all of them.
    """
    texts: set[bytes] = set()
    found: list[Problem] = []
    looked_at = set()
    for name in CASES:
        bad = case(name)
        code = bad.expect["code"]
        if code in looked_at and not request.config.getoption("nightly"):
            continue
        looked_at.add(code)
        files = changed(bad.base, bad.changes)
        texts |= set(files.values())
        problems = (
            problems_of(copy_of(bad.base, tmp_path / name, bad.changes))
            if bad.on_disk
            else problems_in(files)
        )
        found += filter(bad.is_found_in, problems)
    own = "\n".join(content.decode("utf-8", "replace") for content in texts)
    notes = proof_view(assessor.edition, tuple(found)).notes

    strange = {}
    for note in notes:
        said = ENGLISH.say(note.words)
        runs = [run for run in CHINESE_RUN.findall(unquoted(said)) if run not in own]
        if runs or said == note.words:
            strange[note.words] = said

    assert strange == {}
    assert len(notes) >= len(looked_at) > 100


@pytest.mark.parametrize("code", STORE_REFUSALS)
def test_a_record_that_does_not_open_offers_its_ways_out_in_english(
    code: str, tmp_path: Path, qtbot: QtBot
) -> None:
    """Nothing else is on the window then."""
    said = "".join(STORE_REFUSALS[code])
    trouble = trouble_of(tmp_path, code, re.sub(r"\{\w+\}", "D2", said), "7月12日 03:00")

    page = TroublePage(make_theme("light", exercise=False, language=ENGLISH), trouble)
    qtbot.addWidget(page)

    shown = texts_of(page)
    assert len(shown) > 3
    assert CHINESE_RUN.findall(IN_BOTH_WORDS.sub("", unquoted("\n".join(shown)))) == []


def unquoted(text: str) -> str:
    """A text without what stands in quotation marks, one pair inside another too."""
    while (less := QUOTED.sub("", text)) != text:
        text = less
    return text


REFUSED = {
    **{f"act {code}": "".join(said) for code, said in REFUSALS.items()},
    **{f"store {code}": "".join(said) for code, said in STORE_REFUSALS.items()},
    **{f"sheet {code}": said for code, said in sheet_refusals._SENTENCES.items()},
    **{f"file {code}": said for code, said in drop_folder._REASONS.items()},
    **{f"pack {code}": said for code, said in pack_file._REFUSALS.items()},
}
IN_BOTH_WORDS = re.compile("正式|演练|撤销")


@pytest.mark.parametrize("said", REFUSED.values(), ids=REFUSED)
def test_every_refusal_is_said_in_english(said: str) -> None:
    """The sentence that stops an officer is the one that must be understood at once."""
    filled = re.sub(r"\{\w+\}", "D2", said)

    english = ENGLISH.say(filled)
    after = ENGLISH.say(f"{filled}{NOTHING_LOST}") if filled.endswith("。") else ""

    assert CHINESE_RUN.findall(IN_BOTH_WORDS.sub("", unquoted(f"{english} {after}"))) == []
