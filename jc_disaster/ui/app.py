"""Start of the window: the frame is painted first, then plan and record are opened on the worker."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from jc_disaster.ui.input_method import KEEP_SWITCH, input_method_settings

EXERCISE, REAL = "exercise", "real"


def run(arguments: Sequence[str] = ()) -> int:
    """Open the window and stay until it is closed.

    Args:
        arguments: ``--kind real|exercise``, ``--store DIR``, ``--keep-input-method``.

    Returns:
        The exit code.
    """
    options = _options(arguments)
    _reach_input_method(keep=options.keep_input_method)
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - after the environment is settled

    from jc_disaster.ui.start import Start  # noqa: PLC0415 - as above

    app = QApplication.instance() or QApplication([sys.argv[0] if sys.argv else "jc-disaster"])
    start = Start(app, exercise=options.kind == EXERCISE, store=options.store)  # type: ignore[arg-type]
    start.show()
    return app.exec()


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="jc-disaster", add_help=False)
    parser.add_argument("--kind", choices=(REAL, EXERCISE), default=REAL)
    parser.add_argument("--store", type=Path, default=None)
    parser.add_argument(KEEP_SWITCH, dest="keep_input_method", action="store_true")
    return parser.parse_known_args(list(arguments))[0]


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
