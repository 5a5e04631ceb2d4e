"""启动程序 as a chain: every word of every step is there, whichever is the next one, also on the smallest screen."""

from __future__ import annotations

import ast
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import jc_disaster
from jc_disaster.ui.language import CODES
from jc_disaster.ui.language_choice import language_for
from jc_disaster.ui.theme import make_theme
from jc_disaster.ui.view_models.picture import make_picture
from jc_disaster.ui.view_models.procedure import chain_view
from jc_disaster.ui.widgets.chain import ProcedureChain
from jc_disaster.workplace import resources_folder
from tests.ui.desks import desk_of, open_incident, report

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.view_models.shapes import ChainView

SMALLEST = 840  # px of the chain on 1366×768
DEATHS = {"Ⅳ": 6, "Ⅲ": 12, "Ⅱ": 25, "Ⅰ": 60}


def chain_of(assessor: Assessor, deaths: int) -> ChainView:
    """The chain of the level that so many dead reach."""
    desk = desk_of(assessor)
    open_incident(desk)
    report(desk, "阳城县", deaths=deaths, missing=0)
    return chain_view(make_picture(assessor, desk.known(None).current, desk.now()))


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("level", DEATHS)
def test_every_word_of_every_step_is_shown_whichever_is_the_next(
    qtbot: QtBot,
    fonts: None,  # noqa: ARG001
    assessor: Assessor,
    level: str,
    code: str,
) -> None:
    """Who decides, cut to 市安委会副…, is another person."""
    view = chain_of(assessor, DEATHS[level])
    theme = make_theme("light", exercise=False, language=language_for(code, resources_folder() / "languages"))
    chain = ProcedureChain(theme)
    qtbot.addWidget(chain)
    chain.resize(SMALLEST, 72)

    for place in range(len(view.steps)):
        steps = tuple(
            step._replace(state="done" if number < place else "now" if number == place else "later")
            for number, step in enumerate(view.steps)
        )
        chain.show_view(view._replace(steps=steps))

        for cell in chain._cells:
            shown = "".join(line.text for line in cell.lines).replace(" ", "")
            assert "…" not in shown
            assert theme.shown(cell.step).actor.replace(" ", "") in shown
            for line in cell.lines:
                room = cell.area.width()
                assert chain._small.horizontalAdvance(line.text) < room, (line.text, room)


def test_a_short_title_is_not_parted(qtbot: QtBot, fonts: None, assessor: Assessor) -> None:  # noqa: ARG001
    """市安委 and 会主任 are no words."""
    view = chain_of(assessor, DEATHS["Ⅱ"])
    chain = ProcedureChain(make_theme("light", exercise=False))
    qtbot.addWidget(chain)
    chain.resize(SMALLEST, 72)

    chain.show_view(view)

    lines = [line.text for cell in chain._cells for line in cell.lines]
    assert "市安委会主任" in lines


def test_what_follows_a_start_is_said_with_who_does_it(assessor: Assessor) -> None:
    """A county that is not told, and one that does not start, stand under the same clause 5.6."""
    from jc_disaster.ui.view_models.procedure import linkage_line  # noqa: PLC0415 - this test alone

    line = linkage_line(assessor.edition)

    assert line == (
        "启动后（5.6）：市安委办、市应急管理局 通报→相关县（市、区）；上报→省应急管理厅；"
        "所涉及县（市、区） 立即启动自然灾害救助应急响应"
    )


def test_no_sign_that_nobody_sees_stands_in_what_the_program_says() -> None:
    """Copied, read aloud or printed it comes along: a search for the sentence finds nothing, a reader stumbles.

    Not looked at is what reads what others send, and what joins words for painting alone.
    """
    folder = Path(jc_disaster.__file__).parent
    reading = {"intake", "documents", "kernel", "decoding.py", "line_ends.py"}
    unseen = {
        f"{path.relative_to(folder)}:{node.lineno}"
        for path in folder.rglob("*.py")
        if not reading & set(path.relative_to(folder).parts)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if any(unicodedata.category(sign) == "Cf" for sign in node.value)
    }
    data = [
        path
        for path in (folder.parent / "resources").rglob("*")
        if path.suffix in {".yaml", ".json", ".ts", ".txt", ".qss"}
        if any(sign in path.read_text(encoding="utf-8") for sign in "\u200b\u200c\u200d\u2060\ufeff\u00ad")
    ]

    assert not unseen
    assert not data
