"""D1: a paper of two pages beside ReportLab's own, cold (a fresh interpreter) and warm.

Run ``python tests/benchmarks/papers.py [ROUNDS]``. Both sides set the same text in the same four faces: the anchor
draws lines that are already broken with ``drawString``; the paper has a red head, shaped title, line breaking,
signature and imprint besides. Rounds are interleaved; medians and ratios count, single times do not.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "resources" / "fonts"
FACES = ("FandolFang-Regular", "NotoSerifSC-Bold", "NotoSansSC-Medium", "LXGWWenKai-Light")
TEXT = (
    "2026年7月11日20时至12日3时，我市出现强降雨过程，沁水县、阳城县、陵川县等地发生洪涝灾害。截至2026年7月12日"
    "3时10分，全市7个县（市、区）中已有5个报送灾情，紧急转移安置1,234人，需紧急生活救助2,018人，倒塌房屋86间，"
    "严重损坏房屋153间，直接经济损失正在核查。各有关县（市、区）要妥善安置受灾群众，保障基本生活需要。"
)
WARM_ROUNDS = 9
LINE, LINES = 28, 22


def anchor() -> Callable[[], bytes]:
    """ReportLab as its guide uses it."""
    from io import BytesIO  # noqa: PLC0415 - part of what is measured

    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415

    for face in FACES:
        pdfmetrics.registerFont(TTFont(face, FONTS / f"{face}.ttf"))
    text = TEXT * 6

    def draw() -> bytes:
        target = BytesIO()
        canvas = Canvas(target, pageCompression=1, invariant=1)
        for page in range(2):
            for line in range(LINES):
                canvas.setFont(FACES[0 if line % 6 else 1 + line // 6 % 3], 16)
                start = (page * LINES + line) * LINE
                canvas.drawString(79, 730 - 29 * line, text[start : start + LINE])
            canvas.showPage()
        canvas.save()
        return target.getvalue()

    return draw


def paper() -> Callable[[], bytes]:
    """The same amount of text as an official paper."""
    sys.path.insert(0, str(ROOT))
    from datetime import UTC, datetime  # noqa: PLC0415 - part of what is measured

    from jc_disaster.documents import blocks as b  # noqa: PLC0415
    from jc_disaster.documents.fonts import FontRegistry  # noqa: PLC0415
    from jc_disaster.documents.pdf import render  # noqa: PLC0415

    fonts = FontRegistry(FONTS)
    document = b.Document(
        paper="start_notice",
        origin=b.Origin("real", datetime(2026, 7, 11, 19, 10, tzinfo=UTC)),
        issuer="晋城市安全生产委员会办公室",
        title="晋城市安全生产委员会办公室关于启动自然灾害救助Ⅲ级应急响应的通知",
        head=b.Head("晋城市安全生产委员会办公室文件", "晋市安办〔2026〕3号", urgency="特急"),
        addressees=("各县（市、区）安委会", "市安委会各成员单位"),
        blocks=(
            b.Paragraph(TEXT * 2),
            b.Heading(1, 1, "迅速开展救助"),
            b.Heading(2, 1, "核实灾情。", body=TEXT),
            b.Paragraph("特此通知。"),
            b.Signature(("晋城市安全生产委员会办公室",), "2026年7月12日", b.Seal.ROOM),
        ),
        imprint=b.Imprint("晋城市安全生产委员会办公室", "2026年7月12日", ("市委办公室", "市政府办公室")),
    )
    return lambda: render(document, fonts)


def measure(side: str) -> None:
    """One cold document and some warm ones in this interpreter; prints milliseconds as JSON."""
    started = time.perf_counter()
    make = {"anchor": anchor, "paper": paper}[side]()
    make()
    cold = time.perf_counter() - started
    warm = []
    for _ in range(WARM_ROUNDS):
        begun = time.perf_counter()
        make()
        warm.append(time.perf_counter() - begun)
    sys.stdout.write(json.dumps({"cold": cold * 1000, "warm": median(warm) * 1000}))


def main() -> None:
    """Interleave the rounds and print the table."""
    if sys.argv[1:2] in (["anchor"], ["paper"]):
        measure(sys.argv[1])
        return
    rounds = int(sys.argv[1]) if sys.argv[1:] else 9
    found: dict[str, list[dict[str, float]]] = {"anchor": [], "paper": []}
    for _ in range(rounds):
        for side, results in found.items():
            done = subprocess.run([sys.executable, __file__, side], check=True, capture_output=True)
            results.append(json.loads(done.stdout))
    for kind, goal in (("cold", 1.0), ("warm", 1.5)):
        base, ours = (median(result[kind] for result in found[side]) for side in ("anchor", "paper"))
        sys.stdout.write(
            f"D1 {kind}: ReportLab {base:.0f} ms, paper {ours:.0f} ms, ratio {ours / base:.2f} (goal {goal})\n"
        )


if __name__ == "__main__":
    main()
