"""Pins of a visit that leave its hour open: on which day it is made, or after which other site."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from solver.itineraries import problem as asked
from solver.itineraries import relations

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from planner.domain.event import Event, Pin
    from planner.services.solving.ticks import Ticks

VISIT = "visit"
DAY, AFTER = "day", "after"
"""Fields of a pin: a date as 2026-05-13; the id of the site that is seen before."""


def is_loose(pin: Pin) -> bool:
    """Whether a pin holds the day or the order of a visit, and not its hour."""
    names = {name for name, _ in pin.fields}
    return pin.kind == VISIT and bool(names & {DAY, AFTER}) and "start" not in names


def loose_pins(event: Event) -> Iterator[dict[str, str]]:
    """The fields of each such pin that says whose visit to which site it holds."""
    for pin in event.pins:
        fields = dict(pin.fields)
        if is_loose(pin) and {"party", "site"} <= set(fields):
            yield fields


def day_pins(event: Event, ticks: Ticks, days: Iterable[asked.Day]) -> Iterator[relations.Pin]:
    """A pin for each visit that is held on one of its party's days."""
    by_date = {(day.party, ticks.to_time(day.earliest).date()): day.id for day in days}
    for fields in loose_pins(event):
        day = by_date.get((fields["party"], _date(fields.get(DAY, ""))))
        if day is not None:
            yield relations.Pin(party=fields["party"], site=fields["site"], day=day)


def order_pins(
    event: Event, parties: Collection[str], sites: Collection[str]
) -> Iterator[relations.Order]:
    """An order for each visit that is held after another."""
    for fields in loose_pins(event):
        pair = {fields["site"], fields.get(AFTER, fields["site"])}
        if fields["party"] in parties and len(pair) > 1 and pair <= set(sites):
            yield relations.Order(party=fields["party"], first=fields[AFTER], then=fields["site"])


def _date(words: str) -> date:
    """A date, or one on which nothing is."""
    try:
        return date.fromisoformat(words)
    except ValueError:
        return date.min
