"""How this person likes papers made: formats, carrier, whose faces. A port: the window remembers it in its own file."""

from __future__ import annotations

from typing import Final, NamedTuple, Protocol

from jc_disaster.documents.carrier import Carrier

PDF, DOCX = "pdf", "docx"
FORMATS: Final = ((PDF,), (DOCX,), (PDF, DOCX))


class PaperWay(NamedTuple):
    """File formats, and on what papers with a head go out."""

    formats: tuple[str, ...] = (PDF, DOCX)
    carrier: Carrier = Carrier.RED


class PaperSettings(Protocol):
    """What is remembered."""

    def paper_way(self) -> PaperWay:
        """The way chosen last."""
        ...

    def keep_paper_way(self, way: PaperWay) -> None:
        """Remember the way."""
        ...

    def own_faces(self) -> bool:
        """Whether faces of this machine are taken first."""
        ...

    def keep_own_faces(self, *, preferred: bool) -> None:
        """Remember that."""
        ...


class SessionSettings:
    """Remembers until the program ends; for a desk without a person's own folder."""

    def __init__(self) -> None:
        self._way = PaperWay()
        self._own_faces = False

    def paper_way(self) -> PaperWay:
        """The way chosen last."""
        return self._way

    def keep_paper_way(self, way: PaperWay) -> None:
        """Remember the way."""
        self._way = way

    def own_faces(self) -> bool:
        """Whether faces of this machine are taken first."""
        return self._own_faces

    def keep_own_faces(self, *, preferred: bool) -> None:
        """Remember that."""
        self._own_faces = preferred
