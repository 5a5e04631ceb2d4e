"""Files whose cells are odd: values, how files write them, records of XLS, rows of ODS, text files."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from datetime import date

from tests.intake.sheets import books
from tests.intake.sheets.books import SHEET, Cell, two_columns
from tests.intake.sheets.cases import BAD, NOTHING, ONE, Case

# Cells ------------------------------------------------------------------------------------------------------------

TEXTS = (
    ("12", ONE % 12), ("1,234", ONE % 1234), ("１２", ONE % 12), ("３，０００", ONE % 3000), (" 12 ", ONE % 12),
    ("12人", ONE % 12), ("约3000", ONE % '{"about": 3000}'), ("3000左右", ONE % '{"about": 3000}'),
    ("200余", ONE % '{"at_least": 200}'), ("200余人", ONE % '{"at_least": 200}'), ("30+", ONE % '{"at_least": 30}'),
    ("≥30", ONE % '{"at_least": 30}'), ("不足50", ONE % '{"at_most": 50}'), ("近5000", ONE % '{"at_most": 5000}'),
    ("3至5", ONE % '{"min": 3, "max": 5}'), ("3-5", ONE % '{"min": 3, "max": 5}'), ("三百", ONE % 300),
    ("1.2万", ONE % 12000), ("无", ONE % 0), ("0", ONE % 0), ("零", ONE % 0),
    ("未报", ONE % "null"), ("待统计", ONE % "null"), ("不详", ONE % "null"), ("正在核实", ONE % "null"),
    ("—", NOTHING), ("-", NOTHING), ("/", NOTHING), ("――", BAD), ("未受灾", '{"阳城县": "未受灾"}'),
    ("无灾情", '{"阳城县": "未受灾"}'), ("12.0", f"{BAD}带小数点"), ("12.5", f"{BAD}带小数点"),
    ("-5", f"{BAD}是负数"), ("－5", f"{BAD}是负数"), ("1e5", f"{BAD}写成了科学计数"), ("1E+30", f"{BAD}写成了科学计数"),
    ("9" * 13, f"{BAD}"), ("9" * 30, f"{BAD}"), ("9" * 500, f"{BAD}的数字过长"), ("1000000001", f"{BAD}超过10亿"),
    ("3,00", f"{BAD}“3,00”不是数"), ("12 34", f"{BAD}“12 34”中间有空格"), ("数百", f"{BAD}“数百”说法含糊"),
    ("几十人", BAD), ("5户", f"{BAD}写的单位“户”与表头单位不同"), ("12人次", f"{BAD}按人次报"), ("50%", BAD),
    ("1/2", f"{BAD}“1/2”不是数"), ("2026-07-12", f"{BAD}是日期或时间"), ("7月12日", f"{BAD}是日期或时间"),
    ("08:30", f"{BAD}是日期或时间"), ("#REF!", f"{BAD}这一格是错误值"), ("#DIV/0!", f"{BAD}这一格是错误值"),
    ("=1+1", f"{BAD}“=1+1”不是数"), ("@SUM(A1)", BAD), ("+5", f"{BAD}“+5”不是数"), ("5(新增2)", BAD),
    ("死亡5人", BAD), ("NaN", BAD), ("Infinity", BAD), ("TRUE", BAD), ("0x10", BAD), ("5;6", BAD), ("十来个", BAD),
    ("\u202e12", f"{BAD}里有不可显示的字符"), ("\u200f12", f"{BAD}里有不可显示的字符"), ("12\u200b", ONE % 12),
    ("٣", BAD), ("Ⅲ", BAD), ("１２．５", f"{BAD}带小数点"), ("<script>", BAD), ("'; DROP TABLE", BAD), ("💀", BAD),
)  # fmt: skip
NUMBERS: tuple[tuple[Cell, str], ...] = (
    (12, ONE % 12), (12.0, ONE % 12), (0, ONE % 0), (1e9, ONE % 1000000000), (12.5, f"{BAD}有小数"),
    (0.1, f"{BAD}有小数"), (2.9999, f"{BAD}有小数"), (-1, f"{BAD}是负数"), (-0.5, f"{BAD}是负数"),
    (1e9 + 1, f"{BAD}超过10亿"), (1e30, f"{BAD}超过10亿"), (1.7e308, f"{BAD}超过10亿"), (True, f"{BAD}是真假值"),
    (False, f"{BAD}是真假值"), (date(2026, 7, 12), f"{BAD}是日期或时间"), (None, NOTHING),
)  # fmt: skip


def cells() -> Iterator[Case]:
    """Every kind of cell in every format."""
    for number, (value, answer) in enumerate(TEXTS):
        rows = two_columns(value)
        shown = f"{number} {value[:20]}"
        yield Case(f"xlsx {shown}", lambda rows=rows: books.xlsx(rows, _as_text(rows)), answer)
        yield Case(f"ods {shown}", lambda rows=rows: books.ods(books.ods_rows(rows)), answer, "灾情.ods")
        sheet = answer.replace("Sheet1", "表")
        yield Case(f"csv {shown}", lambda rows=rows: books.csv(rows), sheet, "灾情.csv")
    for value, answer in NUMBERS:
        rows = two_columns(value)
        yield Case(f"xlsx number {value!r}", lambda rows=rows: books.xlsx(rows), answer)
        yield Case(
            f"ods number {value!r}", lambda rows=rows: books.ods(books.ods_rows(rows)), answer, "灾情.ods"
        )
        if not isinstance(value, date):
            yield Case(f"xls number {value!r}", lambda rows=rows: books.xls(rows), answer, "灾情.xls")


def _as_text(rows: books.Rows) -> Callable[[object, object], None]:
    """Write B2 as text whatever it looks like."""
    return lambda _book, sheet: sheet.write_string(1, 1, rows[1][1])  # type: ignore[attr-defined]


# Cells as files write them ----------------------------------------------------------------------------------------


def written() -> Iterator[Case]:
    """Cells written by hand, as no office program writes them."""
    cases = (
        ("error", ' t="e"', "<v>#REF!</v>", "Sheet1!B2: 这一格是错误值（#REF!）"),
        ("error of a formula", ' t="e"', "<f>A1/0</f><v>#DIV/0!</v>", "Sheet1!B2: 这一格是错误值（#DIV/0!）"),
        ("formula not saved", "", "<f>A1</f>", "Sheet1!B2: 这一格是错误值（公式没有保存结果）"),
        ("formula with an empty result", "", "<f>A1</f><v></v>", "Sheet1!B2: 这一格是错误值（公式没有保存结果）"),
        ("formula", "", "<f>6+6</f><v>12</v>", ONE % 12),
        ("formula of text", ' t="str"', '<f>"约"&amp;3</f><v>约3</v>', ONE % '{"about": 3}'),
        ("shared formula", "", '<f t="shared" si="0"/><v>12</v>', ONE % 12),
        ("ten megabytes of digits", "", f"<v>{'9' * 10_000_000}</v>", "sheet-"),
        ("ten megabytes of text", ' t="inlineStr"', f"<is><t>{'五' * 3_400_000}</t></is>", "sheet-"),
        ("long text", ' t="inlineStr"', f"<is><t>{'字' * 30_000}</t></is>", f"{BAD}的内容过长"),
        ("rich text", ' t="inlineStr"', "<is><r><t>1</t></r><r><t>2</t></r></is>", ONE % 12),
        ("no value", "", "", NOTHING),
        ("boolean", ' t="b"', "<v>1</v>", f"{BAD}是真假值"),
        ("number in scientific form", "", "<v>1.2E1</v>", ONE % 12),
        ("nearly three", "", "<v>2.9999999999999996</v>", f"{BAD}有小数"),
        ("10^30", "", "<v>1E30</v>", f"{BAD}超过10亿"),
        ("infinity", "", "<v>1E999</v>", f"{BAD}不是数"),
        ("words as a number", "", "<v>abc</v>", f"{BAD}“abc”不是数"),
        ("shared string that is not there", ' t="s"', "<v>999999</v>", "sheet-damaged"),
        ("negative shared string", ' t="s"', "<v>-1</v>", BAD),
    )  # fmt: skip
    for title, attributes, value, answer in cases:
        yield Case(title, lambda v=value, a=attributes: books.with_cell(v, a), answer)
    for place, answer in (
        ("B1048576", "sheet-too-many-rows"), ("XFD2", "sheet-too-many-cells"), ("XFD1048576", "sheet-too-many"),
        ("DA2", "sheet-too-many-cells"), ("B20500", "sheet-too-many-rows"), ("B99999999999", "sheet-too-many-rows"),
        ("ZZZZ2", "sheet-too-many-cells"), ("b2", "sheet-damaged"), ("2B", "sheet-damaged"), ("", "sheet-damaged"),
        ("B-2", "sheet-damaged"), ("&#66;2", "sheet-damaged"),
    ):  # fmt: skip
        yield Case(f"cell at {place}", lambda p=place: _moved(p), answer)
    book = books.xlsx(two_columns(12))
    for old, new in (
        (b'<c r="B2">', b"<c>"), (b'<c r="B2">', b"<c r='B2'>"), (b'<c r="B2">', b'<c\tr="B2">'),
        (b'<c r="B2">', b'<c s="0" r="B2">'), (b'<c r="B2"><v>12</v></c>', b'<x:c r="B2"><v>12</v></x:c>'),
        (b"<sheetData>", b"<sheetData></sheetData><sheetData>"), (b"</sheetData>", b""),
        (b'<c r="B2"><v>12</v></c>', b'<![CDATA[<c r="XFD1048576"/>]]>'),
    ):  # fmt: skip
        make = lambda o=old, n=new: books.with_part(book, SHEET, lambda part: part.replace(o, n))  # noqa: E731
        yield Case(
            f"written {new[:30]!r}", make, "sheet-damaged" if b"XFD" not in new else "sheet-too-many-rows"
        )


def _moved(place: str) -> bytes:
    book = books.xlsx(two_columns(12))
    return books.with_part(book, SHEET, lambda part: part.replace(b'r="B2"', f'r="{place}"'.encode()))


def old_records() -> Iterator[Case]:
    """Records of an XLS file."""
    eight = struct.pack("<d", 5.0)
    error = b"\x02\0\x17\0\0\0\xff\xff"
    blank = two_columns(None)
    spot = struct.pack("<HHH", 1, 1, 0)
    endless = struct.pack("<IIHHH", 0, 0xFFFFFFFF, 0, 2, 0)
    makes: tuple[tuple[str, dict[str, object], str], ...] = (
        ("formula", {"more": books.xls_formula(1, 1, eight)}, ONE % 5),
        ("error of a formula", {"more": books.xls_formula(1, 1, error)}, "Sheet1!B2: 这一格是错误值（#REF!）"),
        ("error", {"more": books.record(0x205, spot + b"\x07\x01")}, "Sheet1!B2: 这一格是错误值（#DIV/0!）"),
        ("unknown error", {"more": books.record(0x205, spot + b"\x99\x01")}, "sheet-damaged"),
        ("far row", {"more": books.xls_cell(65000, 1, 5)}, "sheet-too-many-rows"),
        ("far column", {"more": books.xls_cell(1, 255, 5)}, "sheet-too-many-cells"),
        ("locked", {"before": books.record(0x2F, bytes(6))}, "sheet-locked"),
        ("strings without end", {"before": books.record(0xFC, struct.pack("<II", 9, 0x7FFFFFFF))}, "sheet-damaged"),
        ("rows without end", {"more": books.record(0x200, endless)}, "sheet-damaged"),
        ("record without end", {"more": struct.pack("<HH", 0x203, 60000)}, "sheet-damaged"),
        ("BIFF5", {"version": 0x500}, "sheet-old-format"),
    )  # fmt: skip
    for title, more, answer in makes:
        yield Case(f"xls {title}", lambda more=more: books.xls(blank, **more), answer, "灾情.xls")
    chain = books.xls(two_columns(12))
    yield Case("xls chain in a circle", lambda: _circle(chain), "sheet-damaged", "灾情.xls")
    yield Case("xls sector of 2^60", lambda: chain[:30] + b"\x3c\0" + chain[32:], "sheet-damaged", "灾情.xls")
    yield Case(
        "xls directory far off",
        lambda: chain[:48] + b"\xf0\xff\xff\x0f" + chain[52:],
        "sheet-damaged",
        "灾情.xls",
    )


def _circle(data: bytes) -> bytes:
    """The table of chains leads the workbook's second sector back to its first."""
    at = 512 + 3 * 4
    return data[:at] + struct.pack("<I", 2) + data[at + 4 :]


def open_documents() -> Iterator[Case]:
    """Rows and cells of an ODS file."""
    rows = books.ods_rows(two_columns(12))
    gap = _repeated(10**6, "<table:table-cell/>")
    for title, body, answer in (
        ("empty rows to the end", rows + gap, ONE % 12),
        ("rows of figures to the end", rows + _repeated(1_048_000, books.ods_cell(5)), "sheet-too-many-rows"),
        (
            "a figure after a million rows",
            rows + gap + books.ods_rows([["阳城县", 5]]),
            "sheet-too-many-rows",
        ),
        ("a cell repeated across", rows + _across(16_000), "sheet-too-many-cells"),
        ("repeated beyond reason", rows + _repeated(10**30, books.ods_cell(5)), "sheet-damaged"),
        ("formula", _b2('table:formula="of:=6+6" office:value-type="float" office:value="12"'), ONE % 12),
        ("error", _b2(_WRONG, "#DIV/0!"), "Sheet1!B2: "),
        ("formula not saved", _b2('table:formula="of:=6"'), "Sheet1!B2: 这一格是错误值（公式没有保存结果）"),
        ("percentage", _b2('office:value-type="percentage" office:value="0.5"'), f"{BAD}有小数"),
    ):
        yield Case(f"ods {title}", lambda body=body: books.ods(body), answer, "灾情.ods")
    yield Case("ods crossed", lambda: books.ods("<table:table-row>"), "sheet-damaged", "灾情.ods")


_WRONG = 'table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"'


def _b2(attributes: str, words: str = "") -> str:
    """The smallest table with B2 written by hand."""
    cell = f"<table:table-cell {attributes}><text:p>{words}</text:p></table:table-cell>"
    row = f"<table:table-row>{books.ods_cell('阳城县')}{cell}</table:table-row>"
    return books.ods_rows(two_columns(12)[:1]) + row


def _repeated(times: int, cell: str) -> str:
    return f'<table:table-row table:number-rows-repeated="{times}">{cell}</table:table-row>'


def _across(times: int) -> str:
    cell = f'<table:table-cell table:number-columns-repeated="{times}" office:value-type="float" office:value="1"/>'
    return f"<table:table-row>{cell}</table:table-row>"


def texts() -> Iterator[Case]:
    """Encodings, separators and broken text files."""
    for encoding in ("utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"):
        for separator in (",", "\t", ";"):
            make = lambda e=encoding, s=separator: books.csv(two_columns("约30"), s, e)  # noqa: E731
            yield Case(f"csv {encoding} {separator!r}", make, ONE % '{"about": 30}', "灾情.csv")
    head = books.csv(two_columns("12"))
    for title, data, answer in (
        ("NUL", head + b"\0", "sheet-not-a-spreadsheet"),
        ("neither encoding", head + b"\xff\xff\xff", "sheet-encoding"),
        ("half a sign in GBK", books.csv(two_columns("12"), encoding="gbk") + b"\x81", "sheet-encoding"),
        ("UTF-16 cut", books.csv(two_columns("12"), encoding="utf-16") + b"\x00", "sheet-encoding"),
        ("too many rows", head + b"\r\n" * 30_000 + "阳城县,1\r\n".encode() * 21_000, "sheet-too-many-rows"),
        ("too wide", head + b"\r\n" + b"," * 500, "sheet-too-many-cells"),
        ("one endless field", head + b'\r\n"' + b"9" * 300_000, "sheet-too-many-cells"),
        ("ten megabytes of digits", head + b"9" * 10_000_000, "sheet-too-many-cells"),
        ("too large", head + b" " * 21_000_000, "sheet-too-large"),
        ("quoted line break in the head", '县区,"死亡\n人口"\r\n阳城县,12'.encode(), ONE % 12),
        ("thousands in quotes", '县区,死亡人口\r\n阳城县,"1,234"'.encode(), ONE % 1234),
        ("only blank lines", b"\r\n\r\n\r\n", ": 没有找到灾情表"),
        ("no head", "阳城县,12".encode(), ": 没有找到灾情表"),
    ):  # fmt: skip
        yield Case(f"csv {title}", lambda data=data: data, answer, "灾情.csv")
