"""Commands that lead anywhere and to any act: the palette, and the forms built from the catalogue of acts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from jc_disaster.ui.window_face import START_FIRST

if TYPE_CHECKING:
    from jc_disaster.documents.choice import PaperChoice
    from jc_disaster.incident.acts.spec import ActSpec
    from jc_disaster.ui.flows.paper_flow import PaperFlow
    from jc_disaster.ui.known import Receipt
    from jc_disaster.ui.pages.plan import PlanPage
    from jc_disaster.ui.view_models.act_choices import Choices, Reach
    from jc_disaster.ui.view_models.forms import Form
    from jc_disaster.ui.view_models.palette import Found
    from jc_disaster.ui.window_face import WindowFace

_LOOK = "unmask_person"
_TAKE_OVER = "take_over"


class Asking(Protocol):
    """Opens a form and records its act."""

    def __call__(self, form: Form, done: Callable[[Receipt], None] | None = None) -> None:
        """Open ``form``; ``done`` is told what came of it."""


class ActCommands:
    """What the palette opens.

    Args:
        window: The window.
        ask: Opens a form and records its act.
        say: Says something in the status line.
        papers: Tells what knows the papers that were made.
    """

    def __init__(
        self,
        window: WindowFace,
        ask: Asking,
        say: Callable[[str], None],
        papers: Callable[[], PaperFlow],
    ) -> None:
        self._window = window
        self._ask = ask
        self._say = say
        self._flow = papers
        self._papers: Choices = ()

    def palette(self) -> None:
        """Open the palette; the papers are asked for meanwhile and join when they are known."""
        from jc_disaster.ui.widgets.palette import Palette  # noqa: PLC0415 - when asked for

        window = self._window
        if window.known is None:
            return
        dialog = Palette(window.theme, self._everything(), window)
        dialog.chosen.connect(window.commands.run)
        window.dialog = dialog
        dialog.open()
        desk, current = window.desk, window.known.current
        if desk is None or current is None:
            return

        def take(choices: Sequence[PaperChoice]) -> None:
            self._papers = tuple((choice.kind, choice.title) for choice in choices)
            if dialog.isVisible():
                dialog.show_found(self._everything())

        if not self._papers:
            window.errands.run(lambda: desk.paper_choices(current.incident), take)

    def _everything(self) -> tuple[Found, ...]:
        from jc_disaster.ui.view_models.palette import everything  # noqa: PLC0415 - when asked for

        window = self._window
        assert window.known is not None  # noqa: S101 - `palette` looked
        edition = window.known.assessor.edition
        return everything(edition, window.picture, window.known.incidents, self._papers, window.page_keys)

    def record(self, argument: str) -> None:
        """Open the form of any act.

        Args:
            argument: Its name, and after a colon what is known already: ``tell_of_response:to=阳城县&channel=电话``.
        """
        name, _, rest = argument.partition(":")
        given = {
            key: value for key, found, value in (part.partition("=") for part in rest.split("&")) if found
        }
        self.open(name, given)

    def open(self, name: str, given: Mapping[str, str]) -> None:
        """Open the form of an act with what is known already, by field; the kinds of papers are asked for first."""
        from jc_disaster.incident.decide import ACTS  # noqa: PLC0415 - when asked for
        from jc_disaster.ui.view_models.act_choices import PAPER_KIND  # noqa: PLC0415 - as above

        reach, desk, spec = self._reach(), self._window.desk, ACTS[name]
        if reach is None or desk is None:
            self._say(START_FIRST)
            return
        if reach.papers or desk.papers is None or all(field.name != PAPER_KIND for field in spec.fields):
            self._open(spec, given)
            return

        def take(choices: Sequence[PaperChoice]) -> None:
            self._papers = tuple((choice.kind, choice.title) for choice in choices)
            self._open(spec, given)

        incident = reach.picture.state.incident
        self._window.turns.carry_out(
            lambda: desk.paper_choices(incident), take, self._window.errands.failed.emit
        )

    def _open(self, spec: ActSpec, given: Mapping[str, str]) -> None:
        from jc_disaster.ui.view_models.act_forms import act_form, lacking  # noqa: PLC0415 - when asked for

        window, reach = self._window, self._reach()
        if reach is None or window.desk is None:
            return
        why_not = lacking(spec, reach)
        if why_not:
            self._say(why_not)
            return
        form = act_form(spec, reach, given, window.desk.now)
        if spec.name == _LOOK:
            self._look(form)
        elif spec.name == _TAKE_OVER:
            self._ask(form, self._change_officer)
        else:
            self._ask(form)

    def _change_officer(self, receipt: Receipt) -> None:
        """Whoever signed for the shift is on duty at this seat: nothing more is signed by the one who went home."""
        from jc_disaster.incident.fact_names import TAKEN  # noqa: PLC0415 - once a shift
        from jc_disaster.ui.officer import Officer  # noqa: PLC0415 - as above

        window = self._window
        current, before = receipt.known.current, None if window.desk is None else window.desk.officer
        if not receipt.ok or current is None or before is None:
            return
        signed: Any = current.of(TAKEN)[-1].body["by"]
        after = Officer(str(signed["name"]), str(signed["post"]), before.seat)
        if after.name and after != before:
            window.officer_wanted.emit(after)

    def undo(self) -> None:
        """Take back this seat's last entry by a new one, or say what to do instead."""
        from jc_disaster.ui.view_models.answer import sentence  # noqa: PLC0415 - when asked for
        from jc_disaster.ui.view_models.undo import REASON, last_entry  # noqa: PLC0415 - as above

        window, desk, known = self._window, self._window.desk, self._window.known
        if desk is None or known is None or window.picture is None:
            self._say(START_FIRST)
            return
        before, picture = sentence(window.picture), window.picture
        seat = "" if desk.officer is None else desk.officer.seat
        found = last_entry(known.events, picture.state, picture.edition, seat=seat, now=desk.now())
        if not found.entry:
            self._say(found.said)
            return

        def done(receipt: Receipt) -> None:
            if receipt.ok and window.picture is not None:
                after = sentence(window.picture)
                self._say(found.said if after == before else f"{found.said}现为：{after}")

        window.act({"act": "strike_entry", "entry": found.entry, "reason": REASON}, done)

    def strike(self, event_id: str) -> None:
        """Strike out an entry of the log with a reason, or say why it cannot be."""
        from jc_disaster.ui.view_models.undo import may_be_struck  # noqa: PLC0415 - when asked for

        window, known = self._window, self._window.known
        if known is None or window.picture is None:
            return
        entry = may_be_struck(known.events, window.picture.state, event_id)
        if not entry:
            self._say("这一条不能作废：认定、决定、文书等另有更正的办法，按Ctrl+K查找；已作废的不再作废。")
            return
        self.record(f"strike_entry:entry={entry}")

    def _reach(self) -> Reach | None:
        from jc_disaster.ui.view_models.act_choices import Reach  # noqa: PLC0415 - when asked for

        window = self._window
        if window.picture is None or window.known is None or window.desk is None:
            return None
        papers = self._flow()
        kinds = self._papers or papers.kinds
        return Reach(window.picture, window.known.events, window.desk.officer, kinds, papers.files)

    def _look(self, form: Form) -> None:
        """查看: the looking is recorded first; what is seen stands in a window that is closed, and nowhere else."""
        from jc_disaster.ui.widgets.form import FormDialog  # noqa: PLC0415 - when asked for

        window, desk = self._window, self._window.desk
        if desk is None or window.picture is None:
            return
        incident = window.picture.state.incident
        dialog = FormDialog(window.theme, form, desk.now, window)

        def seen(outcome: tuple[Receipt, Mapping[str, str]]) -> None:
            receipt, private = outcome
            window.take_receipt(receipt)
            if not receipt.ok:
                dialog.show_trouble(receipt.message)
                return
            dialog.accept()
            self._show_person(private)

        dialog.answered.connect(
            lambda act: window.errands.run(lambda: desk.unmask(incident, dict(act)), seen)
        )
        window.dialog = dialog
        dialog.open()

    def _show_person(self, private: Mapping[str, str]) -> None:
        from jc_disaster.ui.view_models.act_words import PRIVATE  # noqa: PLC0415 - when asked for
        from jc_disaster.ui.widgets.text_dialog import TextDialog  # noqa: PLC0415 - as above

        window = self._window
        lines = [f"{words}：{private[key]}" for key, words in PRIVATE if private.get(key)]
        text = "\n".join(lines) or "没有登记姓名等信息，或已按规定销毁。"
        window.dialog = TextDialog(window.theme, "人员信息（已留痕）", text, window)
        window.dialog.show()

    def what_if(self) -> None:
        """Try other figures, and read why it is not the next level; nothing of it is recorded."""
        from jc_disaster.ui.widgets.what_if import WhatIf  # noqa: PLC0415 - when asked for

        window = self._window
        if window.picture is None:
            self._say(START_FIRST)
            return
        window.dialog = WhatIf(window.theme, window.picture, window)
        window.dialog.show()

    def unit_basis(self, unit: str) -> None:
        """Record whether a unit's figures are counted by themselves or in another's."""
        from jc_disaster.ui.view_models.unit_basis_form import basis_form  # noqa: PLC0415 - when asked for

        picture = self._window.picture
        if picture is None:
            self._say(START_FIRST)
            return
        self._ask(basis_form(picture, unit))

    def merge_seat(self) -> None:
        """Choose another seat's export, see what it would change, take it."""
        from jc_disaster.ui.flows.merge_flow import choose_seat  # noqa: PLC0415 - when asked for

        choose_seat(self._window)

    def countersign(self, decision: str) -> None:
        """Record who signed a decision that waits for it."""
        self.open("countersign", {"decision": decision})

    def put_right(self, decision: str) -> None:
        """Put a decision right that departs from the plan."""
        self.open("put_right_decision", {"decision": decision})

    def conflicts(self) -> None:
        """List what two seats recorded against one another, each with the form that settles it."""
        from jc_disaster.ui.flows.conflict_flow import standing_conflicts  # noqa: PLC0415 - when asked for

        standing_conflicts(self._window)

    def unit(self, argument: str) -> None:
        """Enter the figures of a unit.

        Args:
            argument: The unit, and behind ``|`` the figure where it is one alone.
        """
        unit, _, key = argument.partition("|")
        self._window.show_page("assessment")
        self._window.commands.choose_unit(unit, key)

    def clause(self, clause: str) -> None:
        """Read a clause of the plan."""
        self._window.show_page("plan")
        page: PlanPage = self._window.page("plan")  # type: ignore[assignment]
        page.choose(clause)
