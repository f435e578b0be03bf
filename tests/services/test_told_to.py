"""What those who only look are told of an event."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.domain.account import Role
from planner.domain.seating import Nearness, SeatWish
from planner.persistence.store import open_store
from planner.services.stored_events import import_event, open_event
from planner.services.told_to import handed_to, told_to
from tests.visit import at, event, register

if TYPE_CHECKING:
    from pathlib import Path


def test_who_is_kept_from_whom_is_told_to_who_edits_alone(tmp_path: Path) -> None:
    """Wishes for seats reach neither the pages nor the papers of one who only looks."""
    wishes = (SeatWish("han", Nearness.NOT_NEAR, "lu"),)
    store = open_store(f"sqlite:///{tmp_path / 'planner.db'}", clock=lambda: at(8))
    import_event(store, register(), replace(event(), seat_wishes=wishes), typed=None, by="office")
    opened = open_event(store, "visit-2026")
    seen = {
        (tell, role): tell(store, opened, role).event.seat_wishes
        for tell in (told_to, handed_to)
        for role in (Role.ORGANISER, Role.VIEWER)
    }
    assert seen == {
        (told_to, Role.ORGANISER): wishes,
        (told_to, Role.VIEWER): (),
        (handed_to, Role.ORGANISER): wishes,
        (handed_to, Role.VIEWER): (),
    }
