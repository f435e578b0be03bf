"""Proposing, improving, proving: the one way a Result is made."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import Any

from solver.catalogue import Kind
from solver.constraint import Score
from solver.explain import conflict
from solver.limits import Limits, Progress
from solver.result import Bound, Gap, Result, Status
from solver.stages import optimise
from solver.verify import verify

logger = logging.getLogger(__name__)

PROPOSING_SHARE = 0.4
"""The share of the time for the heuristic where an exact model follows; a setting of taste."""

EARLY_SEARCH_SHARE, EARLY_PROOF_SHARE = 0.05, 0.3
"""The shares of the time for a first search and a proof, where a problem is tight."""

PAUSE_SECONDS = 0.3
"""Between two plans that a search hands over on its way."""


@dataclass
class Incumbent:
    """The best plan so far, kept by us: CP-SAT may lose a hint (engines, rule 4)."""

    kind: Kind
    problem: Any
    limits: Limits
    plan: Any = None
    score: Score | None = None
    heard: float = -PAUSE_SECONDS

    def hear(self, plan: Any) -> None:
        """Take a plan from a search on its way: now and then only, for verifying takes its time.

        With counted effort every plan is taken, or the clock would decide which.
        """
        now = self.limits.elapsed()
        if self.limits.effort is not None or now - self.heard >= PAUSE_SECONDS:
            self.offer(plan)
            self.heard = self.limits.elapsed()

    def offer(self, plan: Any) -> None:
        """Take `plan` when verification finds it better than what is held."""
        if plan is None:
            return
        score = verify(self.kind, self.problem, plan).score
        if self.score is None or score < self.score:
            self.plan, self.score = plan, score
            self.limits.progress(Progress(self.kind.name, self.limits.elapsed(), score, plan))

    def proved(self, bound: Bound) -> bool:
        """Whether a bound proves that nothing is better."""
        return self.score is not None and bound.closes(self.score)


def solve(kind: Kind, problem: Any, limits: Limits, previous: Any = None) -> Result:
    """Plan `problem` within `limits`, starting from `previous` where one is given.

    The plan of the Result keeps every hard rule, as found by `verify`; where none was found,
    the status says whether none exists (INFEASIBLE, with the conflict) or time ran out.
    """
    best = Incumbent(kind, problem, limits)
    if previous is not None:
        # An earlier plan may speak of what is no longer there.
        previous = previous.within(problem)
        best.offer(previous)
    modelling = kind.modelling()
    exact = modelling.fits(problem)
    bound, infeasible = _early(best, modelling), False
    if not best.proved(bound):
        _propose(best, PROPOSING_SHARE if exact else 1.0)
    if exact and not best.proved(bound) and not limits.stop():
        bound, infeasible = _prove(best, modelling)
    if hasattr(modelling, "bound") and not best.proved(bound) and not limits.stop():
        bound = bound.tighter(_bounded(best, modelling, limits))
    # A decomposition may prove it too: one sitting that cannot be is enough.
    return _result(best, bound, infeasible=infeasible or bool(bound.hard))


def _propose(best: Incumbent, share: float) -> None:
    """Let the heuristic go on from the best plan for a share of what is left."""
    searching = replace(best.limits.part(share), better=best.hear)
    best.offer(best.kind.searching().propose(best.problem, searching, best.plan))


def _early(best: Incumbent, modelling: Any) -> Bound:
    """A proof after a short search, where the problem is so tight that one comes at once."""
    if hasattr(modelling, "tight") and modelling.tight(best.problem):
        _propose(best, EARLY_SEARCH_SHARE)
        if not best.limits.stop():
            return _bounded(best, modelling, best.limits.part(EARLY_PROOF_SHARE))
    return Bound(hard=0)


def _bounded(best: Incumbent, modelling: Any, limits: Limits) -> Bound:
    """What no plan can beat; where the gap to the best one can be closed, with the plan found."""
    if best.plan is None or not hasattr(modelling, "closed"):
        bound: Bound = modelling.bound(best.problem, limits)
        return bound
    bound, plan = modelling.closed(best.problem, limits, best.plan)
    best.offer(plan)
    return bound


def _prove(best: Incumbent, modelling: Any) -> tuple[Bound, bool]:
    model = modelling.build(best.problem)
    model.post(best.kind.constraints)
    if best.plan is not None and best.score is not None and best.score.hard == 0:
        model.hint(best.plan)
    staged = optimise(model, best.limits, best.offer)
    best.offer(staged.plan)
    return staged.bound, staged.status is Status.INFEASIBLE


def _result(best: Incumbent, bound: Bound, *, infeasible: bool) -> Result:
    limits, score = best.limits, best.score
    found = score is not None and score.hard == 0
    status = Status.FEASIBLE
    if not found:
        status = Status.INFEASIBLE if infeasible else Status.STOPPED
    elif score is not None and bound.given(score).closes(score):
        status = Status.OPTIMAL
    members = conflict(best.kind, best.problem, limits) if infeasible and not found else None
    kept = bound.given(score) if found and score is not None else Bound()
    result = Result(
        kind=best.kind.name,
        status=status,
        score=score if found else None,
        bound=kept,
        gap=Gap.between(score, kept) if found and score is not None else Gap(),
        seconds=limits.elapsed(),
        seed=limits.seed,
        plan=best.plan if found else None,
        conflict=members,
    )
    logger.info(
        "solved %s seed=%d status=%s score=%s bound=%s seconds=%.2f",
        result.kind,
        result.seed,
        result.status,
        result.score,
        result.bound,
        result.seconds,
    )
    return result
