"""Draws problems of an office's size: delegations that share sites, `DELEGATIONSxSITESxDAYS`.

The same name gives the same problem, on any machine. What is drawn:

- a town of 40 x 40 km, driven through at 40 km/h on ways a third longer than the crow flies;
  three hotels and three restaurants near its middle, sites anywhere;
- sites receive from 9:00 to 11:45, from 13:30 to 17:00, or in both halves, drawn anew for each day;
  a visit takes 40 to 60 minutes at least and up to 30 more are wished for; two in three take one
  party at a time, the others two, and one in three no more than 40 people at once;
- delegations of 6 to 25 people, out from 8:30 to 18:00, with lunch for 45 minutes between 11:30 and
  13:30 at their hotel or a restaurant; each must see one site, may see most others, and values a
  site by what it is worth to all, from 1 to 10, and by its own taste, up to 4 more or less.
"""

from __future__ import annotations

from math import ceil, dist
from random import Random

from solver.itineraries.problem import (
    Day,
    Meal,
    Opening,
    Party,
    Problem,
    Site,
    Travel,
    Wanted,
    Window,
    Wish,
)

DAY = 24 * 60
SIDE_KM = 40
DETOUR, KM_PER_MINUTE = 4 / 3, 40 / 60
NEAREST_MINUTES = 3
OUT_FROM, OUT_UNTIL = 8 * 60 + 30, 18 * 60
MORNING, AFTERNOON = (9 * 60, 11 * 60 + 45), (13 * 60 + 30, 17 * 60)
RECEIVING = ((MORNING,), (AFTERNOON,), (MORNING, AFTERNOON))
"""A day's hours of a site are one of these."""
LUNCH, LUNCH_TICKS = (11 * 60 + 30, 13 * 60 + 30), 45
HOTELS, RESTAURANTS = 3, 3
WISHED_FOR = 0.85

Spot = tuple[float, float]


def problem(delegations: int, sites: int, days: int) -> Problem:
    """The problem of so many delegations, sites and days."""
    random = Random(f"visits {delegations}x{sites}x{days}")
    spots = _spots(random, sites)
    names = [f"site {n + 1}" for n in range(sites)]
    worth = {name: random.randint(1, 10) for name in names}
    parties = tuple(_party(random, n) for n in range(delegations))
    hotels = {party.id: f"hotel {random.randint(1, HOTELS)}" for party in parties}
    return Problem(
        travel=tuple(_travel(spots)),
        sites=tuple(_site(random, name, days) for name in names),
        parties=parties,
        days=tuple(
            _day(party.id, hotels[party.id], day) for party in parties for day in range(days)
        ),
        wishes=tuple(
            wish for n, party in enumerate(parties) for wish in _wishes(random, party, worth, n)
        ),
    )


def _spots(random: Random, sites: int) -> dict[str, Spot]:
    middle = SIDE_KM / 2
    names = [f"hotel {n + 1}" for n in range(HOTELS)]
    names += [f"restaurant {n + 1}" for n in range(RESTAURANTS)]
    spots = {name: (random.gauss(middle, 4), random.gauss(middle, 4)) for name in names}
    for n in range(sites):
        spots[f"site {n + 1}"] = (random.uniform(0, SIDE_KM), random.uniform(0, SIDE_KM))
    return spots


def _travel(spots: dict[str, Spot]) -> list[Travel]:
    return [
        Travel(origin=one, destination=other, ticks=_minutes(spots[one], spots[other]))
        for one in spots
        for other in spots
        if one != other
    ]


def _minutes(one: Spot, other: Spot) -> int:
    return max(NEAREST_MINUTES, ceil(dist(one, other) * DETOUR / KM_PER_MINUTE))


def _site(random: Random, name: str, days: int) -> Site:
    halves = [random.choice(RECEIVING) for _ in range(days)]
    least = random.randrange(40, 61, 5)
    return Site(
        id=name,
        place=name,
        windows=tuple(
            Opening(start=day * DAY + start, end=day * DAY + end)
            for day in range(days)
            for start, end in halves[day]
        ),
        least_ticks=least,
        wished_ticks=least + random.randrange(0, 31, 10),
        capacity_parties=random.choice((1, 1, 2)),
        capacity_people=random.choice((None, None, 40)),
    )


def _party(random: Random, number: int) -> Party:
    return Party(
        id=f"delegation {number + 1}",
        people=random.randint(6, 25),
        board_ticks=random.randint(3, 8),
    )


def _day(party: str, hotel: str, number: int) -> Day:
    begin = number * DAY
    places = (hotel, *(f"restaurant {n + 1}" for n in range(RESTAURANTS)))
    window = Window(start=begin + LUNCH[0], end=begin + LUNCH[1])
    return Day(
        id=f"{party} day {number + 1}",
        party=party,
        start_place=hotel,
        end_place=hotel,
        earliest=begin + OUT_FROM,
        latest=begin + OUT_UNTIL,
        meals=(Meal(id="lunch", window=window, ticks=LUNCH_TICKS, places=places),),
    )


def _wishes(random: Random, party: Party, worth: dict[str, int], number: int) -> list[Wish]:
    """Most of the sites; the one that must be seen goes round, so that all can be kept."""
    must = list(worth)[number % len(worth)]
    wishes = []
    for site, value in worth.items():
        taste = random.randint(-4, 4)
        if site == must or random.random() < WISHED_FOR:
            wanted = Wanted.MUST if site == must else Wanted.MAY
            wishes.append(
                Wish(party=party.id, site=site, wanted=wanted, value=max(1, value + taste))
            )
    return wishes
