"""A signed sheet, fax or photograph that belongs to a decision or a finding: what is taken, and what is known of it.

The bytes are kept beside the record under their check value (`record.attachments`); an event says all about them but
the bytes themselves. Nothing is looked for in them beyond the first few, which say what kind of file it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from jc_disaster.incident.events import Body
from jc_disaster.incident.refusals import Refusal, refusal
from jc_disaster.incident.stamps import Entry, Stamp
from jc_disaster.incident.vocabulary import SCAN_SORTS

ATTACHED: Final = "scan-attached/1"
LIMIT_MB: Final = 20  # ours: thirty A4 pages scanned at 300 dpi have less
SIGNED_SHEET: Final = SCAN_SORTS[0]
_CHECK_VALUE: Final = re.compile(r"[0-9a-f]{64}")


class FileKind(NamedTuple):
    """A kind of file that may be attached: how it begins, how its name may end, what people call it."""

    magic: bytes
    suffixes: tuple[str, ...]
    word: str


# Media type → the kind; the first suffix is the one it is kept under.
KINDS: Final[Mapping[str, FileKind]] = MappingProxyType(
    {
        "application/pdf": FileKind(b"%PDF-", (".pdf",), "PDF"),
        "image/jpeg": FileKind(b"\xff\xd8\xff", (".jpg", ".jpeg"), "JPEG图片"),
        "image/png": FileKind(b"\x89PNG\r\n\x1a\n", (".png",), "PNG图片"),
    }
)


class Scan(NamedTuple):
    """What was attached.

    Attributes:
        stamp: Who attached it and both times.
        belongs_to: The act that recorded the decision or the finding.
        sort: 签批件, 传真件, 照片 or 其他.
        file_name: What the file was called where it came from.
        media_type: A key of `KINDS`.
        size: Bytes.
        sha256: Check value of the bytes, 64 hexadecimal digits.
        signed_by: Whose signature it bears, in words; empty where none is recorded.
        note: What else was said of it; empty where nothing was.
    """

    stamp: Stamp
    belongs_to: str
    sort: str
    file_name: str
    media_type: str
    size: int
    sha256: str
    signed_by: str
    note: str

    @property
    def name(self) -> str:
        """The name its bytes are kept under."""
        return kept_name(self.sha256, self.media_type)


def scan_of(entry: Entry) -> Scan:
    """The scan that a plain fact tells of.

    Raises:
        KeyError: Something is missing, or the media type is none of `KINDS`.
        ValueError: The check value is none.
    """
    body: Mapping[str, Any] = entry.body
    signer, check_value = body["signed_by"], str(body["sha256"])
    if _CHECK_VALUE.fullmatch(check_value) is None:
        raise ValueError("not a check value")
    kept_name(check_value, body["media_type"])
    return Scan(
        entry.stamp,
        str(body["belongs_to"]),
        str(body["sort"]),
        str(body["file_name"]),
        body["media_type"],
        int(body["size"]),
        check_value,
        "" if signer is None else f"{signer['post']}{signer['name']}",
        str(body["note"] or ""),
    )


def kept_name(check_value: str, media_type: str) -> str:
    """The name that bytes are kept under: their check value, and the suffix that lets any program open them."""
    return f"{check_value}{KINDS[media_type].suffixes[0]}"


def looked_at(file_name: str, content: bytes) -> Body | Refusal:
    """What an event says of a file, or why it is not taken.

    Args:
        file_name: What it was called where it came from.
        content: Its bytes.
    """
    if "/" in file_name or "\\" in file_name:
        return refusal("scan-named-by-path", name=file_name)
    if not content:
        return refusal("scan-empty", name=file_name)
    if len(content) > LIMIT_MB << 20:
        return refusal("scan-too-large", name=file_name, size=size_words(len(content)), limit=LIMIT_MB)
    media_type = next((name for name, kind in KINDS.items() if content.startswith(kind.magic)), None)
    if media_type is None:
        return refusal("scan-unsupported", name=file_name)
    kind = KINDS[media_type]
    if not file_name.lower().endswith(kind.suffixes):
        return refusal("scan-misnamed", name=file_name, kind=kind.word, suffix="或".join(kind.suffixes))
    return {
        "file_name": file_name,
        "media_type": media_type,
        "size": len(content),
        "sha256": sha256(content).hexdigest(),
    }


def size_words(size: int) -> str:
    """A size as people say it: 214字节, 86KB, 3.2MB."""
    if size < 1 << 10:
        return f"{size}字节"
    if size < 1 << 20:
        return f"{size >> 10}KB"
    tenths = size * 10 >> 20
    return f"{tenths // 10}.{tenths % 10}MB"


def hash_groups(check_value: str) -> str:
    """A check value in groups of eight, so that a person can read it against another and a line can be broken."""
    return " ".join(check_value[place : place + 8] for place in range(0, len(check_value), 8))
