"""When typed trips bring a party to a site and fetch it: a visit without hours lies between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.event import Register
    from planner.domain.people import Party
    from planner.domain.plan import Plan
    from planner.domain.transfer import Leg


def between_trips(register: Register, plan: Plan, party: Party, site: str) -> Interval | None:
    """From the arrival of the one typed way there to the next typed departure from there.

    None where no trip was typed there, none from there, or several lead there.
    """
    legs = list(_legs(plan, party))
    there = register.place(site).id
    arrivals = {
        leg.arrive for leg in legs if register.place(leg.destination).id == there and leg.arrive
    }
    if not arrivals or len({moment.date() for moment in arrivals}) > 1:
        return None
    arrival = max(arrivals)  # the last car of a party that comes in several
    leaving = [
        leg.leave
        for leg in legs
        if register.place(leg.origin).id == there and leg.leave and leg.leave > arrival
    ]
    return Interval(arrival, min(leaving)) if leaving else None


def _legs(plan: Plan, party: Party) -> Iterator[Leg]:
    members = set(party.members)
    for trip in plan.trips:
        if "legs" in trip.held:
            yield from (leg for leg in trip.legs if members.intersection(leg.persons))
