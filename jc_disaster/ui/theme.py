"""The look of the window: tokens turned into a Qt palette, a style sheet and fonts.

Widgets take a `Theme` and paint with its tokens; nothing reads the desktop's colours, so that a level looks the
same on every machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple, TypeVar

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from jc_disaster.ui.language import CHINESE, Language
from jc_disaster.ui.tokens import LevelTokens, Tokens, level_tokens, tokens_for
from jc_disaster.workplace import resources_folder

FAMILY = "Noto Sans SC"
FIRST_FONT = "NotoSansSC-Medium.ttf"
WINDOW_FONTS = (FIRST_FONT, "NotoSansSC-Regular.ttf")
BASE, SMALL, LARGE, TITLE, DISPLAY = 14, 13, 16, 18, 24
BOX, ARROW, DROP = 14, 12, 20  # px of the square to tick, of the arrow of a box to choose from, of its ground
_BIG = 1.2  # the largest text beside which signs of the usual size look right
_KINDS: Final = {False: "正式", True: "演练"}

_T = TypeVar("_T")


class Theme(NamedTuple):
    """Everything a widget needs to paint itself.

    Attributes:
        tokens: Colours.
        exercise: True for 演练; every panel then carries the word, the colour and the mark 【演练】.
        scale: Size of text relative to the design, 1.0 to 2.0.
        language: What the window is read in; the kind and the mark keep their Chinese words in every language.
    """

    tokens: Tokens
    exercise: bool
    scale: float = 1.0
    language: Language = CHINESE

    def say(self, text: str) -> str:
        """A text of the program's own in the language of the window."""
        return self.language.say(text)

    def joined(self, parts: Iterable[str], joint: str) -> str:
        """Parts said one by one, with a sign between them (`Language.joined`)."""
        return self.language.joined(parts, joint)

    def shown(self, view: _T) -> _T:
        """A view with its texts in the language of the window; names and quotes stay (`Verbatim`)."""
        return self.language.shown(view)

    @property
    def kind_word(self) -> str:
        """正式 or 演练, with its English before it where the window is read in English."""
        return self.say(_KINDS[self.exercise])

    @property
    def mark(self) -> str:
        """What stands before every title of an exercise."""
        return "【演练】" if self.exercise else ""

    def level(self, rank: int) -> LevelTokens:
        """Colours of a level by its rank."""
        return level_tokens(self.tokens, rank)

    def font(self, size: int = BASE, *, medium: bool = False) -> QFont:
        """The window's font at a design size in px."""
        font = QFont(FAMILY)
        font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight.Medium if medium else QFont.Weight.Normal)
        return font

    def px(self, length: float) -> int:
        """A length that grows with the text."""
        return round(length * self.scale)


def make_theme(name: str, *, exercise: bool, scale: float = 1.0, language: Language = CHINESE) -> Theme:
    """The theme ``light`` or ``dark`` for 正式 or 演练."""
    return Theme(tokens_for(name, exercise=exercise), exercise, scale, language)


def load_fonts(names: Sequence[str] = WINDOW_FONTS) -> None:
    """Register the window's fonts; without them a bare system shows boxes for Chinese.

    Args:
        names: Which of them; the first paint needs only one.
    """
    folder = resources_folder() / "fonts"
    for name in names:
        path = folder / name
        if path.is_file():
            QFontDatabase.addApplicationFont(str(path))


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the whole application the theme's style, palette, font and style sheet."""
    style = app.style()
    if style is None or style.objectName().lower() != "fusion":
        app.setStyle("Fusion")
    apply_palette(app, theme)
    apply_style_sheet(app, theme)


def apply_palette(app: QApplication, theme: Theme) -> None:
    """Palette and font: all that the first paint needs of an application in Fusion style."""
    app.setPalette(palette_of(theme.tokens))
    app.setFont(theme.font())


def apply_style_sheet(app: QApplication, theme: Theme) -> None:
    """The style sheet, for what has sub-controls; nothing happens when it is the one in use."""
    sheet = style_sheet(theme)
    if app.styleSheet() != sheet:
        app.setStyleSheet(sheet)


def palette_of(tokens: Tokens) -> QPalette:
    """The Qt palette of the tokens, for what Fusion paints itself."""
    palette = QPalette()
    role = QPalette.ColorRole
    colors = {
        role.Window: tokens.ground,
        role.WindowText: tokens.ink,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.sunken,
        role.Text: tokens.ink,
        role.Button: tokens.surface,
        role.ButtonText: tokens.ink,
        role.BrightText: tokens.bad,
        role.ToolTipBase: tokens.surface,
        role.ToolTipText: tokens.ink,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.PlaceholderText: tokens.muted,
        role.Link: tokens.accent,
        role.Light: tokens.surface,
        role.Midlight: tokens.sunken,
        role.Mid: tokens.line,
        role.Dark: tokens.line_strong,
        role.Shadow: tokens.line_strong,
    }
    for place, color in colors.items():
        palette.setColor(place, QColor(color))
    for place in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, place, QColor(tokens.muted))
    return palette


def style_sheet(theme: Theme) -> str:
    """The style sheet of the tokens; the template stands in ``resources/styles``."""
    text = (resources_folder() / "styles" / "window.qss").read_text(encoding="utf-8")
    text = text.replace("@icons", (resources_folder() / "icons").as_posix())
    tokens = theme.tokens
    text = text.replace(
        "@check", "check-dark" if QColor(tokens.on_accent).lightness() < 128 else "check-light"
    )
    text = text.replace("@BIG", "-large" if theme.scale > _BIG else "")
    for name, size in (("@BOX", BOX), ("@ARROW", ARROW), ("@DROP", DROP)):
        text = text.replace(f"{name}px", f"{theme.px(size)}px")
    for name, value in sorted(tokens._asdict().items(), key=lambda item: -len(item[0])):
        if isinstance(value, str):
            text = text.replace(f"@{name}", value)
    for size in (SMALL, BASE, LARGE, TITLE):
        text = text.replace(f"@{size}px", f"{theme.px(size)}px")
    return text
