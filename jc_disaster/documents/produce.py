"""Papers into files: what can be made is written whole, what cannot is said with its reason."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from jc_disaster.documents.carriage import NO_TEXT, carried, text_of
from jc_disaster.documents.carrier import Carrier
from jc_disaster.documents.docx import render_docx
from jc_disaster.documents.marking import file_stem
from jc_disaster.documents.papers import PAPER_BY_KIND, PAPERS
from jc_disaster.documents.pdf import render
from jc_disaster.kernel.errors import InputRefusedError, JcDisasterError

if TYPE_CHECKING:
    from jc_disaster.documents.blocks import Document
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.documents.fonts import FontRegistry

ALL: Final = "all"
PDF: Final = "pdf"
DOCX: Final = "docx"
_TEXT: Final = "txt"
_NOT_IN_NAMES: Final = str.maketrans(dict.fromkeys('\\/:*?"<>|\n\r\t', "_"))


class Produced(NamedTuple):
    """A paper that was written.

    Attributes:
        kind: Kind of paper.
        path: The file.
        sha256: Its check value, hex; it replaces neither signature nor seal.
        kept: Where a different file of the same name was kept, or None.
    """

    kind: str
    path: Path
    sha256: str
    kept: Path | None


class NotMade(NamedTuple):
    """A paper, or one recipient's copy, that was not made, and why (Chinese)."""

    kind: str
    recipient: str
    reason: str


class Production(NamedTuple):
    """What came of it."""

    papers: tuple[Produced, ...]
    not_made: tuple[NotMade, ...]


class UnknownPaperError(JcDisasterError):
    """There is no such kind of paper."""

    code = "unknown-paper"

    def __init__(self, kind: str) -> None:
        known = "、".join(f"{paper.kind}（{paper.title}）" for paper in PAPERS)
        super().__init__(f"没有名为“{kind}”的文书。可用：{known}，或 {ALL}（全部）。")


class PaperFolderError(JcDisasterError):
    """The papers cannot be written there."""

    code = "paper-folder"

    def __init__(self, folder: Path, error: OSError) -> None:
        why = error.strerror or type(error).__name__
        super().__init__(f"文书写不进文件夹“{folder}”（{why}），记录没有受影响。请换一个文件夹再试。")


def kinds_named(kind: str) -> tuple[str, ...]:
    """The kinds that a command or a window asks for; ``all`` is every kind.

    Raises:
        UnknownPaperError: There is no such kind.
    """
    if kind == ALL:
        return tuple(paper.kind for paper in PAPERS)
    if kind not in PAPER_BY_KIND:
        raise UnknownPaperError(kind)
    return (kind,)


def formats_named(format_: str) -> tuple[str, ...]:
    """The file formats that a command asks for; ``all`` is each of them."""
    return tuple(_WRITERS) if format_ == ALL else (format_,)


def produce(  # noqa: PLR0913 - each is one choice of whoever makes the papers
    context: PaperContext,
    kinds: Sequence[str],
    folder: Path,
    fonts: FontRegistry,
    formats: Sequence[str] = (PDF,),
    carrier: Carrier = Carrier.RED,
    fit: Callable[[Document], Document | None] = lambda document: document,
) -> Production:
    """Write papers as ``KIND[-recipient].pdf`` (and ``.docx``) into ``folder``, made where it is not there.

    On `Carrier.TEXT` they are ``KIND[-recipient].txt`` (UTF-8) whatever the formats are.

    A file is written beside its place and moved there when it is whole. A different file of the same name is kept
    under another one, never lost. A paper with a character that no bundled face can draw has no PDF, but it has a
    DOCX.

    Args:
        context: What they are made from.
        kinds: Kinds of papers.
        folder: Where to.
        fonts: The faces.
        formats: File formats.
        carrier: On what those with a head go out.
        fit: What the office writes into a paper; None leaves the paper out.

    Raises:
        UnknownPaperError: A kind does not exist.
        PaperFolderError: The folder cannot be written.
    """
    papers: list[Produced] = []
    not_made: list[NotMade] = []
    for kind in kinds:
        for built in _documents(context, kind, not_made):
            document = fit(built)
            if document is None:
                continue
            contents = (
                _text(context, document)
                if carrier is Carrier.TEXT
                else _sheets(carried(document, carrier), fonts, formats)
            )
            for format_, content in contents:
                if isinstance(content, str):
                    not_made.append(NotMade(kind, document.recipient, content))
                else:
                    papers.append(_written(kind, folder / _name(document, format_), content))
    return Production(tuple(papers), tuple(not_made))


_WRITERS: Final[Mapping[str, Callable[[Document, FontRegistry], bytes]]] = MappingProxyType(
    {PDF: render, DOCX: lambda document, _: render_docx(document)}
)


def write_document(
    document: Document, folder: Path, fonts: FontRegistry, formats: Sequence[str] = (PDF,)
) -> tuple[Produced, ...]:
    """Write one paper that is made from more than an incident, in the way of `produce`.

    Raises:
        InputRefusedError: A character is in none of the faces.
        PaperFolderError: The folder cannot be written.
    """
    return tuple(
        _written(document.paper, folder / _name(document, format_), _WRITERS[format_](document, fonts))
        for format_ in formats
    )


def _sheets(
    document: Document, fonts: FontRegistry, formats: Sequence[str]
) -> Iterator[tuple[str, bytes | str]]:
    """Each format with its bytes, or with the reason why there are none."""
    for format_ in formats:
        try:
            yield format_, _WRITERS[format_](document, fonts)
        except InputRefusedError as refusal:
            yield format_, _why(refusal)


def _text(context: PaperContext, document: Document) -> Iterator[tuple[str, bytes | str]]:
    text = text_of(context, document)
    yield _TEXT, NO_TEXT if text is None else text.encode("utf-8")


def _documents(context: PaperContext, kind: str, not_made: list[NotMade]) -> Iterator[Document]:
    if kind not in PAPER_BY_KIND:
        raise UnknownPaperError(kind)
    paper = PAPER_BY_KIND[kind]
    reason = paper.why_not(context)
    if reason is not None:
        not_made.append(NotMade(kind, "", reason))
        return
    not_made += [NotMade(kind, held.recipient, held.reason) for held in paper.withheld(context)]
    yield from paper.build(context)


def _why(refusal: InputRefusedError) -> str:
    return "；".join(f"{fault.message}。{fault.remedy}" for fault in refusal.faults)


def stem_of(document: Document) -> str:
    """The name of a paper's file without its ending."""
    return file_stem(document).translate(_NOT_IN_NAMES)


def _name(document: Document, format_: str) -> str:
    return f"{stem_of(document)}.{format_}"


def _written(kind: str, path: Path, data: bytes) -> Produced:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = _kept(path, data)
        _write_whole(path, data)
    except OSError as error:
        raise PaperFolderError(path.parent, error) from error
    return Produced(kind, path, sha256(data).hexdigest(), kept)


def _kept(path: Path, data: bytes) -> Path | None:
    """Put a different file of this name aside, under its check value."""
    if not path.exists():
        return None
    old = path.read_bytes()
    if old == data:
        return None
    aside = path.with_name(f"{path.stem}.前稿-{sha256(old).hexdigest()[:8]}{path.suffix}")
    path.replace(aside)
    return aside


def _write_whole(path: Path, data: bytes) -> None:
    beside = path.with_name(f".{path.name}.part")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise
