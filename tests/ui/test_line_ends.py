"""Where lines end: no number without its unit, no sign alone in the last line, no number cut into a smaller one."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeySequence, QTextLayout
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from jc_disaster.ui.theme import make_theme
from jc_disaster.ui.widgets.line_ends import JOINT, elided, held, loose
from jc_disaster.ui.widgets.panel import Text
from jc_disaster.ui.widgets.read_text import ReadText

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

THEME = make_theme("light", exercise=True)
SENTENCES = (
    "新建灾情后，这里逐项画出各级启动条件、现有数字和再增多少。",
    "灾情有新的报告，还没有出",
    "倒塌和严重损坏房屋至少200户，紧急转移安置5000余人、需救助10万多人，24小时内续报。",
    "因灾死亡人口再有 15 人即达Ⅱ级",
    "会商认定达到Ⅲ级响应启动条件（5.3.1（1））（市安委办）",
    "国家金融监督管理总局晋城监管分局\u2028待研判 1",
    "2026-02-04起施行；联系电话 0356-0000000，请当面核对。",
)
_NUMBERS = re.compile(r"\d[\d,.]*")


def lines_of(text: str, width: int) -> list[str]:
    """``text`` as Qt breaks it in so many px, without the joints."""
    layout = QTextLayout(text, THEME.font())
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append(loose(text[line.textStart() : line.textStart() + line.textLength()]).strip())
    layout.endLayout()
    return found


@pytest.mark.parametrize("sentence", SENTENCES)
def test_no_number_stands_apart_from_its_unit_and_no_sign_alone(sentence: str, fonts: None) -> None:  # noqa: ARG001
    """200 at the end of a line and 户 on the next is read as 200 of something else, at arm's length and at 3 a.m."""
    for width in range(150, 460, 7):
        lines = lines_of(held(sentence), width)
        for line, following in pairwise(lines):
            assert not (re.search(r"\d余?$", line) and re.match("[户人余小级]", following)), lines
            assert not line.endswith(("-", "小", "Ⅱ", "Ⅲ")), lines
        assert len(re.sub(r"\W", "", lines[-1])) > 1, lines
        assert "局" not in lines, lines


@given(st.text(alphabet="灾情报告人户200 15-（）。，Ⅱ级\n", max_size=60))
def test_what_is_joined_says_what_it_said(words: str) -> None:
    """Only what is painted is joined: nothing of it may reach the record, the clipboard or a search."""
    assert loose(held(words)) == words


@given(
    room=st.integers(10, 400),
    words=st.sampled_from(
        ("倒塌房屋10万间或3万户以上", "紧急转移安置和需紧急生活救助5000人以上", "100,000间、30,000户")
    ),
)
def test_a_number_is_shown_whole_or_not_at_all(room: int, words: str) -> None:
    """Cut to "救助500…" it is another threshold, and nothing says so."""
    shown = elided(QFontMetrics(THEME.font()), words, room)

    assert set(_NUMBERS.findall(shown)) <= set(_NUMBERS.findall(words))
    assert shown == words or shown.endswith("…") or not shown


def test_a_paragraph_gives_its_words_back_as_they_were_said(qtbot: QtBot) -> None:
    """Whoever asks a label what it says compares it with what was said."""
    text = Text(THEME, "倒塌房屋至少200户。", wrap=True)
    qtbot.addWidget(text)
    assert text.text() == "倒塌房屋至少200户。"
    assert JOINT in QLabel.text(text)

    text.setText("需救助 15 人，请核对。")

    assert text.text() == "需救助 15 人，请核对。"
    assert JOINT in QLabel.text(text)


def test_what_is_copied_from_a_text_is_clean(qtbot: QtBot) -> None:
    """It goes into a message to somebody else, whose program may show the joints as boxes."""
    read = ReadText(THEME, "【演练】倒塌房屋至少200户。")
    qtbot.addWidget(read)

    read.selectAll()
    QTest.keySequence(read, QKeySequence(QKeySequence.StandardKey.Copy))

    assert QGuiApplication.clipboard().text() == read.toPlainText() == "【演练】倒塌房屋至少200户。"
