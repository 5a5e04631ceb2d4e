"""The words around the figures: people, things, refusals, comparisons, units. Data only; heads are in ``lexicon``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from jc_disaster.intake.corrections import corrections
from jc_disaster.intake.lexicon import BEFORE_NUMBER, HEADS, Kind, Unit, Word

_KINDS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.PEOPLE: (
            "危房户 人 群众 居民 村民 民众 市民 农民 牧民 农牧民 村(居)民 人员 老百姓 百姓 乡亲 住户 农户 家庭 人口数"
        ),
        Kind.HOUSE: (
            "危房 老房 老屋 旧房 土房 瓦房 砖房 石房 楼房 自建房 主房 正房 老旧房 土坯房屋 老宅 住宅楼 农舍 "
            "房屋 民房 农房 住房 平房 住宅 房子 土坯房 砖木房 砖瓦房 居民住房 农村住房 居住用房 住宅房屋 "
            "居民房屋 农户房屋 群众房屋 住户房屋 城乡住房 农村房屋 城乡居民住房 居民住宅 农村民房 危旧房 "
            "老旧房屋"
        ),
        Kind.THING: (
            "后墙 山墙 墙体 墙面 墙皮 塌方 塌陷 简易房 彩钢房 工棚 活动房 临建房 看护房 机房 泵房 塌岸 坍方 "
            "牲畜 大牲畜 小牲畜 家禽 "
            "生猪 畜禽 牛羊 羊只 羊群 畜棚 圈舍 猪舍 鸡舍 "
            "牛棚 羊圈 猪圈 牛圈 鸡棚 羊舍 牛舍 牲畜棚 牲畜棚圈 牲口棚 牲口圈 牛棚 棚圈 大棚 蔬菜大棚 温室 "
            "日光温室 厂房 "
            "车间 校舍 教室 学校 幼儿园 商铺 店铺 门面 门面房 商户 门店 仓库 库房 板房 活动板房 帐篷 "
            "办公用房 办公房 围墙 院墙 挡墙 护坡 桥梁 桥涵 公路 道路 路面 路基 堤防 护岸 水闸 水库 塘坝 "
            "水井 管道 管网 电杆 线路 通信线路 基站 车辆 客车 大巴 轿车 车库 附属用房 附属房 附属设施 "
            "厕所 厨房 非住房 非住宅 养殖场 养殖户 企业 个体户 文物 古建筑 公房 公共用房 生产用房 "
            "经营用房 商业用房 医院 卫生室 村委会 用房 门窗 房顶 屋顶 屋面 院落 窑洞 变压器 配电房 泵站 "
            "灌渠 闲置房 空置房 闲置房屋 空置房屋 无人居住房屋 废弃房屋 烤房 柴房 杂房 畜禽圈舍 学校房屋 "
            "厂房屋 生产厂房 仓房"
        ),
        Kind.CROP: "农作物 作物 庄稼 农田 耕地 大田作物 农业作物 田地",
        Kind.ONE_CROP: (
            "西瓜 甜瓜 辣椒 早稻 晚稻 一季稻 冬小麦 大蒜 洋芋 枸杞 烟草 茶园 茶叶 草莓 胡麻 莜麦 荞麦 "
            "绿豆 豆角 西红柿 黄瓜 食用菌 香菇 桑树 向日葵 糜子 党参 黄芩 玉米 小麦 谷子 大豆 高粱 蔬菜 "
            "果树 苹果 梨树 桃树 核桃 花椒 果园 果林 经济林 经济作物 林木 林地 森林 草场 草原 中药材 药材 "
            "连翘 烟叶 烤烟 葡萄 桑园 苗木 秋粮 夏粮 水稻 棉花 土豆 马铃薯 红薯 油菜 花生 黄梨 鱼塘 水产 "
            "水产养殖 设施农业 粮食作物 其他作物 其它作物 豆类 杂粮 秋作物 油料作物 粮食 林果 干果 水果 山楂 柿子"
        ),
        Kind.OTHER: (
            "伤病 租房安置 租房 救援人员 救援力量 救援队员 抢险人员 抢险队员 抢险力量 救灾人员 应急人员 "
            "应急队伍 应急力量 救援队伍 消防员 消防救援 消防救援人员 指战员 官兵 武警 民兵 志愿者 党员 "
            "干部 党员干部 工作人员 医护 医护人员 医务人员 专家 工作组 值守人员 网格员 巡查员 搜救 搜寻 "
            "搜救人员 救出 营救 解救 疏通 抢修 施救 受困 被困 滞留 围困 受威胁 受到威胁 威胁 涉及 涉险 "
            "没找到 没有找到 还没找到 仍未找到 "
            "未找到 尚未找到 未取得联系 尚未取得联系 影响 受影响 波及 停电 断电 停水 断水 停课 停产 停工 "
            "停业 走访 排查 巡查 慰问 发放 下拨 拨付 拨款 投保 参保 理赔 赔付 赔款 报案 查勘 捐款 捐赠 "
            "捐助 筹集 筹措 募集 争取 资金 抗旱资金 救灾资金 救助资金 补助资金 补助 应急资金 预算 叫应 "
            "值守 值班 接诊 送医 就医 救治 收治 门诊 门诊治疗 住院 治愈 出院 培训 演练 隐患 隐患点 威胁区 重建 修缮 "
            "加固 清理 清淤 排涝 播发 发送 短信 受益 供水 送水 拉水 供电 惠及 服务 复学 复课 复电 通电 "
            "恢复供电 撤回 转移支付 转移途中 安置途中 转移过程 转移责任人 责任人 联系人 包保 安置点 "
            "安置房 安置区 安置能力 可安置 能安置 安置床位 转移路线 转移安置点 转移工作 安置工作 "
            "转移安置工作 户籍 常住人口 在册 脱贫户 监测户 疫情 死亡率 无人机 挽回 避免 减少损失 挽回损失 "
            "捐物 采购 安装 搭建 搭设 设立 设置 开放 储备 储存 物资 救助 救济 临时救助 发出 覆盖 送达 "
            "接受 登记 安抚 心理疏导 因公 牺牲 殉职 劝返 劝离 预警 防范 预防 接待 服用 报名 参会"
        ),
        Kind.CREW: "出动 投入 派出 调集 调派 抽调 派遣 增派 组织人员 集结 调动 派驻 部署 解决 缓解 解除",
        Kind.FOUND: (
            "获救 脱险 找到 已找到 取得联系 恢复联系 联系上 已联系 返回 返家 回家 生还 安全返回 平安返回 "
            "安全撤出 寻获 回迁 撤销 解除 误报 系误报"
        ),
        Kind.NO: (
            "无 没有 未造成 未发生 未出现 未引发 没有造成 没有发生 没有出现 并未造成 未导致 均无 均未造成 "
            "均未发生 没人 零 无一 无一例 未造成任何 未产生 无任何 清零 归零 已清零"
        ),
        Kind.NOT_YET: (
            "暂无 尚无 暂未造成 暂未发现 尚未发现 未发现 未发现有 未接到 未收到 尚未接到 暂未接到 "
            "没有接到 未接报 暂未接报 暂未收到 尚未收到 没有收到 尚未造成 未见 目前未发现 目前暂无 暂没有 "
            "暂时没有 暂未出现 暂时无 没有发现 没听说 没听说有 没有听说 未听说 未听说有"
        ),
        Kind.REPORT: "报告 的报告 情况报告 消息 信息 报送 接报 反馈",
        Kind.PENDING: (
            "有无 是否有 有没有 待核 待查 待报 待定 待续报 未统计 未核实 尚未统计 尚未核实 暂未统计 暂未核实 不详 不明 "
            "未知 暂缺 未掌握 暂不掌握 尚不掌握 不清楚 尚不清楚 暂不清楚 无法统计 暂无法统计 暂时无法统计 "
            "数据待报 进行中"
        ),
        Kind.BIG: "重大 较大 特大 严重 大量 大面积 群死群伤 大的 大规模 更大 次生 进一步",
        Kind.STATE: (
            "需拆除重建 需重建 需修缮 可修缮 需加固 需维修加固 需维修 可维修 需拆除 需原址重建 "
            "占农业人口 占总人口 占农业人口的 占总人口的 情况 状况 事件 现象"
        ),
        Kind.PART: "其中 里面 按地区分 按县分 分县看 分别是 各省中 各市中 各州中 各县中 各都县中 各地中 各乡镇中",
        Kind.INCLUDING: "含 包括 包含 内含",
        Kind.NEW: (
            "新增 新增加 又新增 新增了 净增 再增加 又增加 增加 增加了 新发生 新倒塌 再增 又增 又有 又 再 "
            "核增 核增了 调增 调增了 本期新增 当日新增 今日新增 本日新增 今天新增 新报"
        ),
        Kind.SINCE: (
            "较上期 比上期 较上次 比上次 较昨日 比昨日 较昨天 比昨天 较前期 比前期 较前次 较上报 较初报 "
            "比初报 较上一期 比上一期 较前一日 比前一日 较上次报告 较上次统计 比上次报告 较上期报告 "
            "较前日 环比 与上期相比 与昨日相比 与上次相比 较前报 比前报 较首报 同上期相比 与上报数相比"
        ),
        Kind.TOTAL: "累计 总的 总数 总数为 总数是 总共是 共 共计 已累计 总共 一共 累计共",
        Kind.LESS: "减少 减少了 核减 核减了 调减 下降 下降了 回落",
        Kind.BECOMES: (
            "后为 后是 后共 核减后 核增后 调整后 更正后 更正为 实际为 实际是 实际应为 扣除后 剔除后 变成 变为 → "
            "修正为 订正为 应该是 应该为 应当是 应当为 其实是 改成 正确的是 正确的应为 正确的应该是 正确应为 正确为 "
            "调整为 核定为 核实为 "
            "核减为 核减至 核减到 "
            "核增为 核增至 核增到 变更为 改为 应为 应更正为 增至 增加到 增加至 上升到 上升至 升至 增为 "
            "减为 减至 减少到 减少至 减少为 降至 下降到 下降至 调减为 调增为 调整至 调整到 修订为 更改为 "
            "纠正为 扩大到 扩大至 现为 核减后为 核增后为 调整后为 更正后为 确定为"
        ),
        Kind.BEFORE: (
            "原失联 原失踪 原报 上期 上次 前期 此前 先前 之前 原先 原来 原报告 前报 上次报 上期报 前一期 "
            "早先 原上报 误将 前报"
        ),
        Kind.PAST: (
            "重复登记 重复录入 重复统计 重复计算 重复上报 重复计数 谣言 网传 不实 传言 辟谣 交通事故 车祸 中毒 病亡 "
            "病死 因病 因病死亡 疾病 自然死亡 无关 事故 "
            "历史 同期 去年 上年 往年 近年 多年 历年 当年 前年 去年同期 上年同期 年均 常年"
        ),
        Kind.PLANNED: (
            "原定 原计划 剩余 还剩 尚未转移 正在转移 正在撤离 正在组织转移 正在陆续转移 未转移 尚需转移 "
            "正在有序转移 正有序转移 正陆续转移 正紧急转移 正分批转移 正组织转移 "
            "预计 可能 拟 拟于 计划 准备 需 即将 打算 预备 力争 确保 争取 避免 防止 防范 "
            "严防 预防 假设 模拟 如果 一旦 尚需 仍需 还需 应转移 需转移 须转移 需要转移 须 必须 待转移 "
            "拟转移 计划转移 应转尽转 可转移 预转移 可能造成 或将 严禁 杜绝 目标 需紧急转移安置 "
            "应转 需转 须转 未转 待转 没转 还没转 尚未转 应撤 未撤 待撤 未撤离 尚未撤离 没撤 还没撤 "
            "需转移安置 需转移人口 需安置 指导 要求 做到"
        ),
        Kind.UNRELATED: (
            "不属自然灾害 不属于自然灾害 非自然灾害 是否因灾 是否属因灾 是否属于因灾 不属因灾 不属于因灾 "
            "非因灾 与本次灾害无关 与灾害无关 "
            "与此次灾害无关 生产安全事故 系交通事故"
        ),
        Kind.RULE: "启动 标准 条件 预案规定 启动条件 达到标准 之一的 上限 下限 阈值",
        Kind.EVERY: "人均 户均 每人 每户 每间 平均 每亩 亩均 每名 每位",
        Kind.EACH: "各",
        Kind.IN_TURN: "分别 依次 分别为 依次为",
        Kind.WHOLE: (
            "全市 全县 全区 全省 全镇 全乡 全村 全国 全街道 全社区 我市 我县 我区 我省 我镇 我乡 我村 "
            "我国 本市 本县 本区 本镇 本乡 本村 本省 该市 该县 该区 该镇 该乡 该村 该省 辖区 全域 全市域 "
            "辖区内 我开发区 全开发区 两地 三地 全州 全盟 全旗 我州 我盟 我旗"
        ),
        Kind.SUM: (
            "合计 总计 小计 全市合计 全县合计 汇总 合共 以上合计 以上共计 全市总计 全县总计 全市累计 "
            "全县累计 全区累计 全市共 全县共 全区共 全省共 全市共计 全县共计 全市总共"
        ),
        Kind.SPARED: (
            "未受灾 没有受灾 无灾情 未发生灾情 未发生灾害 无受灾情况 没有灾情 未报告灾情 暂未受灾 "
            "暂无灾情 暂无灾情报告 零灾情 未出现灾情 均未受灾 没有发生灾情 无险情灾情 无灾情险情"
        ),
        Kind.UNCHANGED: (
            "零报告 无变化 没有变化 未发生变化 保持不变 与上期一致 同上期 与上期相同 数据不变 灾情不变 "
            "无新增灾情 未新增 无新增变化 未变 未变化 没变 没有变 不变 与上期持平"
        ),
        Kind.WEATHER: (
            "降雨量 雨量 雨强 降水量 降水 过程雨量 最大风力 风力 风速 气温 震级 震中 震源 震源深度 水位 "
            "流量 冰雹直径 积水 水深 积雪 内涝 雨情 面雨量 累计降雨 累计雨量 累计降雨量 最大降雨量 降雨"
        ),
        Kind.EVENT: (
            "突发 发生 遭遇 遭受 遭 强降雨 暴雨 大暴雨 持续降雨 山洪 洪水 洪涝 洪灾 山体滑坡 滑坡 崩塌 "
            "泥石流 滑坡事故 山体滑坡事故 泥石流事故 山洪事故 地震 级地震 冰雹 "
            "风雹 大风 干旱 旱灾 雪灾 火灾 森林火灾 山火 台风 灾害 灾情 低温 霜冻 "
            "极端强降雨 雷雨 雷击"
        ),
        Kind.ELSEWHERE: (
            "邻县 邻市 邻省 外省 外市 外县 周边县 周边市县 其他县 其它县 其余县 其他各县 其余各县 其他县区 "
            "其余县区 其他县市区 其他市县 其他乡镇 大陆地区 以外地区 以外的地区 以外其他地区 "
            "其余乡镇 其他地区 其余地区 其他村 其余各村 其他各地 其他地方 其他县(市、区) 其余县(市、区) "
            "其他区县 其他单位 其余单位 其他各乡镇 其余各乡镇"
        ),
        Kind.AWAY: "运往 运抵 前往 赶赴 赶往 奔赴 支援 驰援 赴 至 到 向 从 来自 途经 送往 送至 毗邻 靠近 邻近 距 距离",
        Kind.AND: "和 及 与 或 以及 并 且 、 暨 / & 或者 兼",
        Kind.OR_SO: "等",
        Kind.SECTOR: (
            "农业 林业 牧业 渔业 种植业 养殖业 畜牧业 工业 工矿 工矿企业 商业 服务业 家庭财产 "
            "居民家庭财产 基础设施 公共设施 公益设施 公共服务 交通 水利 水利设施 电力 通信 市政 交通设施 "
            "交通运输 电力设施 通信设施 农林牧渔业 农林牧渔 农业生产 农作物经济 教育 卫生 文化 旅游 设施 "
            "工程 林果业 间接 保险 农牧业"
        ),
        Kind.CAUSE: "造成 导致 致使 致 引发 使 使得 已造成 已致 已导致 酿成",
        Kind.FILLER: (
            "不排除 已 已经 均 皆 都 为 是 有 了 因灾 因 受 受到 被 遭到 的 之 其 其他 约为 其余 不同程度 "
            "全部 当地 本次 此次 这次 灾害共 灾害 过程 计 不幸 当场 抢救无效 经抢救无效 先后 陆续 相继 "
            "及时 提前 紧急 成功 妥善 安全 主要 各类 上报 统计 初步统计 初步核查 据统计 估计 初步估计 "
            "预估 测算 人为 数为 数 数量 总 得到 避险 持续 本轮 此轮 该轮 公共 今日 昨日 当日 一度 至少有 "
            "不再新增 不再增加 普降 突降 连降 迎来 另有 另 另外 同时 也 又称 即 且有 农村 城镇 居住 倾斜 中共 共同 "
            "伤势 伤情 伤口 公安 共享"
        ),
    }
)

# Who helps: 干部转移群众86人 counts those they moved.
_RESCUERS = (
    "救援人员 救援力量 救援队员 抢险人员 抢险队员 抢险力量 救灾人员 应急人员 应急队伍 应急力量 救援队伍 消防员 "
    "消防救援人员 指战员 官兵 武警 民兵 志愿者 党员 干部 党员干部 工作人员 医护人员 医务人员 工作组 网格员"
)

# Some of the people: 转移学生300人 says less than 转移1200人 does.
_SOME_PEOPLE = (
    "学生 师生 老人 儿童 小孩 游客 旅客 驴友 职工 员工 工人 施工人员 孤寡老人 留守老人 独居老人 老弱病残 "
    "五保户 低保户 男性 女性 未成年人 渔民 船员 海上人员 海上作业人员 船上人员 渔船人员 养殖人员 上岸人员 "
    "孕产妇 考生 矿工 外来务工人员 围观群众 滞留群众 滞留人员 滞留旅客 滞留游客 "
    "中国公民 我国公民 中国籍公民 外国公民 外籍人员 中国游客 华人 华侨 同胞"
)

# With 正在, 待, 尚需 before it or 中 behind it: not known yet.
_FINDING_OUT = (
    "统计 核实 核查 核定 核对 核算 测算 调查 评估 汇总 排查 摸排 清点 确认 上报 统计核实 核实统计 核查统计 "
    "统计核查 搜集"
)

# 转到 alone may be said of patients, papers or calls; with a shelter behind it, it is said of those who were moved.
_BROUGHT = "转到 转至 搬到 搬至 转到了 搬到了"
_SHELTERS = (
    "村委会 村委 村部 大队部 学校 小学 中学 中心校 村小学 亲戚家 亲友家 亲戚朋友家 邻居家 高处 高地 安全地带 "
    "安全地方 安全的地方 安全处 安全区域 安置点 祠堂 礼堂 乡政府 镇政府 党群服务中心 养老院 敬老院 宾馆"
)

_MEASURES: Mapping[str, Unit] = MappingProxyType(
    {
        **dict.fromkeys(("人口", "人数", "人员数", "人员总数", "总人数", "人口数", "人员数量"), Unit.PERSON),
        **dict.fromkeys(("户", "户数", "家庭户数", "总户数"), Unit.HOUSEHOLD),
        **dict.fromkeys(("间数", "总间数", "房间数"), Unit.ROOM),
        **dict.fromkeys(("面积", "总面积"), Unit.AREA),
    }
)

# 安置点, 转移路线, 死亡率, 受灾地区: with one of these behind it a head names a thing, not a figure.
NO_HEAD_BEFORE = (
    "点",
    "原因",
    "时间",
    "率",
    "费",
    "责任",
    "工作",
    "路线",
    "方案",
    "预案",
    "途中",
    "过程",
    "地区",
    "能力",
    "任务",
    "条件",
    "场所",
    "措施",
)

# Written units of figures: what they count, and how many of our unit one of them is (numerator, denominator).
UNITS: Mapping[str, tuple[Unit, int, int]] = MappingProxyType(
    {
        **dict.fromkeys(("人", "名", "位", "具", "个人", "口人", "号人", "名人员"), (Unit.PERSON, 1, 1)),
        **dict.fromkeys(("人次", "名次"), (Unit.PERSON_TIMES, 1, 1)),
        **dict.fromkeys(("户", "户人家", "家农户"), (Unit.HOUSEHOLD, 1, 1)),
        **dict.fromkeys(("间", "间房", "间次"), (Unit.ROOM, 1, 1)),
        **dict.fromkeys(("公顷", "hm2", "hm²", "ha"), (Unit.AREA, 1, 1)),
        "亩": (Unit.AREA, 1, 15),
        "元": (Unit.MONEY, 1, 10_000),
        "元人民币": (Unit.MONEY, 1, 10_000),
    }
)

_SCALES: Mapping[str, int] = MappingProxyType(
    {"": 1, "千": 1000, "万": 10_000, "百万": 1_000_000, "千万": 10_000_000, "亿": 100_000_000}
)


def unit_of(words: str) -> tuple[Unit, int, int] | None:
    """The unit that ``words`` name, with its scale: 千公顷 is (AREA, 1000, 1); None when it is no unit of a figure."""
    for base, (unit, over, under) in UNITS.items():
        scale = _SCALES.get(words.removesuffix(base)) if words.endswith(base) else None
        if scale is not None:
            return unit, over * scale, under
    return None


def vocabulary() -> dict[str, Word]:
    """Every word the reader knows, apart from places."""
    words = {word: Word(kind) for kind, line in _KINDS.items() for word in line.split()}
    words |= {word: Word(Kind.MEASURE, unit=unit) for word, unit in _MEASURES.items()}
    words |= {word: Word(Kind.HEAD, meaning) for meaning, line in HEADS.items() for word in line.split()}
    words |= {
        more + word: Word(Kind.HEAD, meaning)
        for meaning, line in HEADS.items()
        for word in line.split()
        for more in ("尚", "仍", "还")
        if word.startswith("需") and meaning != "plain_relief"
    }
    words |= {
        word: Word(kind, "sum")
        for kind, line in ((Kind.TOTAL, "共 共计 总共 一共"), (Kind.CAUSE, "共造成 共致 共导致 合计造成"))
        for word in line.split()
    }
    words |= {
        word: Word(Kind.TOTAL, "now")
        for word in ("截至", "截止", "目前", "截至目前", "目前已", "迄今", "至今")
    }
    words |= {
        word: Word(Kind.OTHER, "rescue") for word in ("救出", "营救", "解救", "施救", "搜救", "救起", "捞起")
    }
    # What once happened lasts to the end of its sentence: 2021年曾造成25万人受灾，倒塌房屋8000间.
    words |= {word: Word(Kind.PAST, "once") for word in ("曾", "曾经", "曾造成", "历史上", "历史最高")}
    words |= corrections()
    words["失"] = Word(Kind.HEAD, "miss", level=BEFORE_NUMBER)
    words |= {word: Word(Kind.HEAD, "collapse") for word in ("倒的", "塌的", "倒塌的", "倒了的")}
    words["转了"] = words["转出"] = Word(Kind.HEAD, "evac", level=BEFORE_NUMBER)
    words |= {
        verb + asked: Word(Kind.HEAD, meaning)
        for verb, meaning in (
            ("转了", "evac"),
            ("转移了", "evac"),
            ("倒了", "collapse"),
            ("塌了", "collapse"),
        )
        for asked in ("多少", "多少人", "几户", "几个", "几间", "多少间")
    }
    words |= {word: Word(Kind.SUM) for word in ("加起来", "加一起", "加在一起", "两项合计", "几项合计")}
    words |= {word: Word(Kind.TOTAL, "sum") for word in ("拢共", "统共", "通共")}
    words["损"] = Word(Kind.HEAD, "damage", level=BEFORE_NUMBER)
    words |= {word: Word(Kind.FILLER) for word in ("维持", "维持在", "保持", "保持在")}
    words["答"] = words["问"] = Word(Kind.FILLER, "~")
    words["倒"] = Word(Kind.HEAD, "collapse", level=BEFORE_NUMBER)
    words["转"] = Word(Kind.HEAD, "evac", level=BEFORE_NUMBER)
    words["撤"] = Word(Kind.HEAD, "evac_safe", level=BEFORE_NUMBER)
    words |= {word: Word(Kind.FILLER, "for") for word in ("对", "给", "帮助", "协助", "帮扶")}
    words |= {
        f"{begin}{verb}{end}": Word(Kind.PENDING)
        for verb in _FINDING_OUT.split()
        for begin in (
            "正在",
            "尚在",
            "还在",
            "仍在",
            "正",
            "待",
            "尚待",
            "有待",
            "尚需",
            "还需",
            "进一步",
            "正在进一步",
        )
        for end in ("", "中", "之中", "当中")
    }
    words |= {verb + "中": Word(Kind.PENDING) for verb in _FINDING_OUT.split()}
    words |= {word: Word(Kind.OTHER, "site") for word in ("安置点", "集中安置点", "避难场所", "避难点")}
    words |= {
        verb + place: Word(Kind.HEAD, "evac") for verb in _BROUGHT.split() for place in _SHELTERS.split()
    }
    words["房"] = Word(Kind.HOUSE, "房")
    words["为"] = words["是"] = Word(Kind.FILLER, "is")
    words["请"] = Word(Kind.PLANNED, "please")
    words |= {
        word: Word(Kind.OTHER, "care") for word in ("送医", "送医院", "就医", "救治", "抢救", "收治", "接诊")
    }
    words |= {
        f"{begin}生命危险": Word(Kind.FILLER, "~")
        for begin in ("无", "均无", "暂无", "尚无", "没有", "暂时没有", "均没有", "已无")
    }
    words["没"] = Word(Kind.NO, "没")
    words |= {word: Word(Kind.FILLER, "~") for word in ("埋没", "吞没", "沉没")}
    words |= {word: Word(Kind.WEATHER) for word in ("历史最高水位", "历史最高值", "历史最高纪录", "历史极值")}
    words["同比"] = Word(Kind.PAST, "last year")
    words |= {word: Word(Kind.PEOPLE, "some") for word in _SOME_PEOPLE.split()}
    words |= {
        word: Word(Kind.MEASURE, "inhabitants", Unit.PERSON) for word in ("总人口", "常住人口", "户籍人口")
    }
    words["实际"] = Word(Kind.BECOMES)
    words |= {word: Word(Kind.OTHER, "crew") for word in _RESCUERS.split()}
    words |= {word: Word(Kind.AWAY, "go") for word in ("前往", "赶赴", "赶往", "奔赴", "支援", "驰援")}
    words["由"], words["从"] = Word(Kind.FILLER, "from"), Word(Kind.AWAY, "from")
    words["/"] = Word(Kind.AND, "/")
    words |= {word: Word(Kind.FILLER, "reach") for word in ("达", "高达", "达到", "已达", "已达到")}
    words |= {
        word: Word(Kind.FILLER, "remain")
        for word in ("仍有", "仍", "尚有", "还有", "剩", "现有", "还是", "仍为", "仍是")
    }
    words["的"] = Word(Kind.FILLER, "of")
    words["涉及"] = Word(Kind.OTHER, "involve")
    words |= {
        word: Word(Kind.FILLER, "all") for word in ("全部", "已全部", "现已全部", "已", "均已", "目前已全部")
    }
    words["均"] = words["都"] = words["皆"] = Word(Kind.FILLER, "each")
    return words
