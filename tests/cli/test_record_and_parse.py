"""``record`` and ``parse`` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Call


def _examples(call: Call) -> list[str]:
    acts = call("record", "acts", "--json").value["acts"]
    return [json.dumps(act["example"], ensure_ascii=False) for act in acts]


def test_the_worked_examples_are_accepted_in_their_order(call: Call, tmp_path: Path) -> None:
    """The catalogue is the interface of other programs; its examples must run."""
    lines = _examples(call)

    said = call(
        "record", "act", "--store", str(tmp_path / "s"), "--kind", "exercise", "-", text="\n".join(lines)
    )

    answers = [json.loads(line) for line in said.out.splitlines()]
    assert said.code == 0
    assert [answer["ok"] for answer in answers] == [True] * len(lines)
    assert [answer["seq"] for answer in answers] == sorted(answer["seq"] for answer in answers)


def test_an_act_seen_before_gets_its_first_answer_again(call: Call, tmp_path: Path) -> None:
    """A caller that lost the answer may ask again without doing it twice."""
    first, *_ = _examples(call)
    store = ("record", "act", "--store", str(tmp_path / "s"), "--kind", "exercise", "-")

    once = call(*store, text=first).out
    again = call(*store, text=first).out

    assert once == again
    assert len(call("record", "events", "--store", str(tmp_path / "s"), "--json").out.splitlines()) == 1


def test_a_new_store_needs_its_kind(call: Call, tmp_path: Path) -> None:
    """Nothing is made real by default."""
    said = call("record", "act", "--store", str(tmp_path / "s"), "-", text="{}")

    assert said.code == 2
    assert not (tmp_path / "s" / "record.sqlite").exists()


def test_a_store_of_the_other_kind_is_refused(call: Call, tmp_path: Path) -> None:
    """正式 and 演练 cannot meet."""
    first, *_ = _examples(call)
    store = str(tmp_path / "s")
    call("record", "act", "--store", store, "--kind", "exercise", "-", text=first)

    said = call("record", "act", "--store", store, "--kind", "real", "-", text=first)

    assert said.code == 2
    assert "演练" in said.err


def test_a_kind_named_beside_a_store_of_the_other_kind_is_refused_by_every_command(
    call: Call, tmp_path: Path
) -> None:
    """Whoever means to read the real record must not be shown an exercise."""
    first, *_ = _examples(call)
    store = ("--store", str(tmp_path / "s"))
    call("record", "act", *store, "--kind", "exercise", "-", text=first)
    for action in (["list"], ["verify"], ["events"], ["show", "example-incident"]):
        said = call("record", *action, *store, "--kind", "real")
        assert said.code == 2
        assert "这是“演练”库" in said.err
        assert call("record", *action, *store, "--kind", "exercise").code == 0
    missing = call("record", "list", "--store", str(tmp_path / "none"), "--kind", "real")
    assert missing.code == 2
    assert not (tmp_path / "none").exists()


def test_a_record_is_listed_shown_and_verified(call: Call, tmp_path: Path) -> None:
    """What was recorded can be read without the window."""
    store = ("--store", str(tmp_path / "s"))
    call("record", "act", *store, "--kind", "exercise", "-", text="\n".join(_examples(call)))

    assert "【演练】" in call("record", "list", *store).out
    assert "晋市政办〔2026〕3号" in call("record", "show", "example-incident", *store).out
    assert "校验通过" in call("record", "verify", *store).out


def test_parse_answers_in_the_fixed_form(call: Call) -> None:
    """Offsets are code points of the raw input."""
    text = "截至7月12日3时，阳城县因灾死亡2人。"

    result = call("parse", "-", "--year", "2026", "--json", text=text).value

    assert result["figures"] == {"deaths": 2}
    assert result["as_of"] == "2026-07-12T03:00:00+08:00"
    span = result["spans"][0]
    assert text[span["start"] : span["end"]] == span["words"]


def test_parse_tells_people_what_it_read_and_what_not(call: Call) -> None:
    """What is not taken is shown, never dropped silently."""
    said = call("parse", "-", text="阳城县死亡2人，现场有救援人员420人。")

    assert "因灾死亡人口" in said.out
    assert "未采用：" in said.out
