"""What a store refuses, in words: what happened, that nothing is lost, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from jc_disaster.kernel.errors import JcDisasterError

# Every refusal of a store: the sentence and the next step, for the officer. Braces are filled where it is raised.
STORE_REFUSALS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "no-store": (
            "“{path}”中没有灾情记录库。",
            "请核对文件夹；要新建请写明 --kind real（正式）或 exercise（演练）。",
        ),
        "store-exists": (
            "“{path}”中已有灾情记录库，没有改动它。",
            "请直接打开它，或换一个空文件夹；要并入另一席位的记录请用 record merge。",
        ),
        "store-kind": (
            "这是“{store}”库，要打开的是“{asked}”库，没有打开。",
            "请核对文件夹；正式与演练不得混用。",
        ),
        "opened-elsewhere": (
            "该记录库已由席位“{seat}”打开，本次没有打开，库中内容不受影响。",
            "请在那个席位上操作，或待其退出后再打开。",
        ),
        "network-share": (
            "“{path}”在网络共享或同步盘（{what}）上，断网或多处同时写入会损坏记录，没有打开。",
            "请改用本机硬盘上的文件夹，再用导出的文件交换。",
        ),
        "read-only": (
            "“{path}”不能写入（只读或没有权限），没有打开，原有内容不受影响。",
            "请改用可写的文件夹，或请管理员开放权限。",
        ),
        "not-opened": (
            "“{path}”中的记录库没有打开（{why}），原有内容不受影响。",
            "请检查磁盘和文件夹后重新打开；打不开的，请从备份恢复到另一块磁盘。",
        ),
        "not-made": (
            "“{path}”中没有建成记录库（{why}），原有内容不受影响。",
            "请腾出空间或换可写的磁盘后重做。",
        ),
        "foreign-file": ("“{path}”不是本程序的记录库，没有改动它。", "请核对文件夹。"),
        "newer-store": (
            "记录库由更新版本的程序建立（格式{found}，本程序到{known}），没有改动它。",
            "请用新版程序打开。",
        ),
        "store-damaged": (
            "记录库内容有损坏（{where}），没有打开，原文件原样保留。",
            "请由第二份记录重建（命令行为 record rebuild），或从备份恢复。",
        ),
        "store-behind": (
            "记录库比第二份记录少{count}条，没有打开，原文件原样保留。",
            "请由第二份记录重建（命令行为 record rebuild）。",
        ),
        "records-differ": (
            "记录库与第二份记录在第{position}条起内容不同，没有打开，两份都原样保留。",
            "请用 record verify 查看两份记录，由人核对后再重建。",
        ),
        "no-backup": (
            "备份没有做成（{path}不能写入），记录本身不受影响。",
            "请换一个可写的备份文件夹后再备份。",
        ),
        "backup-missed": (
            "备份没有写到{path}，其他备份文件夹已写好，记录本身不受影响。",
            "请检查U盘或文件夹；下次备份会再写。",
        ),
        "attachments-missing": (
            "有{count}份附件原件缺失，备份里也没有：{names}。记录本身不受影响。",
            "请从其他席位的导出、备份或纸质原件中找回后重新附上；可用校验记录链查看是哪几份。",
        ),
        "folder-exists": ("“{path}”已经存在，没有改动它。", "请换一个新的文件夹名。"),
        "not-an-export": (
            "“{path}”不是本程序导出的文件夹，没有导入。",
            "请指定本程序导出全部记录（命令行为 record export）生成的文件夹。",
        ),
        "not-exported": (
            "“{path}”没有导出（{why}），记录本身不受影响。",
            "请腾出空间或换可写的磁盘后，导出到一个新的文件夹；没有写完的那个可以删除。",
        ),
        "export-unreadable": (
            "“{path}”读不出（{why}），没有导入。",
            "请检查存放它的磁盘、U盘和权限后重新导入。",
        ),
        "export-too-large": (
            "“{path}”超过{limit}MB，不会是本程序导出的，没有导入。",
            "请核对文件夹，或向导出单位重新索取。",
        ),
        "export-changed": ("导出的文件“{path}”缺失或被改动过，没有导入。", "请向导出单位重新索取。"),
        "seat-forked": (
            (
                "席位“{seat}”的记录链从第{sequence}条起有两种内容：两台机器用了同一个席位名，"
                "或复制过的库各自记了下去。没有并入，两份都原样保留。"
            ),
            "请把对方的导出导入一个新的空库查看，由人核对后把缺的内容补记；以后每台机器用不同的席位名。",
        ),
        "acts-doubled": (
            "操作编号“{act}”在席位“{one}”和席位“{other}”各用过一次，说的不是同一件事，没有并入，两份都原样保留。",
            "请把对方的导出导入一个新的空库查看，由人核对后补记；以后的操作编号不得重复。",
        ),
        "plan-not-here": (
            "对方的灾情适用预案“{plan}”，本机没有这一版，没有并入。",
            "请先在本机装上这一版预案，再重新并入。",
        ),
        "not-merged": (
            "没有并入（{why}），一条也没有记入，已有的记录不受影响。",
            "请腾出空间或换可写的磁盘后重新并入。",
        ),
        "merged-not-doubled": (
            "对方的记录已全部并入并保存，但第二份记录没有换上（{why}）。",
            "请退出后重新打开，程序会补写第二份记录；在此之前不能继续记录。",
        ),
        "not-saved": (
            "没有存下（{why}），这一条未记入，已记录的内容不受影响。",
            "请腾出空间、接回磁盘或换可写的磁盘后，原样重新提交。",
        ),
        "keys-unreadable": (
            "人员信息的密钥文件“{path}”读不出，姓名等暂不能显示，记录本身不受影响。",
            "请检查磁盘；密钥不进备份，文件确已损坏的，请向县（市、区）重新核对姓名。",
        ),
        "keys-left": (
            "人员信息的处理已经记入，但密钥文件“{path}”写不进去，密钥还没有销毁。",
            "请腾出空间或换可写的磁盘后，原样重新提交；每次打开记录库也会再销毁一次。",
        ),
        "store-closed": (
            "记录库因先前的写入错误已停止写入，这一条未记入，已记录的内容不受影响。",
            "请退出后重新打开记录库，再原样重新提交。",
        ),
    }
)


_LONGEST = 300


def _shown(text: str) -> str:
    """A name from outside as it may stand in a sentence: not endless, nothing that turns or breaks the line."""
    return "".join(sign if sign.isprintable() else "□" for sign in text[:_LONGEST])


class StoreRefusedError(JcDisasterError):
    """A store was not opened, or an act not kept; nothing was changed.

    Attributes:
        code: Key of `STORE_REFUSALS`.
        message: What happened, Chinese.
        next: What to do, Chinese.
    """

    def __init__(self, code: str, **said: object) -> None:
        message, remedy = STORE_REFUSALS[code]
        shown = {name: _shown(str(value)) for name, value in said.items()}
        self.code = code
        self.message = message.format(**shown)
        self.next = remedy.format(**shown)
        super().__init__(f"{self.message}{self.next}")
