"""A dinner at one long table: where the hosts sit, and from whom honour is measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from planner.domain.layouts.choices import Service
from planner.domain.layouts.conventions import Conventions
from planner.domain.layouts.dinner_table import can_alternate_sexes, lay_dinner_table
from planner.domain.layouts.numbers import Numbers
from tests.domain.layouts.hands import on_the_left

if TYPE_CHECKING:
    from planner.domain.layouts.seat_plan import LaidSeat, SeatPlan

ENGLISH = Conventions(dinner=Service.ENGLISH)


def _read(plan: SeatPlan) -> list[str]:
    """Each row of chairs from left to right, those far from the door first: G1 H1 G2 …"""
    rows = sorted({seat.y for seat in plan.seats})
    return [
        " ".join(
            f"{seat.side[0].upper()}{seat.honour}"
            for seat in sorted(plan.seats, key=lambda seat: seat.x)
            if seat.y == y
        )
        for y in rows
    ]


def test_the_french_way_has_the_hosts_face_each_other() -> None:
    """Ten: both in the middle of the long sides, the lowest at the ends, where nobody faces in."""
    plan = lay_dinner_table(Numbers(guests=8, hosts=2), Conventions())
    assert _read(plan) == ["G5 G1 H1 G2 G6", "G8 G4 H2 G3 G7"]


def test_the_english_way_has_the_hosts_at_the_ends() -> None:
    """Eight: the first guests beside the hosts, the lowest in the middle of the table."""
    plan = lay_dinner_table(Numbers(guests=6, hosts=2), ENGLISH)
    assert _read(plan) == ["H1", "G1 G2", "G5 G6", "G4 G3", "H2"]


@pytest.mark.parametrize("conventions", [Conventions(), ENGLISH])
def test_the_first_guest_is_at_the_first_hosts_right_hand(conventions: Conventions) -> None:
    """And the third at the second host's right, whichever way is taken."""
    plan = lay_dinner_table(Numbers(guests=8, hosts=2), conventions)
    for host, right, left in (("host-1", "guest-1", "guest-2"), ("host-2", "guest-3", "guest-4")):
        assert not on_the_left(plan.seat(host), plan.seat(right))
        assert on_the_left(plan.seat(host), plan.seat(left))


def test_with_one_host_the_chair_opposite_is_a_guests() -> None:
    """Six at table in the French way: two at his hands, the third opposite him."""
    plan = lay_dinner_table(Numbers(guests=5, hosts=1), Conventions())
    assert _read(plan) == ["G1 H1 G2", "G4 G3 G5"]


def test_more_hosts_come_between_the_guests() -> None:
    """Of four hosts the third and the fourth sit beyond the first guests of the first host."""
    plan = lay_dinner_table(Numbers(guests=10, hosts=4), Conventions())
    assert _read(plan)[0] == "G7 H3 G1 H1 G2 H4 G8"


def test_a_dinner_that_cannot_alternate_says_so() -> None:
    """Eight with hosts at the ends: a warning; ten, or eight in the French way: none."""
    eight = lay_dinner_table(Numbers(guests=6, hosts=2), ENGLISH)
    assert eight.conventions[1].said() == (
        "With hosts at the ends 8 people cannot alternate by sex all round."
    )
    assert len(lay_dinner_table(Numbers(guests=8, hosts=2), ENGLISH).conventions) == 1
    assert len(lay_dinner_table(Numbers(guests=6, hosts=2), Conventions()).conventions) == 1


@pytest.mark.parametrize("service", Service)
@pytest.mark.parametrize("count", range(4, 24, 2))
def test_who_can_alternate_does_so_round_the_table(service: Service, count: int) -> None:
    """Walking round from the first host every second chair is a woman's: the hostess has one of
    those exactly where the arithmetic says so."""
    plan = lay_dinner_table(Numbers(guests=count - 2, hosts=2), Conventions(dinner=service))
    round_the_table = [seat.id for seat in _clockwise(plan)]
    apart = round_the_table.index("host-2") - round_the_table.index("host-1")
    assert (apart % 2 == 1) == can_alternate_sexes(count, service)


def _clockwise(plan: SeatPlan) -> list[LaidSeat]:
    far = sorted((s for s in plan.seats if s.heading == 180), key=lambda s: s.x)
    right = sorted((s for s in plan.seats if s.heading == 270), key=lambda s: s.y)
    near = sorted((s for s in plan.seats if s.heading == 0), key=lambda s: -s.x)
    left = sorted((s for s in plan.seats if s.heading == 90), key=lambda s: -s.y)
    return [*far, *right, *near, *left]
