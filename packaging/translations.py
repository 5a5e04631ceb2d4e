"""Collects the Chinese sources of the window into the catalogue of the second language (`dev.py translations`).

Sources are found where they are written, by reading the syntax trees: literals and f-strings (a hole of an f-string
is ``%1``, ``%2`` … in order), so that the layers below need no Qt and no marks. Words that come from data (names of
acts and facts, labels of the plan) are asked from the program. What is not for the window is left out by a rule
that stands here, never by a mark in the code.
"""

from __future__ import annotations

import ast
import itertools
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple
from xml.sax.saxutils import escape

from jc_disaster.incident.decide import ACTS
from jc_disaster.incident.fact_words import EVENT_WORDS
from jc_disaster.plan.loader import compile_edition
from jc_disaster.ui.catalogue import HOLE, Message, read_catalogue
from jc_disaster.ui.view_models.act_words import hint_of, label_of, title_of
from jc_disaster.ui.view_models.figures import entry_rows

ROOT: Final = Path(__file__).resolve().parent.parent
PACKAGE: Final = "jc_disaster"
CATALOGUE: Final = ROOT / "resources" / "languages" / "jc_disaster_en.ts"

# Modules whose sentences reach the window. A folder stands for all in it.
WINDOW: Final = (
    "ui",
    "engine",
    "exercise",
    "incident",
    "kernel",
    "record/reading.py",
    "record/recorder.py",
    "record/merging.py",
    "record/schema.py",
    "record/sole_writer.py",
    "record/refusals.py",
    "record/troubles.py",
    "record/vault.py",
    "kernel/watching.py",
    "record/backup.py",
    "intake/drop_folder.py",
    "intake/questions.py",
    "intake/sheets/acts.py",
    "intake/sheets/biff.py",
    "intake/sheets/body.py",
    "intake/sheets/container.py",
    "intake/sheets/delimited.py",
    "intake/sheets/file.py",
    "intake/sheets/heads.py",
    "intake/sheets/layout.py",
    "intake/sheets/ooxml.py",
    "intake/sheets/opendocument.py",
    "intake/sheets/reading.py",
    "intake/sheets/refusals.py",
    "intake/sheets/roster.py",
    "intake/sheets/tree.py",
    "intake/sheets/values.py",
    "documents/carriage.py",
    "documents/fonts.py",
    "documents/office.py",
    "documents/own_faces.py",
    "documents/own_office.py",
    "documents/papers",
    "documents/produce.py",
    "documents/short_text.py",
    "documents/templates.py",
    "documents/truetype.py",
    "documents/turns.py",
    "plan",
    "workplace.py",
)
# Among them, modules that speak on paper, in the log or on the command line only, or that only read Chinese.
ELSEWHERE: Final = frozenset(
    {
        "engine/decoding.py",  # the JSON of the command line
        "incident/sample.py",  # worked examples of `record acts`
        "incident/telling.py",  # entries of the duty log: legal acts, they stay as they were written
        "incident/fact_words.py",  # as telling; the names of facts are asked below
        "engine/wording.py",  # as decoding
        "exercise/grounds.py",  # words looked for in the plan
        "exercise/model_answer.py",  # entries of a played record
        "incident/decide.py",  # the example of `record acts`
        "kernel/clock.py",  # moments on paper; the window has its own
        "kernel/typography.py",  # signs, not words
        "plan/amounts.py",  # units and bodies as the plan prints them, read again by the proof
        "plan/bodies.py",
        "plan/show.py",  # `plan show` of the command line
        "ui/english.py",  # the machine itself
        "ui/english_numbers.py",
        "ui/english_templates.py",
        "ui/input_method.py",
        "ui/language.py",
    }
)
# Constants that hold what people type or write, not what they are shown; functions that write for the command line.
READ_FROM_PEOPLE: Final = {
    "exercise/boundary.py": ("_SAID", "boundary_pack", "_report_inject", "_others", "_base"),
    "exercise/reality_words.py": ("_ORDINARY",),
    "ui/figure_text.py": ("_NOT_REPORTED", "_NONE", "_SCALES", "_HAN_DIGITS", "_UNITS", "_ENGLISH"),
    "ui/time_text.py": ("_DAYS", "_DAYS_AHEAD", "_ENGLISH_DAYS"),
    "ui/view_models/paste.py": ("_NEW",),
    "ui/view_models/paste_whole.py": ("CITY_WORDS", "_NOT_BEFORE_A_UNIT"),
    "ui/view_models/act_words.py": ("_ENDS", "_WHOLE"),
    "intake/sheets/heads.py": ("_EXTRA",),
    "intake/sheets/values.py": ("_WORDS",),
    "intake/sheets/roster.py": ("_HEADS",),
    "documents/carriage.py": ("_OF_A_TELEGRAM",),
    "documents/own_faces.py": ("WANTED",),
    "plan/diff.py": ("lines",),
    "plan/proof_criteria.py": ("LOWER_WORDS", "UPPER_WORDS", "_SAID"),
    "plan/proof_dates.py": ("_PARTS_OF_MONTH",),
    "plan/proof_levels.py": ("EFFECTS", "_UNSPLIT", "_NUMERALS"),
    "plan/proof_procedures.py": ("row",),
}
# Modules in which the keys of a mapping are words looked for, and only its values are said.
KEYS_ARE_READ: Final = frozenset({"exercise/reality_words.py"})
# Calls whose words are examples or explanations for `record acts`; their labels are asked below.
FOR_THE_COMMAND_LINE: Final = frozenset({"Field", "ActSpec"})
# What these are given is looked for in a text, not shown.
SEARCHES: Final = frozenset(
    {
        *("compile", "search", "match", "fullmatch", "findall", "sub", "split", "partition", "rpartition"),
        *("find", "rfind", "index", "count", "startswith", "endswith", "replace", "maketrans"),
        *("strip", "lstrip", "rstrip", "removeprefix", "removesuffix"),
    }
)

_IDEOGRAPH: Final = re.compile("[\u3400-\u9fff]")
_PATTERN: Final = re.compile(r"\(\?|\\[dDsSwW.]|\[\^|\[[一-鿿]-|[\])][+*?{]|\.\*|^\^|\$$")
# Days and short counts: said by rule, not by template, so that no number can change its place.
_DAY: Final = re.compile("[^\u3400-\u9fff]*(?:月|年|日|天)[^\u3400-\u9fff]*(?:[月日]?[^\u3400-\u9fff]*){0,2}")
_BRACES: Final = re.compile(r"\{[a-z_]*\}")


class Source(NamedTuple):
    """A source with the module that says it first."""

    text: str
    module: str


def template(node: ast.JoinedStr | ast.Constant) -> str:
    """The source of a literal or an f-string: ``%1`` for its first hole or brace (`str.format`), and so on."""
    values = [node] if isinstance(node, ast.Constant) else node.values
    holes = itertools.count(1)
    return "".join(
        _BRACES.sub(lambda _: f"%{next(holes)}", str(value.value))
        if isinstance(value, ast.Constant)
        else f"%{next(holes)}"
        for value in values
    )


class _Finder(ast.NodeVisitor):
    """Walks one module; `found` holds its sources in order."""

    def __init__(self, skipped: tuple[str, ...], *, keys: bool = True) -> None:
        self.found: list[str] = []
        self._skipped, self._keys = skipped, keys

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        self._keep(template(node))
        for value in node.values:
            if isinstance(value, ast.FormattedValue):
                self.visit(value.value)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str):
            self._keep(template(node))

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # a docstring is no source
            self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if node.name not in self._skipped:
            self.generic_visit(node)

    def visit_Dict(self, node: ast.Dict) -> None:
        for part in (*(node.keys if self._keys else ()), *node.values):
            if part is not None:
                self.visit(part)

    def visit_Compare(self, node: ast.Compare) -> None:
        for part in (node.left, *node.comparators):
            if not isinstance(part, (ast.Constant, ast.Set, ast.Tuple)):
                self.visit(part)

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        plain = node.func.id if isinstance(node.func, ast.Name) else ""
        if plain in FOR_THE_COMMAND_LINE:
            return
        self.visit(node.func)
        for part in (*node.args, *(word.value for word in node.keywords)):
            if not (name in SEARCHES and isinstance(part, (ast.Constant, ast.JoinedStr))):
                self.visit(part)

    def visit_Assign(self, node: ast.Assign) -> None:
        if not any(isinstance(name, ast.Name) and name.id in self._skipped for name in node.targets):
            self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        skipped = isinstance(node.target, ast.Name) and node.target.id in self._skipped
        if node.value is not None and not skipped:
            self.visit(node.value)

    def _keep(self, text: str) -> None:
        counted = HOLE.search(text) and HOLE.sub("", text).strip() in UNITS
        if _IDEOGRAPH.search(text) and not _PATTERN.search(text) and not _DAY.fullmatch(text) and not counted:
            self.found.append(text)


def written_sources() -> Iterator[Source]:
    """Every source written in a module of the window."""
    package = ROOT / PACKAGE
    for entry in WINDOW:
        top = package / entry
        for path in sorted(top.rglob("*.py")) if top.is_dir() else [top]:
            module = path.relative_to(package).as_posix()
            if module in ELSEWHERE:
                continue
            finder = _Finder(READ_FROM_PEOPLE.get(module, ()), keys=module not in KEYS_ARE_READ)
            finder.visit(ast.parse(path.read_text(encoding="utf-8")))
            yield from (Source(text, module) for text in finder.found)


def asked_sources() -> Iterator[Source]:
    """Every word that comes from data: acts, facts, and the labels of the plan that comes with the program."""
    for spec in ACTS.values():
        words = [*title_of(spec)]
        for field in spec.fields:
            words += [label_of(spec, field), hint_of(field), *field.choices]
        yield from (Source(text, "incident/acts") for text in words)
    yield from (Source(text, "incident/fact_words.py") for text in EVENT_WORDS.values())
    yield from (Source(text, "resources/plans") for text in plan_labels())
    # How the office calls the second sheet of one paper, which stands in the list of papers made.
    template = ROOT / "resources" / "templates" / "flash_report.yaml"
    yield from (
        Source(text, "resources/templates")
        for text in re.findall(r"(?m)^phone_file: (.+)$", template.read_text(encoding="utf-8"))
    )


def plan_labels() -> Iterator[str]:
    """Short labels of the plan's data, which the window needs in both languages; quotes and names are not here."""
    edition = compile_edition(ROOT / "resources" / "plans" / "jincheng-2026")
    for level in edition.levels:
        yield level.name
    for indicator in edition.indicators:
        yield indicator.label
        yield indicator.label.split("（", 1)[0]
    yield from (row.label for row in entry_rows(edition))
    for kind in edition.references:
        yield kind.label
    yield from edition.header.hazards
    yield from (duty.task for duty in edition.duties if "until" in dict(duty.clock) or duty.limit_setting)


UNITS: Final = (
    *(
        "人",
        "户",
        "间",
        "公顷",
        "万元",
        "亩",
        "人次",
        "户次",
        "个",
        "项",
        "条",
        "天",
        "小时",
        "分",
        "分钟",
        "个部门",
    ),
    *("个单位", "名", "处", "份", "级", "倍", "字", "字节", "小时前"),
)


def counted_sources() -> Iterator[Source]:
    """A number with its unit has two forms in English."""
    yield from (Source(f"%n {unit}", "units") for unit in UNITS)


def sources() -> dict[str, str]:
    """Every source with the module that says it first."""
    found: dict[str, str] = {}
    for source in (*written_sources(), *asked_sources(), *counted_sources()):
        if _IDEOGRAPH.search(source.text):
            found.setdefault(source.text, source.module)
    return found


def merged(found: dict[str, str], known: dict[str, Message]) -> list[Message]:
    """The catalogue anew: what is still said keeps its translation, what is new is not finished."""
    messages = []
    for source, module in found.items():
        old = known.get(source)
        forms = ("", "") if "%n" in source else ("",)
        messages.append(
            Message(module, source, forms, finished=False) if old is None else old._replace(context=module)
        )
    return sorted(messages, key=lambda one: (one.context, one.source))


def written(messages: list[Message]) -> str:
    """The catalogue as Qt Linguist writes it, one context a module."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append('<TS version="2.1" language="en_GB" sourcelanguage="zh_CN">')
    context = None
    for one in messages:
        if one.context != context:
            lines += [] if context is None else ["</context>"]
            lines += ["<context>", f"    <name>{escape(one.context)}</name>"]
            context = one.context
        kind = "" if one.finished else ' type="unfinished"'
        kept = "".join(f" %{number}" for number in one.kept)
        numerus = ' numerus="yes"' if one.numerus else ""
        said = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in one.forms)
        text = said if one.numerus else escape(one.forms[0])
        lines += [
            f"    <message{numerus}>",
            f"        <source>{escape(one.source)}</source>",
            *([f"        <translatorcomment>keep{kept}</translatorcomment>"] if kept else []),
            f"        <translation{kind}>{text}</translation>",
            "    </message>",
        ]
    return "\n".join([*lines, "</context>", "</TS>", ""])


def main() -> int:
    """Bring the catalogue up to date; 1 where a source still waits for its English."""
    known = {one.source: one for one in read_catalogue(CATALOGUE)} if CATALOGUE.is_file() else {}
    found = sources()
    messages = merged(found, known)
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    CATALOGUE.write_text(written(messages), encoding="utf-8", newline="\n")
    waiting = [one for one in messages if not one.finished]
    for one in waiting:
        print(f"{one.context}: {one.source!r}")
    gone = len(known.keys() - found.keys())
    print(
        f"{len(messages)} sources, {len(waiting)} not finished, {gone} no longer said and removed",
        file=sys.stderr,
    )
    return 1 if waiting else 0


if __name__ == "__main__":
    sys.exit(main())
