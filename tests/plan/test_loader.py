"""A plan's folder: every fault at once with file and line, and compiled copies only where they fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from jc_disaster.plan import compiled
from jc_disaster.plan.loader import examine, load_edition, read_edition, source_hash
from jc_disaster.plan.model import PlanEdition
from jc_disaster.plan.problems import ERROR, PlanRefusedError
from tests.plan.folders import JINCHENG, UNGRADED, YUNLING, copy_of


def rewrite(path: Path, find: str, replace: str) -> None:
    """Change one thing in a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(find) == 1
    path.write_text(text.replace(find, replace), encoding="utf-8")


def test_the_citys_plan_loads(edition: PlanEdition) -> None:
    """Without it nothing else of the program works."""
    assert load_edition(JINCHENG) == edition
    assert [level.id for level in edition.levels] == ["I", "II", "III", "IV"]


def test_a_folder_without_a_plan_is_refused_with_a_sentence(tmp_path: Path) -> None:
    """A mistyped path must not end in a traceback."""
    with pytest.raises(PlanRefusedError, match="这里没有预案") as refusal:
        load_edition(tmp_path)
    assert refusal.value.problems[0].code == "no-plan"


def test_all_faults_of_all_files_are_named_at_once(tmp_path: Path) -> None:
    """Form and proof, in three files: one run names them all."""
    folder = copy_of(YUNLING, tmp_path / "plan")
    rewrite(
        folder / "levels.yaml",
        "value: 5000, inclusive: true, stated: true, quote: 5000人以上",
        "value: 5001, inclusive: true, stated: true, quote: 5000人以上",
    )
    rewrite(folder / "measures.yaml", "leads: [县应急管理局]", "leads: [县公安局]")
    rewrite(folder / "duties.yaml", "hours: 1", "hours: 2")
    _, problems = examine(folder)
    assert {(problem.file, problem.code) for problem in problems} >= {
        ("levels.yaml", "number-differs"),
        ("measures.yaml", "body-unknown"),
        ("duties.yaml", "number-differs"),
    }
    assert all(problem.line for problem in problems)


def test_broken_forms_are_all_named_with_their_lines(tmp_path: Path) -> None:
    """Where the form is broken the proof cannot begin, and still every file is looked at."""
    folder = copy_of(YUNLING, tmp_path / "plan")
    rewrite(folder / "manifest.yaml", "tier: 县级", "tiers: 县级")
    rewrite(folder / "duties.yaml", "hours: 1", "hours: one")
    edition, problems = examine(folder)
    assert edition is None
    assert [(problem.file, problem.line, problem.code) for problem in problems] == [
        ("manifest.yaml", 2, "form-missing"),
        ("manifest.yaml", 7, "form-unknown-key"),
        ("duties.yaml", 11, "form-type"),
    ]


def test_a_fault_of_the_writing_does_not_hide_those_of_the_content(tmp_path: Path) -> None:
    """A repeated key can be read over, so the proof goes on."""
    folder = copy_of(YUNLING, tmp_path / "plan")
    rewrite(folder / "levels.yaml", "    rank: 1\n", "    rank: 1\n    rank: 1\n")
    rewrite(folder / "duties.yaml", "hours: 1", "hours: 2")
    assert {problem.code for problem in examine(folder)[1]} == {"yaml-repeated-key", "number-differs"}
    assert read_edition(folder)[0] is None


def test_an_edition_can_be_read_without_its_proof() -> None:
    """Measurements need the edition as it is built, and not the time of the proof."""
    edition, problems = read_edition(YUNLING)
    assert problems == []
    assert edition == load_edition(YUNLING)


def test_a_missing_text_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    """Somebody copies the data and forgets the text."""
    folder = copy_of(UNGRADED, tmp_path / "plan", [{"file": "text.txt", "remove": True}])
    assert "text-missing" in {problem.code for problem in examine(folder)[1]}


def test_the_copy_is_compiled_once_and_used_again(tmp_path: Path) -> None:
    """The window opens from the compiled copy, without the YAML reader."""
    cache = tmp_path / "cache"
    first = load_edition(YUNLING, cache)
    (copy,) = cache.iterdir()
    stamp = copy.stat().st_mtime_ns
    assert load_edition(YUNLING, cache) == first
    assert copy.stat().st_mtime_ns == stamp


def test_a_copy_of_changed_sources_is_never_used(tmp_path: Path) -> None:
    """One number changed in the data must be the number compared with, at once."""
    folder = copy_of(JINCHENG, tmp_path / "plan")
    cache = tmp_path / "cache"
    load_edition(folder, cache)
    rewrite(
        folder / "levels.yaml", 'effect: 启动\n    clause: "5.1.1"', 'effect: 可启动\n    clause: "5.1.1"'
    )
    with pytest.raises(PlanRefusedError):
        load_edition(folder, cache)


def test_a_stale_copy_beside_the_sources_is_never_used(tmp_path: Path) -> None:
    """The installed program brings its copy; whoever then mends the data must see the mended data."""
    folder = copy_of(YUNLING, tmp_path / "plan")
    copy = folder / "compiled.json"
    copy.write_text(compiled.dump(load_edition(folder), source_hash(folder)), encoding="utf-8")
    rewrite(folder / "manifest.yaml", 'last_checked: "2025-06-01"', 'last_checked: "2025-07-01"')
    assert load_edition(folder).header.last_checked == "2025-07-01"


def test_a_copy_beside_the_sources_is_used_where_it_fits(tmp_path: Path) -> None:
    """It is there to save the time of compiling; this one says so by a title of its own."""
    folder = copy_of(YUNLING, tmp_path / "plan")
    edition = load_edition(folder)
    marked = edition._replace(header=edition.header._replace(title="已编译"))
    (folder / "compiled.json").write_text(compiled.dump(marked, source_hash(folder)), encoding="utf-8")
    assert load_edition(folder).header.title == "已编译"


def test_verifying_a_folder_never_looks_at_a_compiled_copy(tmp_path: Path) -> None:
    """A copy that fits by its hash but was never proven must not prove anything."""
    folder = copy_of(YUNLING, tmp_path / "plan")
    rewrite(folder / "duties.yaml", "hours: 1", "hours: 2")
    honest = load_edition(YUNLING)
    (folder / "compiled.json").write_text(compiled.dump(honest, source_hash(folder)), encoding="utf-8")
    assert load_edition(folder) == honest
    assert [problem.code for problem in examine(folder)[1]] == ["number-differs"]


def test_a_cache_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    """A read-only home folder must not keep the officer from the plan."""
    occupied = tmp_path / "file"
    occupied.write_text("", encoding="utf-8")
    assert load_edition(YUNLING, occupied / "cache") == load_edition(YUNLING)


def test_a_copy_that_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    """A disk that lost a byte must not keep the window from opening."""
    cache = tmp_path / "cache"
    edition = load_edition(YUNLING, cache)
    (copy,) = cache.iterdir()
    copy.write_bytes(copy.read_bytes()[:-1] + b"\xff")
    assert load_edition(YUNLING, cache) == edition


def test_a_cache_place_that_is_taken_leaves_nothing_behind(tmp_path: Path) -> None:
    """The copy is written whole or not at all."""
    cache = tmp_path / "cache"
    (cache / f"{YUNLING.name}-{source_hash(YUNLING)[:16]}.json").mkdir(parents=True)
    assert load_edition(YUNLING, cache).header.id == "yunling-2025"
    assert [path.is_dir() for path in cache.iterdir()] == [True]


def test_texts_may_have_the_line_ends_of_windows(tmp_path: Path) -> None:
    """A checkout on Windows may turn line ends; the words are the same."""
    folder = copy_of(YUNLING, tmp_path / "plan")
    for path in folder.iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert [problem for problem in examine(folder)[1] if problem.severity == ERROR] == []
