"""What is typed into a form or pasted as a message and not recorded, by incident and form: it survives a crash.

Pure. Nothing of it counts before it is recorded, and nothing is recorded of it by itself. What identifies a person is
never kept so: the record seals it, and a draft lies open.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from jc_disaster.kernel.clock import from_text, to_text
from jc_disaster.kernel.errors import JcDisasterError

if TYPE_CHECKING:
    from jc_disaster.ui.view_models.forms import Form

PASTED: Final = "粘贴来报"
MESSAGE: Final = "message"
SETTLED: Final = "settled"  # what a person settled of the message, see `sift_drafts`
NEW: Final = ""  # in the place of an incident: the one that is yet to be opened
_PRIVATE: Final = "private."
_SHOWN: Final = 12  # signs of a text by which it is recognised


class FormDraft(NamedTuple):
    """What stands in a form and is not recorded.

    Attributes:
        at: When it was last typed in.
        answers: Key of the question and what was answered, of those alone that were typed.
    """

    at: datetime
    answers: tuple[tuple[str, str], ...]


FormDrafts = Mapping[tuple[str, str], FormDraft]
NO_FORM_DRAFTS: Final[FormDrafts] = MappingProxyType({})


def may_be_kept(form: Form) -> bool:
    """Whether a form asks nothing that identifies a person."""
    return not any(ask.key.startswith(_PRIVATE) for ask in form.asks)


def with_form(drafts: FormDrafts, incident: str, form: str, draft: FormDraft | None) -> FormDrafts:
    """The drafts with another one for a form of an incident, or without any."""
    others = {place: kept for place, kept in drafts.items() if place != (incident, form)}
    kept = draft is not None and draft.answers
    return MappingProxyType({**others, (incident, form): draft} if kept and draft is not None else others)


def draft_words(draft: FormDraft, form: str, when: str) -> str:
    """By which it is recognised: when it was typed, and how it begins."""
    said = dict(draft.answers)
    settled = said.pop(SETTLED, "")
    longest = max(said.values(), key=len, default="")
    line = " ".join(longest.split())
    shown = f"{line[:_SHOWN]}…" if len(line) > _SHOWN else line
    if form == PASTED and settled:
        return f"上次未录入的来报（{when}，连同已核对的）：{shown}"
    if form == PASTED:
        return f"上次未录入的来报（{when}）：{shown}"
    return f"上次未录入的内容（{when}，{len(draft.answers)}项）：{shown}"


def stored_forms(drafts: FormDrafts) -> list[dict[str, object]]:
    """The drafts as plain values, ready for JSON."""
    return [
        {"incident": incident, "form": form, "at": to_text(draft.at), "answers": dict(draft.answers)}
        for (incident, form), draft in drafts.items()
    ]


def forms_from_stored(values: object) -> FormDrafts:
    """The drafts from what was stored; what cannot be read is left out: a draft is a help and never a hindrance."""
    found = {}
    for value in values if isinstance(values, list) else ():
        if not isinstance(value, dict):
            continue
        incident, form, at, answers = (value.get(name) for name in ("incident", "form", "at", "answers"))
        if not (isinstance(incident, str) and isinstance(form, str) and isinstance(answers, dict)):
            continue
        texts = tuple(
            (key, text) for key, text in answers.items() if isinstance(key, str) and isinstance(text, str)
        )
        moment = _moment(at)
        if texts and moment is not None:
            found[incident, form] = FormDraft(moment, texts)
    return MappingProxyType(found)


def _moment(text: object) -> datetime | None:
    try:
        return from_text(text) if isinstance(text, str) else None
    except (ValueError, JcDisasterError):
        return None
