"""What papers say of a lead car that goes with a motorcade, and of a car that is hired."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from planner.documents.car_list import car_list
from planner.documents.desk import Desk
from planner.documents.driver_sheets import driver_sheets
from planner.documents.motorcade_order import motorcade_order
from planner.documents.paper import Paper
from planner.domain.event import Event, Register
from planner.domain.fleet import Driver, StandingMotorcade, Vehicle, VehicleClass
from planner.domain.interval import Interval
from planner.domain.transfer import Trip
from tests.documents.reading import tables
from tests.visit import at, event, plan, register

PILOT = Vehicle(
    id="V0", name="引导车", plate="澜A00000", seats=4, vehicle_class=VehicleClass.LEAD, spare=True
)
AHEAD = Driver(id="D0", name="领路人", phone="13700000000")


def _known() -> Register:
    """The lead car and its driver besides; the second car is hired."""
    own = register()
    hired = replace(own.vehicles[1], hire_per_day=900, hire_per_km=3)
    vehicles = (own.vehicles[0], hired, PILOT)
    return replace(own, vehicles=vehicles, drivers=(*own.drivers, AHEAD))


def _led() -> Event:
    """The lead car goes with the cars of the first delegation."""
    motorcade = StandingMotorcade(id="M", name="车队", delegations=("A",), lead="V0")
    return replace(event(), motorcades=(motorcade,))


def _written(
    document: Callable[[Desk], Paper], *others: StandingMotorcade
) -> list[list[list[str]]]:
    """The tables of a paper: the lead car drives ahead of both cars to the plant.

    Other motorcades, which go elsewhere then, stand behind its own in the event.
    """
    first = next(trip for trip in plan().trips if trip.id == "T2").legs[0]
    escort = replace(first, persons=(), people=0, luggage=0, transfers=("M>A/V0",))
    trips = (*plan().trips, Trip(id="T0", vehicle="V0", driver="D0", legs=(escort,)))
    led = replace(plan(), trips=trips)
    given = replace(_led(), motorcades=(*_led().motorcades, *others))
    return tables(document(Desk(_known(), given, led)))


def test_the_planned_lead_car_is_the_first_with_the_driver_who_drives_it() -> None:
    """Number nought, with who was planned to drive it, and nobody aboard to be counted."""
    (rows,) = _written(motorcade_order)
    assert [(row[0], row[1], row[2], row[4], row[7]) for row in rows[1:]] == [
        ("0", "引导车", "引导车", "领路人\n13700000000", ""),
        ("1", "主车", "1号车", "周师傅\n13700000001", "6"),
        ("2", "随行车", "2号车", "吴大有\n13700000002", "4"),
    ]


def test_a_car_that_is_planned_for_one_motorcade_is_in_no_other() -> None:
    """Without its trip it stands about: where motorcades are told, none has it beside them."""
    alone = tables(motorcade_order(Desk(_known(), _led(), plan())))
    assert [[row[2] for row in table[1:]] for table in alone] == [["1号车", "2号车"]]


def _beside(**named: Any) -> list[str]:
    """The cars on the way to the plant, where a motorcade has this and nobody planned its cars."""
    (own,) = _led().motorcades
    given = replace(event(), motorcades=(replace(own, **named),))
    (table,) = tables(motorcade_order(Desk(_known(), given, plan())))
    return [row[2] for row in table[1:]]


def test_cars_that_others_have_take_no_lead_car_from_the_rest() -> None:
    """With C goes a doctor's car: A, of whom nothing is said, has the usual lead car before it."""
    others: dict[str, Any] = {"delegations": ("C",), "lead": None, "medical": "V9"}
    usual = ["引导车", "1号车", "2号车"]
    assert _beside(**others) == usual
    assert _beside(lead=None) == usual
    assert _beside(lead=None, medical="V9", places=("lake",)) == usual
    assert _beside(lead=None, medical="V9", when=(Interval(at(8), at(9)),)) == usual
    # Its own has no lead car; or the lead car is another's.
    assert _beside(lead=None, medical="V9") == usual[1:]
    assert _beside(delegations=("C",)) == usual[1:]


def test_who_drives_the_lead_car_has_a_sheet() -> None:
    """Where and when to be in place, and that it is the lead car, with nobody aboard."""
    *_, sheet = _written(driver_sheets)
    assert [row[-2] for row in sheet[1:]] == ["引导车\n引导车，0 人"]


def test_who_drives_the_lead_car_calls_the_officer_of_those_behind() -> None:
    """Nobody is aboard who could be called; Ji looks after the delegation that is led."""
    *_, sheet = _written(driver_sheets)
    assert [row[-1] for row in sheet[1:]] == ["纪\u3000元 13900000002"]


def test_a_car_of_two_motorcades_is_on_each_way_with_one() -> None:
    """It leads A to the plant, whatever it is for C: A's officer is called, and it leads."""
    other = StandingMotorcade(id="M2", name="车队", delegations=("C",), spare="V0")
    *_, sheet = _written(driver_sheets, other)
    assert [(row[-2], row[-1]) for row in sheet[1:]] == [
        ("引导车\n引导车，0 人", "纪\u3000元 13900000002")
    ]
    (cars,) = _written(motorcade_order, other)
    assert [row[1] for row in cars[1:]] == ["引导车", "主车", "随行车"]


def test_a_price_stands_beside_a_hired_car() -> None:
    """By the day and by the kilometre; the office's own have none."""
    rows = [row for table in _written(car_list) for row in table[1:]]
    told = {row[0]: row[-1].splitlines()[-1] for row in rows}
    assert told["2号车"] == "租用：每日 900 元、每公里 3 元"
    assert told["引导车"].startswith("14:32")
    assert [row[-1].splitlines()[0] for row in rows if row[0] == "引导车"] == ["引导车"]
