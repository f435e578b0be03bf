"""A leader's days as plain text, to be pasted into a chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.language import sentence
from planner.language.text import printable
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.services.leader_page import Day, LeaderPage, Stop


def leader_text(page: LeaderPage, language: str) -> str:
    """Every day of the page, a block each; lines short enough for a phone."""
    blocks = [f"{page.event}\n{page.name} {page.post}".strip()]
    blocks += ["\n".join(_day(page, day, language)) for day in _days(page)]
    if page.contact is not None:
        message = N_("Liaison officer: {name} {phone}")
        words = {"name": page.contact.name, "phone": page.contact.phone}
        blocks.append(sentence(message, language, **words).strip())
    return printable("\n\n".join([*blocks, page.version]))


def _days(page: LeaderPage) -> Iterator[Day]:
    if page.today is not None:
        yield page.today
    yield from page.others


def _day(page: LeaderPage, day: Day, language: str) -> Iterator[str]:
    yield f"【{day.name}】"
    rest = page.rest if day is page.today else ()
    for stop in sorted((*day.stops, *rest), key=lambda stop: stop.time):
        yield " ".join(part for part in (stop.time, stop.what, stop.doubt) if part)
        yield from (f"  {line}" for line in _about(stop, language))


def _about(stop: Stop, language: str) -> Iterator[str]:
    if stop.place:
        yield stop.place
    if stop.seat:
        yield sentence(N_("seat: {seat}"), language, seat=stop.seat)
    for ride in stop.rides:
        yield " ".join(part for part in (ride.leave, ride.car, ride.seat) if part)
