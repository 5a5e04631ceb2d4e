"""Keep PySide from reading the source of every module we import.

PySide offers names in snake_case to a module that asks for them (``from __feature__ import …``). To know where that
could matter, its import hook reads the source file of each module that is imported and looks for the word PySide6 in
it: a quarter of a millisecond a module, 200 modules before the officer can type. Nothing here asks for such names, and
which of our modules use Qt is known without reading: those under ``ui``.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Final

HOOK: Final = "shibokensupport.feature"
SEARCH: Final = "_mod_uses_pyside"
_USES_QT: Final = "jc_disaster.ui"


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
