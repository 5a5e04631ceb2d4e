"""From source files to the model: parse, check the form, convert. Imported only when a plan is compiled."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple, cast

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from jc_disaster.plan import schema, schema_duties, schema_levels, strict_yaml
from jc_disaster.plan.problems import ERROR, WARNING, Problem

FORMS: Final[dict[str, type[schema.Source]]] = {
    "manifest.yaml": schema.Manifest,
    "organisations.yaml": schema.OrganisationsFile,
    "levels.yaml": schema_levels.LevelsFile,
    "measures.yaml": schema_duties.MeasuresFile,
    "duties.yaml": schema_duties.DutiesFile,
    "readings.yaml": schema.ReadingsFile,
}
# A partial plan may lack these.
OPTIONAL: Final[dict[str, schema.Source]] = {
    "measures.yaml": schema_duties.MeasuresFile(read=(), levels=()),
    "duties.yaml": schema_duties.DutiesFile(read=(), duties=()),
    "readings.yaml": schema.ReadingsFile(readings=()),
}

Lines = Mapping[strict_yaml.Path, int]
_Models = tuple[
    schema.Manifest,
    schema.OrganisationsFile,
    schema_levels.LevelsFile,
    schema_duties.MeasuresFile,
    schema_duties.DutiesFile,
    schema.ReadingsFile,
]


class Sources(NamedTuple):
    """All source files of one plan, in form, with the line of every value."""

    manifest: schema.Manifest
    organisations: schema.OrganisationsFile
    levels: schema_levels.LevelsFile
    measures: schema_duties.MeasuresFile
    duties: schema_duties.DutiesFile
    readings: schema.ReadingsFile
    texts: Mapping[str, str]
    lines: Mapping[str, Lines]

    def line(self, file: str, *path: str | int) -> int | None:
        """The line of a value, or of the nearest enclosing one."""
        lines = self.lines.get(file, {})
        while path:
            if path in lines:
                return lines[path]
            path = path[:-1]
        return None


class ReadFile(NamedTuple):
    """One data file: its model, None where its form is broken, with the lines of its values and its problems."""

    model: schema.Source | None
    lines: Lines
    problems: tuple[Problem, ...]


def read_file(name: str, text: str) -> ReadFile:
    """Read one data file and check its form, gathering every fault.

    Args:
        name: Its file name, one of `FORMS`.
        text: What stands in it.
    """
    document = strict_yaml.parse(text, name)
    if document.data is None:
        empty = Problem(ERROR, "file-empty", name, None, None, f"{name} 是空的")
        return ReadFile(None, document.lines, document.problems or (empty,))
    try:
        model = FORMS[name].model_validate(document.data)
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=False)
        wrong = tuple(_form_problem(detail, document.lines, name) for detail in details)
        return ReadFile(None, document.lines, (*document.problems, *wrong))
    return ReadFile(model, document.lines, document.problems)


def assemble(
    files: Mapping[str, ReadFile | None], texts: Mapping[str, str]
) -> tuple[Sources | None, list[Problem]]:
    """The sources of a plan out of its files.

    Args:
        files: The data files that are there, by name; None for one that could not be read.
        texts: The stored texts by file name.

    Returns:
        The sources, or None when the form of any file is broken; and all problems of form.
    """
    problems = [problem for file in files.values() if file is not None for problem in file.problems]
    models: dict[str, schema.Source] = {name: model for name, model in OPTIONAL.items() if name not in files}
    for name, file in files.items():
        if file is not None and file.model is not None:
            models[name] = file.model
    absent = [name for name in FORMS if name not in files]
    manifest = models.get("manifest.yaml")
    for name in absent:
        # A partial plan may lack what others build on; it says so with every result.
        partial = isinstance(manifest, schema.Manifest) and not manifest.complete and name in OPTIONAL
        message = f"缺少文件 {name}，这一部分暂无数据"
        problems.append(Problem(WARNING if partial else ERROR, "file-missing", name, None, None, message))
    if len(models) < len(FORMS):
        return None, problems
    lines = {name: file.lines for name, file in files.items() if file is not None}
    return Sources(*cast("_Models", tuple(models[name] for name in FORMS)), texts, lines), problems


def _form_problem(detail: ErrorDetails, lines: Lines, name: str) -> Problem:
    path = tuple(detail["loc"])
    code, words = FAULTS.get(detail["type"], ("form", "书写不对"))
    where = ".".join(str(step) for step in path) or "整个文件"
    line = next((lines[path[:end]] for end in range(len(path), -1, -1) if path[:end] in lines), None)
    return Problem(ERROR, code, name, line, None, f"{where}：{words}")


# What the form can find wrong, by the validator's own name for it: our code, and the sentence.
FAULTS: Final[dict[str, tuple[str, str]]] = {
    "missing": ("form-missing", "缺少这一项"),
    "extra_forbidden": ("form-unknown-key", "不认识的键，请核对拼写"),
    "string_type": ("form-type", "应为文字（日期、编号请加引号）"),
    "int_type": ("form-type", "应为整数"),
    "bool_type": ("form-type", "应为 true 或 false"),
    "tuple_type": ("form-type", "应为列表"),
    "model_type": ("form-type", "应为键和值"),
    "too_short": ("form-empty", "不能为空"),
    "string_too_short": ("form-empty", "不能为空"),
    "string_too_long": ("form-value", "太长，请核对是否粘贴了多余的内容"),
    "literal_error": ("form-value", "不在允许的取值之内"),
    "string_pattern_mismatch": ("form-value", "书写形式不对"),
    "greater_than_equal": ("form-value", "数值太小"),
    "value_error": ("form-value", "应为不小于0的整数、“分子/分母”或带引号的小数"),
}
