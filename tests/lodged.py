"""The visit of `tests.visit` with its office's own lists: stays, tasks and the duty roster."""

from dataclasses import replace
from datetime import date, time

from planner.domain.duty import Duty
from planner.domain.event import Event, Register
from planner.domain.interval import Interval
from planner.domain.lodging import RoomUse, Stay
from planner.domain.people import Sex
from planner.domain.task import Progress, Task
from planner.domain.venue import Hotel
from tests import visit
from tests.visit import at

DAYS = {"check_in": date(2026, 11, 25), "check_out": date(2026, 11, 26)}


def register() -> Register:
    """The hotel tells its hours; of two guests the sex and the unit are known."""
    known = {
        "han": {"sex": Sex.MALE, "organisation": "省国资委", "rank": "正厅"},
        "bai": {"sex": Sex.MALE, "organisation": "省国资委", "rank": "二级主任科员"},
    }
    given = visit.register()
    hotel = Hotel(
        id="hotel", name="澜州宾馆", breakfast_from=time(6, 30), check_in_from=time(14),
        bedrooms={"单间": 1, "双标": 2},
    )  # fmt: skip
    people = tuple(replace(one, **known.get(one.id, {})) for one in given.people)
    return replace(given, hotels=(hotel,), people=people)


def event() -> Event:
    """A single room, a double of two who share without a number, a spare one, a duty room."""
    return replace(
        visit.event(),
        stays=(
            Stay(id="s2", hotel="hotel", room_type="双标", person="bai", **DAYS),
            Stay(id="s3", hotel="hotel", person="rest", shares_with=("bai",), **DAYS),
            Stay(
                id="s1", hotel="hotel", floor="18", room="1801", room_type="单间", person="han",
                phone="81801", defect="近电梯", wishes="安静", note="先到", **DAYS,
            ),
            Stay(
                id="s4", hotel="hotel", floor="9", room="901", room_type="双标",
                use=RoomUse.SPARE, note="办公室调配", **DAYS,
            ),
        ),
        tasks=(
            Task(id="1", group="会务组", title="布场", standard="双人核对", due=at(8),
                 lead_unit="办公室", lead="ji", assisting=("物业",), status=Progress.DONE),
            Task(id="2", group="车辆组", title="安检", lead_unit="车队"),
            Task(id="3", group="会务组", title="桌签", note="60 块"),
        ),
        duties=(
            Duty(id="d2", shift=Interval(at(20), at(8, day=26)), officers=("lin",), note="留灯"),
            Duty(id="d1", shift=Interval(at(8), at(20)), leader="lu", officers=("ji", "lin"),
                 phone="0535-6688001", handover="两团同时到站"),
        ),
    )  # fmt: skip
