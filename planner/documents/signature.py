"""落款: whose paper it is and of which day, at the foot of an official paper."""

from collections.abc import Iterator
from datetime import date

from planner.documents.desk import Desk
from planner.documents.paper import Paper
from planner.domain.people import Side
from planner.language import times


def undersign(paper: Paper, desk: Desk) -> None:
    """The organisation that most of the hosts are of, where it is known; the revision's day."""
    ours = list(_organisations(desk))
    if ours:
        paper.closing(max(ours, key=ours.count))
    paper.closing(times.dated(made_on(desk), desk.language))


def made_on(desk: Desk) -> date:
    """The day of the revision that a paper is of, in the event's zone."""
    event = desk.event
    return (event.revised_at or event.start).astimezone(event.tzinfo).date()


def _organisations(desk: Desk) -> Iterator[str]:
    for person in desk.register.people:
        if person.side is Side.HOST and person.organisation:
            yield person.organisation
