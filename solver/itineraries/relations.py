"""What ties visits together beyond one stop of one tour: hosts, order, company, themes, a plan.

Named by a problem beside its parties and sites; each speaks of them by id.
"""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from solver.itineraries.nonsense import known, not_negative, unique
from solver.value import value

if TYPE_CHECKING:
    from solver.itineraries.problem import Pin, Problem

WHOLE = 100
"""Percent of what is worth all that it is worth."""


@value
class Engaged:
    """`[start, end)` for which a host is taken by another event."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"engaged ends at {self.end}, not after {self.start}")


@value
class Host:
    """A person who receives at one site or several, and goes from one to the other."""

    id: str
    sites: tuple[str, ...]
    busy: tuple[Engaged, ...] = ()


@value
class Order:
    """A party sees one site before another; the gap is from the end of the one to the other."""

    party: str
    first: str
    then: str
    least_ticks: int = 0
    most_ticks: int | None = None

    def __post_init__(self) -> None:
        not_negative(self, "least_ticks", "most_ticks")
        if self.first == self.then:
            raise ValueError(f"order names {self.first!r} before itself")
        if self.most_ticks is not None and self.most_ticks < self.least_ticks:
            raise ValueError(f"most_ticks is {self.most_ticks}, less than least_ticks")


@value
class Together:
    """Parties that see a site in one and the same interval, or not at all."""

    parties: tuple[str, ...]
    site: str

    def __post_init__(self) -> None:
        unique("parties together", self.parties)


@value
class ThemeWish:
    """How many sites of a theme a party is to see, and what more than one of them are worth."""

    party: str
    theme: str
    least: int = 1
    further_percent: int | None = None
    """What each site of the theme but the dearest is worth, of the value that seeing it has;
    None: as for every theme."""

    def __post_init__(self) -> None:
        not_negative(self, "least", "further_percent")
        if self.further_percent is not None and self.further_percent > WHOLE:
            raise ValueError(f"further_percent is {self.further_percent}, more than {WHOLE}")


@value
class Planned:
    """A visit as it was planned before: what is planned anew should keep it so."""

    party: str
    site: str
    day: str
    start: int


def refer(problem: Problem) -> None:
    """Refuse what speaks of parties, sites or days that are not there."""
    sites, parties = set(problem.site), set(problem.party)
    known("stands_for", sites, *(site.stands_for for site in problem.sites if site.stands_for))
    for wished in problem.wishes:
        known("wishes", parties, wished.party, *wished.or_by)
        known("wishes", sites, wished.site)
    for day in problem.days:
        known("days", parties, day.party)
    for apart in problem.aparts:
        known("aparts", parties, *apart.parties)
        known("aparts", sites, *apart.sites)
    for limit in problem.theme_limits:
        known("theme_limits", parties, limit.party)
    _tied(problem, sites, parties)
    unique("planned", (f"{one.site} for {one.party}" for one in problem.planned))
    for pin in problem.pins:
        known("pins", sites, pin.site)
        _of_its_party(problem, pin, "pins")
    for planned in problem.planned:
        known("planned", sites, planned.site)
        _of_its_party(problem, planned, "planned")


def _of_its_party(problem: Problem, visit: Pin | Planned, name: str) -> None:
    """Refuse a visit on another party's day."""
    known(name, set(problem.day), visit.day)
    if problem.day[visit.day].party != visit.party:
        raise ValueError(f"{name}: day {visit.day!r} is not a day of party {visit.party!r}")


def _tied(problem: Problem, sites: set[str], parties: set[str]) -> None:
    """Refuse hosts, orders, company and themes of what is not there."""
    unique("hosts", (host.id for host in problem.hosts))
    for host in problem.hosts:
        known("hosts", sites, *host.sites)
        _joined(problem, host)
    for order in problem.orders:
        known("orders", parties, order.party)
        known("orders", sites, order.first, order.then)
    for one in problem.togethers:
        known("togethers", parties, *one.parties)
        known("togethers", sites, one.site)
    unique("theme_wishes", (f"{one.theme} for {one.party}" for one in problem.theme_wishes))
    for wish in problem.theme_wishes:
        known("theme_wishes", parties, wish.party)


def _joined(problem: Problem, host: Host) -> None:
    """Refuse a host between whose sites there is no way."""
    places = sorted({problem.site[site].place for site in host.sites})
    for origin, destination in permutations(places, 2):
        if not problem.knows_way(origin, destination):
            raise ValueError(f"travel has no way from {origin!r} to {destination!r}")


def joint(problem: Problem, one: str, other: str, site: str) -> bool:
    """Whether two parties are to see a site together."""
    return one != other and any(
        site == together.site and {one, other} <= set(together.parties)
        for together in problem.togethers
    )


def company(problem: Problem, party: str, site: str) -> tuple[str, ...]:
    """The parties with which a party is to see a site, without itself."""
    return tuple(other for other in problem.party if joint(problem, party, other, site))
