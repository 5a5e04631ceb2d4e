"""What every part of the proof needs: the texts by clause, the names by body, and a list that grows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from jc_disaster.plan.model import Organisation, PlanEdition
from jc_disaster.plan.problems import ERROR, WARNING, Problem
from jc_disaster.plan.sources import Sources
from jc_disaster.plan.text import Passage, comparable, passages


class Proof:
    """An edition under proof.

    Attributes:
        edition: The model.
        sources: The source models, for lines.
        problems: Everything found so far.
    """

    def __init__(self, edition: PlanEdition, sources: Sources) -> None:
        self.edition = edition
        self.sources = sources
        self.problems: list[Problem] = []
        self._passages: dict[str, dict[str, list[Passage]]] = {}
        for text in edition.texts:
            table = self._passages.setdefault(text.id, {})
            for passage in passages(text.body, text.numbering):
                table.setdefault(passage.clause, []).append(passage)
        self._bodies = {text.id: text.body for text in edition.texts}
        self._numbered = {text.id: text.numbering != "none" for text in edition.texts}
        self.names: Mapping[str, Organisation] = {
            name: organisation
            for organisation in edition.organisations
            for name in (organisation.name, *organisation.aliases)
        }
        self._by_length = sorted(self.names, key=lambda name: (-len(name), name))
        self.reading_ids = frozenset(reading.id for reading in edition.readings)

    def report(
        self, code: str, file: str, path: tuple[str | int, ...], clause: str | None, message: str
    ) -> None:
        """Add an error with the line of ``path``."""
        line = self.sources.line(file, *path)
        self.problems.append(Problem(ERROR, code, file, line, clause, message))

    def report_printed(
        self, code: str, file: str, path: tuple[str | int, ...], clause: str | None, message: str
    ) -> None:
        """Add what a printed text may lawfully be like: an error only where the plan claims to be clean."""
        severity = ERROR if self.edition.header.clean else WARNING
        line = self.sources.line(file, *path)
        self.problems.append(Problem(severity, code, file, line, clause, message))

    def report_incomplete(
        self, code: str, file: str, path: tuple[str | int, ...], clause: str | None, message: str
    ) -> None:
        """Add what a partial plan may lack: an error only where the plan claims to be complete."""
        severity = ERROR if self.edition.header.complete else WARNING
        line = self.sources.line(file, *path)
        self.problems.append(Problem(severity, code, file, line, clause, message))

    def clause_passages(self, text: str, clause: str) -> list[Passage]:
        """The passages of a clause, in order; an unnumbered text is one passage under any number."""
        if not self._numbered.get(text, True):
            return self._passages.get(text, {}).get("", [])
        return self._passages.get(text, {}).get(clause, [])

    def clauses(self, text: str) -> list[str]:
        """Every clause number of a text, in order."""
        return list(self._passages.get(text, {}))

    def has_text(self, text: str) -> bool:
        """Whether a text with this id is stored."""
        return text in self._bodies

    def clause_words(self, text: str, clause: str) -> str:
        """All words of a clause, heading included, paragraphs on lines of their own."""
        return "\n".join(
            part for passage in self.clause_passages(text, clause) for part in (passage.heading, passage.body)
        )

    def whole_text(self) -> str:
        """All stored texts, one after the other."""
        return "\n".join(self._bodies.values())

    def check_quote(
        self, file: str, path: tuple[str | int, ...], clause: str, quote: str, text: str = "plan"
    ) -> bool:
        """Whether ``quote`` stands verbatim in its clause; reports it when it does not."""
        if not self.has_text(text):
            self.report("text-unknown", file, path, clause, f"没有编号为“{text}”的存档文本")
            return False
        if not self.clause_passages(text, clause):
            self.report("clause-unknown", file, path, clause, f"文本中没有条款 {clause}")
            return False
        if quote in self.clause_words(text, clause):
            return True
        near = comparable(quote) in comparable(self.clause_words(text, clause))
        hint = "（仅标点宽窄或空格不同，应照原文书写）" if near else ""
        self.report("quote-not-verbatim", file, path, clause, f"{clause} 中没有这句话：“{quote}”{hint}")
        return False

    def bodies_in(self, words: str) -> dict[str, str]:
        """Names found in ``words``, longest first, each with the organisation it stands for."""
        found: dict[str, str] = {}
        for name in self._by_length:
            if name in words:
                found[name] = self.names[name].name
                words = words.replace(name, "\0" * len(name))
        return found

    def resolve(self, name: str) -> str | None:
        """The organisation a name or alias stands for."""
        organisation = self.names.get(name)
        return organisation.name if organisation is not None else None

    def check_readings(
        self, file: str, path: tuple[str | int, ...], clause: str | None, ids: Iterable[str]
    ) -> None:
        """Report every reading that is named and does not exist."""
        for reading in ids:
            if reading not in self.reading_ids:
                self.report("reading-unknown", file, path, clause, f"没有编号为 {reading} 的解读")
