"""Who is to sit near whom, and what else is known of guests, as a room is asked about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from planner.domain.people import Role, Sex
from planner.domain.seating import Nearness, SeatWish
from planner.domain.transfer import Direction, Journey
from planner.services.solving.seating import problem_of
from solver.seating.problem import Pair, Wish
from tests.services.solving.test_seating import _held, _visit, register
from tests.services.solving.worlds import at

if TYPE_CHECKING:
    from planner.domain.event import Event, Register
    from planner.domain.people import Person
    from solver.seating.problem import Guest


def _pairs(*wishes: SeatWish) -> tuple[Pair, ...]:
    visit = replace(_visit(), seat_wishes=wishes)
    return problem_of(register(), visit, _held()).sittings[0].pairs


def test_a_wish_holds_where_both_come() -> None:
    """A wish without a sitting, and one for this meeting, are asked of it; another's is not."""
    assert _pairs(
        SeatWish("han", Nearness.NOT_NEAR, "lu"),
        SeatWish("bai", Nearness.BESIDE, "luo", "meeting", 4),
        SeatWish("bai", Nearness.NEAR, "lu", "dinner"),
        SeatWish("han", Nearness.NEAR, "nobody-here"),
    ) == (
        Pair(one="han", other="lu", wish=Wish.NOT_NEAR),
        Pair(one="bai", other="luo", wish=Wish.BESIDE, weight=4),
    )


def test_a_wish_for_places_not_yet_named_is_one_for_each() -> None:
    """Of the three who are not yet named each is to be kept from the host's table."""
    assert _pairs(SeatWish("rest", Nearness.NOT_SAME_TABLE, "lu")) == tuple(
        Pair(one=f"rest#{n}", other="lu", wish=Wish.NOT_SAME_TABLE) for n in (1, 2, 3)
    )


@pytest.mark.parametrize("nearness", [one for one in Nearness if not one.alone])
def test_every_wish_about_two_is_one_that_the_solver_knows(nearness: Nearness) -> None:
    """The words of the office and of the solver are the same."""
    (pair,) = _pairs(SeatWish("han", nearness, "lu"))
    assert pair.wish.value == nearness.value


def _known(office: Register, **told: object) -> Guest:
    def changed(person: Person) -> Person:
        return replace(person, **told) if person.id == "luo" else person  # type: ignore[arg-type]  # any field

    office = replace(office, people=tuple(map(changed, office.people)))
    guests = problem_of(office, _visit(), _held()).sittings[0].guests
    return next(guest for guest in guests if guest.id == "luo")


def test_sex_and_languages_are_told() -> None:
    """What the office knows of both is told, and nothing where it does not."""
    guest = _known(register(), sex=Sex.FEMALE, languages=("zh", "it"))
    assert (guest.sex, guest.languages) == ("female", ("zh", "it"))
    guest = _known(register(), sex=None, languages=())
    assert (guest.sex, guest.languages) == ("", ())


def test_a_guard_of_nobody_in_particular_is_one_of_a_team() -> None:
    """Who guards the room belongs to the team of their unit; a leader's own guard to none."""
    unit = _known(register()).unit
    assert _known(register(), roles=(Role.GUARD,)).guard == unit != ""
    assert _known(register(), roles=(Role.GUARD,), linked_to="han").guard == ""
    assert _known(register(), roles=()).guard == ""


def _asking(visit: Event) -> dict[str, tuple[bool, bool]]:
    """Who of the meeting hurries, and who watches."""
    guests = problem_of(register(), visit, _held()).sittings[0].guests
    return {one.id: (one.hurries, one.watches) for one in guests if one.hurries or one.watches}


def test_who_wishes_to_sit_near_the_door_or_to_see_the_stage_is_asked_about() -> None:
    """A wish about the room is told of its guest, and is none about a pair."""
    wishes = (
        SeatWish("han", Nearness.NEAR_DOOR),
        SeatWish("bai", Nearness.SEES_STAGE, sitting="meeting"),
        SeatWish("luo", Nearness.SEES_STAGE, sitting="dinner"),
    )
    visit = replace(_visit(), seat_wishes=wishes)
    assert _asking(visit) == {"han": (True, False), "bai": (False, True)}
    assert problem_of(register(), visit, _held()).sittings[0].pairs == ()


@pytest.mark.parametrize(("spare", "hurries"), [(14, True), (15, False)])
def test_who_leaves_straight_for_the_station_hurries(spare: int, *, hurries: bool) -> None:
    """The meeting ends at 10:30; who must be on the way within a quarter of an hour hurries."""
    visit = _visit()
    leaves = Journey(
        id="out",
        delegation="A",
        direction=Direction.DEPARTURE,
        at=at(10, 30 + spare),
        persons=("luo",),
    )
    visit.journeys = (leaves,)
    assert _asking(visit) == ({"luo": (True, False)} if hurries else {})
