"""YAML for law: 1.2 scalars, no aliases, no tags, no repeated keys, a size limit, and the line of every value.

The ordinary YAML reader takes ``12:30`` for 750, ``no`` for false, and the last of two equal keys. A threshold
must not be at the mercy of that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml

from jc_disaster.plan.problems import ERROR, Problem

SIZE_LIMIT = 1_000_000
DEPTH_LIMIT = 40
Path = tuple[str | int, ...]

_INT = re.compile(r"[-+]?[0-9]+\Z")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z")
_DIGITS_LIMIT = 30


class Document(NamedTuple):
    """A parsed file: plain data, the line of every path, and what was wrong with it."""

    data: object
    lines: dict[Path, int]
    problems: tuple[Problem, ...]


class _TooDeepError(Exception):
    def __init__(self, line: int) -> None:
        self.line = line
        super().__init__(line)


class _Reader:
    """Builds plain data from parser events, keeping lines and gathering problems."""

    def __init__(self, events: Iterator[yaml.Event], file: str) -> None:
        self._events = events
        self._file = file
        self.lines: dict[Path, int] = {}
        self.problems: list[Problem] = []

    def document(self) -> object:
        next(self._events)  # the stream opens
        if isinstance(next(self._events), yaml.StreamEndEvent):
            return None
        data = self._node(next(self._events), ())
        next(self._events)  # the document closes
        following = next(self._events)
        if isinstance(following, yaml.DocumentStartEvent):
            message = "一个文件只能有一个文档，请删去“---”及其后的内容"
            self._problem("yaml-second-document", following, message)
        return data

    def _node(self, event: yaml.Event, path: Path) -> object:
        self.lines[path] = _line(event)
        if isinstance(event, yaml.AliasEvent):
            self._problem("yaml-alias", event, "不允许使用别名（*名称），请把内容写出来")
            return None
        if getattr(event, "anchor", None) is not None:
            self._problem("yaml-anchor", event, "不允许使用锚点（&名称），请把内容写出来")
        if len(path) > DEPTH_LIMIT:
            raise _TooDeepError(_line(event))
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if getattr(event, "tag", None) is not None:
            self._problem("yaml-tag", event, "不允许使用类型标记（!名称）")
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path)
        return self._mapping(path)

    def _sequence(self, path: Path) -> tuple[object, ...]:
        items: list[object] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._node(event, (*path, len(items))))
        return tuple(items)

    def _mapping(self, path: Path) -> dict[str, object]:
        entries: dict[str, object] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            name = self._key(event, path)
            if name in entries:
                self._problem("yaml-repeated-key", event, f"键“{name}”重复，请只保留一个")
            here = (*path, name)
            line = self.lines.get(here)
            value = self._node(next(self._events), here)
            # A value is found under its key, also where it begins on a later line; the first of two keys counts.
            self.lines[here] = _line(event) if line is None else line
            entries.setdefault(name, value)
        return entries

    def _key(self, event: yaml.Event, path: Path) -> str:
        """The name of an entry; whatever is no plain word is refused and read over."""
        key = self._node(event, (*path, "?"))
        if not isinstance(key, str) or key == "<<":
            self._problem("yaml-key", event, f"键必须是文字，“{key}”请加引号或改写")
        return str(key)

    def _scalar(self, event: yaml.ScalarEvent) -> object:
        if event.tag is not None:
            self._problem("yaml-tag", event, "不允许使用类型标记（!名称）")
        text = event.value
        if event.style:  # quoted or a block: words, whatever they look like
            return text
        return self._plain(text, event)

    def _plain(self, text: str, event: yaml.Event) -> object:
        if text in {"", "~", "null", "Null", "NULL"}:
            return None
        if text in {"true", "True", "TRUE"}:
            return True
        if text in {"false", "False", "FALSE"}:
            return False
        if len(text) > _DIGITS_LIMIT:
            return text
        if _INT.match(text):
            return int(text)
        if _FLOAT.match(text):
            self._problem("yaml-float", event, f"“{text}”是小数，请加引号，按文字书写")
        return text

    def _problem(self, code: str, event: yaml.Event, message: str) -> None:
        self.problems.append(Problem(ERROR, code, self._file, _line(event), None, message))


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark is not None else 1


def parse(text: str, file: str) -> Document:
    """Parse one file.

    Args:
        text: The file's text.
        file: Its name, for the problems.

    Returns:
        Plain data (dict, tuple, str, int, bool, None), the line of every path, and all problems found. With a
        syntax error the data is None.
    """
    if len(text) > SIZE_LIMIT:
        return _refused(file, None, "file-too-large", "文件超过1MB，未读取")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    reader = _Reader(iter(yaml.parse(text, Loader=loader)), file)
    try:
        data = reader.document()
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark is not None else None
        return _refused(
            file, line, "yaml-syntax", "从这一行起不合 YAML 的写法，请核对缩进、冒号和引号", reader
        )
    except yaml.YAMLError:
        return _refused(file, None, "yaml-characters", "文件中有不允许的控制字符，请删去后重存", reader)
    except _TooDeepError as error:
        return _refused(file, error.line, "yaml-too-deep", f"层级超过{DEPTH_LIMIT}层，未读取", reader)
    return Document(data, reader.lines, tuple(reader.problems))


def _refused(file: str, line: int | None, code: str, message: str, reader: _Reader | None = None) -> Document:
    """No data; what was found before the reading stopped is kept."""
    found = reader.problems if reader is not None else []
    return Document(None, {}, (*found, Problem(ERROR, code, file, line, None, message)))
