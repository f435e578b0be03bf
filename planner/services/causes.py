"""Tell a fault of a typed plan once: by its cause, without what only follows from it.

One mistyped cell breaks several rules: a session typed an hour late is outside its window, its
guests cannot be at lunch in time, their cars leave before they come out. The principle: a rule
is only worth asking where what it builds on is right. So the rules are sorted into rungs,

1. an engagement itself: its hours, its window, its hall (`PLACED`);
2. two engagements one after the other: the way between them, people in both (`BETWEEN`);
3. a trip against the engagements that its people come from and go to (`RIDDEN`);
4. a car's or a driver's trips after one another (`TURNED`);
5. the hours of a driver whose trips can follow one another (`HOURS`);

and a violation is left out where a violation of a lower rung is about the same thing: until the
session's own time is right, nobody can say who is late for it, and the next check will. On one
rung a thing is told once (the largest amount of a chain that shares it), but the rules about a
hall, a load or a visit's length are never left out: each of them is a fault of its own, as is
everything about seats but the rank of someone who sits on two of them. Two faults at different
engagements, trips and people never hide each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from planner.domain.diary import engagements
from planner.domain.engagement import EngagementKind
from planner.domain.event import Event, Register
from planner.domain.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from planner.domain.transfer import Leg
    from solver.constraint import Violation

TIMED = (
    "site-closed",
    "pause-out-of-hours",
    "session-outside-window",
    "visit-outside-window",
    "start-not-offered",
    "start-off-step",
    "room-closed",
    "visit-too-late",
    "assembled-out-of-hours",
    "day-outside-limits",
)
"""About when an engagement is, the plainest first: one of them is told."""
PLACED = (*TIMED, "room-not-allowed", "room-too-small", "out-of-order")
"""About when and where one engagement is: what is next to it is judged after it is mended."""
BETWEEN = ("person-clash", "venue-too-far", "too-little-travel-time", "person-in-two-places")
RIDDEN = ("departs-too-early", "arrives-late")
TURNED = ("vehicle-clash", "driver-clash")
HOURS = ("short-night", "driver-unrested", "driver-overworked")
"""About all trips of a driver: not known while two of them are at once."""
ATTENDED = ("seated-but-not-expected", "wrong-area", "wrong-side")
"""About who comes: that changes with the time and place of an engagement."""

A_DAY_AND_NIGHT = 24 * 60
"""In ticks of an event: minutes."""
OF_PARTY = ("site", "stop", "origin", "destination")
"""Roles whose subject is a site or stop of the party that the violation names."""
ENGAGED = ("session", "one", "other", "stay", "sitting", "earlier", "transfer", *OF_PARTY)


def causes(
    register: Register, event: Event, plan: Plan, found: Iterable[Violation]
) -> tuple[Violation, ...]:
    """Those of `found` that do not follow from others of them, in the same order."""
    things = _Things(register, event, plan)
    violations = tuple(found)
    about = {id(one): things.of(one) for one in violations}
    timed = _first_each(_of(violations, TIMED), about)
    wrong = _touched((*timed, *_of(violations, PLACED[len(TIMED) :])), about)
    between = _largest_each(_clear(_between(violations, things, about), about, wrong), about)
    tight = wrong | _touched(between, about)
    ridden = _first_each(_clear(_ridden(violations, things, about), about, tight), about)
    late = _touched(ridden, about)
    turned = _largest_each(_clear(_of(violations, TURNED), about, late), about)
    kept = {id(one) for one in (*timed, *between, *ridden, *turned)}
    kept |= {id(one) for one in _clear(_of(violations, ATTENDED), about, wrong)}
    kept |= {id(one) for one in _hours(violations, turned)}
    judged = {*TIMED, *BETWEEN, *RIDDEN, *TURNED, *HOURS, *ATTENDED}
    twice = {_person_there(one) for one in violations if one.constraint == "guest-seated-twice"}
    return tuple(
        one
        for one in violations
        if (id(one) in kept or one.constraint not in judged) and not _ranks_one_of(one, twice)
    )


@dataclass(frozen=True)
class _Things:
    """What a violation is about: engagements by their ids, and trips by theirs."""

    register: Register
    event: Event
    plan: Plan

    @cached_property
    def _visits(self) -> dict[tuple[str, str], str]:
        return {(one.party, one.site): one.id for one in self.plan.visits if one.site}

    @cached_property
    def trips(self) -> dict[str, frozenset[str]]:
        """By trip, its id and the engagements that its people come from and go to."""
        return {
            trip.id: frozenset((trip.id, *(one for leg in trip.legs for one in self._near(leg))))
            for trip in self.plan.trips
        }

    @cached_property
    def _driven(self) -> dict[str, str]:
        legs = ((trip, leg) for trip in self.plan.trips for leg in trip.legs)
        return {transfer: trip.id for trip, leg in legs for transfer in leg.transfers}

    @cached_property
    def _held(self) -> tuple[tuple[datetime, str, frozenset[str]], ...]:
        away = (EngagementKind.TRIP, EngagementKind.RIDE)
        held = engagements(self.register, self.event, self.plan)
        return tuple(
            (one.interval.start, one.subject, frozenset(one.persons))
            for one in sorted(held, key=lambda one: one.order)
            if one.kind not in away
        )

    def _near(self, leg: Leg) -> Iterator[str]:
        """The last engagement before the leg, and the first after it, of each person aboard."""
        leave = leg.leave
        for person in leg.persons if leave is not None else ():
            own = [(start, subject) for start, subject, people in self._held if person in people]
            yield from [subject for start, subject in own if leave and start <= leave][-1:]
            yield from [subject for start, subject in own if leave and start > leave][:1]

    def of(self, violation: Violation) -> frozenset[str]:
        """The ids of the engagements and trips that a violation names."""
        roles = dict(violation.subjects)
        party = roles.get("party", "")
        named = (
            self._visits.get((party, subject), subject) if role in OF_PARTY else subject
            for role, subject in violation.subjects
            if role in ENGAGED and not (role == "other" and violation.constraint == "parties-met")
        )
        return frozenset(self._driven.get(subject, subject) for subject in named)


def _of(violations: Iterable[Violation], rules: tuple[str, ...]) -> list[Violation]:
    """Those of some rules, in the order of the rules."""
    found = (one for one in violations if one.constraint in rules)
    return sorted(found, key=lambda one: rules.index(one.constraint))


def _rides(violation: Violation, things: _Things, about: dict[int, frozenset[str]]) -> bool:
    return violation.constraint == "person-in-two-places" and any(
        one in things.trips for one in about[id(violation)]
    )


def _between(
    violations: tuple[Violation, ...], things: _Things, about: dict[int, frozenset[str]]
) -> list[Violation]:
    return [one for one in _of(violations, BETWEEN) if not _rides(one, things, about)]


def _ridden(
    violations: tuple[Violation, ...], things: _Things, about: dict[int, frozenset[str]]
) -> list[Violation]:
    """Those of trips; what a trip is late for is widened to where its people come from and go."""
    found = [
        *_of(violations, RIDDEN),
        *(one for one in violations if _rides(one, things, about)),
    ]
    for one in found:
        if one.constraint in RIDDEN:
            trips = (things.trips.get(thing, frozenset()) for thing in about[id(one)])
            about[id(one)] = about[id(one)].union(*trips)
    return found


def _hours(violations: Iterable[Violation], turned: Iterable[Violation]) -> Iterator[Violation]:
    """Of drivers without a clash; of days and nights that run into one another, the worst."""
    clashed = {_driver(one) for one in turned}
    told: list[tuple[str, str, int]] = []
    for one in sorted(_of(violations, HOURS), key=lambda one: -one.amount):
        driver, since = _driver(one), max((moment for _, moment in one.values), default=0)
        seen = any(
            (rule, who) == (one.constraint, driver) and abs(since - when) < A_DAY_AND_NIGHT
            for rule, who, when in told
        )
        if driver not in clashed and not seen:
            told.append((one.constraint, driver, since))
            yield one


def _driver(violation: Violation) -> str:
    return dict(violation.subjects).get("driver", "")


def _touched(violations: Iterable[Violation], about: dict[int, frozenset[str]]) -> frozenset[str]:
    return frozenset(thing for one in violations for thing in about[id(one)])


def _clear(
    violations: Iterable[Violation], about: dict[int, frozenset[str]], wrong: frozenset[str]
) -> list[Violation]:
    return [one for one in violations if not about[id(one)] & wrong]


def _first_each(
    violations: Iterable[Violation], about: dict[int, frozenset[str]]
) -> list[Violation]:
    """One for each thing, the first of them."""
    told: set[str] = set()
    kept = []
    for one in violations:
        if not about[id(one)] & told or not about[id(one)]:
            kept.append(one)
        told |= about[id(one)]
    return kept


def _largest_each(
    violations: Iterable[Violation], about: dict[int, frozenset[str]]
) -> list[Violation]:
    """One for each chain that shares a thing: first by amount, the largest."""
    return _first_each(sorted(violations, key=lambda one: -one.amount), about)


def _person_there(violation: Violation) -> tuple[str, str]:
    roles = dict(violation.subjects)
    return roles.get("sitting", ""), roles.get("guest", "")


def _ranks_one_of(violation: Violation, twice: set[tuple[str, str]]) -> bool:
    """Whether it ranks someone who sits on two seats there."""
    roles = dict(violation.subjects)
    return violation.constraint == "rank-order-broken" and any(
        (roles["sitting"], roles[role]) in twice for role in ("higher", "lower")
    )
