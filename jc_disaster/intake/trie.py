"""One pattern for many words, so that a text is walked once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_SHELF = 24


def tree(words: Iterable[str]) -> str:
    """One pattern for many words that tries each sign once, longest word first."""
    branches: dict[str, list[str]] = {}
    ends = False
    for word in words:
        if word:
            branches.setdefault(word[0], []).append(word[1:])
        else:
            ends = True
    if not branches:
        return ""
    parts = [re.escape(sign) + tree(rest) for sign, rest in branches.items()]
    body = parts[0] if len(parts) == 1 and not ends else f"(?:{'|'.join(parts)})"
    return body + "?" if ends else body


def index(words: Sequence[str]) -> str:
    """The pattern of ``tree``, its first signs put on shelves so that most positions look at a few signs only."""
    signs = sorted({word[0] for word in words})
    shelves = []
    for first in range(0, len(signs), _SHELF):
        shelf = set(signs[first : first + _SHELF])
        branch = tree(sorted(word for word in words if word[0] in shelf))
        shelves.append(f"(?=[{re.escape(''.join(sorted(shelf)))}]){branch}")
    return "|".join(shelves)
