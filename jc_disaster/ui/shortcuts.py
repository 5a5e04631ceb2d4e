"""Every shortcut of the window, in one list: what F1 shows is what is wired."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class RailEntry(NamedTuple):
    """One page: its key, its name, its icon, its shortcut."""

    key: str
    name: str
    icon: str
    shortcut: str


def page_name(say: Callable[[str], str], name: str) -> str:
    """A page's name in the language of the window; in another language the bare word 演练 is the mark of an exercise.

    Args:
        say: The language of the window.
        name: The name in Chinese.
    """
    apart = say("演练（页）")
    return apart if name == "演练" and apart != "演练（页）" else say(name)


PAGES = (
    RailEntry("home", "值班首页", "home", "Ctrl+1"),
    RailEntry("figures", "灾情", "figures", "Ctrl+2"),
    RailEntry("assessment", "研判", "assessment", "Ctrl+3"),
    RailEntry("measures", "措施", "measures", "Ctrl+4"),
    RailEntry("papers", "公文", "papers", "Ctrl+5"),
    RailEntry("journal", "值班日志", "journal", "Ctrl+6"),
    RailEntry("plan", "预案", "plan", "Ctrl+7"),
    RailEntry("exercise", "演练", "exercise", "Ctrl+8"),
    RailEntry("settings", "设置", "settings", "Ctrl+9"),
)


class Shortcut(NamedTuple):
    """A key, the command it gives, what it does in words."""

    key: str
    command: str
    words: str


COMMANDS = (
    Shortcut("F1", "shortcuts", "快捷键"),
    Shortcut("Ctrl+K", "palette", "查找：页面、操作、单位、部门、条款、文书"),
    Shortcut("Ctrl+N", "new-incident", "新灾情"),
    Shortcut("Ctrl+B", "paste", "粘贴来报"),
    Shortcut("Ctrl+I", "import", "导入表格（xlsx、xls、ods、csv）"),
    Shortcut("Ctrl+L", "entry", "到录入栏（数据截至时间）"),
    Shortcut("Ctrl+U", "upward", "登记信息报告（向上级）"),
    Shortcut("Ctrl+T", "call", "记录通话"),
    Shortcut("F5", "find", "记录会商认定"),
    Shortcut("F6", "propose", "记录启动建议"),
    Shortcut("F7", "decide", "记录决定（同意启动、暂不启动、另行指示）"),
    Shortcut("F8", "brief", "电话请示要点"),
    Shortcut("Ctrl+G", "next-due", "办理最近到期的一项（没有时限的，到待办）"),
    Shortcut("Ctrl+J", "next-incident", "换到另一起在办灾情"),
    Shortcut("Ctrl+0", "now", "从当时所知回到现在"),
    Shortcut("Ctrl+Z", "undo", "撤回本席位最近一条误录（原记录保留；认定、决定等不能这样撤回）"),
    Shortcut("F3", "what-if", "试算（不记录）、为什么不是更高一级、先问谁"),
    Shortcut("Ctrl+P", "papers", "出文书"),
    Shortcut("Ctrl+Shift+P", "print", "打印所选文书"),
    Shortcut("Ctrl+Shift+C", "short-text", "复制短信、微信文字"),
    Shortcut("Ctrl+Shift+I", "issue-paper", "登记发出所选文书"),
    Shortcut("Ctrl+Shift+K", "pack-editor", "编写情景包（只在演练窗口）"),
    Shortcut("Ctrl+Shift+A", "attach-scan", "附签批件（扫描件、传真件、照片）、查看已附的"),
    Shortcut("Ctrl+Shift+M", "merge-seat", "并入另一席位的记录（先列出变化，再并入）"),
    Shortcut("Ctrl+Shift+E", "terminate", "记录终止响应的决定"),
    Shortcut("Ctrl+Shift+F12", "break-off", "提前终止演练（发生真实灾情），立即冻结，不再询问"),
)
SIFT_KEYS = (
    ("↑ / ↓", "选行，原文中同时标出"),
    ("Enter / Space", "采用这一项"),
    ("F2", "改数（万、余、约、不足都认得）"),
    ("Delete", "不用；再按恢复待核"),
    ("1 / 2", "答这一项的问题：是、否"),
    ("F4", "没有疑问的全部采用"),
    ("Ctrl+Enter", "记录已采用的"),
)
PREVIEW_KEYS = (
    ("PgUp / PgDn", "上一页 / 下一页"),
    ("Home / End", "第一页 / 最后一页"),
    ("Ctrl+加号 / 减号", "放大 / 缩小"),
    ("↑ / ↓", "上下移动"),
)
FIELD_KEYS = (
    ("Enter / ↓", "记录本项，到下一项"),
    ("↑", "记录本项，回上一项"),
    ("Esc", "取消未记录的输入"),
    ("F2", "数字的说法：精确、至少（余）、约、不足、未报"),
    ("F9", "在时间栏填现在"),
    ("Alt+0 … Alt+9", "录入全市、各单位"),
    ("Ctrl+Enter", "提交窗口中的表单"),
    ("Tab / Shift+Tab", "下一处 / 上一处"),
)


def shortcut_lines(say: Callable[[str], str] = str) -> tuple[str, ...]:
    """The list as F1 shows it; a tab stands between a key and what it does.

    Args:
        say: The language of the window.
    """
    pages = [f"{entry.shortcut}\t{page_name(say, entry.name)}" for entry in PAGES]
    commands = [f"{shortcut.key}\t{say(shortcut.words)}" for shortcut in COMMANDS]
    fields = [f"{say(key)}\t{say(words)}" for key, words in FIELD_KEYS]
    sifting = [f"{say(key)}\t{say(words)}" for key, words in SIFT_KEYS]
    writing = "数字可以写 4310、4,310余、约120、1.2万、不足50、20-30、未报、0；全角、半角都行。"
    return (
        say("页面"),
        *pages,
        "",
        say("操作"),
        *commands,
        "",
        say("录入"),
        *fields,
        "",
        say("核对来报和表格"),
        *sifting,
        "",
        say("预览文书"),
        *[f"{say(key)}\t{say(words)}" for key, words in PREVIEW_KEYS],
        "",
        say(writing),
    )
