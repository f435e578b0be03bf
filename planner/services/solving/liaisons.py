"""A motorcade's liaison officers dealt over its carloads: one in each, where there are enough.

Who is tied to a guest stays with them as long as nobody else leads the car; the second of a car
goes to one that has none, into a free seat or for a guest who is tied to nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.domain.event import Register
from planner.domain.people import Side

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


@dataclass(frozen=True)
class Liaisons:
    """Who may lead a car, and how they are dealt."""

    register: Register
    officers: frozenset[str]

    def deal(
        self, loads: Sequence[list[str]], free: Sequence[int], *, loose: Collection[str]
    ) -> None:
        """Change who rides in which of the loads; `loose` are those whom any car may take."""
        room = list(free)
        for place, load in enumerate(loads):
            giver = next((one for one, other in enumerate(loads) if self._spare(other)), None)
            if giver is None or not self._waits(load):
                continue
            # Up into the first cars goes the first who may, down from them the last.
            able = [one for one in load if one in loose]
            officer, given = self._spare(loads[giver])[0], able[:1] if giver < place else able[-1:]
            if room[place]:
                room[place], room[giver] = room[place] - 1, room[giver] + 1
                given = []
            elif not given:
                continue
            loads[giver].remove(officer)
            loads[giver].extend(given)
            load[:] = [*(one for one in load if one not in given), officer]

    def _waits(self, load: Sequence[str]) -> bool:
        """Whether guests are in a car that nobody leads."""
        guests = (self.register.person(one).side is Side.GUEST for one in load)
        return self.officers.isdisjoint(load) and any(guests)

    def _spare(self, load: Sequence[str]) -> list[str]:
        """The officers whom a car can give, those of nobody aboard first, the last before."""
        own = [one for one in load if one in self.officers]
        principals = {self.register.person(one).linked_to for one in load}
        able = [one for one in reversed(own) if one not in principals and self._is_one(one)]
        able.sort(key=lambda one: self.register.person(one).linked_to in load)
        return able if len(own) > 1 else []

    def _is_one(self, person: str) -> bool:
        found = self.register.person(person)
        return found.people == 1 and not found.wheelchair
