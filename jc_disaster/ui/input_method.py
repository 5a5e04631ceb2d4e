"""Make Chinese input methods reachable before Qt starts.

The Qt wheel carries no fcitx plugin. fcitx answers on the ibus interface too, through its portal, so where a Linux
desktop announces fcitx and nobody chose an input module for Qt, Qt is told to speak ibus.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

KEEP_VARIABLE = "JC_DISASTER_KEEP_INPUT_METHOD"
KEEP_SWITCH = "--keep-input-method"


def input_method_settings(
    environment: Mapping[str, str], platform: str, plugins: Iterable[str], *, keep: bool = False
) -> dict[str, str]:
    """The environment variables to set before Qt is loaded, so that Chinese can be typed.

    Args:
        environment: The environment as the desktop left it.
        platform: ``sys.platform``.
        plugins: File names of Qt's platform input contexts.
        keep: True when the user wants the environment left alone.

    Returns:
        Variables to add; empty where nothing needs to change. What somebody set for Qt is never overwritten.
    """
    if keep or environment.get(KEEP_VARIABLE, "") not in {"", "0"} or not platform.startswith("linux"):
        return {}
    if any("fcitx" in name for name in plugins) or not _announces_fcitx(environment):
        return {}
    chosen = environment.get("QT_IM_MODULE", "")
    if chosen and "fcitx" not in chosen.lower():
        return {}
    settings = {"QT_IM_MODULE": "ibus"}
    if "IBUS_USE_PORTAL" not in environment:
        settings["IBUS_USE_PORTAL"] = "1"
    return settings


def _announces_fcitx(environment: Mapping[str, str]) -> bool:
    named = (
        environment.get(key, "") for key in ("XMODIFIERS", "GTK_IM_MODULE", "QT_IM_MODULE", "QT_IM_MODULES")
    )
    return any("fcitx" in value.lower() for value in named)
