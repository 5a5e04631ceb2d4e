"""What a disc that refuses means in words: every error of a file becomes one refusal with its sentence."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EACCES, ENOSPC, EPERM, EROFS
from pathlib import Path

from jc_disaster.record.refusals import StoreRefusedError


def why(error: Exception) -> str:
    """The reason in a few words, for the officer."""
    text = str(error)
    if "full" in text or getattr(error, "errno", None) == ENOSPC:
        return "磁盘已满"
    if "readonly" in text or _forbidden(error):
        return "磁盘只读或没有权限"
    return "磁盘读写出错"


def _forbidden(error: Exception) -> bool:
    return getattr(error, "errno", None) in (EACCES, EPERM, EROFS)


@contextmanager
def answered(path: Path, code: str = "not-opened", rights: str = "read-only") -> Iterator[None]:
    """Answer whatever goes wrong with the files at ``path``.

    Args:
        path: What the sentence names.
        code: The refusal for anything but a want of rights.
        rights: The refusal for a want of rights.

    Raises:
        StoreRefusedError: ``rights`` where rights are wanting, ``code`` for anything else.
    """
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        if _forbidden(error) or "readonly" in str(error):
            raise StoreRefusedError(rights, path=path, why=why(error)) from error
        raise StoreRefusedError(code, path=path, why=why(error)) from error
