"""The office's own sentences: what is taken, what is refused with its line, what is used instead."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from jc_disaster.documents import exercise_papers
from jc_disaster.documents.papers import WORDINGS
from jc_disaster.documents.templates import (
    TemplatesRefusedError,
    Wording,
    check,
    in_words,
    load_templates,
)
from jc_disaster.exercise.reality_words import REALITY_WORDS

if TYPE_CHECKING:
    from jc_disaster.plan.problems import Problem

SHIPPED: Final = Path(__file__).parents[2] / "resources" / "templates"
EVERY: Final = {**WORDINGS, **exercise_papers.WORDINGS}
PLACES: Final = {"title": "level", "closing": ""}
GOOD: Final = "title: 关于{level}响应的通知\nclosing: 妥否，请批示。\n"


def problems_of(text: str) -> tuple[Problem, ...]:
    """What is wrong with a small wording."""
    return check(text, "paper.yaml", PLACES)[1]


def own(folder: Path, name: str, text: str) -> Path:
    """A folder of the office with one file."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_the_shipped_templates_are_without_fault() -> None:
    """Without them no paper can be made at all."""
    templates = load_templates(SHIPPED, None, WORDINGS)
    assert set(templates.wordings) == set(WORDINGS)
    assert templates.refused == ()


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("title: 关于{place}的通知\nclosing: 好\n", 1, "{place}"),
        ("title: 关于{level.id}的通知\nclosing: 好\n", 1, "{level.id}"),
        ("title: 关于{level!r}的通知\nclosing: 好\n", 1, "{level!r}"),
        ("title: 关于{0}的通知\nclosing: 好\n", 1, "{0}"),
        ("title: 关于{level的通知\nclosing: 好\n", 1, "花括号"),
        ("title: 通知\n", None, "缺少“closing”"),
        (GOOD + "extra: 多余\n", 3, "extra"),
        (GOOD + "closing: 再来\n", 3, "重复"),
        ("title: 12\nclosing: 好\n", 1, "一句话"),
        ("title: ''\nclosing: 好\n", 1, "一句话"),
        ("title: 通知\nclosing: *name\n", 2, "别名"),
        ("- 通知\n", 1, "列表"),
        ("title: 通知\nclosing: [好\n", 3, "YAML"),
    ],
)
def test_a_broken_template_is_refused_with_its_line(text: str, line: int | None, words: str) -> None:
    """Whoever changes a sentence at night must be told where it went wrong, not only that it did."""
    found = problems_of(text)
    assert [problem for problem in found if problem.line == line and words in problem.message], found


@pytest.mark.parametrize("word", REALITY_WORDS)
def test_a_template_cannot_say_what_no_paper_may_say(word: str) -> None:
    """A mark written by hand could stand on a real paper, and the program decides nothing."""
    (found,) = problems_of(f"title: 通知\nclosing: 现{word}Ⅲ级，请知悉。\n")
    assert found.line == 2
    assert f"“{word}”" in found.message


def test_the_start_of_a_response_may_be_named() -> None:
    """Every notice speaks of it; the forbidden phrase only shares its characters."""
    assert problems_of("title: 响应启动后的安排\nclosing: 好\n") == ()


def test_all_faults_come_at_once() -> None:
    """One fault a try would cost the night as many tries as there are faults."""
    assert len(problems_of("title: 关于{place}的【演练】\nextra: 多余\n")) == 4


def test_a_place_is_filled_and_nothing_is_evaluated() -> None:
    """A value with braces is words like any other."""
    wording = Wording({"title": "关于{level}响应的通知"})
    assert wording.say("title", level="{__class__}") == "关于{__class__}响应的通知"


def test_what_stands_in_a_place_is_shown_full_width() -> None:
    """The plan's stored commas and brackets are half width; paper shows them as offices write them."""
    wording = Wording({"quote": "预案第{clause}条“{quote}”"})
    assert (
        wording.say("quote", clause="5.2.2", quote="副主任(分管),II级")
        == "预案第5.2.2条“副主任（分管），Ⅱ级”"
    )


def test_a_sentence_of_the_office_takes_the_place_of_the_shipped_one(tmp_path: Path) -> None:
    """The wording belongs to the office, not to the program."""
    text = (SHIPPED / "start_notice.yaml").read_text(encoding="utf-8")
    folder = own(tmp_path / "own", "start_notice.yaml", text.replace("现将有关事项通知如下", "现通知如下"))
    templates = load_templates(SHIPPED, folder, WORDINGS)
    assert templates.wordings["start_notice"].say("matters") == "现通知如下："
    assert templates.refused == ()


@pytest.mark.parametrize("stem", sorted(EVERY))
def test_every_file_of_wording_can_be_the_offices_own(stem: str, tmp_path: Path) -> None:
    """A sentence is the office's to change, in every paper; a slip in it names its line and costs no paper."""
    text = (SHIPPED / f"{stem}.yaml").read_text(encoding="utf-8")
    assert load_templates(SHIPPED, own(tmp_path / "own", f"{stem}.yaml", text), EVERY).refused == ()
    broken = own(tmp_path / "broken", f"{stem}.yaml", f"{text.rstrip()}\nnot_ours: 某句\n")
    templates = load_templates(SHIPPED, broken, EVERY)
    (problem,) = templates.refused
    assert problem.line == len(text.rstrip().splitlines()) + 1
    assert templates.wordings[stem] == load_templates(SHIPPED, None, EVERY).wordings[stem]


@pytest.mark.parametrize("stem", sorted(EVERY))
def test_a_slip_in_any_sentence_of_any_file_is_found_on_its_line(stem: str) -> None:
    """The line is what somebody looks for at night; a sentence that is not checked would print the slip."""
    lines = (SHIPPED / f"{stem}.yaml").read_text(encoding="utf-8").splitlines()
    sentences = [at for at, line in enumerate(lines) if ": " in line and not line.startswith("#")]
    assert len(sentences) == len(EVERY[stem])
    spoilt = list(lines)
    for at in sentences:
        spoilt[at] = f"{lines[at].partition(': ')[0]}: 这不是演练{{nowhere}}"
    found = check("\n".join(spoilt), f"{stem}.yaml", EVERY[stem])[1]
    assert [problem.line for problem in found] == [at + 1 for at in sentences for _ in range(2)]


def test_no_file_of_wording_goes_unchecked() -> None:
    """A file that no paper asks for would never be read, and its slips never be found."""
    assert {file.stem for file in SHIPPED.glob("*.yaml")} == {*EVERY, "office"}


def test_a_broken_file_of_the_office_gives_way_to_the_shipped_one(tmp_path: Path) -> None:
    """A slip in a sentence must not leave the office without the paper."""
    folder = own(tmp_path / "own", "start_notice.yaml", "title: 关于{地点}的通知\n")
    templates = load_templates(SHIPPED, folder, WORDINGS)
    assert "应急响应的通知" in templates.wordings["start_notice"].say("title", level="Ⅲ级")
    assert in_words(next(item for item in templates.refused if item.line)).startswith(
        "start_notice.yaml第1行："
    )


def test_a_file_that_is_no_text_gives_way_too(tmp_path: Path) -> None:
    """Offices still save in GBK; the program says so and goes on."""
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "start_notice.yaml").write_bytes("title: 灾情通知，请接收".encode("gbk"))
    templates = load_templates(SHIPPED, folder, WORDINGS)
    assert [problem.code for problem in templates.refused] == ["template-unreadable"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("duty_room:", "duty_rooms:"), "duty_rooms"),
        (("  always: [report-upward]", "  always: report-upward"), "upward_duties"),
        (("contact: ''", "contact: 12"), "contact"),
        (("names:", "names: 无\nnotes:"), "names"),
        (("晋城市应急管理局值班室", "【演练】值班室"), "【演练】"),
    ],
)
def test_broken_settings_give_way_to_the_shipped_ones(
    tmp_path: Path, change: tuple[str, str], words: str
) -> None:
    """Names of organs are settings; a slip there must not stop a paper either."""
    text = (SHIPPED / "office.yaml").read_text(encoding="utf-8").replace('contact: ""', "contact: ''")
    assert change[0] in text
    folder = own(tmp_path / "own", "office.yaml", text.replace(*change))
    templates = load_templates(SHIPPED, folder, WORDINGS)
    assert any(words in problem.message for problem in templates.refused)
    assert templates.office.duty_room == "晋城市应急管理局值班室"


def test_settings_of_the_office_are_taken(tmp_path: Path) -> None:
    """The office confirms its names once, in one file."""
    text = (SHIPPED / "office.yaml").read_text(encoding="utf-8")
    folder = own(tmp_path / "own", "office.yaml", text.replace('市委统战部: ""', "市委统战部: 市委宣传部"))
    templates = load_templates(SHIPPED, folder, WORDINGS)
    assert templates.office.doubtful_addressees == {"市委统战部": "市委宣传部"}


def test_a_broken_shipped_template_stops_the_papers(tmp_path: Path) -> None:
    """A damaged program must say so instead of printing half a paper."""
    shipped = tmp_path / "shipped"
    shutil.copytree(SHIPPED, shipped)
    (shipped / "figures.yaml").write_text("unknown: 正在核查\n", encoding="utf-8")
    with pytest.raises(TemplatesRefusedError, match=r"figures\.yaml"):
        load_templates(shipped, None, WORDINGS)


def test_missing_shipped_settings_stop_the_papers(tmp_path: Path) -> None:
    """Without settings nobody could be addressed."""
    shipped = tmp_path / "shipped"
    shutil.copytree(SHIPPED, shipped)
    (shipped / "office.yaml").unlink()
    (shipped / "figures.yaml").unlink()
    with pytest.raises(TemplatesRefusedError, match=r"figures\.yaml：.*office\.yaml：没有这个文件"):
        load_templates(shipped, None, WORDINGS)
