"""The frozen shapes that widgets are fed with. Comparing two of them says whether anything must be painted."""

# No `from __future__ import annotations` here: it makes texts, which every named tuple would compile at every start.
from typing import NamedTuple

from jc_disaster.ui.language import Key, Verbatim


class LevelView(NamedTuple):
    """A level as shown: rank for colour and shape, numeral, name as the plan prints it."""

    rank: int
    numeral: str
    name: str


class UnitTile(NamedTuple):
    """One reporting unit, or the whole city (``unit`` empty).

    Attributes:
        state: ``city``, ``silent``, ``unaffected``, ``partial`` or ``reported``.
        weight: Share of the city's total of the indicator shown, 0.0 to 1.0.
        ask_first: True for the unit whose missing figure matters most.
    """

    unit: Key
    name: str
    value: str
    state: Key
    weight: float
    ask_first: bool


class FieldView(NamedTuple):
    """One figure of the unit that is being entered.

    Attributes:
        text: What is recorded, as typed figures are written; empty when nothing is.
        hint: What stands in an empty field: 未报, 未受灾, 不适用, or the sum of the counties.
        note: Source and time, for the tooltip and the screen reader.
    """

    key: Key
    text: str
    hint: str
    note: str
    applicable: bool


class FiguresView(NamedTuple):
    """The entry panel: which unit, its fields, the tiles of all units, whom to ask first, what came before.

    ``history`` holds event, time and words of each earlier report, newest first; ``question`` what does not fit in
    the unit's figures; ``incident`` whose figures they are.
    """

    heading: str
    unit: Key
    coverage: str
    tiles: tuple[UnitTile, ...]
    fields: tuple[FieldView, ...]
    ask: str
    ask_detail: str
    history: tuple[tuple[Key, str, Verbatim], ...]
    question: str = ""
    incident: Key = ""


SECRECY = "本机非涉密，严禁录入国家秘密、部队番号和兵力。"
NO_DATA = "尚无数据"
BEGIN = "还没有灾情。请先按 Ctrl+N 新建，或按 Ctrl+B 粘贴来报。"


class AnswerView(NamedTuple):
    """The comparison as one sentence with its clause.

    Attributes:
        level: What the figures prove, or None.
        plaque: One or two words under the numeral.
        sentence: The one sentence that answers.
        clause: The clause of the quote; empty when no criterion is met.
        quote: Its words.
        also: Which other clauses are met.
        next_line: How far to the next level.
        caution: What is not known yet; empty when nothing is missing.
        draft: True while a typed figure is not yet recorded.
    """

    level: LevelView | None
    plaque: str
    sentence: str
    clause: Verbatim
    quote: Verbatim
    also: str
    next_line: str
    caution: str
    draft: bool


class BarView(NamedTuple):
    """One indicator on equal bands.

    Attributes:
        thresholds: Printed lower bounds from the mildest to the most severe level, shortened.
        low: Certain position, 0.0 to 1.0 of the whole bar.
        high: Farthest possible position; equal to ``low`` when nothing is open.
        unknown: True when nothing at all was reported.
        spoken: The same in words, for a screen reader.
    """

    label: str
    unit: str
    thresholds: tuple[str, ...]
    low: float
    high: float
    unknown: bool
    now: str
    level_now: LevelView | None
    distance: str
    spoken: str


class ConditionsView(NamedTuple):
    """All indicators with the ladder of levels, mildest first, and what does not apply."""

    ladder: tuple[LevelView, ...]
    bars: tuple[BarView, ...]
    aside: str


class StepView(NamedTuple):
    """One step of the starting procedure; ``state`` is ``done``, ``now``, ``later`` or ``stopped``."""

    number: str
    act: str
    actor: str
    detail: str
    state: Key


class ChainView(NamedTuple):
    """The starting procedure of the level concerned."""

    heading: str
    clause: str
    steps: tuple[StepView, ...]
    note: str


class DepartmentView(NamedTuple):
    """Progress of one department's measures; ``tone`` is ``open``, ``going`` or ``done``."""

    name: Verbatim
    status: str
    tone: Key


class DepartmentsView(NamedTuple):
    """Measures of the level concerned by department."""

    heading: str
    aside: str
    departments: tuple[DepartmentView, ...]


class UpwardView(NamedTuple):
    """One addressee of the information report with both channels; ``missing`` names channels still open."""

    name: Verbatim
    telephone: str
    written: str


class TopView(NamedTuple):
    """The top bar; ``others`` says how many more incidents are live, and which key leads to them.

    ``deciders`` is who decided, by post, for a bar with no room for more.
    """

    title: Verbatim
    hazard: str
    occurred: str
    response: LevelView | None
    response_text: str
    response_detail: str
    proposed: LevelView | None
    proposed_text: str
    deadline: str
    others: str = ""
    deciders: Verbatim = ""


NO_INCIDENT = TopView("", "", "", None, "", "", None, "", "")


class StatusView(NamedTuple):
    """The status line."""

    saved: str
    saved_tone: Key
    seat: str
    officer: str
    plan: str
    store: str = ""
