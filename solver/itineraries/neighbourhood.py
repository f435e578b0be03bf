"""One party alone, the others as they stand; and what CP-SAT reaches with all rules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from solver.constraint import Score
from solver.itineraries.constraints import CONSTRAINTS
from solver.itineraries.constraints.parties_met import PartiesMet, kept_apart
from solver.itineraries.cuts import tighten
from solver.itineraries.model import build
from solver.itineraries.plan import Plan, visits
from solver.itineraries.problem import Busy, Problem, Site, Wanted, Wish
from solver.stages import optimise

if TYPE_CHECKING:
    from solver.limits import Limits
    from solver.stages import Staged

FULL = 1000
"""More parties than any site takes at once."""


def alone(problem: Problem, party: str, plan: Plan | None = None) -> Problem:
    """The problem of one party; where a plan is given, its other parties hold their visits.

    Without one, sites are not shared at all: what this party then reaches, no plan exceeds.
    """
    days = problem.days_of(party)
    kept = {day.id for day in days}
    others = Plan(tours=tuple(t for t in plan.tours if t.day not in kept)) if plan else Plan()
    return replace(
        problem,
        sites=tuple(_taken(problem, site, party, others) for site in problem.sites),
        parties=(problem.party[party],),
        days=days,
        wishes=tuple(
            _own(problem, wish, others if plan else None)
            for wish in problem.wishes
            if wish.party == party
        ),
        aparts=(),
        pins=tuple(pin for pin in problem.pins if pin.party == party),
        theme_limits=tuple(one for one in problem.theme_limits if one.party == party),
        hosts=(),
        orders=tuple(one for one in problem.orders if one.party == party),
        togethers=(),
        theme_wishes=tuple(one for one in problem.theme_wishes if one.party == party),
        planned=tuple(one for one in problem.planned if one.party == party),
    )


def _own(problem: Problem, wish: Wish, others: Plan | None) -> Wish:
    """A wish as it is for its party alone: worth nothing where another may see it, or does."""
    if not wish.or_by or wish.wanted is Wanted.MUST_NOT:
        return replace(wish, or_by=())
    seen = {(day.party, stop.id) for day, stop in visits(problem, others or Plan())}
    met = any((party, wish.site) in seen for party in wish.or_by)
    if others is None or met:
        return replace(wish, or_by=(), wanted=Wanted.MAY, value=0)
    return replace(wish, or_by=())


def _taken(problem: Problem, site: Site, party: str, others: Plan) -> Site:
    """A site as the visits of the others leave it."""
    busy, parties = list(site.busy), site.capacity_parties
    apart = PartiesMet().setting(problem) is not None
    for day, visit in visits(problem, others):
        if visit.id != site.id:
            continue
        load = 1
        if apart and kept_apart(problem, party, day.party, site.id):
            # As if the others filled the site, so that this party finds it taken.
            load, parties = FULL, parties or FULL
        people = site.inside(problem.party[day.party])
        busy.append(Busy(start=visit.start, end=visit.end, parties=load, people=people))
    return replace(site, busy=tuple(busy), capacity_parties=parties)


def score_of(problem: Problem, plan: Plan) -> Score:
    """What a plan breaks, by level."""
    return Score.of(found for rule in CONSTRAINTS for found in rule.found(problem, plan))


def solved(problem: Problem, limits: Limits, hint: Plan | None = None) -> Staged:
    """What CP-SAT reaches with all rules of a problem."""
    model = build(problem)
    model.post(CONSTRAINTS)
    tighten(problem, model)
    if hint is not None:
        model.hint(hint)
    return optimise(model, limits, lambda plan: None)
