"""Papers of every carrier as kept DOCX bodies; ``python -m tests.documents.docx_golden`` writes them anew."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.blocks import (
    Attachment,
    AttachmentList,
    Document,
    Endorsement,
    Endorsements,
    Flow,
    Head,
    HeadStyle,
    Imprint,
    Layout,
    PageBreak,
    Paragraph,
    Seal,
    Signature,
    Stage,
)
from jc_disaster.documents.docx import render_docx
from tests.documents.read_docx import parts
from tests.documents.samples import ISSUER, SITUATION, notice, table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

GOLDEN: Final = Path(__file__).parents[1] / "golden" / "docx"


def telegram() -> Document:
    """The notice of the night."""
    head = Head(f"{ISSUER}文件", "晋市安办明电〔2026〕3号", ("",), "特急", HeadStyle.TELEGRAM)
    return replace(notice(), head=head)


def preprinted() -> Document:
    """For sheets with a printed head."""
    head = notice().head
    assert head is not None
    return replace(notice(), head=replace(head, style=HeadStyle.PREPRINTED))


def upward() -> Document:
    """A request with its signers."""
    head = Head("晋城市安全生产委员会文件", "晋市安〔2026〕12号", ("张某某", "李四", "王五"))
    return replace(notice("real", Paragraph(SITUATION), Paragraph("妥否，请批示。")), head=head)


def letter() -> Document:
    """A letter to the garrison."""
    return replace(
        notice("real", Paragraph(SITUATION * 5), seal=Seal.NONE),
        layout=Layout.LETTER,
        head=Head(ISSUER, "晋市安办函〔2026〕12号", urgency="特急"),
        title="关于请求支援抗洪救灾的函",
        addressees=("晋城军分区",),
        imprint=Imprint(ISSUER, "", ("市委办公室",)),
    )


def wide() -> Document:
    """A notice whose first attachment needs the sheet turned."""
    return replace(
        notice(),
        subtitle="（初报）",
        blocks=(
            Paragraph(SITUATION),
            AttachmentList(("受灾情况统计表",)),
            Signature((ISSUER,), "2026年7月12日", Seal.ROOM),
            Attachment("受灾情况统计表", (table(4),), 1, wide=True),
            Attachment("提示单", (Paragraph("市应急管理局牵头。"), PageBreak(), table(2), table(1)), 2),
        ),
    )


def form() -> Document:
    """The sheet for signing, and a flow."""
    chain = Endorsements(
        (
            Endorsement("签发"),
            Endorsement("核稿", "李某某", "同意，报请签发。", "2026年7月12日3时40分"),
        )
    )
    flow = Flow((Stage(("接报灾情",), "4.1.3"), Stage(("Ⅰ级：市委、市政府决定", "Ⅱ级：市安委会主任决定"))))
    return replace(
        notice(),
        layout=Layout.FORM,
        head=None,
        imprint=None,
        title="送签稿",
        addressees=(),
        blocks=(chain, flow),
    )


SAMPLES: Final[Mapping[str, Callable[[], Document]]] = MappingProxyType(
    {
        "notice": notice,
        "exercise": lambda: notice("exercise"),
        "telegram": telegram,
        "preprinted": preprinted,
        "upward": upward,
        "letter": letter,
        "wide": wide,
        "form": form,
    }
)


def body_of(document: Document) -> str:
    """Its ``document.xml``, one element of the body a line and faces by name, so that a difference can be read."""
    text = parts(render_docx(document))["word/document.xml"].decode("utf-8")
    text = re.sub(r'<w:rFonts [^>]*w:eastAsia="([^"]*)"[^>]*/>', r"<\1/>", text)
    text = re.sub(r"<w:szCs [^>]*/>", "", text)
    for end in ("</w:p>", "</w:tr>", "</w:tblGrid>", "</w:tbl>", "<w:body>"):
        text = text.replace(end, f"{end}\n")
    return text + "\n"


def main() -> None:
    """Write every sample."""
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for name, sample in SAMPLES.items():
        (GOLDEN / f"{name}.xml").write_text(body_of(sample()), encoding="utf-8")


if __name__ == "__main__":
    main()
