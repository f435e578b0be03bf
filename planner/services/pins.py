"""Pins: decisions of the last plan that the office holds through every plan to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.domain.event import Event


def pinned(event: Event) -> set[tuple[str, str]]:
    """What an event has pinned, as (kind, subject); a trip also as the ride it is to its guests."""
    found = {(pin.kind, pin.subject) for pin in event.pins}
    return found | {("ride", subject) for kind, subject in found if kind == "trip"}
