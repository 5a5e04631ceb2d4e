"""Whether a folder lies on a disc of this machine: locks and syncs on a network share promise nothing."""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from typing import Final

_MOUNTS = Path("/proc/self/mounts")
NETWORK_KINDS: Final = frozenset(
    {
        "nfs",
        "nfs3",
        "nfs4",
        "cifs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "afs",
        "ncpfs",
        "ceph",
        "glusterfs",
        "lustre",
        "davfs",
        "fuse.sshfs",
        "fuse.davfs2",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
        "fuse.glusterfs",
        "fuse.s3fs",
    }
)
_REMOTE_DRIVE = 4


def network_share(folder: Path) -> str | None:
    """What kind of network share ``folder`` lies on, or None for a disc of this machine."""
    if os.name == "nt":  # pragma: no cover - the other system's way
        return _on_windows(folder)
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    kind = mounted_as(folder.resolve(), mounts)
    return kind if kind in NETWORK_KINDS else None


def mounted_as(folder: PurePath, mounts: str) -> str | None:
    """The kind of the file system that holds ``folder``, read from a table of mounts; the last, longest one wins."""
    best, kind = -1, None
    for line in mounts.splitlines():
        parts = line.split(" ")
        if len(parts) < 3:
            continue
        place = PurePath(parts[1].replace("\\040", " "))
        if (place == folder or place in folder.parents) and len(place.parts) >= best:
            best, kind = len(place.parts), parts[2]
    return kind


def _on_windows(folder: Path) -> str | None:  # pragma: no cover - the other system's way
    import ctypes  # noqa: PLC0415

    place = str(folder.resolve())
    if place.startswith("\\\\"):
        return "UNC"
    drive = ctypes.windll.kernel32.GetDriveTypeW(place[:3])  # type: ignore[attr-defined,unused-ignore]
    return "network drive" if drive == _REMOTE_DRIVE else None
