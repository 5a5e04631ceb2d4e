"""Garbage is looked for on the window's thread alone, between two events.

Python looks for garbage in whichever thread happens to make the next object. What is garbage here may hold fonts,
pixmaps and whole parts of closed dialogs; the worker, folding a record, would take them down while the window paints.
"""

from __future__ import annotations

import gc


def sweep() -> None:
    """Look for garbage as far as Python would have looked by now; its own search must be off (``gc.disable``)."""
    made, most = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if made[generation] > most[generation]:
            gc.collect(generation)
            return
