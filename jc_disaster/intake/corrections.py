"""The words of a correction: what was told before, what holds now, and that a number was a slip. Data only."""

from __future__ import annotations

from jc_disaster.intake.lexicon import BEFORE_NUMBER, Kind, Word

# With 为, 至, 到 behind it: the number before it no longer holds.
_CHANGING = (
    "增 升 降 减 上升 下降 增加 减少 回落 核减 核增 调减 调增 调整 更正 修正 修订 订正 变更 变 改 更改 提高 扩大 增长 "
    "上调 下调 攀升 涨 核定 核实 核查 复核 核对 核准 查实 查明 确认 更新 由此增 压减 再增 又增"
)

# 刚才报的转移86人，应该是68人: what was told before.
_EARLIER = (
    "刚才 刚刚 刚 方才 前面 早上 早晨 上午 中午 下午 晚上 昨天 昨日 昨晚 之前 先前 此前 上次 上一次 原来 原先 "
    "开始 最初 起初 早先 第一次 今早 今天上午"
)
_TOLD = "报的 报的数 报的是 上报的 报送的 说的 统计的 报告的 填的 发的 报的数据 上报数 报的数字"
# 46间写错了，是6间: the number before it was a slip.
_SLIPS = "写错了 打错了 报错了 填错了 弄错了 搞错了 记错了 说错了 统计错了 录错了 看错了 错了 写错 打错 报错 不对 不准"
# 续报中倒塌17间: a report that this one corrects.
_REPORTS = "初报中 快报中 续报中 前报中 上报中 首报中 速报中"


def corrections() -> dict[str, Word]:
    """Words that take a number back or put another in its place."""
    words: dict[str, Word] = {}
    words |= {
        verb + end: Word(Kind.BECOMES)
        for verb in _CHANGING.split()
        for end in ("为", "至", "到", "成", "了到")
    }
    # Only right before a number: 初报66间，核定58间.
    words |= {word: Word(Kind.BEFORE, level=BEFORE_NUMBER) for word in ("初报", "首报", "误报", "错报")}
    words |= {
        word: Word(Kind.BECOMES, level=BEFORE_NUMBER)
        for word in ("核定", "实为", "实有", "核实", "现报", "应是", "核报", "终报")
    }
    words["续报"] = Word(Kind.BECOMES, "next", level=BEFORE_NUMBER)
    words |= {word: Word(Kind.BEFORE, "not", level=BEFORE_NUMBER) for word in ("不是", "而不是", "并非")}
    words |= {
        begin + verb: Word(Kind.BECOMES, "anew", level=BEFORE_NUMBER)
        for verb in ("更正", "订正", "修正")
        for begin in ("", "现", "特", "现予", "予以")
    }
    words |= {
        f"现{verb}为": Word(Kind.BECOMES)
        for verb in ("更正", "订正", "修正", "调整", "核定", "核实", "变更", "改")
    }
    words |= {time + told: Word(Kind.BEFORE) for time in _EARLIER.split() for told in _TOLD.split()}
    words |= {
        "原" + told: Word(Kind.BEFORE)
        for told in ("统计", "填报", "登记", "核定", "录入", "误报", "先报", "上报数", "统计数", "报数")
    }
    words |= {word: Word(Kind.BEFORE) for word in _REPORTS.split()}
    words |= {word: Word(Kind.BECOMES) for word in ("核实是", "核定是", "查明是", "核实有")}
    words |= {
        word: Word(Kind.BEFORE, "day", level=BEFORE_NUMBER) for word in ("昨日", "昨天", "昨晚", "前日")
    }
    words |= {word: Word(Kind.BECOMES, "day", level=BEFORE_NUMBER) for word in ("今日", "今天", "今早")}
    words |= {f"前{days}{unit}": Word(Kind.BEFORE) for days in "两几三四五" for unit in ("天", "日", "期")}
    words |= {time + "报": Word(Kind.BEFORE) for time in ("昨", "昨日", "昨天", "昨晚")}
    words |= {time + "报": Word(Kind.BECOMES) for time in ("今", "今日", "今天")}
    words |= {
        word: Word(Kind.STATE, "void")
        for word in ("笔误", "作废", "口误", "误填", "误写", "误统", "误算", "有误", *_SLIPS.split())
    }
    words |= {word: Word(Kind.LESS, level=BEFORE_NUMBER) for word in ("少", "少了", "减", "减了", "降")}
    return words
