"""Who sits where in a car: host and guest, interpreters, attendants, and who has sat down already.

韩 heads the delegation, 罗 and 白 are of it; 陆 is the host. The signed order is 陆, 韩, 罗.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

import pytest

from planner.domain.fleet import Driver, Vehicle, VehicleClass
from planner.domain.people import Link, Person, Reception, Role, Side
from planner.domain.plan import Plan
from planner.domain.precedence import PrecedenceEntry, PrecedenceList
from planner.domain.seating import Placement
from planner.domain.transfer import Leg, Trip
from planner.services.solving.car_sittings import cars
from planner.services.solving.seating import answer_of, problem_of
from solver.catalogue import KINDS
from solver.limits import Limits
from solver.solve import solve
from solver.verify import verify
from tests.services.solving.worlds import at, event, register

if TYPE_CHECKING:
    from planner.domain.event import Event, Register

SEATING = KINDS["seating"]
SEDAN = Vehicle(id="car", name="1号车", vehicle_class=VehicleClass.SEDAN, seats=4)
COASTER = replace(SEDAN, vehicle_class=VehicleClass.COASTER, seats=12)
THREE_ROWS = replace(SEDAN, vehicle_class=VehicleClass.MPV, seats=6, layout="three-row-7")
ORDER = PrecedenceList(
    id="order", entries=tuple(PrecedenceEntry(n, p) for n, p in enumerate(("lu", "han", "luo"), 1))
)
INTERPRETER = Person(
    id="yi",
    name="易",
    side=Side.HOST,
    roles=(Role.INTERPRETER,),
    linked_to="han",
    link=Link.INTERPRETER_FOR,
)


def _visit(reception: Reception = Reception.OFFICIAL) -> Event:
    known = event()
    (delegation,) = known.delegations
    return replace(
        known, delegations=(replace(delegation, reception=reception),), precedence=(ORDER,)
    )


def _office(car: Vehicle, *more: Person) -> Register:
    office = register()
    return replace(office, people=(*office.people, *more), vehicles=(car,))


def _plan(*persons: str, driver: str | None = None, seats: tuple[Placement, ...] = ()) -> Plan:
    leg = Leg("station", "hotel", at(8), at(8, 20), persons, len(persons))
    trip = Trip(id="trip", vehicle="car", driver=driver, legs=(leg,))
    return Plan(event="visit", trips=(trip,), car_seats=seats)


def _seats(office: Register, visit: Event, plan: Plan) -> dict[str, str]:
    """Seat by person, after a short solve whose plan breaks nothing at all."""
    ticks = count()
    limits = Limits(clock=lambda: next(ticks) / 1000, began=0.0, effort=2, workers=1)
    problem = problem_of(office, visit, plan)
    result = solve(SEATING, problem, limits)
    assert verify(SEATING, problem, result.plan).violations == ()
    return {one.guest: one.seat for one in result.plan.placements}


def _sat(seat: str, person: str) -> Placement:
    return Placement(subject="trip", seat=seat, person=person, held=("person",))


def test_a_foreign_chief_guest_has_the_host_at_his_side() -> None:
    """The guest at the rear right, the host behind the driver, the third between them."""
    plan = _plan("lu", "han", "luo")
    assert _seats(_office(SEDAN), _visit(Reception.FOREIGN), plan) == {
        "han": "RR",
        "lu": "RL",
        "luo": "RC",
    }


def test_an_official_visit_follows_the_signed_order() -> None:
    """The superior host who is signed first has the first seat."""
    plan = _plan("lu", "han", "luo")
    assert _seats(_office(SEDAN), _visit(), plan) == {"lu": "RR", "han": "RL", "luo": "RC"}


def test_the_office_may_choose_either() -> None:
    """By the policy the host is second at an official visit too, and the chart says so."""
    visit = replace(_visit(), policies={"seating.car_host": "second"})
    plan = _plan("lu", "han", "luo")
    assert _seats(_office(SEDAN), visit, plan)["han"] == "RR"
    (laid,) = cars(_office(SEDAN), visit, plan)
    assert laid.seats.conventions[-1].message == (
        "The chief host has the second seat, beside the chief guest."
    )


def test_in_a_sedan_the_interpreter_is_in_front() -> None:
    """Guest and host behind, the interpreter beside the driver hears them both."""
    plan = _plan("lu", "han", "yi")
    found = _seats(_office(SEDAN, INTERPRETER), _visit(Reception.FOREIGN), plan)
    assert found == {"han": "RR", "lu": "RL", "yi": "F"}


def test_in_three_rows_the_interpreter_stays_within_hearing() -> None:
    """From the front nobody is heard in the rear row: the interpreter sits there."""
    plan = _plan("lu", "han", "yi")
    found = _seats(_office(THREE_ROWS, INTERPRETER), _visit(Reception.FOREIGN), plan)
    assert (found["han"], found["lu"]) == ("RR", "RL")
    assert found["yi"] in ("RC", "MR")


def test_in_a_coaster_the_interpreter_is_beside_the_guest() -> None:
    """The guest at the window behind the driver, the interpreter next to him."""
    plan = _plan("lu", "han", "yi")
    found = _seats(_office(COASTER, INTERPRETER), _visit(Reception.FOREIGN), plan)
    assert found == {"han": "1A", "lu": "1C", "yi": "1B"}


def test_a_host_at_the_wheel_has_the_first_guest_beside_him() -> None:
    """陆 drives, so he takes no passenger's seat, and the front one is not left empty."""
    office = replace(_office(SEDAN), drivers=(Driver(id="lu", name="陆四"),))
    plan = _plan("lu", "han", "luo", driver="lu")
    assert _seats(office, _visit(), plan) == {"han": "F", "luo": "RR"}


def test_without_its_first_guest_somebody_moves_to_the_front() -> None:
    """Where the host drives and 韩 has left, 罗 sits in front."""
    office = replace(_office(SEDAN), drivers=(Driver(id="lu", name="陆四"),))
    assert _seats(office, _visit(), _plan("lu", "luo", driver="lu")) == {"luo": "F"}


@pytest.mark.parametrize("seat", ["F", "RL", "RC"])
def test_where_the_guest_sits_is_right(seat: str) -> None:
    """Wherever 韩 sat down, the plan has nothing against it, and the others close up."""
    plan = _plan("han", "luo", "bai", seats=(_sat(seat, "han"),))
    found = _seats(_office(SEDAN), _visit(), plan)
    assert found["han"] == seat
    free = [one for one in ("RR", "RL", "RC", "F") if one != seat]
    assert (found["luo"], found["bai"]) == (free[0], free[1])


def test_a_seat_far_back_leaves_no_gap_to_complain_of() -> None:
    """Alone in a Coaster 韩 sat in the fourth row: so be it."""
    plan = _plan("han", seats=(_sat("4B", "han"),))
    assert _seats(_office(COASTER), _visit(), plan) == {"han": "4B"}


def test_the_attendants_seat_may_be_taken_too() -> None:
    """韩 sat in front: the secretary finds a seat behind."""
    mi = Person(id="mi", name="米", side=Side.HOST, roles=(Role.SECRETARY,))
    plan = _plan("han", "mi", seats=(_sat("F", "han"),))
    assert _seats(_office(SEDAN, mi), _visit(), plan) == {"han": "F", "mi": "RR"}


def test_a_car_as_it_was_boarded_is_checked_without_complaint() -> None:
    """All three sat against every custom, and what is recorded breaks nothing."""
    sat = (_sat("F", "han"), _sat("RC", "luo"), _sat("RR", "bai"))
    plan = _plan("han", "luo", "bai", seats=sat)
    office, visit = _office(SEDAN), _visit(Reception.FOREIGN)
    problem = problem_of(office, visit, plan)
    answer = answer_of(office, visit, problem, plan)
    assert len(answer.placements) == 3
    assert verify(SEATING, problem, answer).violations == ()
