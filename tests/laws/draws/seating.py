"""Random small sittings: two tables, a line of loose chairs, and a handful of guests."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from solver.seating.problem import (
    Alternation,
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

if TYPE_CHECKING:
    from random import Random

TWICE = {"seat-taken-twice", "guest-seated-twice"}
"""Only under these rules does a draw seat someone, or fill a seat, twice."""

ALTERNATING = {"same-side-beside", "same-sex-beside"}
"""The rules about neighbours at a table."""

LINED = {"unit-straggling", "empty-seat-high", "guards-bunched"}
"""The rules about the rows of a hall."""

WISHES = {
    "pair-apart": (Wish.BESIDE, Wish.NEAR, Wish.SAME_TABLE),
    "pair-together": (Wish.NOT_BESIDE, Wish.NOT_NEAR, Wish.NOT_SAME_TABLE),
}
"""The wishes that each rule about pairs reads."""


def problem(random: Random) -> Problem:
    """One or two sittings."""
    sittings = tuple(_sitting(f"s{n}", random) for n in range(random.randint(1, 2)))
    before = tuple(_before(sitting, random) for sitting in sittings if random.random() < 0.7)
    return Problem(sittings=sittings, planned=before)


def _before(sitting: Sitting, random: Random) -> Placement:
    """Where one guest sat; now and then on a chair that is gone."""
    guest, seat = random.choice(sitting.guests).id, random.choice(sitting.seats).id
    return Placement(sitting=sitting.id, guest=guest, seat=random.choice((seat, seat, "gone")))


def problem_for(constraint: str, random: Random) -> Problem:
    """As `problem`, but with the seats, or the wishes, that the rule is about."""
    drawn = problem(random)
    kept = {"rank-order-broken": "a", "unit-split": "l"}.get(constraint, "")
    wishes = WISHES.get(constraint)
    sittings = [_only(sitting, kept) if kept else sitting for sitting in drawn.sittings]
    if constraint == "unit-clustered":
        sittings = [_one_company(sitting) for sitting in sittings]
    if constraint in LINED:
        sittings = [_in_rows(sitting, random) for sitting in sittings]
    if constraint in ALTERNATING:
        sittings = [_mixed(sitting, random) for sitting in sittings]
    if constraint == "unit-scattered":
        sittings = [_at_tables(sitting, random) for sitting in sittings]
    if constraint == "no-shared-language":
        sittings = [_speaking(sitting, random) for sitting in sittings]
    if wishes:
        sittings = [
            replace(s, pairs=tuple(replace(p, wish=random.choice(wishes)) for p in s.pairs))
            for s in sittings
        ]
    return replace(drawn, sittings=tuple(sittings))


def _one_company(sitting: Sitting) -> Sitting:
    """All of one unit, at tables where units are to mix."""
    guests = tuple(replace(guest, unit="u") for guest in sitting.guests)
    return replace(sitting, guests=guests, tables=(Table(id="a", most_of_unit=1), Table(id="b")))


def _in_rows(sitting: Sitting, random: Random) -> Sitting:
    """The loose chairs alone, two rows of them, and guests of one unit or one team of security."""
    guests = tuple(
        replace(guest, unit=random.choice(("u", "u", "v")), guard=random.choice(("", "one")))
        for guest in sitting.guests
    )
    seats = tuple(
        replace(seat, area=random.choice(("left", "right")))
        for seat in sitting.seats
        if seat.id.startswith("l")
    )
    return replace(sitting, seats=seats, guests=guests, tables=(), pins=())


def _mixed(sitting: Sitting, random: Random) -> Sitting:
    """One table of three at which neighbours are to differ, and guests of whom much is known."""
    table = Table(id="a", alternate=random.choice(((Alternation.SIDE, Alternation.SEX), ())))
    guests = tuple(
        replace(guest, side=random.choice(("host", "guest")), sex=random.choice(("f", "m")))
        for guest in sitting.guests
    )
    seats = tuple(seat for seat in sitting.seats if seat.id.startswith("a"))
    return replace(sitting, seats=seats, guests=guests, tables=(table,), lines=(), pins=())


def _at_tables(sitting: Sitting, random: Random) -> Sitting:
    """The tables alone, where units seldom mix, and guests of whom most are of one unit."""
    first = Table(id="a", most_of_unit=random.choice((None, None, None, 1)))
    guests = tuple(
        replace(guest, unit=random.choice(("u", "u", "u", "v", ""))) for guest in sitting.guests
    )
    areas = random.choice((("",), ("", "front")))
    seats = tuple(replace(seat, area=random.choice(areas)) for seat in sitting.seats if seat.table)
    tables = (first, Table(id="b"))
    return replace(sitting, seats=seats, guests=guests, tables=tables, lines=(), pins=())


def _speaking(sitting: Sitting, random: Random) -> Sitting:
    """A ring or a row of chairs, and guests of whom most speak one language."""
    kept = random.choice(("a", "l"))
    tongues = (("en",), ("en",), ("zh",), ("zh",), ("en", "zh"), ())
    guests = tuple(replace(guest, languages=random.choice(tongues)) for guest in sitting.guests)
    seats = tuple(seat for seat in sitting.seats if seat.id.startswith(kept))
    return replace(sitting, seats=seats, guests=guests, tables=(), lines=(), pins=())


def _only(sitting: Sitting, kept: str) -> Sitting:
    seats = tuple(replace(seat, beside=()) for seat in sitting.seats if seat.id.startswith(kept))
    lines = tuple(line for line in sitting.lines if kept == "l")
    return replace(sitting, seats=seats, tables=(), lines=lines, pins=())


def plan(problem: Problem, random: Random) -> Plan:
    """Anyone anywhere, some nowhere; some placements kept from the pins."""
    doubled = bool(problem.rules) and problem.rules[-1].constraint in TWICE
    placed = [
        placement
        for sitting in problem.sittings
        for placement in (_doubled if doubled else _seated)(sitting, random)
    ]
    return Plan(placements=tuple(placed))


def _sitting(name: str, random: Random) -> Sitting:
    seats = _seats(random)
    guests = _guests(random, random.randint(2, 4))
    one, other = random.sample([guest.id for guest in guests], 2)
    return Sitting(
        id=name,
        seats=seats,
        guests=guests,
        tables=_tables(random),
        lines=(tuple(seat.id for seat in seats if not seat.table),),
        pairs=(
            Pair(one=one, other=other, wish=random.choice(list(Wish)), weight=random.randint(1, 3)),
        ),
        pins=(Pin(guest=one, seat=random.choice(seats).id),) if random.random() < 0.5 else (),
    )


def _tables(random: Random) -> tuple[Table, ...]:
    """One at which a host and neighbours that differ are wanted, and one of which less is asked."""
    first = Table(
        id="a",
        host_wanted=True,
        least_guests=random.randint(0, 2),
        most_of_unit=random.choice((None, 1)),
        alternate=random.choice(((), (Alternation.SIDE, Alternation.SEX))),
    )
    return first, Table(id="b", least_guests=random.randint(0, 1))


def _seats(random: Random) -> tuple[Seat, ...]:
    ring = [f"a{n}" for n in range(1, 4)]
    first = [
        Seat(
            id=name,
            table="a",
            area=random.choice(("", "front")),
            side=random.choice(("", "host", "guest")),
            sequence="a",
            honour=place,
            beside=(ring[place - 2],),
            offers=random.choice(((), ("wheelchair",))),
            hidden=random.choice((0, 2)),
            from_door=random.choice((0, 3)),
        )
        for place, name in enumerate(ring, start=1)
    ]
    second = [Seat(id="b1", table="b", sequence="b", honour=1), Seat(id="b2", table="b")]
    loose = [
        Seat(
            id=f"l{n}",
            beside=(f"l{n + 1}",) if n < 5 else (),
            ahead=(f"l{n - 3}",) if n > 3 else (),
            low=n // 2,
        )
        for n in range(1, 6)
    ]
    return (*first, *second, *loose)


def _guests(random: Random, number: int) -> tuple[Guest, ...]:
    names = [f"g{n}" for n in range(number)]
    return tuple(
        Guest(
            id=name,
            rank=random.choice((None, 1, 2, 3)),
            unit=random.choice(("", "u", "v")),
            side=random.choice(("", "host", "guest")),
            areas=random.choice(((), ("front",), ("", "front"))),
            needs=random.choice(((), (), ("wheelchair",))),
            interprets=names[0] if place == 1 else None,
            sex=random.choice(("", "f", "m")),
            languages=random.choice(((), ("zh",), ("en",), ("en", "zh"))),
            watches=random.random() < 0.5,
            hurries=random.random() < 0.5,
            guard=random.choice(("", "one", "one", "two")),
        )
        for place, name in enumerate(names)
    )


def _seated(sitting: Sitting, random: Random) -> list[Placement]:
    everywhere = [seat.id for seat in sitting.seats]
    honoured = everywhere[: len(sitting.guests) + 1]
    pinned = {pin.guest: pin.seat for pin in sitting.pins if random.random() < 0.6}
    free = [seat for seat in random.choice((everywhere, honoured)) if seat not in pinned.values()]
    random.shuffle(free)
    everyone = random.random() < 0.4
    return [
        Placement(sitting=sitting.id, guest=guest.id, seat=pinned.get(guest.id) or free.pop())
        for guest in sitting.guests
        if (free or guest.id in pinned) and (everyone or random.random() < 0.7)
    ]


def _doubled(sitting: Sitting, random: Random) -> list[Placement]:
    chance = random.choice((0.03, 0.08, 0.2))
    return [
        Placement(sitting=sitting.id, guest=guest.id, seat=seat.id)
        for guest in sitting.guests
        for seat in sitting.seats
        if random.random() < chance
    ]
