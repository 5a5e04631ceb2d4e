"""A pack while it is written: nothing is changed in place, all faults are told at once, the answer is computed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jc_disaster.exercise.pack_draft import (
    PackDraft,
    add_inject,
    boundary_draft,
    checked,
    copy_inject,
    draft_of,
    in_order,
    move_inject,
    new_draft,
    place_words,
    read_offset,
    remove_inject,
    steps_of,
    with_value,
)
from jc_disaster.exercise.pack_file import PackRefusedError, pack_bytes, read_pack, write_pack
from tests.exercise.conftest import SHIPPED
from tests.exercise.stage import one_plan

if TYPE_CHECKING:
    from pathlib import Path

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.exercise.pack import Pack


@pytest.fixture
def draft(packs: dict[str, Pack]) -> PackDraft:
    """The landslide, opened for editing."""
    return draft_of(packs["landslide"])


@pytest.mark.parametrize("name", SHIPPED)
def test_a_draft_of_a_pack_is_that_pack_again(packs: dict[str, Pack], assessor: Assessor, name: str) -> None:
    """Opening and saving without a change must not change a word, a figure or the check value."""
    looked_at = checked(draft_of(packs[name]), assessor)
    assert looked_at.faults == ()
    assert looked_at.pack == packs[name]
    assert looked_at.key is not None


def test_an_empty_draft_says_all_that_it_lacks(packs: dict[str, Pack], assessor: Assessor) -> None:
    """Each with its place and what to do, in the words of the window."""
    empty = new_draft(assessor.edition, packs["landslide"].starts_at)
    faults = checked(empty, assessor).faults
    assert {place_words(empty, fault.path) for fault in faults} == {
        "编号",
        "名称",
        "来源说明",
        "开局、名称",
        "情景",
    }
    assert all(fault.message and fault.remedy for fault in faults)


def test_what_is_not_written_yet_hides_no_other_fault(draft: PackDraft, assessor: Assessor) -> None:
    """A facilitator mends everything in one go, not one thing after the other."""
    bad = with_value(draft, ("id",), "Bad Id")
    bad = with_value(bad, ("injects", 1, "at"), "十分钟后")
    bad = with_value(bad, ("injects", 2, "reports", 0, "unit"), "某县")
    bad = with_value(bad, ("injects", 3, "text"), "这不是演练。")
    bad = with_value(bad, ("hand_out", 0), "今天要练Ⅲ级响应。")
    found = {place_words(bad, fault.path) for fault in checked(bad, assessor).faults}
    assert found == {
        "编号",
        "第2条（十分钟后）的“时间”",
        "第3条（T+01:20）的第1项附数据的“单位”",
        "第4条（T+06:00）的“内容”",
        "参演须知第1项",
    }


def test_the_answer_follows_the_figures(draft: PackDraft, assessor: Assessor) -> None:
    """One figure less, and the key comes to another level; nobody typed it."""
    before, after = (
        checked(one, assessor)
        for one in (draft, with_value(draft, ("injects", 1, "reports", 0, "figures", "deaths"), 0))
    )
    assert before.key is not None
    assert after.key is not None
    assert {fault.path for fault in after.faults} == {"injects[1].expects", "injects[3].expects"}
    levels = [one.moments[1].comparison.level for one in (before.key, after.key)]
    assert levels == ["III", "IV"]


@pytest.mark.parametrize("level", ["I", "II", "III", "IV"])
def test_a_draft_at_a_bound_has_no_faults(assessor: Assessor, level: str) -> None:
    """One person short of each level is offered as a start and must be ready to play."""
    edition = assessor.edition
    draft = boundary_draft(edition, edition.level(level), edition.indicator("deaths_and_missing"), -1)
    assert checked(draft, assessor).faults == ()


@pytest.mark.parametrize("where", ["opening.title", "hand_out"])
def test_what_players_read_before_the_start_gives_nothing_away(
    packs: dict[str, Pack], assessor: Assessor, where: str
) -> None:
    """The words of an inject, a note of the director, a level: each is named with its place."""
    pack = packs["landslide"]
    for secret in ("会到Ⅱ级", pack.injects[1].text, pack.director_notes[0]):
        value: object = secret if where == "opening.title" else [secret]
        draft = with_value(draft_of(pack), tuple(where.split(".")), value)
        assert [fault.path.partition("[")[0] for fault in checked(draft, assessor).faults][:1] == [where]


def test_a_shipped_pack_is_not_written_over_nor_another_of_ones_own(
    packs: dict[str, Pack], assessor: Assessor, tmp_path: Path
) -> None:
    """Only what this hand wrote before may be replaced by it."""
    pack = packs["landslide"]
    with pytest.raises(PackRefusedError, match="随程序提供"):
        write_pack(pack, tmp_path, SHIPPED)
    path = write_pack(pack, tmp_path, ())
    assert read_pack(path, one_plan(assessor)) == pack
    with pytest.raises(PackRefusedError, match="没有覆盖它"):
        write_pack(pack, tmp_path, ())
    assert write_pack(pack, tmp_path, (), over=path) == path
    assert path.read_bytes() == pack_bytes(pack)
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(PackRefusedError, match="没有写成"):
        write_pack(pack, tmp_path / "file", ())


STEPS = st.lists(
    st.tuples(st.sampled_from(["add", "copy", "remove", "up", "down"]), st.integers(0, 8)), max_size=8
)


@given(STEPS)
@settings(max_examples=60)
def test_whatever_is_done_ids_stay_apart_times_in_order_and_the_old_draft_whole(
    packs: dict[str, Pack], steps: list[tuple[str, int]]
) -> None:
    """Undo needs the draft before a step as it was; the list needs the order of the clock."""
    draft = draft_of(packs["landslide"])
    for name, number in steps:
        before = draft, repr(draft)
        count = len(draft.injects)
        place = number % count if count else None
        if name == "add":
            draft, _ = add_inject(draft, place)
            draft = in_order(draft)
        elif place is not None and name == "copy":
            draft, _ = copy_inject(draft, place)
        elif place is not None and name == "remove":
            draft = remove_inject(draft, place)
        elif place is not None:
            draft, _ = move_inject(draft, place, -1 if name == "up" else 1)
        assert repr(before[0]) == before[1]
        assert len({one["id"] for one in draft.injects}) == len(draft.injects)
        times = [read_offset(one["at"]) for one in draft.injects]
        assert None not in times
        assert times == sorted(times)  # type: ignore[type-var]


def test_a_time_is_read_as_it_is_written() -> None:
    """What is no time stays in the field and is named; it is never taken for the start."""
    assert [read_offset(text) for text in ("", "T+", "1:30", "T+1:xx", "T+-1:00")] == [None] * 5
    assert read_offset("T+01:30") is not None
    assert steps_of("injects[2].reports[0].as_of") == ("injects", 2, "reports", 0, "as_of")
