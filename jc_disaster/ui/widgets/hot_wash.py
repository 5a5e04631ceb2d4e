"""热评: the course beside the plan's answer, faults, marks, teams side by side, replay, reports, archive."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from jc_disaster.ui.theme import LARGE, SMALL, Theme
from jc_disaster.ui.view_models.hot_wash import (
    course_lines,
    fault_lines,
    headline,
    mark_lines,
    team_lines,
    time_lines,
)
from jc_disaster.ui.widgets.large_text import Columns
from jc_disaster.ui.widgets.moment_slider import MomentSlider
from jc_disaster.ui.widgets.panel import ActionButton, Panel, Text
from jc_disaster.ui.widgets.rows import DETAIL, Row, RowsTable

if TYPE_CHECKING:
    from jc_disaster.exercise.judging import Judgement
    from jc_disaster.plan.model import PlanEdition
    from jc_disaster.ui.drills import Conducted


class HotWash(QWidget):
    """What everybody looks at when the exercise is over.

    Signals:
        replay_wanted: With an exercise time, or None for the whole.
        others_wanted: Teams of another exercise store are to be set beside these.
        reports_wanted: The reports are to be written.
        archive_wanted: The exercise is to be closed and sealed.
    """

    replay_wanted = Signal(object)
    reports_wanted = Signal()
    others_wanted = Signal()
    archive_wanted = Signal()

    def __init__(self, theme: Theme, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.theme = theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(10)
        outer.addWidget(self._head(theme, now))
        outer.addWidget(Columns(theme, 10, (self._course(theme), 5), (self._side(theme), 4)), 1)

    def _head(self, theme: Theme, now: Callable[[], datetime]) -> Panel:
        self.head = Panel(theme, "热评")
        row = QHBoxLayout()
        row.setSpacing(8)
        self.line = Text(theme, size=LARGE, medium=True, wrap=True)
        row.addWidget(self.line, 1)
        self.reports = ActionButton(theme, "出评估报告和总结", primary=True)
        self.reports.setToolTip(theme.say("演练评估报告（每队一份）和总结，PDF 和 DOCX 各一份"))
        self.reports.clicked.connect(self.reports_wanted)
        self.folder = ActionButton(theme, "打开文件夹")
        self.folder.clicked.connect(self._open_folder)
        self.folder.setEnabled(False)
        self.archive = ActionButton(theme, "归档封存…")
        self.archive.clicked.connect(self.archive_wanted)
        self.others = ActionButton(theme, "加入其他演练库…")
        self.others.setToolTip(
            theme.say("选另一个演练库的文件夹，把用同一情景包的参演队放在一起对照；只读，不改动")
        )
        self.others.clicked.connect(self.others_wanted)
        for button in (self.reports, self.folder, self.others, self.archive):
            row.addWidget(button)
        self.head.body.addLayout(row)
        self.times = Text(theme, wrap=True)
        self.head.body.addWidget(self.times)
        self.slider = MomentSlider(theme, now)
        self.slider.chosen.connect(self.replay_wanted)
        self.head.body.addWidget(self.slider)
        self.made = Text(theme, size=SMALL, color=theme.tokens.muted, wrap=True)
        self.made.hide()
        self.head.body.addWidget(self.made)
        self._place = Path()
        return self.head

    def _course(self, theme: Theme) -> Panel:
        panel = Panel(theme, "过程与预案对照")
        heads = ("T", "谁", "内容", "条款", "情况")
        self.course = RowsTable(theme, heads, (80, 74, 0, 70, 132), "过程与预案对照", verbatim=(2, DETAIL))
        panel.body.addWidget(self.course, 1)
        return panel

    def _side(self, theme: Theme) -> Panel:
        panel = Panel(theme, "评分与问题")
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(theme.say("评分、问题、各队对照"))
        self.tabs.setDocumentMode(True)
        self.tabs.setFont(theme.font())
        self.marks = RowsTable(theme, ("目标", "计数", "得分"), (0, 178, 116), "各目标得分", verbatim=(0,))
        self.faults = RowsTable(theme, ("T", "类别", "问题", "条款"), (80, 72, 0, 84), "问题和不符")
        self.teams = RowsTable(
            theme,
            ("参演队", "得分", "各目标得分（依次）", "用时"),
            (84, 124, 0, 132),
            "各队对照",
            verbatim=(0,),
        )
        self.tabs.addTab(self.marks, theme.say("得分"))
        self.tabs.addTab(self.faults, theme.say("问题"))
        self.tabs.addTab(self.teams, theme.say("各队"))
        self.tabs.tabBar().setAccessibleName(theme.say("评分、问题、各队对照"))
        panel.body.addWidget(self.tabs, 1)
        return panel

    def show_conducted(self, conducted: Conducted, replayed: datetime | None) -> None:
        """Show the judgement of an exercise, or of what was known at an exercise time."""
        judgement, edition = conducted.judgement, conducted.assessor.edition
        words = headline(judgement)
        self.line.setText(f"当时所知：{words}" if replayed is not None else words)
        self.times.setText("　".join(time_lines(judgement, edition)))
        self.times.setVisible(bool(self.times.text()))
        self.slider.show_range(conducted.pack.starts_at, replayed)
        self._show_course(judgement, edition)
        self._show_marks(judgement)
        closed = judgement.state.closed is not None
        self.archive.setEnabled(judgement.ended is not None and not closed and replayed is None)
        self.archive.setText("已归档封存" if closed else "归档封存…")

    def _show_course(self, judgement: Judgement, edition: PlanEdition) -> None:
        self.course.show_rows(
            tuple(
                Row(one.key, (one.offset, one.sort, words, one.clause, one.answer), one.tone, words)
                for one in course_lines(judgement, edition)
                for words in (one.words if one.recorded else self.theme.say(one.words),)
            )
        )

    def _show_marks(self, judgement: Judgement) -> None:
        *objectives, (total, *marks) = mark_lines(judgement)
        rows = (*objectives, (self.theme.say(total), *marks))
        self.marks.show_rows(tuple(Row(one[0], tuple(one)) for one in rows))
        faults = fault_lines(judgement)
        self.faults.show_rows(
            tuple(Row(one.key, (one.offset, one.sort, one.text, one.clause), one.tone) for one in faults)
        )
        self.tabs.setTabText(1, self.theme.say(f"问题 {len(faults)}" if faults else "问题"))

    def show_teams(self, judgements: Sequence[Judgement], edition: PlanEdition) -> None:
        """Show every team of this store that played the same pack."""
        lines = team_lines(judgements, edition)
        self.tabs.setTabText(2, self.theme.say(f"各队 {len(lines)}"))
        self.teams.show_rows(
            tuple(
                Row(f"{place}", (one.team, one.total, one.objectives, one.times), "", one.counts)
                for place, one in enumerate(lines)
            )
        )

    def show_files(self, files: Sequence[Path]) -> None:
        """Say what was made and where it lies."""
        if files:
            self._place = files[0].parent
            self.made.setText(f"已出 {len(files)} 个文件：{'、'.join(path.name for path in files)}")
            self.made.show()
            self.folder.setEnabled(True)

    def enter(self) -> None:
        """Begin with the course."""
        self.course.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._place)))
