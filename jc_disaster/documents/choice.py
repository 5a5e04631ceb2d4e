"""What can be chosen of papers, light enough for a window to know before anything of the writers is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from jc_disaster.documents.carrier import Carrier


class PaperChoice(NamedTuple):
    """A paper that can be made now, or the reason why not yet.

    Attributes:
        kind: Its name on the command line and in file names.
        title: What officers call it.
        ready: Whether it can be made.
        why: Why not, in Chinese; empty where it can.
    """

    kind: str
    title: str
    ready: bool
    why: str


class FreeParts(NamedTuple):
    """What an office writes into a paper itself; an empty part stays as the paper has it.

    Attributes:
        number: 发文字号 from the office's own 公文 system.
        dated: 成文日期 (ISO day).
        urgency: 紧急程度.
        signer: 签发人 of an upward paper.
        to: 主送.
        copies: 抄送.
        remark: 附注, without its brackets.
        reason: Why, where the wording leaves room for it (更正, 撤销).
        change: 废止 where a paper ends from that day on instead of never having held (撤销); empty for the latter.
    """

    number: str = ""
    dated: str = ""
    urgency: str = ""
    signer: str = ""
    to: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    remark: str = ""
    reason: str = ""
    change: str = ""


class Order(NamedTuple):
    """What somebody asks to be made.

    Attributes:
        kinds: Kinds of papers.
        formats: File formats (``pdf``, ``docx``).
        carrier: On what those with a head go out.
        only: The one paper of those kinds that is wanted, by the stem of its file name; empty for all of them.
        parts: What is written into it; with ``only`` or a kind that is one paper.
    """

    kinds: tuple[str, ...]
    formats: tuple[str, ...] = ("pdf",)
    carrier: Carrier = Carrier.RED
    only: str = ""
    parts: FreeParts = FreeParts()


class Outcome(NamedTuple):
    """What came of an order: the files, and sentences on what was not made."""

    files: tuple[Path, ...]
    not_made: tuple[str, ...] = ()


class Particulars(NamedTuple):
    """One paper of a kind as it would be made now.

    Attributes:
        kind: Its kind.
        stem: Its file name without ending.
        title: 标题.
        recipients: 主送 and 抄送.
        series: Own series that it is numbered in, or empty.
        parts: What an office may write into it, with what stands there now, by the name in `FreeParts`.
        amends: The act that issued the paper it corrects or revokes, or empty.
    """

    kind: str
    stem: str
    title: str
    recipients: tuple[str, ...]
    series: str
    parts: Mapping[str, str]
    amends: str = ""


class MadeFile(NamedTuple):
    """A file of a paper; ``sha256`` (hex) replaces neither signature nor seal."""

    path: Path
    format: str
    sha256: str


class MadePaper(NamedTuple):
    """A paper that lies in the folder of its incident, in one state of its text.

    Attributes:
        kind: Its kind.
        title: What officers call the kind.
        stem: Its file name without ending; the same for every state of the text.
        whose: Which of the papers of its kind it is (recipient, part), or empty.
        draft: Which state of the text (稿次), from 1.
        latest: Whether it is the one that stands now.
        files: One for each format.
        at: When it was written (aware, UTC).
    """

    kind: str
    title: str
    stem: str
    whose: str
    draft: int
    latest: bool
    files: tuple[MadeFile, ...]
    at: datetime


class FaceUse(NamedTuple):
    """Which face a role (仿宋, 小标宋, 黑体, 楷体) uses now, and the file of this machine that was found for it.

    Attributes:
        role: The role, as offices call it.
        own: Name of the file found on this machine, or empty.
        used: Name of the file that papers take.
    """

    role: str
    own: str
    used: str


class Faces(NamedTuple):
    """The faces of the papers.

    Attributes:
        preferred: Whether faces of this machine are taken before those of the program.
        uses: One for each role.
        refused: Sentences on files that have the right name and cannot be used.
    """

    preferred: bool
    uses: tuple[FaceUse, ...]
    refused: tuple[str, ...] = ()
