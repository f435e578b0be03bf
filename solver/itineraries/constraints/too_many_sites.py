"""A party sees no more sites in a half-day than it can take in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Violation
from solver.itineraries.plan import tours
from solver.itineraries.problem import StopKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.chart import Chart
    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan, Stop
    from solver.itineraries.problem import Day, Problem


def _halves(day: Day, stops: tuple[Stop, ...]) -> tuple[int, int]:
    starts = [stop.start for stop in stops if stop.kind is StopKind.VISIT]
    morning = sum(1 for start in starts if day.noon is not None and start < day.noon)
    return morning, len(starts) - morning


class TooManySites(Constraint):
    """Visits count to the half-day in which they begin."""

    id = "too-many-sites"
    unit = "visits"
    statement = N_("A party sees no more sites in a half-day than it can take in.")
    broken = N_("{party} sees {amount} sites too many in a half-day of {day}.")
    remedy = N_("Move a visit to another half-day, or allow more sites.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """Each visit is the morning's or the afternoon's; both are counted."""
        for day in problem.days:
            if day.sites_per_half is None:
                continue
            nodes = [node for node in model.nodes(day.id) if node.kind is StopKind.VISIT]
            early = [] if day.noon is None else [model.before(node, day.noon) for node in nodes]
            counts = [sum(early), sum(node.present for node in nodes) - sum(early)]
            for half, count in zip(("morning", "afternoon"), counts, strict=True):
                over = model.surplus(count - day.sites_per_half)
                model.penalise(self, over, day=day.id, half=half)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Count both halves of each day."""
        for day, stops in tours(problem, plan):
            for count in _halves(day, stops):
                if day.sites_per_half is not None and count > day.sites_per_half:
                    over = count - day.sites_per_half
                    yield self.violation(amount=over, party=day.party, day=day.id)

    def weigh(self, problem: Problem, day: Day, stops: tuple[Stop, ...]) -> int:
        """The sites too many."""
        del problem
        if day.sites_per_half is None:
            return 0
        return sum(max(0, count - day.sites_per_half) for count in _halves(day, stops))

    def chart(self, chart: Chart, price: int) -> None:
        """Noon, and how many sites each half holds."""
        for own, day in zip(chart.days, chart.problem.days, strict=True):
            if day.sites_per_half is not None:
                own.half_most, own.half_over_price = day.sites_per_half, price
                own.noon = own.noon if day.noon is None else day.noon
