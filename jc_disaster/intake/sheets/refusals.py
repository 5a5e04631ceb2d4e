"""Why a file is not read at all: one sentence that says what it is and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from jc_disaster.kernel.errors import JcDisasterError

_SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "not-there": "文件“{name}”读不出来（{why}），没有导入任何内容。请核对路径和权限。",
        "empty": "文件“{name}”是空的，没有导入任何内容。请向报送单位再要一份。",
        "too-large": "文件“{name}”超过{limit}MB，没有读取。请只保留灾情表另存后再导入。",
        "not-a-spreadsheet": (
            "“{name}”不是表格文件（{what}），没有导入任何内容。请用WPS打开后另存为xlsx再导入。"
        ),
        "old-format": "“{name}”是{what}，本程序不读。请用WPS打开后另存为xlsx再导入，原文件没有改动。",
        "damaged": "“{name}”已损坏或没有传完整（{what}），没有导入任何内容。请重新取得该文件。",
        "locked": "“{name}”设有打开密码，没有读取。请在WPS里取消密码后另存，再导入。",
        "bomb": "“{name}”展开后异常庞大（{what}），疑似恶意文件，没有读取。请与报送单位核实来源。",
        "entities": "“{name}”里有外部引用定义（{what}），不是办公软件保存的文件，没有读取。请与报送单位核实来源。",
        "too-many-cells": "“{name}”的{what}，超出可读范围，没有导入任何内容。请只保留灾情表另存后再导入。",
        "too-many-rows": "“{name}”的{what}，一张表最多两万行，没有导入任何内容。请分成几个文件导入。",
        "encoding": "“{name}”的文字既不是UTF-8也不是GBK（GB18030），没有读取。请用WPS打开后另存为xlsx再导入。",
        "not-saved": "没能写入“{name}”（{why}），没有生成文件。请核对文件夹和权限。",
        "there-already": "“{name}”已经存在，没有覆盖。请换一个文件名。",
    }
)


class SheetRefusedError(JcDisasterError):
    """A file is not read, or could not be written; nothing was taken from it.

    Attributes:
        code: ``sheet-`` and the reason.
    """

    def __init__(self, reason: str, **words: object) -> None:
        self.code = f"sheet-{reason}"
        super().__init__(_SENTENCES[reason].format(**words))
