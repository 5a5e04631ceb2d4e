"""What the page 公文 says before it is painted: which papers are called for, what the others wait for, free parts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jc_disaster.documents.carrier import Carrier
from jc_disaster.documents.choice import FreeParts, MadeFile, MadePaper, PaperChoice, Particulars
from jc_disaster.documents.desk import PaperDesk, open_desk
from jc_disaster.documents.papers import PAPERS
from jc_disaster.incident.decide import ACTS
from jc_disaster.incident.fold import Fold
from jc_disaster.ui.paper_settings import FORMATS, PaperWay, SessionSettings
from jc_disaster.ui.preferences import Preferences
from jc_disaster.ui.shortcuts import shortcut_lines
from jc_disaster.ui.view_models.forms import check_answers
from jc_disaster.ui.view_models.paper_forms import parts_form, takes_parts
from jc_disaster.ui.view_models.paper_list import PaperGroups, missing_act, paper_groups
from jc_disaster.ui.view_models.paper_shelf import chain_of, issue_given, shelf
from jc_disaster.workplace import resources_folder
from tests.documents.papers.nights import NIGHTS, played
from tests.scene import CHIEF, OFFICE, Scene

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.incident.state import IncidentState

NOW = datetime(2026, 7, 11, 20, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def desk(assessor: Assessor) -> PaperDesk:
    """A paper desk whose folder is never there."""
    return open_desk(resources_folder(), None, lambda _: assessor, lambda _: Path("nowhere"))


def groups_of(desk: PaperDesk, state: IncidentState, lying: tuple[MadePaper, ...] = ()) -> PaperGroups:
    """The list of a state."""
    return paper_groups(desk.choices(state), lying, state, ACTS, NOW)


def made(kind: str, at: datetime, check: str = "a" * 64) -> MadePaper:
    """A paper that lies in the folder."""
    return MadePaper(
        kind, kind, kind, "", 1, latest=True, files=(MadeFile(Path(f"{kind}.pdf"), "pdf", check),), at=at
    )


@pytest.mark.parametrize("night", sorted(NIGHTS))
def test_every_paper_stands_in_one_group_and_no_way_leads_nowhere(
    desk: PaperDesk, assessor: Assessor, night: str
) -> None:
    """Whatever happened in the night: nothing is lost from the list, and each way is an act that exists."""
    recorder = played(night, assessor).recorder
    groups = groups_of(desk, recorder.state(recorder.incidents[0]))

    assert sorted(line.kind for line in groups.lines) == sorted(paper.kind for paper in PAPERS)
    for line in groups.waiting:
        assert line.words
        assert line.way is None or line.way.words
        assert line.way is None or line.way.command
    assert all(line.way is None for line in (*groups.now, *groups.ready))


def test_a_paper_that_goes_with_another_is_called_by_that_ones_name() -> None:
    """送签稿（start_notice） says nothing to an office."""
    sheet = made("signing_sheet", NOW)._replace(
        title="送签稿", whose="start_notice-阳城县", stem="signing_sheet"
    )
    notice = made("start_notice", NOW)._replace(title="启动通知", stem="start_notice")

    lines = shelf((sheet, notice), Fold("7-11", "real").state(), NOW)

    assert [line.title for line in lines] == ["送签稿（启动通知-阳城县）", "启动通知"]


def test_following_the_ways_makes_the_notice_ready(desk: PaperDesk, assessor: Assessor) -> None:
    """The way is only worth something if the paper can be made at its end."""
    scene = Scene(assessor)
    scene.open()
    scene.report(deaths=2, missing=3, relocated=2100, needing_relief=620)
    assert missing_act("start_notice", scene.state) == "record_finding"
    scene.do(
        "record_finding", minute=5, basis="figures", level="IV", found_by=OFFICE, opinion="认定达到Ⅳ级。"
    )
    assert missing_act("start_notice", scene.state) == "decide_start"
    start = {"decision": "同意启动", "level": "IV", "channel": "电话", "decided_by": [{"post": CHIEF}]}
    scene.do("decide_start", minute=9, **start)

    groups = groups_of(desk, scene.state)

    assert "start_notice" in {line.kind for line in groups.now}
    assert missing_act("adjust_notice", scene.state) == "decide_adjust"
    assert missing_act("termination_notice", scene.state) == "decide_termination"
    assert missing_act("task_sheet", scene.state) == "decide_measures"


def test_a_decision_that_waits_to_be_put_right_is_the_way(desk: PaperDesk, assessor: Assessor) -> None:
    """As long as it is held, no notice can be made; another decision would be the wrong way."""
    state = played("held", assessor).state
    waiting = {line.kind: line for line in groups_of(desk, state).waiting}

    way = waiting["start_notice"].way

    assert way is not None
    assert (way.command, way.argument) == ("put-right", state.held[0].stamp.act_id)


def test_what_was_made_after_its_occasion_is_no_longer_called_for(
    desk: PaperDesk, assessor: Assessor
) -> None:
    """A list that keeps crying for what was done is soon not read any more; a new report calls again."""
    scene = played("level-4", assessor)
    recorded = scene.state.reports[-1].stamp.recorded_at
    soon, before = made("flash_report", recorded + timedelta(minutes=1)), recorded - timedelta(minutes=1)

    called = {line.kind for line in groups_of(desk, scene.state).now}
    done = groups_of(desk, scene.state, (soon,))
    again = groups_of(desk, scene.state, (made("flash_report", before),))

    assert "flash_report" in called
    assert "flash_report" not in {line.kind for line in done.now}
    line = next(line for line in done.ready if line.kind == "flash_report")
    assert line.words.startswith("可以重新出；")
    assert "flash_report" in {line.kind for line in again.now}


def test_the_decision_on_the_exercise_or_the_real_night_calls_for_the_same_papers(
    desk: PaperDesk, assessor: Assessor
) -> None:
    """Who trains on one list must find it again in earnest."""
    real = groups_of(desk, played("level-3-silent", assessor).state)
    exercise = groups_of(desk, played("exercise", assessor).state)

    assert [line.kind for line in real.now] == [line.kind for line in exercise.now]


def test_a_paper_that_was_withdrawn_calls_for_its_revocation_and_for_another(
    desk: PaperDesk, assessor: Assessor
) -> None:
    """作废 in the record is not known to those who hold the paper."""
    scene = played("level-4", assessor)
    act_id = scene.do(
        "issue_paper", minute=40, paper_kind="start_notice", sha256="0" * 64, recipients=["阳城县"]
    ).act_id
    before = {line.kind for line in groups_of(desk, scene.state).now}
    scene.do("withdraw_paper", minute=41, paper=act_id, reason="收件单位有误")

    after = {line.kind for line in groups_of(desk, scene.state).now}

    assert after - before == {"revocation", "start_notice"}


def test_the_steps_of_a_new_draft_do_not_run_on_from_one_that_went_out(assessor: Assessor) -> None:
    """签发 of last night's notice must not stand beside tonight's."""
    scene = played("level-4", assessor)
    first = chain_of("start_notice", scene.state)
    scene.do(
        "record_paper_step",
        minute=30,
        draft=first,
        paper_kind="start_notice",
        step="签发",
        by={"post": CHIEF},
    )
    scene.do(
        "issue_paper",
        minute=40,
        paper_kind="start_notice",
        sha256="0" * 64,
        recipients=["阳城县"],
        draft=first,
    )

    (line, away) = shelf((made("start_notice", NOW, "b" * 64),), scene.state, NOW)

    assert chain_of("start_notice", scene.state) != first
    assert (line.state, line.chain) == ("已出", chain_of("start_notice", scene.state))
    assert away.state == "已发"


def test_a_form_asks_what_the_paper_has_and_empty_answers_change_nothing() -> None:
    """An office that leaves a field empty gets the paper as it is."""
    paper = Particulars(
        "proposal",
        "proposal",
        "请示",
        ("市委",),
        "",
        {"number": "", "signer": "", "to": "市委", "remark": ""},
    )
    form = parts_form((paper,), "请示", {}, lambda: NOW)

    assert [ask.key for ask in form.asks] == ["number", "signer", "to", "remark"]
    assert not check_answers(form, {}, NOW).faults
    assert form.act({}, {}) == {"only": "proposal", "parts": FreeParts()}
    said = form.act({"to": "市委，市政府", "remark": "（此件公开发布）", "number": "晋〔2026〕1号"}, {})
    assert said["parts"] == FreeParts(number="晋〔2026〕1号", to=("市委", "市政府"), remark="此件公开发布")


def test_whether_a_paper_is_revoked_or_annulled_is_asked_and_recorded(assessor: Assessor) -> None:
    """撤销 and 废止 have different consequences: nobody but the officer can say which."""
    paper = Particulars(
        "revocation",
        "revocation-1",
        "关于撤销《关于撤销岗哨的函》的通知",
        ("沁水县",),
        "",
        {"change": "撤销"},
        "act-1",
    )
    form = parts_form((paper,), "撤销（废止）", {}, lambda: NOW)
    assert form.asks[0].choices == (("撤销", "撤销（自始无效）"), ("废止", "废止（自废止之日起失效）"))

    state = played("level-4", assessor).state
    (line,) = (one for one in shelf((made("revocation", NOW),), state, NOW) if one.made is not None)
    written: FreeParts = form.act({"change": "废止"}, {})["parts"]  # type: ignore[assignment]
    given = issue_given(line, paper, written, state)

    assert (given["change"], given["corrects"]) == ("废止", "act-1")
    assert given["title"] == "关于废止《关于撤销岗哨的函》的通知"


def test_of_several_papers_the_form_asks_which_and_offers_no_others_words() -> None:
    """The number of one correction in another would be a false number."""
    papers = tuple(
        Particulars("correction", f"correction-{n}", f"更正{n}", (), "", {"number": f"{n}号", "reason": ""})
        for n in (1, 2)
    )
    form = parts_form(papers, "更正", {}, lambda: NOW)

    assert [ask.key for ask in form.asks] == ["only", "reason", "number"]
    assert form.asks[0].choices == (("correction-1", "更正1"), ("correction-2", "更正2"))
    assert form.asks[2].value == ""
    assert form.act({"only": "correction-2"}, {})["only"] == "correction-2"
    assert not takes_parts((Particulars("x", "x", "x", (), "", {}),))


def test_the_way_of_making_papers_is_remembered_and_rubbish_is_not(tmp_path: Path) -> None:
    """A broken settings file must not keep papers from being made."""
    file = tmp_path / "window.ini"
    kept = Preferences(file)
    assert kept.paper_way() == PaperWay()
    assert not kept.own_faces()
    for formats in FORMATS:
        for carrier in Carrier:
            kept.keep_paper_way(PaperWay(formats, carrier))
            assert Preferences(file).paper_way() == PaperWay(formats, carrier)
    kept.keep_own_faces(preferred=True)
    assert Preferences(file).own_faces()
    file.write_text("[papers]\nformats=exe\ncarrier=pigeon\nown_faces=perhaps\n", encoding="utf-8")

    assert Preferences(file).paper_way() == PaperWay()
    assert not Preferences(file).own_faces()


def test_a_desk_without_a_folder_of_its_own_remembers_for_the_session() -> None:
    """A demonstration must not write into somebody's settings."""
    settings = SessionSettings()
    settings.keep_paper_way(PaperWay(("pdf",), Carrier.TELEGRAM))
    settings.keep_own_faces(preferred=True)

    assert settings.paper_way().carrier is Carrier.TELEGRAM
    assert settings.own_faces()
    assert not SessionSettings().own_faces()


def test_the_keys_of_papers_are_listed() -> None:
    """What F1 does not show is not found at night."""
    listed = "\n".join(shortcut_lines())

    assert "Ctrl+Shift+P" in listed
    assert "Ctrl+Shift+C" in listed
    assert "PgUp / PgDn" in listed


def test_a_choice_that_can_be_made_has_no_reason_against_it(desk: PaperDesk, assessor: Assessor) -> None:
    """The list would contradict itself."""
    choices = desk.choices(played("level-4", assessor).state)

    assert all(isinstance(choice, PaperChoice) and choice.ready == (choice.why == "") for choice in choices)
