"""All measurements in one table: every ``*_bench.py`` beside this file, each with its anchor in the same run.

Run ``python3 dev.py bench [NAME …] [--quick] [--markdown]``. A NAME keeps the modules whose file, or the rows whose
name, begins with it (``engine``, ``R2``). Times are medians of interleaved rounds; only the ratios mean anything on
another machine. Nothing here gates the tests.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
HEAD = ("measured", "goal", "ours", "anchor", "ratio", "met")


def main(arguments: Sequence[str]) -> int:
    """Measure and print; 1 where a goal was missed or a module could not be run."""
    parser = argparse.ArgumentParser(
        prog="dev.py bench", description="All measurements, each beside its anchor."
    )
    parser.add_argument(
        "names", nargs="*", help="modules or goals to measure (engine, R2, …); all by default"
    )
    parser.add_argument(
        "--quick", action="store_true", help="few rounds: whether it runs, not how fast it is"
    )
    parser.add_argument("--markdown", action="store_true", help="print the table as Markdown")
    options = parser.parse_args(arguments)
    sys.path.insert(0, str(ROOT))
    lines, complete = [], True
    for name in _module_names(options.names):
        module = _imported(name)
        if module is None:
            complete = False
            continue
        lines += [
            row for row in module.rows(quick=options.quick) if _is_wanted(name, row.name, options.names)
        ]
    cells = [_cells(row) for row in lines]
    sys.stdout.writelines(line + "\n" for line in (_markdown if options.markdown else _aligned)(cells))
    missed = [row.name for row in lines if row.met is False]
    if missed:
        sys.stderr.write(f"missed: {'; '.join(missed)}\n")
    return 0 if complete and not missed else 1


def _module_names(wanted: Sequence[str]) -> list[str]:
    names = sorted(path.stem for path in HERE.glob("*_bench.py"))
    if not any(name.startswith(word) for name in names for word in wanted):
        return names
    return [name for name in names if any(name.startswith(word) for word in wanted)]


def _is_wanted(module: str, row: str, wanted: Sequence[str]) -> bool:
    return not wanted or any(module.startswith(word) or row.startswith(word) for word in wanted)


def _imported(name: str) -> ModuleType | None:
    try:
        return importlib.import_module(f"tests.benchmarks.{name}")
    except ModuleNotFoundError as error:
        hint = "install the bench extra (pip install -e '.[bench]')"
        sys.stderr.write(f"{name}: not measured, {error.name} is not installed; {hint}\n")
        return None


def _cells(row: tuple[object, ...]) -> tuple[str, ...]:
    name, goal, ours, anchor, ratio, met = row
    shown = (
        ""
        if ratio is None
        else f"{ratio:.3f}"
        if isinstance(ratio, float) and ratio < 0.1
        else f"{ratio:.2f}"
    )
    return str(name), str(goal), str(ours), str(anchor), shown, {True: "yes", False: "NO", None: ""}[met]  # type: ignore[index]


def _aligned(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    table = [HEAD, *rows]
    widths = [max(len(row[column]) for row in table) for column in range(len(HEAD))]
    for row in table:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _markdown(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(HEAD)} |"
    yield "|---" * len(HEAD) + "|"
    for row in rows:
        yield f"| {' | '.join(row)} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
