"""What a disc that refuses means in words: every error of a file becomes one refusal with its sentence."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EACCES, ENODEV, ENOENT, ENOSPC, ENOTCONN, ENOTDIR, EPERM, EROFS, ESTALE
from pathlib import Path

from jc_disaster.record.refusals import StoreRefusedError

_GONE = (ENOENT, ENOTDIR, ENODEV, ENOTCONN, ESTALE)  # a stick pulled out, a share that has gone


def why(error: Exception) -> str:
    """The reason in a few words, for the officer.

    By what the error is, not by its words: those of a file name its path, and a folder may be called full.
    """
    if getattr(error, "errno", None) == ENOSPC or _primary(error) == sqlite3.SQLITE_FULL:
        return "磁盘已满"
    if _forbidden(error):
        return "磁盘只读或没有权限"
    if getattr(error, "errno", None) in _GONE:
        return "找不到所在的文件夹，磁盘或网络可能已断开"
    return "磁盘读写出错"


def _forbidden(error: Exception) -> bool:
    refused = getattr(error, "errno", None) in (EACCES, EPERM, EROFS)
    return refused or _primary(error) == sqlite3.SQLITE_READONLY


def _primary(error: Exception) -> int | None:
    """The kind of an error of SQLite; its low byte, the rest says where it happened."""
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


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
        if _forbidden(error):
            raise StoreRefusedError(rights, path=path, why=why(error)) from error
        raise StoreRefusedError(code, path=path, why=why(error)) from error
