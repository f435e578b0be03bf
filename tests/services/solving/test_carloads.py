"""The liaison officers of a motorcade are dealt over its cars: one in each, where there are enough.

Han is the head, with two officers tied to him; of Luo, Bai, Cao and others each rides by himself.
A car has four seats, so that Han, both officers and Luo fill the first.
"""

from __future__ import annotations

from dataclasses import replace

from planner.domain.event import Event, Register
from planner.domain.fleet import StandingMotorcade, Vehicle, VehicleClass
from planner.domain.people import Delegation, Link, Person, Role, Side
from planner.services.solving.carloads import Carloads
from tests.services.solving.worlds import at


def _officer(name: str, principal: str | None = "han") -> Person:
    link = Link.LIAISON_OF if principal else None
    return Person(
        id=name, name=name, side=Side.STAFF, delegation="A", roles=(Role.LIAISON,),
        linked_to=principal, link=link,
    )  # fmt: skip


GUESTS = tuple(
    Person(id=name, name=name, delegation="A")
    for name in ("han", "luo", "bai", "cao", "dai", "eng", "fan")
)
OFFICERS = (_officer("one"), _officer("two"))
MOTORCADE = StandingMotorcade(id="M", name="车队", delegations=("A",))
CARS = tuple(
    Vehicle(id=f"c{n}", name=f"{n}号", seats=5, planning_seats=4, vehicle_class=VehicleClass.MPV)
    for n in range(1, 4)
)


def _loads(
    guests: str,
    officers: tuple[Person, ...] = OFFICERS,
    motorcades: tuple[StandingMotorcade, ...] = (MOTORCADE,),
    changed: tuple[Person, ...] = (),
) -> list[str]:
    """The carloads of the delegation, each as the names in it."""
    known = {one.id: one for one in (*GUESTS, *changed)}
    people = (*(known[name] for name in guests.split()), *officers)
    event = Event(
        id="e", name="会", start=at(0), end=at(23), motorcades=motorcades,
        delegations=(Delegation(id="A", name="甲团", head="han"),),
    )  # fmt: skip
    loads = Carloads(Register(people=people, vehicles=CARS), event, CARS)
    return [" ".join(one.persons) for one in loads.of("A", [one.id for one in people])]


def test_the_second_officer_takes_a_free_seat_of_the_second_car() -> None:
    """The first stays with Han; Bai and Cao have two seats free beside them."""
    assert _loads("han luo bai cao") == ["han one luo", "bai cao two"]


def test_a_full_car_gives_its_first_guest_for_an_officer() -> None:
    """Eight people fill both cars: Bai, first of the second car, goes up into Han's."""
    assert _loads("han luo bai cao dai eng") == ["han one luo bai", "cao dai eng two"]


def test_who_is_tied_to_another_is_not_moved_for_an_officer() -> None:
    """Cao is Bai's secretary, so that Dai goes up."""
    tied = replace(GUESTS[3], linked_to="bai", link=Link.SECRETARY_OF)
    loads = _loads("han luo bai cao dai eng", changed=(tied,))
    assert loads == ["han one luo dai", "bai cao eng two"]


def test_officers_reach_as_far_as_they_are_many() -> None:
    """Nine people in three cars with two officers: the last car has none; one stays with Han."""
    assert _loads("han luo bai cao dai eng fan") == ["han one luo bai", "cao dai eng two", "fan"]
    assert _loads("han luo bai cao dai", OFFICERS[:1]) == ["han one luo bai", "cao dai"]


def test_who_is_tied_to_nobody_aboard_is_dealt_first() -> None:
    """The officer of none leaves the first car, though the head's own stands behind."""
    officers = (_officer("own"), _officer("any", None))
    people = _loads("han luo bai cao dai", (officers[1], officers[0]))
    assert people == ["han own luo bai", "cao dai any"]


def test_a_delegation_that_moves_in_no_motorcade_rides_as_ever() -> None:
    """Both officers with the head they are tied to."""
    assert _loads("han luo bai cao", motorcades=()) == ["han one two luo", "bai cao"]
