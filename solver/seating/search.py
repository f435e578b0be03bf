"""Seating by order first, and by exchanges where order leaves freedom.

Sittings do not touch each other, so each is filled, judged by its rules, and improved alone.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from solver.constraint import Score
from solver.seating.blocks import grown
from solver.seating.chart import charted
from solver.seating.constraints import CONSTRAINTS
from solver.seating.exchanging import exchanged, ready
from solver.seating.exchanging import load as load_exchanges
from solver.seating.fill import fill, settled
from solver.seating.model import build, fits, literals
from solver.seating.problem import Placement, Plan, Problem, Sitting
from solver.stages import optimise

if TYPE_CHECKING:
    from random import Random

    from solver.constraint import Constraint
    from solver.limits import Limits
    from solver.seating.fill import Where

    Rules = tuple[Constraint, ...]

PATIENCE = 100_000
"""Exchanges without gain before the search gives up, times the guests: a second or two."""

EXCHANGING_SHARE = 0.3
"""The share of a small sitting's time for exchanges; the exact model has the rest."""

FEWEST_LITERALS = 60
"""Smaller sittings, as those of cars, are bettered in Python: nothing has to be loaded for them."""

JUDGED_AGAIN, MOST_SPARED = 3, 0.6
"""So often is the whole judged once the search is over; no more of the time than this is for it."""

PAUSE_SECONDS = 0.5
"""Between two seatings that the compiled search hands over on its way."""

COMPILED_SHARE = 0.5
"""The share of the compiled search where the one that knows every rule searches as well."""


class Judged:
    """One sitting, a seating of it, and its score."""

    def __init__(self, problem: Problem, sitting: Sitting, where: Where, *, rules: Rules) -> None:
        self.alone, self.rules = replace(problem, sittings=(sitting,)), rules
        self.sitting, self.where = sitting, where
        self.score = self.judge(where)

    def judge(self, where: Where) -> Score:
        """The score of a seating, by the rules that are on."""
        return score_of(self.alone, _plan(self.sitting, where), rules=self.rules)

    def offer(self, where: Where) -> bool:
        """Take a seating that is no worse; whether it is better."""
        score = self.judge(where)
        if score > self.score:
            return False
        better = score < self.score
        self.where, self.score = where, score
        return better


def load() -> None:
    """Load what is compiled, or compile it: afterwards it starts at once."""
    load_exchanges()


def propose(
    problem: Problem, limits: Limits, previous: Plan | None, *, rules: Rules = CONSTRAINTS
) -> Plan:
    """Everyone seated; an earlier plan is kept where it is no worse."""
    began = limits.elapsed()
    judged = [Judged(problem, one, first(one), rules=rules) for one in problem.sittings]
    limits = _spared(limits, limits.elapsed() - began)
    if previous is not None:
        for one in judged:
            one.offer(_where(one.sitting, previous))
    wanting = [one for one in judged if one.score != Score()]
    for place, one in enumerate(wanting):
        limits.better(_whole(judged))
        _improve(one, limits.part(1 / (len(wanting) - place)), judged)
    return _whole(judged)


def _whole(judged: list[Judged]) -> Plan:
    """All sittings as they are now."""
    return Plan(
        placements=tuple(
            placement for one in judged for placement in _plan(one.sitting, one.where).placements
        )
    )


def score_of(problem: Problem, plan: Plan, *, rules: Rules) -> Score:
    """What a plan breaks, by level."""
    return Score.of(violation for rule in rules for violation in rule.found(problem, plan))


def first(sitting: Sitting) -> Where:
    """A first seating: in blocks where there are rows one behind the other."""
    where = fill(sitting)
    return grown(sitting, where) if any(seat.ahead for seat in sitting.seats) else where


def _spared(limits: Limits, judging: float) -> Limits:
    """The limits less the time that judging the last seating takes, where that is felt."""
    if limits.effort is not None:
        return limits
    return limits.part(1 - min(MOST_SPARED, JUDGED_AGAIN * judging / max(1e-9, limits.seconds)))


def _improve(one: Judged, limits: Limits, judged: list[Judged]) -> None:
    exact = fits(one.alone)
    part = limits.part(EXCHANGING_SHARE) if exact else limits
    if literals(one.sitting) < FEWEST_LITERALS:
        _exchange(one, part)
    else:
        _exchange_compiled(one, part, judged)
    if exact and one.score != Score() and not limits.stop():
        model = build(one.alone)
        model.post(one.rules)
        if one.score.hard == 0:
            model.hint(_plan(one.sitting, one.where))
        staged = optimise(model, limits.part(1.0), lambda plan: None)
        if staged.plan is not None:
            one.offer(_where(one.sitting, staged.plan))


def _exchange_compiled(one: Judged, limits: Limits, judged: list[Judged]) -> None:
    """Exchanges by the compiled search; where it does not know every rule, by the other as well."""
    if not ready(limits, lambda meanwhile: _exchange(one, meanwhile)):
        return
    chart = charted(one.alone, one.sitting, one.rules)

    heard: list[float] = []

    def hear(where: Where) -> None:
        # Judging takes the time of the searchers: now and then, where the clock counts.
        heard.append(limits.elapsed())
        early = len(heard) == 1 or heard[-1] - heard[0] < PAUSE_SECONDS
        if limits.effort is None and early:
            del heard[1:]
            return
        one.offer(settled(one.sitting, where))
        limits.better(_whole(judged))
        heard[:] = [limits.elapsed()]

    share = COMPILED_SHARE if chart.beyond else 1.0
    found = exchanged(chart, replace(limits.part(share), better=hear), one.where)
    one.offer(settled(one.sitting, found))
    if chart.beyond:
        _exchange(one, limits.part(1.0))


def _exchange(one: Judged, limits: Limits) -> None:
    """Let pairs of seats change their guests, as long as that pays or costs nothing."""
    random, steps, stale = limits.random(), 0, 0
    patience = PATIENCE // max(1, len(one.sitting.guests))
    while one.score != Score() and stale < patience and not limits.over(steps):
        gained = one.offer(_exchanged(one, random))
        steps, stale = steps + 1, 0 if gained else stale + 1


def _exchanged(one: Judged, random: Random) -> Where:
    pinned = {pin.guest for pin in one.sitting.pins}
    moving = [guest.id for guest in one.sitting.guests if guest.id not in pinned]
    where = dict(one.where)
    if not moving or not one.sitting.seats:
        return where
    guest, seat = random.choice(moving), random.choice(one.sitting.seats).id
    holder = next((held for held, place in where.items() if place == seat), None)
    if holder == guest or holder in pinned:
        return where
    left = where.pop(guest, None)
    if holder is not None:
        del where[holder]
        if left is not None:
            where[holder] = left
    where[guest] = seat
    return settled(one.sitting, where)


def _plan(sitting: Sitting, where: Where) -> Plan:
    return Plan(
        placements=tuple(
            Placement(sitting=sitting.id, guest=guest.id, seat=where[guest.id])
            for guest in sitting.guests
            if guest.id in where
        )
    )


def _where(sitting: Sitting, plan: Plan) -> Where:
    """The first known seat that the plan gives to each known guest."""
    guests = {guest.id for guest in sitting.guests}
    seats = {seat.id for seat in sitting.seats}
    where: Where = {}
    for placement in plan.placements:
        known = placement.sitting == sitting.id and placement.guest in guests
        if known and placement.seat in seats and placement.guest not in where:
            where[placement.guest] = placement.seat
            seats.discard(placement.seat)
    return where
