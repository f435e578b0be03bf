"""The lines of an event's table before they are said: laid out once for each state of the event."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from planner.documents.schedule import Schedule, whole_schedule
from planner.domain.diary import engagements
from planner.domain.engagement import Engagement
from planner.domain.interval import instant
from planner.domain.people import Role, Side
from planner.domain.plan import Plan
from planner.services.stored_checks import engaged, engaged_by
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from planner.documents.schedule import Row
    from planner.domain.fleet import Vehicle
    from planner.domain.people import Delegation, Person
    from planner.domain.venue import Place, Room
    from planner.persistence.store import Store
    from planner.services.opened import Opened


class Pivot(StrEnum):
    """By what the table is looked at."""

    DELEGATION = "delegation"
    LEADER = "leader"
    CAR = "car"
    HALL = "hall"


PIVOTS = {
    Pivot.DELEGATION: N_("Delegation"),
    Pivot.LEADER: N_("Leader"),
    Pivot.CAR: N_("Car"),
    Pivot.HALL: N_("Hall or site"),
}


@dataclass(frozen=True)
class ProgrammeRows:
    """Everything that is held, and the lines in which it stands in the table."""

    held: tuple[Engagement, ...]
    schedule: Schedule

    @cached_property
    def line_of(self) -> Mapping[str, str]:
        """The line of each engagement by uid, of each trip by its id too."""
        return dict(self._lines())

    def _lines(self) -> Iterator[tuple[str, str]]:
        for row in self.schedule.rows:
            name = line_name(row)
            for ride in row.rides:
                yield ride.uid, name
                yield ride.subject, name
        for row in self.schedule.rows:
            yield row.engagement.uid, line_name(row)

    @cached_property
    def members(self) -> Mapping[str, Mapping[str, tuple[Row, ...]]]:
        """By pivot and member, the lines that concern it; members in the order of the office."""
        found: dict[str, dict[str, list[Row]]] = {}
        for row in self.schedule.rows:
            for pivot, member in _concerned(row):
                found.setdefault(pivot, {}).setdefault(member, []).append(row)
        return {
            pivot: {
                one.id: tuple(found[pivot][one.id])
                for one in members
                if one.id in found.get(pivot, {})
            }
            for pivot, members in self._every().items()
        }

    @cached_property
    def names(self) -> Mapping[str, Mapping[str, str]]:
        """By pivot, the names of those who have lines."""
        return {
            pivot: {one.id: one.name for one in members if one.id in self.members[pivot]}
            for pivot, members in self._every().items()
        }

    @cached_property
    def moments(self) -> tuple[datetime, ...]:
        """When anything in the table is told otherwise by itself: a line is over, a yes is due."""
        ends = [row.engagement.interval.instants[1] for row in self.schedule.rows]
        due = [one.reconfirm_due for one in self.schedule.event.confirmations]
        return tuple(sorted((*ends, *(instant(one) for one in due if one))))

    def _every(self) -> dict[str, Iterable[Person | Room | Place | Vehicle | Delegation]]:
        register = self.schedule.register
        return {
            Pivot.DELEGATION: self.schedule.event.delegations,
            Pivot.LEADER: [
                person
                for person in register.people
                if person.has(Role.LEADER) and person.side is Side.HOST
            ],
            Pivot.CAR: register.vehicles,
            Pivot.HALL: (*register.rooms, *register.places),
        }


def _concerned(row: Row) -> set[tuple[str, str]]:
    """The members of each pivot that a line belongs to."""
    one = row.engagement
    cars = (ride.vehicle for ride in (*row.rides, one) if ride.vehicle)
    # Of a hall's line the hall is named; the house around it would have them all once more.
    halls = (one.room or one.place,) if one.room or one.place else ()
    return {
        *((Pivot.DELEGATION.value, each) for each in one.delegations),
        *((Pivot.LEADER.value, each) for each in one.persons),
        *((Pivot.CAR.value, each) for each in cars),
        *((Pivot.HALL.value, each) for each in halls),
    }


def line_name(row: Row) -> str:
    """What a line is called in its page: its uid without the blanks that an id may not have."""
    return "line-" + "_".join(row.engagement.uid.split())


def rows_of(opened: Opened) -> ProgrammeRows:
    """The lines of an opened event."""
    plan = opened.plan or Plan(event=opened.event.id)
    return _laid_out(opened, engagements(opened.register, opened.event, plan))


def _laid_out(opened: Opened, held: tuple[Engagement, ...]) -> ProgrammeRows:
    return ProgrammeRows(held, whole_schedule(opened.register, opened.event, held))


def rows_by(store: Store, opened: Opened, plan: Plan) -> ProgrammeRows:
    """The lines of an opened event by another of its plans."""
    return _laid_out(opened, engaged_by(store, opened, plan))


def stored_rows(store: Store, opened: Opened) -> ProgrammeRows:
    """The same, not laid out again while the event is as it was."""
    held = engaged(store, opened)
    return store.memory.recall(("rows", opened.event.id), opened, lambda: _laid_out(opened, held))
