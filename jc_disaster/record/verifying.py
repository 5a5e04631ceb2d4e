"""``record verify``: every chain proven anew, the second record compared, every attached file looked into."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from jc_disaster.incident.events import EventDamagedError, line_of, verify_lines
from jc_disaster.incident.scans import Scan
from jc_disaster.kernel.clock import in_words
from jc_disaster.kernel.watching import Watch, WatchedLines, unwatched
from jc_disaster.record.attachments import Standing, scans_in
from jc_disaster.record.page import marked
from jc_disaster.record.recorder import Recorder
from jc_disaster.record.still import Still

DONE, REFUSED = 0, 2


def verify_record(
    recorder: Recorder, out: TextIO, folder: Path | None = None, watch: Watch = unwatched
) -> int:
    """Prove an open record and wait for it; as `verify_still`."""
    return verify_still(Still(recorder, folder, told=False), out, watch)


def verify_still(still: Still, out: TextIO, watch: Watch = unwatched) -> int:
    """Prove every chain anew, and that the second record says the same; nothing is changed.

    Raises:
        StoppedError: ``watch``, which is told how far it is, stopped it.
    """
    lines = [line_of(event) for event in still.events()]
    try:
        events, heads = verify_lines(WatchedLines(lines, watch))
    except EventDamagedError as error:
        out.write(f"校验未通过：{error.place}。原文件未改动，请用 record rebuild 重建或从备份恢复。\n")
        return REFUSED
    if not still.doubled(lines):
        out.write("校验未通过：第二份记录与记录库不同。两份都未改动，请用 record rebuild 重建。\n")
        return REFUSED
    scans = tuple(scans_in(events))
    broken = [
        (incident, scan, how)
        for incident, scan in scans
        if (how := still.attached(scan)) is not Standing.WHOLE
    ]
    if broken:
        out.write(
            f"校验未通过：记录链完整，但有{len(broken)}份附件的原件不是当初附上的那份。记录没有改动。\n"
        )
        out.writelines(f"{_scan_words(still, *one)}\n" for one in broken)
        out.write("请从备份、导出或纸质原件中找回，重新附上同一份文件即可补齐。校验值不替代签字盖章。\n")
        return REFUSED
    out.write(f"校验通过：{len(events)}条记录，{len(heads)}个席位的记录链完整。校验值不替代签字盖章。\n")
    out.writelines(f"{seat}　第{head.sequence}条　{head.hash}\n" for seat, head in heads.items())
    if scans:
        out.write(f"附件{len(scans)}份，原件与校验值相符。\n")
    unnamed = still.attached_names - {scan.name for _, scan in scans}
    if unnamed:
        out.write(
            f"附件文件夹中另有{len(unnamed)}个文件没有记录指向（多为断电时留下的），不影响记录，没有删除。\n"
        )
    return DONE


def _scan_words(still: Still, incident: str, scan: Scan, how: Standing) -> str:
    """Which file it is, of which decision, and what is wrong with it."""
    state = still.state(incident)
    title = incident if state.opening is None else state.opening.title
    when = in_words(scan.stamp.at)
    return f"{marked(state, title)}　{when}附上的{scan.sort}“{scan.file_name}”：原件{how.value}（校验值{scan.sha256}）"
