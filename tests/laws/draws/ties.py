"""What ties visits to more than their own site and day, drawn for itineraries of `visits`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from solver.itineraries.relations import Engaged, Host, Order, Planned, ThemeWish, Together
from tests.laws.draws import visits

if TYPE_CHECKING:
    from random import Random

    from solver.itineraries.problem import Problem


def problem(random: Random) -> Problem:
    """A problem of `visits` with some of it all, or with all of it."""
    drawn = visits.problem(random)
    ties = {
        "hosts": _hosts(random),
        "orders": tuple(_order(random, party) for party in visits.PARTIES for _ in range(2)),
        "togethers": _togethers(random),
        "theme_wishes": tuple(_theme(random, party) for party in visits.PARTIES),
        "planned": _planned(random),
    }
    some = random.sample(sorted(ties), random.choice((1, 2, len(ties))))
    made: dict[str, Any] = {name: ties[name] for name in some}
    if "theme_wishes" in made or "togethers" in made:
        made["sites"] = tuple(
            replace(
                site,
                themes=tuple(random.sample(("art", "past"), random.randint(0, 2))),
                capacity_parties=random.choice((None, site.capacity_parties)),
                capacity_people=random.choice((None, site.capacity_people)),
            )
            for site in drawn.sites
        )
    return replace(drawn, **made)


def _hosts(random: Random) -> tuple[Host, ...]:
    taken = Engaged(start=600, end=random.randint(620, 700))
    return (
        Host(id="Li", sites=tuple(random.sample(visits.SITES, 3)), busy=(taken,)),
        Host(id="Wu", sites=tuple(random.sample(visits.SITES, 2))),
        Host(id="Ma", sites=(random.choice(visits.SITES),)),
    )


def _order(random: Random, party: str) -> Order:
    first, then = random.sample(visits.SITES, 2)
    least = random.choice((0, 0, random.randint(10, 60)))
    most = random.choice((None, None, random.randint(60, 240), 1500))
    return Order(party=party, first=first, then=then, least_ticks=least, most_ticks=most)


def _togethers(random: Random) -> tuple[Together, ...]:
    several = random.choice((visits.PARTIES, visits.PARTIES[1:]))
    one, other, third = random.sample(visits.SITES, 3)
    return (
        Together(parties=visits.PARTIES[:2], site=one),
        Together(parties=several, site=other),
        Together(parties=visits.PARTIES[1:], site=random.choice((one, third))),
    )


def _theme(random: Random, party: str) -> ThemeWish:
    return ThemeWish(
        party=party,
        theme=random.choice(("art", "past")),
        least=random.randint(0, 3),
        further_percent=random.choice((None, 0, 50)),
    )


def _planned(random: Random) -> tuple[Planned, ...]:
    """Some visits of every party; not all of them can be kept."""
    found = []
    for party in visits.PARTIES:
        for site in random.sample(visits.SITES, 5):
            n = random.randrange(2)
            start = visits.MIDNIGHTS[n] + random.randrange(540, 960, 15)
            found.append(Planned(party=party, site=site, day=f"{party} {n + 1}", start=start))
    return tuple(found)
