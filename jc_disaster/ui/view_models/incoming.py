"""待处理来报: the files of the drop folder that wait for a person."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from jc_disaster.intake.drop_folder import Arrival, Glance
from jc_disaster.ui.view_models.words import day_clock

NO_FOLDER = (
    "没有设置来报文件夹。在设置（Ctrl+9）中指定后，新来的文件列在这里，由你打开核对；程序不会自行导入。"
)
NOTHING_WAITS = "没有待处理的来报文件。新文件到达后列在这里，程序不会自行导入。"


class IncomingLine(NamedTuple):
    """One file that waits: its name, when it came, how large it is."""

    name: str
    time: str
    size: str


class IncomingView(NamedTuple):
    """What the first page shows of the drop folder.

    Attributes:
        lines: Files that wait, newest first.
        hint: What to say instead of them, or beside them when something is wrong.
        summary: How many were handled or set aside.
        trouble: True when the hint says that the folder cannot be seen.
    """

    lines: tuple[IncomingLine, ...]
    hint: str
    summary: str
    trouble: bool = False


def incoming_view(folder: str, glance: Glance, now: datetime) -> IncomingView:
    """What waits in ``folder``; while it cannot be seen, what was seen last stays away rather than being trusted."""
    lines = tuple(
        IncomingLine(one.name, day_clock(one.modified, now), size_words(one.size)) for one in glance.arrivals
    )
    counts = (("已处理", glance.handled), ("不处理", glance.ignored))
    summary = " · ".join(f"{word} {count}" for word, count in counts if count)
    if glance.trouble:
        return IncomingView(lines, glance.trouble, summary, trouble=True)
    hint = "" if lines else NOTHING_WAITS if folder else NO_FOLDER
    return IncomingView(lines, hint, summary)


def size_words(size: int) -> str:
    """A size in bytes as people say it: 812 B, 14 KB, 3.2 MB."""
    if size < 1024:
        return f"{size} B"
    if size < 1024 * 1024:
        return f"{-(-size // 1024)} KB"
    return f"{size / (1024 * 1024):.1f} MB"


def source_of(arrival: Arrival) -> str:
    """How a report names the file it came from; a source is one line of no more than a hundred signs."""
    return f"来报文件 {' '.join(arrival.name.split())}"[:100].strip()
