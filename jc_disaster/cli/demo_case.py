"""A worked case: its steps are data, its figures are read from its messages, its acts go through the record."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

from jc_disaster.engine.assess import Assessment, Assessor
from jc_disaster.engine.value_forms import quantity_to_json
from jc_disaster.engine.wording import comparison_sentence
from jc_disaster.incident.events import Event
from jc_disaster.incident.situation import situation_of
from jc_disaster.incident.state import IncidentState
from jc_disaster.intake.bulletin import parse
from jc_disaster.kernel.clock import SHANGHAI, from_text
from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.kernel.typography import full_width
from jc_disaster.plan.model import Level
from jc_disaster.plan.strict_yaml import parse as parse_yaml
from jc_disaster.record.recorder import Recorder
from jc_disaster.workplace import Plans, open_record

Fields = Mapping[str, object]
_ACTOR: Final = {"name": "参演值班员", "post": "值班员"}
_SEAT = "演示席位"


class BrokenCaseError(JcDisasterError):
    """A worked case does not play as written."""

    code = "broken-case"


class Case(NamedTuple):
    """One case of ``resources/demo/cases.yaml``."""

    id: str
    title: str
    opening: Fields
    steps: Sequence[Fields]


class Step(NamedTuple):
    """What one step did, and what the comparison said after it."""

    at: str
    words: str
    level: str | None
    level_possible: str | None


class Played(NamedTuple):
    """A case after its last step."""

    state: IncidentState
    events: Sequence[Event]
    steps: tuple[Step, ...]
    now: datetime


class CaseClock:
    """A clock that stands where the case stands, so that the same case always leaves the same record."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def set(self, moment: datetime) -> None:
        """Move to ``moment``."""
        self._now = moment

    def now(self) -> datetime:
        """Where the case stands."""
        return self._now


class CountedBytes:
    """Bytes that only count up: identifiers need not be secret here, and must be the same every time."""

    def __init__(self) -> None:
        self._count = 0

    def __call__(self, size: int) -> bytes:
        """The next ``size`` bytes."""
        self._count += 1
        return self._count.to_bytes(size, "big")


def read_cases(resources: Path) -> Iterator[Case]:
    """The shipped cases, in order.

    Raises:
        BrokenCaseError: The file is not in form.
    """
    document = parse_yaml((resources / "demo" / "cases.yaml").read_text(encoding="utf-8"), "cases.yaml")
    if document.problems or not isinstance(document.data, dict):
        raise BrokenCaseError(
            "演示案例文件有误：" + "；".join(problem.message for problem in document.problems)
        )
    for case in document.data["cases"]:
        opening = {key: case[key] for key in ("title", "hazard", "process", "happened_at")}
        yield Case(case["id"], case["title"], opening | {"counties": list(case["counties"])}, case["steps"])


def play(case: Case, plans: Plans) -> Played:
    """Play a case on an empty exercise store of its own, which is thrown away afterwards."""
    clock = CaseClock(from_text(str(case.opening["happened_at"])))
    with tempfile.TemporaryDirectory(prefix="jc-demo-") as folder:
        recorder = open_record(
            Path(folder), "exercise", plans, seat=_SEAT, clock=clock, entropy=CountedBytes()
        )
        try:
            return _Player(case, recorder, clock, plans.assessor()).play()
        finally:
            recorder.close()


class _Player:
    """One case being played."""

    def __init__(self, case: Case, recorder: Recorder, clock: CaseClock, assessor: Assessor) -> None:
        self._case, self._recorder, self._clock, self._assessor = case, recorder, clock, assessor
        self._count = 0

    def play(self) -> Played:
        """Open the incident and take every step."""
        self._act({"act": "open_incident", **self._case.opening}, str(self._case.opening["happened_at"]))
        steps = tuple(self._step(step) for step in self._case.steps)
        state = self._recorder.state(self._case.id)
        events = self._recorder.events(self._case.id)
        return Played(state, events, steps, self._clock.now())

    def _step(self, step: Fields) -> Step:
        at = str(step["at"])
        words = "；".join(self._words(name, step, at) for name in step if name not in {"at", "source"})
        assessment = self._assessment()
        level, possible = assessment.level, assessment.level_possible
        return Step(at, words, level.id if level else None, possible.id if possible else None)

    def _words(self, name: str, step: Fields, at: str) -> str:
        takes = {
            "message": self._message,
            "unaffected": self._unaffected,
            "act": self._plain,
            "finding": self._finding,
            "proposal": self._proposal,
            "decision": self._decision,
            "adopt": self._adopt,
            "decline": self._decline,
        }
        return takes[name](step, at)

    def _message(self, step: Fields, at: str) -> str:
        message = _fields(step["message"])
        text = str(message["text"])
        bulletin = parse(text, from_text(at).astimezone(SHANGHAI).year)
        figures = {key: quantity_to_json(quantity) for key, quantity in bulletin.figures.items()}
        act = {
            "act": "report_figures",
            "unit": message["unit"],
            "report_kind": message["kind"],
            "as_of": (bulletin.as_of or from_text(at)).isoformat(),
            "source": message["source"],
            "figures": figures,
            "text": text,
        }
        if "reason" in message:
            act["reason"] = message["reason"]
        self._act(act, at)
        sentence = comparison_sentence(self._assessor, self._assessment())
        return f"{message['unit']}{message['kind']}，读出{len(figures)}项数据。{sentence}"

    def _unaffected(self, step: Fields, at: str) -> str:
        units = _names(step["unaffected"])
        for unit in units:
            act = {
                "unit": unit,
                "report_kind": "初报",
                "as_of": at,
                "source": step["source"],
                "unaffected": True,
            }
            self._act({"act": "report_figures", **act}, at)
        return f"{'、'.join(units)}未受灾。{comparison_sentence(self._assessor, self._assessment())}"

    def _plain(self, step: Fields, at: str) -> str:
        act = _fields(step["act"])
        self._act(act, at)
        return f"上报{act['addressee']}（{act['channel']}）"

    def _finding(self, step: Fields, at: str) -> str:
        level = self._level()
        by = level.procedure.who("assess")[0]
        act = {
            "basis": "figures",
            "level": level.id,
            "found_by": by,
            "clauses": list(self._assessment().deciding),
        }
        self._act({"act": "record_finding", **act, **_fields(step["finding"])}, at)
        return f"{by}认定达到{level.name}响应启动条件"

    def _proposal(self, step: Fields, at: str) -> str:
        level = self._level()
        by, to = level.procedure.who("propose")[0], level.procedure.whom("propose")[0]
        act = {"act": "make_proposal", "level": level.id, "by": by, "to": to}
        self._act({**act, **_fields(step["proposal"])}, at)
        return f"{by}向{to}提出启动建议"

    def _decision(self, step: Fields, at: str) -> str:
        level = self._level()
        posts = level.procedure.who("decide")
        act = {
            "act": "decide_start",
            "level": level.id,
            "decided_by": [{"name": "", "post": post} for post in posts],
        }
        self._act({**act, **_fields(step["decision"])}, at)
        return f"{'、'.join(full_width(post) for post in posts)}{_fields(step['decision'])['decision']}（{level.name}）"

    def _adopt(self, step: Fields, at: str) -> str:
        duties = self._duties(_names(step["adopt"]))
        self._act({"act": "decide_measures", "duties": duties, "adopted": True}, at)
        return f"采取措施{len(duties)}项"

    def _decline(self, step: Fields, at: str) -> str:
        declined = _fields(step["decline"])
        duties = self._duties(_names(declined["content"]))
        act = {"act": "decide_measures", "duties": duties, "adopted": False, "reason": declined["reason"]}
        self._act(act, at)
        return f"不采取{len(duties)}项（{declined['reason']}）"

    def _duties(self, contents: Sequence[str]) -> list[str]:
        duties = self._assessor.edition.measures_of(self._level().id)
        return [duty.id for duty in duties if duty.content in contents]

    def _level(self) -> Level:
        level = self._assessment().level
        if level is None:
            raise BrokenCaseError(f"演示案例“{self._case.title}”没有达到任何级别，无法继续")
        return level

    def _assessment(self) -> Assessment:
        return self._assessor.assess(situation_of(self._recorder.state(self._case.id)))

    def _act(self, act: Fields, at: str) -> None:
        self._count += 1
        self._clock.set(from_text(at))
        envelope = {
            "act_id": f"{self._case.id}-{self._count}",
            "incident": self._case.id,
            "actor": _ACTOR,
            "at": at,
        }
        answer = self._recorder.record({**act, **envelope})
        if answer.refusal is not None:
            raise BrokenCaseError(f"演示案例“{self._case.title}”第{self._count}步：{answer.refusal.message}")


def _fields(value: object) -> dict[str, object]:
    assert isinstance(value, dict)  # noqa: S101 - shipped data, played by the tests
    return value


def _names(value: object) -> list[str]:
    assert isinstance(value, tuple)  # noqa: S101 - as above
    return [str(name) for name in value]
