"""What those who only look are told of an event."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.domain.account import Role
from planner.domain.duty import Duty
from planner.domain.interval import Interval
from planner.domain.lodging import RoomUse, Stay
from planner.domain.seating import Nearness, SeatWish
from planner.persistence.store import open_store
from planner.services.stored_events import import_event, open_event
from planner.services.told_to import handed_to, told_to
from tests.differences import differences
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


def test_where_someone_sleeps_is_on_no_paper_of_one_who_looks(tmp_path: Path) -> None:
    """The hotel may be known; neither the room, who shares it, nor what the guest wishes for."""
    days = {"check_in": at(0).date(), "check_out": at(0, day=26).date()}
    told = Stay(
        id="s1", hotel="hotel", room="1801", floor="18", room_type="双标", person="han",
        shares_with=("bai",), phone="81801", defect="近电梯", wishes="低楼层", note="失眠", **days,
    )  # fmt: skip
    free = Stay(id="s2", hotel="hotel", room="1802", use=RoomUse.SPARE, **days)
    duty = Duty(id="d1", shift=Interval(at(20), at(23)), leader="lu", phone="8000", handover="夜班")
    store = open_store(f"sqlite:///{tmp_path / 'planner.db'}", clock=lambda: at(8))
    known = replace(event(), stays=(told, free), duties=(duty,))
    import_event(store, register(), known, typed=None, by="office")
    seen = handed_to(store, open_event(store, "visit-2026"), Role.VIEWER).event
    only = Stay(id="s1", hotel="hotel", room_type="双标", person="han", **days)
    assert list(differences(seen.stays, (only,))) == []
    assert list(differences(seen.duties, (replace(duty, phone="", handover=""),))) == []
    kept = handed_to(store, open_event(store, "visit-2026"), Role.ORGANISER).event
    assert list(differences(kept.stays, (told, free))) == []


def test_what_guests_may_not_eat_is_on_no_paper_of_one_who_looks(tmp_path: Path) -> None:
    """A meal's note names diets: it is for who edits."""
    store = open_store(f"sqlite:///{tmp_path / 'planner.db'}", clock=lambda: at(8))
    (meal,) = event().meals
    known = replace(event(), meals=(replace(meal, note="花生过敏 1"),))
    import_event(store, register(), known, typed=None, by="office")
    opened = open_event(store, "visit-2026")
    seen = {
        role: [one.note for one in handed_to(store, opened, role).event.meals]
        for role in (Role.VIEWER, Role.ORGANISER)
    }
    assert seen == {Role.VIEWER: [""], Role.ORGANISER: ["花生过敏 1"]}
