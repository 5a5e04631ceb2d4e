"""A signed sheet, a fax or a photograph attached to a decision."""

from __future__ import annotations

import base64
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.incident.fold import fold
from jc_disaster.incident.refusals import Refusal
from jc_disaster.incident.scans import KINDS, LIMIT_MB, hash_groups, looked_at, size_words
from jc_disaster.incident.vocabulary import SCAN_SORTS
from tests.scene import VICE, Scene

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.incident.state import Decision
    from jc_disaster.record.answer import Answer

PDF = b"%PDF-1.7\n1 0 obj\n"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
SIGNED = {"signed_by": {"post": VICE}}


@pytest.fixture
def night(assessor: Assessor) -> Scene:
    """A response started by telephone: its decision waits for a signature."""
    scene = Scene(assessor)
    scene.open()
    scene.report(deaths=12, missing=0)
    scene.find("III")
    scene.propose("III")
    scene.start("III", VICE, channel="电话", words="同意。")
    return scene


def decision_of(scene: Scene) -> Decision:
    """The decision given by telephone."""
    return scene.state.decisions[0]


def attach(scene: Scene, content: object = PDF, *, coded: bool = True, **fields: object) -> Answer:
    """Attach a file to the decision."""
    said: Mapping[str, object] = {
        "belongs_to": decision_of(scene).stamp.act_id,
        "sort": "签批件",
        "file_name": "签批件.pdf",
        "content": base64.b64encode(content).decode() if coded and isinstance(content, bytes) else content,
        **SIGNED,
        **fields,
    }
    return scene.say(
        "attach_scan", minute=40, **{key: value for key, value in said.items() if value is not ...}
    )


def test_a_signed_sheet_ends_the_waiting_for_a_signature(night: Scene) -> None:
    """It is the same waiting that 补签 ends: one notion, so that no paper and no page can say two things of it."""
    assert [one.stamp.act_id for one in night.state.to_countersign] == [decision_of(night).stamp.act_id]

    answer = attach(night)

    assert answer.ok
    assert not night.state.to_countersign
    assert decision_of(night).countersigned
    refused = night.say("countersign", decision=decision_of(night).stamp.act_id, **SIGNED, minute=50)
    assert refused.refusal is not None
    assert refused.refusal.code == "already-countersigned"


def test_all_that_is_said_of_a_scan_is_kept(night: Scene) -> None:
    """Years later the event alone must say which file it meant, whose it was and when both things happened."""
    attach(night, note="第2页有批注。")

    scan = night.state.scans[0]

    assert scan.belongs_to == decision_of(night).stamp.act_id
    assert (scan.sort, scan.file_name, scan.media_type) == ("签批件", "签批件.pdf", "application/pdf")
    assert (scan.size, scan.sha256) == (len(PDF), sha256(PDF).hexdigest())
    assert (scan.signed_by, scan.note) == (VICE, "第2页有批注。")
    assert scan.stamp.by.post == "值班员"
    assert scan.stamp.at < scan.stamp.recorded_at
    assert scan.name == f"{sha256(PDF).hexdigest()}.pdf"


@pytest.mark.parametrize("sort", SCAN_SORTS[1:])
def test_what_bears_no_signature_ends_nothing(night: Scene, sort: str) -> None:
    """A photograph of the meeting is evidence, but nobody has signed by it."""
    answer = attach(night, sort=sort, signed_by=...)

    assert answer.ok
    assert night.state.scans[0].signed_by == ""
    assert not decision_of(night).countersigned


def test_a_fax_that_bears_the_signature_ends_the_waiting(night: Scene) -> None:
    """Which paper came is one thing, whether it is signed another: the officer says both."""
    attach(night, sort="传真件")

    assert decision_of(night).countersigned


def test_a_signed_sheet_names_who_signed_it(night: Scene) -> None:
    """Without a name nobody could compare the sheet with the authority of the plan."""
    refusal = attach(night, signed_by=...).refusal

    assert refusal is not None
    assert (refusal.code, refusal.message) == ("invalid-act", "签批件而没有写签字人")
    assert not night.state.scans


def test_a_sheet_attached_by_mistake_and_struck_out_lets_the_decision_wait_again(night: Scene) -> None:
    """The wrong file is picked at four in the morning; struck out, it must not go on standing for a signature."""
    wrong = attach(night)
    night.do("strike_entry", entry=wrong.act_id, reason="附错文件", minute=45)

    assert not night.state.scans
    assert night.state.to_countersign


def test_a_signature_recorded_by_itself_outlives_a_struck_sheet(night: Scene) -> None:
    """补签 was recorded on its own word; a sheet that is taken back takes only itself."""
    night.do("countersign", decision=decision_of(night).stamp.act_id, **SIGNED, minute=41)
    sheet = attach(night)
    night.do("strike_entry", entry=sheet.act_id, reason="附错文件", minute=45)

    assert decision_of(night).countersigned


def test_a_finding_takes_a_scan_too(night: Scene) -> None:
    """The minutes of the consultation, signed, belong to the finding."""
    finding = night.state.findings[0].stamp.act_id

    assert attach(night, belongs_to=finding).ok
    assert night.state.scans[0].belongs_to == finding
    assert not decision_of(night).countersigned


def test_a_scan_of_nothing_known_is_sent_back(night: Scene) -> None:
    """A sheet that belongs to no decision proves nothing."""
    refusal = attach(night, belongs_to="nobody").refusal

    assert refusal is not None
    assert refusal.code == "unknown-reference"


@pytest.mark.parametrize(
    ("name", "content", "code", "words"),
    [
        ("签批件.pdf", b"", "scan-empty", "空文件"),
        ("照片.heic", b"\x00\x00\x00\x18ftypheic", "scan-unsupported", "不是PDF、JPEG或PNG文件"),
        ("签批件.pdf", JPEG, "scan-misnamed", "内容是JPEG图片，与文件名的后缀不符"),
        ("签批件", PDF, "scan-misnamed", "内容是PDF，与文件名的后缀不符"),
        ("签批件.pdf", b"MZ\x90\x00", "scan-unsupported", "不是PDF、JPEG或PNG文件"),
        ("../签批件.pdf", PDF, "scan-named-by-path", "不是单独的文件名"),
        ("C:\\签批件.pdf", PDF, "scan-named-by-path", "不是单独的文件名"),
        ("大.pdf", PDF + bytes(LIMIT_MB << 20), "scan-too-large", "有20.0MB，超过20MB"),
    ],
)
def test_what_is_no_scan_is_sent_back_in_words(
    night: Scene, name: str, content: bytes, code: str, words: str
) -> None:
    """The officer has to know at once what to do with the file in hand, and that nothing was entered."""
    refusal = attach(night, content, file_name=name).refusal

    assert refusal is not None
    assert refusal.code == code
    assert words in refusal.message
    assert "没有记入" in refusal.message
    assert refusal.next
    assert not night.state.scans


@pytest.mark.parametrize("content", ["不是Base64", "QUJD\nREVG", "QQ", 12, None])
def test_content_that_is_no_file_is_sent_back(night: Scene, content: object) -> None:
    """A line cut in the middle of a file must never become another file."""
    refusal = attach(night, content).refusal

    assert refusal is not None
    assert refusal.code == "invalid-act"
    assert "content" in refusal.message


def test_whoever_has_the_bytes_need_not_write_them_as_text(night: Scene) -> None:
    """The window hands in what it read; only a line of text needs Base64."""
    assert attach(night, PDF, coded=False).ok
    assert night.state.scans[0].sha256 == sha256(PDF).hexdigest()


def test_the_order_of_events_of_two_seats_does_not_matter(night: Scene) -> None:
    """A sheet attached at another seat may arrive before the decision it belongs to."""
    attach(night)
    events = list(night.recorder.events())

    assert fold(reversed(events)) == fold(events)
    without = [event for event in events if event.name != "decision-recorded/1"]
    assert fold(without).scans == night.state.scans


@pytest.mark.parametrize(
    ("key", "value"),
    [("sha256", "../../etc/passwd"), ("sha256", "A" * 64), ("media_type", "text/html"), ("size", "viel")],
)
def test_an_event_nobody_here_wrote_is_not_folded(night: Scene, key: str, value: str) -> None:
    """The check value becomes the name of a file: a forged one must never name a file elsewhere."""
    attach(night)
    events = list(night.recorder.events())
    forged = events[-1]._replace(body={**events[-1].body, key: value})

    with pytest.raises((ValueError, KeyError)):
        fold([*events[:-1], forged])


@given(st.sampled_from(sorted(KINDS)), st.binary(max_size=64), st.data())
def test_every_kind_is_taken_by_its_own_beginning_and_suffix(
    kind: str, rest: bytes, data: st.DataObject
) -> None:
    """What is taken is exactly what was announced: three kinds, known by their first bytes."""
    suffix = data.draw(st.sampled_from(KINDS[kind].suffixes))

    about = looked_at(f"扫描{suffix.upper()}", KINDS[kind].magic + rest)

    assert not isinstance(about, Refusal)
    assert about["media_type"] == kind


@given(st.binary(min_size=1, max_size=32))
def test_nothing_else_is_taken(content: bytes) -> None:
    """A program or a page of a browser attached as a scan would be opened by somebody one day."""
    about = looked_at("扫描.pdf", content)

    assert isinstance(about, Refusal) or content.startswith(b"%PDF-")


def test_a_check_value_is_printed_in_groups_that_a_person_can_compare() -> None:
    """Sixty-four signs in one piece are compared by nobody, and no line can be broken in them."""
    assert hash_groups("01234567" * 8) == " ".join(["01234567"] * 8)


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "0字节"), (1023, "1023字节"), (1024, "1KB"), (1 << 20, "1.0MB"), (3_400_000, "3.2MB")],
)
def test_a_size_is_said_as_people_say_it(size: int, words: str) -> None:
    """A limit in megabytes is understood only beside a size in megabytes."""
    assert size_words(size) == words
