"""Words that must not reach a person, because the law or the office gives them another meaning."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

# An incident is 正式 or 演练, never the first. The committee finds and decides, the program only compares: so
# never the other two. Spelt by code point, so that the rule does not meet itself.
# The second is no part of a longer word: the start of a response (响应) holds the same characters.
BANNED: Final = re.compile("\u5b9e\u6218|(?<!响)\u5e94\u542f\u52a8|\u7a0b\u5e8f\u5224\u5b9a")
# A line of the program that has to name such a word in order to refuse it ends with this remark.
REFUSES_IT: Final = "# the banned word itself"
PLACES: Final = (("jc_disaster",), ("resources", "templates"), ("resources", "scenarios"))


def banned_words(text: str) -> list[int]:
    """Numbers of the lines that hold a banned word, other than those that say they refuse it."""
    return [
        number
        for number, line in enumerate(text.splitlines(), 1)
        if BANNED.search(line) and not line.rstrip().endswith(REFUSES_IT)
    ]


def test_no_screen_or_paper_can_say_a_banned_word(texts: dict[Path, str]) -> None:
    """A window that says the program decided would put a decision on record that nobody took."""
    looked_at = {path: text for path, text in texts.items() if any(path.parts[: len(p)] == p for p in PLACES)}
    assert looked_at
    said = [
        f"{path.as_posix()}:{number}" for path, text in looked_at.items() for number in banned_words(text)
    ]
    assert not said, "\n".join(said)


def test_only_the_line_that_refuses_a_word_may_name_it() -> None:
    """The exception is for one line, never for a file."""
    word = "\u5b9e\u6218"
    assert banned_words(f'title = "{word}"\nword = "{word}"  {REFUSES_IT}\n') == [1]


def test_the_start_of_a_response_is_an_ordinary_word() -> None:
    """Papers speak of it on every page; the banned phrase is the one that orders it."""
    start = "\u5e94\u542f\u52a8"
    assert banned_words(f"三级响{start}") == []
    assert banned_words(f"现{start}三级响应") == [1]
