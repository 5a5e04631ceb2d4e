"""From the wish for a paper to paper: made, looked at, printed, recorded as issued, taken back.

Papers are written on the record's worker, one kind after the other, so that an entry in between does not wait. PDFs
are drawn and printed on a worker of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jc_disaster.documents.choice import FreeParts
from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.ui.errands import Errands
from jc_disaster.ui.flows.paper_making import DeskWork, PaperMaking
from jc_disaster.ui.flows.print_flow import PrintFlow
from jc_disaster.ui.messages import sentence_for
from jc_disaster.ui.paper_settings import PaperWay

if TYPE_CHECKING:
    from jc_disaster.documents.choice import Particulars
    from jc_disaster.ui.flows.preview_feed import PreviewFeed
    from jc_disaster.ui.known import PapersKnown
    from jc_disaster.ui.pages.papers import PapersPage
    from jc_disaster.ui.view_models.paper_shelf import ShelfLine
    from jc_disaster.ui.widgets.font_panel import FontPanel
    from jc_disaster.ui.window_face import WindowFace

_ONLY_EDITABLE = (
    "这份文书只出了可编辑文稿（DOCX），没有可预览的 PDF。可用办公软件打开，或把格式改为含 PDF 后重新出。"
)
_AWAY = "这份文书不在本机的文件夹里，只有发出的记录。"
_TEXT_OF = ("termination_notice", "adjust_notice", "start_notice", "nil_report", "flash_report")


class PaperFlow(QObject):
    """The papers of one window.

    Args:
        window: The window.
        open_act: Opens the form of an act, with what is known already.
    """

    def __init__(self, window: WindowFace, open_act: Callable[[str, Mapping[str, str]], None]) -> None:
        super().__init__(window)
        self._window, self._open_act = window, open_act
        self._desk_work = DeskWork(window)
        self.making = PaperMaking(self._desk_work, self.show_progress, self._on_made)
        self.worker = Errands(self)
        self.worker.failed.connect(lambda error: self._desk_work.say(sentence_for(error), bad=True))
        self.printing = PrintFlow(window, self.worker, self.show_progress)
        self._feed: PreviewFeed | None = None
        self._page: PapersPage | None = None
        self._written: dict[tuple[str, str], FreeParts] = {}
        self.kinds: tuple[tuple[str, str], ...] = ()
        self.files: tuple[tuple[str, str], ...] = ()

    def adopt(self, page: PapersPage) -> None:
        """Wire the page."""
        from jc_disaster.ui.flows.preview_feed import PreviewFeed  # noqa: PLC0415 - with the page

        self._page = page
        self._feed = PreviewFeed(page.preview, self.worker, self)
        page.choices_wanted.connect(self.refresh)
        page.way_changed.connect(self._on_way)
        page.fill_wanted.connect(self.fill)
        page.line_chosen.connect(self._on_line)
        page.record_wanted.connect(self._on_record)
        page.amend_wanted.connect(self._on_amend)
        page.enlarge_wanted.connect(self.enlarge)
        page.stop_wanted.connect(self.stop)

    def adopt_fonts(self, panel: FontPanel) -> None:
        """Wire the setting of the faces, and look what there is."""
        desk = self._window.desk
        if desk is None or desk.face_choice is None:
            return
        panel.show()
        panel.preferred_changed.connect(
            lambda preferred: self._desk_work.attempt(
                lambda: desk.prefer_own_faces(preferred=preferred), panel.show_faces
            )
        )
        self._desk_work.attempt(desk.faces, panel.show_faces)

    @property
    def page(self) -> PapersPage:
        """The page, built when it is first needed."""
        page: PapersPage = self._window.page("papers")  # type: ignore[assignment]
        return page

    @property
    def busy(self) -> bool:
        """Whether papers are being made."""
        return self.making.busy

    def refresh(self, _incident: str = "", select: str = "") -> None:
        """Ask the worker what can be made and what lies in the folder; ``select`` is looked at first."""
        known = self._window.known
        desk, incident = self._desk_work.at_hand()
        if desk is None or known is None:
            return
        state = known.current if self._window.looking_back else None
        self._desk_work.attempt(
            lambda: desk.papers_known(incident, state), lambda found: self._show(incident, found, select)
        )

    def _show(self, incident: str, found: PapersKnown, select: str) -> None:
        from jc_disaster.incident.decide import ACTS  # noqa: PLC0415 - after the first paint
        from jc_disaster.ui.view_models.paper_list import paper_groups  # noqa: PLC0415 - as above
        from jc_disaster.ui.view_models.paper_shelf import shelf  # noqa: PLC0415 - as above

        known = self._window.known
        desk, shown = self._desk_work.at_hand()
        if desk is None or known is None or shown != incident:
            return
        self.kinds = tuple((one.kind, one.title) for one in found.choices)
        self.files = tuple(
            (file.sha256, f"{one.title}　{file.path.name}　{file.sha256[:8]}")
            for one in found.lying
            for file in one.files
        )
        state, now = found.state, known.moment or desk.now()
        lying = [made for made in found.lying if known.moment is None or desk.exercise or made.at <= now]
        self.page.show_groups(paper_groups(found.choices, lying, state, ACTS, now))
        self.page.show_shelf(shelf(lying, state, now), select)

    def make(self, kinds: Sequence[str]) -> None:
        """Make papers; without kinds, all that can be made now."""
        self._window.show_page("papers")
        self.making.make(kinds)

    def _on_made(self, files: Sequence[Path], missing: Sequence[str]) -> None:
        self.page.show_not_made(missing)
        self.refresh(select=files[0].stem if files else "")

    def stop(self) -> None:
        """Stop after the paper that is being written; stop printing between two strips of a page."""
        self.making.stop()
        self.printing.stop()

    def show_progress(self, words: str, done: int, total: int) -> None:
        """Say how far something is."""
        if self._page is not None:
            self._page.show_progress(words, done, total)

    def fill(self, kind: str) -> None:
        """Ask what is to be written into a paper, then make it."""
        desk, incident = self._desk_work.at_hand()
        if desk is not None:
            self._desk_work.attempt(
                lambda: desk.particulars(incident, kind), lambda found: self._ask_parts(kind, found)
            )

    def _ask_parts(self, kind: str, found: Sequence[Particulars]) -> None:
        from jc_disaster.ui.view_models.paper_forms import (  # noqa: PLC0415 - when asked for
            ONLY,
            parts_form,
            takes_parts,
        )
        from jc_disaster.ui.widgets.form import FormDialog  # noqa: PLC0415 - as above

        window = self._window
        desk, incident = self._desk_work.at_hand()
        if desk is None:
            return
        if not takes_parts(found):
            self._desk_work.say("这种文书没有由单位自行填写的部分，直接出即可。")
            return
        chosen = self.page.chosen_choice
        title = chosen.title if chosen is not None and chosen.kind == kind else found[0].title
        written = {one.stem: self._written_into(incident, one.stem) for one in found}
        form = parts_form(found, title, written, desk.now)
        dialog = FormDialog(window.theme, form, desk.now, window)
        window.commands.watch(dialog, form)

        def answered(said: Mapping[str, object]) -> None:
            only, parts = str(said[ONLY]), said["parts"]
            assert isinstance(parts, FreeParts)  # noqa: S101 - what the form gives
            if self.busy:
                dialog.show_trouble("上一批文书还在生成，生成完再按一次“生成”。")
                return
            dialog.accept()
            self._written[incident, only] = parts
            order = self._desk_work.order(desk, kind)._replace(only=only, parts=parts)
            self.making.begin(incident, [order])

        dialog.answered.connect(answered)
        window.dialog = dialog
        dialog.open()

    def _written_into(self, incident: str, stem: str) -> FreeParts:
        """What was written into a paper here; nothing once its number has gone out with it."""
        known = self._window.known
        written = self._written.get((incident, stem), FreeParts())
        papers = () if known is None or known.current is None else known.current.papers.values()
        gone = any(paper.number and paper.number == written.number for paper in papers)
        return FreeParts() if gone else written

    def copy_text(self, kind: str = "") -> None:
        """Copy the text for SMS and WeChat of a kind, else of the chosen paper, else of what went last."""
        desk, incident = self._desk_work.at_hand()
        if desk is None:
            return
        chosen = kind or self._chosen_kind()

        def work() -> str:
            for one in (chosen,) if chosen else _TEXT_OF:
                try:
                    return desk.short_text(incident, one)
                except JcDisasterError:
                    if chosen:
                        raise
            return ""

        self._desk_work.attempt(work, self._on_text)

    def _chosen_kind(self) -> str:
        if self._window.current_key != "papers":
            return ""
        line = self.page.chosen_choice
        return "" if line is None else line.kind

    def _on_text(self, text: str) -> None:
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - when asked for

        if text:
            QGuiApplication.clipboard().setText(text)
            self._desk_work.say(f"已复制 {len(text)} 字，可粘贴到短信、微信：{text[:40]}…")
        else:
            self._desk_work.say("现在还没有可以复制的短信文字，没有复制任何内容。")

    def _on_way(self, way: PaperWay) -> None:
        if self._window.desk is not None:
            self._window.desk.settings.keep_paper_way(way)

    def _on_line(self, line: ShelfLine | None) -> None:
        if self._feed is None:
            return
        if line is None:
            self._feed.show_path("", None)
            return
        path = line.pdf
        if path is None and line.path is not None and line.path.suffix == ".txt":
            path = line.path
        self._feed.show_path(line.title, path, _AWAY if line.path is None else _ONLY_EDITABLE)

    def enlarge(self) -> None:
        """Show the chosen paper over the whole window."""
        from jc_disaster.ui.flows.preview_feed import PreviewFeed  # noqa: PLC0415 - when asked for
        from jc_disaster.ui.widgets.preview_dialog import PreviewDialog  # noqa: PLC0415 - as above

        window, line = self._window, self.page.chosen_line
        if line is None or line.pdf is None:
            self._desk_work.say(_AWAY if line is not None and line.path is None else _ONLY_EDITABLE)
            return
        dialog = PreviewDialog(window.theme, line.title, window)
        feed = PreviewFeed(dialog.preview, self.worker, dialog)
        dialog.finished.connect(lambda _: feed.close())
        dialog.print_wanted.connect(dialog.close)
        dialog.print_wanted.connect(self.print)
        window.dialog = dialog
        dialog.open()
        feed.show_path(line.title, line.pdf)

    def print(self) -> None:
        """Print the chosen papers through the system's dialog."""
        if self._window.current_key != "papers":
            self._window.show_page("papers")
        paths = [line.pdf for line in self.page.chosen_lines if line.pdf is not None]
        if paths:
            self.printing.ask(paths)
        else:
            self._desk_work.say(
                "请先在“已出文书”中选要打印的文书（须有 PDF）。还没有出的，先按 Ctrl+P 出文书。"
            )

    def issue(self) -> None:
        """Record that the chosen paper went out."""
        from jc_disaster.ui.view_models.paper_shelf import ISSUE_ACT  # noqa: PLC0415 - when asked for

        line = self.page.chosen_line if self._page is not None else None
        if line is None or ISSUE_ACT not in line.acts:
            self._open_act(ISSUE_ACT, {})
            return
        self._on_record(ISSUE_ACT, line)

    def _on_record(self, name: str, line: ShelfLine) -> None:
        from jc_disaster.ui.view_models.paper_shelf import (  # noqa: PLC0415 - when asked for
            ISSUE_ACT,
            STEP_ACT,
            step_given,
        )

        known, ask = self._window.known, self._open_act
        if known is None or known.current is None:
            ask(name, {})  # says that an incident comes first
        elif name == STEP_ACT:
            ask(name, step_given(line, known.current))
        elif name == ISSUE_ACT:
            self._issue(line)
        else:
            ask(name, {"paper": line.act_id})

    def _issue(self, line: ShelfLine) -> None:
        from jc_disaster.ui.view_models.paper_shelf import ISSUE_ACT, issue_given  # noqa: PLC0415 - when asked for

        desk, incident = self._desk_work.at_hand()
        known, made = self._window.known, line.made
        if desk is None or known is None or known.current is None or made is None:
            return
        state = known.current

        def found(all_: Sequence[Particulars]) -> None:
            one = next((one for one in all_ if one.stem == made.stem), None)
            given = issue_given(line, one, self._written_into(incident, made.stem), state)
            self._open_act(ISSUE_ACT, given)

        self._desk_work.attempt(lambda: desk.particulars(incident, made.kind), found)

    def _on_amend(self, kind: str, line: ShelfLine) -> None:
        """更正, 撤销 or 废止 of a paper that went out, made ready in one action."""
        desk, incident = self._desk_work.at_hand()
        if desk is None:
            return

        def found(all_: Sequence[Particulars]) -> None:
            one = next((one for one in all_ if one.amends == line.act_id), None)
            if one is None:
                self._desk_work.say("这份文书现在不能更正或撤销：它已被更正、撤销，或者已经作废。")
            elif {"reason", "change"} & set(one.parts):
                self._ask_parts(kind, (one,))
            elif not self.busy:
                self.making.begin(incident, [self._desk_work.order(desk, kind)._replace(only=one.stem)])

        self._desk_work.attempt(lambda: desk.particulars(incident, kind), found)

    def close(self) -> None:
        """The window goes: stop printing, let go of files."""
        self.stop()
        if self._feed is not None:
            self._feed.close()
        self.worker.finish()
