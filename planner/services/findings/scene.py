"""What every finder looks at: the register, the event, the plan, and who comes to what."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from babel.dates import format_datetime

from planner.domain.attendance import Attendances
from planner.domain.event import Event, Register
from planner.domain.names import names_of
from planner.domain.people import Party, Person, Side, head_count
from planner.domain.plan import Plan
from planner.domain.policies.in_force import Policies, policies_of

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True)
class Scene:
    """One event and its plan, with the questions that several finders ask."""

    register: Register
    event: Event
    plan: Plan

    @cached_property
    def attendances(self) -> Attendances:
        """Who is expected, and who can come."""
        return Attendances(self.register, self.event)

    @cached_property
    def policies(self) -> Policies:
        """The policy packs that the event uses, as they are in force on its first day."""
        return policies_of(self.event, self.register.packs)

    @cached_property
    def names(self) -> dict[str, str]:
        """What everything is called, by id."""
        return names_of(self.register, self.event)

    @cached_property
    def parties(self) -> dict[str, Party]:
        """Every party by id."""
        return {party.id: party for party in self.event.party_list(self.register)}

    def people(self, party: Party) -> tuple[Person, ...]:
        """The members of a party."""
        return tuple(self.register.person(member) for member in party.members)

    def size(self, party: Party) -> int:
        """How many they are, unnamed places counted in full."""
        return head_count(self.people(party))

    def members(self, delegation: str) -> tuple[Person, ...]:
        """The guests of a delegation; our own people who move with it are not on its list."""
        return tuple(
            person
            for person in self.register.people
            if person.delegation == delegation and person.side is Side.GUEST
        )

    def clock(self, moment: datetime) -> str:
        """A moment with its date, in the event's zone, the same in every language."""
        return format_datetime(moment, "M/d HH:mm", tzinfo=self.event.tzinfo, locale="en")
