"""Small random problems of driving, and random plans that keep and break each rule."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from solver.constraint import Rule
from solver.vehicles.fleet import Driver, Interval, Vehicle
from solver.vehicles.motorcades import Motorcade, Standby
from solver.vehicles.problem import Pair, Pin, Plan, Planned, Problem, Ride, Transfer

if TYPE_CHECKING:
    from random import Random

PLACES = ("hotel", "station", "airport")
NOTHING_HELD: dict[str, tuple[()]] = {"pins": (), "planned": ()}
TIGHT = {
    "driver-unrested": {"driving_minutes": 130, "rest_minutes": 20},
    "driver-overworked": {"driving_minutes": 150, "span_minutes": 150},
    "driver-week-overworked": {"driving_minutes": 150, "span_days": 1},
    "driver-unfed": {"meal_minutes": 70},
    "short-night": {"rest_minutes": 100, "day_begins_minute": 150},
}
"""Limits so low that the few trips of a draw can break them."""


def _transfer(number: int, chance: Random) -> Transfer:
    origin, destination = chance.sample(PLACES, 2) if chance.random() < 0.5 else PLACES[:2]
    ready = chance.randrange(0, 240, 20)
    return Transfer(
        id=f"t{number}",
        seats=chance.randint(0, 4),
        luggage=chance.randint(0, 3),
        origin=origin,
        destination=destination,
        ready=ready,
        due=ready + chance.choice([40, 60, 90]),
        wish=chance.choice([None, ready + 5, ready + 10]),
        ride=chance.choice([None, None, 35]),
        group=chance.choice(["", "a", "b"]),
        leg=chance.choice(["", "m", "n"]),
        classes=chance.choice([(), ("car",), ("car", "bus")]),
        wished_class=chance.choice(["", "bus"]),
        needs=chance.choice([(), (), ("lift",)]),
    )


def _span(chance: Random, *, start: int, length: int) -> Interval:
    start += chance.randrange(0, 60, 20)
    return Interval(start=start, end=start + length)


def _open(chance: Random) -> tuple[Interval, ...]:
    """No hours at all, the whole day, or two shifts that meet."""
    early, late = (_span(chance, start=start, length=150) for start in (-60, 100))
    return chance.choice([(), (), (Interval(start=-60, end=400),), (early, late)])


def _vehicle(number: int, chance: Random) -> Vehicle:
    return Vehicle(
        id=f"v{number}",
        seats=chance.randint(2, 6),
        luggage=chance.randint(1, 5),
        home=chance.choice(PLACES),
        kind=chance.choice(["car", "bus"]),
        boarding=chance.choice([2, 5]),
        alighting=chance.choice([0, 2]),
        tags=chance.choice([(), ("lift",)]),
        windows=_open(chance),
        busy=chance.choice([(), (), (_span(chance, start=0, length=60),)]),
    )


def _driver(number: int, chance: Random) -> Driver:
    return Driver(
        id=f"d{number}",
        shifts=_open(chance),
        vehicles=chance.choice([(), ("v0",), ("v0", "v1")]),
        busy=chance.choice([(), (), (_span(chance, start=0, length=60),)]),
    )


def _pairs(transfers: tuple[Transfer, ...], chance: Random) -> tuple[Pair, ...]:
    """Two transfers with one run, so that they could ride together."""
    alike = [
        Pair(one=a.id, other=b.id)
        for a in transfers
        for b in transfers
        if a.id < b.id and (a.origin, a.destination, a.ride) == (b.origin, b.destination, b.ride)
    ]
    return tuple(chance.sample(alike, min(len(alike), 1)))


def problem(random: Random) -> Problem:
    """Five transfers between three places, two vehicles, two drivers."""
    transfers = tuple(_transfer(number, random) for number in range(5))
    pins = tuple(
        Pin(
            transfer=one.id,
            vehicle=random.choice([None, "v0"]),
            driver=random.choice([None, "d0"]),
            depart=random.choice([None, None, one.ready + 5]),
        )
        for one in random.sample(transfers, 1)
    )
    before = tuple(
        Planned(
            transfer=one.id,
            vehicle=random.choice([None, "v0"]),
            driver=random.choice([None, "d0"]),
            depart=random.choice([None, one.ready + 5]),
        )
        for one in random.sample(transfers, 1)
    )
    return Problem(
        places=PLACES,
        travel=((0, 20, 40), (25, 0, 30), (40, 30, 0)),
        transfers=transfers,
        vehicles=tuple(_vehicle(number, random) for number in range(2)),
        drivers=tuple(_driver(number, random) for number in range(2)),
        bonds=_pairs(transfers, random),
        apart=_pairs(transfers, random),
        pins=pins,
        planned=before,
    )


def problem_for(constraint: str, random: Random) -> Problem:
    """A problem in which a random plan has a fair chance to keep and to break the rule."""
    drawn = problem(random)
    if constraint in ("rode-together", "bond-broken", "delegation-split"):
        pair = (Pair(one="t0", other="t1"),)
        alike = tuple(_alike(one) for one in drawn.transfers[:3])
        drawn = replace(drawn, transfers=alike, bonds=pair, apart=pair, **NOTHING_HELD)
    if constraint in ("vehicle-clash", "driver-clash"):
        drawn = replace(drawn, transfers=drawn.transfers[:3], bonds=(), apart=(), **NOTHING_HELD)
    if constraint == "pin-moved":
        pins = tuple(Pin(transfer=one.id, vehicle="v0", driver="d0") for one in drawn.transfers[:2])
        drawn = replace(drawn, pins=pins)
    if constraint in ASKED_BY_ONE:
        drawn = replace(drawn, **ASKED_BY_ONE[constraint](drawn, random))
    if constraint == "driver-unfed":
        drawn = replace(drawn, drivers=tuple(_hungry(one, random) for one in drawn.drivers))
    drawn = replace(drawn, **_timed(constraint, drawn, random))
    if constraint == "loaded-driving":
        drawn = replace(drawn, rules=(Rule(constraint, weight=1),))
    if constraint in TIGHT:
        drawn = replace(drawn, rules=(Rule(constraint, parameters=TIGHT[constraint]),))
    return drawn


def _costly(drawn: Problem, chance: Random) -> dict[str, object]:
    """Electric cars, of which some charge in a draw's gaps, at prices by the day, hour and km."""
    cars = [
        replace(
            one,
            range_km=chance.choice([None, 40, 60, 120]),
            charge=chance.choice([10, 40]),
            day_price=chance.choice([0, 0, 300]),
            hour_price=chance.choice([0, 0, 80]),
            km_price=chance.choice([0, 0, 3]),
        )
        for one in drawn.vehicles
    ]
    return {
        "vehicles": tuple(cars),
        "kilometres": ((0, 15, 35), (15, 0, 30), (36, 30, 0)),
        "chargers": tuple(place for place in PLACES if chance.random() < 0.4),
    }


def _wheeled(drawn: Problem, chance: Random) -> dict[str, object]:
    """Some in wheelchairs, and cars with a place or two for them."""
    wheels = [replace(one, wheelchairs=chance.choice([0, 0, 0, 1])) for one in drawn.transfers]
    cars = [replace(one, wheelchairs=chance.choice([0, 1, 2])) for one in drawn.vehicles]
    return {"transfers": tuple(wheels), "vehicles": tuple(cars)}


def _in_motorcades(drawn: Problem, chance: Random) -> dict[str, object]:
    """Two motorcades, of the first three and of the last two; some lead, some are spare."""
    posts = [chance.choice(["", "", "lead", "spare"]) for _ in drawn.transfers]
    pairs = zip(drawn.transfers, posts, strict=True)
    ids = tuple(one.id for one in drawn.transfers)
    made = [
        Motorcade(
            id=f"m{number}",
            transfers=own,
            posts=chance.choice([(), ("lead",), ("lead", "spare")]),
            most_vehicles=chance.choice([None, 1, 1, 2]),
        )
        for number, own in enumerate((ids[:3], ids[3:]))
    ]
    transfers = tuple(replace(one, post=post) for one, post in pairs)
    return {"transfers": transfers, "motorcades": tuple(made)}


def _standing_by(drawn: Problem, chance: Random) -> dict[str, object]:
    """A vehicle or some seats kept free for an hour or two, of any or of one kind."""
    start = chance.randrange(0, 200, 20)
    standby = Standby(
        id="s",
        many=chance.choice([1, 1, 2]),
        seats=chance.random() < 0.3,
        kind=chance.choice(["", "", "car"]),
        place=chance.choice(["", "", "hotel"]),
        start=start,
        end=start + chance.choice([0, 60, 120]),
    )
    whole = Standby(id="all", many=1, start=-100, end=500)
    return {"standbys": (standby, whole) if chance.random() < 0.3 else (standby,)}


ASKED_BY_ONE = {
    "motorcade-parted": _in_motorcades,
    "lead-behind": _in_motorcades,
    "motorcade-over-cap": _in_motorcades,
    "escort-missing": _in_motorcades,
    "spare-missing": _standing_by,
    "wheelchairs-overfull": _wheeled,
    "range-exceeded": _costly,
    "hire-cost": _costly,
}
"""What a problem is given that only one rule asks about."""


def _hungry(driver: Driver, chance: Random) -> Driver:
    """With mealtimes in which a draw's trips lie, one of them shorter than a meal."""
    first, second = _span(chance, start=0, length=120), _span(chance, start=150, length=60)
    return replace(driver, meals=chance.choice([(), (first,), (first, second)]))


def _timed(constraint: str, drawn: Problem, chance: Random) -> dict[str, object]:
    """Limits of time that only their own rule asks about."""
    if constraint == "tour-too-long":
        limits = [chance.choice([None, 60, 100, 200]) for _ in drawn.vehicles]
        pairs = zip(drawn.vehicles, limits, strict=True)
        return {"vehicles": tuple(replace(car, most_tour=most) for car, most in pairs)}
    made = {
        "boards-late": lambda one: replace(one, board_by=chance.choice([None, one.ready + 3])),
        "arrives-early": lambda one: replace(one, arrive_from=one.ready + 30),
        "buffer-too-short": lambda one: replace(one, buffer=chance.choice([0, 0, 30])),
        "shuttle-headway-missed": lambda one: replace(one, headway=chance.choice([0, 0, 15])),
        "ride-too-long": lambda one: replace(
            one, ride=None, most_ride=chance.choice([None, 15, 25, 40])
        ),
    }.get(constraint)
    if made is None:
        return {}
    return {"transfers": tuple(map(made, drawn.transfers)), "bonds": (), "apart": ()}


def _alike(transfer: Transfer) -> Transfer:
    return replace(
        transfer, origin="hotel", destination="station", ride=None, ready=0, leg="m", seats=1
    )


def plan(problem: Problem, random: Random) -> Plan:
    """Rides near the times that the transfers ask for; some left out, some together.

    One draw in five drives nobody: it alone keeps the rules of what any driving costs.
    """
    rides: dict[str, Ride] = {}
    if random.random() < 0.2:
        return Plan()
    for transfer in problem.transfers:
        if random.random() < 0.15:
            continue
        ride = Ride(
            transfer=transfer.id,
            vehicle=random.choice(problem.vehicles).id,
            driver=random.choice(problem.drivers).id,
            depart=transfer.ready + random.choice([5, 5, 5, 10, 10, 20, 40, 0]),
        )
        if rides and random.random() < 0.4:
            shared = random.choice(list(rides.values()))
            ride = replace(shared, transfer=transfer.id)
        pin = problem.pin.get(transfer.id)
        if pin is not None and random.random() < 0.5:
            ride = replace(
                ride,
                vehicle=pin.vehicle or ride.vehicle,
                driver=pin.driver or ride.driver,
                depart=ride.depart if pin.depart is None else pin.depart,
            )
        rides[transfer.id] = ride
    return Plan(rides=tuple(rides.values()))
