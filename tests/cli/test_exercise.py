"""``exercise`` on the command line: a pack verified, played by a script, scored and reported without a window."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Call, Said

PACK = "landslide"


@pytest.fixture
def script(call: Call, tmp_path: Path) -> Path:
    """The model answer of the landslide as a script."""
    path = tmp_path / "acts.jsonl"
    path.write_text(call("exercise", "answer", PACK).out, encoding="utf-8")
    return path


@pytest.fixture
def store(call: Call, script: Path, tmp_path: Path) -> Path:
    """A store in which the model answer was played."""
    folder = tmp_path / "store"
    assert played(call, script, folder).code == 0
    return folder


def played(call: Call, script: Path, folder: Path, *more: str) -> Said:
    """The landslide played by a script."""
    return call("exercise", "run", PACK, "--script", str(script), "--store", str(folder), *more)


def test_a_shipped_pack_verifies_by_its_id_and_as_json(call: Call) -> None:
    """The facilitator asks before the players come."""
    said = call("exercise", "verify", PACK)
    assert (said.code, said.err) == (0, "")
    assert "核验通过" in said.out
    value = call("exercise", "verify", PACK, "--json").value
    assert (value["ok"], value["faults"], value["pack"]["id"]) == (True, [], PACK)


def test_a_faulty_pack_exits_2_with_every_fault(call: Call, tmp_path: Path) -> None:
    """In words for a person, in one JSON value for a program."""
    path = tmp_path / "bad.yaml"
    path.write_text("format: 1\nid: x1\ncolour: red\n", encoding="utf-8")
    said = call("exercise", "verify", str(path), "--json")
    assert said.code == 2
    assert said.value["ok"] is False
    assert {fault["path"].partition("（")[0] for fault in said.value["faults"]} >= {
        "title",
        "colour",
        "injects",
    }
    words = call("exercise", "verify", str(path))
    assert (words.code, words.out) == (2, "")
    assert "缺少这一项" in words.err


@pytest.mark.parametrize("name", ["no-such-pack", "bomb.zip"])
def test_what_is_no_pack_exits_2_in_one_sentence(call: Call, tmp_path: Path, name: str) -> None:
    """No traceback reaches a person."""
    path = tmp_path / name
    if name.endswith(".zip"):
        path.write_bytes(b"PK")
    said = call("exercise", "verify", str(path) if path.exists() else name)
    assert (said.code, said.out) == (2, "")
    assert len(said.err.strip().splitlines()) == 1


def test_the_model_answer_scores_full_marks(call: Call, store: Path) -> None:
    """The whole way through the real record, the real clock and the real files."""
    (exercise,) = call("exercise", "score", "--store", str(store), "--json").value["exercises"]
    assert exercise["total"] == {"met": 37, "expected": 37, "faults": 0, "share": "1"}
    assert exercise["ended"] == "结束"
    assert {mark["status"] for mark in exercise["marks"]} == {"met"}
    assert exercise["title"].startswith("【演练】")
    words = call("exercise", "score", "--store", str(store))
    assert words.out.startswith("【演练】")
    assert "应做37项，做到37项（100%）" in words.out


def test_two_teams_in_one_store_are_set_side_by_side(call: Call, script: Path, store: Path) -> None:
    """The second plays by a script that leaves most of it out."""
    lines = script.read_text(encoding="utf-8").splitlines()
    script.write_text("\n".join(line for line in lines if "report_figures" in line), encoding="utf-8")
    assert played(call, script, store, "--team", "第二队").code == 0
    said = call("exercise", "score", "--store", str(store))
    assert "【演练】各队对照" in said.out
    assert "未做到：T+00:40 决定启动Ⅲ级响应；依据5.3.2" in said.out
    exercises = call("exercise", "score", "--store", str(store), "--json").value["exercises"]
    assert [(one["incident"], one["team"]) for one in exercises] == [
        ("landslide-1", "第一队"),
        ("landslide-2", "第二队"),
    ]
    one = call("exercise", "score", "--store", str(store), "--incident", "landslide-2", "--json").value
    assert [exercise["team"] for exercise in one["exercises"]] == ["第二队"]


def test_an_act_the_record_refuses_is_answered_and_exits_2(call: Call, script: Path, tmp_path: Path) -> None:
    """The rest is played all the same."""
    wrong = {"act": "report_figures", "unit": "临汾市", "report_kind": "初报", "at": "T+00:45"}
    more = {**wrong, "as_of": "2026-09-14T05:00:00+08:00", "source": "来报", "figures": {"deaths": 1}}
    with script.open("a", encoding="utf-8") as file:
        file.write(json.dumps(more, ensure_ascii=False) + "\n")
    said = played(call, script, tmp_path / "other")
    answers: list[dict[str, Any]] = [json.loads(line) for line in said.out.splitlines()]
    assert said.code == 2
    assert [answer["code"] for answer in answers if not answer["ok"]] == ["unknown-unit"]


@pytest.mark.parametrize("line", ["no json", "[]", '{"act": "write_note", "at": "later"}', '{"act": "x"}'])
def test_a_script_with_a_bad_line_is_not_played_at_all(call: Call, tmp_path: Path, line: str) -> None:
    """Half an exercise would have to be thrown away."""
    path = tmp_path / "bad.jsonl"
    path.write_text(f"\n{line}\n", encoding="utf-8")
    said = played(call, path, tmp_path / "none")
    assert (said.code, said.out) == (2, "")
    assert "第2行" in said.err
    assert not (tmp_path / "none").exists()


def test_a_replay_scores_what_was_known_then(call: Call, store: Path) -> None:
    """The hot wash goes back to any minute."""
    asked = ("exercise", "score", "--store", str(store), "--json", "--at")
    (early,) = call(*asked, "T+00:45").value["exercises"]
    assert {mark["id"].partition("@")[2] for mark in early["marks"]} == {"c01", "c02"}
    assert early["ended"] is None
    assert call(*asked, "2020-01-01T00:00:00+08:00").code == 2
    assert call(*asked, "soon").code == 2


def test_reports_are_written_as_marked_pdfs(call: Call, store: Path, tmp_path: Path) -> None:
    """演练评估报告 and 总结, with their check values."""
    said = call("exercise", "report", "--store", str(store), "--out", str(tmp_path / "out"), "--json")
    assert said.code == 0, said.err
    assert [paper["kind"] for paper in said.value] == ["exercise_report", "exercise_summary"]
    assert all(Path(paper["path"]).name.startswith("【演练】") for paper in said.value)
    words = call("exercise", "report", "--store", str(store), "--out", str(tmp_path / "out"))
    assert "校验值不替代签字盖章" in words.out
    both = ("--out", str(tmp_path / "both"), "--format", "all", "--json")
    files = [
        Path(one["path"]).suffix for one in call("exercise", "report", "--store", str(store), *both).value
    ]
    assert sorted(files) == [".docx", ".docx", ".pdf", ".pdf"]


def test_the_papers_of_a_pack_are_written_before_it_is_played(call: Call, tmp_path: Path) -> None:
    """导调脚本 for the controllers, 参演须知 for the players."""
    said = call("exercise", "papers", PACK, "--out", str(tmp_path), "--json")
    assert [paper["kind"] for paper in said.value] == ["exercise_script", "exercise_handout"]


def test_a_boundary_pack_is_generated_verified_and_played(call: Call, tmp_path: Path) -> None:
    """From nothing to an exercise in three commands."""
    out = tmp_path / "short.zip"
    asked = ("exercise", "generate", "--level", "II", "--indicator", "deaths_and_missing", "--out", str(out))
    assert call(*asked).code == 0
    assert call("exercise", "verify", str(out)).code == 0
    again = call(*asked)
    assert (again.code, again.out) == (2, "")
    script = tmp_path / "acts.jsonl"
    script.write_text(call("exercise", "answer", str(out)).out, encoding="utf-8")
    store = str(tmp_path / "store")
    assert call("exercise", "run", str(out), "--script", str(script), "--store", store).code == 0
    (exercise,) = call("exercise", "score", "--store", store, "--json").value["exercises"]
    assert exercise["total"]["share"] == "1"


def test_a_shipped_pack_is_made_one_file(call: Call, tmp_path: Path) -> None:
    """To be sent to a county."""
    out = tmp_path / "a.zip"
    assert call("exercise", "generate", "--from", PACK, "--out", str(out)).code == 0
    assert call("exercise", "verify", str(out)).code == 0


@pytest.mark.parametrize(
    "choice",
    [
        (),
        ("--level", "V", "--indicator", "x"),
        ("--level", "IV", "--indicator", "deaths_and_missing", "--distance", "-9"),
    ],
)
def test_a_boundary_that_the_plan_does_not_have_exits_2(
    call: Call, tmp_path: Path, choice: tuple[str, ...]
) -> None:
    """The sentence names what there is."""
    said = call("exercise", "generate", *choice, "--out", str(tmp_path / "x.zip"))
    assert (said.code, said.out) == (2, "")
    assert said.err.strip()


def test_no_exercise_is_played_into_a_real_store(call: Call, script: Path, tmp_path: Path) -> None:
    """The one mistake that must not be possible."""
    folder = tmp_path / "real"
    acts = json.loads(call("record", "acts", "--json").out)["acts"]
    call("record", "act", "--store", str(folder), "--kind", "real", "-", text=json.dumps(acts[0]["example"]))
    before = call("record", "events", "--store", str(folder), "--json").out
    said = played(call, script, folder)
    assert (said.code, said.out) == (2, "")
    assert "正式" in said.err
    for action in (("score",), ("report", "--out", str(tmp_path / "out"))):
        refused = call("exercise", *action, "--store", str(folder))
        assert refused.code == 2
        assert "正式" in refused.err
    assert call("record", "events", "--store", str(folder), "--json").out == before
    assert not (tmp_path / "out").exists()
    assert not (folder / "packs").exists()


def test_an_exercise_can_be_judged_by_a_pack_given_when_the_kept_one_is_gone(call: Call, store: Path) -> None:
    """The store may have come from elsewhere by export."""
    for path in (store / "packs").iterdir():
        path.unlink()
    said = call("exercise", "score", "--store", str(store))
    assert said.code == 2
    assert "--pack" in said.err
    assert call("exercise", "score", "--store", str(store), "--pack", PACK).code == 0
    other = call("exercise", "score", "--store", str(store), "--pack", "drought")
    assert (other.code, other.out) == (2, "")


def test_a_store_without_an_exercise_says_so(call: Call, tmp_path: Path) -> None:
    """A bare exercise store has nothing to be marked."""
    acts = json.loads(call("record", "acts", "--json").out)["acts"]
    folder = str(tmp_path / "bare")
    call("record", "act", "--store", folder, "--kind", "exercise", "-", text=json.dumps(acts[0]["example"]))
    said = call("exercise", "score", "--store", folder)
    assert said.code == 2
    assert "没有按情景包开始的演练" in said.err


def test_the_acts_that_conduct_are_listed_for_exercise_stores_only(call: Call) -> None:
    """Whoever writes to a real record is not offered what it refuses."""
    every = {act["act"] for act in call("record", "acts", "--json", "--kind", "exercise").value["acts"]}
    plain = {act["act"] for act in call("record", "acts", "--json").value["acts"]}
    assert every - plain >= {"begin_exercise", "send_inject", "break_off_exercise"}
    assert not plain - every


def test_a_script_may_break_the_exercise_off(call: Call, script: Path, tmp_path: Path) -> None:
    """Nothing is sent or taken afterwards, and the score says how it ended."""
    lines = script.read_text(encoding="utf-8").splitlines()
    first = [line for line in lines if json.loads(line)["at"] == "T+00:00"]
    late = {"act": "write_note", "words": "晚了。", "at": "T+02:00"}
    acts = [*first, '{"act": "break_off_exercise", "at": "T+00:10"}', json.dumps(late, ensure_ascii=False)]
    script.write_text("\n".join(acts), encoding="utf-8")
    folder = tmp_path / "broken"
    said = played(call, script, folder)
    assert said.code == 2
    assert json.loads(said.out.splitlines()[-1])["code"] == "exercise-over"
    score = call("exercise", "score", "--store", str(folder))
    assert "提前终止" in score.out.splitlines()[0]
    (exercise,) = call("exercise", "score", "--store", str(folder), "--json").value["exercises"]
    assert {mark["id"].partition("@")[2] for mark in exercise["marks"]} == {"c01"}
    report = call("exercise", "report", "--store", str(folder), "--out", str(tmp_path / "out"))
    assert report.code == 0, report.err


def test_a_score_while_the_exercise_goes_on_says_so(call: Call, store: Path) -> None:
    """At the hot wash of the first hour what is still to be done is no miss."""
    said = call("exercise", "score", "--store", str(store), "--at", "T+00:39")
    assert "仍在进行" in said.out.splitlines()[0]


def test_an_exercise_in_which_nobody_did_anything_has_its_report(call: Call, tmp_path: Path) -> None:
    """An empty chair is a finding too."""
    script, folder = tmp_path / "none.jsonl", str(tmp_path / "empty")
    script.write_text("", encoding="utf-8")
    assert call("exercise", "run", "drought", "--script", str(script), "--store", folder).code == 0
    assert "做到0项" in call("exercise", "score", "--store", folder).out
    report = call("exercise", "report", "--store", folder, "--out", str(tmp_path / "out"))
    assert report.code == 0, report.err
