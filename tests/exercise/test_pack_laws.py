"""Whatever comes as a pack is read or refused in words; no third thing happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from jc_disaster.exercise.pack_file import PackRefusedError, content_of, pack_bytes, pack_text, parse_pack
from jc_disaster.kernel.errors import InputRefusedError
from tests.exercise.stage import one_plan

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.exercise.pack import Pack

# Where a zip's own structures stand: its first header, and the directory at its end.
PLACES = st.one_of(st.integers(0, 60), st.integers(-120, -1))
SIGNS = st.text(st.sampled_from("ab:- 0\"[]{}&*!|>#'%@\n死亡"), max_size=6)


def zip_outcome(data: bytes) -> str:
    """What comes of a zip."""
    try:
        text = content_of(data, "包.zip")
    except PackRefusedError as refused:
        return "refused by name" if "包.zip" in str(refused) else "refused"
    return "read" if text.startswith(b"format") else "read wrongly"


def text_outcome(text: str, assessor: Assessor) -> str:
    """What comes of a ``pack.yaml``."""
    try:
        pack = parse_pack(text, one_plan(assessor))
    except InputRefusedError as refused:
        told = refused.faults and all(fault.path and fault.remedy for fault in refused.faults)
        return "refused with places" if told else "refused"
    return "read" if pack.injects else "read as nothing"


@settings(max_examples=300)
@given(changes=st.lists(st.tuples(PLACES, st.integers(0, 255)), min_size=1, max_size=4))
def test_a_zip_with_changed_bytes_is_read_or_refused(
    packs: dict[str, Pack], changes: list[tuple[int, int]]
) -> None:
    """A stick pulled too early, or a file made on purpose: the same sentence, never a fault of the program."""
    data = bytearray(pack_bytes(packs["drought"]))
    for place, byte in changes:
        data[place] = byte
    assert zip_outcome(bytes(data)) in ("read", "refused by name")


@settings(max_examples=150)
@given(line=st.integers(0, 200), signs=SIGNS, place=st.integers(0, 40), drop=st.booleans())
def test_a_text_with_changed_lines_is_read_or_refused_with_places(
    packs: dict[str, Pack], assessor: Assessor, line: int, signs: str, place: int, *, drop: bool
) -> None:
    """Packs are written by hand, at night, in plain editors."""
    lines = pack_text(packs["landslide"]).splitlines()
    number = line % len(lines)
    changed = lines[number][:place] + signs + lines[number][place:]
    lines[number : number + 1] = [] if drop else [changed]
    assert text_outcome("\n".join(lines), assessor) in ("read", "refused with places")
