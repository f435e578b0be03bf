"""Pins are set on the last plan, told, and taken off."""

from dataclasses import replace

from planner.domain.event import Pin
from planner.services.pins import pinned
from tests.visit import event


def test_what_is_pinned_is_told_by_kind_and_subject() -> None:
    """Each pin is told as its kind and subject, a trip as the ride of its guests too."""
    pins = (Pin("session", "S1"), Pin("trip", "T01"))
    assert pinned(replace(event(), pins=pins)) == {
        ("session", "S1"),
        ("trip", "T01"),
        ("ride", "T01"),
    }
