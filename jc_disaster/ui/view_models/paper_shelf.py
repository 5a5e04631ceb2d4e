"""The papers that were made, each with where it stands: 拟稿 核稿 会签 签发 已发 已接收 更正 撤销 废止 作废. Pure.

Files come from the folder, the way of a paper from the record; the check value is what joins the two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final, NamedTuple

from jc_disaster.documents.choice import FreeParts, MadePaper, Particulars
from jc_disaster.documents.context import ANNULLED, REVOKED
from jc_disaster.incident.acts.issuing import STEP
from jc_disaster.incident.state import Entry, IncidentState, PaperState
from jc_disaster.incident.vocabulary import PAPER_STEPS
from jc_disaster.ui.view_models.words import day_clock, full_width

STEP_ACT, ISSUE_ACT, RECEIPT_ACT, WITHDRAW_ACT = (
    "record_paper_step",
    "issue_paper",
    "record_receipt",
    "withdraw_paper",
)
CORRECT, REVOKE = "correction", "revocation"
_SHORT: Final = 16
_MADE: Final = "已出"


class ShelfLine(NamedTuple):
    """One paper on the shelf.

    Attributes:
        key: Stays the same while the paper does.
        title: What officers call it, and which of its kind.
        state: Where it stands, one word and what belongs to it.
        number: 发文字号, or the issue of an own series.
        draft: Which state of its text, or empty.
        detail: What matters about it, in sentences, with the head of its check value.
        checks: Its files with their whole check values, for the tooltip and for copying.
        tone: For `Row`.
        made: Its files; None where it went out elsewhere and lies not here.
        act_id: The act that issued it, or empty.
        paper: What became of it since, or None.
        chain: Identifier of its draft, the same for 拟稿, 核稿, 会签, 签发.
    """

    key: str
    title: str
    state: str
    number: str
    draft: str
    detail: str
    checks: str
    tone: str
    made: MadePaper | None = None
    act_id: str = ""
    paper: PaperState | None = None
    chain: str = ""

    @property
    def path(self) -> Path | None:
        """The file that is looked at and printed: the PDF, else any."""
        return None if self.made is None else self.made.files[0].path

    @property
    def pdf(self) -> Path | None:
        """The PDF, or None."""
        files = () if self.made is None else self.made.files
        return next((file.path for file in files if file.format == "pdf"), None)

    @property
    def acts(self) -> frozenset[str]:
        """What can be recorded of it, or made ready because of it."""
        if self.paper is None:
            return frozenset({STEP_ACT, ISSUE_ACT}) if self.made is not None else frozenset()
        if self.paper.corrected_by is not None:
            return frozenset({RECEIPT_ACT})
        if self.paper.withdrawn is not None:
            return frozenset() if self.paper.corrects else frozenset({REVOKE})
        if self.paper.corrects is not None:
            return frozenset({RECEIPT_ACT, WITHDRAW_ACT})
        return frozenset({RECEIPT_ACT, WITHDRAW_ACT, CORRECT, REVOKE})


def shelf(lying: Sequence[MadePaper], state: IncidentState, now: datetime) -> tuple[ShelfLine, ...]:
    """All papers, those of this folder first, then what went out and does not lie here.

    Args:
        lying: What lies in the folder, the latest first.
        state: What is known of the incident.
        now: For times in words.
    """
    by_check = {paper.sha256: act_id for act_id, paper in state.papers.items()}
    here = []
    for made in in_words(lying):
        act_id = next((by_check[file.sha256] for file in made.files if file.sha256 in by_check), "")
        paper = state.papers.get(act_id)
        here.append(
            _issued_line(made, act_id, paper, state, now)
            if paper is not None
            else _draft_line(made, state, now)
        )
    shown = {line.act_id for line in here}
    titles = {made.kind: made.title for made in lying}
    away = [
        _away_line(act_id, paper, titles.get(paper.kind, ""), state, now)
        for act_id, paper in reversed(tuple(state.papers.items()))
        if act_id not in shown
    ]
    return (*here, *away)


def chain_of(stem: str, state: IncidentState) -> str:
    """The identifier that the steps of a draft share; a new one once the last draft of this name went out."""
    gone = sum(1 for paper in state.papers.values() if (paper.draft or "").startswith(f"{stem}·"))
    return f"{stem}·{gone + 1}"


def issue_given(
    line: ShelfLine, particulars: Particulars | None, written: FreeParts, state: IncidentState
) -> dict[str, str]:
    """What is known already when a paper that was made is recorded as issued.

    Args:
        line: The paper; its files give the check value.
        particulars: As it would be made now, or None where it no longer can be.
        written: What the office wrote into it.
        state: What is known of the incident.
    """
    made = line.made
    assert made is not None  # noqa: S101 - only what lies here can be chosen
    given = {"paper_kind": made.kind, "sha256": made.files[0].sha256}
    if any(entry.body["draft"] == line.chain for entry in state.of(STEP)):
        given["draft"] = line.chain
    if particulars is not None:
        given["title"] = particulars.title
        names = (*written.to, *written.copies) if written.to else particulars.recipients
        given["recipients"] = "、".join(dict.fromkeys(part for name in names for part in name.split("、")))
        given["series"] = particulars.series
        if particulars.amends:
            given["corrects"] = particulars.amends
            given["change"] = "更正" if made.kind == CORRECT else written.change or REVOKED
            if given["change"] == ANNULLED:
                given["title"] = particulars.title.replace(
                    REVOKED, ANNULLED, 1
                )  # the paper's own word comes first
        number = written.number or particulars.parts.get("number", "")
        given["number"] = number if number.endswith("号") else ""
    given["dated"] = written.dated
    return {key: value for key, value in given.items() if value}


def step_given(line: ShelfLine, state: IncidentState) -> dict[str, str]:
    """What is known already when a step of a draft is recorded: the draft, its kind, its text, the next step."""
    made = line.made
    assert made is not None  # noqa: S101 - as above
    taken = [str(entry.body["step"]) for entry in _steps(made, line.chain, state)]
    place = PAPER_STEPS.index(taken[-1]) + 1 if taken else 0
    given = {"draft": line.chain, "paper_kind": made.kind, "sha256": made.files[0].sha256}
    if place < len(PAPER_STEPS):
        given["step"] = PAPER_STEPS[place]
    return given


def in_words(lying: Sequence[MadePaper]) -> tuple[MadePaper, ...]:
    """The same papers; one that belongs to another is called by what people call that one, never by its key."""
    titles = {made.kind: made.title for made in lying}

    def named(made: MadePaper) -> MadePaper:
        kind, dash, rest = made.whose.partition("-")
        return made._replace(whose=f"{titles[kind]}{dash}{rest}") if kind in titles else made

    return tuple(named(made) for made in lying)


def _title(made: MadePaper) -> str:
    return f"{made.title}（{made.whose}）" if made.whose else made.title


def _draft_words(made: MadePaper) -> str:
    return f"第{made.draft}稿"


def _origin(made: MadePaper, now: datetime) -> str:
    formats = "、".join(file.format.upper() for file in made.files)
    head = made.files[0].sha256[:_SHORT]
    return f"{day_clock(made.at, now)}生成第{made.draft}稿 {formats}，校验值 {head}…（不替代签字盖章）。"


def _checks(made: MadePaper) -> str:
    return "\n".join(f"{file.path.name}　SHA-256 {file.sha256}" for file in made.files)


def _steps(made: MadePaper, chain: str, state: IncidentState) -> list[Entry]:
    """The steps of a draft: those of its chain, and those that name its text."""
    checks = {file.sha256 for file in made.files}
    return [one for one in state.of(STEP) if one.body["draft"] == chain or one.body.get("sha256") in checks]


def _draft_line(made: MadePaper, state: IncidentState, now: datetime) -> ShelfLine:
    chain = chain_of(made.stem, state)
    steps = _steps(made, chain, state) if made.latest else []
    own = {file.sha256 for file in made.files}
    said, tone, word = [_origin(made, now)], "", _MADE
    if not made.latest:
        word = "前稿"
    elif steps:
        last = steps[-1]
        word, tone = str(last.body["step"]), "going"
        seen = last.body.get("sha256")
        if seen and seen not in own:
            word, tone = f"{word}后改稿", "bad"
            said.insert(
                0,
                f"{last.body['step']}的是前一稿，之后又改过：只补文号、日期的可以发出；内容有改动的，退回签发人。",
            )
        taken = "，".join(f"{one.body['step']} {_who(one)} {day_clock(one.stamp.at, now)}" for one in steps)
        said.insert(0, f"{taken}。")
    key = f"{made.stem}#{made.draft}#{made.files[0].format if not made.latest else ''}"
    return ShelfLine(
        key,
        _title(made),
        word,
        "",
        _draft_words(made),
        "\n".join(said),
        _checks(made),
        tone,
        made,
        chain=chain,
    )


def _who(entry: Entry) -> str:
    by: Any = entry.body["by"]
    return full_width(f"{by['post']}{by.get('name') or ''}")


def _issued_line(
    made: MadePaper, act_id: str, paper: PaperState, state: IncidentState, now: datetime
) -> ShelfLine:
    word, tone = _standing(paper, state)
    key = f"{made.stem}#{made.draft}#{made.files[0].format if not made.latest else ''}"
    said = [*_course(paper, state, now), _origin(made, now)]
    return ShelfLine(
        key,
        _title(made),
        word,
        _number(paper),
        _draft_words(made),
        "\n".join(said),
        _checks(made),
        tone,
        made,
        act_id,
        paper,
        paper.draft or "",
    )


def _away_line(act_id: str, paper: PaperState, title: str, state: IncidentState, now: datetime) -> ShelfLine:
    word, tone = _standing(paper, state)
    said = [
        *_course(paper, state, now),
        f"本机文件夹里没有这份文件；校验值 {paper.sha256[:_SHORT]}…（不替代签字盖章）。",
    ]
    return ShelfLine(
        f"act:{act_id}",
        full_width(paper.title or title or paper.kind),
        word,
        _number(paper),
        "",
        "\n".join(said),
        f"SHA-256 {paper.sha256}",
        tone,
        None,
        act_id,
        paper,
    )


def _number(paper: PaperState) -> str:
    if paper.number:
        return full_width(paper.number)
    return f"{paper.series}第{paper.issue}期" if paper.issue is not None else ""


def _standing(paper: PaperState, state: IncidentState) -> tuple[str, str]:
    """The one word for what became of a paper that went out, and its tone."""
    if paper.corrected_by is not None:
        return f"已{state.papers[paper.corrected_by].change}", "no"
    if paper.withdrawn is not None:
        return "作废", "bad"
    if paper.recipients and not paper.waiting:
        return "已接收", "done"
    if paper.receipts:
        return f"已发，{len(paper.receipts)}/{len(paper.recipients)} 已接收", "going"
    return "已发", "going"


def _course(paper: PaperState, state: IncidentState, now: datetime) -> Iterator[str]:
    names = "、".join(full_width(one) for one in paper.recipients)
    number = _number(paper)
    if number:
        yield f"{day_clock(paper.stamp.at, now)}发出，{number}，收件：{names}。"
    else:
        yield f"{day_clock(paper.stamp.at, now)}发出，收件：{names}。"
    if paper.waiting and paper.withdrawn is None:
        yield f"尚未回执：{'、'.join(full_width(one) for one in paper.waiting)}。"
    if paper.withdrawn is not None:
        yield f"{day_clock(paper.withdrawn.at, now)}作废：{paper.withdrawn_why}"
    if paper.corrected_by is not None:
        later = state.papers[paper.corrected_by]
        yield f"{day_clock(later.stamp.at, now)}发文{later.change}。"
