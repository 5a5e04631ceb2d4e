"""Identifiers are made from a given time and given randomness."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.kernel.identifiers import uuid7

TIME = st.integers(0, (1 << 48) - 1)
RANDOM = st.binary(min_size=10, max_size=10)


@given(TIME, RANDOM)
def test_an_identifier_is_a_uuid_of_version_7(wall_ms: int, entropy: bytes) -> None:
    """Databases and other programs read the version and the variant (RFC 9562, 5.7)."""
    made = UUID(uuid7(wall_ms, entropy))
    assert made.version == 7
    assert made.variant == "specified in RFC 4122"
    assert made.int >> 80 == wall_ms


@given(TIME, RANDOM, RANDOM)
def test_identifiers_sort_by_time_first(wall_ms: int, entropy: bytes, other: bytes) -> None:
    """A listing by identifier is a listing by time."""
    later = min(wall_ms + 1, (1 << 48) - 1)
    assert later == wall_ms or uuid7(wall_ms, entropy) < uuid7(later, other)


@given(TIME, st.lists(RANDOM, min_size=2, max_size=2, unique=True))
def test_different_randomness_makes_different_identifiers(wall_ms: int, pair: list[bytes]) -> None:
    """Two seats write in the same millisecond. Six of the eighty bits give way to version and variant."""
    kept = [int.from_bytes(entropy, "big") & ~(0b111111 << 62) for entropy in pair]
    assert (uuid7(wall_ms, pair[0]) == uuid7(wall_ms, pair[1])) == (kept[0] == kept[1])


@pytest.mark.parametrize(("wall_ms", "entropy"), [(-1, bytes(10)), (1 << 48, bytes(10)), (0, bytes(9))])
def test_what_does_not_fit_is_refused(wall_ms: int, entropy: bytes) -> None:
    """Cut off silently, two identifiers could meet."""
    with pytest.raises(ValueError, match="48 bits"):
        uuid7(wall_ms, entropy)
