"""Every refusal of an act: its stable code, its Chinese sentence and the next step. One table, kept complete by a test.

Facts are never refused; what is refused is impossible, unreadable, or an act that lacks what it rests on. A refused
act changes nothing and what was typed is still there.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Refusal(NamedTuple):
    """Why an act was not accepted.

    Attributes:
        code: Stable identifier.
        message: What is wrong, Chinese.
        next: What to do, Chinese.
    """

    code: str
    message: str
    next: str


# Braces are filled with what the act said; the sentences are for the officer.
REFUSALS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "not-json": (
            "这一行不是一条完整的记录（JSON 对象），没有记入。",
            "请核对后重新提交这一行，其余各行不受影响。",
        ),
        "unknown-act": ("没有“{act}”这种操作，没有记入。", "可用 record acts 查看全部操作及其写法。"),
        "invalid-act": ("{faults}", "{remedies}"),
        "kind-mixed": (
            "本库为“{store}”库，这条标为“{act}”，正式与演练不得混记，没有记入。",
            "请在对应的库中记录。",
        ),
        "time-in-future": (
            "{path}为{got}，晚于本机现在时间，没有记入。",
            "请核对所填时间；如本机时钟有误，请先校准。",
        ),
        "unknown-incident": (
            "没有编号为“{incident}”的灾情，没有记入。",
            "请核对灾情编号，或先新建灾情。",
        ),
        "incident-exists": (
            "编号为“{incident}”的灾情已经建立，没有重复建立。",
            "请直接在该灾情下续记，或换一个编号。",
        ),
        "incident-closed": (
            "灾情“{incident}”已归档封存，这一操作没有记入。",
            "如确需补记，请先写明理由启封。",
        ),
        "unknown-unit": ("“{unit}”不是本预案的报送单位，没有记入。", "可用的单位：{known}。"),
        "unknown-level": ("本预案没有“{level}”这一级，没有记入。", "可用的级别：{known}。"),
        "unknown-duty": (
            "“{duty}”不是{level}响应的措施编号，没有记入。",
            "请用 measures 命令查看该级措施的编号。",
        ),
        "no-response": (
            "当前没有生效的市级响应，不能{act}，没有记入。",
            "请先记录启动决定；已记录而待核的，请先补正。",
        ),
        "response-in-force": (
            "当前已有{level}响应在生效，一次灾害过程同时只有一个市级响应，没有记入。",
            "改变级别请记录调整级别的决定，结束请记录终止响应的决定。",
        ),
        "same-level": ("当前已是{level}响应，级别没有变化，没有记入。", "请核对要调整到的级别。"),
        "unknown-decision": (
            "没有由操作“{decision}”记录的决定，没有记入。",
            "请填写当初记录该决定的那一条。",
        ),
        "not-held": ("该决定没有待核事项，无须补正，没有记入。", "如要变更该决定，请另记调整、更正或终止。"),
        "still-departs": ("补正后仍与预案不符：{departs}。", "请补齐所缺的认定、建议、授权或签批后再补正。"),
        "already-countersigned": ("该决定已经补签，没有重复记入。", "无须再做。"),
        "scan-empty": ("“{name}”是空文件，没有记入。", "请核对文件，重新扫描或拷贝后再附。"),
        "scan-too-large": (
            "“{name}”有{size}，超过{limit}MB，没有记入。",
            "请调低扫描分辨率，或分成几份后再附。",
        ),
        "scan-unsupported": (
            "“{name}”不是PDF、JPEG或PNG文件，没有记入。",
            "请扫描或另存为PDF、JPG、PNG后再附；手机照片为HEIC的，先转成JPG。",
        ),
        "scan-misnamed": (
            "“{name}”的内容是{kind}，与文件名的后缀不符，没有记入。",
            "请核对是不是这份文件；确是的，把后缀改为{suffix}后再附。",
        ),
        "scan-named-by-path": ("“{name}”不是单独的文件名，没有记入。", "请只写文件名，不带文件夹。"),
        "duty-not-adopted": (
            "措施“{duty}”尚未记录采取，不能登记进展，没有记入。",
            "请先在措施中研判，记录采取及依据。",
        ),
        "unknown-reference": (
            "{field}所指的操作“{act}”没有记录过，没有记入。",
            "请填写当初记录那一条的编号。",
        ),
        "unknown-person": (
            "没有编号为“{person}”的人员，没有记入。",
            "请核对编号，或先登记这名人员。",
        ),
        "not-cleared": (
            "发布内容还没有审核记录，不能登记发布，没有记入。",
            "请先记录审核人和审核意见。",
        ),
        "response-still-in-force": (
            "{level}响应仍在生效，不能归档，没有记入。",
            "请先记录终止决定，再归档。",
        ),
        "personal-data-open": (
            "有人员信息尚未处理，不能归档，没有记入。",
            "请先记录人员信息的处理：销毁，或保留的理由、保管人和期限。",
        ),
        "not-closed": ("灾情“{incident}”没有归档，无须启封。", "可直接续记。"),
        "unknown-paper": (
            "没有由操作“{paper}”发出的文书，没有记入。",
            "请填写当初发出该文书的那一条。",
        ),
        "exercise-only": (
            "本库为“正式”库，“{act}”只用于演练，没有记入。",
            "请另建演练库（--kind exercise）后再做；正式库的内容不受影响。",
        ),
        "no-exercise": (
            "“{incident}”不是按情景包开始的演练，没有记入。",
            "请先按情景包开始演练。",
        ),
        "exercise-over": (
            "演练“{incident}”已{how}，这一操作没有记入，已记内容照存。",
            "此后只能记录评估、复盘和改进事项；发生真实灾情的，请在正式库中新建灾情。",
        ),
        "after-exercise-clock": (
            "{path}为{got}，晚于演练时钟现在的时间（{now}），没有记入。",
            "请按演练时间填写；要往后走，请由导调人员拨动演练时钟。",
        ),
        "real-incident-open": (
            "正式灾情正在处置（{open}），开始演练须写明理由，没有开始。",
            "请先处置正式灾情；确需同时演练的，写明理由，由导调人员负责。",
        ),
        "exercise-suspended": (
            "演练已暂停（{reason}），时钟停住，这一操作没有记入，已记内容照存。",
            "请先处置真实灾情；确认继续演练的，写明理由恢复；不再继续的，提前终止演练。",
        ),
        "not-suspended": (
            "演练“{incident}”没有暂停，无须恢复，没有记入。",
            "要让时钟走起来，请让演练时钟开走。",
        ),
        "inject-known": ("情景“{inject}”已经有了，没有重复增加。", "请换一个编号。"),
        "inject-sent": ("情景“{inject}”已经发出，不能再改再发，没有记入。", "需要更正的，请另增一条情景。"),
        "paper-withdrawn": ("该文书已经撤回，没有重复记入。", "无须再做。"),
    }
)


def refusal(code: str, **said: object) -> Refusal:
    """The refusal with this code, its braces filled.

    Raises:
        KeyError: The table has no such code.
    """
    message, remedy = REFUSALS[code]
    return Refusal(code, message.format(**said), remedy.format(**said))
