"""Build the program as one folder that needs no Python: `python3 dev.py package [--try]`.

`--try` starts what was built: `assess` has to answer byte for byte as the checkout does, and the window has to stay
open without a word of complaint.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
DIST: Final = ROOT / "dist"
PROGRAM: Final = DIST / "jc-disaster" / ("jc-disaster.exe" if sys.platform == "win32" else "jc-disaster")
# A county is silent, so the answer holds the certain and the possible level, missing figures and readings.
SITUATION: Final = (
    '{"figures": {"deaths": 7, "missing": null}, "counties": {"阳城县": {"relocated": 120}, "陵川县": null}}'
)
WINDOW_SECONDS: Final = 8
# What Qt's offscreen platform says of itself whenever a window is shown.
NO_COMPLAINT: Final = "This plugin does not support propagateSizeHints()"


def build() -> int:
    """Run PyInstaller on the spec beside this file; the result lies in `dist/jc-disaster`."""
    places = ["--distpath", str(DIST), "--workpath", str(ROOT / ".build" / "pyinstaller")]
    spec = str(ROOT / "packaging" / "jc-disaster.spec")
    return subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *places, spec],
        cwd=ROOT,
        check=False,
    ).returncode


def strangers_home(folder: str) -> dict[str, str]:
    """The environment of somebody who has never run the program and has neither Python nor a display."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL", "JC_"))
    }
    places = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA")
    return {**kept, **dict.fromkeys(places, folder), "QT_QPA_PLATFORM": "offscreen"}


def answer(command: list[str], environment: dict[str, str], folder: str) -> tuple[int, str, str]:
    """Exit code, output and errors of `assess` on `SITUATION`."""
    done = subprocess.run(
        [*command, "assess", "-", "--json"],
        input=SITUATION.encode(),
        capture_output=True,
        env=environment,
        cwd=folder,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def faults_of_the_answer(environment: dict[str, str], folder: str) -> list[str]:
    """Where the built program answers otherwise than the checkout."""
    built = answer([str(PROGRAM)], environment, folder)
    here = answer([sys.executable, "-m", "jc_disaster"], environment, folder)
    if here[0] != 0:
        return [f"the checkout itself does not answer: {here}"]
    return [] if built == here else [f"assess answers otherwise than the checkout does: {built}"]


def faults_of_the_window(environment: dict[str, str], folder: str) -> list[str]:
    """Whether the window closes by itself, or complains."""
    with Path(folder, "said.txt").open("w+b") as said:
        window = subprocess.Popen([str(PROGRAM)], env=environment, cwd=folder, stdout=said, stderr=said)
        time.sleep(WINDOW_SECONDS)
        ended = window.poll()
        window.terminate()
        window.wait(timeout=30)
        said.seek(0)
        words = said.read().decode(errors="replace").replace(NO_COMPLAINT, "").strip()
    faults = [] if ended is None else [f"the window closed by itself, exit {ended}"]
    return faults + ([f"the window complained: {words}"] if words else [])


def main(arguments: list[str]) -> int:
    """Build, and try the result if asked to; 2 for a usage error."""
    if arguments not in ([], ["--try"]):
        print("usage: python3 dev.py package [--try]", file=sys.stderr)
        return 2
    if code := build():
        return code
    size = sum(path.stat().st_size for path in PROGRAM.parent.rglob("*") if not path.is_symlink())
    print(f"built {PROGRAM.parent.relative_to(ROOT)}, {size / 2**20:.0f} MiB", file=sys.stderr)
    if not arguments:
        return 0
    with tempfile.TemporaryDirectory() as folder:
        environment = strangers_home(folder)
        faults = [*faults_of_the_answer(environment, folder), *faults_of_the_window(environment, folder)]
    print("\n".join(faults) or "it answers as the checkout does, and its window opens", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
