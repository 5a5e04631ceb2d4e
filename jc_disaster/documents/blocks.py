"""The block tree: what a paper says, part by part, with no word about how it looks.

A paper is built once as a `Document`; every writer (PDF, DOCX, plain text) only translates it. Parts are named as
GB/T 9704-2012 党政机关公文格式 names them. Text is a string or a tuple of `Run`; strings are what is printed,
already with full-width punctuation (`jc_disaster.kernel.typography.full_width`).
"""
# Long because it is the whole vocabulary of a paper, which is looked up in one place.

from __future__ import annotations

from dataclasses import dataclass, field, fields, is_dataclass
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Literal

from jc_disaster.documents.headings import heading_label

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["real", "exercise"]


class Tone(Enum):
    """What some words are, so that a writer can set them apart."""

    PLAIN = "plain"
    LEAD = "lead"  # the words that open a paragraph or name a field
    QUOTED = "quoted"  # verbatim words of the plan or of a person
    NAME = "name"  # the name of a signer
    BLANK = "blank"  # room to write in by hand


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in one tone."""

    text: str
    tone: Tone = Tone.PLAIN


Text = str | tuple[Run, ...]


def runs(text: Text) -> tuple[Run, ...]:
    """``text`` as runs."""
    return (Run(text),) if isinstance(text, str) else text


def plain(text: Text) -> str:
    """``text`` without its tones."""
    return text if isinstance(text, str) else "".join(run.text for run in text)


def blank(characters: int) -> Run:
    """Room for ``characters`` characters in handwriting."""
    return Run("\u3000" * characters, Tone.BLANK)


class Align(Enum):
    """Where words stand between the margins."""

    JUSTIFIED = "justified"
    START = "start"
    CENTRE = "centre"
    END = "end"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the body: 一、 /（一） / 1. /（1） (7.3.3).

    Attributes:
        level: 1 to 4.
        number: From 1, counted within the heading above.
        text: The words after the number.
        body: Words that run on in the same paragraph; empty when the heading stands alone.
    """

    level: int
    number: int
    text: str
    body: Text = ()

    @property
    def label(self) -> str:
        """The number as printed."""
        return heading_label(self.level, self.number)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``indent`` counts characters on its first line."""

    text: Text
    indent: int = 2
    align: Align = Align.JUSTIFIED


@dataclass(frozen=True, slots=True)
class Quote:
    """Verbatim words of a text, set apart, with the place they come from (``5.3.1(2)``)."""

    text: Text
    source: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list; numbered 1. 2. 3. or marked with a dash."""

    items: tuple[Text, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """One row of a checklist.

    Attributes:
        text: What is to be done or answered.
        done: True ticked, False crossed out, None left open.
        note: Small words below: clause, who, when.
    """

    text: Text
    done: bool | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Checklist:
    """Rows with a box to tick."""

    rows: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column; ``share`` is its part of the width relative to the other columns."""

    title: str
    share: float = 1
    align: Align = Align.CENTRE


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell over ``columns`` columns and ``rows`` rows; None for ``align`` takes the column's."""

    text: Text = ""
    columns: int = 1
    rows: int = 1
    align: Align | None = None
    lead: bool = False


class RowKind(Enum):
    """What a row is."""

    BODY = "body"
    TOTAL = "total"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Row:
    """A row; strings stand for plain cells. ``lines`` is the least height, in lines of the table's text."""

    cells: tuple[Cell | str, ...]
    kind: RowKind = RowKind.BODY
    lines: int = 1


class TextSize(Enum):
    """Size of a table's text: 小四 or 五号."""

    NORMAL = "normal"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose head repeats on each page and whose rows are never split.

    Attributes:
        columns: One for each column; when every title is empty there is no head.
        rows: The body.
        head: Rows above the column titles, for titles over several columns; usually empty.
        caption: Centred above.
        note: Below, left: unit, source, time.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    head: tuple[Row, ...] = ()
    caption: str = ""
    note: Text = ""
    size: TextSize = TextSize.NORMAL


@dataclass(frozen=True, slots=True)
class Gap:
    """Blank lines."""

    lines: int = 1


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page."""


@dataclass(frozen=True, slots=True)
class AttachmentList:
    """附件说明: the names of the attachments, below the body (7.3.4)."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Attachment:
    """附件: begins a new page (7.3.7).

    Attributes:
        title: Without the word 附件.
        blocks: What it holds.
        number: None when there is only one.
        wide: For tables that need it, the sheet is turned: the head of the page lies on its left edge (GB/T
            9704-2012, 8). Whatever follows stands upright again, on a new page.
    """

    title: str
    blocks: tuple[Block, ...]
    number: int | None = None
    wide: bool = False


class Seal(Enum):
    """Whether room is left for a seal. The program never draws one."""

    ROOM = "room"  # 7.3.5.1
    NONE = "none"  # 7.3.5.2


@dataclass(frozen=True, slots=True)
class Signature:
    """署名 and 成文日期; an empty date leaves room for it."""

    organs: tuple[str, ...]
    date: str = ""
    seal: Seal = Seal.NONE


@dataclass(frozen=True, slots=True)
class Remark:
    """附注, printed in brackets below the date (7.3.6)."""

    text: str


@dataclass(frozen=True, slots=True)
class Endorsement:
    """One step of the chain a paper goes through; what is empty leaves room to write by hand.

    Attributes:
        step: Name of the step (``拟稿``, ``核稿``, ``会签``, ``签发``) or of a post, as printed.
        who: Names, or the unit that is asked.
        words: The opinion, verbatim.
        when: Day and time, as printed.
        lines: Room for handwriting, in lines, where nothing is filled in.
    """

    step: str
    who: str = ""
    words: Text = ""
    when: str = ""
    lines: int = 3


@dataclass(frozen=True, slots=True)
class Endorsements:
    """送签稿: the steps of a paper to its 签发, in the order in which they stand on the sheet."""

    entries: tuple[Endorsement, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """A step of a flow: boxes side by side, each with ``label`` before them when it is not empty.

    Attributes:
        boxes: At least one.
        label: Who or when, small at the left of the boxes.
    """

    boxes: tuple[Text, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Flow:
    """流程图: stages from top to bottom with an arrow from each to the next."""

    stages: tuple[Stage, ...]


Block = (
    Heading
    | Paragraph
    | Quote
    | Items
    | Checklist
    | Table
    | Gap
    | PageBreak
    | AttachmentList
    | Attachment
    | Signature
    | Remark
    | Endorsements
    | Flow
)


class HeadStyle(Enum):
    """How the 版头 is printed."""

    RED = "red"
    PREPRINTED = "preprinted"  # 套红打印: nothing red, the places are kept
    TELEGRAM = "telegram"  # 明传电报: sent by fax or network in the night, 签批盖章 on the head


@dataclass(frozen=True, slots=True)
class Head:
    """版头 (7.2).

    Attributes:
        organ: 发文机关标志 as printed (``…办公室文件``; in a letter without 文件). A telegram prints 明传电报
            in its place and the document's issuer as 发电单位.
        number: 发文字号 (of a telegram 电报号) from the office's own system; empty leaves room for it.
        signers: 签发人 of an upward paper; one empty name leaves room; none for other papers. On a telegram who
            gave 签批, with room for it where there is none.
        urgency: 特急, 加急 or empty; on a telegram 特提, 特急, 加急, 平急, with room where it is empty.
        series: Whether ``organ`` names a series (值班信息) and ``number`` is its issue.
    """

    organ: str
    number: str = ""
    signers: tuple[str, ...] = ()
    urgency: str = ""
    style: HeadStyle = HeadStyle.RED
    series: bool = False


@dataclass(frozen=True, slots=True)
class Imprint:
    """版记 (7.4). ``main_to`` holds main recipients that would push the body off the first page."""

    printed_by: str
    printed_on: str = ""
    copy_to: tuple[str, ...] = ()
    main_to: tuple[str, ...] = ()


class Layout(Enum):
    """The form of the sheet."""

    OFFICIAL = "official"  # 公文
    LETTER = "letter"  # 信函格式 (10.1)
    FORM = "form"  # 表单
    WIDE_FORM = "wide_form"  # 表单, A4 on its side


class PageNumbers(Enum):
    """Where page numbers stand."""

    OUTER = "outer"  # — 1 —, odd right, even left (7.5)
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Origin:
    """What the paper was made from; it alone decides whether the paper is an exercise paper.

    Attributes:
        kind: ``real`` (正式) or ``exercise`` (演练), of the record the paper was made from.
        made_at: The time the paper speaks of (aware); stands in the file's properties instead of the clock.
        incident: Identifier of the incident, empty for blank forms.
    """

    kind: Kind
    made_at: datetime
    incident: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper.

    Attributes:
        paper: Kind of paper (``start_notice``), the first part of the file name.
        origin: See `Origin`.
        issuer: The organ that signs; author in the file's properties.
        title: 标题.
        subtitle: A line below the title ((初报), period, issue number), empty for none.
        addressees: 主送机关.
        recipient: Whom this copy is for when there is one file for each, the second part of the file name.
        foot: Words at the foot of every page (event count and 校验值), empty for none.
        watermark: Words across every page, empty for none.
        whole_words: Names that are not broken between two lines of the title.
        language: BCP 47.
    """

    paper: str
    origin: Origin
    issuer: str
    title: str
    blocks: tuple[Block, ...]
    layout: Layout = Layout.OFFICIAL
    head: Head | None = None
    subtitle: str = ""
    addressees: tuple[str, ...] = ()
    imprint: Imprint | None = None
    recipient: str = ""
    foot: str = ""
    watermark: str = ""
    page_numbers: PageNumbers = PageNumbers.OUTER
    whole_words: tuple[str, ...] = field(default=())
    language: str = "zh-CN"


def words_of(part: object) -> Iterator[str]:
    """Every string in a part of the tree, from top to bottom."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for inner in part:
            yield from words_of(inner)
    elif is_dataclass(part):
        for each in fields(part):
            yield from words_of(getattr(part, each.name))
