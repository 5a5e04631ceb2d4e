"""The window while something is under way or half done, for the pictures that are looked at."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication, QImage

from tests.ui.desks import INCIDENT

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from tests.gallery_stand import Stand

PERCENT = 42
MESSAGE = "陵川县：截至7月12日3时，死亡8人、失踪4人，转移5860人，需紧急生活救助620人，横河镇倒塌房屋12间。"


def backing_up(stand: Stand) -> QWidget:
    """设置 while a backup is made."""
    page = stand.page("settings")
    page.sections.setCurrentRow(page.sections.count() - 1)
    page.backup.show_running(running=True)
    stand.window.status.show_message(f"正在备份… {PERCENT}%（照常录入，不必等）")
    return _window(stand)


def folder_missing(stand: Stand) -> QWidget:
    """设置 with a second backup folder on a stick that is not plugged in."""
    from jc_disaster.ui.chosen_folder import ANYWAY, GONE, fault_of  # noqa: PLC0415 - when it is drawn

    page, folder = stand.page("settings"), "/media/值班室U盘/备份"
    page.sections.setCurrentRow(page.sections.count() - 1)
    fault = fault_of(folder, GONE)
    page.backup.second.setText(folder)
    page.backup.offer.offer(fault.words, ((ANYWAY, page.backup.offer.withdraw),))
    stand.window.status.show_message(fault.short, bad=True)
    return _window(stand)


def leaving(stand: Stand) -> QWidget:
    """The last backup takes long."""
    from jc_disaster.ui.safekeeping import Safekeeping  # noqa: PLC0415 - when it is drawn

    keeper = Safekeeping(stand.desk, stand.window)  # type: ignore[arg-type]
    keeper._offer_to_stop()
    keeper._say_how_far(PERCENT)
    keeper.release()
    stand.window.status.show_message("")  # the next pictures are of other moments
    return keeper.waiting  # type: ignore[return-value]


def mending(stand: Stand) -> QWidget:
    """A damaged record is made anew."""
    trouble: Any = stand.extra[-1]
    trouble.show_running(running=True, stoppable=True)
    stand.window.status.show_message(f"正在处理，请稍候… {PERCENT}%")
    return _window(stand)


def merging(stand: Stand) -> QWidget:
    """What another seat has recorded is shown before it is taken."""
    from jc_disaster.record.merging import Preview  # noqa: PLC0415 - when it is drawn
    from jc_disaster.ui.widgets.merge_dialog import MergeDialog  # noqa: PLC0415 - as above

    told = Preview(
        "将并入14条：席位“外勤-1”14条（2026年7月12日0时10分至2026年7月12日3时5分记入）。另有12条本席位已有，不重复记入。",
        (
            "7·11沁河暴雨洪涝，新到灾情报告3条、值班日志11条",
            "7·11沁河暴雨洪涝，数据对照：Ⅳ级 → Ⅲ级",
            "7·11沁河暴雨洪涝，陵川县 因灾死亡人口 未报 → 9",
        ),
        ("阳城县因灾死亡人口：后报的较小而没有写核减理由，按较大的 2 作数。",),
        ("其中2条登记了人员姓名等；密钥不随导出，姓名只能在原席位查看，人数不受影响。",),
    )
    dialog = MergeDialog(stand.theme, told, 14, stand.window)
    dialog.open()
    return dialog


def settling(stand: Stand) -> QWidget:
    """What two seats recorded against one another, after the merge."""
    from jc_disaster.record.merging import Conflict  # noqa: PLC0415 - when it is drawn
    from jc_disaster.ui.view_models.conflicts import conflict_lines  # noqa: PLC0415 - as above
    from jc_disaster.ui.widgets.conflict_dialog import ConflictDialog  # noqa: PLC0415 - as above

    lower = "：后报的较小而没有写核减理由，按较大的 12 作数。"
    start = "决定（2026年7月12日3时10分，席位“外勤-1”）：市安委办主任电话决定 同意启动Ⅳ级。"
    found = (
        Conflict(
            INCIDENT, f"{start}与另一条记录不能同时成立，没有生效，两条都保留。", "decision-recorded/1", "a"
        ),
        Conflict(INCIDENT, f"阳城县因灾死亡人口{lower}", unit="阳城县", key="deaths"),
        Conflict(INCIDENT, f"沁水县紧急转移安置人口{lower}", unit="沁水县", key="relocated"),
    )
    dialog = ConflictDialog(stand.theme, conflict_lines(found), stand.window)
    dialog.open()
    return dialog


def proving(stand: Stand) -> QWidget:
    """The plan is proven."""
    page = stand.page("plan")
    page.view.setCurrentIndex(3)
    page.show_proving(PERCENT)
    stand.window.status.show_message("")
    return _window(stand)


def comparing(stand: Stand) -> QWidget:
    """Two editions are compared."""
    page = stand.page("plan")
    page.view.setCurrentIndex(4)
    stand.settle(lambda: page.difference.after.count() > 0)
    page.show_comparing(PERCENT)
    return _window(stand)


def half_typed(stand: Stand) -> QWidget:
    """A decision that was begun before."""
    _begun(stand, stand.run("decide"), "河水仍在上涨，先按Ⅲ级组织转移，书面随后补签。")
    return stand.run("decide")  # type: ignore[no-any-return]


def half_typed_report(stand: Stand) -> QWidget:
    """A report upward that was begun before."""
    _begun(stand, stand.run("upward", "市委"), "市委值班室张主任")
    return stand.run("upward", "市委")  # type: ignore[no-any-return]


def _begun(stand: Stand, dialog: Any, words: str) -> None:  # noqa: ANN401 - a form
    question = next(
        one for one in dialog.questions if one.ask.form in {"text", "line", "open"} and not one.ask.value
    )
    question.put(words)
    dialog.reject()
    stand.settle()


def unrecorded_message(stand: Stand) -> QWidget:
    """A message that was pasted before and not recorded."""
    QGuiApplication.clipboard().clear()
    dialog = stand.run("paste")
    dialog.put_message(MESSAGE)
    stand.settle(lambda: dialog.panel.sifting.items)
    dialog.reject()
    stand.settle()
    return _large(stand, stand.run("paste"))


def laid_ready(stand: Stand) -> QWidget:
    """The copied report is laid ready."""
    QGuiApplication.clipboard().setText(MESSAGE.replace("死亡8人", "死亡9人"))
    dialog = stand.run("paste")
    stand.settle(lambda: dialog.panel.sifting.items)
    QGuiApplication.clipboard().clear()
    return _large(stand, dialog)


def picture(stand: Stand) -> QWidget:
    """A picture was copied."""
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(0)
    QGuiApplication.clipboard().setImage(image)
    dialog = stand.run("paste")
    QGuiApplication.clipboard().clear()
    return _large(stand, dialog)


def _large(stand: Stand, dialog: Any) -> QWidget:  # noqa: ANN401 - a dialog
    dialog.resize(stand.window.width() - 60, stand.window.height() - 60)
    return dialog  # type: ignore[no-any-return]


def figure(key: str, where: str) -> Callable[[Stand], QWidget]:
    """The course of one figure below the table."""

    def show(stand: Stand) -> QWidget:
        page = stand.page("figures")
        view = page.model.view
        row = [one for one, _ in view.rows].index(key)
        page.table.setCurrentIndex(page.model.index(row, view.units.index(where)))
        stand.settle(lambda: page.overview.chart.view.note)
        return _window(stand)

    return show


def corrected(key: str, where: str) -> Callable[[Stand], QWidget]:
    """The same after numbers in every form, and a correction."""
    told: tuple[tuple[object, str | None], ...] = (
        (2600, None),
        ({"at_least": 3000}, None),
        ({"about": 3400}, None),
        ({"min": 4000, "max": 4600}, None),
        (3100, "重复统计"),
    )

    def show(stand: Stand) -> QWidget:
        assert stand.desk is not None
        for number, (quantity, reason) in enumerate(told):
            at = stand.desk.now() - timedelta(minutes=9 * (len(told) - number))
            said = {"unit": "阳城县", "report_kind": "续报", "as_of": at, "source": "电话来报", "at": at}
            known = stand.desk.act(
                INCIDENT,
                {"act": "report_figures", **said, "figures": {key: quantity}}
                | ({} if reason is None else {"reason": reason}),
            ).known
        stand.window.look_back(None)
        stand.window.take(known)
        return figure(key, where)(stand)

    return show


def _window(stand: Stand) -> QWidget:
    """The window itself, once it says nothing of another view any more."""
    return stand.window  # type: ignore[no-any-return]
