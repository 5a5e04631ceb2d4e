"""Write the lock files: `python3 dev.py lock [--upgrade]`.

One resolution holds for every platform and Python at once (uv's universal mode): markers choose, hashes cover
every wheel. No address is written: where packages come from is for the pip configuration of whoever installs.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
MAIN: Final = "requirements.lock"
HEADER: Final = "# Written by `python3 dev.py lock`: Linux and Windows, Python 3.11 to 3.14. {purpose}\n"


def requirements(text: str) -> list[str]:
    """Cut a lock file into requirements, each with its hashes, without the comments before the first."""
    return [block for block in re.split(r"(?m)^(?=\S)", text) if block.strip() and not block.startswith("#")]


def resolve(uv: str, target: str, purpose: str, arguments: list[str], already: frozenset[str]) -> None:
    """Resolve `pyproject.toml` into one file.

    Args:
        uv: the resolver's path.
        target: the file, relative to the checkout; its pins are kept unless `arguments` say `--upgrade`.
        purpose: a sentence for the file's head.
        arguments: passed to uv.
        already: requirements that another lock brings and this one does not repeat.
    """
    command = [uv, "pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11"]
    output = ["--generate-hashes", "--no-header", "--no-annotate", "--quiet", "-o", target]
    subprocess.run([*command, *output, *arguments], cwd=ROOT, check=True)
    found = requirements((ROOT / target).read_text(encoding="utf-8"))
    text = HEADER.format(purpose=purpose) + "".join(block for block in found if block not in already)
    if "://" in text:
        raise SystemExit(f"{target} names an address; such a lock would tie every office to one server.")
    (ROOT / target).write_text(text, encoding="utf-8", newline="\n")
    print(f"{target}: {len(requirements(text))} packages", file=sys.stderr)


def main(uv: str, *arguments: str) -> None:
    """Resolve the main lock first; the others are held to its pins and list only what they add."""
    given = list(arguments)
    pins = ["--extra", "test", "--extra", "check", "-c", "packaging/pins.txt"]
    resolve(uv, MAIN, "For run, test and check.", [*pins, *given], frozenset())
    main_lock = frozenset(requirements((ROOT / MAIN).read_text(encoding="utf-8")))
    for extra in ("bench", "package"):
        held = ["--extra", extra, "-c", MAIN, *given]
        resolve(uv, f"packaging/requirements-{extra}.lock", f"Added by {extra}.", held, main_lock)


if __name__ == "__main__":
    main(*sys.argv[1:])
