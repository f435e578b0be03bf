"""考察行程表: to the minute for staff, with who receives and guides; rounded for guests."""

from collections.abc import Iterable, Iterator

from planner.documents.desk import Desk
from planner.documents.lists import columns_of, list_paper, sign
from planner.documents.paper import Paper
from planner.documents.points import Point, Way, days_of, parties_with_visits
from planner.documents.rounding import STEP_MINUTES, Reader, down, shown, up
from planner.documents.used_columns import used
from planner.domain.engagement import Engagement
from planner.domain.interval import Interval
from planner.domain.people import Role
from planner.domain.venue import Site
from planner.language import sentence, times, translator
from planner.language.text import aligned
from planner.language.wording import listed
from solver.constraint import N_

FOR_STAFF = (
    (N_("No."), 11.0, True),
    (N_("Arr."), 13.0, True),
    (N_("Dep."), 13.0, True),
    (N_("Stay (min)"), 12.0, True),
    (N_("Point"), 29.0, False),
    (N_("What is shown"), 19.0, False),
    (N_("Guide"), 19.0, True),
    (N_("Received by"), 27.0, True),
    (N_("To the next point"), 37.0, True),
    (N_("Set down, parking"), 23.0, False),
    (N_("In bad weather"), 19.0, False),
    (N_("Remarks"), 31.0, False),
)
NOT_ALWAYS = (5, 6, 7, 9, 10)
"""What not every office knows of its sites: what is shown, who guides and receives, doors, rain."""
FOR_GUESTS = (
    (N_("No."), 12.0, True),
    (N_("Arr."), 18.0, True),
    (N_("Dep."), 18.0, True),
    (N_("Point"), 44.0, False),
    (N_("To the next point"), 38.0, True),
    (N_("Remarks"), 36.0, False),
)


def visit_sheet(desk: Desk) -> Paper:
    """For staff: every party's points of every day, to the minute."""
    paper = list_paper(desk.office, N_("Site visits of {name}"))
    headings: list[str] = []
    every: list[list[list[str]]] = []
    for party, visits in parties_with_visits(desk):
        for day, points in days_of(desk, visits):
            people = max(one.visit.people for one in points if one.visit)
            message = N_("{day}, {party}, {people} people")
            words = {"day": times.day(day, desk.language), "party": party.name or party.id}
            headings.append(sentence(message, desk.language, people=people, **words))
            every.append(list(_staff_rows(desk, points)))
    columns, tables = used(columns_of(desk.office, FOR_STAFF), every, optional=NOT_ALWAYS)
    for heading, rows in zip(headings, tables, strict=True):
        paper.heading(heading)
        paper.block(columns, rows)
    sign(paper, desk.office)
    return paper


def guests_visits(desk: Desk, delegation: str) -> Paper:
    """A delegation's own, upright: one leaves rounded down and arrives rounded up."""
    event, language = desk.event, desk.language
    name = event.delegation(delegation).name
    title = sentence(N_("Site visits of {name}"), language, name=name)
    sayings = desk.delegation(delegation)
    title = f"{event.name}\n{title}"
    paper = Paper(title, event.revised_at or event.start, about=name)
    for line in (sayings.liaison(), sayings.zone()):
        paper.line(line)
    columns = columns_of(sayings, FOR_GUESTS)
    for party, visits in parties_with_visits(desk):
        if party.delegation != delegation:
            continue
        for day, points in days_of(desk, visits):
            told = times.day(day, language)
            apart = party.id != delegation
            paper.heading(f"{told}  {party.name or party.id}" if apart else told)
            paper.block(columns, _guest_rows(desk, points))
    sign(paper, sayings)
    return paper


def _staff_rows(desk: Desk, points: Iterable[Point]) -> Iterator[list[str]]:
    number = 0
    for point in points:
        if point.visit is None:
            yield ["", "", *_leaving(desk, point), "", "", "", _way(desk, point.onward), "", "", ""]
            continue
        number += 1
        yield [str(number), *_seen(desk, point, point.visit)]


def _leaving(desk: Desk, point: Point) -> list[str]:
    leave = point.onward.interval if point.onward else None
    at = times.clock(leave.astimezone(desk.event.tzinfo).start) if leave else ""
    return [at, "", _setting_out(desk, point)]


def _setting_out(desk: Desk, point: Point) -> str:
    name = desk.register.place(point.place).name
    return f"{name}\n{translator(desk.language)(N_('(setting out)'))}"


def _seen(desk: Desk, point: Point, visit: Engagement) -> list[str]:
    held = visit.interval.astimezone(desk.event.tzinfo)
    site = desk.register.site(point.place)
    stay = int((held.end - held.start).total_seconds() // 60)
    return [
        times.clock(held.start),
        times.clock(held.end),
        str(stay),
        site.name,
        listed(list(site.themes), desk.language),
        _guides(desk, site, visit),
        _received(desk, site),
        _way(desk, point.onward),
        "\n".join(filter(None, (site.door, site.parking))),
        _instead(desk, site),
        "\n".join((*_notes(desk, visit), *_on_site(desk, site), *filter(None, (site.note,)))),
    ]


def _guides(desk: Desk, site: Site, visit: Engagement) -> str:
    """Those who go along by name, else how many the site has."""
    along = [desk.register.person(person) for person in visit.persons]
    named = [aligned(person.name) for person in along if person.has(Role.GUIDE)]
    if site.guides:
        named.append(sentence(N_("{number} of the site"), desk.language, number=site.guides))
    return "\n".join(named)


def _received(desk: Desk, site: Site) -> str:
    people = [desk.register.person(one) for one in (site.contact, site.host) if one]
    told = {one.id: f"{aligned(one.name)}\n{one.post}\n{one.phone}" for one in people}
    return "\n".join(line for one in told.values() for line in one.split("\n") if line)


def _instead(desk: Desk, site: Site) -> str:
    """What is seen where weather closes it."""
    return listed(
        [one.name for one in desk.register.sites if one.stands_in_for == site.id], desk.language
    )


def _notes(desk: Desk, visit: Engagement) -> list[str]:
    return [note.said(translator(desk.language)) for note in visit.notes]


def _on_site(desk: Desk, site: Site) -> Iterator[str]:
    """How far one walks, where toilets are, and where one is taken who falls ill."""
    for amount, message in (
        (site.walking_metres, N_("{amount} m on foot")),
        (site.steps, N_("{amount} steps")),
    ):
        if amount:
            yield sentence(message, desk.language, amount=amount)
    yield from _toilets(desk, site)
    if site.nearest_hospital:
        # An office may have typed the id of a place that it knows.
        known = {place.id: place.name for place in desk.register.other_places}
        name = known.get(site.nearest_hospital, site.nearest_hospital)
        yield sentence(N_("Hospital: {name}"), desk.language, name=name)


def _toilets(desk: Desk, site: Site) -> Iterator[str]:
    if site.toilets:
        yield sentence(N_("Toilets: {where}"), desk.language, where=site.toilets)


def _way(desk: Desk, way: Way | None) -> str:
    """How far, how long, where to; to the minute."""
    if way is None:
        return ""
    place = desk.register.place(way.destination).name
    told = [sentence(N_("{minutes} min"), desk.language, minutes=way.minutes)]
    if way.km is not None:
        told.insert(0, sentence(N_("{km} km"), desk.language, km=f"{way.km:g}"))
    goal = sentence(N_("to {place}"), desk.language, place=place)
    return f"{goal}\n{listed(told, desk.language)}"


def _guest_rows(desk: Desk, points: Iterable[Point]) -> Iterator[list[str]]:
    zone, number = desk.event.tzinfo, 0
    for point in points:
        drive = point.onward and point.onward.interval
        ride = _rounded(drive.astimezone(zone)) if drive else None
        on_the_way = _rounded_way(desk, point.onward, ride)
        if point.visit is None:
            leave = times.clock(ride.start) if ride else ""
            yield ["", "", leave, _setting_out(desk, point), on_the_way, ""]
            continue
        number += 1
        local = shown(point.visit, Reader.GUEST).astimezone(zone)
        arrive, leave = times.clock(local.start), times.clock(local.end)
        site = desk.register.site(point.place)
        remark = "\n".join((*_notes(desk, point.visit), *_toilets(desk, site)))
        yield [str(number), arrive, leave, site.name, on_the_way, remark]


def _rounded(interval: Interval) -> Interval:
    return Interval(down(interval.start), up(interval.end))


def _rounded_way(desk: Desk, way: Way | None, ride: Interval | None) -> str:
    """About so long, where to."""
    if way is None:
        return ""
    # Of two rounded times, or up to the next five minutes: nobody is told less than it takes.
    lasts = ride and int((ride.end - ride.start).total_seconds() // 60)
    whole = lasts or -(-way.minutes // STEP_MINUTES) * STEP_MINUTES
    place = desk.register.place(way.destination).name
    about = sentence(N_("about {minutes} min"), desk.language, minutes=whole)
    return "\n".join((about, sentence(N_("to {place}"), desk.language, place=place)))
