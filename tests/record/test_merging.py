"""Two seats' records made one: shown first, then whole or not at all, and twice the same as once."""

from __future__ import annotations

import io
import os
import shutil
import sys
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jc_disaster.incident.fold import fold
from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.record import line_log, vault
from jc_disaster.record.commands import merge_record
from jc_disaster.record.exchange import EVENTS, export
from jc_disaster.record.line_log import LineLog
from jc_disaster.record.merging import preview, preview_lines, read_offer, take
from jc_disaster.record.recorder import Recorder
from jc_disaster.record.refusals import StoreRefusedError
from jc_disaster.record.sqlite import create_store, open_store
from jc_disaster.record.vault import Vault
from jc_disaster.record.verifying import verify_record
from tests.record.forgery import forged
from tests.record.seats import FIELD, Pair, events_of, seat_at
from tests.record.test_no_room import no_file_longer_than
from tests.scene import VICE, Scene, identity

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor


def test_two_days_apart_come_together(pair: Pair) -> None:
    """Journey 5: what either recorded is in both in the end, and both show the same."""
    pair.laptop.report("陵川县", minute=50, deaths=9)
    pair.laptop.do("write_note", minute=55, words="桥断了，绕行。")
    pair.home.report("高平市", minute=52, unaffected=True)

    assert pair.taken() == 2
    back = read_offer(pair.laptop.recorder, pair.stick(pair.home))
    assert take(pair.laptop.recorder, back) == 1

    assert pair.home.state == pair.laptop.state
    shown = pair.home.state
    for scene in (pair.home, pair.laptop):
        out = io.StringIO()
        assert verify_record(scene.recorder, out) == 0
        assert "2个席位的记录链完整" in out.getvalue()
        scene.recorder.close()
    assert fold(events_of(pair.folder)) == shown


def test_what_changes_is_shown_before_it_changes(pair: Pair) -> None:
    """Nobody should learn from the level in the top bar that a stick raised it."""
    pair.laptop.report("阳城县", minute=50, deaths=14)
    pair.laptop.report("陵川县", minute=51, deaths=9)
    pair.laptop.report("高平市", minute=52, unaffected=True)
    before = pair.home.state

    told = pair.told()

    assert told.heading.startswith(f"将并入3条：席位“{FIELD}”3条（")
    assert f"另有{len(pair.home.recorder.events())}条本席位已有" in told.heading
    assert told.changes == (
        "7·12灾害，新到灾情报告3条",
        "7·12灾害，数据对照：Ⅲ级 → Ⅱ级",
        "7·12灾害，阳城县 因灾死亡人口 12 → 14",
        "7·12灾害，陵川县 因灾死亡人口 未报 → 9",
        "7·12灾害，高平市报告未受灾",
    )
    assert told.conflicts == ()
    assert pair.home.state == before


def test_an_incident_that_was_not_here_is_told_whole(
    assessor: Assessor, folder: Path, tmp_path: Path
) -> None:
    """The laptop opened one in the township; the duty room meets it with its level and its response."""
    home = Scene(assessor, create_store(folder, identity()))
    laptop = seat_at(assessor, create_store(tmp_path / "laptop", identity(seat=FIELD)), FIELD, 7)
    laptop.night_at()
    export(laptop.recorder, tmp_path / "out")

    told = preview(home.recorder, read_offer(home.recorder, tmp_path / "out"))

    assert told.changes[0].startswith("7·12灾害（本席位原来没有的灾情），新到新建灾情1条、")
    assert told.changes[1] == "7·12灾害，数据对照：Ⅲ级"
    assert told.changes[2].startswith("7·12灾害，当前响应：Ⅲ级响应（")
    assert any("会商认定（" in line and f"席位“{FIELD}”" in line for line in told.changes)
    assert any("决定（" in line and "同意启动" in line for line in told.changes)


def test_two_decisions_that_cannot_both_hold_go_to_a_person(
    assessor: Assessor, folder: Path, tmp_path: Path
) -> None:
    """Both seats were told the start; it is in force once, and the second stands as what it is."""
    home = Scene(assessor, create_store(folder, identity()))
    home.open()
    home.report(deaths=12)
    pair = Pair(assessor, home, folder, tmp_path)
    for scene in (pair.laptop, home):
        scene.clock.moment += timedelta(minutes=5)
        scene.find("III")
        scene.propose("III")
        scene.start("III", VICE)
    pair.laptop.report("阳城县", minute=30, deaths=7)

    told = pair.told()

    assert [line for line in told.conflicts if line.startswith("决定（") and "没有生效" in line]
    assert any(
        line.startswith("阳城县因灾死亡人口：后报的较小") and "按较大的 12" in line for line in told.conflicts
    )
    assert pair.taken() == 4
    assert len(home.state.conflicts) == 1
    assert not pair.told().conflicts  # said once, and then it stands in the record


def test_a_total_that_the_counties_now_exceed_is_told(pair: Pair) -> None:
    """The city's number stands on paper already; that it is too low has to be heard before it is taken."""
    pair.home.report("全市", minute=30, deaths=12)
    pair.laptop.report("陵川县", minute=31, deaths=9)

    assert any("各单位合计超过全市数 12" in line for line in pair.told().conflicts)


def test_the_same_stick_twice_is_taken_once(pair: Pair) -> None:
    """Nobody remembers at four whether it was taken at three."""
    pair.laptop.report("陵川县", minute=50, deaths=9)
    stick = pair.stick(pair.laptop)
    first = read_offer(pair.home.recorder, stick)
    second = read_offer(pair.home.recorder, stick)
    assert take(pair.home.recorder, first) == 1
    events = pair.home.recorder.events()

    assert take(pair.home.recorder, second) == 0
    again = read_offer(pair.home.recorder, stick)
    assert preview(pair.home.recorder, again).heading == f"没有新的记录：其中{len(events)}条本席位都已有。"
    assert pair.home.recorder.events() == events


def test_recording_goes_on_after_all_that_is_known(pair: Pair) -> None:
    """What is entered after the stick came is ordered after what it brought, though its clock was ahead."""
    pair.laptop.clock.moment += timedelta(days=2)
    pair.laptop.do("write_note", words="桥断了")
    told = pair.told()
    assert any("时钟不准" in line for line in told.warnings)
    pair.taken()

    pair.home.do("write_note", words="知道了", minute=70)

    *_, before, last = pair.home.recorder.events()
    assert (before.seat, last.seat) == (FIELD, "席位一")
    assert last.clock > before.clock
    shown, count = pair.home.state, len(pair.home.recorder.events())
    pair.home.recorder.close()
    assert fold(events_of(pair.folder)) == shown
    assert len(events_of(pair.folder)) == count
    assert not list(pair.folder.glob("*damaged*"))


def test_own_entries_that_were_lost_come_back_from_another_seat(
    assessor: Assessor, night: Scene, folder: Path, tmp_path: Path
) -> None:
    """The disc was restored from an old backup; the laptop still has what came after, and the chain goes on from it."""
    old = tmp_path / "old"
    shutil.copytree(folder, old)
    night.report("陵川县", minute=50, deaths=3)
    night.do("write_note", words="后来的")
    pair = Pair(assessor, night, folder, tmp_path)
    stick = pair.stick(pair.laptop)
    night.recorder.close()
    restored = seat_at(assessor, open_store(old), "席位一", 9)

    offer = read_offer(restored.recorder, stick)
    assert any("本席位自己的记录" in line for line in preview(restored.recorder, offer).warnings)
    take(restored.recorder, offer)
    restored.do("write_note", words="接着记", act_id="接着记")

    assert restored.recorder.events()[-1].sequence == len(restored.recorder.events())
    restored.recorder.close()
    assert events_of(old)[-1].body["words"] == "接着记"


def test_two_machines_of_one_seat_are_never_mixed(
    assessor: Assessor, night: Scene, folder: Path, tmp_path: Path
) -> None:
    """A copied folder that was gone on with twice has two truths of one seat; a person has to look."""
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    twin = seat_at(assessor, open_store(copy), "席位一", 9)
    twin.do("write_note", words="那一台", act_id="那一台")
    night.do("write_note", words="这一台")
    export(twin.recorder, tmp_path / "out")
    before = night.recorder.events()

    with pytest.raises(StoreRefusedError) as caught:
        read_offer(night.recorder, tmp_path / "out")

    assert caught.value.code == "seat-forked"
    assert f"第{len(before)}条" in caught.value.message
    assert night.recorder.events() == before


def test_an_act_id_used_by_both_is_sent_back(pair: Pair) -> None:
    """A signature that refers to it would stand under the wrong decision."""
    for scene in (pair.home, pair.laptop):
        scene.do("write_note", words=scene.recorder.seat, act_id="a-1")
    with pytest.raises(StoreRefusedError) as caught:
        pair.told()
    assert caught.value.code == "acts-doubled"
    assert FIELD in caught.value.message


def test_an_exercise_never_comes_into_the_real_record(
    assessor: Assessor, night: Scene, tmp_path: Path
) -> None:
    """正式 and 演练 cannot meet, whichever is offered to which."""
    drill = Scene(assessor, create_store(tmp_path / "drill", identity("exercise", FIELD)), seat=FIELD)
    drill.open()
    export(drill.recorder, tmp_path / "drill-out")
    export(night.recorder, tmp_path / "night-out")
    for scene, source in ((night, "drill-out"), (drill, "night-out")):
        before = scene.recorder.events()
        with pytest.raises(StoreRefusedError) as caught:
            read_offer(scene.recorder, tmp_path / source)
        assert caught.value.code == "store-kind"
        assert scene.recorder.events() == before


def test_a_changed_stick_is_not_taken(pair: Pair) -> None:
    """What comes into the record must be what left another."""
    stick = pair.stick(pair.laptop)
    forged(stick, recorded_at="gestern")
    with pytest.raises(StoreRefusedError) as caught:
        read_offer(pair.home.recorder, stick)
    assert caught.value.code == "export-changed"
    (stick / EVENTS).unlink()
    with pytest.raises(StoreRefusedError) as caught:
        read_offer(pair.home.recorder, stick)
    assert caught.value.code == "export-changed"


def test_a_plan_that_is_not_here_is_named(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    """An incident that cannot be shown here must not close the window on all others."""

    class NoSuchPlanError(JcDisasterError):
        code = "unknown-plan"

    def missing(_: str | None) -> Assessor:
        raise NoSuchPlanError

    pair.laptop.report("陵川县", minute=50, deaths=9)
    stick = pair.stick(pair.laptop)
    offer = read_offer(pair.home.recorder, stick)
    monkeypatch.setattr(pair.home.recorder, "assessor_of", missing)
    for way in (preview, take):
        with pytest.raises(StoreRefusedError) as caught:
            way(pair.home.recorder, offer)
        assert caught.value.code == "plan-not-here"


def test_names_stay_with_the_seat_that_has_their_keys(
    assessor: Assessor, night: Scene, folder: Path, tmp_path: Path
) -> None:
    """A count is carried, a name is not; whoever looks for it here must be told where it is."""
    pair = Pair(assessor, night, folder, tmp_path)
    pair.laptop.recorder = Recorder(
        pair.laptop.store,
        lambda _: assessor,
        pair.laptop.clock,
        os.urandom,
        Vault(tmp_path / "laptop" / vault.NAME, os.urandom),
    )
    person = {"person": "P1", "unit": "阳城县", "sort": "失踪", "nature": "待定", "source": "来报"}
    pair.laptop.do("record_person", **person, private={"name": "某甲"})

    told = pair.told()

    assert any("1条登记了人员姓名" in line and "原席位" in line for line in told.warnings)
    assert "某甲" not in "".join(preview_lines(told))


def test_many_changes_are_counted_and_not_all_read_out(pair: Pair) -> None:
    """A list of two hundred figures is a list nobody reads."""
    kinds = ("deaths", "missing", "relocated", "needing_relief", "collapsed_rooms")
    for number, unit in enumerate(("城区", "泽州县", "陵川县")):
        pair.laptop.report(unit, minute=50 + number, **dict.fromkeys(kinds, 2))
    told = pair.told()
    assert told.changes[-1] == "7·12灾害，另有3个数字有变化"


def test_the_command_shows_first_and_takes_only_when_told(pair: Pair) -> None:
    """`record merge` without --take is a look."""
    pair.laptop.report("陵川县", minute=50, deaths=9)
    stick, before = pair.stick(pair.laptop), pair.home.recorder.events()
    out = io.StringIO()
    assert merge_record(pair.home.recorder, stick, out, take=False) == 0
    assert "变化：7·12灾害，数据对照：Ⅲ级 → Ⅱ级" in out.getvalue()
    assert "加 --take 再运行一次" in out.getvalue()
    assert pair.home.recorder.events() == before

    assert merge_record(pair.home.recorder, stick, out, take=True) == 0
    assert "已并入1条。" in out.getvalue()
    assert merge_record(pair.home.recorder, stick, out, take=True) == 0
    assert "没有新的记录" in out.getvalue()


@pytest.mark.skipif(sys.platform == "win32", reason="a limit on the size of files is set, as Linux can")
@pytest.mark.parametrize("name", [line_log.NAME, "record.sqlite-wal"])
def test_a_full_disc_takes_nothing(pair: Pair, name: str) -> None:
    """Neither record grows, what was there is whole, and the same stick fits once there is room."""
    pair.laptop.do("write_note", words="水位记录。" * 4000)
    offer = read_offer(pair.home.recorder, pair.stick(pair.laptop))
    before, log = pair.home.recorder.events(), (pair.folder / line_log.NAME).read_bytes()
    room = (pair.folder / name).stat().st_size + 4000
    with no_file_longer_than(room), pytest.raises(StoreRefusedError) as caught:
        take(pair.home.recorder, offer)
    assert caught.value.code == "not-merged"
    assert pair.home.recorder.events() == before
    assert (pair.folder / line_log.NAME).read_bytes() == log

    assert take(pair.home.recorder, offer) == 1
    pair.home.recorder.close()
    assert len(events_of(pair.folder)) == len(before) + 1


def test_a_second_record_that_cannot_take_its_place_is_written_at_the_next_opening(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of it counts already: no failure, and nothing goes on in a record that stands alone."""

    def locked(*_: object) -> None:
        raise OSError(13, "in use")

    pair.laptop.report("陵川县", minute=50, deaths=9)
    offer = read_offer(pair.home.recorder, pair.stick(pair.laptop))
    count = len(pair.home.recorder.events())
    monkeypatch.setattr(LineLog, "replace", locked)
    with pytest.raises(StoreRefusedError) as caught:
        take(pair.home.recorder, offer)
    assert caught.value.code == "merged-not-doubled"
    refused = pair.home.say("write_note", words="再记").refusal
    assert refused is not None
    assert refused.code == "store-closed"
    pair.home.recorder.close()

    assert len(events_of(pair.folder)) == count + 1
    assert len(line_log.read_log(pair.folder / line_log.NAME).lines) == count + 1


def test_a_log_that_cannot_be_replaced_is_gone_on_with(pair: Pair, tmp_path: Path) -> None:
    """Windows keeps a file that somebody reads; the old one must not be lost with the try."""
    log = LineLog(pair.folder / line_log.NAME)
    size = log.size
    with pytest.raises(OSError, match="no-such"):
        log.replace(tmp_path / "no-such")
    assert log.size == size
    log.close()
