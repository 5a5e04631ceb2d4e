"""What every part of the proof needs: the texts by clause, the names by body, and a list that grows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from jc_disaster.plan.bodies import Bodies
from jc_disaster.plan.model import Level, PlanEdition
from jc_disaster.plan.problems import ERROR, WARNING, Problem
from jc_disaster.plan.sources import Sources
from jc_disaster.plan.text import Passage, by_clause, comparable, is_under, parent_of

PLAN_TEXT = "plan"


class Place(NamedTuple):
    """Where in the data something stands, and which clause of which text it speaks of.

    Attributes:
        file: File name inside the plan's folder.
        path: Keys and indices down to the value; its line is found from them.
        clause: The clause, or None.
        text: Id of the stored text the clause belongs to.
    """

    file: str
    path: tuple[str | int, ...] = ()
    clause: str | None = None
    text: str = PLAN_TEXT

    def at(self, *steps: str | int) -> Place:
        """A value inside this one."""
        return self._replace(path=(*self.path, *steps))

    def of(self, clause: str | None, text: str = PLAN_TEXT) -> Place:
        """The same value, speaking of ``clause``."""
        return self._replace(clause=clause, text=text)


class Proof:
    """An edition under proof.

    Attributes:
        edition: The model.
        sources: The source models, for lines and for what the model leaves out.
        problems: Everything found so far.
        bodies: The names of the edition's organisations.
    """

    def __init__(self, edition: PlanEdition, sources: Sources) -> None:
        self.edition = edition
        self.sources = sources
        self.problems: list[Problem] = []
        self.bodies = Bodies(edition.organisations)
        self._texts = {text.id: text for text in edition.texts}
        self._passages = {text.id: by_clause(text.body, text.numbering) for text in edition.texts}
        self._without_width: dict[str, str] = {}
        self._under = {text: _under(table) for text, table in self._passages.items()}
        self._everything = "\n".join(text.body for text in edition.texts)
        self._comparable = comparable(self._everything)
        self._readings = {reading.id: reading for reading in sources.readings.readings}
        self._sections = {level.id: _own_section(level, edition.levels) for level in edition.levels}
        self._printed = {source.id: source.printed or source.name for source in sources.levels.levels}

    # Reporting --------------------------------------------------------------------------------------------------

    def error(self, code: str, place: Place, message: str) -> None:
        """Add what no plan may have."""
        self._add(ERROR, code, place, message)

    def printed(self, code: str, place: Place, message: str) -> None:
        """Add what a printed text may lawfully be like: an error only where the plan claims to be clean."""
        self._add(ERROR if self.edition.header.clean else WARNING, code, place, message)

    def incomplete(self, code: str, place: Place, message: str) -> None:
        """Add what a partial plan may lack: an error only where the plan claims to be complete."""
        self._add(ERROR if self.edition.header.complete else WARNING, code, place, message)

    def note(self, code: str, place: Place, message: str) -> None:
        """Add what is worth a look and no fault of any plan."""
        self._add(WARNING, code, place, message)

    def _add(self, severity: str, code: str, place: Place, message: str) -> None:
        line = self.sources.line(place.file, *place.path)
        self.problems.append(Problem(severity, code, place.file, line, place.clause, message))

    # The texts --------------------------------------------------------------------------------------------------

    def passages(self, clause: str, text: str = PLAN_TEXT) -> list[Passage]:
        """The passages of a clause, in order; an unnumbered text is one passage under any number."""
        stored = self._texts.get(text)
        if stored is None:
            return []
        return self._passages[text].get("" if stored.numbering == "none" else clause, [])

    def clauses(self, text: str = PLAN_TEXT) -> list[str]:
        """Every clause number of a text, in order."""
        return list(self._passages.get(text, {}))

    def clauses_under(self, section: str, text: str = PLAN_TEXT) -> list[str]:
        """``section`` itself and every clause under it, in order."""
        return self._under.get(text, {}).get(section, [])

    def words(self, clause: str, text: str = PLAN_TEXT) -> str:
        """All words of a clause, heading included, paragraphs on lines of their own."""
        return "\n".join(
            part for passage in self.passages(clause, text) for part in (passage.heading, passage.body)
        )

    def body(self, text: str = PLAN_TEXT) -> str:
        """A stored text, or nothing."""
        stored = self._texts.get(text)
        return "" if stored is None else stored.body

    def everything(self) -> str:
        """All stored texts, one after the other."""
        return self._everything

    def is_printed(self, words: str) -> bool:
        """Whether ``words`` stand in any of the texts, whatever their width and spacing."""
        return comparable(words) in self._comparable

    def exists(self, place: Place) -> bool:
        """Whether the place's clause stands in its text; reports it when it does not."""
        if place.text not in self._texts:
            self.error("text-unknown", place, f"没有编号为“{place.text}”的存档文本")
        elif not self.passages(place.clause or "", place.text):
            self.error("clause-unknown", place, f"文本中没有条款 {place.clause}")
        else:
            return True
        return False

    def stands(self, place: Place, quote: str) -> bool:
        """Whether ``quote`` stands verbatim in the place's clause; reports it when it does not."""
        if not self.exists(place):
            return False
        words = self.words(place.clause or "", place.text)
        if quote in words:
            return True
        if words not in self._without_width:
            self._without_width[words] = comparable(words)
        near = comparable(quote) in self._without_width[words]
        hint = "（仅标点宽窄或空格不同，应照原文书写）" if near else ""
        self.error("quote-not-verbatim", place, f"{place.clause or '文本'} 中没有这句话：“{quote}”{hint}")
        return False

    # Levels -----------------------------------------------------------------------------------------------------

    def printed_name(self, level: Level) -> str:
        """The level's name as its own clause prints it."""
        return self._printed[level.id]

    def check_level(self, place: Place, level: Level, quote: str) -> None:
        """A clause of one level, or words that name one, are not used for another."""
        owner = self.owner(place.clause or "")
        if owner is not None and owner is not level:
            message = f"{place.clause} 是{owner.name}的条款，不是{level.name}的"
            self.error("clause-of-other-level", place, message)
        elif owner is None and not self.names_level(quote, level):
            message = f"“{quote}”说的是别的级别，不是{level.name}"
            self.error("clause-of-other-level", place, message)

    def names_level(self, words: str, level: Level) -> bool:
        """False where the words name levels of the plan, but not this one."""
        here = comparable(words)
        named = {one.id for one in self.edition.levels if comparable(self.printed_name(one)) in here}
        return not named or level.id in named

    def owner(self, clause: str) -> Level | None:
        """The level in whose own section a clause stands; None for a clause that several levels share."""
        for level in self.edition.levels:
            section = self._sections[level.id]
            if section is not None and is_under(clause, section):
                return level
        return None

    # Readings ---------------------------------------------------------------------------------------------------

    def check_readings(self, place: Place, ids: Iterable[str], *, about_clause: bool = False) -> None:
        """Report every reading that does not exist, or (``about_clause``) that speaks of other clauses."""
        for reading in ids:
            source = self._readings.get(reading)
            if source is None:
                self.error("reading-unknown", place, f"没有编号为 {reading} 的解读")
            elif about_clause and not _concerns(source.clauses, place.clause or ""):
                message = f"解读 {reading} 说的是{'、'.join(source.clauses)}，不是 {place.clause}"
                self.error("reading-of-other-clause", place, message)

    def adopted(self, reading: str) -> str:
        """What a reading adopts, in its own words; nothing where there is no such reading."""
        source = self._readings.get(reading)
        return "" if source is None else source.adopted

    def settled(self, ids: Iterable[str]) -> tuple[str, ...]:
        """What the named readings put where the text names nothing: bodies, numbers."""
        return tuple(
            words for reading in ids if reading in self._readings for words in self._readings[reading].settles
        )

    def settled_bodies(self, ids: Iterable[str]) -> set[str]:
        """The bodies among what the named readings settle."""
        return {body for words in self.settled(ids) if (body := self.bodies.resolve(words)) is not None}

    # Bodies -----------------------------------------------------------------------------------------------------

    def resolve_all(self, place: Place, names: Iterable[str]) -> set[str]:
        """The bodies of ``names``; reports every name that no organisation has."""
        found = set()
        for name in names:
            body = self.bodies.resolve(name)
            if body is None:
                self.error("body-unknown", place, f"名单中没有“{name}”")
            else:
                found.add(body)
        return found


def _under(clauses: Iterable[str]) -> dict[str, list[str]]:
    """Every heading with the clauses under it, itself included where it has words of its own."""
    table: dict[str, list[str]] = {}
    for clause in clauses:
        section = clause
        while section:
            table.setdefault(section, []).append(clause)
            section = parent_of(section)
    return table


def _concerns(clauses: Iterable[str], clause: str) -> bool:
    return any(is_under(clause, one) or is_under(one, clause) for one in clauses)


def _own_section(level: Level, levels: Iterable[Level]) -> str | None:
    """The widest heading that only this level's conditions stand under; None where it shares its clause."""
    others = [other.clause for other in levels if other is not level]
    section = level.clause
    if any(is_under(other, section) for other in others):
        return None
    while (wider := parent_of(section)) and not any(is_under(other, wider) for other in others):
        section = wider
    return section
