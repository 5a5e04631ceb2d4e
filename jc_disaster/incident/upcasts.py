"""Older versions of an event are brought to the present one when they are read, never when they are stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from jc_disaster.incident.events import Body


class Upcast(NamedTuple):
    """The way from one version of an event to the next: its new name and how the body changes."""

    to: str
    change: Callable[[Body], Body]


# Version 1 of every event is the present one. A later version adds its line here and leaves the stored bytes alone.
# A field that was merely added needs no version: where an older event lacks it, it was not said.
UPCASTS: Mapping[str, Upcast] = MappingProxyType({})


def upcast(name: str, body: Body, upcasts: Mapping[str, Upcast] = UPCASTS) -> tuple[str, Body]:
    """Name and body in the present version; unknown names stay as they are."""
    while (step := upcasts.get(name)) is not None:
        name, body = step.to, step.change(body)
    return name, body
