"""The composition root: the only place that chooses the plan edition, the folders, the clock and the randomness.

Everything else is given what it needs. Shipped resources and a person's own folders never mix.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.kernel.watching import Watch, unwatched

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.incident.real_affairs import RealAffairs
    from jc_disaster.kernel.clock import Clock
    from jc_disaster.kernel.identifiers import Entropy
    from jc_disaster.plan.model import PlanEdition
    from jc_disaster.record.backup import Backups
    from jc_disaster.record.recorder import Recorder

DEFAULT_PLAN = "jincheng-2026"
PROGRAM = "jc_disaster"


class UnknownPlanError(JcDisasterError):
    """Neither a shipped plan nor a folder has this name."""

    code = "unknown-plan"

    def __init__(self, name: str, known: list[str]) -> None:
        self.name = name
        super().__init__(
            f"没有编号为“{name}”的预案。可用：{'、'.join(known) or '无'}；也可以给出预案文件夹的路径。"
        )


class SettingNotKeptError(JcDisasterError):
    """A list of this office could not be written."""

    code = "setting-not-kept"

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"没能写入“{path}”（{why}），原来的内容没有改动。请核对磁盘和权限。")


class SystemClock:
    """The machine's clock; read here and nowhere else."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return datetime.now(UTC)


def system_entropy(size: int) -> bytes:
    """Random bytes from the operating system."""
    return os.urandom(size)


def resources_folder() -> Path:
    """Where the shipped resources are: beside the package in a checkout, inside it once installed or frozen."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "resources"
    package = Path(__file__).resolve().parent
    checkout = package.parent / "resources"
    return checkout if checkout.is_dir() else package / "_resources"


def data_folder() -> Path:
    """Where this person's records are kept; ``JC_DISASTER_HOME`` moves it."""
    return _own_folder("JC_DISASTER_HOME", "XDG_DATA_HOME", ".local/share")


def cache_folder() -> Path:
    """Where what can be made again is kept."""
    if os.environ.get("JC_DISASTER_HOME"):
        return data_folder() / "cache"
    return _own_folder("", "XDG_CACHE_HOME", ".cache")


def _own_folder(own: str, desktop: str, usual: str) -> Path:
    if own and os.environ.get(own):
        return Path(os.environ[own])
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local") / PROGRAM
    return Path(os.environ.get(desktop) or Path.home() / usual) / PROGRAM


def settings_folder() -> Path:
    """Where this office's own lists are kept: the 通讯录, the member units with their duties."""
    return data_folder() / "settings"


def own_templates_folder() -> Path:
    """Where this office's own wording and settings for papers are; it need not exist."""
    return data_folder() / "templates"


def keep_setting(name: str, value: object) -> Path:
    """Keep a list of this office, whole or not at all: the old one stands until the new one is complete.

    Args:
        name: contacts, members, roster or backups.
        value: Plain values, ready for JSON.

    Raises:
        SettingNotKeptError: The folder cannot be written; the old list is as it was.
    """
    import json  # noqa: PLC0415 - only when something is kept

    path = settings_folder() / f"{name}.json"
    new = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with new.open("w", encoding="utf-8") as file:
            json.dump(value, file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as error:
        raise SettingNotKeptError(path, error.strerror or "写入失败") from error
    return path


def kept_setting(name: str) -> object:
    """The list kept under a name, or None where there is none or it cannot be read."""
    import json  # noqa: PLC0415 - only when something was kept

    try:
        return json.loads((settings_folder() / f"{name}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def plan_folders() -> Iterator[Path]:
    """The folders of the shipped plans, in order of name."""
    for folder in sorted((resources_folder() / "plans").iterdir()):
        if (folder / "manifest.yaml").is_file():
            yield folder


def plan_folder(name: str) -> Path:
    """The folder of a plan given by id or by path.

    Raises:
        UnknownPlanError: There is no such plan.
    """
    for folder in plan_folders():
        if folder.name == name:
            return folder
    given = Path(name)
    if given.is_dir():
        return given
    raise UnknownPlanError(name, [folder.name for folder in plan_folders()])


def open_plan(name: str = DEFAULT_PLAN, watch: Watch = unwatched) -> PlanEdition:
    """The plan edition given by id or by path; a shipped one from its compiled copy where that fits.

    Args:
        name: Its id or its folder.
        watch: Told how far it is where the sources have to be read; may stop it.

    Raises:
        UnknownPlanError: There is no such plan.
        PlanRefusedError: The plan has errors.
    """
    from jc_disaster.plan.loader import load_edition  # noqa: PLC0415 - the window is painted before a plan is read

    folder = plan_folder(name)
    shipped = folder.parent == resources_folder() / "plans"
    return load_edition(folder, cache_folder() / "plans" if shipped else None, watch)


class Plans:
    """The plan editions made ready for comparing, each loaded once."""

    def __init__(self) -> None:
        self._ready: dict[str, Assessor] = {}

    def assessor(self, plan: str | None = None) -> Assessor:
        """The edition with this id, or the one in force, made ready.

        Raises:
            UnknownPlanError: There is no such plan.
            PlanRefusedError: The plan has errors.
        """
        from jc_disaster.engine.assess import Assessor  # noqa: PLC0415 - a command that only lists needs none

        name = plan or DEFAULT_PLAN
        if name not in self._ready:
            self._ready[name] = Assessor(open_plan(name))
        return self._ready[name]


def store_folder(kind: str) -> Path:
    """Where this seat's record of a kind lies; 正式 and 演练 are two folders."""
    return data_folder() / kind


def real_status_file() -> Path:
    """Where the real seat of this machine says which incidents are open: all that an exercise may read of it."""
    return data_folder() / "real-open.json"


def real_affairs() -> RealAffairs:
    """What an exercise on this machine may know of the real record."""
    from jc_disaster.record.real_status import read_affairs  # noqa: PLC0415 - only exercises ask

    return read_affairs(real_status_file())


def incoming_file(kind: str) -> Path:
    """What is remembered of the drop folder of a kind: which one it is, and what became of its files."""
    return data_folder() / f"incoming-{kind}.json"


def open_record(  # noqa: PLR0913 - what a composition needs, each named by its caller
    folder: Path,
    kind: str | None,
    plans: Plans,
    *,
    seat: str,
    clock: Clock,
    entropy: Entropy = system_entropy,
) -> Recorder:
    """The record in ``folder``, made new where there is none.

    Args:
        folder: Where the store lies.
        kind: ``real`` or ``exercise``; None takes the kind of the store that is there.
        plans: The plan editions.
        seat: The seat that a new store records for.
        clock: Whose time events carry.
        entropy: Random bytes for identifiers.

    Raises:
        StoreRefusedError: The store cannot be used, is of the other kind, or is to be made without a kind.
    """
    from jc_disaster.incident.events import REAL  # noqa: PLC0415 - as for the plan
    from jc_disaster.kernel.clock import milliseconds, to_text  # noqa: PLC0415 - as for the plan
    from jc_disaster.kernel.identifiers import uuid7  # noqa: PLC0415 - as for the plan
    from jc_disaster.record.identity import Identity  # noqa: PLC0415 - as above
    from jc_disaster.record.recorder import Recorder  # noqa: PLC0415 - the commands without a record need no SQLite
    from jc_disaster.record.schema import NAME  # noqa: PLC0415 - as above
    from jc_disaster.record.sqlite import create_store, open_store  # noqa: PLC0415 - as above
    from jc_disaster.record.vault import NAME as KEYS  # noqa: PLC0415 - as above
    from jc_disaster.record.vault import Vault  # noqa: PLC0415 - as above

    if kind is None or (folder / NAME).exists():
        store = open_store(folder, kind)
    else:
        now = clock.now()
        identity = Identity(uuid7(milliseconds(now), entropy(10)), seat, kind, to_text(now))
        store = create_store(folder, identity)
    vault = Vault(folder / KEYS, entropy)
    if store.identity.kind != REAL:
        return Recorder(store, plans.assessor, clock, entropy, vault, affairs=real_affairs)
    announce = _announcing if folder.resolve() == store_folder(REAL).resolve() else None
    return Recorder(store, plans.assessor, clock, entropy, vault, announce=announce)


def _announcing(affairs: RealAffairs) -> None:
    from jc_disaster.record.real_status import write_affairs  # noqa: PLC0415 - as above

    write_affairs(real_status_file(), affairs)


def backup_folders(store: Path) -> list[Path]:
    """Where a store is backed up: beside it, and where the settings say (a stick, another disc).

    ``JC_DISASTER_BACKUPS`` goes before the settings, for a start by hand.
    """
    kept = kept_setting("backups")
    second = os.environ.get("JC_DISASTER_BACKUPS") or (kept if isinstance(kept, str) else "")
    return [store / "backups", *([Path(second)] if second else [])]


def open_backups(recorder: Recorder, folder: Path, clock: Clock) -> Backups:
    """The backups of an open record.

    Args:
        recorder: The record, as `open_record` opened it.
        folder: Where its store lies.
        clock: Whose time tells when a backup is due.
    """
    from jc_disaster.record.backup import Backups  # noqa: PLC0415 - as for the record
    from jc_disaster.record.sqlite import SqliteStore  # noqa: PLC0415 - as above

    store = recorder.store
    assert isinstance(store, SqliteStore)  # noqa: S101 - what `open_record` opens
    return Backups(store, backup_folders(folder), clock)
