"""The words of the command line: understood whole, or no window is opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.ui import app
from jc_disaster.ui.start_options import StartOptions, StartRefusedError, start_options


def test_what_is_asked_for_is_read_in_both_spellings() -> None:
    """A shortcut on the desktop writes = or a space."""
    spaced = ["--kind", "exercise", "--store", "库", "--language", "en", "--new-incident"]
    joined = ["--kind=exercise", "--store=库", "--language=en", "--new-incident"]

    assert start_options(spaced) == start_options(joined) == StartOptions(True, Path("库"), "en", False, True)  # noqa: FBT003 - in the order of the attributes
    assert start_options([]) == StartOptions()


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (["--kind", "excercise"], "“--kind”没有“excercise”这个取值"),
        (["--knid", "exercise"], "不认识“--knid”"),
        (["--kind"], "“--kind”后面缺一个值"),
        (["--kind", "--store", "库"], "“--kind”后面缺一个值"),
        (["--store="], "“--store”后面缺一个值"),
        (["--kind", "exercise", "--kind", "real"], "“--kind”写了两次"),
        (["--language", "fr"], "“--language”没有“fr”这个取值"),
        (["--new-incident=1"], "不认识“--new-incident=1”"),
        (["--version"], "不认识“--version”"),
    ],
)
def test_a_slip_opens_no_window(arguments: list[str], fault: str, capsys: pytest.CaptureFixture[str]) -> None:
    """--kind excercise used to open 正式: an exercise in the real store is what must never be."""
    assert app.run(arguments) == 2

    said = capsys.readouterr().err
    assert said.startswith(f"没有打开窗口：{fault}。")
    assert "--kind real（正式）或 exercise（演练）" in said


@given(st.lists(st.sampled_from(["--kind", "exercise", "real", "--store", "x", "--language", "en", "演练"])))
def test_no_words_but_those_of_an_exercise_open_one_and_none_of_them_another(arguments: list[str]) -> None:
    """Whatever is typed: it is refused, or it is of the kind that it names."""
    try:
        options = start_options(arguments)
    except StartRefusedError:
        return
    names = dict(zip(arguments[::2], arguments[1::2], strict=True))
    assert options.exercise == (names.get("--kind") == "exercise")
    assert "演练" not in names
