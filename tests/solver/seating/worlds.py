"""Named small worlds: a rostrum of three, a dinner of two tables of three, a hall of two rows."""

from __future__ import annotations

from solver.seating.problem import (
    Guest,
    Pair,
    Pin,
    Placement,
    Plan,
    Problem,
    Seat,
    Sitting,
    Table,
    Wish,
)

ROSTRUM = Sitting(
    id="plenary",
    seats=(
        Seat(id="r1", table="rostrum", area="rostrum", sequence="rostrum", honour=1),
        Seat(id="r2", area="rostrum", sequence="rostrum", honour=2, beside=("r1",)),
        Seat(id="r3", area="rostrum", sequence="rostrum", honour=3, beside=("r1",)),
    ),
    guests=(
        Guest(id="lu", rank=1, areas=("rostrum",)),
        Guest(id="qin", rank=2, areas=("rostrum",)),
        Guest(id="he", rank=3, areas=("rostrum",)),
    ),
)
"""Seats 3 1 2 from the hall, and three leaders."""


def _table(name: str) -> tuple[Seat, ...]:
    # Three at a round table: everyone is beside everyone.
    return (
        Seat(id=f"{name}1", table=name, beside=(f"{name}2", f"{name}3")),
        Seat(id=f"{name}2", table=name, beside=(f"{name}3",)),
        Seat(id=f"{name}3", table=name),
    )


DINNER = Sitting(
    id="dinner",
    seats=(*_table("a"), *_table("b")),
    guests=(
        Guest(id="lu", side="host"),
        Guest(id="he", side="host"),
        Guest(id="aldo", side="guest", unit="xihe"),
        Guest(id="lucia", side="guest", unit="xihe"),
        Guest(id="shen", side="guest", unit="huashu"),
        Guest(id="ke", side="guest", unit="huashu"),
    ),
    tables=(Table(id="a", host_wanted=True), Table(id="b", host_wanted=True)),
)
"""Two hosts, two units of two, two tables of three."""

HALL = Sitting(
    id="hall",
    seats=tuple(Seat(id=f"h{n}", area="hall") for n in range(1, 7)),
    guests=tuple(
        Guest(id=name, unit=unit)
        for name, unit in (("p", "east"), ("q", "west"), ("r", "east"), ("s", "west"))
    ),
    lines=(("h1", "h2", "h3"), ("h4", "h5", "h6")),
)
"""Two rows of three that are filled one by one, and two units of two."""


def asked(*sittings: Sitting) -> Problem:
    """A problem of these sittings, with the rules as they are written."""
    return Problem(sittings=sittings)


def seats(sitting: Sitting, **where: str) -> Plan:
    """The plan in which each guest named has the seat given."""
    return Plan(
        placements=tuple(
            Placement(sitting=sitting.id, guest=guest, seat=seat) for guest, seat in where.items()
        )
    )


def wish(one: str, other: str, kind: Wish) -> tuple[Pair, ...]:
    """One wish about two guests."""
    return (Pair(one=one, other=other, wish=kind),)


def pin(guest: str, seat: str) -> tuple[Pin, ...]:
    """One seat given by the office."""
    return (Pin(guest=guest, seat=seat),)
