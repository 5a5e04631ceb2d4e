"""A desk in a process of its own, for tests that kill it, trace it, or take its disc away.

``kill COUNT SEED FOLDER`` forks COUNT children from one warm parent and kills each at a random moment while it
records. ``cut COUNT SEED FOLDER`` kills children that write long acts into a line log, until so many logs end within
an act. ``trace FOLDER`` records a few acts and prints each acknowledgement. ``fill FOLDER`` records until the disc
refuses. ``kill-attaching COUNT SEED FOLDER`` and ``trace-attaching FOLDER`` do the same with scans.
Results are JSON on the standard output.
"""

from __future__ import annotations

import itertools
import json
import os
import random
import resource
import select
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from jc_disaster.engine.assess import Assessor  # noqa: E402 - the path is set above
from jc_disaster.incident.events import (  # noqa: E402
    CHAIN_START,
    Actor,
    ChainHead,
    Draft,
    Envelope,
    seal,
)
from jc_disaster.plan.loader import read_edition  # noqa: E402
from jc_disaster.record import line_log  # noqa: E402
from jc_disaster.record.attachments import Standing, scans_in  # noqa: E402
from jc_disaster.record.exchange import export, import_export, kind_of  # noqa: E402
from jc_disaster.record.rebuild import rebuild  # noqa: E402
from jc_disaster.record.recorder import Recorder  # noqa: E402
from jc_disaster.record.refusals import StoreRefusedError  # noqa: E402
from jc_disaster.record.sqlite import create_store, open_store  # noqa: E402
from tests.scene import GOVERNMENT, INCIDENT, NIGHT, OFFICE, PARTY, Scene, SetClock, decided_by, identity  # noqa: E402

STORE_LIFE = 40  # kills that one store survives before the next one is begun
LONGEST_WAIT = 0.02  # seconds until the kill
PATIENCE = 10  # seconds for the first answer
LONG_ACT = 1_000  # events
MOST_KILLS_A_CUT = 200
SCAN_SIZE = 40_000  # times six bytes
DUTIES = ["I-1-1", "I-2-1", "I-3-1"]


def assessor() -> Assessor:
    """The city's plan."""
    edition, problems = read_edition(ROOT / "resources" / "plans" / "jincheng-2026")
    assert edition is not None, problems
    return Assessor(edition)


def recorder(ready: Assessor, folder: Path) -> Recorder:
    """The record in a folder, made where there is none."""
    store = open_store(folder) if (folder / "record.sqlite").exists() else create_store(folder, identity())
    return Recorder(store, lambda _: ready, SetClock(), os.urandom)


def acts(start: int) -> Any:  # noqa: ANN401 - an endless iterator of acts
    """Acts without end; every third makes three events, which must come and go together."""
    frame = {"incident": INCIDENT, "actor": {"post": "值班员"}, "at": NIGHT.isoformat()}
    yield {**frame, "act": "open_incident", "act_id": "open", "title": "灾害"}
    direct = {"decision": "同意启动", "level": "I", "channel": "签批", "path": "direct"}
    yield {**frame, "act": "decide_start", "act_id": "start", **direct, **decided_by(PARTY, GOVERNMENT)}
    for number in itertools.count(start):
        act_id = f"act-{number}"
        if number % 3 == 0:
            yield {**frame, "act": "decide_measures", "act_id": act_id, "duties": DUTIES, "adopted": True}
        else:
            yield {
                **frame,
                "act": "write_note",
                "act_id": act_id,
                "words": f"第{number}条" * (number % 40 + 1),
            }


def record_until_killed(ready: Assessor, folder: Path, given: Iterator[Any], acknowledge: int) -> None:
    """The child: open, record, acknowledge each act, until the end comes."""
    desk = recorder(ready, folder)
    for act in given:
        answer = desk.record(act)
        assert answer.ok, answer.refusal
        os.write(acknowledge, f"{act['act_id']}\n".encode())


def kill_often(count: int, seed: int, base: Path) -> dict[str, object]:
    """Fork, let it record, kill it; open what is left and compare it with what was acknowledged."""
    ready, chance = assessor(), random.Random(seed)  # noqa: S311 - a seed that can be repeated
    seen = {"kills": 0, "acknowledged": 0, "lost": [], "torn_acts": [], "unopened": [], "unacknowledged": 0}
    folder, acknowledged = base / "0", set()
    for number in range(count):
        if number % STORE_LIFE == 0:
            shutil.rmtree(folder, ignore_errors=True)
            folder, acknowledged = base / str(number), set()
        wait = chance.uniform(0, LONGEST_WAIT)
        acknowledged |= one_kill(ready, folder, number * 10_000, wait, at_work=number % 4 == 0)
        seen["kills"] += 1
        check(ready, folder, acknowledged, seen)
    return {**seen, "seed": seed}


def one_kill(
    ready: Assessor,
    folder: Path,
    start: int,
    wait: float,
    *,
    at_work: bool,
    acts_of: Callable[[int], Iterator[Any]] = acts,
) -> set[str]:
    """One child's life; what it acknowledged. ``at_work`` counts the wait from its first answer, not from its birth."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            record_until_killed(ready, folder, acts_of(start), writing)
        finally:
            os._exit(1)
    os.close(writing)
    if at_work:  # on a busy machine most children die before they have recorded anything
        select.select([reading], [], [], PATIENCE)
    select.select([], [], [], wait)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    said = b"".join(iter(lambda: os.read(reading, 65536), b""))
    os.close(reading)
    return {line for line in said.decode().split("\n")[:-1] if line}


def check(ready: Assessor, folder: Path, acknowledged: set[str], seen: dict[str, Any]) -> None:
    """Whether everything acknowledged is there, whole, and what else is."""
    if not (folder / "record.sqlite").exists():
        seen["lost"] += sorted(acknowledged)
        return
    try:
        desk = recorder(ready, folder)
    except StoreRefusedError as error:
        seen["unopened"].append(error.code)
        return
    kept: dict[str, int] = {}
    for event in desk.events():
        kept[event.act_id] = kept.get(event.act_id, 0) + 1
    desk.close()
    seen["acknowledged"] = seen["acknowledged"] + len(acknowledged)
    seen["lost"] += sorted(acknowledged - kept.keys())
    seen["unacknowledged"] += len(kept.keys() - acknowledged)
    three = {act_id for act_id in kept if act_id.startswith("act-") and int(act_id[4:]) % 3 == 0}
    seen["torn_acts"] += sorted(act_id for act_id in three if kept[act_id] != len(DUTIES))


def cut_often(count: int, seed: int, base: Path) -> dict[str, object]:
    """Kill children in the middle of one write of many lines; what is taken from the log must be whole acts."""
    acts, chance = long_acts(16), random.Random(seed)  # noqa: S311 - a seed that can be repeated
    seen = {"kills": 0, "cut_within_an_act": 0, "torn_acts": 0, "seed": seed}
    path = base / line_log.NAME
    while seen["cut_within_an_act"] < count and seen["kills"] < MOST_KILLS_A_CUT * count:
        line_log.write_log(path, identity(), (), ())
        child = os.fork()
        if child == 0:
            log = line_log.LineLog(path)
            for lines in acts:
                log.append(lines)
            os._exit(0)
        select.select([], [], [], chance.uniform(0, LONGEST_WAIT / 4))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        content = line_log.read_log(path)
        seen["kills"] += 1
        if len(content.lines) % LONG_ACT == 0:
            continue
        seen["cut_within_an_act"] += 1
        seen["torn_acts"] += len(line_log.whole_acts(content)) % LONG_ACT != 0
    return seen


def long_acts(count: int) -> list[list[str]]:
    """The lines of acts so long that a kill meets the write of one."""
    head, acts = CHAIN_START, []
    for number in range(count):
        envelope = Envelope("7-12", "席位一", "real", f"act-{number}", Actor("", "值班员"), NIGHT)
        lines = []
        for part in range(LONG_ACT):
            draft = Draft("note-written/1", {"words": "长" * 200})
            event, line = seal(draft, envelope, head, event_id=f"e-{number}-{part}", now=NIGHT)
            head = ChainHead(event.sequence, event.hash, event.clock)
            lines.append(line)
        acts.append(lines)
    return acts


def trace(folder: Path) -> None:
    """Record twelve acts and print each acknowledgement, for whoever watches the system calls."""
    desk = recorder(assessor(), folder)
    for act in itertools.islice(acts(0), 12):
        answer = desk.record(act)
        os.write(1, f"acknowledged {len(answer.events)}\n".encode())
    os._exit(0)


def attaching(start: int) -> Any:  # noqa: ANN401 - an endless iterator of acts
    """An incident with a finding, and then one scan after the other, each of other bytes."""
    frame = {"incident": INCIDENT, "actor": {"post": "值班员"}, "at": NIGHT.isoformat()}
    yield {**frame, "act": "open_incident", "act_id": "open", "title": "灾害"}
    finding = {"basis": "discretionary", "level": "I", "found_by": OFFICE, "opinion": "认定。"}
    yield {**frame, "act": "record_finding", "act_id": "find", **finding}
    for number in itertools.count(start):
        content = b"%PDF-" + f"{number:06d}".encode() * SCAN_SIZE
        what = {"belongs_to": "find", "sort": "照片", "file_name": f"{number}.pdf", "content": content}
        yield {**frame, "act": "attach_scan", "act_id": f"scan-{number}", **what}


def trace_attaching(folder: Path) -> None:
    """Attach three scans and print each acknowledgement."""
    desk = recorder(assessor(), folder)
    for act in itertools.islice(attaching(0), 5):
        answer = desk.record(act)
        assert answer.ok, answer.refusal
        os.write(1, f"acknowledged {act['act']}\n".encode())
    os._exit(0)


def kill_attaching(count: int, seed: int, base: Path) -> dict[str, object]:
    """Kill whoever attaches; no event may point at bytes that are not there, whole."""
    ready, chance = assessor(), random.Random(seed)  # noqa: S311 - a seed that can be repeated
    seen: dict[str, Any] = {
        "kills": 0,
        "acknowledged": 0,
        "lost": [],
        "pointing_at_nothing": [],
        "unnamed": 0,
    }
    folder, acknowledged = base / "s", set[str]()
    for number in range(count):
        wait = chance.uniform(0, LONGEST_WAIT * 8)  # a scan has three syncs more than a note
        acknowledged |= one_kill(ready, folder, number * 10_000, wait, at_work=True, acts_of=attaching)
        desk = recorder(ready, folder)
        scans = list(scans_in(desk.events()))
        wrong = [scan.file_name for _, scan in scans if desk.attached(scan)[0] is not Standing.WHOLE]
        seen["pointing_at_nothing"] += wrong
        seen["lost"] += sorted(acknowledged - {event.act_id for event in desk.events()})
        seen["unnamed"] = len(desk.store.attachments.names() - {scan.name for _, scan in scans})
        seen["kills"] += 1
        desk.close()
    return {**seen, "acknowledged": len(acknowledged), "seed": seed}


def fill(folder: Path, limit: int) -> dict[str, object]:
    """Record until the disc refuses, then once more; say what was answered."""
    ready = assessor()
    if limit:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    desk = recorder(ready, folder)
    accepted, refusals = [], []
    for act in acts(0):
        answer = desk.record({**act, "words": "满" * 900} if act["act"] == "write_note" else act)
        if answer.ok:
            accepted.append(act["act_id"])
        else:
            refusals.append([answer.refusal.code, answer.refusal.message, answer.refusal.next])
        if len(refusals) == 3 or len(accepted) > 3000:
            break
    desk.close()
    return {"accepted": accepted, "refusals": refusals}


def refused_as_nobody(what: str, folder: Path, beside: Path) -> dict[str, object]:
    """Use a store without the rights for it."""
    ready = assessor()
    other = Scene(ready)
    other.open()
    ways = {
        "open": lambda: open_store(folder).close(),
        "create": lambda: create_store(folder.with_name("new"), identity()).close(),
        "rebuild": lambda: rebuild(folder),
        "import": lambda: import_export(
            beside / "out", folder.with_name("new"), identity(seat="席位二")
        ).close(),
        "import-from": lambda: import_export(folder, beside / "new", identity(seat="席位二")).close(),
        "kind-of": lambda: kind_of(folder),
        "export": lambda: export(other.recorder, folder.with_name("out")),
    }
    if os.getuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
    try:
        ways[what]()
    except StoreRefusedError as error:
        return {"code": error.code, "message": error.message, "next": error.next}
    return {"code": None}


def main(arguments: list[str]) -> None:
    """Run the named part."""
    part = arguments[0]
    if part == "kill":
        with tempfile.TemporaryDirectory(dir=arguments[3]) as base:
            print(json.dumps(kill_often(int(arguments[1]), int(arguments[2]), Path(base))))  # noqa: T201
    elif part == "cut":
        # In memory a sync takes no time, so that the kill meets the write.
        memory = os.access("/dev/shm", os.W_OK)  # noqa: S108 - the folder is made with a name of its own
        with tempfile.TemporaryDirectory(dir="/dev/shm" if memory else arguments[3]) as base:  # noqa: S108 - as above
            print(json.dumps(cut_often(int(arguments[1]), int(arguments[2]), Path(base))))  # noqa: T201
    elif part == "kill-attaching":
        with tempfile.TemporaryDirectory(dir=arguments[3]) as base:
            print(json.dumps(kill_attaching(int(arguments[1]), int(arguments[2]), Path(base))))  # noqa: T201
    elif part == "trace-attaching":
        trace_attaching(Path(arguments[1]))
    elif part == "trace":
        trace(Path(arguments[1]))
    elif part == "fill":
        print(json.dumps(fill(Path(arguments[1]), int(arguments[2]))))  # noqa: T201
    else:
        print(json.dumps(refused_as_nobody(arguments[1], Path(arguments[2]), Path(arguments[-1]))))  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
