"""Chinese can be typed under fcitx although the Qt wheel has no plug-in for it."""

from __future__ import annotations

import pytest

from jc_disaster.ui.input_method import input_method_settings

WHEEL = ("libcomposeplatforminputcontextplugin.so", "libibusplatforminputcontextplugin.so")
FCITX = {"XMODIFIERS": "@im=fcitx", "GTK_IM_MODULE": "fcitx", "QT_IM_MODULE": "fcitx"}


def test_a_desktop_with_fcitx_is_reached_through_ibus() -> None:
    """Without this, 麒麟 and 统信 desktops take only Latin letters."""
    assert input_method_settings(FCITX, "linux", WHEEL) == {"QT_IM_MODULE": "ibus", "IBUS_USE_PORTAL": "1"}


@pytest.mark.parametrize(
    ("environment", "platform", "plugins", "keep"),
    [
        ({}, "linux", WHEEL, False),
        (FCITX, "win32", WHEEL, False),
        (FCITX, "linux", (*WHEEL, "libfcitx5platforminputcontextplugin.so"), False),
        (FCITX | {"QT_IM_MODULE": "ibus"}, "linux", WHEEL, False),
        (FCITX, "linux", WHEEL, True),
        (FCITX | {"JC_DISASTER_KEEP_INPUT_METHOD": "1"}, "linux", WHEEL, False),
    ],
)
def test_an_environment_that_needs_nothing_is_left_alone(
    environment: dict[str, str],
    platform: str,
    plugins: tuple[str, ...],
    keep: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """What works, and what somebody chose, is not ours to change."""
    assert input_method_settings(environment, platform, plugins, keep=keep) == {}


def test_a_portal_setting_of_the_user_stays() -> None:
    """Only what is missing is added."""
    assert input_method_settings(FCITX | {"IBUS_USE_PORTAL": "0"}, "linux", WHEEL) == {"QT_IM_MODULE": "ibus"}
