"""A store that does not open: what can be done about it, and the doing of it; runs on the worker."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from jc_disaster.kernel.clock import in_words
from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.kernel.watching import StoppedError, Watch, unwatched

if TYPE_CHECKING:
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.known import Known
    from jc_disaster.ui.officer import Officer
    from jc_disaster.ui.paper_settings import PaperSettings

REBUILD, RESTORE, AGAIN, FOLDER = "rebuild", "restore", "again", "folder"
_DAMAGED: Final = frozenset({"store-damaged", "store-behind"})
_DIFFER: Final = "records-differ"
_GONE: Final = "no-store"
_UNTOUCHED: Final = "原来的文件都原样保留，什么都没有删改。"


class Way(NamedTuple):
    """One way out: its command, the verb on its button, what comes of it."""

    command: str
    verb: str
    words: str


class Opened(NamedTuple):
    """An open record: the desk, what is known, and what was done to open it, in one sentence."""

    desk: Desk
    known: Known
    said: str


class Trouble(NamedTuple):
    """Why the record is not open, and the ways out, the best first.

    Attributes:
        folder: Where it lies.
        happened: What happened.
        ways: What can be done.
    """

    folder: Path
    happened: str
    ways: tuple[Way, ...]


def opened_or_trouble(  # noqa: PLR0913 - what a composition needs, each named by its caller
    officer: Officer,
    way: str = "",
    *,
    exercise: bool,
    store: Path | None,
    keep_officer: Callable[[Officer], None] | None,
    settings: PaperSettings | None = None,
    watch: Watch = unwatched,
) -> Opened | Trouble:
    """Open the record of this seat, or say why it does not open and what can be done.

    Args:
        officer: Who is on duty.
        way: What is done first about one that did not open before; empty for nothing.
        exercise: 演练 and 正式 are two stores.
        store: Another folder than the usual one.
        keep_officer: Remembers the officer.
        settings: How this person likes papers made.
        watch: Told how far ``way`` is; may stop it.

    Raises:
        StoppedError: ``watch`` stopped it; every file is as it was.
    """
    from jc_disaster.ui.messages import sentence_for  # noqa: PLC0415 - after the first paint
    from jc_disaster.ui.opening import open_desk  # noqa: PLC0415 - as above
    from jc_disaster.workplace import store_folder  # noqa: PLC0415 - as above

    folder = store or store_folder("exercise" if exercise else "real")
    try:
        said = mend(folder, way, watch) if way in {REBUILD, RESTORE} else ""
        desk = open_desk(
            officer, exercise=exercise, store=store, keep_officer=keep_officer, settings=settings
        )
        return Opened(desk, desk.known(None), said)
    except StoppedError:
        raise
    except (JcDisasterError, OSError) as error:
        code = error.code if isinstance(error, JcDisasterError) else ""
        sentence = str(error) if code else sentence_for(error)
        return trouble_of(folder, code, sentence, backup_words(folder))


def trouble_of(folder: Path, code: str, sentence: str, backup: str) -> Trouble:
    """What to show for a refusal.

    Args:
        folder: Where the record lies.
        code: Its code.
        sentence: What happened and what to do, as the refusal says it.
        backup: When the newest backup was made, in words; empty where there is none.
    """
    again = Way(AGAIN, "重新打开", "处理好以后再试一次；不改动任何文件。")
    look = Way(FOLDER, "打开所在文件夹", "看看记录库、第二份记录和备份是否还在；请勿改动其中的文件。")
    ways: list[Way] = []
    if code in _DAMAGED:
        ways.append(
            Way(
                REBUILD,
                "由第二份记录重建",
                "每一条记录都另存有一份。由它取回全部记录，损坏的原文件改名保留在旁边。",
            )
        )
    if backup and code in {*_DAMAGED, _DIFFER, _GONE}:
        ways.append(
            Way(
                RESTORE,
                f"从备份恢复（{backup}）",
                "用最近一次备份代替，第二份记录中更新的内容一并取回；原文件改名保留。",
            )
        )
    kept = any(word in sentence for word in ("原样保留", "没有改动", "不受影响"))
    happened = sentence if kept else f"{sentence}{_UNTOUCHED}"
    return Trouble(folder, happened, (*ways, again, look))


def backup_words(folder: Path) -> str:
    """When the newest backup of the store in ``folder`` was made; empty where there is none."""
    from jc_disaster.record.kept_backups import made_at, newest_backup  # noqa: PLC0415 - only when something is wrong
    from jc_disaster.workplace import backup_folders  # noqa: PLC0415 - as above

    newest = newest_backup(backup_folders(folder))
    made = None if newest is None else made_at(newest)
    return "" if made is None else in_words(made)


def mend(folder: Path, way: str, watch: Watch = unwatched) -> str:
    """Rebuild the store in ``folder``, or put the newest backup in its place; what came of it in one sentence.

    Args:
        folder: Where it lies.
        way: `REBUILD` or `RESTORE`.
        watch: Told how far it is; may stop it.

    Raises:
        StoppedError: ``watch`` stopped it; every file is as it was.
        StoreRefusedError: It could not be done; nothing was changed.
    """
    from jc_disaster.record.kept_backups import newest_backup  # noqa: PLC0415 - only when something is wrong
    from jc_disaster.record.rebuild import rebuild, restore  # noqa: PLC0415 - as above
    from jc_disaster.record.refusals import StoreRefusedError  # noqa: PLC0415 - as above
    from jc_disaster.workplace import backup_folders  # noqa: PLC0415 - as above

    if way == REBUILD:
        done = rebuild(folder, watch)
    else:
        newest = newest_backup(backup_folders(folder))
        if newest is None:
            raise StoreRefusedError("no-store", path=folder)
        done = restore(folder, newest, watch)
    aside = "" if done.aside is None else f"，原文件存为“{done.aside.name}”"
    lost = f"；第二份记录中有{done.unreadable}条无法证明完好，没有采用" if done.unreadable else ""
    return f"已取回{done.kept}条记录{aside}{lost}。请核对最近几条，并做一次备份。"
