"""The first start asks three things and nothing else: name, post, seat."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtWidgets import QWidget

from jc_disaster.ui.officer import Officer
from jc_disaster.ui.theme import Theme
from jc_disaster.ui.view_models.forms import Ask, Form
from jc_disaster.ui.view_models.shapes import SECRECY
from jc_disaster.ui.widgets.form import FormDialog


def officer_form() -> Form:
    """Name, post, seat."""
    asks = (
        Ask("name", "姓名"),
        Ask("post", "职务", value="值班员"),
        Ask("seat", "席位", hint="如 值班室-1"),
    )
    intro = f"{SECRECY}记录每一步时署本人姓名；席位确定后不再改名。"
    return Form("值班人员", intro, asks, "开始值班", lambda values, _: dict(values))


def ask_officer(parent: QWidget, done: Callable[[Officer], None]) -> FormDialog:
    """Ask who is on duty; nothing is opened before, and who does not say it leaves."""
    theme: Theme = parent.theme  # type: ignore[attr-defined]
    dialog = FormDialog(theme, officer_form(), lambda: datetime.now(UTC), parent)

    def on_answer(values: object) -> None:
        given = dict(values)  # type: ignore[call-overload]
        dialog.accept()
        done(Officer(given["name"].strip(), given["post"].strip(), given["seat"].strip()))

    dialog.answered.connect(on_answer)
    dialog.cancel.setText("退出  Esc")
    dialog.cancel.setAccessibleName(theme.say("退出"))
    dialog.cancel.setToolTip(theme.say("退出程序，什么都不记录（Esc）"))
    dialog.rejected.connect(parent.close)
    dialog.open()
    return dialog
