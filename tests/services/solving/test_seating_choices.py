"""What a session, its room and the event choose of seating, and who is called where by it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from planner.documents.seating_chart import View
from planner.domain.people import Link
from planner.domain.programme import AgendaKind, AgendaPoint
from planner.domain.seating import Placement
from planner.domain.venue import Layout
from planner.services.seating_charts import room_charts
from planner.services.solving.room_sittings import rooms
from tests.services.solving.test_seating import _answer, _held, _visit, register

if TYPE_CHECKING:
    from planner.domain.event import Event, Register

UNNAMED = ("rest#1", "rest#2", "rest#3")


def _meeting(layout: Layout, **changed: Any) -> Event:
    visit = _visit(layout)
    return replace(visit, sessions=(replace(visit.sessions[0], **changed),))


def _hall(seating: dict[str, str]) -> Register:
    office = register()
    return replace(office, rooms=(replace(office.rooms[0], seating=seating),))


def _said(visit: Event, office: Register) -> list[str]:
    (laid,) = rooms(office, visit, _held())
    return [line.said() for line in laid.seats.conventions]


def test_a_session_decides_before_its_room_and_its_room_before_the_event() -> None:
    """Of three conventions the event sets all, the room two of them, the session one."""
    visit = replace(
        _meeting(Layout.ROSTRUM, seating={"rostrum_two": "P"}),
        policies={
            "seating.rostrum_two": "Q",
            "seating.hall_fill": "rows-right-to-left",
            "seating.chair": "centre",
        },
    )
    office = _hall({"rostrum_two": "Q", "hall_fill": "columns-front-to-back"})
    assert _said(visit, office) == [
        "Rostrum of 2: the second sits at the first one's left hand.",
        "The chair of the meeting has the middle of the front row.",
        "Hall: units in columns, each from the front to the back.",
    ]


def test_a_hall_has_its_own_rows_whoever_comes() -> None:
    """Five sit in the rows of 3, 4 and 5 that the room has."""
    (laid,) = rooms(_hall({"hall_rows": "3/4/5"}), _meeting(Layout.ROSTRUM), _held())
    rows = [seat.row for seat in laid.seats.seats if seat.area == "hall"]
    assert [rows.count(row) for row in (1, 2, 3)] == [3, 4, 5]


@pytest.mark.parametrize(
    ("place", "han", "luo"),
    [
        ("by-rank", "rostrum-1", "rostrum-2"),
        ("centre", "rostrum-2", "rostrum-1"),
        ("left-end", "rostrum-1", "rostrum-chair"),
    ],
)
def test_who_chairs_sits_where_the_office_says(place: str, han: str, luo: str) -> None:
    """罗 is in the chair and second in rank: by rank second, else first, or at the end."""
    visit = _meeting(Layout.THEATRE, chair="luo", speakers=("han",), seating={"chair": place})
    seats = _answer(visit, _held())
    assert (seats["han"], seats["luo"]) == (han, luo)


def test_by_rank_the_chair_never_sits_in_a_back_row() -> None:
    """With two in a row 陆, fourth in rank, has the second chair of the front row."""
    visit = _meeting(
        Layout.THEATRE,
        chair="lu",
        speakers=("han", "luo", "bai"),
        seating={"rostrum_row_seats": "2"},
    )
    seats = _answer(visit, _held())
    assert [seats[name] for name in ("han", "lu", "luo", "bai")] == [
        "rostrum-1", "rostrum-2", "rostrum-3", "rostrum-4",
    ]  # fmt: skip


def _awards() -> Event:
    batches = (
        AgendaPoint("先进集体", kind=AgendaKind.AWARD, people=("lu",)),
        AgendaPoint("先进个人", kind=AgendaKind.AWARD, people=("bai", "lu")),
    )
    return _meeting(Layout.AWARDS, agenda=batches)


def test_recipients_sit_in_the_order_in_which_they_are_called_up() -> None:
    """陆 is called up first, 白 after him; those on the list give, the others sit beside."""
    seats = _answer(_awards(), _held())
    assert [seats[name] for name in ("lu", "bai")] == ["award-1", "award-2"]
    assert [seats[name] for name in ("han", "luo")] == ["rostrum-1", "rostrum-2"]
    assert all(seats[name].startswith("hall-1-") for name in UNNAMED)


def test_each_batch_is_drawn_on_the_stage() -> None:
    """After the hall a chart of each batch, with those who give and those who are given it."""
    visit = _awards()
    plan = _held(Placement("meeting", "rostrum-1", "han"), Placement("meeting", "rostrum-2", "luo"))
    (laid,) = rooms(register(), visit, plan)
    drawn = list(room_charts(register(), visit, plan, laid, view=View.HALL, language="zh_CN"))
    assert [name for name, _ in drawn] == ["", "先进集体", "先进个人"]
    there = [
        [name for name in ("韩一", "罗二", "白三", "陆四") if _aligned(name) in svg]
        for _, svg in drawn
    ]
    assert there == [["韩一", "罗二"], ["韩一", "陆四"], ["韩一", "罗二", "白三", "陆四"]]


def _aligned(name: str) -> str:
    return f">{name[0]}　{name[1]}<"


def test_at_one_table_everyone_dines() -> None:
    """The host in the middle of the far side, the first guest at his right hand."""
    seats = _answer(_meeting(Layout.DINNER_TABLE), _held())
    assert {seats.pop(name) for name in UNNAMED} == {"guest-4", "guest-5", "guest-6"}
    assert seats == {"lu": "host-1", "han": "guest-1", "luo": "guest-2", "bai": "guest-3"}


@pytest.mark.parametrize(
    ("layout", "seating", "chairs"),
    [
        (Layout.SOFAS, {"call": "free"}, "call"),
        (Layout.SOFAS, {"call": "centre"}, "call"),
        (Layout.SIGNING, {"signing": "one-chair"}, "standing"),
    ],
)
def test_where_there_are_no_sides_all_are_of_one_order(
    layout: Layout, seating: dict[str, str], chairs: str
) -> None:
    """Seven people have the chairs 1 to 7."""
    seats = _answer(_meeting(layout, seating=seating), _held())
    assert sorted(seats.values()) == [f"{chairs}-{n}" for n in range(1, 8)]


@pytest.mark.parametrize("layout", [Layout.SIGNING, Layout.PHOTO])
def test_where_nobody_talks_nobody_is_interpreted_for(layout: Layout) -> None:
    """At a signing and for a photo the interpreter stands with the others of the side."""
    office = register()
    heard = replace(office.people[1], linked_to="han", link=Link.INTERPRETER_FOR)
    office = replace(office, people=(office.people[0], heard, *office.people[2:]))
    told = {
        kind: [g.id for laid in rooms(office, _visit(kind), _held()) for g in laid.guests
               if g.interprets]
        for kind in (layout, Layout.LONG_TABLE)
    }  # fmt: skip
    assert told == {layout: [], Layout.LONG_TABLE: ["luo"]}
