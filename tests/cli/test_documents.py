"""``documents`` on the command line: a file of events or a record in, papers and their check values out."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from jc_disaster.incident.events import line_of
from tests.documents.papers.nights import played

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor
    from tests.cli.conftest import Call


@pytest.fixture
def events(tmp_path: Path, assessor: Assessor) -> Path:
    """The lines of a night at Ⅳ as ``record events`` prints them."""
    file = tmp_path / "events.jsonl"
    lines = [line_of(event) + "\n" for event in played("level-4", assessor).recorder.events()]
    file.write_text("".join(lines), encoding="utf-8")
    return file


def asked(events: Path, out: Path, *more: str, kind: str = "all") -> list[str]:
    """The command line."""
    return ["documents", "--incident", str(events), "--kind", kind, "--out", str(out), *more]


def test_json_lists_kind_path_and_check_value(call: Call, events: Path, tmp_path: Path) -> None:
    """Other programs pick the papers up from there."""
    said = call(*asked(events, tmp_path / "out", "--json", "--format", "pdf"))
    papers: list[dict[str, Any]] = said.value
    assert said.code == 0
    assert [sorted(paper) for paper in papers] == [["kind", "path", "sha256"]] * len(papers)
    assert {"flash_report", "proposal", "situation_report", "start_notice"} <= {
        paper["kind"] for paper in papers
    }
    for paper in papers:
        assert sha256(Path(paper["path"]).read_bytes()).hexdigest() == paper["sha256"]
    assert "未制作 task_sheet：尚未记录决定采取的措施" in said.err


def test_a_person_gets_lines(call: Call, events: Path, tmp_path: Path) -> None:
    """The check value is no seal, and says so."""
    said = call(*asked(events, tmp_path / "out", kind="start_notice"))
    assert said.code == 0
    assert "start_notice.pdf" in said.out
    assert "校验值不替代签字盖章" in said.out


def test_events_come_through_a_pipe_too(call: Call, events: Path, tmp_path: Path) -> None:
    """``record events`` and ``documents`` are made to be joined."""
    said = call(
        *asked(Path("-"), tmp_path / "out", "--json", kind="proposal"),
        text=events.read_text(encoding="utf-8"),
    )
    assert [paper["kind"] for paper in said.value] == ["proposal"]


def test_a_record_is_named_by_folder_and_incident(call: Call, tmp_path: Path) -> None:
    """At the desk nobody exports a file first."""
    acts = json.loads(call("record", "acts", "--json").out)["acts"]
    lines = "".join(json.dumps(act["example"], ensure_ascii=False) + "\n" for act in acts[:3])
    store = str(tmp_path / "store")
    call("record", "act", "--store", store, "--kind", "exercise", "-", text=lines)
    said = call(
        *asked(Path("example-incident"), tmp_path / "out", "--store", store, "--json", kind="flash_report")
    )
    assert said.code == 0, said.err
    assert all(Path(paper["path"]).name.startswith("【演练】") for paper in said.value)
    missing = call(*asked(Path("nobody"), tmp_path / "out", "--store", store))
    assert (missing.code, missing.out) == (2, "")
    assert "example-incident" in missing.err


def test_docx_is_written_beside_the_same_name(call: Call, events: Path, tmp_path: Path) -> None:
    """The office edits the one and prints the other; they are found together."""
    said = call(*asked(events, tmp_path / "out", "--format", "docx", "--json", kind="proposal"))
    (paper,) = said.value
    assert Path(paper["path"]).name == "proposal.docx"
    assert Path(paper["path"]).read_bytes()[:4] == b"PK\x03\x04"
    assert sha256(Path(paper["path"]).read_bytes()).hexdigest() == paper["sha256"]


def test_fonts_of_the_machine_are_used_on_request_and_said(
    call: Call, events: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The office that owns 方正小标宋 has to see whether it was found."""
    monkeypatch.setattr("jc_disaster.documents.own_faces.font_folders", lambda: (tmp_path / "none",))
    said = call(*asked(events, tmp_path / "out", "--own-fonts", "--json", kind="proposal"))
    assert said.code == 0
    assert "本机没有找到可用的公文字体" in said.err


def test_all_formats_are_pdf_and_docx(call: Call, events: Path, tmp_path: Path) -> None:
    """Whoever asks for everything gets both of each paper."""
    said = call(*asked(events, tmp_path / "out", "--format", "all", "--json", kind="proposal"))
    assert [Path(paper["path"]).name for paper in said.value] == ["proposal.pdf", "proposal.docx"]


@pytest.mark.parametrize(
    ("text", "words"),
    [("", "没有记录"), ("{}\n", "不是完整的记录"), ("not json\n", "不是完整的记录")],
)
def test_what_is_no_record_is_refused(call: Call, tmp_path: Path, text: str, words: str) -> None:
    """Papers rest on a whole chain of events or on nothing."""
    file = tmp_path / "events.jsonl"
    file.write_text(text, encoding="utf-8")
    said = call(*asked(file, tmp_path / "out"))
    assert (said.code, said.out) == (2, "")
    assert words in said.err


def test_a_changed_line_is_refused(call: Call, events: Path, tmp_path: Path) -> None:
    """A figure changed in the file must not come out on a paper."""
    events.write_text(
        events.read_text(encoding="utf-8").replace('"deaths":6', '"deaths":5'), encoding="utf-8"
    )
    said = call(*asked(events, tmp_path / "out"))
    assert said.code == 2
    assert "对不上" in said.err


def test_an_incident_nobody_knows_is_a_sentence(call: Call, tmp_path: Path) -> None:
    """A mistyped path is the commonest mistake at night."""
    said = call(*asked(Path("nobody"), tmp_path / "out"))
    assert said.code == 2
    assert "nobody" in said.err


def test_a_paper_that_cannot_be_made_is_no_success(call: Call, events: Path, tmp_path: Path) -> None:
    """A script that asked for one paper must see that it is not there."""
    said = call(*asked(events, tmp_path / "out", "--json", kind="task_sheet"))
    assert (said.code, said.value) == (2, [])


def test_a_broken_sentence_of_the_office_is_reported_and_passed_over(
    call: Call, home: Path, events: Path, tmp_path: Path
) -> None:
    """The paper is made all the same, in the shipped words."""
    own = home / "templates"
    own.mkdir()
    (own / "start_notice.yaml").write_text("title: 关于{地点}的通知\n", encoding="utf-8")
    try:
        said = call(*asked(events, tmp_path / "out", "--json", kind="start_notice"))
    finally:
        (own / "start_notice.yaml").unlink()
        own.rmdir()
    assert said.code == 0
    assert "start_notice.yaml第1行" in said.err


def test_the_carrier_is_chosen_on_the_command_line(call: Call, events: Path, tmp_path: Path) -> None:
    """At night the notice goes out as a telegram and as a message, not under a red head."""
    red = call(*asked(events, tmp_path / "red", "--json", kind="start_notice")).value
    telegram = call(
        *asked(events, tmp_path / "telegram", "--carrier", "telegram", "--json", kind="start_notice")
    ).value
    text = call(*asked(events, tmp_path / "text", "--carrier", "text", "--json", kind="start_notice")).value
    assert [Path(paper["path"]).name for paper in (*telegram, *text)] == [
        "start_notice.pdf",
        "start_notice.txt",
    ]
    assert telegram[0]["sha256"] != red[0]["sha256"]
    assert "Ⅳ级应急响应" in Path(text[0]["path"]).read_text(encoding="utf-8")


def test_a_form_has_no_text_and_says_why(call: Call, events: Path, tmp_path: Path) -> None:
    """Whoever waits for a message has to see that none comes."""
    said = call(*asked(events, tmp_path / "out", "--carrier", "text", "--json", kind="handover"))
    assert (said.code, said.value) == (2, [])
    assert "未制作 handover：这份文书要在纸上填写" in said.err
