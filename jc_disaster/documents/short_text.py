"""Plain text for SMS and WeChat of what goes out in the night: short, with moment, coverage and clause.

The same rules hold as on paper: nothing is decided here, what is not known is not a nought, and the text of an
exercise begins with its mark.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.marking import EXERCISE_MARK
from jc_disaster.documents.passages import Passages
from jc_disaster.documents.recipients import bound_and_by_analogy
from jc_disaster.documents.trend import earlier, trend
from jc_disaster.documents.turns import act_in_words, deciders, last_turn
from jc_disaster.kernel.clock import in_words
from jc_disaster.kernel.errors import JcDisasterError

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "from": "issuer",
        "analogy": "units analogy",
        "information": "event basics totals coverage comparison response issuer",
        "nil": "event trend totals coverage issuer",
        "start": "event decides time act clause units issuer",
        "raise": "event decides time act clause units issuer",
        "lower": "event decides time act clause units issuer",
        "correct": "event decides time act units issuer",
        "terminate": "event decides time act units issuer",
        "revoke": "event decides time act units issuer",
    }
)


class NoShortTextError(JcDisasterError):
    """This kind of paper has no short text, or cannot be made now."""

    code = "no-short-text"


def has_short_text(kind: str) -> bool:
    """Whether there is a short text of a kind of paper."""
    return kind in _TELLERS


def short_text(context: PaperContext, kind: str) -> str:
    """The short text of a kind of paper, ready to be pasted.

    Raises:
        NoShortTextError: The kind has none, or its paper cannot be made now; says which and why.
    """
    teller = _TELLERS.get(kind)
    if teller is None:
        known = "、".join(context.kinds[key].title for key in _TELLERS)
        raise NoShortTextError(f"这种文书没有短信文字，没有复制任何内容。有短信文字的：{known}。")
    why = context.kinds[kind].why_not(context)
    if why is not None:
        raise NoShortTextError(f"现在还不能生成短信文字，没有复制任何内容。{why}")
    text = teller(context)
    return f"{EXERCISE_MARK}{text}" if context.exercise else text


def _from(context: PaperContext, kind: str) -> str:
    return context.wording("short_text").say("from", issuer=context.named(context.issuer(kind)))


def _information(context: PaperContext) -> str:
    say, passages = context.wording("short_text").say, Passages(context)
    return say(
        "information",
        event=context.event_title,
        basics=passages.basics(),
        totals=passages.totals(),
        coverage=passages.coverage(),
        comparison=passages.comparison(),
        response=passages.response(),
        issuer=_from(context, "flash_report"),
    )


def _nil(context: PaperContext) -> str:
    say, passages = context.wording("short_text").say, Passages(context)
    return say(
        "nil",
        event=context.event_title,
        trend=trend(context, earlier(context, "nil_report", "flash_report")),
        totals=passages.totals(),
        coverage=passages.coverage(),
        issuer=_from(context, "nil_report"),
    )


def _notice(context: PaperContext) -> str:
    say, turn = context.wording("short_text").say, last_turn(context)
    assert turn is not None  # noqa: S101 - the notice can be made, so something changed
    bound, analogy = bound_and_by_analogy(context)
    units = say("analogy", units=bound, analogy=analogy) if bound and analogy else bound or analogy
    return say(
        turn.change,
        event=context.event_title,
        decides=deciders(turn.decision),
        time=in_words(turn.at),
        act=act_in_words(context, turn),
        clause=turn.level.procedure.clause,
        units=context.recipient(units),
        coverage=Passages(context).coverage(),
        issuer=_from(context, "start_notice"),
    )


_TELLERS: Final[Mapping[str, Callable[[PaperContext], str]]] = MappingProxyType(
    {
        "flash_report": _information,
        "nil_report": _nil,
        "start_notice": _notice,
        "adjust_notice": _notice,
        "termination_notice": _notice,
    }
)
