"""Draws a banquet of so many guests and tables: the same name is the same banquet, anywhere."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from solver.seating.problem import HOST, Guest, Pair, Problem, Seat, Sitting, Table, Wish
from tests.benchmarks.at_tables import HALL, chairs

HOUSES = ("ministry", "province", "city")
LANGUAGES = ("en", "fr", "ru", "es", "ar", "ja", "de", "pt")
HOST_SHARE, ENGLISH_SHARE, DIET_SHARE, WHEELCHAIR_SHARE = 1 / 6, 0.4, 1 / 8, 0.02
DIETS = ("halal", "vegetarian")
SIZES = (3, 14)
WISHES = (
    *(Wish.SAME_TABLE,) * 4,
    *(Wish.BESIDE,) * 2,
    Wish.NEAR,
    Wish.NOT_SAME_TABLE,
    Wish.NOT_SAME_TABLE,
    Wish.NOT_BESIDE,
)
A_WISH_FOR = 3
KITCHEN_EVERY, WHEELCHAIR_EVERY = 5, 3


def problem(guests: int, tables: int) -> Problem:
    """The banquet."""
    chance = Random(f"banquet {guests} {tables}")
    people = _guests(guests, chance)
    return Problem(
        sittings=(
            Sitting(
                id=HALL,
                seats=tuple(s for n in range(tables) for s in _table(n, -(-guests // tables))),
                guests=people,
                tables=tuple(Table(id=f"t{n}", host_wanted=True) for n in range(tables)),
                pairs=_wishes(people, chance),
            ),
        )
    )


def _table(number: int, size: int) -> tuple[Seat, ...]:
    kitchen = number % KITCHEN_EVERY
    diets = (DIETS[kitchen],) if kitchen < len(DIETS) else ()
    ring = [replace(seat, offers=diets) for seat in chairs(f"t{number}", size)]
    if number % WHEELCHAIR_EVERY == 0:
        ring[0] = replace(ring[0], offers=(*diets, "wheelchair"))
    return tuple(ring)


def _guests(number: int, chance: Random) -> tuple[Guest, ...]:
    found: list[Guest] = []
    for n in range(int(number * HOST_SHARE)):
        spoken = ("en", "zh") if chance.random() < 1 / 2 else ("zh",)
        found.append(_guest(n, chance.choice(HOUSES), HOST, spoken, chance))
    delegation = 0
    while len(found) < number:
        delegation += 1
        language = chance.choice(LANGUAGES)
        for _ in range(min(chance.randint(*SIZES), number - len(found))):
            english = chance.random() < ENGLISH_SHARE
            spoken = tuple(sorted({language, *(("en",) if english else ())}))
            unit = f"delegation {delegation}"
            found.append(_guest(len(found), unit, "guest", spoken, chance))
    return tuple(found)


def _guest(number: int, unit: str, side: str, spoken: tuple[str, ...], chance: Random) -> Guest:
    needs = [chance.choice(DIETS)] if chance.random() < DIET_SHARE else []
    needs += ["wheelchair"] if chance.random() < WHEELCHAIR_SHARE else []
    return Guest(id=str(number), unit=unit, side=side, languages=spoken, needs=tuple(needs))


def _wishes(people: tuple[Guest, ...], chance: Random) -> tuple[Pair, ...]:
    found = []
    for _ in range(len(people) // A_WISH_FOR):
        one, other = chance.sample([guest.id for guest in people], 2)
        wish, weight = chance.choice(WISHES), chance.randint(1, 3)
        found.append(Pair(one=one, other=other, wish=wish, weight=weight))
    return tuple(found)
