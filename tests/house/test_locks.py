"""The lock files: usable behind any office's own server, complete, and held back where that was decided."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def locked(text: str) -> dict[str, tuple[str, int]]:
    """Version and number of hashes of every package in a lock file."""
    found = {}
    for block in re.split(r"(?m)^(?=[A-Za-z0-9])", text):
        if match := re.match(r"([\w.-]+)==(\S+)", block):
            found[match[1].lower()] = (match[2], block.count("--hash=sha256:"))
    return found


@pytest.fixture
def locks(root: Path) -> dict[str, str]:
    """The text of every lock file by its name."""
    files = [root / "requirements.lock", *sorted((root / "packaging").glob("*.lock"))]
    return {path.name: path.read_text(encoding="utf-8") for path in files}


def test_no_lock_names_an_address(locks: dict[str, str]) -> None:
    """An office installs from its own mirror or a USB stick; an address in the lock would overrule it."""
    assert len(locks) == 3
    named = [
        name
        for name, text in locks.items()
        if re.search(r"https?://|^\s*--?(?:i|index|extra|find)", text, re.MULTILINE)
    ]
    assert not named, "\n".join(named)


def test_every_locked_package_is_held_by_a_hash(locks: dict[str, str]) -> None:
    """Without a hash, whoever controls the server controls the duty desk."""
    without = [
        f"{name}: {package}"
        for name, text in locks.items()
        for package, (_, hashes) in locked(text).items()
        if not hashes
    ]
    assert not without, "\n".join(without)
    assert all(locked(text) for text in locks.values())


def test_the_lock_holds_everything_that_run_test_and_check_need(root: Path, locks: dict[str, str]) -> None:
    """Installation takes the lock and nothing else (`--no-deps`), so what it lacks is lacking on the desk."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = {
        re.split(r"[\[<>=!~;\s]", line)[0].lower()
        for line in (*project["dependencies"], *extras["test"], *extras["check"])
    }
    assert wanted <= set(locked(locks["requirements.lock"]))


def test_the_release_of_qt_that_loses_references_is_not_locked(locks: dict[str, str]) -> None:
    """PySide6 6.12.0 kills the program after a few thousand calls on Python 3.11."""
    versions = {name: version for name, (version, _) in locked(locks["requirements.lock"]).items()}
    assert versions["pyside6-essentials"] == versions["shiboken6"]
    assert versions["pyside6-essentials"] != "6.12.0"
