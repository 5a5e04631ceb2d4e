"""PySide's question to every import, answered without reading the module's source again."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Final

QUESTION: Final = "_mod_uses_pyside"
_QT_SIDE: Final = "jc_disaster.ui"


def answer_by_name() -> None:
    """Let a module's name tell whether it uses PySide; nothing happens where PySide does not ask.

    PySide 6 may switch names to snake_case module by module. To learn which modules that could concern, it reads the
    source text of each one at its first import and looks for the word PySide6: a tenth of our start, for a switch
    that nobody here uses. Which modules know Qt is settled by the import contracts.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, QUESTION):
        setattr(feature, QUESTION, uses_qt)


def uses_qt(module: ModuleType) -> bool:
    """Whether a module may use PySide: the window's own may."""
    return module.__name__.startswith(_QT_SIDE)
