"""YAML for law: nothing is converted in silence, everything wrong is named with its line."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.plan.strict_yaml import DEPTH_LIMIT, SIZE_LIMIT, Document, parse


def read(text: str) -> Document:
    """The document in ``text``."""
    return parse(text, "levels.yaml")


def found(text: str) -> list[tuple[str, int | None]]:
    """Codes and lines of all problems in ``text``."""
    return [(problem.code, problem.line) for problem in read(text).problems]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("12:30", "12:30"),
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("2026-02-04", "2026-02-04"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        (".inf", ".inf"),
        ("5.1.3", "5.1.3"),
        ("'5'", "5"),
        ('"true"', "true"),
        ("|\n  5\n", "5\n"),
        ("5", 5),
        ("+5", 5),
        ("-5", -5),
        ("true", True),
        ("False", False),
        ("~", None),
        ("null", None),
        ("", None),
        ("1234567890123456789012345678901", "1234567890123456789012345678901"),
    ],
)
def test_a_word_stays_the_word_it_is(written: str, meant: object) -> None:
    """The usual reader takes 12:30 for 750 and no for false; a deadline or a name would be gone."""
    document = read(f"key: {written}")
    assert document.data == {"key": meant}
    assert document.problems == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: 1\nb: 0.25\n", ("yaml-float", 2)),
        ("a: 1e5\n", ("yaml-float", 1)),
        ("a: 1\nb: 2\na: 3\n", ("yaml-repeated-key", 3)),
        ("a: &x 1\n", ("yaml-anchor", 1)),
        ("a: 1\nb: *x\n", ("yaml-alias", 2)),
        ("a: !!int 1\n", ("yaml-tag", 1)),
        ("a: !own {b: 1}\n", ("yaml-tag", 1)),
        ("a: !own [1]\n", ("yaml-tag", 1)),
        ("1: a\n", ("yaml-key", 1)),
        ("? [a, b]\n: c\n", ("yaml-key", 1)),
        ("a: 1\n<<: {b: 2}\n", ("yaml-key", 2)),
        ("a: 1\n---\nb: 2\n", ("yaml-second-document", 2)),
        ("a: 1\nb: [1,\n", ("yaml-syntax", 3)),
        ("a: b: c\n", ("yaml-syntax", 1)),
        ("\ta: 1\n", ("yaml-syntax", 1)),
        ("a: \0\n", ("yaml-characters", None)),
    ],
)
def test_what_law_must_not_hold_is_named_with_its_line(text: str, problem: tuple[str, int | None]) -> None:
    """Whoever encodes a plan must find the place at once, among two thousand lines."""
    assert problem in found(text)


def test_every_fault_of_a_file_is_named_at_once() -> None:
    """Mending one fault only to meet the next costs an evening."""
    text = "a: &x 1\nb: 0.5\na: 2\nc: !t 3\n2: d\n"
    assert found(text) == [
        ("yaml-anchor", 1),
        ("yaml-float", 2),
        ("yaml-repeated-key", 3),
        ("yaml-tag", 4),
        ("yaml-key", 5),
    ]


def test_faults_before_a_syntax_error_are_kept() -> None:
    """The reader stops at broken syntax, and what it saw until then is still wrong."""
    assert found("a: 0.5\nb: [1,\n") == [("yaml-float", 1), ("yaml-syntax", 3)]


def test_of_two_equal_keys_the_first_stays() -> None:
    """A key pasted in further down must not overrule what stands above it, not even for the messages after."""
    document = read("a: 1\nb: 2\na: 3\n")
    assert document.data == {"a": 1, "b": 2}
    assert document.lines["a",] == 1


@pytest.mark.parametrize("opening", ["[", "{", "? ", "- ", "[\n"])
def test_nesting_without_end_is_refused(opening: str) -> None:
    """A file made to exhaust the reader must not bring the program down at night."""
    document = read(opening * 2_000)
    assert document.data is None
    assert [problem.code for problem in document.problems][-1] == "yaml-too-deep"


def test_nesting_up_to_the_limit_is_taken() -> None:
    """The limit is for mischief; no plan comes near it."""
    assert read("[" * DEPTH_LIMIT + "]" * DEPTH_LIMIT).problems == ()


def test_a_file_above_the_limit_is_not_parsed_at_all() -> None:
    """A megabyte is ten times the largest plan."""
    assert found("#" * SIZE_LIMIT) == []
    assert found("#" * (SIZE_LIMIT + 1)) == [("file-too-large", None)]


@pytest.mark.parametrize("text", ["", "# only a remark\n", "---\n"])
def test_an_empty_file_holds_nothing(text: str) -> None:
    """Nothing is not an empty plan; whoever asked decides what that means."""
    assert read(text).data is None
    assert read(text).problems == ()


def test_every_value_has_the_line_of_its_key() -> None:
    """A value that begins on the next line is looked for where its key stands."""
    lines = read("a:\n  - b: 1\n    c:\n      2\n  - 3\n").lines
    assert lines["a",] == 1
    assert lines["a", 0] == 2
    assert lines["a", 0, "c"] == 3
    assert lines["a", 1] == 5


@given(st.text(max_size=200))
def test_no_text_whatever_raises(text: str) -> None:
    """Whatever stands in the file, the answer is data or a problem."""
    document = read(text)
    assert isinstance(document, Document)
    assert all(problem.file == "levels.yaml" for problem in document.problems)


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text("甲乙丙丁 :#-,'\"", max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text("甲乙丙", min_size=1, max_size=4), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(PLAIN)
def test_what_is_written_as_json_is_read_as_it_is(data: object) -> None:
    """JSON is YAML with every word quoted: the strict reader must give back exactly what went in."""

    def as_tuples(value: object) -> object:
        if isinstance(value, list):
            return tuple(as_tuples(one) for one in value)
        if isinstance(value, dict):
            return {key: as_tuples(one) for key, one in value.items()}
        return value

    document = read(json.dumps(data, ensure_ascii=False))
    assert document.problems == ()
    assert document.data == as_tuples(data)
