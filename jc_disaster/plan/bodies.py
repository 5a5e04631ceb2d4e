"""Bodies found in the words of a text: who is named, who stands beside whom, who acts and who is addressed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jc_disaster.plan.model import Organisation

# What may stand between two names of one group; 会同 parts those who lead from those who help.
_JOINS = re.compile(r"(?:、|和|及其|及|与|或|等|会同|同)*\Z")
_COMPANY = re.compile("会同|同")
_COMPANY_BEFORE = re.compile(r"(?:会同|[^会相共]同)\Z")
_UNNAMED = ("有关", "相关")
_OPEN_LIST = re.compile("和|等")
_SENTENCE_START = re.compile(r"(?:\A|[。;:,；：，]|由|并)\Z")
_ADDRESS = re.compile(r"(?:向|抄送|抄报|报送|上报|呈报|报请|报经|报告|通报|报|请示)\Z")
_DECIDES = re.compile(r"[^,。;，；、]{0,6}?(?:决定|批准|同意|审定)")


class Mention(NamedTuple):
    """A name in a text, and the body it stands for."""

    start: int
    end: int
    name: str
    body: str


class Group(NamedTuple):
    """Names that stand side by side, parted by 、 和 或 会同 and the like.

    Attributes:
        leads: Bodies before 会同.
        open: Unnamed units that close an open list (等有关部门, 和有关单位); the words leave their part open.
        supports: Bodies after 会同.
        before: The words before the group.
        after: The words after it.
    """

    leads: tuple[str, ...]
    open: tuple[str, ...]
    supports: tuple[str, ...]
    before: str
    after: str

    @property
    def bodies(self) -> tuple[str, ...]:
        """All bodies of the group."""
        return (*self.leads, *self.open, *self.supports)


class Bodies:
    """The names of an edition's organisations, made ready for finding."""

    def __init__(self, organisations: Iterable[Organisation]) -> None:
        self._by_name = {
            name: organisation
            for organisation in organisations
            for name in (organisation.name, *organisation.aliases)
        }
        longest_first = sorted(self._by_name, key=len, reverse=True)
        self._found: dict[str, tuple[Mention, ...]] = {}
        self._pattern = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")

    def resolve(self, name: str) -> str | None:
        """The body a name or alias stands for."""
        organisation = self._by_name.get(name)
        return organisation.name if organisation is not None else None

    def resolve_known(self, names: Iterable[str]) -> set[str]:
        """The bodies of those names that are known."""
        return {self._by_name[name].name for name in names if name in self._by_name}

    def mentions(self, words: str) -> tuple[Mention, ...]:
        """Every name in ``words``; where several begin at one place, the longest."""
        found = self._found.get(words)
        if found is None:
            found = self._found[words] = tuple(
                Mention(match.start(), match.end(), match[0], self._by_name[match[0]].name)
                for match in self._pattern.finditer(words)
            )
        return found

    def present(self, words: str) -> set[str]:
        """The bodies named in ``words``."""
        return {mention.body for mention in self.mentions(words)}

    def groups(self, words: str) -> Iterator[Group]:
        """The names of ``words`` in groups, in printed order."""
        group: list[Mention] = []
        for mention in self.mentions(words):
            if group and not _JOINS.match(words, group[-1].end, mention.start):
                yield self._group(words, group)
                group = []
            group.append(mention)
        if group:
            yield self._group(words, group)

    def _group(self, words: str, group: list[Mention]) -> Group:
        leads: list[str] = []
        unnamed: list[str] = []
        supports: list[str] = []
        helping = bool(_COMPANY_BEFORE.search(words[: group[0].start]))
        for place, mention in enumerate(group):
            joint = words[group[place - 1].end : mention.start] if place else ""
            helping = helping or bool(_COMPANY.search(joint))
            is_open = mention.name.startswith(_UNNAMED) and bool(_OPEN_LIST.search(joint))
            part = supports if helping else unnamed if is_open else leads
            part.append(mention.body)
        before, after = words[: group[0].start], words[group[-1].end :]
        return Group(tuple(leads), tuple(unnamed), tuple(supports), before, after)

    def subject(self, words: str) -> Group | None:
        """The first group that opens a sentence or a part of one; None where nobody is named in that place."""
        return next(
            (
                group
                for group in self.groups(words)
                if _SENTENCE_START.search(group.before) and not group.after.startswith("组成")
            ),
            None,
        )

    def addressed_groups(self, words: str) -> list[tuple[str, ...]]:
        """The groups that something is addressed to (向…报告, 报…决定), in printed order."""
        return [group.bodies for group in self.groups(words) if _ADDRESS.search(group.before)]

    def decider(self, words: str) -> Group | None:
        """The last group that decides (…决定, …批准)."""
        found = [group for group in self.groups(words) if _DECIDES.match(group.after)]
        return found[-1] if found else None
