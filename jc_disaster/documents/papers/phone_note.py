"""电话记录: each call as it was, with room for 拟办, 批示 and 结果."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from jc_disaster.documents.blocks import Block, Column, Document, Gap, Table
from jc_disaster.documents.context import shown
from jc_disaster.documents.forms import form, known, numbered, pair_row, person, wide_row, working_note
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.incident.field_numbers import CALL as CALL_FORM
from jc_disaster.incident.field_numbers import numbers_of
from jc_disaster.kernel.clock import in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.incident.state import Entry

_KIND: Final = "phone_note"
CALL: Final = "call-logged/1"
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "event",
        "number": "",
        "direction": "",
        "choice_direction": "",
        "at": "",
        "telephone": "",
        "who": "",
        "state": "",
        "reached": "",
        "not_reached": "",
        "choice_reached": "",
        "read_back": "",
        "not_read_back": "",
        "choice_back": "",
        "words": "",
        "proposed": "",
        "instructed": "",
        "result": "",
        "by": "",
        "sign": "",
    }
)


def why_not(context: PaperContext) -> str | None:
    """There was a call."""
    return None if context.state.of(CALL) else "尚无电话记录；空白电话记录见空白表。"


def build(context: PaperContext) -> list[Document]:
    """All calls, two to a page."""
    say = context.wording(_KIND).say
    return [form(context, _KIND, say("title", event=context.event_title), tuple(_calls(context)))]


def _calls(context: PaperContext) -> Iterator[Block]:
    calls = context.state.of(CALL)
    for number, entry in enumerate(calls, 1):
        yield call_table(
            context, entry, str(number), note=working_note(context) if number == len(calls) else ""
        )
        yield Gap()


def call_table(context: PaperContext, entry: Entry | None, number: str, *, note: str) -> Table:
    """One call; for None a blank one, whose fields have their numbers on the screen."""
    say, numbers = context.wording(_KIND).say, numbers_of(CALL_FORM)

    def name(key: str, of: str) -> str:
        return numbered(numbers[of], say(key)) if entry is None else say(key)

    body: Any = {} if entry is None else entry.body
    at = "" if entry is None else in_words(entry.stamp.at)
    if entry is None:
        who, words, by = "", "", ""
        reached = numbered(numbers["reached"], say("choice_reached"))
        back = numbered(numbers["read_back"], say("choice_back"))
        direction = say("choice_direction")
    else:
        who, direction = person(context, body["with"]), str(body["direction"])
        reached = say("reached") if body["reached"] else say("not_reached")
        back = say("read_back") if body["read_back"] else say("not_read_back")
        words = shown(body["words"] or "") or known(context, None)
        by = person(context, entry.stamp.by._asdict())
    telephone = "" if entry is None else known(context, body["number"])
    rows = (
        pair_row([(say("number"), number), (name("direction", "direction"), direction)]),
        pair_row([(name("at", "at"), at), (name("telephone", "number"), telephone)]),
        pair_row([(name("who", "post"), who), (say("state"), f"{reached}　{back}")]),
        wide_row(name("words", "words"), words, 3, lines=5),
        wide_row(say("proposed"), "", 3, lines=2),
        wide_row(say("instructed"), "", 3, lines=2),
        wide_row(say("result"), "", 3, lines=2),
        pair_row([(say("by"), by), (say("sign"), "")]),
    )
    shares = (1, 3, 1, 2.4) if entry is not None else (1.3, 1.8, 1.3, 3)
    columns = tuple(Column("", share) for share in shares)
    return Table(columns, rows, note=note)


PHONE_NOTE: Final = Paper(_KIND, "电话记录", _WORDS, why_not, build)
