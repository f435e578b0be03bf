"""Which hard rules a plan breaks about a line of its table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from planner.domain.engagement import EngagementKind
from planner.domain.plan import Plan
from planner.services.stored_checks import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planner.documents.schedule import Row
    from planner.domain.engagement import Engagement
    from solver.constraint import Violation


@dataclass(frozen=True)
class BrokenLines:
    """Finds the violations of a line by the ids that they name."""

    plan: Plan
    standing: Standing

    def of(self, row: Row) -> tuple[Violation, ...]:
        """Those about the line's own engagement, its visit's party, or a trip that leads to it."""
        found: dict[int, Violation] = {}
        for one in (row.engagement, *row.rides):
            found |= {id(violation): violation for violation in self._about(one)}
        return tuple(found.values())

    def _about(self, one: Engagement) -> Iterator[Violation]:
        about = self.standing.broken_about
        for subject in (one.subject, *self._carried.get(one.subject, ())):
            yield from about.get(subject, ())
        if one.kind is EngagementKind.VISIT:
            # Of a visit a rule names the party and the site, not the visit.
            for violation in about.get(one.place, ()):
                if dict(violation.subjects).get("party") in one.parties:
                    yield violation

    @cached_property
    def _carried(self) -> Mapping[str, tuple[str, ...]]:
        """By trip, the transfers that it carries: rules about a load name these."""
        return {
            trip.id: tuple(dict.fromkeys(one for leg in trip.legs for one in leg.transfers))
            for trip in self.plan.trips
        }
