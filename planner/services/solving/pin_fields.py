"""What a pin holds of a plan, by kind; and whether a plan still has it so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.interval import instant
from planner.domain.seat_change import DEEDS, changes_at, is_kept
from planner.services.solving.loose_pins import AFTER, DAY, VISIT
from planner.services.solving.pinned import MEAL, SEAT, SESSION, TRIP, moment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from planner.domain.event import Event, Pin
    from planner.domain.plan import Plan

Fields = dict[str, str | None]


def fields_of(plan: Plan, kind: str, subject: str) -> tuple[Fields, ...]:
    """What is planned of a subject, as pins hold it; empty where nothing is.

    One each: party of a meal, transfer of a trip, seat.
    """
    return tuple(FIELDS[kind](plan, subject)) if kind in FIELDS else ()


def keeps(event: Event, plan: Plan, pin: Pin) -> bool:
    """Whether the plan has the subject of a pin as the pin says, in every field that it names."""
    if pin.kind in DEEDS:
        seated = {one.person for one in plan.seats(pin.subject)}
        return all(is_kept(change, seated) for change in changes_at((pin,), pin.subject))
    return any(
        all(_holds(event, plan, name=name, words=words, told=told) for name, words in pin.fields)
        for told in fields_of(plan, pin.kind, pin.subject)
    )


def _holds(event: Event, plan: Plan, *, name: str, words: str, told: Fields) -> bool:
    """Whether what is planned has one field of a pin as the pin says."""
    start = told.get("start")
    if start is None or name not in (DAY, AFTER):
        return _same(event, name, words, told.get(name))
    if name == DAY:
        return moment(event, start).astimezone(event.tzinfo).date().isoformat() == words
    before = [one.end for one in plan.visits if (one.party, one.site) == (told.get("party"), words)]
    return all(end is None or instant(end) <= instant(moment(event, start)) for end in before)


def _same(event: Event, name: str, words: str, planned: str | None) -> bool:
    if planned is None or name not in ("start", "end"):
        return words == planned
    return instant(moment(event, words)) == instant(moment(event, planned))


def _words(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _session(plan: Plan, subject: str) -> Iterator[Fields]:
    slot = plan.slot(subject)
    if slot is not None and slot.start is not None and slot.room is not None:
        yield {"room": slot.room, "start": _words(slot.start)}


def _visit(plan: Plan, subject: str) -> Iterator[Fields]:
    for visit in plan.visits:
        if visit.id == subject and visit.site and visit.interval:
            times = {"start": _words(visit.start), "end": _words(visit.end)}
            yield {"party": visit.party, "site": visit.site, **times}


def _meal(plan: Plan, subject: str) -> Iterator[Fields]:
    for stop in plan.meals:
        if stop.meal == subject and stop.start is not None:
            yield {"party": stop.party, "place": stop.place, "start": _words(stop.start)}


def _trip(plan: Plan, subject: str) -> Iterator[Fields]:
    for trip in plan.trips:
        seen: set[str] = set()
        for leg in trip.legs if trip.id == subject and trip.vehicle else ():
            for transfer in leg.transfers if leg.leave else ():
                car = {"vehicle": trip.vehicle, "driver": trip.driver}
                # Who rides on over several legs left on the first.
                if transfer not in seen:
                    yield {"transfer": transfer, **car, "start": _words(leg.leave)}
                seen.add(transfer)


def _seat(plan: Plan, subject: str) -> Iterator[Fields]:
    for placed in plan.seats(subject):
        if placed.person is not None:
            yield {"seat": placed.seat, "person": placed.person}


FIELDS: dict[str, Callable[[Plan, str], Iterator[Fields]]] = {
    SESSION: _session,
    VISIT: _visit,
    MEAL: _meal,
    TRIP: _trip,
    SEAT: _seat,
}
"""By kind, what of the plan its pins hold."""
