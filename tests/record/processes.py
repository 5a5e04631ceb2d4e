"""Start a part of the desk in a process of its own, and read what it says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

DESK = Path(__file__).with_name("desk_process.py")


def unwatched() -> dict[str, str]:
    """The environment without what measures coverage: it would write files where the disc is full or traced."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}


def run(*arguments: object, under: tuple[str, ...] = ()) -> dict[str, object]:
    """Run a part of the desk in a process of its own and read what it says."""
    line = [*under, sys.executable, str(DESK), *(str(argument) for argument in arguments)]
    done = subprocess.run(
        line, capture_output=True, text=True, check=False, encoding="utf-8", env=unwatched()
    )
    assert done.returncode == 0, done.stderr[-2000:]
    result: dict[str, object] = json.loads(done.stdout)
    return result
