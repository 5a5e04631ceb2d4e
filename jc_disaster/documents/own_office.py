"""The office's settings for papers as fields: read, changed and kept in the office's own ``office.yaml``.

Only the values are changed; comments and everything else of the file stay as the office wrote them.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from jc_disaster.documents.office import OFFICE_FILE
from jc_disaster.documents.templates import in_words, read_office_text
from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.plan.strict_yaml import parse

Steps = tuple[str, ...]
# What can be set in the window, and what it is called there; ``{name}`` is the entry of a table.
_FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "names": "{name}在文书中的名称（发文机关）",
        "codes": "{name}的发文机关代字",
        "duty_room": "值班室名称",
        "contact": "文书联系人及电话",
        "members": "成员单位的统称",
        "doubtful_addressees": "预案写“{name}”之处，经确认的接收单位",
    }
)
# 5.6: a notice may serve as the circular, or the office sends that one apart; a question with two answers.
APART: Final[Steps] = ("apart", "papers")
APART_LABEL: Final = "对县（市、区）的通报在通知之外单独发（是、否）"
_CIRCULAR: Final = "[county_circular]"
_YES, _NO = "是", "否"


class OfficeNotKeptError(JcDisasterError):
    """The settings were not kept; the file is as it was."""

    code = "office-not-kept"

    def __init__(self, why: str) -> None:
        super().__init__(f"本单位设置没有保存（{why}），原来的设置没有改动。请改正后再保存。")


class OfficeField(NamedTuple):
    """One setting: where it stands in the file, what it is called, its value."""

    path: Steps
    label: str
    value: str


def office_fields(shipped: Path, own: Path) -> tuple[OfficeField, ...]:
    """The settings as they are used now.

    Args:
        shipped: The folder of templates that came with the program.
        own: The office's folder; it need not exist.
    """
    return tuple(_fields(_text_in_use(shipped, own)))


def keep_office(shipped: Path, own: Path, values: Mapping[Steps, str]) -> None:
    """Keep changed settings in the office's folder, whole or not at all.

    Args:
        shipped: See `office_fields`.
        own: See `office_fields`; made where it does not exist.
        values: By path; a path that is not among the fields is refused.

    Raises:
        OfficeNotKeptError: A value may not stand there, or the folder cannot be written.
    """
    text = _text_in_use(shipped, own)
    known = {field.path: field.value for field in _fields(text)}
    lines = parse(text, OFFICE_FILE).lines
    rows = text.splitlines()
    for path, value in values.items():
        if path not in known:
            raise OfficeNotKeptError(f"没有“{'—'.join(path)}”这一项")
        if value != known[path]:
            rows[(lines[path] or 1) - 1] = _changed(rows[(lines[path] or 1) - 1], path, value)
    changed = "\n".join(rows) + "\n"
    office, problems = read_office_text(changed)
    if office is None:
        raise OfficeNotKeptError("；".join(in_words(problem) for problem in problems))
    _write(own / OFFICE_FILE, changed)


def _fields(text: str) -> Iterator[OfficeField]:
    data = parse(text, OFFICE_FILE).data
    assert isinstance(data, dict)  # noqa: S101 - `_text_in_use` chose a text without problems
    for key, label in _FIELDS.items():
        held = data[key]
        if isinstance(held, Mapping):
            for name, value in held.items():
                yield OfficeField((key, str(name)), label.format(name=name), str(value or ""))
        else:
            yield OfficeField((key,), label, str(held or ""))
    apart = data[APART[0]][APART[1]]
    yield OfficeField(APART, APART_LABEL, _YES if apart else _NO)


def _text_in_use(shipped: Path, own: Path) -> str:
    """The office's own file where it can be used, otherwise the shipped one."""
    try:
        text = (own / OFFICE_FILE).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        text = ""
    if text and read_office_text(text)[0] is not None:
        return text
    return (shipped / OFFICE_FILE).read_text(encoding="utf-8")


def _changed(row: str, path: Steps, value: str) -> str:
    """One line of the file with another value."""
    if path == APART and value not in {_YES, _NO}:
        raise OfficeNotKeptError(f"“{APART_LABEL}”填“{_YES}”或“{_NO}”")
    found = re.match(rf"(\s*[\"']?{re.escape(path[-1])}[\"']?\s*:)", row)
    if found is None:
        raise OfficeNotKeptError(f"“{path[-1]}”在文件中占了几行，请直接改文件")
    if path == APART:
        return f"{found.group(1)} {_CIRCULAR if value == _YES else '[]'}"
    return f"{found.group(1)} {json.dumps(' '.join(value.split()), ensure_ascii=False)}"


def _write(path: Path, text: str) -> None:
    new = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with new.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as error:
        raise OfficeNotKeptError(error.strerror or "写入失败") from error
