"""A pack as a file from outside: what is wrong is named all at once, what could do harm is not read."""

from __future__ import annotations

import io
import stat
import struct
import warnings
import zipfile
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from jc_disaster.exercise.pack_file import (
    CONTENT,
    ENTRIES_LIMIT,
    PackRefusedError,
    content_of,
    is_plain,
    pack_bytes,
    pack_text,
    parse_pack,
    read_pack,
)
from jc_disaster.exercise.pack_schema import schema_text
from jc_disaster.exercise.reality_words import REALITY_WORDS, reality_words
from jc_disaster.kernel.errors import Fault, InputRefusedError
from tests.exercise.conftest import SCENARIOS
from tests.exercise.stage import one_plan

if TYPE_CHECKING:
    from pathlib import Path

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.exercise.pack import Pack

GOOD = b"format: 1\n"


def zipped(*entries: tuple[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    """A zip of these entries, as given."""
    packed = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile itself warns of repeated names
        with zipfile.ZipFile(packed, "w", method) as archive:
            for name, data in entries:
                archive.writestr(zipfile.ZipInfo(name), data, method)
    return packed.getvalue()


def linked() -> bytes:
    """A zip whose entry is a symbolic link."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        entry = zipfile.ZipInfo(CONTENT)
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, "etc/passwd")
    return packed.getvalue()


def encrypted() -> bytes:
    """A zip that says its entry is encrypted."""
    data = bytearray(zipped((CONTENT, GOOD)))
    place = data.index(b"PK\x01\x02") + 8
    struct.pack_into("<H", data, place, 1)
    return bytes(data)


def broken() -> bytes:
    """A zip whose content no longer fits its check sum."""
    data = zipped((CONTENT, GOOD))
    return data.replace(b"format", b"farmot")


HOSTILE: dict[str, tuple[bytes, str]] = {
    "a way up": (zipped((CONTENT, GOOD), ("../../home", b"x")), "unsafe-name"),
    "a way up inside": (zipped((CONTENT, GOOD), ("a/../../b", b"x")), "unsafe-name"),
    "an absolute name": (zipped((CONTENT, GOOD), ("/etc/x", b"x")), "unsafe-name"),
    "a drive": (zipped((CONTENT, GOOD), ("C:/x", b"x")), "unsafe-name"),
    "a backslash": (zipped((CONTENT, GOOD), ("a\\..\\b", b"x")), "unsafe-name"),
    "a control character": (zipped((CONTENT, GOOD), ("a\nb", b"x")), "unsafe-name"),
    "a link": (linked(), "link"),
    "the same name twice": (zipped((CONTENT, GOOD), (CONTENT, GOOD)), "repeated-name"),
    "the same name in capitals": (zipped((CONTENT, GOOD), ("PACK.YAML", GOOD)), "repeated-name"),
    "encrypted": (encrypted(), "encrypted"),
    "a bomb": (zipped((CONTENT, bytes(9_000_000)), method=zipfile.ZIP_DEFLATED), "too-large-unpacked"),
    "a long script": (zipped((CONTENT, b"#" * 1_000_001)), "too-large-unpacked"),
    "too many": (zipped(*((f"f{n}", b"") for n in range(ENTRIES_LIMIT + 1))), "too-many-entries"),
    "no content": (zipped(("readme.txt", b"x")), "no-content"),
    "no zip": (b"format: 1", "not-a-zip"),
    "empty": (b"", "not-a-zip"),
    "cut off": (zipped((CONTENT, GOOD))[:60], "not-a-zip"),
    "a changed byte": (broken(), "damaged"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_zip_is_refused_in_one_sentence(case: str) -> None:
    """A pack comes by mail and on sticks; opening one must not be able to hurt the machine it is opened on."""
    data, code = HOSTILE[case]
    with pytest.raises(PackRefusedError) as refused:
        content_of(data, "坏包.zip")
    assert refused.value.code == code
    assert "坏包.zip" in str(refused.value)
    assert "没有读取" in str(refused.value) or "请" in str(refused.value)


def test_a_file_too_large_to_be_a_pack_is_not_read_whole(tmp_path: Path, assessor: Assessor) -> None:
    """Fifty megabytes are the limit before anything is looked at."""
    path = tmp_path / "big.zip"
    with path.open("wb") as file:
        file.truncate(50_000_001)
    with pytest.raises(PackRefusedError) as refused:
        read_pack(path, one_plan(assessor))
    assert refused.value.code == "too-large"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("gbk.yaml", "标题: 演练".encode("gbk"), "not-utf-8"),
        ("gbk.zip", zipped((CONTENT, "标题".encode("gbk"))), "not-utf-8"),
        ("long.yaml", b"#" * 1_000_001, "too-large-unpacked"),
    ],
)
def test_a_text_in_another_encoding_is_refused(
    tmp_path: Path, assessor: Assessor, name: str, data: bytes, code: str
) -> None:
    """Half-read characters would become somebody's figures."""
    (tmp_path / name).write_bytes(data)
    with pytest.raises(PackRefusedError) as refused:
        read_pack(tmp_path / name, one_plan(assessor))
    assert refused.value.code == code


def test_a_file_that_is_not_there_is_named(tmp_path: Path, assessor: Assessor) -> None:
    """The usual mistake of all."""
    with pytest.raises(PackRefusedError) as refused:
        read_pack(tmp_path / "没有.zip", one_plan(assessor))
    assert "没有.zip" in str(refused.value)


def test_plain_names_are_taken() -> None:
    """A rule that refuses everything would be safe and useless."""
    assert is_plain("pack.yaml")
    assert is_plain("附件/图一.png")
    assert is_plain("附件/")
    assert not is_plain("")


def test_a_pack_on_disc_reads_as_it_was_written(
    packs: dict[str, Pack], assessor: Assessor, tmp_path: Path
) -> None:
    """Also where another program has compressed it on the way."""
    path = tmp_path / "a.zip"
    path.write_bytes(pack_bytes(packs["drought"]))
    stored = read_pack(path, one_plan(assessor))
    content = content_of(path.read_bytes(), path.name)
    path.write_bytes(zipped((CONTENT, content), method=zipfile.ZIP_DEFLATED))
    assert read_pack(path, one_plan(assessor)) == stored


def faults(text: str, assessor: Assessor) -> list[Fault]:
    """Every fault of a ``pack.yaml``."""
    with pytest.raises(InputRefusedError) as refused:
        parse_pack(text, one_plan(assessor))
    return list(refused.value.faults)


@pytest.fixture
def text(packs: dict[str, Pack]) -> str:
    """The landslide as text, to be spoilt."""
    return pack_text(packs["landslide"])


@pytest.mark.parametrize(
    ("old", "new", "place", "words"),
    [
        ("plan: jincheng-2026", "plan: jincheng-1999", "plan", "没有这一版预案"),
        ("id: landslide", "id: Über", "id", "编号写法不对"),
        ("format: 1", "format: 2", "format", "别的版本"),
        ("- 泽州县\n", "- 临汾市\n", "opening.counties[0]", "不是本预案的报送单位"),
        ("unit: 泽州县", "unit: 临汾市", "injects[1].reports[0].unit", "不是本预案的报送单位"),
        ("at: T+00:40", "at: 40分钟后", "injects[1].at", "不是情景时间"),
        ("at: T+00:40", "at: T+09:40", "injects[2].at", "早于前一条"),
        ("deaths: 4", "dead: 4", "injects[1].reports[0].figures.dead", "没有名为"),
        ("deaths: 4", "deaths: -4", "injects[1].reports[0].figures.deaths", ""),
        ("kind: 初报", "kind: 快报", "injects[1].reports[0].kind", "报告种类写法不对"),
        ("channel: 电话", "channel: 微信", "injects[0].channel", "方式写法不对"),
        ("- stable", "- calm", "injects[6].facts", "不认识的事实"),
        ("- decide_start", "- decide_all", "injects[1].expects", "不是可评估的操作"),
        ("- decide_start", "- decide_adjust", "injects[1].expects", "得不出这项操作"),
        ("objective: o1", "objective: o9", "injects[0].objective", "没有这一目标"),
        ("- finding", "- guess", "objectives[1].covers", "不认识的评估项"),
        ("setting: report_upward_limit", "setting: no_such", "limits[0].setting", "没有这一项时限"),
        ("way: 电话", "way: 微信", "limits[0].way", "方式写法不对"),
        ("minutes: 30", "minutes: 0", "limits[0].minutes", "写法不对"),
        ("- IV\n", "- V\n", "injects[4].branch.responses", "没有这一级"),
        ("id: c02", "id: c01", "injects[1].id", "编号重复"),
        ("correction: 5名原报", "note: 5名原报", "injects[3].reports[0].note", "不认识的项"),
        ("unaffected: true", "unaffected: 是", "injects[2].reports[0].unaffected", "true"),
        ("2026-09-14T03:50:00+08:00", "2026-09-14T08:50:00+08:00", "opening.happened_at", "晚于"),
        ("'2026-09-14T05:00:00+08:00'", "五点", "starts_at", "不是带时区的时间"),
        ("as_of: '2026-09-14T10:00:00+08:00'", "as_of: '2026-09-14T20:00:00+08:00'", "as_of", "晚于"),
    ],
)
def test_each_fault_is_named_with_its_place(
    text: str, assessor: Assessor, old: str, new: str, place: str, words: str
) -> None:
    """The facilitator mends the pack with a plain editor, by the place that is named."""
    assert old in text
    found = faults(text.replace(old, new, 1), assessor)
    assert any(place in fault.path and words in fault.message for fault in found), found
    assert all(fault.remedy for fault in found)


def test_a_fall_without_its_reason_is_refused(text: str, assessor: Assessor) -> None:
    """Only a marked correction may lower a figure; otherwise the writer has mistyped."""
    lines = [line for line in text.splitlines() if "correction: 5名原报" not in line]
    fault = faults("\n".join(lines), assessor)[0]
    assert fault.path.startswith("injects[3].reports")
    assert "失踪" in fault.message
    assert "correction" in fault.remedy


def test_every_fault_is_named_at_once_with_its_line(text: str, assessor: Assessor) -> None:
    """Nobody wants to send a pack back five times."""
    spoilt = text.replace("channel: 电话", "channel: 微信").replace("objective: o1", "objective: o9")
    found = faults(spoilt, assessor)
    assert len(found) >= 6
    lines = spoilt.splitlines()
    for fault in found:
        number = int(fault.path.rpartition("第")[2].removesuffix("行）"))
        assert any(word in lines[number - 1] for word in ("微信", "o9")), fault


@pytest.mark.parametrize(
    "spoilt",
    [
        "a: *b",
        "a: &b 1",
        "a: !!python/object:os.system x",
        "a: 1\na: 2",
        "- 1",
        "a: [",
        "",
        "injects: " + "[" * 60 + "]" * 60,
    ],
)
def test_yaml_that_is_no_pack_is_refused_by_its_faults(assessor: Assessor, spoilt: str) -> None:
    """The strict reader of the plans reads packs too."""
    assert faults(spoilt, assessor)


def test_the_schema_for_editors_is_that_of_the_form() -> None:
    """An editor that marks a right pack as wrong is switched off."""
    stored = SCENARIOS.parent / "schema" / "exercise-pack.json"
    assert stored.read_text(encoding="utf-8") == schema_text()


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("from: 泽州县值班室", 'from: "两\\n行"', "injects[0].from"),
        ("text: 我县一处", 'text: "我县\\x07一处', "injects[0].text"),
        ("title: 清晨滑坡", f"title: {'长' * 101}", "title"),
        ("hazard: 滑坡", 'hazard: "滑\\t坡"', "opening.hazard"),
    ],
)
def test_what_the_record_would_send_back_is_found_beforehand(
    text: str, assessor: Assessor, old: str, new: str, place: str
) -> None:
    """An exercise must not stop in the middle because a name is too long."""
    assert old in text
    lines = text.replace(old, new, 1).splitlines()
    spoilt = "\n".join(line + '"' if line.strip().startswith('text: "') else line for line in lines)
    assert any(fault.path.startswith(place) for fault in faults(spoilt, assessor))


def test_a_pack_names_a_plan_and_no_folder(text: str, assessor: Assessor) -> None:
    """A path in a pack from outside would be read from this machine."""
    found = faults(text.replace("plan: jincheng-2026", "plan: ../../etc"), assessor)
    assert any(fault.path.startswith("plan") for fault in found)


def test_the_largest_pack_there_may_be_is_checked_without_folding_everything_anew(
    packs: dict[str, Pack], assessor: Assessor
) -> None:
    """Five hundred injects with a hope each: the work grows with their number, not with its square."""
    pack = packs["landslide"]
    first, second = pack.injects[0], pack.injects[1]
    many = tuple(
        replace(
            second,
            id=f"m{number}",
            after=second.after + timedelta(minutes=number),
            expects=("report_figures",),
        )
        for number in range(499)
    )
    big = parse_pack(pack_text(replace(pack, injects=(first, *many))), one_plan(assessor))
    assert len(big.injects) == 500
    assert len(faults(pack_text(replace(pack, injects=(first, *many, *many))), assessor)) == 1


@pytest.mark.parametrize("word", REALITY_WORDS)
@pytest.mark.parametrize("place", ["text", "note", "title"])
def test_a_claim_of_reality_is_refused_wherever_it_stands(
    packs: dict[str, Pack], assessor: Assessor, word: str, place: str
) -> None:
    """Somebody who reads only that one sentence would believe it."""
    pack: Any = packs["landslide"]
    said = f"请注意，{word[:2]} {word[2:]}。"
    if place == "title":
        pack = replace(pack, title=said)
    else:
        inject = replace(pack.injects[0], **{place: said})
        pack = replace(pack, injects=(inject, *pack.injects[1:]))
    found = faults(pack_text(pack), assessor)
    assert any("不得写" in fault.message for fault in found)


def test_ordinary_words_are_no_claim_of_reality() -> None:
    """启动 and 演练 are said in every pack."""
    assert list(reality_words("市级响应启动后，按演练安排通报。")) == []
    assert [word for word, _ in reality_words("现应启动三级")] == ["应启动"]
