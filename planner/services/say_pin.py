"""Say what a pin holds, in one sentence of the language."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from planner.domain.layouts.labels import say_label
from planner.domain.names import names_of
from planner.language import CHINESE, times, translator
from planner.services.solving.pinned import moment
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.domain.event import Event, Pin
    from planner.services.opened import Opened

SAID = {
    "session": N_("{subject}: {start} in {room}"),
    "visit": N_("{party} visits {site}: {start}"),
    "meal": N_("{subject}, {party}: {start} at {place}"),
    "trip": N_("Trip {subject}: {vehicle} with {driver}, leaves {start}"),
    "seat": N_("{subject}: {person} on {seat}"),
    "close-up": N_("{subject}: {person} does not come, the others close up"),
    "leave-gap": N_("{subject}: {person} does not come, the seat stays empty"),
    "substitute": N_("{subject}: {other} takes the seat of {person}"),
    "join": N_("{subject}: {person} comes too"),
    "exchange": N_("{subject}: {person} and {other} change places"),
}
HALF = {
    "room": N_("{subject}: in {room}, at any time"),
    "start": N_("{subject}: {start}, in any room"),
}
LOOSE = {
    "day": N_("{party} visits {site} on {day}"),
    "after": N_("{party} visits {site} after {after}"),
}
BARE = N_("{subject}: as planned")


def say_pin(opened: Opened, pin: Pin, language: str) -> str:
    """The sentence of a pin; its ids are said as names, its moments with their day."""
    names = names_of(opened.register, opened.event)
    told = {
        name: _said(opened.event, name, words, language=language) or names.get(words, words)
        for name, words in pin.fields
    }
    told["subject"] = names.get(pin.subject, pin.subject)
    message = _message(pin, set(told))
    return translator(language)(message).format(**told)


def _message(pin: Pin, told: set[str]) -> str:
    """The whole sentence, or as much of one as the pin has fields for."""
    wanted = SAID.get(pin.kind, BARE)
    halves = [HALF[name] for name in ("room", "start") if pin.kind == "session" and name in told]
    halves += [LOOSE[name] for name in LOOSE if pin.kind == "visit" and name in told]
    candidates = (wanted, *halves)
    return next((one for one in candidates if _blanks(one) <= told), BARE)


def _blanks(message: str) -> set[str]:
    return {piece.partition("}")[0] for piece in message.split("{")[1:]}


def _said(event: Event, name: str, words: str, *, language: str) -> str:
    """A moment or a seat in words; nothing for an id."""
    if name in ("start", "end"):
        when = moment(event, words).astimezone(event.tzinfo)
        return f"{times.short_day(when.date(), language)} {times.clock(when)}"
    if name == "day":
        return times.short_day(date.fromisoformat(words), language)
    if name == "seat":
        return say_label(words, in_chinese=language == CHINESE)
    return ""
