"""Words that claim reality, or that the program may not say: refused in every sentence of a pack and of a wording.

Whether something is an exercise is said by the program, from the kind of the store, and by nobody else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

_BY_THE_PROGRAM: Final = "是否演练由程序按记录库标注"
REALITY_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "这不是演练": _BY_THE_PROGRAM,
        "不是演练": _BY_THE_PROGRAM,
        "并非演练": _BY_THE_PROGRAM,
        "非演练": _BY_THE_PROGRAM,
        "绝非演习": _BY_THE_PROGRAM,
        "不是演习": _BY_THE_PROGRAM,
        "非演习": _BY_THE_PROGRAM,
        "这是真的": _BY_THE_PROGRAM,
        "真实灾情": "“真实灾情”只用于提前终止演练",
        "真实发生": _BY_THE_PROGRAM,
        "正式启动": "参演人员可能误认为正式响应，请写“启动”",
        "正式响应": "参演人员可能误认为正式响应，请写“响应”",
        "正式通知": "参演人员可能误认为正式文书，请写“通知”",
        "现在转入真": _BY_THE_PROGRAM,
        "【演练】": "演练标记由程序加注，不要自己写",
        "【正式】": _BY_THE_PROGRAM,
        "实战": "只用“正式”“演练”",  # the banned word itself
        "程序判定": "程序只作数据对照，认定由有权机关作出",  # the banned word itself
        "应启动": "程序只作数据对照，是否启动由有权机关决定",  # the banned word itself
    }
)
# Held by a longer word that is an ordinary one.
_ORDINARY: Final = ("响应启动",)


def reality_words(text: str) -> Iterator[tuple[str, str]]:
    """The words of the list that ``text`` holds, each with the reason; signs and blanks between characters ignored."""
    looked_at = "".join(character for character in text if not character.isspace())
    for word in _ORDINARY:
        looked_at = looked_at.replace(word, "")
    found = [word for word in REALITY_WORDS if word in looked_at]
    for word in found:
        if not any(word != other and word in other for other in found):
            yield word, REALITY_WORDS[word]
