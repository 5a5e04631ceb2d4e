"""Files that are odd as a whole: bombs, broken and foreign ones, entities."""

from __future__ import annotations

import struct
import warnings
import zipfile
from collections.abc import Iterator

from tests.intake.sheets import books
from tests.intake.sheets.books import SHEET, two_columns
from tests.intake.sheets.cases import ONE, Case

# Containers -------------------------------------------------------------------------------------------------------


def bombs() -> Iterator[Case]:
    """Archives that unpack to more than they should."""
    small = books.parts(books.xlsx(two_columns(1)))
    zeros = bytes(30_000_000)
    yield Case("ratio", lambda: books.zipped({**small, SHEET: zeros}), "sheet-bomb")
    yield Case("ratio in a picture", lambda: books.zipped({**small, "xl/media/a.png": zeros}), "sheet-bomb")
    yield Case(
        "ratio in shared strings",
        lambda: books.zipped({**small, "xl/sharedStrings.xml": zeros}),
        "sheet-bomb",
    )
    many = {f"xl/media/{number}.png": b"x" for number in range(2001)}
    yield Case("entries", lambda: books.zipped({**small, **many}, zipfile.ZIP_STORED), "sheet-bomb")
    yield Case("size said", lambda: _said_size(books.xlsx(two_columns(1)), 600_000_000), "sheet-bomb")
    yield Case("size said 4 GB", lambda: _said_size(books.xlsx(two_columns(1)), 0xFFFFFFF0), "sheet-bomb")
    for name in ("../evil.xml", "/etc/passwd", "xl/../../evil", "\\\\server\\share"):
        yield Case(f"path {name}", lambda name=name: books.zipped({**small, name: b"x"}), "sheet-bomb")
    pairs = [*small.items(), (SHEET, small[SHEET])]
    yield Case("part twice", lambda: _twice(pairs), "sheet-bomb")
    noise = b"".join(struct.pack("<I", number * 2654435761 % 2**32) for number in range(200_000))
    huge = {f"xl/worksheets/more{number}.xml": noise * 25 for number in range(4)}
    yield Case(
        "too much to read", lambda: books.zipped({**small, **huge}, zipfile.ZIP_STORED), "sheet-too-large"
    )
    yield Case("locked part", lambda: _locked(books.xlsx(two_columns(1))), "sheet-locked")
    yield Case("other method", lambda: books.zipped(small, zipfile.ZIP_LZMA), "sheet-damaged")
    yield Case("bzip2", lambda: books.zipped(small, zipfile.ZIP_BZIP2), "sheet-damaged")


def _twice(pairs: list[tuple[str, bytes]]) -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library says that the name is there already; that is the point
        return books.zipped(pairs)


def _said_size(data: bytes, size: int) -> bytes:
    """The directory of the archive says another size of its last part."""
    at = data.rindex(b"PK\x01\x02")
    return data[: at + 24] + struct.pack("<I", size) + data[at + 28 :]


def _locked(data: bytes) -> bytes:
    at = data.rindex(b"PK\x01\x02")
    return data[: at + 8] + struct.pack("<H", 1) + data[at + 10 :]


def broken() -> Iterator[Case]:
    """Files cut short or changed on the way."""
    for format_, data, start in (
        ("xlsx", books.xlsx(two_columns(12)), 8),
        ("ods", books.ods(books.ods_rows(two_columns(12))), 8),
        ("xls", books.xls(two_columns(12)), 600),
    ):
        for part in range(15):
            end = start + part * (len(data) - start) // 15
            yield Case(
                f"{format_} cut at {part}/15", lambda d=data, e=end: d[:e], "sheet-damaged", f"灾情.{format_}"
            )
    book = books.xlsx(two_columns(12))
    for part in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels", SHEET):
        for change, how in (
            (b"", "empty"),
            (b"<", "one sign"),
            (b"<a><b></a>", "crossed"),
            (bytes(100), "zeros"),
        ):
            yield Case(
                f"{part} {how}",
                lambda p=part, c=change: books.with_part(book, p, lambda _: c),
                "sheet-damaged",
            )
    yield Case("no sheet part", lambda: _without(book, SHEET), "sheet-damaged")
    yield Case("no relations", lambda: _without(book, "xl/_rels/workbook.xml.rels"), "sheet-damaged")
    yield Case("wrong check value", lambda: _flipped(book), "sheet-damaged")
    yield Case("bytes before", lambda: b"junk" + book, "sheet-not-a-spreadsheet")


def _without(data: bytes, name: str) -> bytes:
    content = books.parts(data)
    del content[name]
    return books.zipped(content)


def _flipped(data: bytes) -> bytes:
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(SHEET.encode()))
    return data[: at + 16] + bytes(4) + data[at + 20 :]


def entities() -> Iterator[Case]:
    """XML that wants to be expanded."""
    book = books.xlsx(two_columns(12))
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    outside = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    for part in (SHEET, "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"):
        for title, bad in (("laughs", laughs), ("outside", outside)):
            data = books.with_part(book, part, lambda old, bad=bad: old.replace(b"?>", b"?>" + bad, 1))
            yield Case(f"{title} in {part}", lambda data=data: data, "sheet-entities")
    rows = books.ods_rows(two_columns(12))
    yield Case("laughs in ods", lambda: books.ods(rows, before=laughs.decode()), "sheet-entities", "灾情.ods")
    yield Case(
        "UTF-16",
        lambda: books.with_part(book, SHEET, lambda old: old.decode().encode("utf-16")),
        "sheet-damaged",
    )
    says = lambda old: old.replace(b"UTF-8", b"GB2312", 1)  # noqa: E731
    yield Case("says GB2312", lambda: books.with_part(book, SHEET, says), "sheet-damaged")


def foreign() -> Iterator[Case]:
    """Other files, and right files under wrong names."""
    texts = (
        ("pdf", b"%PDF-1.7\n"), ("png", b"\x89PNG\r\n\x1a\n"), ("jpeg", b"\xff\xd8\xff\xe0"), ("rar", b"Rar!\x1a\x07"),
        ("7z", b"7z\xbc\xaf\x27\x1c"), ("gzip", b"\x1f\x8b\x08\x00"), ("rtf", b"{\\rtf1"),
        ("words", "受灾人口12人".encode()),
        ("zeros", bytes(5000)), ("noise", bytes(range(1, 256)) * 20), ("program", b"MZ\x90\x00" + bytes(64)),
        ("elf", b"\x7fELF" + bytes(64)), ("json", b'{"deaths": 2}'), ("csv called xlsx", books.csv(two_columns("12"))),
    )  # fmt: skip
    for title, data in texts:
        yield Case(title, lambda data=data: data, "sheet-not-a-spreadsheet")
    for title, data in (
        ("html", b"<html><table><tr><td>1</td></tr></table></html>"), ("doctype", b"<!DOCTYPE html><html></html>"),
        ("table only", b"  <table><tr></tr></table>"), ("meta", b"<meta charset=gbk><table></table>"),
        ("xml 2003", b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    ):  # fmt: skip
        yield Case(title, lambda data=data: data, "sheet-old-format", "灾情.xls")
    yield Case("zip of words", lambda: books.zipped({"a.txt": b"12"}), "sheet-not-a-spreadsheet")
    yield Case("docx", lambda: books.zipped({"word/document.xml": b"<w/>"}), "sheet-not-a-spreadsheet")
    yield Case("xlsb", lambda: books.zipped({"xl/workbook.bin": b"x"}), "sheet-old-format")
    odt = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}
    yield Case("odt", lambda: books.zipped(odt), "sheet-not-a-spreadsheet", "灾情.ods")
    yield Case("empty", lambda: b"", "sheet-empty")
    yield Case(
        "word in a compound file",
        lambda: books.compound(b"x" * 5000, "WordDocument"),
        "sheet-not-a",
        "灾情.xls",
    )
    locked = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    yield Case("locked ods", lambda: books.ods("", manifest=locked), "sheet-locked", "灾情.ods")
    right = books.xlsx(two_columns(12))
    for name in ("灾情.xls", "灾情.csv", "灾情.ods", "灾情", "灾情.doc"):
        yield Case(f"xlsx called {name}", lambda: right, ONE % 12, name)
    old = books.xls(two_columns(12))
    for name in ("灾情.xlsx", "灾情.csv", "灾情.et"):
        yield Case(f"xls called {name}", lambda: old, ONE % 12, name)
