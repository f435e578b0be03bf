"""What papers are made from: an event with its plan, in one language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from planner.documents.sayings import Sayings
from planner.documents.schedule import delegation_schedule, whole_schedule
from planner.domain.diary import engagements
from planner.domain.engagement import Engagement
from planner.domain.event import Event, Register
from planner.domain.plan import Plan
from planner.domain.plates import SeatedRoom
from planner.language import CHINESE

Chances = Mapping[tuple[str, int], float]
"""By trip and number of its leg, how likely the car is in time."""


@dataclass(frozen=True)
class Desk:
    """An event and its plan before who writes papers; what many ask is worked out once."""

    register: Register
    event: Event
    plan: Plan
    language: str = CHINESE
    chances: Chances = field(default_factory=dict)
    lay_rooms: Callable[[], tuple[SeatedRoom, ...]] = tuple
    """Lays the rooms with who sits there: it takes time, and few papers ask for it."""
    templates: Mapping[tuple[str, str], bytes] = field(default_factory=dict)
    """The office's own Word templates, by kind of paper and language."""

    engaged: tuple[Engagement, ...] | None = None
    """Every engagement of the plan, where it was worked out before."""

    def template(self, kind: str) -> bytes | None:
        """The office's own for papers of that kind in the desk's language, where there is one."""
        return self.templates.get((kind, self.language))

    @cached_property
    def held(self) -> tuple[Engagement, ...]:
        """Every engagement of the plan."""
        if self.engaged is not None:
            return self.engaged
        return engagements(self.register, self.event, self.plan)

    @cached_property
    def rooms(self) -> tuple[SeatedRoom, ...]:
        """Each room with who sits there, in the order of the programme; no secret session's.

        They are laid for the whole event, of which a masked desk knows less.
        """
        event = self.event
        told = {one.id for one in event.sessions if not one.secret}
        told |= {one.id for one in event.meals}
        return tuple(room for room in self.lay_rooms() if room.subject in told)

    @cached_property
    def secret(self) -> frozenset[str]:
        """The sessions that stand in no paper but an invited one's own."""
        return frozenset(one.id for one in self.event.sessions if one.secret)

    @cached_property
    def office(self) -> Sayings:
        """The whole event in words, to the minute."""
        return Sayings(whole_schedule(self.register, self.event, self.held), self.language)

    def delegation(self, identifier: str) -> Sayings:
        """A delegation's programme in words, rounded for guests."""
        if identifier not in self._delegations:
            own = delegation_schedule(self.register, self.event, self.held, delegation=identifier)
            self._delegations[identifier] = Sayings(own, self.language)
        return self._delegations[identifier]

    @cached_property
    def _delegations(self) -> dict[str, Sayings]:
        return {}
