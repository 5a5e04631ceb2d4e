"""Whole nights through the real program without its window: acts in, answers out, the page read back."""

from __future__ import annotations

import itertools
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
VICE, HEAD, CHIEF, OFFICE = "市安委会副主任(分管安全工作副市长)", "市安委会主任", "市安委办主任", "市安委办"


class Desk:
    """The program called as a person or another program calls it."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.store = folder / "store"
        self._home = home
        self._number = itertools.count(1)

    def run(self, *arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
        """One command."""
        environment = {**os.environ, "JC_DISASTER_HOME": str(self._home), "PYTHONPATH": str(ROOT)}
        line = [sys.executable, "-m", "jc_disaster", *arguments]
        return subprocess.run(
            line, input=text, capture_output=True, text=True, check=False, encoding="utf-8", env=environment
        )

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """A command that goes on until it is killed."""
        environment = {**os.environ, "JC_DISASTER_HOME": str(self._home), "PYTHONPATH": str(ROOT)}
        line = [sys.executable, "-m", "jc_disaster", *arguments]
        pipe = subprocess.PIPE
        return subprocess.Popen(line, stdin=pipe, stdout=pipe, text=True, encoding="utf-8", env=environment)

    def act(self, *acts: dict[str, Any]) -> list[dict[str, Any]]:
        """Acts in order; each answer."""
        frame = {"incident": "7-12", "actor": {"name": "甲", "post": "值班员"}}
        lines = [json.dumps({**frame, "act_id": f"a{next(self._number)}", **act}) for act in acts]
        done = self.run(
            "record", "act", "--store", str(self.store), "--kind", "real", "-", text="\n".join(lines)
        )
        assert "Traceback" not in done.stderr, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    def must(self, *acts: dict[str, Any]) -> list[dict[str, Any]]:
        """Acts that must be accepted."""
        answers = self.act(*acts)
        assert [answer for answer in answers if not answer["ok"]] == []
        assert len(answers) == len(acts)
        return answers

    def page(self, *arguments: str) -> str:
        """What is known of the incident."""
        return self.run("record", "show", "7-12", "--store", str(self.store), *arguments).stdout


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One home, so that the plan is compiled once."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def desk(tmp_path: Path, home: Path) -> Desk:
    """A desk with no record yet."""
    return Desk(tmp_path, home)


def at(clock: str, day: int = 12) -> dict[str, str]:
    """The time of an act."""
    return {"at": f"2026-07-{day:02d}T{clock}:00+08:00"}


def opened(clock: str = "02:00") -> dict[str, Any]:
    """The incident opened."""
    return {
        "act": "open_incident",
        "title": "7·12灾害",
        "hazard": "洪涝",
        "counties": ["阳城县"],
        **at(clock),
    }


def report(clock: str, kind: str = "初报", unit: str = "阳城县", **fields: Any) -> dict[str, Any]:  # noqa: ANN401
    """A county's report."""
    own = {"unit": unit, "report_kind": kind, "as_of": at(clock)["at"], "source": f"{unit}应急局"}
    return {"act": "report_figures", **own, **at(clock), **fields}


def found(clock: str, level: str, **fields: Any) -> dict[str, Any]:  # noqa: ANN401
    """认定."""
    own = {"basis": "figures", "level": level, "found_by": OFFICE, "opinion": "经会商认定。"}
    return {"act": "record_finding", **own, **at(clock), **fields}


def proposed(clock: str, level: str) -> dict[str, Any]:
    """The proposal."""
    return {
        "act": "make_proposal",
        "level": level,
        "by": OFFICE,
        "to": "市安委会",
        "channel": "书面",
        **at(clock),
    }


def by(*posts: str) -> dict[str, Any]:
    """Who decided."""
    return {"decided_by": [{"post": post} for post in posts]}


def started(clock: str, level: str, *posts: str, **fields: Any) -> dict[str, Any]:  # noqa: ANN401
    """A start."""
    own = {"act": "decide_start", "decision": "同意启动", "level": level, "channel": "电话"}
    return {**own, **by(*posts), **at(clock), **fields}


def told(clock: str, addressee: str, channel: str) -> dict[str, Any]:
    """Information upward."""
    own = {"addressee": addressee, "channel": channel, "receiver": "值班员", "mark": "值班信息"}
    return {"act": "report_upward", **own, **at(clock)}


def tell(clock: str, to: str, change: str) -> dict[str, Any]:
    """The response told of."""
    own = {"to": to, "change": change, "channel": "书面", "confirmed": True}
    return {"act": "tell_of_response", **own, **at(clock)}


NIGHT = [
    opened(),
    *(told("02:10", addressee, "电话") for addressee in ("市委", "市政府", "省应急管理厅")),
    report("02:30", figures={"deaths": 12, "relocated": {"at_least": 1300}}),
    found("03:00", "III"),
    proposed("03:05", "III"),
    started("03:20", "III", VICE, relayed_by={"name": "乙", "post": CHIEF}, words="同意启动。"),
]


def test_the_night_call(desk: Desk) -> None:
    """Journey 1: upward first, figures, finding, proposal, the decision as it was given."""
    answers = desk.must(
        *NIGHT, {"act": "decide_measures", "duties": ["III-1-1"], "adopted": True, **at("03:30")}
    )
    assert [answer["seq"] for answer in answers] == list(range(1, len(answers) + 1))
    page = desk.page()
    for part in (
        "数据对照：至少符合Ⅲ级启动条件，待市安委办认定；数据未齐，不排除Ⅰ级。",
        "所依条款：5.3.1(1)",
        "Ⅲ级响应",
        "2026年7月12日3时20分",
        "上报：省应急管理厅",
        "待补签",
        "措施：采取1项",
        "待办：报送值班信息（书面）：市委、市政府、省应急管理厅",
        "待办：向市安委会主任报告启动决定",
        "待办：向阳城县通报市级响应启动",
    ):
        assert part in page
    assert "报送值班信息（电话）" not in page
    desk.must(
        *(told("03:40", addressee, "书面") for addressee in ("市委", "市政府", "省应急管理厅")),
        tell("03:45", HEAD, "启动"),
        tell("03:46", "阳城县", "启动"),
        tell("03:47", "省应急管理厅", "启动"),
        {"act": "note_county_response", "unit": "阳城县", "change": "启动", "source": "来报", **at("04:00")},
        {"act": "countersign", "decision": answers[7]["act_id"], "signed_by": {"post": VICE}, **at("08:00")},
    )
    later = desk.page()
    assert not any(f"待办：{word}" in later for word in ("报送", "向", "补签"))
    assert "待补签" not in later


def test_what_was_known_at_a_past_minute_with_the_level_and_its_reasons(desk: Desk) -> None:
    """What did we know at 03:40, and why did we decide so: the page of that minute, not today's knowledge."""
    desk.must(*NIGHT)
    desk.must(report("05:00", "续报", figures={"deaths": 22}))
    events = desk.run("record", "events", "--store", str(desk.store), "--json").stdout.splitlines()
    decided, after = (json.loads(line)["recorded_at"] for line in events[-2:])
    then = desk.page("--at", decided)
    assert "所依条款：5.3.1(1)" in then
    assert "因灾死亡人口12人" in then
    assert "同意启动Ⅲ级" in then
    assert "22人" not in then
    assert "所依条款：5.2.1(1)" in desk.page("--at", after)
    assert desk.page("--at", "2026-01-01T00:00:00+08:00") == "到那时还没有任何记录。\n"


def test_it_gets_worse(desk: Desk) -> None:
    """Journey 2: a rise is a new decision of the new level's authority; the wrong one is kept and held."""
    desk.must(
        *NIGHT, report("05:00", "续报", figures={"deaths": 22}), found("05:20", "II"), proposed("05:25", "II")
    )
    adjust = {"act": "decide_adjust", "level": "II", "channel": "签批", **at("05:40")}
    (wrong,) = desk.must({**adjust, **by(VICE)})
    page = desk.page()
    assert "Ⅲ级响应" in page
    assert "与5.2.2不符，待核" in page
    right = {
        "act": "put_right_decision",
        "decision": wrong["act_id"],
        "how": "由主任签批",
        **by(HEAD),
        **at("06:00"),
    }
    desk.must(right)
    assert "Ⅱ级响应" in desk.page()


def test_it_was_less(desk: Desk) -> None:
    """Journey 3: a lower figure asks for its reason; the level falls only by its decider."""
    desk.must(*NIGHT, report("06:00", "续报", figures={"deaths": 2}))
    page = desk.page()
    assert "待核数据：阳城县 因灾死亡人口" in page
    assert "因灾死亡人口12人" in page
    assert "所依条款：5.3.1(1)" in page
    desk.must(report("07:00", "核报", figures={"deaths": 2}, reason="10人系病亡，县局核实", verified=True))
    page = desk.page()
    assert "待核数据" not in page
    assert "Ⅲ级响应" in page
    revoke = {"act": "revoke_start", "change": "撤销", "reason": "数据有误", "channel": "签批", **at("08:00")}
    desk.must({**revoke, **by(CHIEF)})
    assert "Ⅲ级响应" in desk.page()
    desk.must({**revoke, **by(VICE)})
    assert "未启动市级响应" in desk.page()


def test_not_known_yet(desk: Desk) -> None:
    """Journey 4: who is silent is named; unknown is never zero."""
    desk.must(
        opened(), report("02:30", figures={"deaths": 4}), report("02:40", unit="高平市", unaffected=True)
    )
    page = desk.page()
    assert "已报2个单位" in page
    assert "未报：城区、泽州县、陵川县、沁水县、开发区" in page
    assert "已报数据未达到任何一级启动条件，但数据未齐，不排除Ⅰ级" in page
    assert "高平市：未受灾" in page
    assert "因灾失踪人口" not in page
    events = desk.run("record", "events", "--store", str(desk.store), "--json").stdout.splitlines()
    assert json.loads(events[2])["body"]["unaffected"] is True


def test_end_and_after(desk: Desk) -> None:
    """Journey 7: termination on its ground, ledgers, review, the archive sealed and opened again with a reason."""
    desk.must(*NIGHT)
    end = {"act": "decide_termination", "channel": "签批", **by(VICE), **at("10:00", 20)}
    (early,) = desk.must(end)
    assert "没有写明救灾应急工作已经结束" in desk.page()
    ledger = {
        "act": "record_ledger",
        "ledger": "过渡期生活救助",
        "unit": "阳城县",
        "people": 320,
        "source": "来报",
    }
    review = {"act": "record_review", "kind_of_review": "复盘评估", "by": "市应急局", "words": "首报偏晚。"}
    close = {"act": "close_incident", "reason": "资料齐全"}
    desk.must(
        {"act": "record_stability", "found_by": OFFICE, "opinion": "无新增。", **at("09:00", 18)},
        {**end, "work_ended": True, "analysis": "可以解除。", "analysed_by": OFFICE, **at("11:00", 20)},
        {**ledger, "dated": "2026-07-21", **at("09:00", 21)},
        {**review, **at("09:00", 22)},
        {**close, **at("09:00", 23)},
    )
    assert early["ok"]
    page = desk.page()
    assert "响应经过：Ⅲ级，2026年7月12日3时20分至2026年7月20日11时00分（终止）" in page
    assert "台账：1笔" in page
    (sealed,) = desk.act({"act": "write_note", "words": "补一句", **at("09:10", 23)})
    assert sealed["code"] == "incident-closed"
    assert "启封" in sealed["next"]
    desk.must(
        {"act": "reopen_incident", "reason": "补记", **at("09:20", 23)},
        {"act": "write_note", "words": "补", **at("09:30", 23)},
    )


def test_shift_change(desk: Desk) -> None:
    """Journey 9: the next officer reads one page and signs for it."""
    fields = {
        "from": {"name": "甲", "post": "值班员"},
        "to": {"name": "乙", "post": "值班员"},
        "open_matters": "签批待补。",
    }
    call = {"act": "log_call", "direction": "去电", "with": {"post": "陵川县值班员"}, "reached": False}
    *_, handed = desk.must(*NIGHT, {**call, **at("07:50")}, {"act": "hand_over", **fields, **at("08:00")})
    page = desk.page()
    for part in ("当前响应：Ⅲ级响应", "待补签", "再次联系陵川县值班员", "值班员乙接班签字", "未报：城区"):
        assert part in page
    taken = {
        "act": "take_over",
        "handover": handed["act_id"],
        "by": {"name": "乙", "post": "值班员"},
        **at("08:05"),
    }
    desk.must(taken)
    names = [
        json.loads(line)["name"]
        for line in desk.run("record", "events", "--store", str(desk.store), "--json").stdout.splitlines()
    ]
    assert names[-2:] == ["handover-made/1", "handover-taken/1"]
    page = desk.page()
    assert "待补签" in page
    assert "接班签字" not in page


@pytest.mark.parametrize("answers", [3, 40])
def test_the_power_fails_in_the_middle_of_the_night(desk: Desk, answers: int) -> None:
    """Journey 10, first half: the program is killed between two answers; what was answered is there, and it goes on."""
    frame = {"incident": "7-12", "actor": {"post": "值班员"}, **at("02:30"), "act": "write_note"}
    notes = [json.dumps({**frame, "act_id": f"n{number}", "words": f"第{number}条"}) for number in range(200)]
    desk.must(opened())
    with desk.start("record", "act", "--store", str(desk.store), "-") as running:
        assert running.stdin is not None
        assert running.stdout is not None
        running.stdin.write("\n".join(notes) + "\n")
        running.stdin.flush()
        answered = [json.loads(running.stdout.readline()) for _ in range(answers)]
        running.kill()
        answered += [json.loads(line) for line in running.stdout.read().splitlines() if line.endswith("}")]
    kept = desk.run("record", "events", "--store", str(desk.store), "--json").stdout.splitlines()
    ids = {json.loads(line)["event_id"] for line in kept}
    assert {event for answer in answered for event in answer["events"]} <= ids
    again = desk.run("record", "act", "--store", str(desk.store), "-", text="\n".join(notes))
    assert again.returncode == 0
    assert [json.loads(line) for line in again.stdout.splitlines()][: len(answered)] == answered
    assert "校验通过：201条记录" in desk.run("record", "verify", "--store", str(desk.store)).stdout


def test_bad_lines_are_answered_in_words_and_nothing_is_lost(desk: Desk) -> None:
    """Each refusal has its sentence and next step, the exit code says so, and the good lines stand."""
    frame = {"incident": "7-12", "actor": {"post": "值班员"}, **at("02:30")}
    own = {"act": "report_figures", "act_id": "x", "unit": "阳城县", "report_kind": "初报", "source": "来报"}
    bad = ["-1", "1.5", '"3"', "NaN", "true", "1e30", "[1]", '{"about": -3}', "1000000001"]
    body = json.dumps({**frame, **own, "as_of": at("02:30")["at"]})[:-1]
    desk.must(opened())
    lines = [
        f'{body[:-1]}", "figures": {{"deaths": {value}}}}}'.replace('"x"', f'"x{number}"')
        for number, value in enumerate(bad)
    ]
    done = desk.run("record", "act", "--store", str(desk.store), "-", text="\n".join(lines))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 2
    assert len(answers) == len(bad)
    assert all(not answer["ok"] and "deaths" in answer["message"] and answer["next"] for answer in answers), (
        answers
    )
    assert "已报0个单位" in desk.page()
