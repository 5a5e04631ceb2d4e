"""Read a plan's folder: strict YAML, every fault at once with file and line, the compiled copy where it fits."""

from __future__ import annotations

import hashlib
import os
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from jc_disaster.kernel.watching import Watch, share, unwatched
from jc_disaster.plan import compiled
from jc_disaster.plan.problems import ERROR, PlanRefusedError, Problem, errors_of

if TYPE_CHECKING:
    from jc_disaster.plan.model import PlanEdition
    from jc_disaster.plan.sources import ReadFile, Sources

DATA_FILES = (
    "manifest.yaml",
    "organisations.yaml",
    "levels.yaml",
    "measures.yaml",
    "duties.yaml",
    "readings.yaml",
)
FILE_LIMIT = 1_000_000


def source_hash(folder: Path) -> str:
    """SHA-256 over the names and bytes of every data and text file in ``folder``, in order of name."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.yaml")) + sorted(folder.glob("*.txt")):
        content = path.read_bytes()
        digest.update(f"{path.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def load_edition(folder: Path, cache: Path | None = None, watch: Watch = unwatched) -> PlanEdition:
    """The plan edition in ``folder``.

    Args:
        folder: A plan's folder with ``manifest.yaml`` and the texts.
        cache: Where compiled copies are kept; None reads the sources every time.
        watch: Told how far it is where the sources have to be read; may stop it.

    Raises:
        PlanRefusedError: The folder holds no plan, or one with errors; all of them are listed.
    """
    if not (folder / "manifest.yaml").is_file():
        problem = "这里没有预案（缺 manifest.yaml）；请指定预案文件夹或编号"
        raise PlanRefusedError([Problem(ERROR, "no-plan", "manifest.yaml", None, None, problem)])
    fingerprint = source_hash(folder)
    for place in (folder / "compiled.json", cache and cache / f"{folder.name}-{fingerprint[:16]}.json"):
        edition = _kept(place, fingerprint) if place else None
        if edition is not None:
            return edition
    edition = compile_edition(folder, watch)
    if cache is not None:
        _keep(cache / f"{folder.name}-{fingerprint[:16]}.json", compiled.dump(edition, fingerprint))
    return edition


def compile_edition(folder: Path, watch: Watch = unwatched) -> PlanEdition:
    """Build the edition from its sources and prove it.

    Raises:
        PlanRefusedError: With every problem, warnings included, when any of them is an error.
    """
    edition, problems = examine(folder, watch)
    if edition is None or errors_of(problems):
        raise PlanRefusedError(problems)
    return edition


def examine(folder: Path, watch: Watch = unwatched) -> tuple[PlanEdition | None, list[Problem]]:
    """Read the sources of ``folder`` and prove them; compiled copies are never looked at.

    Args:
        folder: The plan's folder.
        watch: Told how far it is, half of it reading and half of it proving; may stop it.

    Returns:
        The edition, or None when its form is broken; and every problem of form and proof.
    """
    from jc_disaster.plan.build import build_edition  # noqa: PLC0415 - with pydantic, only when a plan is compiled
    from jc_disaster.plan.verify import verify  # noqa: PLC0415 - as above

    sources, problems = read_sources(folder, share(watch, 0, 2))
    if sources is None:
        return None, problems
    edition = build_edition(sources)
    return edition, [*problems, *verify(edition, sources, share(watch, 1, 2))]


def read_sources(folder: Path, watch: Watch = unwatched) -> tuple[Sources | None, list[Problem]]:
    """The source models of ``folder`` and the problems of their form; ``watch`` is told of the files."""
    from jc_disaster.plan.sources import assemble, read_file  # noqa: PLC0415 - as above

    problems: list[Problem] = []
    texts = {path.name: _read(path, problems) or "" for path in sorted(folder.glob("*.txt"))}
    files: dict[str, ReadFile | None] = {}
    for number, name in enumerate(DATA_FILES):
        watch(number, len(DATA_FILES))
        if (folder / name).is_file():
            text = _read(folder / name, problems)
            files[name] = None if text is None else read_file(name, text)
    sources, found = assemble(files, texts)
    return sources, problems + found


def read_edition(folder: Path) -> tuple[PlanEdition | None, list[Problem]]:
    """The edition of ``folder`` without its proof, and the problems of its form."""
    from jc_disaster.plan.build import build_edition  # noqa: PLC0415 - as above

    sources, problems = read_sources(folder)
    if sources is None or errors_of(problems):
        return None, problems
    return build_edition(sources), problems


def _read(path: Path, problems: list[Problem]) -> str | None:
    """The text of a file with the line ends of Unix; None, with its problem, where it cannot be taken."""
    if path.stat().st_size > FILE_LIMIT:
        problems.append(Problem(ERROR, "file-too-large", path.name, None, None, "文件超过1MB，未读取"))
        return None
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        problems.append(
            Problem(ERROR, "file-not-utf8", path.name, None, None, "文件不是UTF-8文字，请转换后重存")
        )
        return None


def _kept(path: Path, fingerprint: str) -> PlanEdition | None:
    """The edition in a compiled copy; None where there is none, or one that cannot be read or does not fit."""
    try:
        return compiled.load(path.read_text(encoding="utf-8"), fingerprint)
    except (OSError, UnicodeDecodeError):
        return None


def _keep(path: Path, text: str) -> None:
    """Write the compiled copy whole or not at all; a folder that cannot be written costs only speed."""
    partial = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(text, encoding="utf-8")
        partial.replace(path)
    except OSError:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
