"""What controllers ask for by a form, and the files they ask for: the parts of conducting that wait for an answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jc_disaster.incident.exercise_clock import suspended
from jc_disaster.ui.flows import drill_runs
from jc_disaster.ui.flows.paper_making import DeskWork
from jc_disaster.ui.view_models.conducting import CONDUCT, EVALUATE, REVIEW, START, inject_of

if TYPE_CHECKING:
    from jc_disaster.exercise.conduct import Planned
    from jc_disaster.exercise.judging import Judgement
    from jc_disaster.exercise.pack import Pack
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.drills import Conducted, Drills, PackChoice
    from jc_disaster.ui.pages.exercise import ExercisePage
    from jc_disaster.ui.window_face import WindowFace

FORMATS = ("pdf", "docx")
BACKWARDS = "早于演练时钟现在的时间，演练时钟不能倒拨。"


class ExerciseOrders(QObject):
    """Forms and files of one window's exercises.

    Args:
        window: The window.
        desk: The desk.
        drills: Its packs and judgements.
        page: The page of exercises.
        move_on: Moves the clock on to an exercise time.
    """

    def __init__(
        self,
        window: WindowFace,
        desk: Desk,
        drills: Drills,
        page: ExercisePage,
        move_on: Callable[[datetime], None],
    ) -> None:
        super().__init__(window)
        self._window, self._desk, self._drills, self._page = window, desk, drills, page
        self._move_on = move_on
        self._work = DeskWork(window)
        self._guests: dict[str, tuple[Judgement, ...]] = {}
        page.packs_wanted.connect(self.list_packs)
        page.real_wanted.connect(self.open_real)
        for part, adopt in (
            (START, self._adopt_start),
            (CONDUCT, self._adopt_console),
            (EVALUATE, self._adopt_evaluation),
            (REVIEW, self._adopt_review),
        ):
            page.stack.when_built(part, adopt)

    def _adopt_start(self) -> None:
        start = self._page.start
        start.file_wanted.connect(self.choose_file)
        start.papers_wanted.connect(self.pack_papers)

    def _adopt_console(self) -> None:
        page = self._page
        page.injects.turned.connect(self.turn)
        page.clock.jump_wanted.connect(self.ask_jump)
        page.clock.end_wanted.connect(self.ask_end)
        page.clock.resume_wanted.connect(self.ask_resume)

    def _adopt_evaluation(self) -> None:
        self._page.evaluation.change_wanted.connect(self.ask_improvement)

    def _adopt_review(self) -> None:
        review = self._page.hot_wash
        review.reports_wanted.connect(self.reports)
        review.archive_wanted.connect(self.ask_archive)
        review.others_wanted.connect(self.choose_others)
        if self._conducted is not None and self._conducted.judgement.ended is not None:
            self.compare()

    @property
    def _conducted(self) -> Conducted | None:
        return self._page.conducted

    def turn(self, what: str, key: str) -> None:
        """Carry out what a button of the list of injects asks for."""
        from jc_disaster.ui.widgets import inject_list as turns  # noqa: PLC0415 - with the page

        conducted = self._conducted
        if conducted is None:
            return
        if what == turns.INSERT:
            self.ask_insert()
            return
        planned = inject_of(conducted, key)
        if planned is None:
            return
        if what == turns.SEND:
            self._send(planned)
        elif what == turns.MOVE:
            self.ask_move(planned)
        elif what in (turns.EARLIER, turns.LATER):
            self._change_places(conducted, planned, -1 if what == turns.EARLIER else 1)
        else:
            self._change(planned, what)

    def _send(self, planned: Planned) -> None:
        from jc_disaster.exercise.conduct import Stage, sending  # noqa: PLC0415 - when asked for

        if planned.stage is not Stage.SENT:
            self._window.act(dict(sending(planned.inject, by_hand=True)))

    def _change(self, planned: Planned, what: str) -> None:
        from jc_disaster.incident.acts.exercising import HOLD, RELEASE, SKIP  # noqa: PLC0415 - when asked for

        change = {"hold": HOLD, "release": RELEASE, "skip": SKIP}[what]
        self._window.act({"act": "change_inject", "inject": planned.inject.id, "change": change})

    def _change_places(self, conducted: Conducted, planned: Planned, step: int) -> None:
        from jc_disaster.exercise.conduct import Stage  # noqa: PLC0415 - when asked for

        waiting = [one for one in conducted.planned if one.stage is not Stage.SENT]
        place = waiting.index(planned) + step if planned in waiting else -1
        if not 0 <= place < len(waiting):
            self._window.commands.say("前后没有可以对换的待发情景。")
            return
        other, desk, incident = waiting[place], self._desk, conducted.incident
        if other.at == planned.at:
            self._window.commands.say("这两条情景时间相同，请用“改时”分开。")
            return
        self._window.errands.run(
            lambda: drill_runs.change_places(desk, incident, planned, other), self._window.take_receipt
        )

    def ask_jump(self) -> None:
        """Ask to which time the clock is moved on."""
        from jc_disaster.ui.view_models.drill_forms import jump_form  # noqa: PLC0415 - when asked for
        from jc_disaster.ui.widgets.form import FormDialog  # noqa: PLC0415 - as above

        if self._conducted is None:
            return
        window, desk = self._window, self._desk
        form = jump_form(self._conducted, desk.now())
        dialog = FormDialog(window.theme, form, desk.now, window)
        window.commands.watch(dialog, form)

        def answered(act: dict[str, object]) -> None:
            to = act["to"]
            assert isinstance(to, datetime)  # noqa: S101 - what the form gives
            if to < desk.now():
                dialog.show_trouble(BACKWARDS)
                return
            dialog.accept()
            self._move_on(to)

        dialog.answered.connect(answered)
        window.dialog = dialog
        dialog.open()

    def ask_real_reason(self, reminder: str, begin: Callable[[str], None]) -> None:
        """Ask why an exercise is begun though a real incident is open."""
        from jc_disaster.ui.view_models.drill_forms import real_reason_form  # noqa: PLC0415 - when asked for
        from jc_disaster.ui.widgets.form import FormDialog  # noqa: PLC0415 - as above

        window = self._window
        form = real_reason_form(reminder)
        dialog = FormDialog(window.theme, form, self._desk.now, window)
        window.commands.watch(dialog, form)

        def answered(act: dict[str, object]) -> None:
            dialog.accept()
            begin(str(act["real_reason"]))

        dialog.answered.connect(answered)
        window.dialog = dialog
        dialog.open()

    def ask_resume(self) -> None:
        """Ask why a suspended exercise goes on."""
        from jc_disaster.ui.view_models.drill_forms import resume_form  # noqa: PLC0415 - when asked for

        standing = None if self._conducted is None else suspended(self._conducted.state)
        if standing is not None:
            self._window.commands.ask(resume_form(str(standing.body["reason"])))

    def open_real(self) -> None:
        """Offer an empty real incident in a window of its own; nothing of the exercise goes along."""
        from jc_disaster.ui.another_window import open_real_window  # noqa: PLC0415 - when asked for

        self._say(open_real_window())

    def ask_move(self, planned: Planned) -> None:
        """Ask for another time of an inject."""
        from jc_disaster.ui.view_models.drill_forms import move_form  # noqa: PLC0415 - when asked for

        self._window.commands.ask(move_form(planned))

    def ask_insert(self) -> None:
        """Ask for an inject of the controllers' own."""
        from jc_disaster.ui.view_models.drill_forms import insert_form  # noqa: PLC0415 - when asked for

        if self._conducted is not None:
            self._window.commands.ask(insert_form(self._conducted, self._desk.now()))

    def ask_end(self) -> None:
        """Ask whether the exercise is to be ended, with the consequence."""
        from jc_disaster.ui.view_models.drill_forms import end_form  # noqa: PLC0415 - when asked for

        if self._conducted is not None:
            self._window.commands.ask(end_form(self._conducted))

    def ask_improvement(self, item: str) -> None:
        """Ask how an improvement stands now."""
        from jc_disaster.exercise.improvements import all_improvements  # noqa: PLC0415 - when asked for
        from jc_disaster.ui.view_models.drill_forms import improvement_form  # noqa: PLC0415 - as above

        known = () if self._conducted is None else all_improvements(self._conducted.state)
        found = next((one for one in known if one.item == item), None)
        if found is not None:
            self._window.commands.ask(improvement_form(found))

    def ask_archive(self) -> None:
        """Ask whether the exercise is to be closed and sealed, with the consequence."""
        from jc_disaster.ui.view_models.drill_forms import archive_form  # noqa: PLC0415 - when asked for

        self._window.commands.ask(archive_form())

    def choose_file(self) -> None:
        """Choose a pack from a file."""
        from jc_disaster.ui.widgets.path_dialog import ask_path  # noqa: PLC0415 - when asked for

        window, files = self._window, "情景包 (*.zip *.yaml)"
        ask_path(window.theme, window, "打开情景包", lambda path: self.open_file(Path(path)), files=files)

    def open_file(self, path: Path) -> None:
        """Show a pack from a file before the others."""
        drills, start = self._drills, self._page.start

        def work() -> tuple[PackChoice, ...]:
            return (drills.choice(path), *(one for one in drills.choices() if one.path != path))

        self._work.attempt(work, lambda choices: start.show_choices(choices, str(path)))

    def list_packs(self, chosen: str = "") -> None:
        """Look for packs anew, after one was written too."""
        start = self._page.start
        self._work.attempt(self._drills.choices, lambda choices: start.show_choices(choices, chosen))

    def pack_papers(self, pack: Pack) -> None:
        """Write 导调脚本 and 参演须知 of a pack."""
        drills, folder = self._drills, self._drills.reports_folder
        self._say("正在出导调脚本和参演须知…")

        def done(files: Sequence[Path]) -> None:
            self._say(f"已出 {len(files)} 个文件，在 {folder}。导调脚本不要发给参演人员。")

        self._work.attempt(lambda: drills.pack_papers(pack, folder, FORMATS), done)

    def choose_others(self) -> None:
        """Choose the folder of another exercise store whose teams are set beside those of this one."""
        from jc_disaster.ui.widgets.path_dialog import ask_path  # noqa: PLC0415 - when asked for

        window, title = self._window, "选择另一个演练库的文件夹"
        ask_path(window.theme, window, title, lambda path: self.add_others(Path(path)))

    def add_others(self, folder: Path) -> None:
        """Set the teams of another store beside those of this one; it is only looked at."""
        if self._conducted is None:
            return
        drills, incident, pack = self._drills, self._conducted.incident, self._conducted.pack.sha256

        def done(judged: tuple[Judgement, ...]) -> None:
            known = {(one.incident, one.team) for one in self._guests.get(pack, ())}
            new = tuple(one for one in judged if (one.incident, one.team) not in known)
            self._guests[pack] = (*self._guests.get(pack, ()), *new)
            self._say(f"已加入 {len(new)} 个参演队的演练记录作对照。")
            self.compare()

        self._work.attempt(lambda: drills.elsewhere(incident, folder), done)

    def compare(self) -> None:
        """Show the teams on the pack at hand side by side, once somebody looks back together."""
        if self._conducted is None or not self._page.stack.has(REVIEW):
            return
        edition, page = self._conducted.assessor.edition, self._page
        self._work.attempt(self._teams(), lambda teams: page.hot_wash.show_teams(teams, edition))

    def _teams(self) -> Callable[[], tuple[Judgement, ...]]:
        assert self._conducted is not None  # noqa: S101 - asked by those who looked
        drills, incident = self._drills, self._conducted.incident
        guests = self._guests.get(self._conducted.pack.sha256, ())
        return lambda: (*drills.same_pack(incident), *guests)

    def reports(self) -> None:
        """Write 演练评估报告 for every team that is compared, and 总结."""
        if self._conducted is None:
            return
        drills, folder, teams = self._drills, self._drills.reports_folder, self._teams()
        self._say("正在出演练评估报告和总结…")

        def done(files: Sequence[Path]) -> None:
            self._say(f"已出 {len(files)} 个文件，在 {folder}。")
            self._page.hot_wash.show_files(files)

        self._work.attempt(lambda: drills.reports(teams(), folder, FORMATS), done)

    def _say(self, text: str) -> None:
        self._window.status.show_message(text)
