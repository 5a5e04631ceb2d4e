"""Papers in the record: the way from draft to receipt, own numbers without gaps, corrections and withdrawals."""

from __future__ import annotations

import pytest

from jc_disaster.engine.assess import Assessor
from jc_disaster.incident.acts.issuing import next_issue
from jc_disaster.incident.fold import fold
from jc_disaster.incident.refusals import Refusal
from jc_disaster.incident.state import PaperState
from tests.scene import VICE, Scene


@pytest.fixture
def scene(assessor: Assessor) -> Scene:
    """A desk with one incident."""
    scene = Scene(assessor)
    scene.open()
    return scene


def issue(scene: Scene, minute: int = 30, **fields: object) -> str:
    """Issue a paper; the act's id."""
    own = {"paper_kind": "flash_report", "sha256": "0" * 64, "recipients": ["市委", "市政府"], **fields}
    return str(scene.do("issue_paper", minute=minute, **own).act_id)


def paper(scene: Scene, act_id: str) -> PaperState:
    """The paper an act issued."""
    return scene.state.papers[act_id]


def refused(scene: Scene, act: str, **fields: object) -> Refusal:
    """The refusal of an act."""
    answer = scene.say(act, **fields)
    assert answer.refusal is not None
    return answer.refusal


def test_a_formal_paper_goes_from_draft_to_signature(scene: Scene) -> None:
    """送签稿: whoever drafted, checked, countersigned and signed stands in the record, with what each said."""
    own = {"draft": "稿1", "paper_kind": "start_notice"}
    for step, post in (("拟稿", "值班员"), ("核稿", "科长"), ("会签", "处长"), ("签发", VICE)):
        scene.do("record_paper_step", **own, step=step, by={"post": post}, opinion="同意。")
    steps = scene.state.of("paper-step-recorded/1")
    assert [entry.body["step"] for entry in steps] == ["拟稿", "核稿", "会签", "签发"]
    act_id = issue(
        scene, paper_kind="start_notice", draft="稿1", number="晋市安办〔2026〕7号", dated="2026-07-12"
    )
    assert (paper(scene, act_id).draft, paper(scene, act_id).dated) == ("稿1", "2026-07-12")


def test_only_an_own_series_is_numbered_here_and_has_no_gap(scene: Scene) -> None:
    """发文字号 belongs to the office's own system; 值班信息第N期 is ours, and a withdrawn one keeps its number."""
    first = issue(scene, series="值班信息")
    plain = issue(scene, number="晋市安办〔2026〕7号")
    scene.do("withdraw_paper", minute=31, paper=first, reason="数据有误")
    second = issue(scene, minute=32, series="值班信息")
    other = issue(scene, minute=33, series="续报")
    issues = [paper(scene, act_id).issue for act_id in (first, plain, second, other)]
    assert issues == [1, None, 2, 1]
    assert next_issue(scene.state, "值班信息") == 3


def test_two_seats_that_gave_one_number_are_shown_to_a_person(scene: Scene) -> None:
    """A gap-free series cannot be kept by two laptops apart; which paper keeps the number is no machine's to say."""
    issue(scene, series="值班信息")
    events = scene.recorder.events()
    own = events[-1]
    other = own._replace(seat="席位二", sequence=1, event_id="other", act_id="other")
    state = fold([*events, other])
    assert [paper.issue for paper in state.papers.values()] == [1, 1]
    assert len(state.conflicts) == 1


def test_a_receipt_is_kept_for_each_recipient(scene: Scene) -> None:
    """Who has been told what, and when: those who have not confirmed stay named."""
    act_id = issue(scene)
    assert paper(scene, act_id).waiting == ("市委", "市政府")
    scene.do("record_receipt", minute=31, paper=act_id, recipient="市委", receiver="值班员", channel="电话")
    scene.do("record_receipt", minute=33, paper=act_id, recipient="市委", receiver="机要员")
    assert paper(scene, act_id).waiting == ("市政府",)
    assert [receipt.receiver for receipt in paper(scene, act_id).receipts] == ["机要员"]
    assert refused(scene, "record_receipt", paper="没有", recipient="市委").code == "unknown-paper"


@pytest.mark.parametrize("change", ["更正", "撤销", "废止"])
def test_a_paper_that_changes_another_says_which_and_how(scene: Scene, change: str) -> None:
    """Whoever holds the first paper must find the second, and the other way round."""
    first = issue(scene)
    second = issue(scene, minute=40, paper_kind="correction", corrects=first, change=change)
    assert paper(scene, first).corrected_by == second
    assert (paper(scene, second).corrects, paper(scene, second).change) == (first, change)


def test_a_change_of_no_paper_or_in_no_way_is_sent_back(scene: Scene) -> None:
    """Half a reference would leave a correction that corrects nothing."""
    own = {"paper_kind": "correction", "sha256": "0" * 64, "recipients": ["市委"]}
    first = issue(scene)
    assert refused(scene, "issue_paper", **own, corrects=first).code == "invalid-act"
    assert refused(scene, "issue_paper", **own, change="更正").code == "invalid-act"
    assert refused(scene, "issue_paper", **own, change="更正", corrects="没有").code == "unknown-paper"


def test_a_paper_is_withdrawn_once(scene: Scene) -> None:
    """Every paper has its withdrawal, and the record keeps both."""
    act_id = issue(scene)
    scene.do("withdraw_paper", paper=act_id, reason="数据有误")
    assert paper(scene, act_id).withdrawn_why == "数据有误"
    assert refused(scene, "withdraw_paper", paper=act_id, reason="再撤").code == "paper-withdrawn"
    assert refused(scene, "withdraw_paper", paper="没有", reason="撤").code == "unknown-paper"


def test_the_first_of_two_withdrawals_stands(scene: Scene) -> None:
    """Two seats withdrew one paper apart: it was withdrawn when the first did."""
    act_id = issue(scene)
    scene.do("withdraw_paper", paper=act_id, reason="数据有误")
    events = scene.recorder.events()
    later = events[-1].clock._replace(counter=9)
    other = events[-1]._replace(
        seat="席位二", sequence=1, event_id="other", clock=later, body={"paper": act_id, "reason": "另一理由"}
    )
    assert fold([*events, other]).papers[act_id].withdrawn_why == "数据有误"


def test_a_paper_recorded_by_an_earlier_version_reads_as_it_was(scene: Scene) -> None:
    """Fields that came later were not said then; they are unknown, not made up."""
    act_id = issue(scene)
    events = list(scene.recorder.events())
    old = {key: events[-1].body[key] for key in ("paper_kind", "number", "sha256", "recipients")}
    state = fold([*events[:-1], events[-1]._replace(body=old)])
    assert state.papers[act_id] == paper(scene, act_id)


def test_a_paper_without_a_title_is_never_called_by_a_key(scene: Scene) -> None:
    """待办 and the sheet of a handover are read by people: start_notice means nothing to them."""
    sent = paper(scene, issue(scene, paper_kind="start_notice"))

    assert sent.name == "未登记标题的文书"
    assert sent._replace(number="晋市安办〔2026〕3号").name == "晋市安办〔2026〕3号"
    assert sent._replace(series="值班信息", issue=2).name == "值班信息第2期"
    assert sent._replace(title="关于启动响应的通知", number="3号").name == "关于启动响应的通知"
