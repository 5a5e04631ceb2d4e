"""The commands as functions of streams: answers line by line, sentences in Chinese."""

from __future__ import annotations

import io
import json
from datetime import timedelta
from pathlib import Path

import pytest

from jc_disaster.engine.assess import Assessor
from jc_disaster.incident.decide import CATALOGUE
from jc_disaster.plan.model import PlanEdition
from jc_disaster.record import commands, line_log
from jc_disaster.record.recorder import Recorder
from jc_disaster.record.schema import NAME
from jc_disaster.record.sqlite import SqliteStore
from jc_disaster.record.verifying import verify_record
from tests.scene import CHIEF, INCIDENT, NIGHT, VICE, MemoryStore, Scene, decided_by, identity

WRITE = {
    "act": "write_note",
    "incident": INCIDENT,
    "actor": {"post": "值班员"},
    "at": NIGHT.isoformat(),
    "words": "好",
}


@pytest.fixture
def scene(assessor: Assessor) -> Scene:
    """An incident just opened."""
    scene = Scene(assessor)
    scene.open()
    return scene


def said(command: object, *arguments: object) -> tuple[int, str]:
    """The exit code and the words of a command."""
    out = io.StringIO()
    code = command(*arguments, out)  # type: ignore[operator]
    return code, out.getvalue()


def test_every_line_gets_its_answer_in_its_place(scene: Scene) -> None:
    """A bad line does not hold up the others, and the exit code says that there was one."""
    lines = [
        json.dumps({**WRITE, "act_id": "a1"}),
        "",
        "not json",
        '{"act": "write_note", "act": "open_incident"}',
        "[1]",
        '{"act": "write_note", "actor": {"post": "a", "post": "b"}, "list": [{"x": 1, "x": 2}]}',
        '{"act": "write_note", "words": "\\ud800"}',
        json.dumps({**WRITE, "act_id": "a2", "words": 7}),
        json.dumps({**WRITE, "act_id": "a1", "words": "换了"}),
    ]
    out = io.StringIO()
    assert commands.record_acts(scene.recorder, lines, out) == 2
    answers = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [answer["ok"] for answer in answers] == [True, *[False] * 6, True]
    kinds = ["not-json", "invalid-act", "not-json", "invalid-act", "invalid-act", "invalid-act"]
    assert [answer["code"] for answer in answers[1:7]] == kinds
    assert all(key in answers[4]["message"] for key in ("actor.post", "list.x"))
    assert answers[7] == answers[0]
    assert answers[0].keys() == {"ok", "act_id", "incident", "events", "seq"}
    assert answers[4].keys() == {"ok", "act_id", "code", "message", "next"}


def test_accepted_lines_alone_exit_clean(scene: Scene) -> None:
    """0 means that everything is kept."""
    out = io.StringIO()
    assert commands.record_acts(scene.recorder, [json.dumps({**WRITE, "act_id": "a1"})], out) == 0


class Watched(io.StringIO):
    """A stream that notes how many events were kept when each answer was printed."""

    def __init__(self, recorder: Recorder) -> None:
        super().__init__()
        self.kept: list[int] = []
        self._recorder = recorder

    def write(self, text: str) -> int:
        """Print, and look into the store."""
        self.kept.append(len(self._recorder.events()))
        return super().write(text)


def test_an_answer_is_printed_after_its_events_are_kept(scene: Scene) -> None:
    """The acknowledgement is a promise, given line by line and not at the end."""
    out = Watched(scene.recorder)
    commands.record_acts(scene.recorder, (json.dumps({**WRITE, "act_id": f"a{n}"}) for n in range(3)), out)
    assert out.kept == [2, 3, 4]


def test_an_act_that_cannot_be_kept_is_not_acknowledged(scene: Scene) -> None:
    """A full disc answers no, and the same act is accepted once there is room."""
    assert isinstance(scene.store, MemoryStore)
    scene.store.refuses = True
    answer = scene.recorder.record({**WRITE, "act_id": "a1"})
    assert answer.refusal is not None
    assert answer.refusal.code == "not-saved"
    assert not scene.say("countersign", decision="x", signed_by={"post": "y"}).ok
    scene.store.refuses = False
    assert scene.recorder.record({**WRITE, "act_id": "a1"}).ok


def test_the_acts_are_listed_for_programs_and_for_people(edition: PlanEdition) -> None:
    """Whoever writes a program, and whoever keys in after a power cut, starts here."""
    out = io.StringIO()
    commands.list_acts(edition, out, as_json=True)
    acts = json.loads(out.getvalue())["acts"]
    assert [act["act"] for act in acts] == [spec.name for spec in CATALOGUE]
    assert all({"act", "fields", "example"} <= act.keys() for act in acts)
    assert all(act["example"]["act"] == act["act"] for act in acts)
    for act in acts:
        names = {field["name"] for field in act["fields"]}
        assert act["example"].keys() <= names
    out = io.StringIO()
    commands.list_acts(edition, out, as_json=False)
    assert all(spec.title in out.getvalue() for spec in CATALOGUE)


def test_all_events_come_out_as_lines(scene: Scene) -> None:
    """The file that papers are made from."""
    scene.do("open_incident", incident="别的", title="另一个", act_id="o2")
    _, all_lines = said(commands.print_events, scene.recorder)
    assert [json.loads(line)["incident"] for line in all_lines.splitlines()] == [INCIDENT, "别的"]
    out = io.StringIO()
    commands.print_events(scene.recorder, out, "别的")
    assert len(out.getvalue().splitlines()) == 1


def test_the_list_names_each_incident_and_its_response(scene: Scene, assessor: Assessor) -> None:
    """What is live, in one look; an exercise says so in every line."""
    assert "未启动市级响应" in said(commands.list_incidents, scene.recorder)[1]
    night = Scene(assessor, MemoryStore(identity("exercise")))
    assert "还没有灾情" in said(commands.list_incidents, night.recorder)[1]
    night.night_at()
    words = said(commands.list_incidents, night.recorder)[1]
    assert all(line.startswith(("【演练】", INCIDENT)) and "【演练】" in line for line in words.splitlines())
    assert "Ⅲ级响应" in words


def test_one_page_shows_what_is_known_and_what_is_open(scene: Scene) -> None:
    """The officer who takes over reads this."""
    scene.report(deaths=12)
    scene.report(minute=3, deaths=9)
    scene.do("report_upward", addressee="市委", channel="电话", receiver="值班员", mark="值班信息")
    scene.find("III")
    scene.start("III", CHIEF, channel="电话")
    code, words = said(commands.show_incident, scene.recorder, INCIDENT)
    assert code == 0
    for part in ("待核", "待补签", "待核数据", "上报：市委", "认定", "未报：", "与5.3.2不符"):
        assert part in words
    assert said(commands.show_incident, scene.recorder, "没有")[0] == 2


def test_the_page_says_what_is_due_and_what_is_late(scene: Scene, edition: PlanEdition) -> None:
    """A limit that the office has not confirmed says so; one that has passed says that."""
    name = next(duty.limit_setting for duty in edition.duties if duty.limit_setting)
    assert "未定时限，待单位确认" in said(commands.show_incident, scene.recorder, INCIDENT)[1]
    scene.do("set_limit", setting=name, minutes=30, source="省厅规定")
    assert "已超时，待单位确认" in said(commands.show_incident, scene.recorder, INCIDENT)[1]
    scene.clock.moment = NIGHT
    assert "2时30分前，待单位确认" in said(commands.show_incident, scene.recorder, INCIDENT)[1]


def test_the_page_can_be_asked_for_any_minute(assessor: Assessor) -> None:
    """当时所知: with the level and the reasons as they were then."""
    scene = Scene(assessor)
    scene.clock.moment = NIGHT + timedelta(minutes=1)
    scene.open()
    scene.clock.moment = NIGHT + timedelta(minutes=60)
    scene.report(deaths=12)
    out = io.StringIO()
    commands.show_incident(scene.recorder, INCIDENT, out, NIGHT + timedelta(minutes=30))
    assert "当时所知" in out.getvalue()
    assert "已报0个单位" in out.getvalue()
    out = io.StringIO()
    assert commands.show_incident(scene.recorder, INCIDENT, out, NIGHT) == 0
    assert "还没有任何记录" in out.getvalue()


def test_the_page_of_an_old_or_unopened_incident_says_so(assessor: Assessor) -> None:
    """An incident before the edition, one heard of only in part, one with entries of a newer version."""
    scene = Scene(assessor)
    scene.open(happened_at="2026-02-01T00:00:00+08:00", hazard=..., counties=["阳城县"])
    assert "早于本预案施行之日" in said(commands.show_incident, scene.recorder, INCIDENT)[1]
    store = MemoryStore(identity())
    event = scene.recorder.events()[0]
    store._events = [event._replace(name="opened-differently/9")]
    partly = Recorder(store, lambda _: assessor, scene.clock, bytes)
    words = said(commands.show_incident, partly, INCIDENT)[1]
    assert "opened-differently/9" in words
    assert "尚无新建记录" in said(commands.list_incidents, partly)[1]


def test_a_record_is_proven_with_both_its_files(night: Scene, folder: Path) -> None:
    """Verify reads everything, the line log too."""
    code, words = said(lambda out: verify_record(night.recorder, out, folder))
    assert (code, "校验通过" in words, "席位一" in words) == (0, True, True)
    path = folder / line_log.NAME
    path.write_text(path.read_text(encoding="utf-8").replace('"deaths":12', '"deaths":13'), encoding="utf-8")
    code, words = said(lambda out: verify_record(night.recorder, out, folder))
    assert (code, "第二份记录" in words) == (2, True)
    night.recorder.close()


def test_a_record_that_does_not_prove_is_named(scene: Scene) -> None:
    """The seat and the entry at which the chain breaks."""
    assert isinstance(scene.store, MemoryStore)
    scene.store._events[0] = scene.store._events[0]._replace(occurred_at="2020-01-01T00:00:00.000Z")
    code, words = said(verify_record, scene.recorder)
    assert (code, "席位一/1" in words) == (2, True)
    assert said(verify_record, Scene(scene.assessor).recorder)[0] == 0


def test_rebuild_backup_export_and_import_say_what_they_did(
    night: Scene, folder: Path, tmp_path: Path
) -> None:
    """Each sentence names the file, so that somebody can go and look."""
    night.do(
        "decide_termination",
        minute=90,
        channel="签批",
        work_ended=True,
        analysis="可以。",
        **decided_by(VICE),
    )
    assert isinstance(night.store, SqliteStore)
    words = said(commands.back_up_record, night.store, [tmp_path / "b"], NIGHT)[1]
    assert "已备份并校验" in words
    assert "已导出" in said(commands.export_record, night.recorder, tmp_path / "out")[1]
    night.recorder.close()
    words = said(commands.import_record, tmp_path / "out", tmp_path / "new", identity(seat="席位二"))[1]
    assert "席位二" in words
    content = (folder / line_log.NAME).read_text(encoding="utf-8")
    (folder / line_log.NAME).write_text(f"{content}x\n", encoding="utf-8")
    (folder / NAME).write_bytes(b"")
    words = said(commands.rebuild_record, folder)[1]
    assert all(part in words for part in ("已重建", "不能证实", "另存为"))
    (folder / NAME).unlink()
    assert "另存为" not in said(commands.rebuild_record, folder)[1]


def test_the_yearly_dates_ahead_stand_below_the_incidents(scene: Scene) -> None:
    """6.3 binds whether or not anything has happened (reading D5)."""
    scene.clock.moment = NIGHT + timedelta(days=75)
    _, listed = said(commands.list_incidents, scene.recorder)
    assert "例行：2026年9月30日前，冬春生活困难情况调查" in listed
    scene.clock.moment = NIGHT
    _, quiet = said(commands.list_incidents, scene.recorder)
    assert "例行" not in quiet
