"""Questions that only a person can answer, in the office's plain words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from jc_disaster.intake.claims import Note
from jc_disaster.intake.found import MIXED
from jc_disaster.intake.layout import Layout
from jc_disaster.intake.lexicon import UNCLEAR
from jc_disaster.kernel.figures import FIGURE_BY_KEY


@dataclass(frozen=True, slots=True)
class Question:
    """One thing the message leaves open.

    Attributes:
        kind: A stable word for what is asked: moved, times, whose, conflict, sum, less, …
        key: The figure it is about, or "".
        place: The place it is about, or "".
        start: Offset of the words in the message as received.
        end: Offset behind them.
        words: The words.
        question: The question.
    """

    kind: str
    key: str
    place: str
    start: int
    end: int
    words: str
    question: str

    def __str__(self) -> str:
        return self.question

    def as_json(self) -> dict[str, object]:
        """The question as ``parse`` prints it."""
        return {
            "kind": self.kind,
            **({"key": self.key} if self.key else {}),
            **({"place": self.place} if self.place else {}),
            "start": self.start,
            "end": self.end,
            "words": self.words,
            "question": self.question,
        }


_ASKED: Mapping[str, str] = MappingProxyType(
    {
        "moved": "“{words}”只说转移，是否属紧急转移安置？未确认前按转移（避险）人口记。",
        "short_missing": "“{words}”里的“失”按失踪看，是失踪还是失联？",
        "times": "“{words}”按人次报，不等于人数。人数是多少？",
        "whose": "“{words}”没有写明地点，是{place}的数还是全域的数？",
        "conflict": "{label}前后报了不同的数（见“{words}”），以哪个为准？",
        "earlier_report": "来报里前后几次报告，只计入了最后一次的数。“{words}”是先前报的，对吗？",
        "less": "“{words}”是核减数。核减后的{label}是多少？",
        "part_increment": "{place}“{words}”是新增数，累计数是多少？",
        "unchanged": "报文称灾情无变化（“{words}”），是否沿用上期各项数字？",
        "spared": "{place}报“{words}”，各项是否都按零记？",
        "found": "“{words}”：{label}还有几人？",
        "unrelated": "报文称与自然灾害无关（“{words}”），{label}未计入，是否正确？",
        "another_year": "“{words}”说的像是以往的灾情，没有计入。是本次的吗？",
        "criterion": "“{words}”像是预案或要求里的标准，没有计入。是本次的灾情吗？",
        "one_alone": "“{words}”只说其中一地，没有认出地名，没有计入。是哪里的数？",
        "some_of_them": "“{words}”像是前面人数中的一部分，没有计入。是另外的数吗？",
        "unknown_word": "“{words}”里有没有认出的词，没有计入。说的是住房、农作物或全部损失吗？",
        "no_head": "没有说“{words}”是什么数，没有计入。是死亡、受灾还是转移？",
        "of_few": "“{words}”只是其中几个地方的数，没有计入。{label}全部合计是多少？",
        "one_crop": "“{words}”只说一种或几种作物，没有计入农作物面积。所有农作物合计是多少？",
        "two_numbers": "“{words}”里的逗号可能隔开了两个数，没有计入。各是多少？",
        "too_long": "来报过长，只读了前两万字，其余没有读。后面还有数字吗？",
        "follow_up": "续报没有写明累计还是新增，“{words}”是累计数吗？",
        MIXED: "“{words}”把几项合在一个数里，各是多少？",
        **{meaning: f"“{{words}}”{reason}，请核实。" for meaning, reason in UNCLEAR.items()},
    }
)


def question_of(text: str, layout: Layout, note: Note) -> Question:
    """The question that a note of the reader asks.

    Args:
        text: The message as received.
        layout: The way back to it.
        note: What came up.
    """
    start, end = layout.original(note.start, note.end)
    words = text[start:end]
    kind, _, computed = note.kind.partition(":")
    place = note.scope.name.strip("*~")  # the marks of the whole and of somewhere else are no names
    label = FIGURE_BY_KEY[note.key].label if note.key in FIGURE_BY_KEY else "该项"
    if kind == "parts":
        asked = f"{label}报“{words}”，分项相加为{computed}，以哪个为准？"
    elif kind == "sum":
        asked = f"{label}报“{words}”，各地相加为{computed}，以哪个为准？"
    else:
        asked = _ASKED[kind].format(words=" ".join(words.split()), place=place or "该地", label=label)
    return Question(kind, note.key, place, start, end, words, asked)
