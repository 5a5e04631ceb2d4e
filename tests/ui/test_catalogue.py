"""The catalogue of the English window: every sentence of the window is in it, with its numbers and its holes."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from jc_disaster.ui.catalogue import HOLE, Message, read_catalogue
from jc_disaster.ui.english_numbers import signature
from jc_disaster.workplace import resources_folder

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = resources_folder() / "languages" / "jc_disaster_en.ts"
IDEOGRAPH = re.compile("[\u3400-\u9fff]")


@pytest.fixture(scope="module")
def collector() -> ModuleType:
    """The script that finds the sources."""
    spec = spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def messages() -> tuple[Message, ...]:
    """The catalogue."""
    return tuple(read_catalogue(CATALOGUE))


def test_every_sentence_of_the_window_has_its_english_and_no_other_is_kept(
    collector: Any,  # noqa: ANN401 - a script, not a module of the program
    messages: tuple[Message, ...],
) -> None:
    """A new sentence without English would stand in Chinese on somebody's screen until a user met it."""
    known = {message.source: message for message in messages}

    found = collector.sources()

    assert [source for source in found if source not in known] == []
    assert [source for source in known if source not in found] == []
    assert [message.source for message in messages if not message.finished or not all(message.forms)] == []


RAW = frozenset(
    {
        *(
            "setWindowTitle",
            "setPlaceholderText",
            "setToolTip",
            "setAccessibleName",
            "setAccessibleDescription",
        ),
        *("addItem", "addItems", "addAction", "addButton", "drawText", "setTitle", "setLabelText"),
        *(
            "QFileDialog",
            "QCheckBox",
            "QRadioButton",
            "QPushButton",
            "QLabel",
            "QMessageBox",
            "QPlainTextEdit",
        ),
    }
)


def handed_to_qt_unsaid(tree: ast.AST) -> list[str]:
    """Chinese literals that go to a call of Qt's own without passing `say`."""
    found: list[str] = []

    def look(node: ast.AST, raw: str) -> None:
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            raw = name if name in RAW else "" if isinstance(node.func, (ast.Attribute, ast.Name)) else raw
        if (
            raw
            and isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and IDEOGRAPH.search(node.value)
        ):
            found.append(f"{node.lineno}: {raw}({node.value!r})")
        for child in ast.iter_child_nodes(node):
            look(child, raw)

    look(tree, "")
    return found


def test_no_chinese_word_reaches_qt_unsaid() -> None:
    """Qt's own widgets know no language of ours; the test of the window does not open every corner."""
    unsaid = {
        path.relative_to(ROOT).as_posix(): found
        for path in sorted((ROOT / "jc_disaster" / "ui").rglob("*.py"))
        if (found := handed_to_qt_unsaid(ast.parse(path.read_text(encoding="utf-8"))))
    }

    assert unsaid == {}


def test_the_look_for_unsaid_words_sees_them() -> None:
    """The rule itself: a literal in a call of Qt, but not one that passes say."""
    seen = handed_to_qt_unsaid(ast.parse("box.addItem('浅色', 1)\nbox.addItem(theme.say('浅色'), 1)\n"))

    assert seen == ["1: addItem('浅色')"]


def test_the_catalogue_stands_as_the_collector_writes_it(
    collector: Any,  # noqa: ANN401 - as above
    messages: tuple[Message, ...],
) -> None:
    """Two people who translate at once meet in the same order of lines."""
    anew = collector.merged(collector.sources(), {message.source: message for message in messages})

    assert collector.written(anew) == CATALOGUE.read_text(encoding="utf-8")


def test_every_hole_of_a_source_is_filled_in_its_translation(messages: tuple[Message, ...]) -> None:
    """A sentence that loses a hole loses a name or a number."""
    lost = [
        message.source
        for message in messages
        for form in message.forms
        if sorted(HOLE.findall(message.source)) != sorted(HOLE.findall(form))
    ]

    assert lost == []


def test_a_translation_has_the_numbers_and_levels_of_its_source(messages: tuple[Message, ...]) -> None:
    """No translator may change a limit, a key or a level."""
    changed = [
        (message.source, form)
        for message in messages
        for form in message.forms
        if signature(HOLE.sub("%", message.source)) != signature(HOLE.sub("%", form))
    ]

    assert changed == []


def test_no_english_sentence_lets_the_program_decide(messages: tuple[Message, ...]) -> None:
    """The committee finds and decides; the program compares, in every language."""
    claims = re.compile(
        r"\bshould (?:be )?start|\bmust (?:be )?start|program (?:finds|decides|determines)", re.IGNORECASE
    )

    assert [form for message in messages for form in message.forms if claims.search(form)] == []


def test_qts_own_compiler_takes_the_catalogue(tmp_path: Path) -> None:
    """A translator works in Qt Linguist; a file it could not open would be of no use."""
    compiler = Path(sys.executable).parent / "pyside6-lrelease"

    done = subprocess.run(
        [str(compiler), str(CATALOGUE), "-qm", str(tmp_path / "en.qm")],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "unfinished" not in done.stdout or "0 unfinished" in done.stdout
    assert (tmp_path / "en.qm").stat().st_size > 0
