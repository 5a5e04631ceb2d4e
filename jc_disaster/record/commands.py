"""The `record` commands as functions of streams: text in, text out, an exit code back (contracts.md).

The command line opens the record and hands it in. Every sentence for a person is Chinese.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TextIO

from jc_disaster.engine.decoding import RepeatedKeys, decode
from jc_disaster.incident.acts.spec import ActSpec
from jc_disaster.incident.decide import CATALOGUE, EXERCISE_CATALOGUE, example_of
from jc_disaster.incident.due import upcoming
from jc_disaster.incident.events import EXERCISE, KIND_WORDS, line_of
from jc_disaster.incident.fields import ENVELOPE
from jc_disaster.incident.refusals import refusal
from jc_disaster.kernel.clock import date_in_words, in_words
from jc_disaster.kernel.errors import Fault, InputRefusedError
from jc_disaster.kernel.typography import full_width
from jc_disaster.plan.model import PlanEdition
from jc_disaster.record.answer import Answer
from jc_disaster.record.backup import back_up
from jc_disaster.record.exchange import export, import_export, lost_in
from jc_disaster.record.identity import MARK, Identity
from jc_disaster.record.kept_backups import lost_scans, lost_words
from jc_disaster.record.merging import preview, preview_lines, read_offer
from jc_disaster.record.merging import take as take_offer
from jc_disaster.record.page import due_lines, marked, page_lines, response_words
from jc_disaster.record.rebuild import rebuild
from jc_disaster.record.recorder import Recorder
from jc_disaster.record.sqlite import SqliteStore

DONE, REFUSED = 0, 2


def record_acts(recorder: Recorder, lines: Iterable[str], out: TextIO) -> int:
    """``record act``: one act a line in, one answer a line out, each printed only after its commit is durable.

    Returns:
        0 when all were accepted, 2 when any was refused.
    """
    code = DONE
    for answer in answers(recorder, lines):
        out.write(json.dumps(answer.to_json(), ensure_ascii=False) + "\n")
        out.flush()
        if not answer.ok:
            code = REFUSED
    return code


def answers(recorder: Recorder, lines: Iterable[str]) -> Iterator[Answer]:
    """The answer to each line that holds anything, in order."""
    for line in lines:
        if not line.strip():
            continue
        try:
            act = decode(line)
        except InputRefusedError as refused:
            yield _unread(None, [fault for fault in refused.faults if fault.path])
            continue
        if not isinstance(act, dict):
            yield _unread(None, [])
            continue
        repeated = list(_repeated(act, ""))
        yield _unread(act.get("act_id"), repeated) if repeated else recorder.record(act)


def _unread(act_id: object, faults: Sequence[Fault]) -> Answer:
    """The answer to a line that is no act, or in which what stands at some places cannot be taken."""
    why = refusal("not-json")
    if faults:
        said = "；".join(f"{fault.path}：{fault.message}" for fault in faults)
        why = refusal("invalid-act", faults=said, remedies="；".join({fault.remedy for fault in faults}))
    return Answer(ok=False, act_id=act_id if isinstance(act_id, str) else None, refusal=why)


def _repeated(value: object, path: str) -> Iterator[Fault]:
    """Every key that stands twice, wherever it does."""
    if isinstance(value, RepeatedKeys):
        for key in value.repeated:
            yield Fault(f"{path}{key}", None, f"键“{key}”重复", "请只保留一个")
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _repeated(part, f"{path}{key}.")
    elif isinstance(value, list):
        for part in value:
            yield from _repeated(part, path)


def list_acts(edition: PlanEdition, out: TextIO, *, as_json: bool, kind: str | None = None) -> int:
    """``record acts``: every act with its fields and a worked example, in an order in which all are accepted.

    Those that conduct an exercise are listed only for an exercise store, which alone takes them.
    """
    catalogue = (*CATALOGUE, *EXERCISE_CATALOGUE) if kind == EXERCISE else CATALOGUE
    if as_json:
        json.dump({"acts": [_act_json(spec, edition) for spec in catalogue]}, out, ensure_ascii=False)
        out.write("\n")
        return DONE
    for spec in catalogue:
        out.write(f"{spec.name}　{spec.title}\n")
        for field in spec.fields:
            need = "必填" if field.required else "可不填"
            choices = f"（{'、'.join(field.choices)}）" if field.choices else ""
            out.write(f"    {field.name}　{need}　{field.words}{choices}\n")
    out.write("每个操作还须写明：\n")
    for field in ENVELOPE:
        out.write(f"    {field.name}　{field.words}\n")
    return DONE


def _act_json(spec: ActSpec, edition: PlanEdition) -> Mapping[str, object]:
    fields = [
        {
            "name": field.name,
            "form": field.form,
            "required": field.required,
            "words": field.words,
            "choices": list(field.choices),
        }
        for field in (*ENVELOPE, *spec.fields)
    ]
    return {"act": spec.name, "title": spec.title, "fields": fields, "example": example_of(spec, edition)}


def print_events(recorder: Recorder, out: TextIO, incident: str | None = None) -> int:
    """``record events --json``: all events as JSON lines, or those of one incident."""
    out.writelines(line_of(event) + "\n" for event in recorder.events(incident))
    return DONE


def list_incidents(recorder: Recorder, out: TextIO) -> int:
    """``record list``: one line an incident."""
    kind = KIND_WORDS[recorder.kind]
    if not recorder.incidents:
        out.write(f"【{kind}】库中还没有灾情。可用 record act 记入 open_incident。\n")
        _write_calendar(recorder, out)
        return DONE
    out.write(f"【{kind}】共{len(recorder.incidents)}起灾情，席位 {recorder.seat}\n")
    for incident in recorder.incidents:
        state = recorder.state(incident)
        title = state.opening.title if state.opening else "（尚无新建记录）"
        response = response_words(state.response, recorder.assessor(incident).edition)
        out.write(f"{incident}　{marked(state, title)}　{response}　{state.count}条记录\n")
    _write_calendar(recorder, out)
    return DONE


def _write_calendar(recorder: Recorder, out: TextIO) -> None:
    """The dates of the plan in force that recur each year (6.3) and come next, whatever the incident."""
    mark = MARK if recorder.kind == EXERCISE else ""
    for at, clause, tasks in upcoming(recorder.plan_in_force, recorder.now):
        line = f"{mark}例行：{date_in_words(at)}前，{'；'.join(tasks)}（{clause}）"
        out.write(f"{full_width(line)}\n")


def show_incident(recorder: Recorder, incident: str, out: TextIO, moment: datetime | None = None) -> int:
    """``record show``: what is known of one incident, on one page; with ``moment`` what was known then (当时所知)."""
    if incident not in recorder.incidents:
        said = refusal("unknown-incident", incident=incident)
        out.write(f"{said.message}{said.next}\n")
        return REFUSED
    state = recorder.state(incident) if moment is None else recorder.state_at(incident, moment)
    if state is None:
        out.write("到那时还没有任何记录。\n")
        return DONE
    if moment is not None:
        out.write(marked(state, f"{in_words(moment)}当时所知\n"))
    out.writelines(f"{full_width(line)}\n" for line in page_lines(state, recorder.assessor(incident)))
    if moment is None:
        dues = due_lines(recorder.due(incident), recorder.now_in(incident))
        out.writelines(f"{full_width(line)}\n" for line in dues)
    return DONE


def rebuild_record(folder: Path, out: TextIO) -> int:
    """``record rebuild``: make the store anew from whichever of its two records proves longer.

    Raises:
        StoreRefusedError: It is open elsewhere, or nothing can be read.
    """
    done = rebuild(folder)
    out.write(f"已重建：共{done.kept}条记录（第二份记录{done.from_log}条，原库可读{done.from_store}条）。\n")
    if done.unreadable:
        out.write(f"第二份记录中有{done.unreadable}行不能证实，没有采用，原样另存。\n")
    if done.aside is not None:
        out.write(f"原记录库另存为 {done.aside.name}，没有删除。\n")
    return DONE


def back_up_record(store: SqliteStore, folders: Sequence[Path], now: datetime, out: TextIO) -> int:
    """``record backup``: back up into each folder and prove the copies.

    Raises:
        StoreRefusedError: Not one folder could be written.
    """
    what = f"{len(store.events())}条；不含人员姓名等的密钥"
    out.writelines(f"已备份并校验：{path}（{what}）\n" for path in back_up(store, folders, now))
    with closing(store.snapshot()) as held:
        lost = lost_scans(held, folders)
    if lost:
        out.write(f"{lost_words(lost)}\n")
    return DONE


def export_record(recorder: Recorder, folder: Path, out: TextIO) -> int:
    """``record export``: the whole record as files that need no program.

    Raises:
        StoreRefusedError: The folder is there already, or cannot be written.
    """
    out.writelines(f"已导出：{path}\n" for path in export(recorder, folder))
    _say_lost(folder, out)
    return DONE


def import_record(source: Path, folder: Path, identity: Identity, out: TextIO) -> int:
    """``record import``: an export of this program into a new, empty store.

    Raises:
        StoreRefusedError: The export is incomplete, changed, of another kind or not ours.
    """
    store = import_export(source, folder, identity)
    out.write(f"已导入：{len(store.events())}条记录，席位 {store.identity.seat}\n")
    _say_lost(source, out)
    store.close()
    return DONE


def merge_record(recorder: Recorder, source: Path, out: TextIO, *, take: bool) -> int:
    """``record merge``: what another seat's export would change; with ``take`` it is taken as well.

    Raises:
        StoreRefusedError: It cannot be taken; nothing was.
    """
    offer = read_offer(recorder, source)
    out.writelines(f"{full_width(line)}\n" for line in preview_lines(preview(recorder, offer)))
    if not offer.events:
        return DONE
    if not take:
        out.write("还没有并入，记录没有改动。核对以上变化后，加 --take 再运行一次即并入。\n")
        return DONE
    out.write(f"已并入{take_offer(recorder, offer)}条。\n")
    return DONE


def _say_lost(exported: Path, out: TextIO) -> None:
    lost = lost_in(exported)
    if lost:
        out.write(f"其中{len(lost)}份附件的原件在导出时已经缺失，没有带上：{'、'.join(lost)}\n")
