"""Watch the writes and syncs of a command through ptrace, with nothing installed (Linux 5.3 or newer).

``system_calls.py COMMAND …`` prints them as JSON; it exits with 3 where the system does not let it watch. A process
of its own, because it forks.
"""

from __future__ import annotations

import ctypes
import json
import os
import platform
import signal
import struct
import sys
from collections.abc import Sequence
from pathlib import Path

TRACE_ME, CONTINUE_TO_CALL, SET_OPTIONS, GET_CALL = 0, 24, 0x4200, 0x420E
GOOD_STOPS, KILL_WITH_US = 0x1, 0x100000
ENTRY = 1
CALLS = {
    "x86_64": {1: "write", 18: "pwrite64", 74: "fsync", 75: "fdatasync"},
    "aarch64": {64: "write", 68: "pwrite64", 82: "fsync", 83: "fdatasync"},
}
SHOWN = 40
CANNOT_WATCH = 3


def possible() -> bool:
    """Whether this kind of machine is known here."""
    return sys.platform == "linux" and platform.machine() in CALLS


def watched(line: Sequence[str]) -> list[str]:
    """Run a command and return its writes and syncs in order, each as ``name(descriptor<path>, bytes)``."""
    libc = ctypes.CDLL(None, use_errno=True)
    libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
    libc.ptrace.restype = ctypes.c_long
    child = os.fork()
    if child == 0:
        libc.ptrace(TRACE_ME, 0, None, None)
        os.kill(os.getpid(), signal.SIGSTOP)
        os.execv(line[0], list(line))  # noqa: S606 - a command of the test itself
    os.waitpid(child, 0)
    if libc.ptrace(SET_OPTIONS, child, None, GOOD_STOPS | KILL_WITH_US) != 0:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        sys.exit(CANNOT_WATCH)
    return _follow(libc, child)


def _follow(libc: ctypes.CDLL, child: int) -> list[str]:
    seen: list[str] = []
    names, pass_on = CALLS[platform.machine()], 0
    while True:
        libc.ptrace(CONTINUE_TO_CALL, child, None, pass_on)
        _, status = os.waitpid(child, 0)
        if os.WIFEXITED(status) or os.WIFSIGNALED(status):
            return seen
        stopped_by = os.WSTOPSIG(status)
        pass_on = 0 if stopped_by in (signal.SIGTRAP | 0x80, signal.SIGTRAP) else stopped_by
        if stopped_by == signal.SIGTRAP | 0x80:
            call = _call(libc, child)
            if call and call[0] in names:
                seen.append(_shown(child, names[call[0]], *call[1:4]))


def _call(libc: ctypes.CDLL, child: int) -> tuple[int, ...] | None:
    """Number and arguments of the call that is about to be made; None on the way back from one."""
    information = ctypes.create_string_buffer(88)
    if libc.ptrace(GET_CALL, child, ctypes.c_void_p(88), information) <= 0 or information.raw[0] != ENTRY:
        return None
    return struct.unpack_from("=7Q", information.raw, 24)


def _shown(child: int, name: str, descriptor: int, address: int, size: int) -> str:
    try:
        path = Path(f"/proc/{child}/fd/{descriptor}").readlink()
    except OSError:
        path = Path()
    said = ""
    if descriptor == 1:
        with Path(f"/proc/{child}/mem").open("rb") as memory:
            memory.seek(address)
            said = memory.read(min(size, SHOWN)).decode(errors="replace")
    return f"{name}({descriptor}<{path}>, {said!r})"


if __name__ == "__main__":
    out = os.dup(1)
    os.dup2(2, 1)  # what the command prints belongs to nobody; what it writes is seen all the same
    seen = watched(sys.argv[1:])
    os.write(out, json.dumps(seen).encode())
