"""Errors as sentences for the officer: what happened, that nothing is lost, what to do."""

from __future__ import annotations

from jc_disaster.kernel.errors import InputRefusedError, JcDisasterError

NOTHING_LOST = "已记录的内容不受影响。"


def sentence_for(error: BaseException) -> str:
    """The sentence for an error; an error of the program's own already carries one."""
    if isinstance(error, InputRefusedError):
        return "；".join(f"{fault.message}，{fault.remedy}" for fault in error.faults)
    if isinstance(error, JcDisasterError):
        text = str(error)
        return text if NOTHING_LOST in text else f"{text}{NOTHING_LOST}"
    if isinstance(error, PermissionError):
        return f"没有写入权限（{error.filename or '文件'}）。{NOTHING_LOST}请换一个文件夹再试。"
    if isinstance(error, OSError):
        return f"读写磁盘时出错（{error.strerror or error}）。{NOTHING_LOST}请检查磁盘空间和设备后再试。"
    return f"程序内部出错（{type(error).__name__}）。{NOTHING_LOST}请重试；仍不行请退出后重新打开。"
