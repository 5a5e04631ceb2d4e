"""Exports that somebody made to do harm, by name: each spoils a sound one.

The hashes fit wherever they can: a check value keeps out accidents, no hand.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from jc_disaster.record.exchange import EVENTS, LIST, TEXT
from tests.record.forgery import change_list, forged, list_of, plainly, put_events

Spoil = Callable[[Path], object]


def deep(depth: int) -> object:
    """Lists in lists."""
    value: object = 0
    for _ in range(depth):
        value = [value]
    return value


def listing(text: str | bytes) -> Spoil:
    """An export with this as its list."""
    content = text if isinstance(text, bytes) else text.encode()
    return lambda folder: (folder / LIST).write_bytes(content)


def listed(**changes: object) -> Spoil:
    """An export with this in its list."""
    return lambda folder: change_list(folder, **changes)


def with_file(name: str, sum_: object = "0" * 64) -> Spoil:
    """An export whose list names one more file."""
    return lambda folder: change_list(folder, files={**list_of(folder)["files"], name: sum_})  # type: ignore[dict-item]


def event(**changes: object) -> Spoil:
    """An export with one more event, which says this."""
    return lambda folder: forged(folder, **changes)


def event_written(written: Callable[[str], str]) -> Spoil:
    """An export with one more event, written otherwise than this program writes."""
    return lambda folder: forged(folder, lambda content: written(plainly(content)))


def events(changed: Callable[[bytes], bytes]) -> Spoil:
    """An export with these events."""
    return lambda folder: put_events(folder, changed((folder / EVENTS).read_bytes()))


def lines(changed: Callable[[list[bytes]], list[bytes]]) -> Spoil:
    """An export with these lines."""
    return events(lambda content: b"".join(changed(content.splitlines(keepends=True))))


def instead(name: str, make: Callable[[Path], object]) -> Spoil:
    """Something else where a file is expected."""

    def spoil(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        make(folder / name)

    return spoil


def link_to_itself(path: Path) -> None:
    """A link that goes round in a circle."""
    path.symlink_to(path)


def link_to_zero(path: Path) -> None:
    """A file that never ends."""
    path.symlink_to("/dev/zero")


def hole(path: Path) -> None:
    """A file of more bytes than an export may have, which takes no room."""
    path.touch()
    os.truncate(path, 600 << 20)


EXPORTS: dict[str, Spoil] = {
    "list-missing": lambda folder: (folder / LIST).unlink(),
    "list-empty": listing(""),
    "list-null": listing("null"),
    "list-number": listing("7"),
    "list-text": listing('"x"'),
    "list-array": listing("[]"),
    "list-object": listing("{}"),
    "list-half": listing('{"format":1,'),
    "list-nan": listing("NaN"),
    "list-nul": listing(b"\x00" * 4096),
    "list-no-utf8": listing(b'{"format":1,"kind":"\xff"}'),
    "list-utf16": listing('{"format":1}'.encode("utf-16")),
    "list-deep": listing("[" * 500_000),
    "list-deep-objects": listing('{"a":' * 100_000),
    "list-long-number": listing("9" * 1_000_000),
    "list-two-megabytes": listing(" " * (2 << 20)),
    "list-endless": instead(LIST, link_to_zero),
    "list-folder": instead(LIST, Path.mkdir),
    "list-circle": instead(LIST, link_to_itself),
    "format-newer": listed(format=2),
    "format-text": listed(format="1"),
    "format-missing": listed(format=...),
    "kind-missing": listed(kind=...),
    "kind-unknown": listed(kind="实战"),
    "kind-array": listed(kind=["real"]),
    "files-missing": listed(files=...),
    "files-array": listed(files=[EVENTS]),
    "files-null": listed(files=None),
    "files-none": listed(files={}),
    "file-up": with_file("../secret"),
    "file-absolute": with_file("/etc/passwd"),
    "file-below": with_file("a/b"),
    "file-no-name": with_file(""),
    "file-dot": with_file("."),
    "file-dots": with_file(".."),
    "file-nul": with_file("a\x00b"),
    "file-long-name": with_file("长" * 5_000),
    "file-backwards": with_file("\u202efdp.exe"),
    "file-half-sign": with_file("\ud800"),
    "file-not-there": lambda folder: (folder / TEXT).unlink(),
    "file-sum-null": with_file(TEXT, None),
    "file-sum-number": with_file(TEXT, 7),
    "file-sum-array": with_file(TEXT, []),
    "file-too-large": instead(TEXT, hole),
    "file-folder": instead(TEXT, Path.mkdir),
    "file-circle": instead(TEXT, link_to_itself),
    "file-endless": instead(TEXT, link_to_zero),
    "file-pipe": instead(EVENTS, os.mkfifo),
    "events-not-listed": listed(files={TEXT: "0" * 64}),
    "events-no-last-end": events(lambda content: content[:-1]),
    "events-torn": events(lambda content: content[:-40]),
    "events-crlf": events(lambda content: content.replace(b"\n", b"\r\n")),
    "events-bom": events(lambda content: b"\xef\xbb\xbf" + content),
    "events-no-utf8": events(lambda content: content + b"\xff\n"),
    "events-nul": events(lambda content: content + b"\x00\n"),
    "events-blank-line": events(lambda content: content + b"\n"),
    "events-of-nothing": events(lambda _: b"\n" * (50 << 20)),
    "events-of-next-to-nothing": events(lambda _: b"{}\n" * (20 << 20)),
    "events-first-lost": lines(lambda all_: all_[1:]),
    "events-middle-lost": lines(lambda all_: [*all_[:2], *all_[3:]]),
    "events-exchanged": lines(lambda all_: [all_[1], all_[0], *all_[2:]]),
    "events-twice": lines(lambda all_: [*all_, all_[-1]]),
    "events-deep": events(lambda content: content + b"[" * 500_000 + b"\n"),
    "events-long-number": events(lambda content: content + b"9" * 10_000_000 + b"\n"),
    "event-deep-body": event(body={"words": deep(700)}),
    "event-long-number": event_written(
        lambda text: text.replace('"body":{', '"body":{"a":' + "9" * 10_000_000 + ",")
    ),
    "event-float": event(body={"words": 1.5}),
    "event-nan": event(body={"words": float("nan")}),
    "event-key-missing": event(actor=...),
    "event-key-more": event(more=1),
    "event-key-twice": event_written(lambda text: text.replace('"kind":', '"kind":"exercise","kind":', 1)),
    "event-spaced": event_written(lambda text: text.replace('":', '": ', 1)),
    "event-escaped": event_written(lambda text: text.replace("席", "\\u5e2d", 1)),
    "event-body-array": event(body=[]),
    "event-body-null": event(body=None),
    "event-body-of-another": event(name="figures-reported/1", body={}),
    "event-body-of-wrong-types": event(name="figures-reported/1", body={"unit": "阳城县", "as_of": 7}),
    "event-figures-of-text": event(
        name="figures-reported/1",
        body={
            "unit": "阳城县",
            "report_kind": "初报",
            "as_of": "2026-07-12T00:00:00.000Z",
            "source": "x",
            "verified": False,
            "figures": {"deaths": "=cmd|' /C calc'!A0"},
            "unaffected": False,
            "reason": None,
            "text": None,
        },
    ),
    "event-of-the-other-kind": event(kind="exercise"),
    "event-of-no-kind": event(kind=None),
    "event-time-in-words": event(occurred_at="gestern"),
    "event-time-of-here": event(recorded_at="2026-07-12T02:00:00+08:00"),
    "event-time-beyond": event(occurred_at="9999-12-31T23:59:59.999-14:00"),
    "event-time-number": event(recorded_at=7),
    "event-incident-number": event(incident=7),
    "event-number-text": event(sequence="9"),
    "event-number-true": event(sequence=True),
    "event-number-vast": event(sequence=10**30),
    "event-id-null": event(event_id=None),
    "event-seat-array": event(seat=["席位一"]),
    "event-seat-object": event(seat={}),
    "event-act-array": event(act_id=[]),
    "event-actor-text": event(actor="值班员"),
    "event-actor-numbers": event(actor={"name": 1, "post": 2}),
    "event-clock-text": event(clock=["x", 0]),
    "event-clock-short": event(clock=[1]),
    "event-clock-float": event(clock=[1.5, 0]),
    "event-forked": event(previous="0" * 64),
}
