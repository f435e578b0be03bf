"""Random small itineraries: two parties, two days, four places; and random plans of them."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

from solver.constraint import Rule
from solver.itineraries.plan import Plan, Stop, Tour
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
    StopKind,
    Travel,
    Wanted,
    Window,
    Wish,
)
from solver.itineraries.relations import (
    Apart,
    Engaged,
    Host,
    Order,
    Pin,
    Planned,
    ThemeLimit,
    ThemeWish,
    Together,
)

PLACES = ("hotel", "north", "east", "south")
SITES = ("tower", "mill", "lake")
PARTIES = ("red", "blue")
THEMES = ("past", "art")
STARTS = (0, 1440)
"""When the two days begin."""


def problem(random: Random) -> Problem:
    """Everything of everything, in small numbers."""
    travel = tuple(
        Travel(origin=a, destination=b, ticks=random.randint(5, 60))
        for a in PLACES
        for b in PLACES
        if a != b
    )
    parties = tuple(
        Party(
            id=party,
            people=random.randint(3, 9),
            tags=random.choice(((), (), ("foreign",))),
            board_ticks=random.randint(0, 5),
            budget=random.choice((None, None, random.randint(0, 60))),
        )
        for party in PARTIES
    )
    drawn = Problem(
        travel=travel,
        sites=tuple(_site(random, site, PLACES[i + 1]) for i, site in enumerate(SITES)),
        parties=parties,
        days=tuple(_day(random, party, n) for party in PARTIES for n in range(2)),
        wishes=tuple(_wish(random, party, site) for party in PARTIES for site in SITES),
        aparts=(Apart(parties=PARTIES, sites=random.choice(((), ("tower", "mill")))),),
        pins=tuple(_pin(random, party) for party in random.sample(PARTIES, random.randint(0, 2))),
        theme_limits=tuple(
            ThemeLimit(party=party, theme=theme, most=random.randint(0, 2))
            for party in PARTIES
            for theme in random.sample(THEMES, random.randint(0, 2))
        ),
        # By a chance of its own: what is drawn of all else stays as it was.
        **_tied(Random(sum(way.ticks for way in travel))),
    )
    drawn = _rushed(drawn, Random(1 + sum(way.ticks for way in travel)))
    drawn = _batched(drawn, Random(2 + sum(way.ticks for way in travel)))
    return _sharing(drawn, Random(3 + sum(way.ticks for way in travel)))


def _sharing(drawn: Problem, random: Random) -> Problem:
    """The problem in which it is enough, now and then, that the other party sees a site."""
    if random.random() < 0.7:
        return drawn
    other = dict(zip(PARTIES, reversed(PARTIES), strict=True))
    wishes = (
        replace(wish, or_by=(other[wish.party],)) if random.random() < 0.4 else wish
        for wish in drawn.wishes
    )
    return replace(drawn, wishes=tuple(wishes))


def _batched(drawn: Problem, random: Random) -> Problem:
    """The problem in which some sites show parties round in batches, or are a reserve."""
    batched = tuple(replace(site, in_batches=random.random() < 0.5) for site in drawn.sites)
    if random.random() < 0.5:
        return replace(drawn, sites=batched)
    first, *others = batched
    reserves = (replace(site, stands_for=random.choice((None, first.id))) for site in others)
    return replace(drawn, sites=(first, *reserves))


def _rushed(drawn: Problem, random: Random) -> Problem:
    """The problem with a peak or two on both days, where most ways take longer; or with none."""
    if random.random() < 0.3:
        return drawn
    late = random.randint(120, 300)
    spans = ((0, 90), (late, late + random.randint(30, 240)))
    chosen = [span for span in spans if random.random() < 0.8]
    travel = tuple(
        replace(way, peak_ticks=random.choice((None, way.ticks + random.randint(0, 60))))
        for way in drawn.travel
    )
    peaks = tuple(
        Window(start=begin + start, end=begin + end) for begin in STARTS for start, end in chosen
    )
    return replace(drawn, travel=travel, peaks=peaks)


RARELY_KEPT = (
    "too-little-travel-time",
    "meal-missed",
    "rest-missed",
    "visit-shortened",
    "driving",
)
"""Rules that hardly any plan of four days keeps."""


TYING = (
    "host-clash",
    "visit-out-of-order",
    "visited-apart",
    "theme-missed",
    "theme-repeated",
    "visit-moved",
)
"""Rules of what ties visits together."""


def problem_for(constraint: str, random: Random) -> Problem:
    """As `problem`; where a rule is hard to keep, one day alone, from the hotel and back."""
    drawn = problem(random)
    if constraint == "over-budget":
        poor = tuple(replace(party, budget=random.randint(0, 40)) for party in drawn.parties)
        drawn = replace(drawn, parties=poor)
    if constraint in TYING:
        while not drawn.hosts:
            drawn = replace(drawn, **_tied(random))
    if constraint == "parties-met":
        drawn = replace(drawn, aparts=(Apart(parties=PARTIES),))
    if constraint == "assembled-out-of-hours":
        hours = {"from_minute": 60, "until_minute": 600}  # the drawn days begin at midnight
        drawn = replace(drawn, rules=(Rule(constraint, parameters=hours),))
    if constraint not in RARELY_KEPT:
        return drawn
    first = replace(drawn.days[0], end_place="hotel")
    return replace(drawn, days=(first,), pins=(), planned=())


def _tied(random: Random) -> dict[str, Any]:
    """What ties visits together; half of the problems have none of it."""
    if random.random() < 0.5:
        return {}
    taken = Engaged(start=100, end=random.randint(110, 200))
    return {
        "hosts": (
            Host(id="Li", sites=SITES[:2], busy=random.choice(((), (taken,)))),
            Host(id="Wu", sites=SITES[2:]),
        ),
        "orders": tuple(_order(random, party) for party in PARTIES),
        "togethers": (Together(parties=PARTIES, site=random.choice(SITES)),),
        "theme_wishes": tuple(
            ThemeWish(
                party=party,
                theme=theme,
                least=random.randint(0, 2),
                further_percent=random.choice((0, 50, 100)),
            )
            for party in PARTIES
            for theme in random.sample(THEMES, random.randint(1, 2))
        ),
        "planned": (Planned(party="red", site="tower", day="red 1", start=150),),
    }


def _order(random: Random, party: str) -> Order:
    first, then = random.sample(SITES, 2)
    least = random.choice((0, 0, random.randint(10, 60)))
    most = random.choice((None, random.randint(60, 1500)))
    return Order(party=party, first=first, then=then, least_ticks=least, most_ticks=most)


def _window(random: Random, low: int, high: int) -> Window:
    start = random.randint(low, high - 60)
    return Window(start=start, end=random.randint(start + 60, high))


def _site(random: Random, identifier: str, place: str) -> Site:
    windows = tuple(
        Opening(
            start=begin + random.randint(0, 60),
            end=begin + random.randint(350, 600),
            last_entry=random.choice((None, begin + 300)),
        )
        for begin in STARTS
    )
    busy = Busy(start=100, end=200, parties=1, people=random.randint(0, 6))
    return Site(
        id=identifier,
        place=place,
        windows=windows,
        least_ticks=random.randint(5, 60),
        wished_ticks=random.randint(20, 70),
        starts=random.choice(((), (), tuple(range(0, 2000, 2)))),
        capacity_parties=random.choice((None, 1, 2)),
        capacity_people=random.choice((None, 8, 12)),
        largest_party=random.choice((None, 8)),
        refuses=random.choice(((), ("foreign",))),
        busy=random.choice(((), (busy,))),
        fee=random.choice((0, 3)),
        themes=tuple(random.sample(THEMES, random.randint(0, 2))),
    )


def _day(random: Random, party: str, number: int) -> Day:
    begin = STARTS[number]
    lunch = Meal(
        id="lunch", window=_window(random, begin + 100, begin + 600), ticks=20, places=PLACES
    )
    rest = Rest(
        id="noon", window=_window(random, begin + 100, begin + 600), ticks=20, places=PLACES[:2]
    )
    fixed = FixedStop(id="meeting", place="east", start=begin + 200, end=begin + 240)
    return Day(
        id=f"{party} {number + 1}",
        party=party,
        start_place="hotel",
        end_place=random.choice(PLACES),
        earliest=begin + random.randint(0, 40),
        latest=begin + random.randint(500, 700),
        noon=random.choice((None, begin + 300)),
        visits_until=random.choice((None, begin + random.randint(300, 600))),
        fixed=(fixed,),
        meals=(lunch,),
        rests=(rest,),
        sites_per_half=random.choice((None, 1, 1)),
        driving_ticks=random.choice((None, random.randint(30, 250))),
    )


def _wish(random: Random, party: str, site: str) -> Wish:
    return Wish(
        party=party,
        site=site,
        wanted=random.choice(tuple(Wanted)),
        value=random.randint(0, 9),
        least_ticks=random.choice((None, 15)),
        wished_ticks=random.choice((None, 50)),
        window=random.choice((None, None, _window(random, 0, 1000))),
    )


def _pin(random: Random, party: str) -> Pin:
    start, must = random.choice(((None, True), (None, False), (150, True), (150, False)))
    return Pin(party=party, site="tower", day=f"{party} 1", start=start, must=must)


def plan(asked: Problem, random: Random) -> Plan:
    """Tours of some of what is offered, at times that may or may not do."""
    drawn = Plan(
        tours=tuple(Tour(day=day.id, stops=_stops(random, asked, day)) for day in asked.days)
    )
    stops = sum(len(tour.stops) for tour in drawn.tours)
    if asked.planned and stops % 5 == 0:
        drawn = _as_before(asked, drawn)
    return _joined(asked, drawn) if asked.togethers and stops % 2 == 0 else drawn


def _as_before(asked: Problem, drawn: Plan) -> Plan:
    """The plan with what was planned before on its day, at its hour, give or take some minutes."""
    (planned,) = asked.planned
    start = planned.start + len(drawn.tour(planned.day).stops) - 2
    seen = _at(StopKind.VISIT, planned.site, "north", start, 30)
    return replace(
        drawn,
        tours=tuple(
            replace(tour, stops=(seen, *(s for s in tour.stops if s.id != planned.site)))
            if tour.day == planned.day
            else tour
            for tour in drawn.tours
        ),
    )


def _joined(asked: Problem, drawn: Plan) -> Plan:
    """The plan with what is to be seen together in the second party's tours as in the first's."""
    (together,) = asked.togethers
    tours = list(drawn.tours)
    for place, tour in enumerate(tours):
        if asked.day[tour.day].party == together.parties[1]:
            model = drawn.tour(tour.day.replace(*reversed(together.parties))).stops
            seen = tuple(stop for stop in model if stop.is_for(StopKind.VISIT, together.site))
            rest = (stop for stop in tour.stops if not stop.is_for(StopKind.VISIT, together.site))
            tours[place] = Tour(day=tour.day, stops=(*rest, *seen))
    return Plan(tours=tuple(tours))


def _stops(random: Random, asked: Problem, day: Day) -> tuple[Stop, ...]:
    if random.random() < 0.2:
        return ()
    eager = random.random()
    """How much of it all this tour takes in."""
    offered = [(StopKind.VISIT, site.id, site.place) for site in asked.sites]
    offered += [(StopKind.MEAL, "lunch", random.choice(PLACES))]
    offered += [(StopKind.REST, "noon", random.choice(PLACES[:2]))]
    chosen = [one for one in offered if random.random() < eager * 0.8]
    stops = [_stop(random, day, *one) for one in chosen]
    if random.random() < 0.9:
        begin = day.fixed[0].start if random.random() < 0.95 else day.fixed[0].start + 5
        stops.append(_at(StopKind.FIXED, "meeting", "east", begin, 40))
    if random.random() < 0.9:
        stops.sort(key=lambda stop: stop.start)
    return tuple(stops)


def _stop(random: Random, day: Day, kind: StopKind, identifier: str, place: str) -> Stop:
    windows = {StopKind.MEAL: day.meals[0].window, StopKind.REST: day.rests[0].window}
    window = windows.get(kind)
    if window is not None and random.random() < 0.8:
        return _at(kind, identifier, place, window.start, random.randint(20, 40))
    if kind is StopKind.VISIT and random.random() < 0.3:
        return _at(kind, identifier, place, 150, random.randint(20, 70))
    start = day.earliest + random.randint(0, 500)
    return _at(kind, identifier, place, start, random.randint(15, 90))


def _at(kind: StopKind, identifier: str, place: str, start: int, ticks: int) -> Stop:
    return Stop(kind=kind, id=identifier, place=place, start=start, end=start + ticks)
