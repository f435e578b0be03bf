"""A visit lies in the hours at which its site receives, and begins before the last entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Violation
from solver.itineraries.plan import tours
from solver.itineraries.problem import StopKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.crowd import Call
    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan
    from solver.itineraries.problem import Day, Opening, Problem, Site


def _receives(site: Site, start: int, end: int) -> bool:
    return any(window.admits(start, end) for window in site.windows)


class SiteClosed(Constraint):
    """The whole visit is in one window of the site; a site nobody knows has none."""

    id = "site-closed"
    unit = "visits"
    statement = N_(
        "A visit lies in the hours at which its site receives, and begins before the last entry."
    )
    broken = N_("{site} does not receive {party} from {start_at} to {end_at}.")
    remedy = N_("Move the visit to {site} into its hours, or leave it out.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """One window holds each visit that takes place."""
        for day, node in model.visits():
            site = problem.site[node.id]
            held = [
                model.held(node, window.start, window.end, start_until=window.last_start)
                for window in site.windows
            ]
            model.penalise(self, model.lacking(held, node.present), day=day.id, site=node.id)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for a window that holds each visit."""
        for day, stops in tours(problem, plan):
            for stop in stops:
                if stop.kind is not StopKind.VISIT:
                    continue
                site = problem.site.get(stop.id)
                if site is None or not _receives(site, stop.start, stop.end):
                    yield self.violation(
                        party=day.party, site=stop.id, start_at=stop.start, end_at=stop.end
                    )

    def admits(self, problem: Problem, day: Day, call: Call) -> tuple[Opening, ...] | None:
        """In the windows of the site."""
        del day
        return problem.site[call.id].windows if call.kind is StopKind.VISIT else None
