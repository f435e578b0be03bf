"""A visit that the office holds stays on its day, and at its times where they are held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Violation
from solver.itineraries.hours import at_once
from solver.itineraries.missed import Missed
from solver.itineraries.plan import visits
from solver.itineraries.problem import StopKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.itineraries.crowd import Call
    from solver.itineraries.model import ItinerariesModel
    from solver.itineraries.plan import Plan, Stop
    from solver.itineraries.problem import Day, Opening, Problem
    from solver.itineraries.relations import Pin


def _kept(pin: Pin, stop: Stop) -> bool:
    return (
        stop.is_for(StopKind.VISIT, pin.site)
        and pin.start in (None, stop.start)
        and pin.end in (None, stop.end)
    )


class VisitPinMoved(Constraint):
    """The pinned visit is in the tour of its day; one that need not be made, nowhere else."""

    id = "visit-pin-moved"
    unit = "visits"
    statement = N_(
        "A visit that the office holds stays on its day, and at its times where they are held."
    )
    broken = N_("The visit of {party} to {site} is not where the office holds it.")
    remedy = N_("Put the visit to {site} back, or hold it no longer.")

    def post(self, problem: Problem, model: ItinerariesModel) -> None:
        """The node of the pin's day is present, at the times held."""
        for pin in problem.pins:
            kept = [
                model.present_at(node, pin.start, pin.end)
                for node in model.nodes_for(pin.day, StopKind.VISIT, pin.site)
            ]
            made = [node.present for node in model.visits_to(pin.party, pin.site)]
            moved = model.lacking(kept) if pin.must else sum(made) - sum(kept)
            model.penalise(self, moved, party=pin.party, site=pin.site)

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look for each pin in its day, and for the visit elsewhere."""
        for pin in problem.pins:
            kept = [stop for stop in plan.tour(pin.day).stops if _kept(pin, stop)]
            made = [
                stop
                for day, stop in visits(problem, plan)
                if (day.party, stop.id) == (pin.party, pin.site)
            ]
            moved = int(not kept) if pin.must else len(made) - len(kept)
            if moved:
                yield self.violation(amount=moved, party=pin.party, site=pin.site)

    def left_out(self, problem: Problem) -> Iterator[Missed]:
        """What each pin counts while its visit is left out."""
        for pin in (pin for pin in problem.pins if pin.must):
            yield Missed(pin.party, StopKind.VISIT, pin.site, amount=1)

    def admits(self, problem: Problem, day: Day, call: Call) -> tuple[Opening, ...] | None:
        """On the pin's day only, at its start where one is held."""
        pin = _pin(problem, day, call)
        if pin is None:
            return None
        begin = _begin(pin, call)
        if None not in (pin.start, pin.end) and begin != (pin.end or 0) - call.ticks:
            return ()
        if pin.day != day.id:
            return ()
        return None if begin is None else (at_once(begin),)


def _pin(problem: Problem, day: Day, call: Call) -> Pin | None:
    if call.kind is not StopKind.VISIT:
        return None
    pins = (pin for pin in problem.pins if (pin.party, pin.site) == (day.party, call.id))
    return next(pins, None)


def _begin(pin: Pin, call: Call) -> int | None:
    if pin.start is None and pin.end is not None:
        return pin.end - call.ticks
    return pin.start
