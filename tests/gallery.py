"""Every page and dialog in every state, size, theme and kind as pictures: ``dev.py pictures --all FOLDER``.

States: nothing yet, an incident without figures, a full night with its papers. Large text: 150 % on the smallest
screen, 200 % on a large one. The pictures go to nobody but the eye, so they are not kept in the project.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from jc_disaster.documents.choice import Order
from jc_disaster.engine.assess import Assessor
from jc_disaster.ui.desk import Desk
from jc_disaster.ui.pictures import take_pictures
from jc_disaster.workplace import Plans
from tests.ui.desks import INCIDENT, desk_of, open_incident
from tests.ui.paper_desks import paper_desk

SMALL, LARGE = (1366, 768), (1920, 1080)
LOOKS: tuple[tuple[str, tuple[tuple[int, int], ...], tuple[str, ...], float], ...] = (
    ("", (SMALL, LARGE), ("light", "dark"), 0.0),
    ("150%", (SMALL, LARGE), ("light",), 1.5),
    ("200%", (LARGE,), ("light",), 2.0),
)
PAPERS = ("flash_report", "start_notice", "brief")
MESSAGE = "陵川县：截至7月12日3时，死亡8人、失踪4人，转移5860人，需紧急生活救助620人，横河镇倒塌房屋12间。"
DIALOGS: tuple[tuple[str, str, str], ...] = (
    ("新灾情", "new-incident", ""),
    ("认定", "find", ""),
    ("决定", "decide", ""),
    ("试算", "what-if", ""),
    ("查找", "palette", ""),
    ("请示要点", "brief", ""),
    ("快捷键", "shortcuts", ""),
    ("通话", "call", ""),
    ("终止", "record", "decide_termination"),
    ("补签", "record", "countersign"),
)


def gallery(folder: Path) -> int:
    """Draw them all; returns how many there are."""
    assessor = Plans().assessor()
    with TemporaryDirectory() as papers:
        return sum(
            _state(name, lambda fill=fill, exercise=exercise: fill(exercise), folder / kind / name)  # type: ignore[misc]
            for exercise, kind in ((False, "real"), (True, "exercise"))
            for name, fill in _states(assessor, Path(papers)).items()
        )


def _states(assessor: Assessor, papers: Path) -> dict[str, Callable[[bool], Desk]]:
    def begun(exercise: bool) -> Desk:  # noqa: FBT001 - the kind
        desk = desk_of(assessor, exercise=exercise)
        open_incident(desk)
        return desk

    def night(exercise: bool) -> Desk:  # noqa: FBT001 - the kind
        desk = paper_desk(assessor, papers / ("exercise" if exercise else "real"), exercise=exercise)
        desk.make_papers(INCIDENT, Order(PAPERS))
        return desk

    return {"empty": lambda exercise: desk_of(assessor, exercise=exercise), "begun": begun, "night": night}


def _state(name: str, desk: Callable[[], Desk], folder: Path) -> int:
    made = 0
    for look, sizes, themes, scale in LOOKS:
        made += len(take_pictures(desk(), folder / look, sizes, themes, scale=scale))
    if name == "night":
        made += _dialogs(desk(), folder / "dialogs", SMALL, "light", 1.0)
        made += _dialogs(desk(), folder / "dialogs", SMALL, "dark", 1.0)
        made += _dialogs(desk(), folder / "dialogs-150%", SMALL, "light", 1.5)
    return made


def _dialogs(desk: Desk, folder: Path, size: tuple[int, int], look: str, scale: float) -> int:
    """The dialogs and the parts of the settings over one window."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - after the platform is settled

    from jc_disaster.ui.main_window import MainWindow  # noqa: PLC0415 - as above
    from jc_disaster.ui.theme import apply_theme, make_theme  # noqa: PLC0415 - as above

    app: Any = QApplication.instance()
    theme = make_theme(look, exercise=desk.exercise, scale=scale)
    apply_theme(app, theme)
    window: Any = MainWindow(theme)
    window.resize(*size)
    window.show()
    window.attach(desk, desk.known(None))
    folder.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []

    def keep(name: str, shown: Any) -> None:  # noqa: ANN401 - a widget
        for _ in range(4):
            app.processEvents()
            window.errands.wait()
        made.append(folder / f"{theme.mark}{name}-{look}.png")
        shown.grab().save(str(made[-1]))

    for name, command, argument in DIALOGS:
        window.commands.run(command, argument)
        keep(name, window.dialog)
        window.dialog.close()
    window.commands.run("paste", "")
    window.dialog.resize(size[0] - 60, size[1] - 60)
    _paste(app, window)
    keep("来报", window.dialog)
    window.dialog.panel.table.choose(2)
    keep("来报之问", window.dialog)
    window.dialog.close()
    window.commands.run("decide", "")
    _fill(window.dialog)
    keep("决定之确认", window.dialog)
    window.dialog.close()
    window.show_page("settings")
    sections = window.page("settings").sections
    for place in range(sections.count()):
        sections.setCurrentRow(place)
        keep(f"设置之{sections.item(place).text()}", window)
    window.close()
    window.deleteLater()
    app.processEvents()
    return len(made)


def _paste(app: Any, window: Any) -> None:  # noqa: ANN401 - the application and its window
    from PySide6.QtTest import QTest  # noqa: PLC0415 - after the platform is settled

    window.dialog.put_message(MESSAGE)
    for _ in range(200):
        app.processEvents()
        QTest.qWait(10)
        if window.dialog.panel.sifting.items:
            return


def _fill(dialog: Any) -> None:  # noqa: ANN401 - a form
    for question in dialog.questions:
        if question.ask.form == "time" and not question.answer:
            question.field.fill_now()
    dialog.submit()


if __name__ == "__main__":
    sys.stdout.write(f"{gallery(Path(sys.argv[1]))}\n")
