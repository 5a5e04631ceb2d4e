"""Start of the window: the frame is painted first, then plan and record are opened on the worker."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from jc_disaster.ui.feature_search import answer_feature_search
from jc_disaster.ui.input_method import input_method_settings
from jc_disaster.ui.start_options import StartRefusedError, start_options

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from jc_disaster.ui.start import Start

REFUSED = 2
SETTLED_MS = 3000
SWEEP_MS = 1000
# After so many seconds the worker gives the interpreter to the window's thread. Python's own 5 ms are paid for every
# call into Qt that lets go of the interpreter; there are hundreds of them in the painting of a page.
TURN_S = 0.0005


def run(arguments: Sequence[str] = ()) -> int:
    """Open the window and stay until it is closed.

    Args:
        arguments: ``--kind real|exercise``, ``--store DIR``, ``--new-incident``, ``--language zh|en``,
            ``--keep-input-method``.

    Returns:
        The exit code; 2 where the arguments are not understood.
    """
    try:
        app, start = prepare(arguments)
    except StartRefusedError as refusal:
        sys.stderr.write(f"{refusal}\n")
        return REFUSED
    start.show()
    return app.exec()


def prepare(arguments: Sequence[str] = ()) -> tuple[QApplication, Start]:
    """The application and its window, not shown yet.

    Args:
        arguments: As for `run`.

    Raises:
        StartRefusedError: They are not understood.
    """
    options = start_options(arguments)
    sys.setswitchinterval(TURN_S)
    gc.disable()  # what a start makes stays: looking through it for garbage ninety times would find none
    _reach_input_method(keep=options.keep_input_method)
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - after the environment is settled
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

    answer_feature_search()
    from jc_disaster.ui.start import Start  # noqa: PLC0415 - as above

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        # The style is named here: asking for it or setting it later would first build all names of QStyle (40 ms).
        app = QApplication([sys.argv[0] if sys.argv else "jc-disaster", "-style", "Fusion"])
    QTimer.singleShot(SETTLED_MS, lambda: _sweep_from_now_on(app))
    start = Start(
        app,
        exercise=options.exercise,
        store=options.store,
        new_incident=options.new_incident,
        language=options.language,
    )
    start.record_opened.connect(gc.freeze)  # 50,000 entries stay too, however long a disc took to give them
    return app, start


def _sweep_from_now_on(app: QApplication) -> None:
    """Look for garbage, never again through what the start made: that would hold up a key for a frame."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - after the environment is settled

    from jc_disaster.ui.garbage import sweep  # noqa: PLC0415 - after the first paint

    gc.freeze()
    sweeping = QTimer(app)
    sweeping.timeout.connect(sweep)
    sweeping.start(SWEEP_MS)


def _reach_input_method(*, keep: bool) -> None:
    """Settle the environment before Qt is loaded; the plug-ins are looked for without importing Qt."""
    if not sys.platform.startswith("linux"):
        return
    from importlib.util import find_spec  # noqa: PLC0415 - only on Linux

    spec = find_spec("PySide6")
    folder = Path(spec.origin).parent if spec is not None and spec.origin else Path()
    plugins = folder / "Qt" / "plugins" / "platforminputcontexts"
    names = [path.name for path in plugins.iterdir()] if plugins.is_dir() else []
    os.environ.update(input_method_settings(os.environ, sys.platform, names, keep=keep))
