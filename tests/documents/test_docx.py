"""The file for WPS and Word: the words of the paper, the faces an office expects, no damage."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jc_disaster.documents.blocks import (
    Cell,
    Column,
    Gap,
    HeadStyle,
    Layout,
    PageNumbers,
    Paragraph,
    Row,
    RowKind,
    Seal,
    Signature,
    Table,
    plain,
)
from jc_disaster.documents.docx import render_docx
from tests.documents.docx_golden import GOLDEN, SAMPLES, body_of, form, letter, telegram, upward, wide
from tests.documents.read_back import squeezed
from tests.documents.read_docx import (
    R,
    W,
    every_word,
    paragraph_with,
    paragraphs,
    parts,
    rows,
    text_of,
    tree,
    value,
)
from tests.documents.read_text import sentences
from tests.documents.samples import ISSUER, notice, table

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

EVERY = pytest.mark.parametrize("name", list(SAMPLES))


@EVERY
def test_the_body_stays_as_it_was_looked_at(name: str) -> None:
    """The file was opened and looked at in this form; what changes has to be looked at again."""
    assert body_of(SAMPLES[name]()) == (GOLDEN / f"{name}.xml").read_text(encoding="utf-8")


def test_no_kept_body_is_left_without_its_paper() -> None:
    """A golden file that nothing compares would go stale unseen."""
    assert {path.stem for path in GOLDEN.iterdir()} == set(SAMPLES)


@EVERY
def test_every_word_of_the_source_stands_in_the_file(name: str) -> None:
    """Both writers say what the tree says; whoever edits the one must not find another paper."""
    document = SAMPLES[name]()
    hidden = document.head is not None and document.head.style is not HeadStyle.RED
    if hidden:
        assert document.head is not None
        document = replace(document, head=replace(document.head, organ=""))
    if document.layout is Layout.LETTER:
        assert document.imprint is not None
        document = replace(document, imprint=replace(document.imprint, printed_by=""))
    told = every_word(render_docx(document))
    assert [words for words in sentences(document) if words not in told] == []


def test_the_words_stand_in_the_order_of_the_paper() -> None:
    """Title, addressees, body, attachments named, signature, attachments, imprint."""
    told = squeezed("".join(paragraphs(render_docx(notice()))))
    marks = ["特急", f"{ISSUER}文件", "晋市安办〔2026〕3号", "各县（市、区）安委会", "2026年7月11日20时"]
    marks += [
        "一、迅速",
        "附件：1.受灾情况统计表",
        f"{ISSUER}2026年7月12日（联系人",
        "附件1受灾",
        "附件2各部门",
        "抄送：",
    ]
    places = [told.index(mark) for mark in marks]
    assert places == sorted(places)


def test_a_table_has_the_cells_of_the_source() -> None:
    """Figures are compared cell by cell: a cell that slipped would be another county's."""
    source = table()
    expected = [[column.title for column in source.columns]]
    expected += [
        [cell if isinstance(cell, str) else plain(cell.text) for cell in row.cells] for row in source.rows
    ]
    found = list(rows(render_docx(replace(notice(), head=None, imprint=None, blocks=(source,)))))
    assert found == expected


def test_a_long_table_repeats_its_head_and_never_splits_a_row() -> None:
    """Thirty rows without their titles are thirty numbers."""
    found = list(tree(render_docx(replace(notice(), imprint=None, blocks=(table(30),)))).iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in found] == [True, *[False] * 31]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in found)
    before_total = found[-2].findall(f".//{W}keepNext")
    assert len(before_total) == 5


def test_cells_over_several_rows_and_columns_keep_their_places() -> None:
    """A form of the plan's annexes has titles over several columns and a county beside several rows."""
    spanned = Table(
        (Column("甲"), Column("乙"), Column("丙")),
        (
            Row((Cell("城区", rows=2), "1", "2")),
            Row(("3", "4")),
            Row((Cell("全市", columns=3),), RowKind.GROUP),
        ),
        head=(Row((Cell("", columns=1), Cell("人口", columns=2))),),
    )
    data = render_docx(replace(notice(), imprint=None, blocks=(spanned,)))
    assert list(rows(data)) == [
        ["", "人口"],
        ["甲", "乙", "丙"],
        ["城区", "1", "2"],
        ["", "3", "4"],
        ["全市"],
    ]
    merges = [value(cell, "tcPr/vMerge") for cell in tree(data).iter(f"{W}tc")]
    assert merges.count("restart") == 1
    found = [cell.find(f"{W}tcPr/{W}vMerge") is not None for cell in tree(data).iter(f"{W}tc")]
    assert sum(found) == 2
    widths = [
        sum(int(value(cell, "tcPr/tcW", "w") or 0) for cell in row.iter(f"{W}tc"))
        for row in tree(data).iter(f"{W}tr")
    ]
    assert len(set(widths)) == 1


@EVERY
def test_every_run_names_its_chinese_face(name: str) -> None:
    """A run without one takes the machine's default; quotation marks and dashes would be half as wide."""
    data = render_docx(SAMPLES[name]())
    faces = set()
    for part in parts(data):
        if not part.endswith(".xml") or not part.startswith("word/"):
            continue
        for run in tree(data, part).iter(f"{W}r"):
            faces.add(value(run, "rPr/rFonts", "eastAsia"))
            assert value(run, "rPr/rFonts", "hint") == "eastAsia"
    assert faces <= {"仿宋_GB2312", "方正小标宋简体", "黑体", "楷体_GB2312", "宋体", "Segoe UI Symbol"}
    assert {"仿宋_GB2312", "方正小标宋简体", "黑体", "宋体"} <= faces


@pytest.mark.parametrize(
    ("words", "face", "size"),
    [
        ("关于启动", "方正小标宋简体", "44"),
        ("一、迅速开展灾害救助", "黑体", "32"),
        ("（一）核实灾情。", "楷体_GB2312", "32"),
        ("1.落实责任。", "仿宋_GB2312", "32"),
        ("2026年7月11日20时", "仿宋_GB2312", "32"),
        ("晋市安办〔2026〕3号", "仿宋_GB2312", "32"),
        ("抄送：", "仿宋_GB2312", "28"),
        ("8,638", "黑体", "24"),
    ],
)
def test_each_part_has_the_face_and_size_of_the_standard(words: str, face: str, size: str) -> None:
    """5.2.2 and 7.3: whoever goes on writing in the file goes on in the right face."""
    run = next(
        r for r in paragraph_with(render_docx(notice()), words).iter(f"{W}r") if words[:4] in text_of(r)
    )
    assert value(run, "rPr/rFonts", "eastAsia") == face
    assert value(run, "rPr/sz") == size


def sections(data: bytes) -> list[Element]:
    """The properties of each section."""
    return list(tree(data).iter(f"{W}sectPr"))


def test_the_sheet_and_its_grid_are_those_of_the_standard() -> None:
    """5.2: A4, margins 37, 35, 28, 26 mm; 22 lines of 28 characters."""
    (section,) = sections(render_docx(notice()))
    size = {key.removeprefix(W): int(text) for key, text in section.find(f"{W}pgSz").attrib.items()}  # type: ignore[union-attr]
    margins = {key.removeprefix(W): int(text) for key, text in section.find(f"{W}pgMar").attrib.items()}  # type: ignore[union-attr]
    assert size == {"w": 11906, "h": 16838}
    assert [margins[edge] for edge in ("top", "bottom", "left", "right")] == [2098, 1984, 1587, 1474]
    pitch = int(value(section, "docGrid", "linePitch") or 0)
    step = 16 + int(value(section, "docGrid", "charSpace") or 0) / 4096
    height, width = size["h"] - 2098 - 1984, (size["w"] - 1587 - 1474) / 20
    assert height // pitch == 22
    assert height - 22 * pitch < 22
    assert width / step == pytest.approx(28, abs=0.01)
    assert value(section, "docGrid", "type") == "linesAndChars"


def test_the_text_keeps_28_characters_and_22_lines_whatever_the_grid_does() -> None:
    """Word processors disagree about the grid; the step and the leading are in the styles as well."""
    styles = tree(render_docx(notice()), "word/styles.xml")
    normal, text = (
        next(each for each in styles if each.get(f"{W}styleId") == name) for name in ("Normal", "JCText")
    )
    leading = int(value(normal, "pPr/spacing", "line") or 0)
    step = 16 + int(value(text, "rPr/spacing") or 0) / 20
    assert value(normal, "pPr/spacing", "lineRule") == "exact"
    assert 22 * leading <= 16838 - 2098 - 1984 < 23 * leading
    assert 28 * step <= 442.2 < 29 * step
    assert value(text, "pPr/ind", "firstLineChars") == "200"


def test_a_wide_attachment_is_a_section_on_its_side_and_the_next_stands_upright() -> None:
    """8: its margins are turned with the sheet."""
    first, turned, last = sections(render_docx(wide()))
    assert [value(each, "pgSz", "orient") for each in (first, turned, last)] == [None, "landscape", None]
    edges = [value(turned, "pgMar", edge) for edge in ("top", "right", "bottom", "left")]
    assert edges == [value(first, "pgMar", edge) for edge in ("left", "top", "right", "bottom")]
    assert value(turned, "pgSz", "w") == value(first, "pgSz", "h")


def test_words_after_a_turned_attachment_stand_upright_again() -> None:
    """As in the PDF: only the table needed the turn."""
    turned = wide().blocks[3]
    data = render_docx(replace(notice(), blocks=(turned, Gap(), turned, Paragraph("特此通知。"))))
    assert [value(each, "pgSz", "orient") for each in sections(data)] == [None, *["landscape"] * 2, None]


def test_page_numbers_are_whole_fields_outside_right_and_left_in_turn() -> None:
    """7.5; WPS prints nothing for a field whose separator or result is missing."""
    data = render_docx(notice())
    (section,) = sections(data)
    kinds = {
        each.get(f"{R}id"): each.get(f"{W}type") for each in section if each.tag == f"{W}footerReference"
    }
    assert kinds == {"footer1": "default", "footer2": "even"}
    assert b"<w:evenAndOddHeaders/>" in parts(data)["word/settings.xml"]
    for part, side, edge in (("footer1", "right", "right"), ("footer2", "left", "left")):
        number = tree(data, f"word/{part}.xml")[0]
        steps = [each.get(f"{W}fldCharType") for each in number.iter(f"{W}fldChar")]
        assert steps == ["begin", "separate", "end"]
        assert [each.text for each in number.iter(f"{W}instrText")] == [" PAGE "]
        assert text_of(number) == "— 1 —"
        assert value(number, "pPr/jc") == side
        assert value(number, "pPr/ind", edge) == "280"  # one character of 14 points
        assert {value(run, "rPr/sz") for run in number.iter(f"{W}r")} == {"28"}


def test_a_paper_without_page_numbers_has_none() -> None:
    """A form of one page needs none."""
    data = render_docx(replace(form(), page_numbers=PageNumbers.NONE))
    assert b"PAGE" not in parts(data)["word/footer1.xml"]
    assert "校验值" in text_of(tree(data, "word/footer1.xml"))


def test_a_letter_opens_with_its_own_header_and_without_page_number() -> None:
    """10.1."""
    data = render_docx(letter())
    (section,) = sections(data)
    assert section.find(f"{W}titlePg") is not None
    assert text_of(tree(data, "word/header3.xml")) == ISSUER
    assert "—" not in text_of(tree(data, "word/footer3.xml"))
    assert "— 1 —" in text_of(tree(data, "word/footer2.xml"))
    rules = [each.get(f"{W}sz") for each in tree(data, "word/header3.xml").iter(f"{W}bottom")]
    below = [each.get(f"{W}sz") for each in tree(data, "word/footer3.xml").iter(f"{W}bottom")]
    assert len(rules) == 2
    assert rules == below[::-1]
    assert "印发" not in every_word(data)


def test_an_exercise_is_marked_in_title_body_attachments_and_across_every_page() -> None:
    """The file can be edited; what it is must be seen before anything else is read."""
    data = render_docx(notice("exercise"))
    told = paragraphs(data)
    assert any(words.startswith("【演练】") and "关于启动" in words for words in told)
    assert any(words.startswith("【演练】2026年7月11日") for words in told)
    assert "【演练】受灾情况统计表" in told
    for part in ("word/header1.xml", "word/header2.xml"):
        assert 'string="【演练】"' in parts(data)[part].decode()
    (section,) = sections(data)
    kinds = [each.get(f"{W}type") for each in section if each.tag == f"{W}headerReference"]
    assert kinds == ["default", "even"]
    assert render_docx(replace(notice("exercise"), watermark="无")) == data


def test_the_first_page_of_an_exercise_letter_is_marked_too() -> None:
    """It has a header of its own, in which the watermark could be forgotten."""
    data = render_docx(replace(letter(), origin=notice("exercise").origin))
    assert 'string="【演练】"' in parts(data)["word/header3.xml"].decode()


def test_a_real_paper_has_no_watermark() -> None:
    """Nothing may look like an exercise that is none."""
    data = render_docx(notice())
    assert not any("header" in part for part in parts(data))
    assert "演练" not in every_word(data)


def test_a_pre_printed_head_leaves_nothing_red_and_keeps_its_place() -> None:
    """套红打印: the sheet in the printer has the head already."""
    data = render_docx(SAMPLES["preprinted"]())
    assert "E60012" not in parts(data)["word/document.xml"].decode().replace('styleId="JCMark"', "").split(
        "<w:t", 1
    )[0].replace('<w:color w:val="E60012"/>', "")
    assert f"{ISSUER}文件" not in every_word(data)
    mark = next(p for p in tree(data).iter(f"{W}p") if value(p, "pPr/pStyle") == "JCMark")
    red = next(p for p in tree(render_docx(notice())).iter(f"{W}p") if value(p, "pPr/pStyle") == "JCMark")
    assert [value(mark, "pPr/spacing", key) for key in ("before", "line")] == [
        value(red, "pPr/spacing", key) for key in ("before", "line")
    ]


def test_the_red_line_is_0_35_mm_and_red() -> None:
    """7.2.7."""
    number = paragraph_with(render_docx(notice()), "晋市安办〔2026〕3号")
    assert value(number, "pPr/pBdr/bottom", "color") == "E60012"
    assert int(value(number, "pPr/pBdr/bottom", "sz") or 0) / 8 == pytest.approx(0.35 * 72 / 25.4, abs=0.07)


def test_signers_of_an_upward_paper_stand_two_a_row_beside_the_number() -> None:
    """7.2.6."""
    told = paragraphs(render_docx(upward()))
    assert "　\t签发人：\t张某某\t李四" in told
    assert "　晋市安〔2026〕12号\t\t王五" in told


def test_a_telegram_has_its_fields() -> None:
    """Who sends it, how urgent, its number, room for the seal."""
    found = [cell for row in rows(render_docx(telegram())) for cell in row]
    assert found[:4] == [
        f"发电单位　{ISSUER}",
        "签批盖章　　　　",
        "等级　特急·明电",
        "电报号　晋市安办明电〔2026〕3号",
    ]


@pytest.mark.parametrize("seal", list(Seal))
def test_organ_and_date_stand_as_the_standard_places_them(seal: Seal) -> None:
    """7.3.5.1 and 7.3.5.2: under a seal the name is centred over the date, four characters from the margin."""
    signed = Signature(("市应急局",), "2026年7月12日", seal)
    data = render_docx(replace(notice(), head=None, imprint=None, blocks=(Paragraph("略。"), signed)))
    organ, date = (paragraph_with(data, words) for words in ("市应急局", "2026年7月12日"))
    em = 442.2 / 28
    ends = [int(value(each, "pPr/ind", "right") or 0) / 20 / em for each in (organ, date)]
    widths = (4, 6.5)  # of the words, in characters
    assert value(organ, "pPr/keepNext") is None
    assert organ.find(f"{W}pPr/{W}keepNext") is not None
    if seal is Seal.ROOM:
        assert ends[1] == pytest.approx(4, abs=0.02)
        assert ends[0] + widths[0] / 2 == pytest.approx(ends[1] + widths[1] / 2, abs=0.02)
    else:
        assert ends[1] == pytest.approx(2, abs=0.02)
        assert ends[0] + widths[0] == pytest.approx(ends[1] + widths[1] + 2, abs=0.02)


def test_the_title_has_the_lines_that_the_pdf_gives_it() -> None:
    """7.3.1: whole words, a trapezium or a diamond."""
    title = next(p for p in paragraphs(render_docx(notice())) if "关于启动" in p)
    assert title == f"{ISSUER}\n关于启动自然灾害救助Ⅲ级应急响应的通知"


def test_the_imprint_stands_on_the_lower_edge_with_thick_outer_rules() -> None:
    """7.4.1."""
    data = render_docx(notice())
    text = parts(data)["word/document.xml"].decode()
    assert "mso-position-vertical:bottom;mso-position-vertical-relative:margin" in text
    box = next(iter(tree(data).iter(f"{W}txbxContent")))
    weights = [int(each.get(f"{W}sz") or 0) for border in box.iter(f"{W}tcBorders") for each in border]
    assert weights == [8, 6, 8]
    assert [text_of(p) for p in box.iter(f"{W}p")][:2] == [
        "抄送：市委办公室，市政府办公室，省应急管理厅。",
        f"{ISSUER}\t2026年7月12日印发",
    ]
