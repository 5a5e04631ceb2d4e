"""What an archive wants of a PDF besides its pages (ISO 19005-2): described in XMP, its colours named.

Written for PDF/A-2b, and checked against it by hand; the file does not declare itself to be one (`docs/adr/0009`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc

from jc_disaster.documents.colour_profile import srgb_profile
from jc_disaster.documents.fonts import is_unseen
from jc_disaster.documents.streams import plain
from jc_disaster.kernel.clock import SHANGHAI

if TYPE_CHECKING:
    from jc_disaster.documents.blocks import Document

_PROFILE = "sRGB IEC61966-2.1"
_OPEN = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
_CLOSE = '\n<?xpacket end="r"?>'


class ArchivedCatalog(pdfdoc.PDFCatalog):  # type: ignore[misc] # ReportLab has no types
    """A catalog with a place for the intended output, which ReportLab's lacks."""

    __NoDefault__ = (*pdfdoc.PDFCatalog.__NoDefault__, "OutputIntents")
    __Refs__ = __NoDefault__


def archive(catalog: Any, document: Document, creator: str) -> None:  # noqa: ANN401 - as above
    """Describe ``document`` in ``catalog``, in the same words as its information dictionary."""
    catalog.__class__ = ArchivedCatalog
    catalog.Metadata = plain(
        xmp(document, creator).encode("utf-8"), Type=pdfdoc.PDFName("Metadata"), Subtype=pdfdoc.PDFName("XML")
    )
    intent = pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("OutputIntent"),
            "S": pdfdoc.PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": pdfdoc.PDFString(_PROFILE),
            "Info": pdfdoc.PDFString(_PROFILE),
            "DestOutputProfile": plain(srgb_profile(), N=3),
        }
    )
    catalog.OutputIntents = pdfdoc.PDFArray([intent])


def xmp(document: Document, creator: str) -> str:
    """The description as XMP: title, author, kind, language, time; the same as the information dictionary."""
    moment = document.origin.made_at.astimezone(SHANGHAI).isoformat(timespec="seconds")
    title, author = _printable(document.title), _printable(document.issuer)
    return (
        f'{_OPEN}<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
        'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><dc:format>application/pdf</dc:format>'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
        f"<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>"
        f'<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{document.paper}</rdf:li></rdf:Alt>'
        f"</dc:description><dc:language><rdf:Bag><rdf:li>{document.language}</rdf:li></rdf:Bag></dc:language>"
        f"<pdf:Keywords>{document.origin.kind}</pdf:Keywords><pdf:Producer>{creator}</pdf:Producer>"
        f"<xmp:CreatorTool>{creator}</xmp:CreatorTool><xmp:CreateDate>{moment}</xmp:CreateDate>"
        f"<xmp:ModifyDate>{moment}</xmp:ModifyDate></rdf:Description></rdf:RDF></x:xmpmeta>{_CLOSE}"
    )


def _printable(text: str) -> str:
    return escape("".join(char for char in text if not is_unseen(char) and char not in "\ufffe\uffff"))
