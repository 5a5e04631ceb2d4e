"""Keys as a desk gives them: through the display server, until the pixels they changed are there again.

`DisplayKeyboard` sends a key from another client of the X server to the window and afterwards asks the server, on the
window's own connection, whether it has drawn everything it was sent. `QtKeyboard` is for machines without an X server:
it hands the key to the window inside Qt and knows nothing of pixels.
"""

from __future__ import annotations

import ctypes
import struct
from ctypes import byref, c_char_p, c_int, c_uint8, c_uint32, c_void_p
from typing import Protocol, cast

from PySide6.QtCore import QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

FIRST_DIGIT_KEY = 10  # the key of 1 on every PC keyboard as X counts keys; 2 to 9 follow
_PRESS, _RELEASE = 2, 3


class Keyboard(Protocol):
    """How a digit is typed and how it is known that it stands on the screen."""

    def type_digit(self, target: QWidget, digit: int) -> None:
        """Press and release the key of ``digit`` (1 to 9) for the window of ``target``, which has the focus."""

    def wait(self) -> None:
        """Let the window work on what has come, sleeping until something does."""

    def settle(self) -> None:
        """Return when everything painted so far is on the screen."""


class QtKeyboard:
    """Keys inside Qt, without a display."""

    def type_digit(self, target: QWidget, digit: int) -> None:
        """As the port."""
        QTest.keyClick(target, str(digit))

    def wait(self) -> None:
        """As the port; the key was delivered when it was typed, so nothing need be waited for."""
        QApplication.processEvents()

    def settle(self) -> None:
        """As the port; there is no screen."""


class DisplayKeyboard:
    """Keys through an X server.

    Args:
        app: The running application, on the platform ``xcb``.
    """

    def __init__(self, app: QApplication) -> None:
        self._xcb = ctypes.CDLL("libxcb.so.1")
        self._libc = ctypes.CDLL(None)
        self._xcb.xcb_connect.restype = c_void_p
        self._xcb.xcb_connect.argtypes = [c_char_p, c_void_p]
        self._xcb.xcb_send_event.argtypes = [c_void_p, c_uint8, c_uint32, c_uint32, c_char_p]
        self._xcb.xcb_flush.argtypes = [c_void_p]
        self._xcb.xcb_get_input_focus.argtypes = [c_void_p]
        self._xcb.xcb_get_input_focus.restype = c_uint32
        self._xcb.xcb_get_input_focus_reply.argtypes = [c_void_p, c_uint32, c_void_p]
        self._xcb.xcb_get_input_focus_reply.restype = c_void_p
        self._libc.free.argtypes = [c_void_p]
        self._window_connection = cast("int", app.nativeInterface().connection())
        self._sender = self._xcb.xcb_connect(None, byref(c_int()))

    def type_digit(self, target: QWidget, digit: int) -> None:
        """As the port."""
        window = int(target.window().winId())
        for kind in (_PRESS, _RELEASE):
            event = struct.pack(
                "<BBHIIIIhhhhHBx", kind, FIRST_DIGIT_KEY + digit - 1, 0, 0, 0, window, 0, 0, 0, 0, 0, 0, 1
            )
            self._xcb.xcb_send_event(self._sender, 0, window, 0, event)
        self._xcb.xcb_flush(self._sender)

    def wait(self) -> None:
        """As the port."""
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def settle(self) -> None:
        """As the port: the server answers on the window's connection after it has drawn what came before."""
        question = self._xcb.xcb_get_input_focus(self._window_connection)
        answer = self._xcb.xcb_get_input_focus_reply(self._window_connection, question, None)
        self._libc.free(answer)


def keyboard_of(app: QApplication) -> Keyboard:
    """The truest keyboard this platform has."""
    return DisplayKeyboard(app) if QApplication.platformName() == "xcb" else QtKeyboard()
