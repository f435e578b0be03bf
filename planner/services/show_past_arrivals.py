"""What the past arrivals at each station of an event tell, and how long cars are kept for it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.domain.punctuality import on_time_wanted
from planner.language import sentence
from planner.services.solving.delays import LEAST_PAST, USUAL_BUFFER_MINUTES
from planner.services.stored_events import open_event
from solver.constraint import N_
from solver.vehicles.delays import spread

if TYPE_CHECKING:
    from planner.domain.event import Register
    from planner.domain.venue import Station
    from planner.persistence.store import Store

PUNCTUAL_MINUTES = 15
"""What air and rail call punctual."""
LEARNT = N_(
    "{number} came: {punctual} of 100 at most {late} min late. For {share} of 100 a car is kept "
    "about {minutes} min; by hour and origin it may differ."
)
PUNCTUAL = N_("{number} came, fewer than {least}: trains are taken as punctual.")
USUAL = N_("{number} came, fewer than {least}: a car is kept for {minutes} min, as is usual.")


@dataclass(frozen=True)
class StationTold:
    """A station, and what is known of what comes there."""

    name: str
    words: str


def show_past_arrivals(store: Store, event: str, language: str) -> tuple[StationTold, ...]:
    """Each station of an event."""
    opened = open_event(store, event)
    share = on_time_wanted(opened.event.policies).usual
    return tuple(
        StationTold(one.name, _words(opened.register, one, share, language=language))
        for one in opened.register.stations
    )


def _words(register: Register, station: Station, share: float, *, language: str) -> str:
    late = [
        max(0, one.minutes_late)
        for one in register.past_arrivals
        if one.station == station.id and one.minutes_late is not None
    ]
    told = {"number": len(late), "share": round(100 * share), "least": LEAST_PAST}
    if len(late) < LEAST_PAST:
        usual = USUAL_BUFFER_MINUTES.get(station.kind, 0)
        return sentence(USUAL if usual else PUNCTUAL, language, **told, minutes=usual)
    found = spread({minutes: float(many) for minutes, many in Counter(late).items()})
    punctual = round(100 * found.chance(PUNCTUAL_MINUTES))
    about = {"punctual": punctual, "late": PUNCTUAL_MINUTES, "minutes": found.within(share)}
    return sentence(LEARNT, language, **told, **about)
