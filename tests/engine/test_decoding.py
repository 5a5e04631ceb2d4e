"""JSON as it arrives: exact, nothing swallowed, no reader's error reaching an officer."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.engine.decoding import RepeatedKeys, decode
from jc_disaster.engine.value_forms import NotANumber, TooLong
from jc_disaster.kernel.errors import Fault, InputRefusedError


def refused(text: str) -> tuple[Fault, ...]:
    """The faults with which a text is refused."""
    with pytest.raises(InputRefusedError) as caught:
        decode(text)
    return caught.value.faults


def test_decimals_are_exact_and_whole_numbers_whole() -> None:
    """0.1 read as binary is no tenth, and a plan that counts money decides by tenths."""
    assert decode('{"a": 0.1, "b": 12, "c": -0, "d": [1.5, true, null, "x"]}') == {
        "a": Decimal("0.1"),
        "b": 12,
        "c": 0,
        "d": [Decimal("1.5"), True, None, "x"],
    }


def test_a_byte_order_mark_is_not_a_fault() -> None:
    """The editor that comes with Windows writes one."""
    assert decode("\ufeff{}") == {}


@pytest.mark.parametrize("text", ["", " \n", "\ufeff"])
def test_an_empty_text_is_called_empty(text: str) -> None:
    """A missing brace is not what is wrong with a file that has nothing in it."""
    (fault,) = refused(text)
    assert fault.message == "内容是空的"


@pytest.mark.parametrize(
    "text", ["{", '{"a": 1,}', "{'a': 1}", "死亡3人", '{"a": 01}', '{"a": 1} x', '{"a": .5}']
)
def test_what_is_no_json_is_refused_with_the_place(text: str) -> None:
    """Line and column lead to the missing quotation mark."""
    (fault,) = refused(text)
    assert fault.message.startswith("不是合规的JSON，第1行第")
    assert len(str(fault.got)) <= 20


def test_repeated_keys_are_kept_with_the_last_value() -> None:
    """A reader that takes the last of two would choose between two figures for the officer."""
    decoded = decode('{"a": 1, "b": 2, "a": 3, "a": 4, "b": 5, "c": 6}')
    assert isinstance(decoded, RepeatedKeys)
    assert decoded.repeated == ("a", "b")
    assert dict(decoded) == {"a": 4, "b": 5, "c": 6}


def test_a_million_repeated_keys_are_counted_in_one_pass() -> None:
    """Comparing every key with every other would never end."""
    decoded = decode("{" + ",".join(['"a":1'] * 300_000) + "}")
    assert isinstance(decoded, RepeatedKeys)


@pytest.mark.parametrize("words", ["NaN", "Infinity", "-Infinity"])
def test_what_is_not_a_number_stays_as_the_words_that_stood_there(words: str) -> None:
    """JSON has no such values, Python's reader takes them all the same."""
    assert decode(f'{{"a": {words}}}') == {"a": NotANumber(words)}


@pytest.mark.parametrize(
    "words",
    [
        "9" * 41,
        "9" * 10_000_000,
        "-" + "9" * 5000,
        "0." + "1" * 5000,
        "1e999999",
        "1e-999999",
        "1e" + "9" * 30,
    ],
)
def test_an_endless_number_is_cut_and_kept(words: str) -> None:
    """Ten megabytes of digits are refused at their path, quickly, and without being calculated with."""
    decoded = decode(f'{{"a": {words}}}')
    assert isinstance(decoded, dict)
    assert isinstance(decoded["a"], TooLong)
    assert len(decoded["a"]) <= 40


def test_numbers_as_long_as_a_figure_can_be_are_read() -> None:
    """The limit is far above every figure of a city, so that entry can still say what is wrong."""
    assert decode("1" + "0" * 30) == 10**30
    assert decode("0.0000000000000000000000000000000001") == Decimal("1e-34")
    assert decode("0e999999") == 0


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "[" * 100_000 + "]" * 100_000])
def test_endless_brackets_are_refused(text: str) -> None:
    """Deeper than the machine can follow is deeper than any figure."""
    (fault,) = refused(text)
    assert "层级过深" in fault.message


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (r'{"hazard": "\ud83d"}', "hazard"),
        (r'{"a": {"b": [1, "\udc00"]}}', "a.b[1]"),
        (r'{"\ud800": 1}', "?"),
        (r'{"a": {"\ud800": 1}}', "a.?"),
    ],
)
def test_half_a_character_is_refused_at_its_place(text: str, path: str) -> None:
    """No file and no screen can hold it, so it would fail later, where nobody knows why."""
    (fault,) = refused(text)
    assert fault.path == path
    assert "残缺" in fault.message
    str(fault).encode("utf-8")


def test_whole_characters_beyond_the_first_plane_are_fine() -> None:
    """Two halves that belong together are one character of a name."""
    assert decode(r'{"a": "\ud842\udfb7"}') == {"a": "𠮷"}


@given(st.text())
def test_any_text_is_decoded_or_refused_in_chinese(text: str) -> None:
    """No text that somebody pastes may end in a traceback."""
    try:
        faults: tuple[Fault, ...] = ()
        decode(text)
    except InputRefusedError as error:
        faults = error.faults
    assert all(fault.message and fault.remedy for fault in faults)
