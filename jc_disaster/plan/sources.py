"""From source files to the model: parse, check the form, convert. Imported only when a plan is compiled."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple, TypeVar, cast

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
# A partial plan may lack these; it then says so with every result.
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
_Form = TypeVar("_Form", bound=schema.Source)


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


def parse_sources(
    files: Mapping[str, str | None], texts: Mapping[str, str]
) -> tuple[Sources | None, list[Problem]]:
    """Check the form of every file, gathering every fault.

    Args:
        files: Text of the data files by name; None for one that is there and could not be read.
        texts: The stored texts by file name.

    Returns:
        The sources, or None when the form of any file is broken; and all problems.
    """
    problems: list[Problem] = []
    models: dict[str, schema.Source] = {}
    lines: dict[str, Lines] = {}
    for name, form in FORMS.items():
        if name not in files:
            if name in OPTIONAL:
                models[name] = OPTIONAL[name]
            else:
                problems.append(Problem(ERROR, "file-missing", name, None, None, f"缺少文件 {name}"))
            continue
        text = files[name]
        if text is None:
            continue
        document = strict_yaml.parse(text, name)
        problems.extend(document.problems)
        lines[name] = document.lines
        if document.data is None:
            if not document.problems:
                problems.append(Problem(ERROR, "file-empty", name, None, None, f"{name} 是空的"))
            continue
        model = _in_form(form, document, name, problems)
        if model is not None:
            models[name] = model
    if len(models) < len(FORMS):
        return None, problems
    sources = Sources(*cast("_Models", tuple(models[name] for name in FORMS)), texts, lines)
    return sources, problems + missing_files(sources, files)


def missing_files(sources: Sources, files: Mapping[str, str | None]) -> list[Problem]:
    """Files a complete plan must have: an error where it claims to be complete, else a warning."""
    severity = ERROR if sources.manifest.complete else WARNING
    return [
        Problem(severity, "file-missing", name, None, None, f"缺少文件 {name}，这一部分暂无数据")
        for name in FORMS
        if name not in files
    ]


def _in_form(
    form: type[_Form], document: strict_yaml.Document, name: str, problems: list[Problem]
) -> _Form | None:
    try:
        return form.model_validate(document.data)
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=False)
        problems.extend(_form_problem(detail, document.lines, name) for detail in details)
        return None


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
    "literal_error": ("form-value", "不在允许的取值之内"),
    "string_pattern_mismatch": ("form-value", "书写形式不对"),
    "greater_than_equal": ("form-value", "数值太小"),
    "value_error": ("form-value", "应为不小于0的整数、“分子/分母”或带引号的小数"),
}
