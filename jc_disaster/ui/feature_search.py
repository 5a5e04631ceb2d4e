"""Keep PySide from work at every start that nothing here has a use for.

Its writer of stub files comes with it as source, is compiled at every start and builds regular expressions of a
tower of brackets: a fourteenth of the time until the officer can type, for a tool of those who write programs.

PySide offers names in snake_case to a module that asks for them (``from __feature__ import …``). To know where that
could matter, its import hook reads the source file of each module that is imported and looks for the word PySide6 in
it: a quarter of a millisecond a module, 200 modules before the officer can type. Nothing here asks for such names, and
which of our modules use Qt is known without reading: those under ``ui``.
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any, Final

HOOK: Final = "shibokensupport.feature"
SEARCH: Final = "_mod_uses_pyside"
STUB_WRITER: Final = "shibokensupport/signature/lib/pyi_generator.py"
_USES_QT: Final = "jc_disaster.ui"


@contextmanager
def without_stub_writer() -> Iterator[None]:
    """Import PySide6 herein, and the writer of stub files stays an empty module.

    Where PySide was imported before, or compiles it otherwise, nothing is changed and only the time is lost.
    """
    real = builtins.compile

    def compiled(source: Any, filename: Any, *rest: Any, **named: Any) -> Any:  # noqa: ANN401 - as Python's own
        return real("" if filename == STUB_WRITER else source, filename, *rest, **named)

    builtins.compile = compiled
    try:
        yield
    finally:
        builtins.compile = real


def answer_feature_search() -> bool:
    """Answer the hook's question by the module's name; call it when PySide6 is imported and before anything else is.

    Returns:
        Whether the hook was found. A PySide that does it otherwise is left alone, and only the time is lost.
    """
    hook = sys.modules.get(HOOK)
    if hook is None or not callable(getattr(hook, SEARCH, None)):
        return False
    setattr(hook, SEARCH, _uses_qt)
    return True


def _uses_qt(module: ModuleType) -> bool:
    return module.__name__.startswith(_USES_QT)
