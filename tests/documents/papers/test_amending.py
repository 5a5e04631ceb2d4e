"""更正 and 撤销 of what went out: ready at once, sentence beside sentence, back to the signer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jc_disaster.documents.blocks import Table, plain
from jc_disaster.documents.papers import PAPER_BY_KIND
from tests.documents.papers.making import built, why_not, words
from tests.documents.papers.nights import played
from tests.scene import CHIEF, Scene

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor


def issued(scene: Scene, minute: int = 40, **fields: object) -> str:
    """A start notice that went out."""
    said = {
        "paper_kind": "start_notice",
        "number": "晋市安办发〔2026〕3号",
        "dated": "2026-07-12",
        "sha256": "0" * 64,
        "recipients": ["沁水县安全生产委员会", "市安委会各成员单位"],
        **fields,
    }
    return scene.do("issue_paper", minute=minute, **said).act_id


def test_nothing_can_be_corrected_before_it_went_out(assessor: Assessor) -> None:
    """A draft is simply made again."""
    scene = played("level-4", assessor)
    assert "没有登记发出" in why_not(scene, "correction")
    assert "没有登记发出" in why_not(scene, "revocation")


def test_a_correction_sets_old_and_new_beside_each_other(assessor: Assessor) -> None:
    """Whoever got the first must see at once which words no longer hold, and why."""
    scene = played("level-4", assessor)
    scene.clock.moment = scene.clock.moment.replace(hour=20)
    issued(scene)
    scene.clock.moment = scene.clock.moment.replace(hour=21)
    scene.report("沁水县", minute=60, report_kind="续报", reason="经比对，1人非因灾死亡", deaths=5, missing=0)
    (document,) = built(scene, "correction")
    assert document.title == "关于更正《关于启动自然灾害救助Ⅳ级应急响应的通知》的通知"
    assert document.addressees == ("沁水县安全生产委员会", "市安委会各成员单位")
    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    cells = [
        [cell if isinstance(cell, str) else plain(cell.text) for cell in row.cells] for row in table.rows
    ]
    assert any("因灾死亡6人" in row[1] and "因灾死亡5人" in row[2] for row in cells)
    said = words(scene, "correction")
    assert "（晋市安办发〔2026〕3号）" in said
    assert "因经比对，1人非因灾死亡，现更正如下" in said


def test_where_nothing_differs_there_is_room_to_write(assessor: Assessor) -> None:
    """A wrong addressee or a slip of the pen is not in the record."""
    scene = played("level-4", assessor)
    issued(scene)
    said = words(scene, "correction")
    assert "请手工填写" in said
    assert "请填写原因" in said


def test_both_go_back_to_the_signer(assessor: Assessor) -> None:
    """A change of substance after 签发 needs the same hand again."""
    scene = played("level-4", assessor)
    scene.do(
        "record_paper_step",
        minute=35,
        draft="D1",
        paper_kind="start_notice",
        step="签发",
        by={"name": "", "post": CHIEF},
        opinion="同意。",
    )
    issued(scene, draft="D1")
    sheets = words(scene, "signing_sheet")
    assert "更正已发文书，送原签发人重新签批（原签发：市安委办主任" in sheets
    assert "撤销（废止）已发文书，送原签发人重新签批（原签发：市安委办主任" in sheets


def test_a_withdrawn_paper_is_revoked_with_the_reason_given(assessor: Assessor) -> None:
    """The recipients must hear that it no longer holds; a correction of it would revive it."""
    scene = played("level-4", assessor)
    paper = issued(scene)
    scene.do("withdraw_paper", minute=50, paper=paper, reason="收件单位有误，另行印发。")
    assert "没有登记发出而可以更正" in why_not(scene, "correction")
    said = words(scene, "revocation")
    assert "因收件单位有误，另行印发（已于2026年7月12日2时50分撤回），现予撤销" in said
    assert "撤销文书不等于终止响应" in said


def test_what_was_corrected_is_not_corrected_twice(assessor: Assessor) -> None:
    """The later paper holds; a second correction of the first would contradict it."""
    scene = played("level-4", assessor)
    paper = issued(scene)
    issued(scene, 50, paper_kind="correction", number="晋市安办发〔2026〕4号", corrects=paper, change="更正")
    assert why_not(scene, "correction")
    assert why_not(scene, "revocation")


def test_a_paper_of_an_unknown_kind_can_still_be_revoked(assessor: Assessor) -> None:
    """Papers are made elsewhere too; what went out is what counts."""
    scene = played("level-4", assessor)
    issued(scene, paper_kind="另行起草的函", title="关于协助转移群众的函")
    assert "《关于协助转移群众的函》" in words(scene, "revocation")


@pytest.mark.parametrize("kind", PAPER_BY_KIND)
def test_every_kind_that_went_out_can_be_corrected_and_revoked_at_once(kind: str, assessor: Assessor) -> None:
    """A wrong paper of the rarest kind goes out in the same night as the others, and back the same way."""
    scene = played("level-4", assessor)
    issued(scene, paper_kind=kind, recipients=["沁水县安全生产委员会", "省应急管理厅"])
    for amending, says in (("correction", "更正"), ("revocation", "撤销")):
        (document,) = built(scene, amending)
        assert document.title.startswith(f"关于{says}《")
        assert document.title.endswith("》的通知")
        assert "《》" not in document.title
        assert document.addressees == ("沁水县安全生产委员会", "省应急管理厅")
        assert f"现{says}如下" in words(scene, amending) or f"现予{says}" in words(scene, amending)
    assert words(scene, "signing_sheet").count("已发文书，送原签发人重新签批") == 2
