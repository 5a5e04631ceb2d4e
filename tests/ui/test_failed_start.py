"""A start that fails in a way nobody foresaw."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jc_disaster.ui.start import Start
from tests.ui.pasting import LONG

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def test_a_start_that_fails_leaves_no_blank_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Painting is held back while the window is furnished; what fails meanwhile must not hold it back for ever."""
    monkeypatch.setenv("JC_DISASTER_HOME", str(tmp_path))
    start = Start(qapp, exercise=False)
    qtbot.addWidget(start.window)

    def fails() -> None:
        raise OSError("no such dictionary")

    monkeypatch.setattr(start, "_translate", fails)
    with pytest.raises(OSError, match="no such dictionary"):
        start._begin()

    assert not start.window.updatesEnabled()
    qtbot.waitUntil(start.window.updatesEnabled, timeout=LONG)
    start.window.close()
