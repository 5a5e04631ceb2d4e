"""The small forms by which an act is entered: what they ask, and the act that comes of the answers.

A form asks only what nobody can know but the officer; what the plan says is filled in, and can be changed, because
facts are recorded as they happened. A time is never filled in by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NamedTuple

from jc_disaster.incident.field_numbers import numbers_of
from jc_disaster.ui.language import Verbatim
from jc_disaster.ui.time_text import read_time, read_time_ahead

Values = Mapping[str, str]


class Ask(NamedTuple):
    """One question of a form.

    Attributes:
        key: Its name in the answers.
        label: What is asked.
        form: ``line``, ``text``, ``time``, ``ahead`` (a time that may lie ahead), ``choice`` (one of
            ``choices``), ``open`` (a suggestion or own words),
            ``flag``, ``file`` (the path of a scan or photograph).
        value: What stands there at first.
        choices: For ``choice`` and ``open``: pairs of stored value and words shown.
        required: Whether it may stay empty.
        hint: What stands in the empty field.
        number: Its number on the blank forms; empty where those do not ask it.
        quoted: True where the choices are words of the plan or of the record.
    """

    key: str
    label: str
    form: str = "line"
    value: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    required: bool = True
    hint: str = ""
    number: str = ""
    quoted: bool = False


class Confirmation(NamedTuple):
    """What is shown before an act of authority: consequence in words, the verb on the button."""

    heading: str
    consequences: tuple[str, ...]
    verb: str


class Form(NamedTuple):
    """A form.

    Attributes:
        title: Its heading.
        intro: One or two sentences: what is recorded, by which clause.
        asks: The questions.
        submit: The verb on its button.
        act: From checked answers and the present moment to the act's own fields (with ``act``).
        confirm: From answers to what must be confirmed; None where nothing is.
        check: Extra faults by key, beyond what is required and times.
        quote: Clause and words of the plan under the introduction.
    """

    title: str
    intro: str
    asks: tuple[Ask, ...]
    submit: str
    act: Callable[[Values, Mapping[str, datetime]], Mapping[str, object]]
    confirm: Callable[[Values, Mapping[str, datetime]], Confirmation | None] | None = None
    check: Callable[[Values], Mapping[str, str]] | None = None
    quote: Verbatim = ""


class Checked(NamedTuple):
    """Answers after checking: faults by key, and the moments of the times."""

    faults: Mapping[str, str]
    times: Mapping[str, datetime]


def numbered(asks: tuple[Ask, ...], form: str) -> tuple[Ask, ...]:
    """Questions with their numbers on the blank form of this name (`incident.field_numbers`)."""
    numbers = numbers_of(form)
    return tuple(ask._replace(number=numbers.get(ask.key, "")) for ask in asks)


def check_answers(form: Form, values: Values, now: datetime) -> Checked:
    """All faults of the answers at once."""
    faults: dict[str, str] = {}
    times: dict[str, datetime] = {}
    for ask in form.asks:
        answer = values.get(ask.key, "").strip()
        if ask.form in {"time", "ahead"} and answer:
            typed = read_time(answer, now) if ask.form == "time" else read_time_ahead(answer, now)
            if typed.moment is None:
                faults[ask.key] = typed.fault
            else:
                times[ask.key] = typed.moment
        elif ask.required and not answer and ask.form != "flag":
            faults[ask.key] = f"请填写{ask.label}。" + ("F9 填现在。" if ask.form == "time" else "")
    if form.check is not None:
        faults.update({key: text for key, text in form.check(values).items() if key not in faults})
    return Checked(faults, times)
