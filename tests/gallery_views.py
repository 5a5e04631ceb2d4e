"""All of the window beside its pages as they open: each dialog, each part of a page, the window before a record.

One list: what stands in it is drawn by ``dev.py pictures --all``, and a test asks that no class is missing from it.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from jc_disaster.exercise.pack_file import read_pack
from jc_disaster.kernel.clock import from_text
from jc_disaster.ui.pages.exercise import PARTS
from tests import gallery_at_work
from tests.gallery_at_work import MESSAGE
from tests.gallery_stand import BARE, DRILL, NIGHT, Stand
from tests.ui.drills import SCENARIOS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget


SHEET = "单位,因灾死亡人口（人）,转移人口（人）,倒塌房屋（间）\n陵川县,1,200,三千多吧\n沁水县,-1,1800,100.5\n"


class View(NamedTuple):
    """Something to look at: its name, the window it needs, how it is opened; what is returned is drawn."""

    name: str
    stand: str
    open: Callable[[Stand], QWidget]


def views(*, exercise: bool) -> tuple[View, ...]:
    """All of them; those of exercises only in one."""
    return (*_COMMON, *_EXERCISE) if exercise else _COMMON


def opened(stand: Stand, kind: str, *, exercise: bool) -> Iterator[tuple[str, QWidget]]:
    """Each view of one kind of window, opened after the one before was closed."""
    for view in views(exercise=exercise):
        if view.stand != kind:
            continue
        shown = view.open(stand)
        stand.settle()
        yield view.name, shown
        if shown is not stand.window:
            shown.close()
        stand.settle()


def _ask(command: str, argument: str = "") -> Callable[[Stand], QWidget]:
    return lambda stand: stand.run(command, argument)


def _paste(stand: Stand) -> QWidget:
    dialog = stand.run("paste")
    dialog.resize(stand.window.width() - 60, stand.window.height() - 60)
    dialog.put_message(MESSAGE)
    stand.settle(lambda: dialog.panel.sifting.items)
    return dialog  # type: ignore[no-any-return]


def _paste_question(stand: Stand) -> QWidget:
    dialog: Any = _paste(stand)
    dialog.panel.table.choose(2)
    return dialog  # type: ignore[no-any-return]


def _sheet(stand: Stand) -> QWidget:
    path = stand.folder / "灾情表.csv"
    path.write_text(SHEET, encoding="utf-8-sig")
    dialog = stand.window.commands.sheets.open(path)
    dialog.resize(stand.window.width() - 60, stand.window.height() - 60)
    stand.settle(dialog.verdict.text)
    return dialog  # type: ignore[no-any-return]


def _confirmed(stand: Stand) -> QWidget:
    dialog = stand.run("decide")
    _answer_times(dialog)
    dialog.submit()
    return dialog  # type: ignore[no-any-return]


def _faults(stand: Stand) -> QWidget:
    dialog = stand.run("find")
    for question in dialog.questions:
        if question.ask.key == "opinion":
            question.field.setPlainText("")
    dialog.submit()
    return dialog  # type: ignore[no-any-return]


def _answer_times(dialog: Any) -> None:  # noqa: ANN401 - a form
    for question in dialog.questions:
        if question.ask.form == "time" and not question.answer:
            question.field.fill_now()


def _strike(stand: Stand) -> QWidget:
    report = next(
        event.event_id for event in stand.window.known.events if event.name.startswith("figures-reported")
    )
    stand.window.commands.run("strike", report)
    return stand.window.dialog  # type: ignore[no-any-return]


def _person(stand: Stand) -> QWidget:
    stand.window.commands.acts._show_person({"name": "某甲", "phone": "13900001111"})
    return stand.window.dialog  # type: ignore[no-any-return]


def _enlarged(stand: Stand) -> QWidget:
    page = stand.page("papers")
    stand.settle(lambda: page.files.rows)
    page.files.selectRow(0)
    stand.settle()
    page.enlarge.click()
    stand.settle()
    return stand.window.dialog  # type: ignore[no-any-return]


def _path(stand: Stand) -> QWidget:
    from jc_disaster.ui.widgets.path_dialog import ask_path  # noqa: PLC0415 - when it is drawn

    dialog = ask_path(
        stand.theme, stand.window, "导入表格", lambda _: None, files="表格 (*.xlsx *.xls *.ods *.csv *.et)"
    )
    dialog.setDirectory(str(SCENARIOS))
    return dialog


def _roster(stand: Stand) -> QWidget:
    from jc_disaster.ui.view_models.roster import RosterFault, RosterView  # noqa: PLC0415 - when it is drawn
    from jc_disaster.ui.view_models.shapes import Verbatim  # noqa: PLC0415 - as above
    from jc_disaster.ui.widgets.roster_dialog import RosterDialog  # noqa: PLC0415 - as above

    lines = tuple(
        (f"表!A{row}", unit, "值班室 0356-0000000")
        for row, unit in enumerate(("城区", "泽州县", "阳城县"), start=2)
    )
    view = RosterView(
        lines,
        (RosterFault(Verbatim("表!A5 “李某”"), "没有写明单位", "请填写单位名称"),),
        ("表!A4与表!A2重复：阳城县。",),
    )
    dialog = RosterDialog(stand.theme, "通讯录", view, stand.window)
    dialog.open()
    return dialog


def _settings(place: int) -> Callable[[Stand], QWidget]:
    def show(stand: Stand) -> QWidget:
        stand.page("settings").sections.setCurrentRow(place)
        return stand.window  # type: ignore[no-any-return]

    return show


def _plan(place: int) -> Callable[[Stand], QWidget]:
    def show(stand: Stand) -> QWidget:
        stand.page("plan").view.setCurrentIndex(place)
        return stand.window  # type: ignore[no-any-return]

    return show


def _clause(stand: Stand) -> QWidget:
    stand.window.commands.run("clause", "5.3.1(2)")
    return stand.window  # type: ignore[no-any-return]


def _county(stand: Stand) -> QWidget:
    stand.window.commands.run("unit", "陵川县")
    return stand.window  # type: ignore[no-any-return]


def _past(stand: Stand) -> QWidget:
    stand.page("assessment")
    stand.window.look_back(from_text(stand.window.known.events[-1].recorded_at))
    return stand.window  # type: ignore[no-any-return]


def _first_run(stand: Stand) -> QWidget:
    from jc_disaster.ui.first_run import ask_officer  # noqa: PLC0415 - when it is drawn

    dialog = ask_officer(stand.window, lambda _: None)
    dialog.rejected.disconnect()
    return dialog


def _trouble(stand: Stand) -> QWidget:
    from jc_disaster.record.refusals import StoreRefusedError  # noqa: PLC0415 - when it is drawn
    from jc_disaster.ui.mending import trouble_of  # noqa: PLC0415 - as above
    from jc_disaster.ui.mending_flow import show_trouble  # noqa: PLC0415 - as above

    sentence = str(StoreRefusedError("store-damaged", path=Path("记录库"), where="文件内容"))
    trouble = trouble_of(Path("记录库"), "store-damaged", sentence, "7月12日2时50分")
    stand.extra.append(show_trouble(stand.window, trouble, lambda _: None))
    return stand.window  # type: ignore[no-any-return]


def _not_backed_up(stand: Stand) -> QWidget:
    from jc_disaster.ui.safekeeping import Safekeeping  # noqa: PLC0415 - when it is drawn

    keeper = Safekeeping(stand.desk, stand.window)  # type: ignore[arg-type]
    keeper._on_left("备份没有做成（U盘备份不能写入），记录本身不受影响。请检查U盘或文件夹；下次备份会再写。")
    keeper.release()
    return keeper.question  # type: ignore[return-value]


def _drill(part: str) -> Callable[[Stand], QWidget]:
    def show(stand: Stand) -> QWidget:
        stand.page("exercise").choose(part)
        return stand.window  # type: ignore[no-any-return]

    return show


def _reminded(stand: Stand) -> QWidget:
    from jc_disaster.incident.real_affairs import RealAffairs, reminder  # noqa: PLC0415 - when it is drawn
    from jc_disaster.ui.widgets.real_reminder import RealReminder  # noqa: PLC0415 - as above

    band = RealReminder(stand.theme)
    stand.window.ground.put_on_top(band)
    band.show_state(reminder(RealAffairs(("7·12陵川山洪",), 1)), suspended=True)
    stand.page("exercise")
    return stand.window  # type: ignore[no-any-return]


def _order(ask: str) -> Callable[[Stand], QWidget]:
    def show(stand: Stand) -> QWidget:
        stand.page("exercise")
        getattr(stand.window.commands.exercises.flow.orders, ask)()
        stand.settle()
        return stand.window.dialog  # type: ignore[no-any-return]

    return show


def _resumed(stand: Stand) -> QWidget:
    from jc_disaster.incident.real_affairs import RealAffairs  # noqa: PLC0415 - when it is drawn

    room, incident = stand.room, stand.window.known.current.incident
    assert room is not None
    room.affairs = RealAffairs(("7·12陵川山洪",), 1)
    room.do(incident, "suspend_exercise")
    stand.window.take(room.desk.known(incident))
    return _order("ask_resume")(stand)


def _left(stand: Stand) -> QWidget:
    from jc_disaster.ui.view_models.drill_forms import left_form  # noqa: PLC0415 - when it is drawn
    from jc_disaster.ui.widgets.form import FormDialog  # noqa: PLC0415 - as above

    state, room = stand.window.known.current, stand.room
    assert room is not None
    dialog = FormDialog(
        stand.theme, left_form(state, room.now(state.incident), 3), room.desk.wall, stand.window
    )
    dialog.open()
    return dialog


def _real_reason(stand: Stand) -> QWidget:
    from jc_disaster.incident.real_affairs import RealAffairs, reminder  # noqa: PLC0415 - when it is drawn

    stand.page("exercise")
    words = reminder(RealAffairs(("7·12陵川山洪",), 1))
    stand.window.commands.exercises.flow.orders.ask_real_reason(words, lambda _: None)
    return stand.window.dialog  # type: ignore[no-any-return]


def _players(stand: Stand) -> QWidget:
    from jc_disaster.ui.view_models.players_view import players_clock, players_view  # noqa: PLC0415 - as above
    from jc_disaster.ui.widgets.players_window import PlayersWindow  # noqa: PLC0415 - as above

    state, room = stand.window.known.current, stand.room
    assert room is not None
    window = PlayersWindow(stand.theme)
    window.resize(1280, 720)
    window.show_view(players_view(state))
    window.show_clock(players_clock(state, room.clock.now()))
    window.show()
    stand.extra.append(window)
    return window


def _editor(stand: Stand) -> Any:  # noqa: ANN401 - the editor
    from jc_disaster.ui.pack_desk import PackDesk  # noqa: PLC0415 - when it is drawn
    from jc_disaster.ui.pages.pack_editor import PackEditor  # noqa: PLC0415 - as above

    room = stand.room
    assert room is not None
    desk = PackDesk(room.plan, SCENARIOS, stand.folder / "scenarios", stand.folder / "draft.json")
    editor = PackEditor(stand.theme, desk, datetime(2026, 7, 20, 0, 30, tzinfo=UTC), stand.window)
    stand.extra.append(editor)
    editor.show()
    return editor


def _pack_editor(stand: Stand) -> QWidget:
    from jc_disaster.ui.pack_desk import Beginning  # noqa: PLC0415 - when it is drawn

    path = SCENARIOS / "landslide.yaml"
    assert stand.room is not None
    assert read_pack(path, stand.room.plan).injects
    editor = _editor(stand)
    editor.begin(Beginning(path=path))
    return editor  # type: ignore[no-any-return]


def _pack_start(stand: Stand) -> QWidget:
    editor = _editor(stand)
    editor.ask_beginning()
    return editor.start  # type: ignore[no-any-return]


_COMMON = (
    View("首次启动", BARE, _first_run),
    View("记录库没有打开", BARE, _trouble),
    View("记录库重建中", BARE, gallery_at_work.mending),
    View("新灾情", NIGHT, _ask("new-incident")),
    View("认定", NIGHT, _ask("find")),
    View("认定之缺项", NIGHT, _faults),
    View("建议", NIGHT, _ask("propose")),
    View("决定", NIGHT, _ask("decide")),
    View("决定之确认", NIGHT, _confirmed),
    View("调整", NIGHT, _ask("record", "decide_adjust")),
    View("终止", NIGHT, _ask("terminate")),
    View("补签", NIGHT, _ask("record", "countersign")),
    View("附签批件", NIGHT, _ask("attach-scan")),
    View("信息报告", NIGHT, _ask("upward", "市委")),
    View("通话", NIGHT, _ask("call")),
    View("基数", NIGHT, _ask("reference")),
    View("作废", NIGHT, _strike),
    View("登记人员", NIGHT, _ask("record", "record_person")),
    View("人员信息", NIGHT, _person),
    View("试算", NIGHT, _ask("what-if")),
    View("查找", NIGHT, _ask("palette")),
    View("单位口径", NIGHT, _ask("unit-basis", "开发区")),
    View("请示要点", NIGHT, _ask("brief")),
    View("快捷键", NIGHT, _ask("shortcuts")),
    View("来报", NIGHT, _paste),
    View("来报之问", NIGHT, _paste_question),
    View("来报之图片", NIGHT, gallery_at_work.picture),
    View("来报之上次未录入", NIGHT, gallery_at_work.unrecorded_message),
    View("来报之剪贴板", NIGHT, gallery_at_work.laid_ready),
    View("决定之上次未录入", NIGHT, gallery_at_work.half_typed),
    View("信息报告之上次未录入", NIGHT, gallery_at_work.half_typed_report),
    View("导入表格", NIGHT, _sheet),
    View("选文件", NIGHT, _path),
    View("导入通讯录", NIGHT, _roster),
    View("并入席位", NIGHT, gallery_at_work.merging),
    View("并入以后对不上的", NIGHT, gallery_at_work.settling),
    View("放大文书", NIGHT, _enlarged),
    View("退出前备份", NIGHT, _not_backed_up),
    View("退出前备份中", NIGHT, gallery_at_work.leaving),
    *(
        View(f"设置之{name}", NIGHT, _settings(place))
        for place, name in enumerate(("值班和显示", "本单位", "通讯录", "单位、时限和基数", "记录和备份"))
    ),
    View("预案之一条", NIGHT, _clause),
    *(
        View(f"预案之{name}", NIGHT, _plan(place))
        for place, name in enumerate(("部门级别", "全部解读", "核对单", "版本差异"), start=1)
    ),
    View("设置之备份中", NIGHT, gallery_at_work.backing_up),
    View("设置之文件夹不在", NIGHT, gallery_at_work.folder_missing),
    View("预案之核对中", NIGHT, gallery_at_work.proving),
    View("预案之比较中", NIGHT, gallery_at_work.comparing),
    View("录入一县", NIGHT, _county),
    View("当时所知", NIGHT, _past),
    View("灾情之无数据", NIGHT, gallery_at_work.figure("deaths", "陵川县")),
    View("灾情之一项走势", NIGHT, gallery_at_work.corrected("relocated", "合计")),
    View("灾情之一县走势", NIGHT, gallery_at_work.corrected("affected_people", "阳城县")),
)
_EXERCISE = (
    *(View(f"演练之{name}", DRILL, _drill(part)) for part, name in PARTS),
    View("真实灾情提醒", DRILL, _reminded),
    View("拨快时钟", DRILL, _order("ask_jump")),
    View("插入情景", DRILL, _order("ask_insert")),
    View("结束演练", DRILL, _order("ask_end")),
    View("演练归档", DRILL, _order("ask_archive")),
    View("真实灾情期间演练", DRILL, _real_reason),
    View("时钟未停", DRILL, _left),
    View("参演窗口", DRILL, _players),
    View("情景包编写", DRILL, _pack_editor),
    View("情景包起头", DRILL, _pack_start),
    View("恢复演练", DRILL, _resumed),
)
