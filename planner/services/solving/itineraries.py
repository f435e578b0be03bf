"""Itineraries: parties, days and wishes as a problem; tours as visits and meals."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from planner.domain.itinerary import MealStop, Visit, Wish
from planner.domain.peaks import longest_minutes, peak_hours, peaks
from planner.services.solving import ties
from planner.services.solving.loose_pins import day_pins, order_pins
from planner.services.solving.open_sites import FOREIGN, hosts_of, site_of
from planner.services.solving.party_days import Held, PartyDays, door_minutes
from planner.services.solving.ticks import Ticks
from planner.services.solving.typed_tours import tours_of
from planner.services.solving.typed_ways import between_trips
from solver.itineraries import plan as answered
from solver.itineraries import problem as asked
from solver.itineraries import relations
from solver.itineraries.constraints import CONSTRAINTS
from solver.itineraries.problem import StopKind, Wanted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner.domain.event import Event, Register
    from planner.domain.itinerary import VisitWish
    from planner.domain.people import Party
    from planner.domain.plan import Plan

TYPED = {"site", "start"}
"""What of a visit makes it one that the office wants, where it is held."""
WANTED = {Wish.MUST: Wanted.MUST, Wish.MAY: Wanted.MAY, Wish.MUST_NOT: Wanted.MUST_NOT}


def problem_of(register: Register, event: Event, plan: Plan) -> asked.Problem:
    """What may be seen around the sessions that `plan` holds; what the office typed is pinned."""
    ticks = Ticks(event)
    parties = {party.id: party for party in event.party_list(register)}
    sessions = Held(register, event, plan)
    held = {party.id: PartyDays(sessions, plan, party) for party in parties.values()}
    days = tuple(day for own in held.values() for day in own.days())
    wishes = tuple(
        _between_typed_trips(register, plan, ticks, wish=wish, party=parties[wish.party])
        for wish in _wishes(register, event, ticks, plan=plan, parties=set(parties))
    )
    known = {constraint.id for constraint in CONSTRAINTS}
    named = {wish.site for wish in wishes}
    together = tuple(ties.togethers(event.wishes, parties, named))
    wishes = (*wishes, *ties.invited(together, wishes))
    wishes = ties.of_any_party(event.wishes, parties, wishes)
    shown = [site for site in register.sites if site.id in named]
    sites = tuple(site_of(event, ticks, site, shown=named) for site in shown)
    return asked.Problem(
        travel=_at_peaks(register, event, tuple(_travel(register, days, sites))),
        sites=sites,
        parties=tuple(_party(register, own) for own in held.values()),
        days=days,
        wishes=wishes,
        aparts=tuple(_aparts(event, parties.values())),
        pins=tuple(_pins(event, ticks, plan=plan, days=days, named=named)),
        hosts=tuple(hosts_of(shown)),
        orders=(*ties.orders(event.wishes, parties, named), *order_pins(event, parties, named)),
        togethers=together,
        theme_wishes=tuple(ties.theme_wishes(event, parties.values())),
        peaks=tuple(_peaks(event, ticks)),
        rules=tuple(rule for rule in event.rules if rule.constraint in known),
    )


def _party(register: Register, own: PartyDays) -> asked.Party:
    most = own.event.delegation(own.party.delegation).entry_budget
    foreign = any(register.person(member).foreign for member in own.party.members)
    return asked.Party(
        id=own.party.id,
        people=own.people,
        tags=(FOREIGN,) if foreign else (),
        board_ticks=door_minutes(own.people),
        budget=None if most is None else most * own.people,
    )


def _wishes(
    register: Register, event: Event, ticks: Ticks, *, plan: Plan, parties: set[str]
) -> Iterator[asked.Wish]:
    """Each party's wishes; a site that the office typed into the plan, or an hour at it, must be
    seen."""
    typed = {(v.party, v.site) for v in plan.visits if v.site and TYPED.intersection(v.held)}
    for wish in event.wishes:
        pair = (wish.party_id, wish.site)
        if wish.party_id in parties:
            must = pair in typed and wish.wish is Wish.MAY
            yield _wish(register, ticks, wish, Wanted.MUST if must else WANTED[wish.wish])
    wished = {(wish.party_id, wish.site) for wish in event.wishes}
    for party, site in sorted((p, s) for p, s in typed - wished if s and p in parties):
        yield asked.Wish(party=party, site=site, wanted=Wanted.MUST)


def _wish(register: Register, ticks: Ticks, wish: VisitWish, wanted: Wanted) -> asked.Wish:
    site = register.site(wish.site)
    briefing = site.safety_briefing_minutes
    window = None
    if wish.window is not None:
        start, end = ticks.of(wish.window)
        window = asked.Window(start=start, end=end)
    shortest = None
    if wish.minutes is not None:
        shortest = max(1, min(wish.minutes, site.visit_minutes_least) + briefing)
    return asked.Wish(
        party=wish.party_id,
        site=wish.site,
        wanted=wanted,
        value=site.value if wish.value is None else wish.value,
        least_ticks=shortest,
        wished_ticks=None if wish.minutes is None else wish.minutes + briefing,
        window=window,
    )


def _between_typed_trips(
    register: Register, plan: Plan, ticks: Ticks, *, wish: asked.Wish, party: Party
) -> asked.Wish:
    """A visit typed without its hours lies between the typed trips there and from there."""
    blank = any(
        (visit.party, visit.site) == (wish.party, wish.site) and visit.start is None
        for visit in plan.visits
    )
    span = between_trips(register, plan, party, wish.site) if blank else None
    if span is None or wish.window is not None:
        return wish
    start, end = ticks.of(span)
    return replace(wish, window=asked.Window(start=start, end=end))


def _peaks(event: Event, ticks: Ticks) -> Iterator[asked.Window]:
    """The peaks that the office set, day by day."""
    for peak in peaks(event):
        start, end = ticks.of(peak)
        yield asked.Window(start=start, end=end)


def _travel(
    register: Register, days: Iterable[asked.Day], sites: Iterable[asked.Site]
) -> Iterator[asked.Travel]:
    places = {site.place for site in sites}
    for day in days:
        places |= {day.start_place, day.end_place, *(stop.place for stop in day.fixed)}
        places |= {place for meal in day.meals for place in meal.places}
        places |= {place for rest in day.rests for place in rest.places}
    table = register.travel_table
    for origin in sorted(places):
        for destination in sorted(places - {origin}):
            minutes = table.minutes(origin, destination)
            yield asked.Travel(origin=origin, destination=destination, ticks=minutes)


def _at_peaks(
    register: Register, event: Event, ways: tuple[asked.Travel, ...]
) -> tuple[asked.Travel, ...]:
    """The ways with their minutes at a peak, where the event has any."""
    if not peak_hours(event.policies):
        return ways
    table = register.travel_table
    return tuple(
        replace(way, peak_ticks=longest_minutes(event, table.between(way.origin, way.destination)))
        for way in ways
    )


def _aparts(event: Event, parties: Iterable[Party]) -> Iterator[relations.Apart]:
    """Each pair of parties of which one's delegation must not meet the other's."""
    shunned = {delegation.id: delegation.must_not_meet for delegation in event.delegations}
    for one, other in combinations(parties, 2):
        if (
            other.delegation in shunned[one.delegation]
            or one.delegation in shunned[other.delegation]
        ):
            yield relations.Apart(parties=(one.id, other.id))


def _pins(
    event: Event, ticks: Ticks, *, plan: Plan, days: tuple[asked.Day, ...], named: set[str]
) -> Iterator[relations.Pin]:
    """Visits of which the start is held; of others the day, where a pin holds that."""
    held = set()
    for pin in _of_an_hour(event, ticks, plan=plan, days=days):
        held.add((pin.party, pin.site))
        yield pin
    for pin in day_pins(event, ticks, days):
        if pin.site in named and (pin.party, pin.site) not in held:
            held.add((pin.party, pin.site))
            yield pin


def _of_an_hour(
    event: Event, ticks: Ticks, *, plan: Plan, days: tuple[asked.Day, ...]
) -> Iterator[relations.Pin]:
    """Visits whose start the office typed, which are made, and wishes that it gave a start."""
    typed = {
        (v.party, v.site): (v.start, v.end if "end" in v.held else None)
        for v in plan.visits
        if v.site and v.start and "start" in v.held
    }
    wished = {(w.party_id, w.site): (w.start, None) for w in event.wishes if w.start}
    for (party, site), (start, end) in {**wished, **typed}.items():
        begin = ticks.to_tick(start)
        day = next((d for d in days if d.party == party and d.earliest <= begin < d.latest), None)
        if day is not None:
            until = None if end is None else ticks.to_tick(end)
            must = (party, site) in typed
            yield relations.Pin(
                party=party, site=site, day=day.id, start=begin, end=until, must=must
            )


def decided(
    register: Register, event: Event, problem: asked.Problem, answer: answered.Plan, plan: Plan
) -> Plan:
    """The plan with its visits and meals as answered; what was typed keeps its id and its hold."""
    del register
    ticks = Ticks(event)
    visits, meals = [], []
    for day, stops in answered.tours(problem, answer):
        for stop in stops:
            if stop.kind is StopKind.VISIT:
                visits.append(_visit(ticks, plan, day.party, stop))
            if stop.kind is StopKind.MEAL:
                meals.append(_meal(ticks, plan, day.party, stop))
    return replace(plan, visits=tuple(visits), meals=tuple(meals))


def _visit(ticks: Ticks, plan: Plan, party: str, stop: answered.Stop) -> Visit:
    rows = (visit for visit in plan.visits if (visit.party, visit.site) == (party, stop.id))
    row = next(rows, None) or Visit(id=f"visit-{party}-{stop.id}", party=party, site=stop.id)
    return replace(row, start=ticks.to_time(stop.start), end=ticks.to_time(stop.end))


def _meal(ticks: Ticks, plan: Plan, party: str, stop: answered.Stop) -> MealStop:
    rows = (meal for meal in plan.meals if (meal.party, meal.meal) == (party, stop.id))
    row = next(rows, None) or MealStop(meal=stop.id, party=party)
    return replace(
        row, place=stop.place, start=ticks.to_time(stop.start), end=ticks.to_time(stop.end)
    )


def answer_of(
    register: Register, event: Event, problem: asked.Problem, plan: Plan
) -> answered.Plan:
    """The tours that `plan` already says, typed or planned."""
    del register
    return tours_of(event, problem, plan)
