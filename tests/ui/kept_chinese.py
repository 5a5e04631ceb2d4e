"""What may stand in Chinese on a window that is read in English, kind by kind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from jc_disaster.incident.telling import words_of
from jc_disaster.ui.catalogue import read_catalogue
from jc_disaster.ui.view_models.brief import brief_lines
from jc_disaster.ui.view_models.figures import history
from jc_disaster.ui.view_models.picture import make_picture
from jc_disaster.ui.view_models.words import full_width
from jc_disaster.workplace import resources_folder
from tests.ui.desks import INCIDENT, OFFICER

if TYPE_CHECKING:
    from jc_disaster.plan.model import PlanEdition
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.view_models.forms import Form

CATALOGUE = resources_folder() / "languages" / "jc_disaster_en.ts"
CHINESE_RUN = re.compile("[\u3400-\u9fff]+")
LONG_QUOTE = 8  # ideographs; what is shorter and stands in the plan by chance is no quote
MESSAGE = "陵川县：截至7月12日3时，死亡2人、失踪1人，转移860人，倒塌房屋约12间，另有3人失联。"


class Allowed:
    """What may stand in Chinese on an English window; each kind is named, and nothing else passes.

    Attributes:
        kinds: The marks of the kind of a record, 正式 and 演练; a language in its own word.
        names: Bodies, posts and places of the plan, the officer, the seat, the incident, the plan itself.
        kept: Words a translator left in Chinese on purpose, such as examples to type and the words of a paper.
        quotes: The plan's text and readings, in runs long enough to be a quote, or whole on a page of quotes.
            The acts that follow a start (5.6) are quoted in runs that are shorter.
        record: What the duty log says, and what is read out or was sent: words that have been or will be said.
    """

    def __init__(self, edition: PlanEdition, desk: Desk, incident: str = INCIDENT) -> None:
        known = desk.known(incident)
        assert known.current is not None
        picture = make_picture(known.assessor, known.current, desk.now())
        self.kinds = "正式 演练 中文"
        bodies = [name for one in edition.organisations for name in (one.name, *one.aliases)]
        people = [
            name
            for level in edition.levels
            for step in level.procedure.steps
            for name in (*step.by, *step.to)
        ]
        duties = [
            name
            for duty in (
                *edition.duties,
                *(one for level in edition.levels for one in edition.measures_of(level.id)),
            )
            for name in (*duty.leads, *duty.supports, *duty.to)
        ]
        acts = () if edition.linkage is None else edition.linkage.acts
        linked = [name for act in acts for name in act.to]
        ended = [name for level in edition.levels for name in (*level.ended_by, *level.directs.by)]
        units = [unit.name for unit in edition.units]
        own = [
            OFFICER.name,
            OFFICER.post,
            OFFICER.seat,
            "7·11沁河暴雨洪涝",
            edition.header.title,
            edition.header.edition,
        ]
        names = (
            *bodies,
            *people,
            *duties,
            *linked,
            *ended,
            *units,
            *own,
            edition.header.jurisdiction,
            "内存",
        )
        self.names = _corpus(names)
        self.kept = _corpus(form for one in read_catalogue(CATALOGUE) for form in one.forms)
        texts = [text.body for text in edition.texts]
        readings = [
            part
            for one in edition.readings
            for part in (one.title, one.adopted, one.reason, one.effect, *one.alternatives)
        ]
        tasks = [duty.task for level in edition.levels for duty in edition.measures_of(level.id)]
        tasks += [duty.condition or "" for level in edition.levels for duty in edition.measures_of(level.id)]
        links = [act.does for act in acts]
        reports = [words for unit in units for _, _, words in history(picture, unit)]
        self.quotes = _corpus((*texts, *readings, *tasks, *(duty.task for duty in edition.duties)))
        told = [words_of(event, edition) for event in known.events]
        self.record = _corpus(
            (*told, *links, *reports, *brief_lines(picture, OFFICER, ""), MESSAGE, "灾情表")
        )

    def widened(self, *, names: Iterable[str] = (), record: Iterable[str] = ()) -> Allowed:
        """With more names and more words that are, or will be, of the record."""
        more = Allowed.__new__(Allowed)
        more.__dict__.update(
            self.__dict__, names=f"{self.names}\n{_corpus(names)}", record=f"{self.record}\n{_corpus(record)}"
        )
        return more

    def with_form(self, form: Form) -> Allowed:
        """What a form offers of the plan and the record, its quote, and what it would record as it stands."""
        offered = [shown for ask in form.asks if ask.quoted for _, shown in ask.choices]
        written = [ask.value for ask in form.asks if ask.form in {"line", "text", "open"}]
        return self.widened(names=offered, record=(*written, form.quote))

    def strange(self, text: str, *, quotes: bool = False) -> list[str]:
        """The Chinese in a text that is of no kind that may stand."""
        return [
            run
            for run in CHINESE_RUN.findall(full_width(text))
            if run not in self.kinds
            and run not in self.names
            and run not in self.kept
            and run not in self.record
            and not ((quotes or len(run) >= LONG_QUOTE) and run in self.quotes)
        ]


def _corpus(texts: Iterable[object]) -> str:
    return "\n".join(full_width(str(text)) for text in texts)
