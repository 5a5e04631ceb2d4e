"""The first seconds: painted before anything heavy is loaded, three questions at the first start, then to work."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication

from jc_disaster import workplace
from jc_disaster.plan.compiled import dump
from jc_disaster.plan.loader import source_hash
from jc_disaster.ui import mending
from jc_disaster.ui import start as starting
from jc_disaster.ui.officer import Officer
from jc_disaster.ui.preferences import AUTOMATIC, Look, Preferences, scale_for
from jc_disaster.ui.start import Start
from jc_disaster.ui.start_options import start_options
from jc_disaster.ui.view_models.shapes import SECRECY
from jc_disaster.ui.widgets.frame import TopBar

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor

HEAVY = {"pydantic", "yaml", "reportlab", "pypdfium2", "cryptography", "openpyxl", "docx", "sqlalchemy"}
PAINT = """
import sys
from PySide6.QtWidgets import QApplication
from jc_disaster.ui.start import Start
from jc_disaster.ui.view_models.shapes import SECRECY
app = QApplication([])
start = Start(app, exercise=False)
start.window.show()
start.window.grab()
heavy = set(sys.argv[1:])
print(sorted(heavy & {name.split(".")[0] for name in sys.modules}))
"""


def test_nothing_heavy_is_loaded_before_the_window_is_painted(tmp_path: Path) -> None:
    """An old government laptop shows the window at once; the rest comes while the officer sits down."""
    # Measured without coverage, which would bring SQLite along.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("COVERAGE_")}
    environment["JC_DISASTER_HOME"] = str(tmp_path)

    done = subprocess.run(
        [sys.executable, "-c", PAINT, *HEAVY, "sqlite3"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env=environment,
    )

    assert done.stdout.strip() == "[]"


READY = """
import sys, time
import jc_disaster.ui.start
from jc_disaster.ui.app import prepare
jc_disaster.ui.start.LATER_MS = 600_000
app, start = prepare()
start.show()
end = time.monotonic() + 60
while start.window.picture is None and time.monotonic() < end:
    app.processEvents()
print(start.window.current_key, [name for name in sys.modules if "." not in name or name.startswith("jc_disaster.")])
"""
# What serves an act, a form, a message, a paper, another page or a failure, and what of Python only that would bring.
LATE = {
    "documents.choice",
    "engine.entry",
    "incident.acts.spec",
    "incident.acts.people",
    "incident.decide",
    "incident.fields",
    "incident.replay",
    "plan.sources",
    "plan.text",
    "record.snapshot",
    "ui.drills",
    "ui.flows.form_drafts",
    "ui.flows.home_flow",
    "ui.idle",
    "ui.flows.incoming",
    "ui.flows.journal_flow",
    "ui.flows.pack_window",
    "ui.flows.paper_flow",
    "ui.flows.paste_flow",
    "ui.flows.plan_flow",
    "ui.flows.print_flow",
    "ui.flows.scan_flow",
    "ui.flows.settings_flow",
    "ui.flows.sheet_flow",
    "ui.view_models.forms",
    "ui.widgets.moment_slider",
    "ui.widgets.rows",
}
LATE_OF_PYTHON = {"asyncio", "email", "heapq", "queue", "socket", "subprocess", "tomllib", "uuid", "zoneinfo"}
MOST_MODULES = 165


class OnePlan(workplace.Plans):
    """The plan of the tests, already made ready."""

    def __init__(self, assessor: Assessor) -> None:
        super().__init__()
        self._one = assessor

    def assessor(self, plan: str | None = None) -> Assessor:  # noqa: ARG002 - there is only one
        """It."""
        return self._one


def second_night(home: Path, assessor: Assessor) -> None:
    """An officer who was here before, a plan that was compiled then, and one incident."""
    Preferences(home / "window.ini").keep_officer(Officer("值班员甲", "值班员", "席位一"))
    plan = workplace.plan_folder(workplace.DEFAULT_PLAN)
    sources = source_hash(plan)
    copies = home / "cache" / "plans"
    copies.mkdir(parents=True)
    copy = dump(assessor.edition, sources)
    (copies / f"{plan.name}-{sources[:16]}.json").write_text(copy, encoding="utf-8")
    clock = workplace.SystemClock()
    record = workplace.open_record(home / "real", "real", OnePlan(assessor), seat="席位一", clock=clock)
    act = {"act": "open_incident", "act_id": "1", "incident": "1", "title": "暴雨", "hazard": "洪涝"}
    assert record.record({**act, "actor": {"post": "值班员"}, "at": "2026-07-12T02:00:00+08:00"}).ok
    record.close()


def test_what_nobody_asked_for_yet_is_not_loaded_before_the_incident_is_shown(
    tmp_path: Path, assessor: Assessor
) -> None:
    """Each module costs a third of a millisecond at every start, and each named tuple in it a sixth."""
    second_night(tmp_path, assessor)
    environment = {key: value for key, value in os.environ.items() if not key.startswith("COVERAGE_")}
    environment["JC_DISASTER_HOME"] = str(tmp_path)

    done = subprocess.run(
        [sys.executable, "-c", READY],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
        env=environment,
    )

    page, _, names = done.stdout.partition(" ")
    loaded = set(ast.literal_eval(names))
    own = {name.removeprefix("jc_disaster.") for name in loaded if name.startswith("jc_disaster.")}
    assert page == "assessment"
    assert own & LATE == set()
    assert loaded & (LATE_OF_PYTHON | HEAVY) == set()
    assert len(own) <= MOST_MODULES


AHEAD = """
import sys, time
from jc_disaster.ui.app import prepare
from jc_disaster.ui.officer import Officer
app, start = prepare()
start._preferences.keep_officer(Officer("甲", "值班员", "席位一"))
start.show()
end = time.monotonic() + 60
while "jc_disaster.ui.pages.settings" not in sys.modules and time.monotonic() < end:
    app.processEvents()
before = set(sys.modules)
for page in start.window.page_keys:
    start.window.show_page(page)
start.window.close()
print(sorted(name for name in set(sys.modules) - before if name.startswith("jc_disaster.")))
"""


def test_opening_a_page_imports_next_to_nothing_once_the_window_had_a_pause(tmp_path: Path) -> None:
    """Half of what a first opening took was importing; a page that grows and is forgotten in the list shows here."""
    environment = {**os.environ, "JC_DISASTER_HOME": str(tmp_path)}

    done = subprocess.run(
        [sys.executable, "-c", AHEAD],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
        env=environment,
    )

    # What the worker imports to list the papers holds nobody up.
    imported = [name.removeprefix("jc_disaster.ui.") for name in ast.literal_eval(done.stdout)]
    assert [name for name in imported if name.startswith(("pages.", "widgets.", "view_models."))] == []


class Paints(QObject):
    """Counts how often the bar at the top is painted."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.count = 0
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Only count."""
        self.count += event.type() == QEvent.Type.Paint and isinstance(watched, TopBar)
        return False


def test_the_furniture_is_painted_when_there_is_something_on_it(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Painted empty and a moment later again, it cost a quarter of the way to the first key, and flickered."""
    monkeypatch.setenv("JC_DISASTER_HOME", str(tmp_path))
    monkeypatch.setattr(starting, "PATIENCE_MS", 600_000)
    Preferences(tmp_path / "window.ini").keep_officer(Officer("值班员甲", "值班员", "席位一"))
    start, paints = Start(qapp, exercise=False), Paints(qapp)
    window = start.window
    qtbot.addWidget(window)
    before: list[int] = []
    window.refreshed.connect(lambda: before.append(paints.count))

    start.show()
    qtbot.waitUntil(lambda: paints.count > 0, timeout=30_000)

    assert before == [0]
    assert window.current_key == "home"
    qapp.removeEventFilter(paints)
    window.close()


def test_a_record_that_takes_long_to_open_is_waited_for_in_words(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slow disc must not leave an officer before an outline that says nothing."""
    monkeypatch.setenv("JC_DISASTER_HOME", str(tmp_path))
    Preferences(tmp_path / "window.ini").keep_officer(Officer("值班员甲", "值班员", "席位一"))
    awake, open_it = Event(), mending.opened_or_trouble

    def slowly(*given: object, **named: object) -> object:
        awake.wait(30)
        return open_it(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(mending, "opened_or_trouble", slowly)
    start, paints = Start(qapp, exercise=False), Paints(qapp)
    window = start.window
    qtbot.addWidget(window)

    start.show()
    qtbot.waitUntil(lambda: paints.count > 0, timeout=30_000)

    assert window.desk is None
    assert "正在打开记录库" in window.status.saved.text()
    awake.set()
    qtbot.waitUntil(lambda: window.desk is not None, timeout=30_000)
    qapp.removeEventFilter(paints)
    window.close()


def test_the_first_start_asks_name_post_and_seat_and_then_works(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three answers, and the record is open; nothing else is asked."""
    monkeypatch.setenv("JC_DISASTER_HOME", str(tmp_path))
    start = Start(qapp, exercise=True)
    window = start.window
    qtbot.addWidget(window)
    start.show()
    qtbot.waitUntil(lambda: window.dialog is not None and QApplication.activeWindow() is window.dialog)
    dialog = window.dialog
    assert [question.ask.label for question in dialog.questions] == ["姓名", "职务", "席位"]  # type: ignore[union-attr]
    assert "请先填写值班人员" in window.status.saved.text()
    dialog.questions[0].field.setText("值班员甲")  # type: ignore[union-attr]
    dialog.questions[2].field.setText("席位一")  # type: ignore[union-attr]
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "正在打开记录库" in window.status.saved.text()  # nobody is told to fill in what is filled in

    qtbot.waitUntil(lambda: window.desk is not None, timeout=30_000)

    assert window.current_key == "home"
    assert window.windowTitle().startswith("【演练】")
    assert (tmp_path / "exercise").is_dir()
    assert not (tmp_path / "real").exists()
    officer = Preferences(tmp_path / "window.ini").officer()
    assert officer is not None
    assert officer.name == "值班员甲"
    qtbot.waitUntil(lambda: not window.windowIcon().isNull())
    window.close()


def test_every_start_says_that_nothing_secret_belongs_here(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also on the hundredth night, when the program opens on the incident of yesterday and asks nothing."""
    monkeypatch.setenv("JC_DISASTER_HOME", str(tmp_path))
    Preferences(tmp_path / "window.ini").keep_officer(Officer("值班员甲", "值班员", "席位一"))
    start = Start(qapp, exercise=True)
    window = start.window
    qtbot.addWidget(window)
    start.show()

    qtbot.waitUntil(lambda: window.desk is not None, timeout=30_000)

    assert window.status.message.text() == f"【演练】{SECRECY}"
    window.close()


def test_the_status_line_names_the_one_who_took_over(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It said 王芳已接班 beside the name of the one who went home, until something was recorded."""
    monkeypatch.setenv("JC_DISASTER_HOME", str(tmp_path))
    Preferences(tmp_path / "window.ini").keep_officer(Officer("值班员甲", "值班员", "席位一"))
    start = Start(qapp, exercise=False)
    window = start.window
    qtbot.addWidget(window)
    start.show()
    qtbot.waitUntil(lambda: window.desk is not None, timeout=30_000)

    window.officer_wanted.emit(Officer("值班员乙", "值班员", "席位一"))

    assert window.status.where.text().count("值班员乙") == 1
    assert "值班员甲" not in window.status.where.text()
    assert window.status.message.text() == "值班员乙已接班。"
    window.close()


def test_text_grows_with_the_screen_unless_a_size_was_chosen() -> None:
    """Legible at arm's length on every desk."""
    assert scale_for(Look(), 728) == 1.0
    assert scale_for(Look(), 1040) == 1.3
    assert scale_for(Look(scale=1.15), 2160) == 1.15
    assert Look().scale == AUTOMATIC


def test_the_command_line_chooses_kind_and_store() -> None:
    """正式 is the usual; an exercise is asked for by name."""
    assert not start_options([]).exercise
    assert start_options(["--kind", "exercise"]).exercise
    assert start_options(["--kind=exercise", "--store=/tmp/x", "--keep-input-method"]).keep_input_method
    assert str(start_options(["--store", "x"]).store) == "x"


def test_nothing_is_opened_before_the_outline_was_painted(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A display lets a window paint some time after it is shown; work begun before would keep it empty until done."""
    monkeypatch.setenv("JC_DISASTER_HOME", str(tmp_path))
    start = Start(qapp, exercise=False)
    window = start.window
    qtbot.addWidget(window)
    furnished = []
    window.ground.painted.connect(lambda: furnished.append(window.ground.furnished))

    start.show()
    qtbot.waitUntil(lambda: window.dialog is not None)

    assert furnished[0] is False
    window.close()


def test_a_window_that_nobody_can_see_opens_all_the_same(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Started minimised it is never painted; the bell of an incident has to ring nevertheless."""
    monkeypatch.setenv("JC_DISASTER_HOME", str(tmp_path))
    start = Start(qapp, exercise=False)
    window = start.window
    qtbot.addWidget(window)
    monkeypatch.setattr(window, "show", lambda: None)
    monkeypatch.setattr(window, "showMaximized", lambda: None)

    start.show()
    qtbot.waitUntil(lambda: window.ground.furnished)

    assert not window.isVisible()
    window.close()
