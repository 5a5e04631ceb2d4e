"""The list of the country's places: which names it knows, where it sees them, and what it never takes for one."""

from __future__ import annotations

from jc_disaster.intake.gazetteer import (
    DIVISIONS,
    known_apart,
    lies_within,
    names_in,
    share_a_province,
    short_name,
    short_name_within,
)
from jc_disaster.intake.vocabulary import vocabulary


def test_every_county_lies_in_its_prefecture_and_province() -> None:
    """Whose figures a total holds is told by what lies in what."""
    assert lies_within("榆中县", "兰州市")
    assert lies_within("榆中", "甘肃省")
    assert lies_within("密云", "北京市")
    assert not lies_within("榆中县", "庆阳市")
    assert known_apart("榆中县", "庆阳市")
    assert not known_apart("某某县", "庆阳市")


def test_the_list_is_whole() -> None:
    """A list with a hole reads the missing county's figures as somebody else's."""
    provinces = [name for name, division in DIVISIONS.items() if division.level == 1]
    full = [name for name in provinces if name.endswith(("省", "市", "自治区", "特别行政区"))]

    assert len(full) == 34
    assert sum(division.level == 3 for division in DIVISIONS.values()) > 2800


def test_a_name_with_its_ending_is_seen_within_a_verb() -> None:
    """进入扶余市 is no place: the figures behind it are 扶余市's."""
    found = [named.name for named in names_in("洪峰离开榆树市,进入扶余市,当地转移2万人")]

    assert found == ["榆树市", "扶余市"]


def test_a_short_name_in_running_text_is_not_seen() -> None:
    """Two signs stand in any sentence; only a list or 在 makes them sure."""
    assert [named.name for named in names_in("在怀柔,有房山、密云等地")] == ["怀柔", "密云"]
    assert not list(names_in("怀柔政策与密云不雨"))


def test_places_of_two_provinces_share_none() -> None:
    """全省 is the whole of places of one province alone."""
    assert share_a_province(["将乐县", "三明", "某某镇"])
    assert not share_a_province(["将乐县", "婺源县"])


def test_words_are_no_short_names() -> None:
    """连续两天 and 多地 must never become places, nor a word that the reader knows."""
    for words in ("连续", "多地", "城区", "和平", "合作", "公安", "资源"):
        assert not short_name(words)
    assert not [word for word in vocabulary() if short_name(word)]


def test_a_county_is_found_behind_what_it_lies_in() -> None:
    """南阳西峡强降雨 names 西峡; a county of another province behind a name is no part of it."""
    assert short_name("兰州榆中") == ("兰州", "榆中")
    assert short_name_within("广西", "隆林突发山洪") == "隆林"
    assert short_name_within("广东省", "隆林突发山洪") == ""
    assert lies_within("积石山县", "甘肃省")
    assert lies_within("漾濞县", "大理州")
    assert not lies_within("舒兰市", "四平市")
