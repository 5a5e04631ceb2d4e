"""The colours of the papers: an sRGB profile, made from the numbers of its standard.

Source: IEC 61966-2-1 (primaries, white, curve) and ICC.1:2010 (profile version 4.3): the white is D50, to which the
colorants are adapted by the linear Bradford transform.
"""

from __future__ import annotations

import struct
from typing import Final

_COLORANTS: Final = (
    ("rXYZ", (0.43607, 0.22249, 0.01392)),
    ("gXYZ", (0.38515, 0.71687, 0.09708)),
    ("bXYZ", (0.14307, 0.06061, 0.71410)),
)
_D50: Final = (0.9642, 1.0, 0.8249)
_ADAPTED: Final = (1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)
_CURVE: Final = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_NAME: Final = "sRGB IEC61966-2.1"
_RIGHTS: Final = "No copyright, use freely"
_MADE: Final = (2026, 1, 1, 0, 0, 0)
_HEADER: Final = 128


def srgb_profile() -> bytes:
    """An ICC profile of about 600 bytes, always the same."""
    curve = b"para" + bytes(4) + struct.pack(">HH", 3, 0) + _fixed(_CURVE)
    tags = [
        ("desc", _words(_NAME)),
        ("cprt", _words(_RIGHTS)),
        ("wtpt", _xyz(_D50)),
        ("chad", b"sf32" + bytes(4) + _fixed(_ADAPTED)),
        *((tag, _xyz(values)) for tag, values in _COLORANTS),
        *((tag, curve) for tag in ("rTRC", "gTRC", "bTRC")),
    ]
    offset = _HEADER + 4 + 12 * len(tags)
    table, bodies, places = [struct.pack(">L", len(tags))], [], dict[bytes, int]()
    for tag, body in tags:
        if body not in places:
            places[body] = offset
            bodies.append(body + bytes(-len(body) % 4))
            offset += len(bodies[-1])
        table.append(tag.encode("ascii") + struct.pack(">2L", places[body], len(body)))
    return _header(offset) + b"".join([*table, *bodies])


def _header(size: int) -> bytes:
    front = struct.pack(
        ">L4sL4s4s4s6H4s", size, bytes(4), 0x04300000, b"mntr", b"RGB ", b"XYZ ", *_MADE, b"acsp"
    )
    return (front.ljust(68, b"\0") + _fixed(_D50)).ljust(_HEADER, b"\0")


def _fixed(values: tuple[float, ...]) -> bytes:
    """s15Fixed16Number."""
    return struct.pack(f">{len(values)}l", *(round(value * 65536) for value in values))


def _xyz(values: tuple[float, ...]) -> bytes:
    return b"XYZ " + bytes(4) + _fixed(values)


def _words(text: str) -> bytes:
    """A multiLocalizedUnicodeType with one entry."""
    body = text.encode("utf-16-be")
    return b"mluc" + bytes(4) + struct.pack(">2L2s2s2L", 1, 12, b"en", b"US", len(body), 28) + body
