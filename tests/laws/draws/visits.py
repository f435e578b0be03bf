"""Random itineraries of an office's shape: parties for two days among sites that they share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.itineraries.problem import (
    Busy,
    Day,
    FixedStop,
    Meal,
    Opening,
    Party,
    Problem,
    Rest,
    Site,
    Travel,
    Wanted,
    Window,
    Wish,
)
from solver.itineraries.relations import Apart, Pin, ThemeLimit

if TYPE_CHECKING:
    from random import Random

PARTIES = ("red", "blue", "green")
SITES = tuple(f"site {n}" for n in range(10))
PLACES = ("hotel", "hall", *SITES)
MIDNIGHTS = (0, 1440)


def problem(random: Random) -> Problem:
    """Three parties, ten sites with few places each, two days with lunch and a session."""
    spot = {place: (random.randint(0, 40), random.randint(0, 40)) for place in PLACES}
    travel = tuple(
        Travel(
            origin=one,
            destination=other,
            ticks=5 + abs(spot[one][0] - spot[other][0]) + abs(spot[one][1] - spot[other][1]),
        )
        for one in PLACES
        for other in PLACES
        if one != other
    )
    pins = (Pin(party="red", site=SITES[0], day="red 1", start=random.choice((None, 600))),)
    return Problem(
        travel=travel,
        sites=tuple(_site(random, site) for site in SITES),
        parties=tuple(
            Party(
                id=party,
                people=random.randint(4, 20),
                board_ticks=random.randint(0, 5),
                budget=random.choice((None, 200)),
            )
            for party in PARTIES
        ),
        days=tuple(_day(random, party, n) for party in PARTIES for n in range(2)),
        wishes=tuple(_wish(random, party, site) for party in PARTIES for site in SITES),
        aparts=(Apart(parties=("red", "blue")),) if random.random() < 0.5 else (),
        pins=pins if random.random() < 0.5 else (),
        theme_limits=(ThemeLimit(party="red", theme="art", most=2),),
    )


def _site(random: Random, identifier: str) -> Site:
    noon = random.random() < 0.3
    windows = []
    for midnight in MIDNIGHTS:
        opens, shuts = midnight + random.choice((510, 540, 600)), midnight + 1020
        if noon:
            windows.append(Opening(start=opens, end=midnight + 720))
            opens = midnight + 810
        windows.append(Opening(start=opens, end=shuts, last_entry=shuts - 45))
    busy = tuple(Busy(start=m + 600, end=m + 660, people=5) for m in MIDNIGHTS)
    return Site(
        id=identifier,
        place=identifier,
        windows=tuple(windows),
        least_ticks=random.choice((20, 30, 45)),
        wished_ticks=random.choice((30, 60)),
        starts=random.choice(((), (), tuple(range(540, 2460, 30)))),
        capacity_parties=random.choice((None, 1, 1, 2)),
        capacity_people=random.choice((None, 20, 30)),
        busy=random.choice(((), busy)),
        fee=random.randint(0, 5),
        themes=random.choice(((), ("art",))),
    )


def _day(random: Random, party: str, number: int) -> Day:
    midnight = MIDNIGHTS[number]
    lunch = Window(start=midnight + 690, end=midnight + 810)
    session = FixedStop(id="session", place="hall", start=midnight + 900, end=midnight + 960)
    return Day(
        id=f"{party} {number + 1}",
        party=party,
        start_place="hotel",
        end_place="hotel",
        earliest=midnight + 450,
        latest=midnight + 1170,
        noon=midnight + 720,
        visits_until=random.choice((None, midnight + 1020)),
        fixed=(session,) if number == 0 else (),
        meals=(Meal(id="lunch", window=lunch, ticks=45, places=("hotel", "hall", SITES[1])),),
        rests=(Rest(id="noon", window=lunch, ticks=30, places=("hotel",)),) if number else (),
        sites_per_half=random.choice((None, 2, 3)),
        driving_ticks=random.choice((None, 180)),
    )


def _wish(random: Random, party: str, site: str) -> Wish:
    wanted = random.choice((Wanted.MAY, Wanted.MAY, Wanted.MAY, Wanted.MUST, Wanted.MUST_NOT))
    return Wish(party=party, site=site, wanted=wanted, value=random.randint(1, 9))
