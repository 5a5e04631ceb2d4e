"""What the house rules look at: the files that people write, and the trees of those that are Python."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
# Made by tools, never committed.
NOT_OURS: Final = frozenset(
    {".git", ".venv", ".build", "build", "dist", "__pycache__", "demo-output", ".hypothesis"}
    | {f".{tool}_cache" for tool in ("pytest", "mypy", "ruff", "import_linter")}
)
TEXT: Final = frozenset(
    {".py", ".toml", ".md", ".yaml", ".json", ".txt", ".lock", ".spec", ".sh", ".qss", ".svg", ""}
)


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of this checkout."""
    return ROOT


@pytest.fixture(scope="session")
def texts() -> dict[Path, str]:
    """Every text file of the checkout by its path below the root."""
    found = {}
    for folder, folders, names in os.walk(ROOT):
        folders[:] = sorted(name for name in folders if name not in NOT_OURS)
        for name in sorted(names):
            path = Path(folder, name)
            if path.suffix in TEXT and not name.startswith(".coverage"):
                found[path.relative_to(ROOT)] = path.read_text(encoding="utf-8")
    return found


@pytest.fixture(scope="session")
def sources(texts: dict[Path, str]) -> dict[Path, str]:
    """Every Python file of the checkout by its path below the root."""
    return {path: text for path, text in texts.items() if path.suffix == ".py"}


@pytest.fixture(scope="session")
def program_sources(sources: dict[Path, str]) -> dict[Path, str]:
    """The Python files of the program itself."""
    found = {path: text for path, text in sources.items() if path.parts[0] == "jc_disaster"}
    assert found, "no file of the program was found, so the rules would hold of nothing"
    return found
