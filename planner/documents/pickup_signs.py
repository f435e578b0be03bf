"""接站牌: a page for each arrival, in letters that are read across a hall.

Strangers read a sign too: it names whom it is for and what they come by, and nothing else. The
first page is for those who hold them.
"""

from planner.documents.desk import Desk
from planner.documents.lists import columns_of, list_paper, tell_version
from planner.documents.paper import Paper
from planner.documents.sayings import Sayings
from planner.domain.event import Event
from planner.domain.transfer import Direction, Journey
from planner.language import times, translator
from planner.language.wording import listed
from solver.constraint import N_

COLUMNS = (
    (N_("On the sign"), 56.0, False),
    (N_("Comes by"), 36.0, True),
    (N_("Out at"), 58.0, True),
    (N_("Place, exit"), 40.0, False),
    (N_("Head count"), 17.0, True),
    (N_("Met by"), 46.0, True),
)
WIDE_POINTS = 700.0
"""What a line of the sheet takes, in points."""
LARGEST, SMALLEST = 110.0, 40.0
ABOVE_POINTS, BETWEEN = 64.0, 40.0
"""The three lines stand in the middle of the sheet, apart from one another."""
NAMED_MAX = 2
"""Up to so many who come alone are called by their names; more are called by their delegation."""


def pickup_signs(desk: Desk) -> Paper:
    """The signs in order of arrival."""
    sayings, event = desk.office, desk.event
    paper = list_paper(sayings, N_("Pick-up signs of {name}"))
    say = translator(desk.language)
    columns = columns_of(sayings, COLUMNS)
    paper.table(columns, (_row(sayings, arrival) for arrival in arrivals(event)))
    for arrival in arrivals(event):
        paper.new_page()
        paper.large(say(N_("Welcome")), 54, above_points=ABOVE_POINTS)
        paper.large(name := called_for(sayings, arrival), _points(name), above_points=BETWEEN)
        paper.large(coming_by(event, arrival), 40, above_points=BETWEEN)
    tell_version(paper, sayings)
    return paper


def arrivals(event: Event) -> list[Journey]:
    """Those that are met at a station, in their order."""
    return sorted(filter(_met, event.journeys), key=lambda one: (one.at, one.id))


def _row(sayings: Sayings, arrival: Journey) -> list[str]:
    """For the greeter, on the first page: when they are out, where, how many, who meets them."""
    register, event = sayings.schedule.register, sayings.schedule.event
    station = next(one for one in register.stations if one.id == arrival.station)
    officer = event.delegation(arrival.delegation).liaison
    met_by = sayings.contact(register.person(officer)) if officer else ""
    out = arrival.kerb_at(station).astimezone(event.tzinfo)
    people = arrival.people or sum(register.person(one).people for one in arrival.persons)
    return [
        called_for(sayings, arrival),
        coming_by(event, arrival),
        f"{times.day(out.date(), sayings.language)} {times.clock(out)}",
        f"{station.name}\n{station.door}".strip(),
        str(people),
        met_by,
    ]


def _met(journey: Journey) -> bool:
    arrives = journey.direction is Direction.ARRIVAL
    return arrives and journey.station is not None and not journey.own_car


def called_for(sayings: Sayings, arrival: Journey) -> str:
    """The delegation; of one or two who come by themselves the names."""
    register, event = sayings.schedule.register, sayings.schedule.event
    members = [p for p in register.people if p.delegation == arrival.delegation]
    alone = len(arrival.persons) <= NAMED_MAX and len(arrival.persons) < len(members)
    named = [register.person(person) for person in arrival.persons]
    if named and alone and all(person.named for person in named):
        return listed([person.name for person in named], sayings.language)
    return event.delegation(arrival.delegation).name


def _points(name: str) -> float:
    wide = sum(1.0 if sign > "\u2e80" else 0.6 for sign in name)
    return max(SMALLEST, min(LARGEST, WIDE_POINTS / max(1.0, wide)))


def coming_by(event: Event, arrival: Journey) -> str:
    """The train or flight, and when it comes."""
    return f"{arrival.carrier}  {times.clock(arrival.at.astimezone(event.tzinfo))}".strip()
