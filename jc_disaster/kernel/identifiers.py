"""Identifiers made from a given time and given randomness, so that making one stays pure."""

from __future__ import annotations

from collections.abc import Callable

Entropy = Callable[[int], bytes]


def uuid7(wall_ms: int, entropy: bytes) -> str:
    """A UUID version 7 (RFC 9562, 5.7).

    Args:
        wall_ms: Milliseconds since 1970, 48 bits.
        entropy: Ten random bytes.

    Raises:
        ValueError: ``entropy`` is not ten bytes or ``wall_ms`` does not fit.
    """
    if len(entropy) != 10 or not 0 <= wall_ms < 1 << 48:
        raise ValueError("a UUIDv7 takes 48 bits of time and ten random bytes")
    random = int.from_bytes(entropy, "big")
    rand_a, rand_b = random >> 68, random & (1 << 62) - 1
    value = wall_ms << 80 | 0x7 << 76 | (rand_a & 0xFFF) << 64 | 0b10 << 62 | rand_b
    digits = f"{value:032x}"  # written by hand: the standard module looks the platform up when it is imported
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
