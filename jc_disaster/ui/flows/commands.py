"""What keys and buttons ask for: opening the right form, dialog or page, and turning answers into acts."""

# Long because every command, and every flow that is made with the first command that needs it, is a short method here.

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jc_disaster.kernel.clock import from_text
from jc_disaster.ui.flows.act_commands import ActCommands
from jc_disaster.ui.flows.entry_flow import EntryFlow
from jc_disaster.ui.flows.exercise_commands import ExerciseCommands
from jc_disaster.ui.window_face import PAST, START_FIRST

if TYPE_CHECKING:
    from jc_disaster.plan.model import PlanEdition
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.flows.form_drafts import FormDraftFlow
    from jc_disaster.ui.flows.incoming import Incoming
    from jc_disaster.ui.flows.paper_flow import PaperFlow
    from jc_disaster.ui.flows.paste_flow import PasteFlow
    from jc_disaster.ui.flows.scan_flow import ScanFlow
    from jc_disaster.ui.flows.sheet_flow import SheetFlow
    from jc_disaster.ui.known import Receipt
    from jc_disaster.ui.pages.page import Page
    from jc_disaster.ui.view_models.forms import Form
    from jc_disaster.ui.view_models.paste import PasteView
    from jc_disaster.ui.view_models.reported import Reported
    from jc_disaster.ui.widgets.form import FormDialog
    from jc_disaster.ui.window_face import WindowFace

# What may be done while the pages show what was known earlier.
WITHOUT_RECORDING = frozenset(
    {
        "shortcuts",
        "palette",
        "page",
        "entry",
        "unit",
        "measures",
        "clause",
        "incident",
        "next-incident",
        "now",
        "look-back",
        "what-if",
        "print",
        "break-off",  # a real disaster waits for nobody to come back to now
        "pack-editor",
    }
)


class Commands(QObject):
    """The commands of one window, by name.

    What serves only a form, a message, a sheet, a scan or a paper is made with the first of them: nobody waits for it
    at the start.
    """

    def __init__(self, window: WindowFace) -> None:
        super().__init__(window)
        self._window = window
        self._incoming: Incoming | None = None
        self.acts = ActCommands(window, self.ask, self.say, lambda: self.papers)
        self.exercises = ExerciseCommands(window, self.say)
        self.entry = EntryFlow(window, self.report)
        self._by_name: dict[str, Callable[[str], None]] = {
            "shortcuts": lambda _: self._show_shortcuts(),
            "new-incident": lambda _: self.new_incident(),
            "incident": window.open_incident,
            "next-incident": lambda _: self._next_incident(),
            "paste": lambda _: self.paste(),
            "import": lambda _: self.import_sheet(),
            "arrival": self._arrival,
            "ignore-arrival": self._ignore_arrival,
            "entry": lambda _: window.show_page("assessment"),
            "upward": self._upward,
            "call": self._call,
            "find": lambda _: self._find(),
            "propose": lambda _: self._propose(),
            "decide": lambda _: self._decide(),
            "terminate": lambda _: self._terminate(),
            "brief": lambda _: self._show_brief(),
            "papers": lambda kinds: self.papers.make(tuple(kind for kind in kinds.split(",") if kind)),
            "short-text": lambda kind: self.papers.copy_text(kind),  # noqa: PLW0108 - made when asked for
            "print": lambda _: self.papers.print(),
            "issue-paper": lambda _: self.papers.issue(),
            "measures": self._measures,
            "now": lambda _: window.look_back(None),
            "look-back": lambda moment: window.look_back(from_text(moment)),
            "next-due": lambda _: window.top.due.click(),
            "pack-editor": lambda _: self._edit_packs(),
            "palette": lambda _: self.acts.palette(),
            "what-if": lambda _: self.acts.what_if(),
            "record": self.acts.record,
            "undo": lambda _: self.acts.undo(),
            "strike": self.acts.strike,
            "unit": self.acts.unit,
            "clause": self.acts.clause,
            "page": window.show_page,
            "reference": lambda _: self._reference(),
            "unit-basis": self.acts.unit_basis,
            "merge-seat": lambda _: self.acts.merge_seat(),
            "conflicts": lambda _: self.acts.conflicts(),
            "countersign": self.acts.countersign,
            "attach-scan": lambda bearer: self.scans.start(bearer),  # noqa: PLW0108 - as above
            "put-right": self.acts.put_right,
            "break-off": lambda _: self.exercises.break_off(),
            "open-exercise": lambda _: self.exercises.open_window(),
        }

    @cached_property
    def drafts(self) -> FormDraftFlow:
        """What is typed into forms and not recorded."""
        from jc_disaster.ui.flows.form_drafts import FormDraftFlow  # noqa: PLC0415 - when a form is opened

        return FormDraftFlow(self._window)

    @cached_property
    def papers(self) -> PaperFlow:
        """The papers."""
        from jc_disaster.ui.flows.paper_flow import PaperFlow  # noqa: PLC0415 - when a paper is asked for

        return PaperFlow(self._window, self.acts.open)

    @cached_property
    def scans(self) -> ScanFlow:
        """The scans."""
        from jc_disaster.ui.flows.scan_flow import ScanFlow  # noqa: PLC0415 - when one is attached

        return ScanFlow(self._window, self.papers.worker)

    @cached_property
    def pasting(self) -> PasteFlow:
        """The messages."""
        from jc_disaster.ui.flows.paste_flow import PasteFlow  # noqa: PLC0415 - when one is read

        return PasteFlow(self._window, self.report, self.drafts, self.scans.attach_picture)

    @cached_property
    def sheets(self) -> SheetFlow:
        """The spreadsheets."""
        from jc_disaster.ui.flows.sheet_flow import SheetFlow  # noqa: PLC0415 - when one is read

        return SheetFlow(self._window, self.pasting)

    @property
    def incoming(self) -> Incoming | None:
        """The drop folder; None before the record is open, and where its desk has no place for one."""
        inbox = None if self._window.desk is None else self._window.desk.inbox
        if self._incoming is None and inbox is not None:
            from jc_disaster.ui.flows.incoming import Incoming, Ways  # noqa: PLC0415 - when there is something to watch

            ways = Ways(self.new_incident, self.pasting.open, self.sheets.open)
            self._incoming = Incoming(self._window, inbox, ways)
        return self._incoming

    @property
    def names(self) -> tuple[str, ...]:
        """All commands."""
        return tuple(self._by_name)

    def run(self, name: str, argument: str = "") -> None:
        """Carry out a command; before the record is open, and with a form open, there is nothing to do."""
        window = self._window
        if window.desk is None or self._form_is_open():
            return
        if window.looking_back and name not in WITHOUT_RECORDING:
            self.say(PAST)
            return
        if not window.turns.waits(name, argument):
            self._by_name[name](argument)

    def adopt(self, key: str, page: Page) -> None:
        """Wire what only one page says."""
        window = self._window
        if key == "assessment":
            page.drafted.connect(window.draft)  # type: ignore[attr-defined]
            self.entry.adopt(page.entry)  # type: ignore[attr-defined]
            page.unit_chosen.connect(self._unit_chosen)  # type: ignore[attr-defined]
        elif key == "figures":
            page.reported.connect(self.report)  # type: ignore[attr-defined]
        elif key == "papers":
            self.papers.adopt(page)  # type: ignore[arg-type]
        elif key == "exercise":
            self.exercises.adopt(page)  # type: ignore[arg-type]
        elif key == "home":
            from jc_disaster.ui.flows.home_flow import adopt_home  # noqa: PLC0415 - with its page

            adopt_home(window, page, self.incoming)  # type: ignore[arg-type]
        elif key == "journal":
            from jc_disaster.ui.flows.journal_flow import JournalFlow  # noqa: PLC0415 - with its page

            JournalFlow(window).adopt(page)  # type: ignore[arg-type]
        elif key == "plan":
            from jc_disaster.ui.flows.plan_flow import PlanFlow  # noqa: PLC0415 - with its page

            PlanFlow(window).adopt(page)  # type: ignore[arg-type]
        elif key == "settings":
            from jc_disaster.ui.flows.settings_flow import SettingsFlow  # noqa: PLC0415 - with its page

            if self.incoming is not None:
                self.incoming.adopt_settings(page)  # type: ignore[arg-type]
            SettingsFlow(window, self.papers.adopt_fonts).adopt(page)  # type: ignore[arg-type]
            page.officer_changed.connect(window.officer_wanted)  # type: ignore[attr-defined]
            page.look_changed.connect(window.look_wanted)  # type: ignore[attr-defined]

    def attach(self, desk: Desk) -> None:
        """Begin to work with an open record: its drop folder is watched, its exercises are conducted."""
        if desk.inbox is not None and desk.inbox.folder and self.incoming is not None:
            self.incoming.start()
        self.exercises.attach(desk)

    def finish(self) -> None:
        """The window closes: what is typed is kept, and nothing is begun any more."""
        if "papers" in vars(self):  # what nobody asked for was never made
            self.papers.close()
        self.keep_typed()
        self.exercises.leave()
        if self._incoming is not None:
            self._incoming.watch.stop()

    def keep_typed(self) -> None:
        """What is typed and not written yet is written now."""
        self.entry.finish()
        if "drafts" in vars(self):
            self.drafts.finish()

    def stop_papers(self) -> None:
        """What is being written is finished, no further paper is begun."""
        if "papers" in vars(self):
            self.papers.stop()

    def choose_unit(self, unit: str, key: str = "") -> None:
        """Enter the figures of a unit, or one of them."""
        page = self._window.page("assessment")
        page.choose_unit(unit)  # type: ignore[attr-defined]
        if key:
            page.entry.fields[key].setFocus()  # type: ignore[attr-defined]

    def _unit_chosen(self, _unit: str) -> None:
        window = self._window
        window.draft(None)
        page = window.page("assessment")
        if window.picture is not None:
            page.show_picture(window.picture)  # type: ignore[attr-defined]
            page.enter()

    def report(
        self, report: object, text: str | None = None, done: Callable[[Receipt], None] | None = None
    ) -> None:
        """Record figures of one unit, with the message they come from."""
        from jc_disaster.ui.view_models.reported import report_act  # noqa: PLC0415 - after the first paint

        said: Reported = report  # type: ignore[assignment]
        window = self._window
        if window.picture is not None:
            window.act(report_act(said, window.picture.state.units, text), done)

    def new_incident(
        self, then: Callable[[], object] | None = None, form: Callable[[PlanEdition], Form] | None = None
    ) -> None:
        """Ask for a new incident; afterwards go where figures are entered, or do ``then``.

        Args:
            then: What follows once it is recorded.
            form: The form to ask with, where it is not the plain one.
        """
        from jc_disaster.ui.view_models.fact_forms import incident_form  # noqa: PLC0415 - when asked for

        window = self._window
        if window.known is None or window.desk is None:
            return
        incident = window.desk.new_id()

        def done(receipt: Receipt) -> None:
            if receipt.ok:
                window.show_page("assessment")
                if then is not None:
                    then()

        self.ask((form or incident_form)(window.known.assessor.edition), done, incident)

    def _show_shortcuts(self) -> None:
        from jc_disaster.ui.flows.read_aloud import show_shortcuts  # noqa: PLC0415 - when asked for

        show_shortcuts(self._window)

    def _show_brief(self) -> None:
        from jc_disaster.ui.flows.read_aloud import show_brief  # noqa: PLC0415 - when asked for

        show_brief(self._window, self.say)

    def _next_incident(self) -> None:
        from jc_disaster.ui.view_models.frame import next_live  # noqa: PLC0415 - loaded with the window

        window = self._window
        following = None if window.known is None else next_live(window.known.incidents, window.incident)
        if following is None:
            self.say("没有其他在办灾情；已归档的按 Ctrl+K 查找。")
            return
        window.open_incident(following)

    def _form_is_open(self) -> bool:
        dialog = self._window.dialog
        return dialog is not None and dialog.isVisible() and dialog.isModal()

    def paste(self) -> None:
        """Read a message; where there is no incident yet, ask for it first, with what the copied report says of it."""
        if self._window.desk is None:
            return
        if self._window.picture is None:
            self.pasting.from_clipboard(self._paste_first)
        else:
            self.pasting.open()

    def _paste_first(self, message: PasteView) -> None:
        from jc_disaster.ui.view_models import fact_forms as forms  # noqa: PLC0415 - when asked for

        window = self._window
        if window.desk is None or window.picture is not None or self._form_is_open():
            return  # while the message was read, somebody went another way: no second incident on top of theirs
        proposed, intro = forms.NOTHING_PROPOSED, forms.BEFORE_PASTING
        if message.rows:
            proposed, intro = forms.proposed_incident(message, window.desk.now()), forms.FROM_REPORT
        self.new_incident(
            lambda: self.pasting.open(message.text),
            lambda edition: forms.incident_form(edition, proposed, intro),
        )

    def import_sheet(self) -> None:
        """Choose a spreadsheet and preview it; where there is no incident yet, ask for it first."""
        if self._window.picture is None or self._window.desk is None:
            self.new_incident(self.import_sheet)
            return
        self.sheets.choose()

    def _edit_packs(self) -> None:
        from jc_disaster.ui.flows.pack_window import edit_packs  # noqa: PLC0415 - when asked for

        edit_packs(self._window)

    def _arrival(self, name: str) -> None:
        if self.incoming is not None:
            self.incoming.open(name)

    def _ignore_arrival(self, name: str) -> None:
        if self.incoming is not None:
            self.incoming.ignore(name)

    def _find(self) -> None:
        from jc_disaster.ui.view_models.decision_forms import finding_form  # noqa: PLC0415 - when asked for

        if self._window.picture is None:
            self.say(START_FIRST)
            return
        self.ask(finding_form(self._window.picture))

    def _propose(self) -> None:
        from jc_disaster.ui.view_models.decision_forms import proposal_form  # noqa: PLC0415 - when asked for

        form = None if self._window.picture is None else proposal_form(self._window.picture)
        if form is None:
            self.say("这一级的启动程序没有提出建议这一步，或尚未达到启动条件。")
            return
        self.ask(form)

    def _decide(self) -> None:
        from jc_disaster.ui.view_models.decision_forms import decision_form  # noqa: PLC0415 - when asked for

        if self._window.picture is None:
            self.say(START_FIRST)
            return
        self.ask(decision_form(self._window.picture))

    def _terminate(self) -> None:
        from jc_disaster.ui.view_models.ending_form import termination_form  # noqa: PLC0415 - when asked for

        form = None if self._window.picture is None else termination_form(self._window.picture)
        if form is None:
            self.say("当前没有生效的响应，不需要终止。")
            return
        self.ask(form)

    def _upward(self, addressee: str) -> None:
        from jc_disaster.ui.view_models.fact_forms import upward_form  # noqa: PLC0415 - when asked for
        from jc_disaster.ui.view_models.frame import upward_views  # noqa: PLC0415 - as above

        window = self._window
        picture = window.picture
        if picture is None:
            self.say(START_FIRST)
            return
        views = upward_views(picture.state, picture.edition, picture.now)
        if not addressee:  # by telephone to all, then in writing
            first = [view.name for view in views if not view.telephone]
            addressee = (first or [view.name for view in views if not view.written] or [views[0].name])[0]
        phoned = any(view.name == addressee and view.telephone and not view.written for view in views)
        level = picture.in_force or picture.concerned
        extra = () if level is None else level.procedure.whom("report")
        self.ask(upward_form(picture.edition, addressee, extra, phoned=phoned))

    def _call(self, unit: str) -> None:
        from jc_disaster.ui.view_models.fact_forms import call_form  # noqa: PLC0415 - when asked for

        picture = self._window.picture
        if picture is None:
            self.say(START_FIRST)
            return
        first = picture.missing[0].unit if picture.missing else None
        whom = unit or first or ""
        number = picture.phones.of(whom)
        self.ask(call_form(whom, "" if number is None else number.number))

    def _reference(self) -> None:
        from jc_disaster.ui.view_models.fact_forms import reference_form  # noqa: PLC0415 - when asked for

        self.ask(reference_form())

    def _measures(self, department: str) -> None:
        self._window.show_page("measures")
        self._window.page("measures").choose(department)  # type: ignore[attr-defined]

    def ask(
        self, form: Form, done: Callable[[Receipt], None] | None = None, incident: str | None = None
    ) -> None:
        """Open a form; it stays until its act is recorded, and says why where it was not."""
        from jc_disaster.ui.widgets.form import FormDialog  # noqa: PLC0415 - when asked for

        window = self._window
        if window.desk is None:
            return
        dialog = FormDialog(window.theme, form, window.desk.now, window)
        target = incident or window.incident  # the one it was opened on, whatever is shown when it is sent

        def on_answered(act: dict[str, object]) -> None:
            take_back = window.turns.lend_keys(dialog)

            def on_receipt(receipt: Receipt) -> None:
                if receipt.ok:
                    window.turns.close(dialog.accept)
                else:
                    take_back()
                    dialog.show_trouble(receipt.message)
                if done is not None:
                    done(receipt)

            window.act(dict(act), on_receipt, target)

        dialog.answered.connect(on_answered)
        self.drafts.watch_form(dialog, form, new=incident is not None)
        window.dialog = dialog
        dialog.open()

    def watch(self, dialog: FormDialog, form: Form) -> None:
        """Keep what is typed into a form that is no act by itself until it is accepted, and offer what was before."""
        self.drafts.watch_form(dialog, form, new=False)

    def say(self, text: str) -> None:
        """Say something in the status line."""
        self._window.status.show_message(text)
