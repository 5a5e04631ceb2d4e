"""dev.py, which everybody meets first: what it may use, what it recognises, and what it refuses."""

from __future__ import annotations

import ast
import importlib.util
import json
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType


@pytest.fixture(scope="module")
def dev(root: Path) -> ModuleType:
    """dev.py as a module."""
    spec = importlib.util.spec_from_file_location("dev", root / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def tree(dev: ModuleType, tmp_path: Path) -> Path:
    """A small checkout with a finished, complete and green test run."""
    (tmp_path / "jc_disaster").mkdir()
    (tmp_path / "jc_disaster" / "a.py").write_text("x = 1\n", encoding="utf-8")
    for name in ("dev.py", "pyproject.toml", "requirements.lock"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    note_run(tmp_path, tree=dev.tree_digest(tmp_path))
    return tmp_path


def note_run(checkout: Path, **changes: object) -> None:
    """Write down a test run as `dev.py test` does."""
    (checkout / ".build").mkdir(exist_ok=True)
    note = {"tree": "", "exit": 0, "args": [], **changes}
    (checkout / ".build" / "test-run.json").write_text(json.dumps(note), encoding="utf-8")


def test_it_needs_nothing_but_python(root: Path) -> None:
    """It runs before anything is installed."""
    nodes = ast.walk(ast.parse((root / "dev.py").read_text(encoding="utf-8")))
    imported = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            imported |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add((node.module or "").split(".")[0])
    assert imported <= sys.stdlib_module_names


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxcb-util.so.1", "libxcb-util1"),
        ("libX11.so.6", "libx11-6"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libEGL.so.1", "libegl1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libwayland-client.so.0", "libwayland-client0"),
    ],
)
def test_a_missing_library_is_asked_for_by_its_debian_name(
    dev: ModuleType, library: str, package: str
) -> None:
    """On a bare system the window opens only if apt-get is asked for names it knows."""
    assert dev.package_of(library) == package


def test_the_environment_finds_this_checkout_under_any_name(dev: ModuleType, tmp_path: Path) -> None:
    """Offices name folders in Chinese, and Python before 3.13 reads path files in the system's encoding."""
    with zipfile.ZipFile(dev.checkout_wheel(tmp_path)) as wheel:
        files = {name: wheel.read(name) for name in wheel.namelist()}
    path_file = next(text for name, text in files.items() if name.endswith(".pth"))
    paths: list[str] = []
    exec(path_file.replace(b"import sys; sys.path", b"paths"), {"paths": paths})  # noqa: S102 - as `site` does
    assert path_file.isascii()
    assert paths == [str(dev.ROOT)]
    assert b"jc-disaster = jc_disaster.__main__:main" in b"".join(files.values())


def test_a_lock_without_qt_keeps_every_other_package(dev: ModuleType) -> None:
    """The trial on an older Qt must differ from the locked environment in Qt alone."""
    blocks = dev.lock_blocks(dev.LOCK.read_text(encoding="utf-8"))
    kept = [block for block in blocks if not dev.is_qt(block)]
    assert len(blocks) - len(kept) == 2
    assert "".join(blocks) == dev.LOCK.read_text(encoding="utf-8")


def test_coverage_counts_only_for_the_tree_it_was_measured_on(dev: ModuleType, tree: Path) -> None:
    """A change after the tests would be called covered without ever having run."""
    assert dev.why_coverage_does_not_count(tree) is None
    (tree / "jc_disaster" / "a.py").write_text("x = 2\n", encoding="utf-8")
    assert "changed" in dev.why_coverage_does_not_count(tree)


def test_coverage_of_a_failed_or_partial_run_does_not_count(dev: ModuleType, tree: Path) -> None:
    """A run of one folder, or one that broke off, says nothing about the rest."""
    whole = dev.tree_digest(tree)
    note_run(tree, tree=whole, exit=1)
    assert "failed" in dev.why_coverage_does_not_count(tree)
    note_run(tree, tree=whole, args=["-k", "kernel"])
    assert "only a part" in dev.why_coverage_does_not_count(tree)
    (tree / ".build" / "test-run.json").unlink()
    assert "no test run" in dev.why_coverage_does_not_count(tree)


def test_a_command_it_does_not_know_is_a_usage_error_on_the_error_stream(root: Path) -> None:
    """The output belongs to the program, even where the program was never started."""
    line = [sys.executable, str(root / "dev.py"), "fly"]
    done = subprocess.run(line, capture_output=True, text=True, check=False, encoding="utf-8")
    assert (done.returncode, done.stdout) == (2, "")
    assert "dev.py run" in done.stderr
