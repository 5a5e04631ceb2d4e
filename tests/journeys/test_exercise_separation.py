"""正式 and 演练 on every way out of the program: the mark is there, or it is not, and the two never meet."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pypdf
import pytest

from jc_disaster.incident.acts.spec import ActSpec
from jc_disaster.incident.decide import EXERCISE_CATALOGUE
from jc_disaster.incident.events import EventDamagedError
from jc_disaster.record.refusals import StoreRefusedError
from jc_disaster.workplace import Plans, SystemClock, open_record
from tests.cli.conftest import call, home
from tests.scene import NIGHT, MemoryStore, Scene, identity

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor
    from tests.cli.conftest import Call

__all__ = ["call", "home"]  # the fixtures of the command line's tests

MARK = "【演练】"
KINDS = ("real", "exercise")
INCIDENT = "example-incident"


class Record:
    """A record of one kind with a whole night in it, on disc."""

    def __init__(self, kind: str, folder: Path, call: Call) -> None:
        self.kind, self.call = kind, call
        self.store, self.out = folder / f"store-{kind}", folder / f"out-{kind}"
        acts = json.loads(call("record", "acts", "--json").out)["acts"]
        text = "\n".join(json.dumps(act["example"], ensure_ascii=False) for act in acts[:44])
        said = call("record", "act", "--store", str(self.store), "--kind", kind, "-", text=text)
        assert said.code == 0, said.out

    def ask(self, *arguments: str) -> str:
        """What a command says."""
        said = self.call(*arguments, "--store", str(self.store))
        assert said.code == 0, said.err
        return said.out

    def papers(self) -> list[Path]:
        """All papers that can be made."""
        self.ask("documents", "--incident", INCIDENT, "--kind", "all", "--out", str(self.out))
        return sorted(self.out.glob("*.pdf"))


@pytest.fixture(params=KINDS)
def record(request: pytest.FixtureRequest, tmp_path: Path, call: Call) -> Record:
    """A record of each kind."""
    return Record(request.param, tmp_path, call)


def by_list(record: Record) -> Iterator[str]:
    """``record list``: the line of the incident."""
    yield next(line for line in record.ask("record", "list").splitlines() if "7·12" in line)


def by_show(record: Record) -> Iterator[str]:
    """``record show``: the title of the page."""
    yield record.ask("record", "show", INCIDENT).splitlines()[0]


def by_show_then(record: Record) -> Iterator[str]:
    """``record show --at``: the title of a past page."""
    yield record.ask("record", "show", INCIDENT, "--at", "2099-01-01T00:00:00+08:00").splitlines()[0]


def by_paper_title(record: Record) -> Iterator[str]:
    """``documents``: the title in each file's properties."""
    for path in record.papers():
        yield str(pypdf.PdfReader(path).metadata.title)  # type: ignore[union-attr]


def by_paper_body(record: Record) -> Iterator[str]:
    """``documents``: every page of each file."""
    for path in record.papers():
        for page in pypdf.PdfReader(path).pages:
            yield re.sub(r"\s", "", page.extract_text())


def by_paper_name(record: Record) -> Iterator[str]:
    """``documents``: the name of each file."""
    yield from (path.name for path in record.papers())


def by_docx(record: Record) -> Iterator[str]:
    """``documents --format docx``: title, body and head of each file, and its name."""
    asked = ("documents", "--incident", INCIDENT, "--kind", "all", "--format", "docx")
    record.ask(*asked, "--out", str(record.out))
    for path in sorted(record.out.glob("*.docx")):
        yield path.name
        with zipfile.ZipFile(path) as archive:
            yield re.sub(r"<[^>]*>", "", archive.read("word/document.xml").decode())
            yield re.sub(r"<[^>]*>", "", archive.read("docProps/core.xml").decode())


def by_backup(record: Record) -> Iterator[str]:
    """``record backup``: the name of whatever lies in the folder."""
    folder = record.out / "backups"
    record.out.mkdir(exist_ok=True)
    record.ask("record", "backup", "--to", str(folder))
    yield from (path.name for path in folder.rglob("*"))


def by_export(record: Record) -> Path:
    """``record export``: the folder."""
    folder = record.out / "export"
    record.out.mkdir(exist_ok=True)
    record.ask("record", "export", str(folder))
    return folder


def by_export_name(record: Record) -> Iterator[str]:
    """``record export``: the name of each file."""
    yield from (path.name for path in by_export(record).rglob("*"))


CHANNELS: dict[str, Callable[[Record], Iterator[str]]] = {
    "list": by_list,
    "show": by_show,
    "show --at": by_show_then,
    "paper title": by_paper_title,
    "paper page": by_paper_body,
    "paper name": by_paper_name,
    "paper docx": by_docx,
    "backup name": by_backup,
    "export name": by_export_name,
}


@pytest.mark.parametrize("channel", CHANNELS)
def test_the_mark_is_where_it_must_be_and_nowhere_else(record: Record, channel: str) -> None:
    """One unmarked page of an exercise is enough to move people; one marked page of a disaster, to leave them."""
    said = list(CHANNELS[channel](record))
    assert said
    for words in said:
        assert (MARK in words) == (record.kind == "exercise"), words


def test_every_text_of_an_export_says_its_kind(record: Record) -> None:
    """An archive is opened years later, by somebody who was not there."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in by_export(record).rglob("*.txt")}
    assert texts
    for name, text in texts.items():
        assert (MARK in text) == (record.kind == "exercise"), name


def test_every_event_line_says_its_kind(record: Record) -> None:
    """What other programs read carries it in each line."""
    lines = record.ask("record", "events", "--json").splitlines()
    assert {json.loads(line)["kind"] for line in lines} == {record.kind}


def test_an_export_is_not_taken_into_a_store_of_the_other_kind(record: Record, call: Call) -> None:
    """Exchange goes by sticks, and sticks are mixed up."""
    other = next(kind for kind in KINDS if kind != record.kind)
    folder = by_export(record)
    target = record.out / "target"
    said = call("record", "import", str(folder), "--store", str(target), "--kind", other)
    assert said.code == 2
    assert not (target / "record.sqlite").exists()


def test_a_store_opens_as_its_own_kind_only(record: Record) -> None:
    """A running window never changes kind, and neither does a folder."""
    other = next(kind for kind in KINDS if kind != record.kind)
    with pytest.raises(StoreRefusedError) as refused:
        open_record(record.store, other, Plans(), seat="", clock=SystemClock())
    assert refused.value.code == "store-kind"


@pytest.mark.parametrize("kind", KINDS)
def test_a_store_refuses_acts_of_the_other_kind(assessor: Assessor, kind: str) -> None:
    """An act may name its kind; where it does, it must be that of the store."""
    scene = Scene(assessor, MemoryStore(identity(kind)))
    other = next(one for one in KINDS if one != kind)
    answer = scene.say("open_incident", title="7·12灾害", kind=other)
    assert answer.refusal is not None
    assert answer.refusal.code == "kind-mixed"
    assert scene.do("open_incident", title="7·12灾害", kind=kind).ok


@pytest.mark.parametrize("spec", EXERCISE_CATALOGUE, ids=lambda spec: spec.name)
def test_no_act_of_an_exercise_enters_a_real_store(assessor: Assessor, spec: ActSpec) -> None:
    """Every one of them, those to come included."""
    scene = Scene(assessor)
    scene.open()
    answer = scene.say(spec.name, at=NIGHT.isoformat())
    assert answer.refusal is not None
    assert answer.refusal.code == "exercise-only"


def test_events_of_both_kinds_cannot_be_folded_together(assessor: Assessor) -> None:
    """Even a program that mixes files up gets no state from them."""
    from jc_disaster.incident.fold import fold  # noqa: PLC0415 - only for this

    scenes = [Scene(assessor, MemoryStore(identity(kind, f"席位{kind}"))) for kind in KINDS]
    for scene in scenes:
        scene.open()
    scenes[0].report(deaths=1)
    with pytest.raises(ValueError, match="another incident or kind"):
        fold([event for scene in scenes for event in scene.recorder.events()])


def exercise_channels(folder: Path, call: Call) -> Iterator[tuple[str, str]]:
    """What the ``exercise`` command says and writes, by channel."""
    script = folder / "acts.jsonl"
    script.write_text(call("exercise", "answer", "landslide").out, encoding="utf-8")
    store, out = str(folder / "played"), folder / "reports"
    call("exercise", "run", "landslide", "--script", str(script), "--store", store)
    yield "score", call("exercise", "score", "--store", store).out.splitlines()[0]
    for one in call("exercise", "score", "--store", store, "--json").value["exercises"]:
        yield "score --json", one["title"]
    call("exercise", "report", "--store", store, "--out", str(out))
    call("exercise", "papers", "landslide", "--out", str(out))
    for path in out.glob("*.pdf"):
        yield "file name", path.name
        reader = pypdf.PdfReader(path)
        yield "title", str(reader.metadata.title)  # type: ignore[union-attr]
        for page in reader.pages:
            yield "page", re.sub(r"\s", "", page.extract_text())


def test_whatever_the_exercise_command_writes_is_marked(tmp_path: Path, call: Call) -> None:
    """Score, report, summary, script and the players' sheet: each page of each."""
    seen = set()
    for channel, words in exercise_channels(tmp_path, call):
        seen.add(channel)
        assert MARK in words, channel
    assert seen == {"score", "score --json", "file name", "title", "page"}


def test_a_changed_kind_breaks_the_chain(record: Record, call: Call) -> None:
    """Nobody makes an exercise real with a text editor."""
    from jc_disaster.incident.events import verify_lines  # noqa: PLC0415 - only for this

    other = next(kind for kind in KINDS if kind != record.kind)
    lines = record.ask("record", "events", "--json").splitlines()
    changed = [line.replace(f'"kind":"{record.kind}"', f'"kind":"{other}"') for line in lines]
    with pytest.raises(EventDamagedError):
        verify_lines(changed)
    path = record.out.with_suffix(".jsonl")
    path.write_text("\n".join(changed), encoding="utf-8")
    said = call("documents", "--incident", str(path), "--kind", "all", "--out", str(record.out))
    assert said.code == 2
