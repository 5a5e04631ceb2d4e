"""The wording of the papers: sentences with places for names, read from files that the office may change.

One file a paper in ``resources/templates``; a file of the same name in the office's own folder takes its place as a
whole. A broken file of the office is refused with every fault and its line, and the shipped one is used instead.
Places are plain names in braces; nothing is evaluated and nothing is looked into.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from jc_disaster.documents.office import OFFICE_FILE, Office, office_problems, read_office
from jc_disaster.exercise.reality_words import reality_words
from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.kernel.typography import full_width, level_signs
from jc_disaster.plan.problems import ERROR, Problem
from jc_disaster.plan.strict_yaml import Document, parse

Places = Mapping[str, str]
"""What a paper says: key of the sentence → the places it may use, parted by blanks."""

_PLACE: Final = re.compile(r"\{([^{}]*)\}")
_NAME: Final = re.compile(r"[a-z][a-z_]*\Z")


class TemplatesRefusedError(JcDisasterError):
    """Shipped templates are broken: the program itself is damaged."""

    code = "templates-refused"

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__(
            "随程序提供的文书模板有误，请重新安装：" + "；".join(in_words(problem) for problem in problems)
        )


class Wording(NamedTuple):
    """The sentences of one file."""

    sentences: Mapping[str, str]

    def say(self, key: str, **values: str) -> str:
        """The sentence ``key`` with ``values`` in their places, signs full width.

        Raises:
            KeyError: There is no such sentence, or a place was given no value.
        """
        sentence = _PLACE.sub(lambda found: values[found.group(1)], self.sentences[key])
        return level_signs(full_width(sentence))


class Templates(NamedTuple):
    """All wordings by file stem, the office's settings, and what was refused of the office's own files."""

    wordings: Mapping[str, Wording]
    office: Office
    refused: tuple[Problem, ...]


def load_templates(shipped: Path, own: Path | None, specs: Mapping[str, Places]) -> Templates:
    """Read every wording and the settings.

    Args:
        shipped: The folder that came with the program.
        own: The office's folder, or None; files missing there are taken from ``shipped``.
        specs: File stem → what the file must say.

    Raises:
        TemplatesRefusedError: A shipped file is broken.
    """
    broken: list[Problem] = []
    refused: list[Problem] = []
    wordings: dict[str, Wording] = {}
    for stem, places in specs.items():
        name = f"{stem}.yaml"
        document, problems = _checked(own, name, places)
        refused += problems
        if document is None:
            document, problems = _checked(shipped, name, places)
            broken += problems or (() if document is not None else (_not_there(name),))
        if document is not None:
            wordings[stem] = Wording(MappingProxyType(_sentences(document)))
    office = _office(own, refused) or _office(shipped, broken)
    if office is None and not any(problem.file == OFFICE_FILE for problem in broken):
        broken.append(_not_there(OFFICE_FILE))
    if broken or office is None:
        raise TemplatesRefusedError(tuple(broken))
    return Templates(MappingProxyType(wordings), office, tuple(refused))


def in_words(problem: Problem) -> str:
    """A problem as a person reads it: file, line, what is wrong."""
    place = problem.file if problem.line is None else f"{problem.file}第{problem.line}行"
    return f"{place}：{problem.message}"


def check(text: str, file: str, places: Places) -> tuple[Document, tuple[Problem, ...]]:
    """Read one wording and find everything that is wrong with it.

    Args:
        text: The file's text.
        file: Its name, for the problems.
        places: What it must say.
    """
    document = parse(text, file)
    if document.data is None and document.problems:
        return document, document.problems
    if not isinstance(document.data, dict):
        return document, (Problem(ERROR, "template-form", file, 1, None, "应为“键: 句子”的列表"),)
    found = [*document.problems, *_faults(document, document.data, file, places)]
    return document, tuple(sorted(found, key=lambda problem: problem.line or 0))


def _checked(folder: Path | None, name: str, places: Places) -> tuple[Document | None, tuple[Problem, ...]]:
    text, problems = _text(folder, name)
    if text is None:
        return None, problems
    document, problems = check(text, name, places)
    return (None if problems else document), problems


def _text(folder: Path | None, name: str) -> tuple[str | None, tuple[Problem, ...]]:
    if folder is None or not (folder / name).exists():
        return None, ()
    try:
        return (folder / name).read_text(encoding="utf-8"), ()
    except UnicodeDecodeError:
        message = "文件不是UTF-8文字，请另存为UTF-8"
    except OSError as error:
        message = f"文件读不出来（{error.strerror}）"
    return None, (Problem(ERROR, "template-unreadable", name, None, None, message),)


def _not_there(name: str) -> Problem:
    return Problem(ERROR, "template-not-there", name, None, None, "没有这个文件")


def _office(folder: Path | None, problems: list[Problem]) -> Office | None:
    text, unreadable = _text(folder, OFFICE_FILE)
    if text is None:
        problems += unreadable
        return None
    office, found = read_office_text(text)
    problems += found
    return office


def read_office_text(text: str) -> tuple[Office | None, tuple[Problem, ...]]:
    """The settings of a text, or everything that is wrong with it."""
    document = parse(text, OFFICE_FILE)
    found = (*document.problems, *office_problems(document), *_words_faults(document))
    return (None if found else read_office(document)), found


def _words_faults(document: Document) -> Iterator[Problem]:
    for path, line in document.lines.items():
        value: object = document.data
        for step in path:
            if isinstance(value, Mapping):
                value = value.get(str(step))
            elif isinstance(value, tuple) and isinstance(step, int) and step < len(value):
                value = value[step]
        if isinstance(value, str):
            yield from _forbidden(value, OFFICE_FILE, line)


def _sentences(document: Document) -> dict[str, str]:
    data = document.data
    return {key: str(value) for key, value in data.items()} if isinstance(data, dict) else {}


def _faults(document: Document, data: Mapping[str, object], file: str, places: Places) -> Iterator[Problem]:
    for key in places:
        if key not in data:
            yield Problem(ERROR, "template-missing", file, None, None, f"缺少“{key}”一句")
    for key, sentence in data.items():
        line = document.lines.get((key,))
        if key not in places:
            yield Problem(ERROR, "template-unknown", file, line, None, f"没有名为“{key}”的句子，请删去")
        elif not isinstance(sentence, str) or not sentence.strip():
            yield Problem(ERROR, "template-form", file, line, None, f"“{key}”应写成一句话，请加引号")
        else:
            yield from _placing(key, sentence, file, line, places[key].split())
            yield from _forbidden(sentence, file, line)


def _placing(key: str, sentence: str, file: str, line: int | None, allowed: list[str]) -> Iterator[Problem]:
    for name in _PLACE.findall(sentence):
        if not _NAME.match(name) or name not in allowed:
            usable = "、".join(f"{{{word}}}" for word in allowed) or "不用占位"
            message = f"“{key}”中的占位“{{{name}}}”不认识，可用：{usable}"
            yield Problem(ERROR, "template-place", file, line, None, message)
    if "{" in _PLACE.sub("", sentence) or "}" in _PLACE.sub("", sentence):
        yield Problem(ERROR, "template-braces", file, line, None, f"“{key}”中的花括号不成对")


def _forbidden(sentence: str, file: str, line: int | None) -> Iterator[Problem]:
    for word, why in reality_words(sentence):
        yield Problem(ERROR, "template-word", file, line, None, f"不得写“{word}”：{why}")
