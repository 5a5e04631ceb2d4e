"""Every way out of the program × kind: 【演练】 leads in an exercise and stands nowhere else.

The ways are found in the source, so that a new one without a row here fails before anybody uses it.
"""

from __future__ import annotations

import ast
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from jc_disaster.documents.context import PaperContext
from jc_disaster.documents.marking import EXERCISE_MARK as MARK
from jc_disaster.documents.papers import PAPER_BY_KIND
from jc_disaster.documents.short_text import NoShortTextError, short_text
from jc_disaster.ui.pages.figures import FiguresPage
from jc_disaster.ui.pictures import take_pictures
from jc_disaster.ui.view_models.scan_form import scan_lines
from jc_disaster.ui.widgets.course_chart import CourseChart
from jc_disaster.ui.widgets.panel import KindTag, Panel
from jc_disaster.ui.widgets.path_dialog import PathDialog
from jc_disaster.ui.widgets.rows import RowsTable
from tests.cli.conftest import call, home
from tests.documents.papers.nights import shipped
from tests.journeys.test_exercise_separation import CHANNELS as COMMAND_LINE
from tests.journeys.test_exercise_separation import INCIDENT, KINDS, Record
from tests.ui.conftest import fonts, make_window
from tests.ui.desks import desk_of, full_night

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow
    from tests.cli.conftest import Call

__all__ = [
    "call",
    "fonts",
    "home",
    "make_window",
]  # the fixtures of the command line's and the window's tests

# Calls by which anything leaves the program: files, the clipboard, pictures, other processes.
_WRITING = frozenset({"write_bytes", "write_text", "setMimeData", "startDetached", "writestr"})

# Module → the channels below that look at what it lets out, or why nothing of an exercise leaves by it.
WAYS: dict[str, tuple[str, ...] | str] = {
    "cli/demo_command.py": "only a summary of an exercise store, looked at by tests/cli/test_demo.py",
    "cli/exercise_command.py": "a scenario pack: told to the program, not by it; no sentence of a pack may hold a mark",
    "documents/docx_parts.py": ("paper docx",),
    "documents/own_office.py": "names and 代字 of this office, asked of a person; nothing of any record",
    "documents/pdf.py": ("paper title", "paper page", "paper name"),
    "documents/produce.py": ("paper title", "paper page", "paper name", "paper docx"),
    "exercise/pack_file.py": "a scenario pack, and its words kept beside the record, as above",
    "intake/sheets/container.py": "a copy in memory of a workbook that came in",
    "intake/drop_folder.py": "what became of files that came in: their names, nothing of the record",
    "intake/sheets/export.py": ("sheet",),
    "intake/sheets/template.py": "an empty form; it belongs to no record",
    "intake/sheets/writer.py": ("sheet",),
    "plan/loader.py": "the compiled plan",
    "record/agreement.py": "the record itself: each line names its kind",
    "record/attachments.py": (
        "backup name",
        "export name",
        "scan copy",
    ),  # beside the store: the record itself
    "record/backup.py": ("backup name",),
    "record/exchange.py": ("export name", "bundle"),
    "record/line_log.py": "the record itself, as above",
    "record/real_status.py": "written by the real seat only; tests/record/test_real_status.py",
    "record/rebuild.py": "the record itself, as above",
    "record/schema.py": "the record itself: it is of one kind, and its folder is opened as that kind only",
    "record/snapshot.py": ("backup name",),
    "record/vault.py": "keys of names; no word of anybody",
    "ui/another_window.py": "words on a command line, for the other kind's window",
    "ui/pack_desk.py": "a pack's draft: told to the program, as above",
    "ui/pages/pack_editor.py": "a pack, as above",
    "ui/pages/papers.py": "the path of a file, whose name is looked at as “paper name”",
    "ui/flows/paper_flow.py": ("short text",),
    "ui/flows/paste_flow.py": "reads the clipboard and writes nothing to it",
    "ui/pictures.py": ("picture", "chart"),
    "ui/flows/scan_flow.py": "a pasted picture on its way into the record, marked: tests/ui/test_paste_offers.py",
    "ui/widgets/players_window.py": "the newest message, marked: tests/ui/test_exercise_after.py",
    "ui/widgets/read_text.py": ("clipboard text",),
    "ui/widgets/rows.py": ("clipboard rows",),
    "ui/widgets/text_dialog.py": ("clipboard dialog",),
    "workplace.py": "lists of this office: contacts, members",
}


def _is_writing_mode(word: ast.expr) -> bool:
    value = word.value if isinstance(word, ast.Constant) else None
    return isinstance(value, str) and bool(set(value) & set("wxa+")) and set(value) <= set("rwxabt+")


def lets_out(source: str) -> bool:
    """Whether a module writes a file or the clipboard, makes a picture file or starts another process."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        called, whose = node.func.attr, ast.unparse(node.func.value)
        if called in _WRITING or (called == "setText" and "clipboard()" in whose):
            return True
        if called == "save" and node.args:
            return True
        if called == "open" and any(_is_writing_mode(word) for word in node.args):
            return True
    return "def createMimeDataFromSelection" in source


def test_every_way_out_has_a_row() -> None:
    """Whoever adds an export must say here where its mark is proved."""
    package = Path(__file__).parents[2] / "jc_disaster"
    found = {
        path.relative_to(package).as_posix()
        for path in sorted(package.rglob("*.py"))
        if lets_out(path.read_text(encoding="utf-8"))
    }
    assert found - set(WAYS) == set(), "ways out without a row"
    assert set(WAYS) - found - _NOT_BY_A_CALL == set(), "rows without a way out"


_NOT_BY_A_CALL = frozenset(  # they write by a call that the finder does not know, and are listed all the same
    {
        "documents/pdf.py",
        "record/backup.py",
        "record/vault.py",
        "plan/loader.py",
        "ui/flows/paste_flow.py",
    }
)


def test_each_row_names_channels_that_are_proved() -> None:
    """A row that points nowhere is no proof."""
    named = {channel for row in WAYS.values() if isinstance(row, tuple) for channel in row}
    assert named <= set(CHANNELS) | set(COMMAND_LINE)
    assert set(CHANNELS) <= named | {"window titles", "panels", "dialog body"}


class Room(NamedTuple):
    """One kind: a window with a whole night on it, and a record on disc."""

    kind: str
    window: MainWindow
    bot: QtBot
    folder: Path
    call: Call

    @property
    def exercise(self) -> bool:
        """Whether it is an exercise."""
        return self.kind == "exercise"


@pytest.fixture(params=KINDS)
def room(
    request: pytest.FixtureRequest,
    make_window: Callable[[Desk], MainWindow],
    assessor: Assessor,
    qtbot: QtBot,
    tmp_path: Path,
    call: Call,
) -> Room:
    """A room of each kind."""
    desk = desk_of(assessor, exercise=request.param == "exercise")
    full_night(desk)
    return Room(request.param, make_window(desk), qtbot, tmp_path, call)


def by_sheet(room: Room) -> Iterator[str]:
    """``intake export``: the file's name, each sheet's first cell and title."""
    record = Record(room.kind, room.folder, room.call)
    out = room.folder / "sheets" / "灾情.xlsx"
    out.parent.mkdir()
    said = room.call(
        "intake", "export", "--store", str(record.store), "--incident", INCIDENT, "--out", str(out)
    )
    assert said.code == 0, said.err
    (path,) = out.parent.iterdir()
    yield path.name
    with zipfile.ZipFile(path) as book:
        yield from re.findall(r'<sheet name="([^"]*)"', book.read("xl/workbook.xml").decode())
        texts = re.findall(r"<si><t[^>]*>([^<]*)</t></si>", book.read("xl/sharedStrings.xml").decode())
        for name in book.namelist():
            if name.startswith("xl/worksheets/sheet"):
                first = re.search(r'<c r="A1"[^>]*><v>(\d+)</v>', book.read(name).decode())
                assert first is not None
                yield texts[int(first[1])]


def by_bundle(room: Room) -> Iterator[str]:
    """``record export``: the page that a person opens, and what the data say of their kind."""
    record = Record(room.kind, room.folder, room.call)
    folder = room.folder / "bundle"
    record.ask("record", "export", str(folder))
    texts = [path for path in folder.rglob("*") if path.suffix in (".txt", ".md")]
    assert texts
    yield from (path.read_text(encoding="utf-8").lstrip("\ufeff") for path in texts)
    for path in folder.rglob("*.json"):
        told = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(told, dict) and "kind" in told:
            assert told["kind"] == room.kind


def by_clipboard_text(room: Room) -> Iterator[str]:
    """A few words chosen in 电话请示要点 and copied."""
    room.window.commands.run("brief")
    dialog = room.window.dialog
    assert dialog is not None
    text = dialog.text  # type: ignore[attr-defined]
    cursor = text.textCursor()
    cursor.setPosition(12)
    cursor.setPosition(20, cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    text.copy()
    yield QGuiApplication.clipboard().text()


def by_clipboard_dialog(room: Room) -> Iterator[str]:
    """The whole of a text window by its button."""
    for command in ("brief", "shortcuts"):
        room.window.commands.run(command)
        dialog = room.window.dialog
        assert dialog is not None
        dialog.copy.click()  # type: ignore[attr-defined]
        yield QGuiApplication.clipboard().text()
        dialog.close()


def by_clipboard_rows(room: Room) -> Iterator[str]:
    """Rows of every list of the window, copied by key."""
    for key in ("home", "figures", "measures", "papers", "journal", "plan"):
        room.window.show_page(key)
        for table in room.window.page(key).findChildren(RowsTable):
            if table.rows and table.isVisible():
                table.selectRow(0)
                table.setFocus()
                room.bot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
                yield QGuiApplication.clipboard().text()


def by_short_text(room: Room) -> Iterator[str]:
    """Every text for SMS and WeChat that the night gives."""
    known = room.window.known
    assert known is not None
    assert known.current is not None
    context = PaperContext.of(known.current, known.events, known.assessor, shipped(), PAPER_BY_KIND)
    for kind in PAPER_BY_KIND:
        with suppress(NoShortTextError):
            yield short_text(context, kind)


def by_dialog_body(room: Room) -> Iterator[str]:
    """What stands in a text window."""
    room.window.commands.run("brief")
    assert room.window.dialog is not None
    yield room.window.dialog.text.toPlainText()  # type: ignore[attr-defined]


def by_window_titles(room: Room) -> Iterator[str]:
    """The title of the window and of every dialog that a command opens."""
    yield room.window.windowTitle()
    for command in ("brief", "shortcuts", "palette", "what-if", "new-incident", "find", "upward", "call"):
        room.window.commands.run(command)
        dialog = room.window.dialog
        if dialog is not None and dialog.isVisible():
            yield dialog.windowTitle()
            dialog.close()


def by_panels(room: Room) -> Iterator[str]:
    """The heading of every panel of every page."""
    for key in room.window.page_keys:
        room.window.show_page(key)
        for panel in room.window.page(key).findChildren(Panel):
            assert panel.findChild(KindTag) is not None
            yield panel.heading.text()


def by_picture(room: Room) -> Iterator[str]:
    """A picture of a page: its file name (what is painted on it, the panels' words, is looked at above)."""
    assert room.window.desk is not None
    for path in take_pictures(room.window.desk, room.folder / "pictures", [(1366, 768)], ["light"], ["home"]):
        yield path.name


def by_chart(room: Room) -> Iterator[str]:
    """A chart stands in a panel that carries the mark, so that no cut of it is without."""
    room.window.show_page("figures")
    page = room.window.page("figures")
    assert isinstance(page, FiguresPage)
    charts = page.findChildren(CourseChart)
    assert charts
    for chart in charts:
        above: QWidget | None = chart
        while above is not None and not isinstance(above, Panel):
            above = above.parentWidget()
        assert isinstance(above, Panel)
        yield above.heading.text()


def by_scan_copy(room: Room) -> Iterator[str]:
    """A scan that was attached, saved to be opened with another program: its file name."""
    window, out, sheet = room.window, room.folder / "copies", room.folder / "批件.pdf"
    out.mkdir()
    sheet.write_bytes(b"%PDF-1.7 signed")
    dialog = window.commands.scans.open("", str(sheet))
    assert dialog is not None
    dialog.question("at").line.setText("0300")
    with room.bot.waitSignal(window.recorded, timeout=20_000):
        dialog.submit()
    assert window.picture is not None
    (line,) = scan_lines(window.picture, window.picture.state.scans[0].belongs_to)
    seen: list[object] = []
    window.commands.scans.open_url = seen.append
    dialog.copy_wanted.emit(line)
    chooser = next(one for one in dialog.findChildren(PathDialog))
    chooser.fileSelected.emit(str(out))
    chooser.close()
    room.bot.waitUntil(lambda: bool(seen), timeout=20_000)
    yield from (path.name for path in out.iterdir())


CHANNELS: dict[str, Callable[[Room], Iterator[str]]] = {
    "sheet": by_sheet,
    "bundle": by_bundle,
    "clipboard text": by_clipboard_text,
    "clipboard dialog": by_clipboard_dialog,
    "clipboard rows": by_clipboard_rows,
    "short text": by_short_text,
    "dialog body": by_dialog_body,
    "window titles": by_window_titles,
    "panels": by_panels,
    "picture": by_picture,
    "chart": by_chart,
    "scan copy": by_scan_copy,
}


@pytest.mark.parametrize("channel", CHANNELS)
def test_the_mark_leads_in_an_exercise_and_is_nowhere_else(room: Room, channel: str) -> None:
    """One unmarked line of an exercise is enough to move people; one marked line of a disaster, to leave them."""
    said = list(CHANNELS[channel](room))
    assert said
    for words in said:
        if room.exercise:
            assert words.startswith(MARK), words
        else:
            assert MARK not in words, words


def test_the_finder_knows_each_form_of_a_way_out() -> None:
    """A form that it does not see would be a way out without a row."""
    for source in (
        "path.write_text('a')",
        "path.open('wb')",
        "open_it.open('x')",
        "QGuiApplication.clipboard().setText('a')",
        "archive.writestr('a', 'b')",
        "window.grab().save('a.png')",
        "QProcess.startDetached('a', [])",
    ):
        assert lets_out(source), source
    for source in ("label.setText('a')", "path.open('rb')", "painter.save()", "path.read_text()"):
        assert not lets_out(source), source
