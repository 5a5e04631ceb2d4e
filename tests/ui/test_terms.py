"""One Chinese term is one English term: the catalogue against the table of terms."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from jc_disaster.ui.catalogue import Message, read_catalogue
from jc_disaster.workplace import resources_folder

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "docs" / "terms.md"
BY_CONTEXT = "—"


class Term(NamedTuple):
    """A row of the table: the term, and the forms a sentence may use."""

    chinese: str
    forms: tuple[str, ...]

    def is_said_in(self, english: str) -> bool:
        """True where a sentence uses the term, or keeps it in Chinese."""
        return self.chinese in english or any(form in english.casefold() for form in self.forms)


def terms_of(text: str) -> list[Term]:
    """The rows of the table, the longest term first."""
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in text.splitlines()
        if line.startswith("|")
    ]
    terms = [
        Term(chinese, tuple(form.strip().casefold() for form in forms.split(";")))
        for chinese, _, forms, *_ in rows
        if chinese != "中文" and not chinese.startswith("---")
    ]
    return sorted(terms, key=lambda term: -len(term.chinese))


def said_otherwise(source: str, english: str, terms: list[Term]) -> list[str]:
    """The terms of a source that its English says in other words."""
    otherwise = []
    for term in terms:
        if term.chinese in source:
            source = source.replace(term.chinese, "\0")
            if term.forms != (BY_CONTEXT,) and not term.is_said_in(english):
                otherwise.append(term.chinese)
    return otherwise


@pytest.fixture(scope="module")
def terms() -> list[Term]:
    """The table as it stands."""
    return terms_of(TABLE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def messages() -> list[Message]:
    """The catalogue."""
    return list(read_catalogue(resources_folder() / "languages" / "jc_disaster_en.ts"))


def test_one_chinese_term_is_the_same_english_term_everywhere(
    terms: list[Term], messages: list[Message]
) -> None:
    """Who reads two words for one thing looks for two things."""
    otherwise = {
        message.source: (missing, form)
        for message in messages
        for form in message.forms
        if (missing := said_otherwise(message.source, form, terms))
    }

    assert otherwise == {}


def test_every_term_of_the_table_is_one_the_window_uses(terms: list[Term], messages: list[Message]) -> None:
    """A table with words nobody uses is not read."""
    unused = [
        term.chinese
        for term in terms
        if term.forms != (BY_CONTEXT,) and not any(term.chinese in message.source for message in messages)
    ]

    assert unused == []
    assert len({term.chinese for term in terms}) == len(terms)


def test_a_term_said_in_other_words_is_seen(terms: list[Term]) -> None:
    """The rule itself: a longer term counts for itself, and a word kept in Chinese is no other word."""
    assert said_otherwise("待认定", "to be found", terms) == ["认定"]
    assert said_otherwise("待认定", "No finding yet", terms) == []
    assert said_otherwise("记录会商认定", "Finding", terms) == []
    assert said_otherwise("标为待核", "marked 待核", terms) == []


def test_a_sentence_that_names_a_button_names_it_as_it_stands_there(messages: list[Message]) -> None:
    """Who is told to press “Run” looks for a button called Run."""
    labels = {
        message.source.removesuffix("…"): message.forms[0].removesuffix("…")
        for message in messages
        if message.context.startswith(("ui/pages/", "ui/widgets/")) and "%" not in message.source
    }
    told = [
        (message.source, label, labels[label])
        for message in messages
        for label in labels
        if any(f"{verb}“{label}”" in message.source for verb in ("按", "选", "用", "到"))
        and f"“{labels[label]}”" not in message.forms[0]
    ]

    assert told == []
