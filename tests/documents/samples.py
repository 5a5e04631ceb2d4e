"""Papers to set, with every part that a writer must know."""

from __future__ import annotations

from datetime import UTC, datetime

from jc_disaster.documents.blocks import (
    Align,
    Attachment,
    AttachmentList,
    Block,
    Cell,
    Checklist,
    Column,
    Document,
    Head,
    Heading,
    Imprint,
    Items,
    Kind,
    Origin,
    Paragraph,
    Quote,
    Remark,
    Row,
    RowKind,
    Run,
    Seal,
    Signature,
    Table,
    Tick,
    Tone,
    blank,
)

ISSUER = "晋城市安全生产委员会办公室"
TITLE = "晋城市安全生产委员会办公室关于启动自然灾害救助Ⅲ级应急响应的通知"
SITUATION = (
    "2026年7月11日20时至12日3时，我市出现强降雨过程，沁水县、阳城县、陵川县等地发生洪涝灾害。"
    "截至2026年7月12日3时10分，全市7个县（市、区）中已有5个报送灾情，紧急转移安置1,234人，"
    "需紧急生活救助2,018人，倒塌房屋86间，严重损坏房屋153间，直接经济损失正在核查。"
)
COUNTIES = ("城区", "泽州县", "高平市", "阳城县", "陵川县", "沁水县", "开发区")


def origin(kind: Kind = "real") -> Origin:
    """A fixed night."""
    return Origin(kind, datetime(2026, 7, 11, 19, 10, tzinfo=UTC), "0197f0c2")


def table(rows: int = 7) -> Table:
    """A table of figures with a total."""
    body = tuple(Row((COUNTIES[at % 7], "1,234", "—", f"{at}", "正在核查")) for at in range(rows))
    total = Row(("合计", "8,638", "—", "0", Cell("已报5/7", align=Align.CENTRE)), RowKind.TOTAL)
    columns = (
        Column("县（市、区）", 2, Align.START),
        Column("转移安置\n（人）"),
        Column("死亡\n（人）"),
        Column("倒塌\n（间）"),
        Column("备注", 2, Align.START),
    )
    return Table(
        columns, (*body, total), caption="截至2026年7月12日3时10分", note="来源：各县（市、区）应急管理局。"
    )


def body() -> tuple[Block, ...]:
    """Every kind of block that stands in the running text."""
    return (
        Paragraph(SITUATION),
        Heading(1, 1, "迅速开展灾害救助"),
        Heading(2, 1, "核实灾情。", body="有关县（市、区）要立即核实人员伤亡、房屋倒损和转移安置情况。"),
        Paragraph("重点部位要逐户排查：砥洊城；联系人镕堃、喆赟、𬭚。"),
        Quote("市安委办及时汇总统计灾情，开展灾情会商核定，评估救助需求。", "5.3.3（1）"),
        Heading(3, 1, "落实责任。", body="各成员单位按照职责分工，落实各项救助措施。"),
        Heading(4, 1, "强化值守。", body="严格执行24小时值班制度。"),
        Items(("逐级报告。", "及时续报。"), numbered=True),
        Checklist((Tick("向市委报告", done=True, note="4.1.3　03:20　电话"), Tick("向省应急管理厅报告"))),
        Paragraph((Run("签收人：", Tone.LEAD), blank(6))),
        Paragraph("特此通知。"),
    )


def notice(kind: Kind = "real", *blocks: Block, title: str = TITLE, seal: Seal = Seal.ROOM) -> Document:
    """A notice with red head, attachments, signature and imprint; ``blocks`` instead of the usual body."""
    return Document(
        paper="start_notice",
        origin=origin(kind),
        issuer=ISSUER,
        title=title,
        head=Head(f"{ISSUER}文件", "晋市安办〔2026〕3号", urgency="特急"),
        addressees=("各县（市、区）安委会", "市安委会各成员单位"),
        blocks=(
            *(blocks or body()),
            AttachmentList(("受灾情况统计表", "各部门职责措施提示单")),
            Signature((ISSUER,), "2026年7月12日", seal),
            Remark("联系人：市安委办值班室，电话：0356-1234567"),
            Attachment("受灾情况统计表", (table(),), 1),
            Attachment("各部门职责措施提示单", (Paragraph("市应急管理局牵头。"),), 2),
        ),
        imprint=Imprint(ISSUER, "2026年7月12日", ("市委办公室", "市政府办公室", "省应急管理厅")),
        foot="共12条记录　校验值 3f9ac21e　不替代签字盖章",
    )
