"""Flows: from a wish at the window to the record and back, each a small conversation of dialogs, worker and desk."""
