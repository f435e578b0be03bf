"""Everybody has a neighbour to talk to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level
from solver.seating.chart import Partner, unit_price
from solver.seating.seated import every, neighbours

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Guest, Plan, Problem


class NoSharedLanguage(Constraint):
    """A guest shares a language with someone beside them, or an interpreter sits there."""

    id = "no-shared-language"
    level = Level.SOFT
    weight = 8
    unit = "guests"
    statement = N_(
        "A guest sits beside someone who speaks a language of theirs, or beside an interpreter."
    )
    broken = N_("Nobody beside {guest} at {sitting} speaks a language of theirs.")
    remedy = N_("Give {guest} a neighbour who speaks their language, or an interpreter.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """On each seat: a guest with a neighbour whose languages are known, and none who suits."""
        for sitting in problem.sittings:
            seats, beside = {seat.id: seat for seat in sitting.seats}, neighbours(sitting)
            known = [guest for guest in sitting.guests if guest.languages]
            for guest in known:
                suiting = [one for one in known if one is not guest and _suits(guest, one)]
                others = [one for one in known if one is not guest and not _suits(guest, one)]
                alone = model.flag()
                for seat in sitting.seats:
                    near = [seats[name] for name in sorted(beside[seat.id])]
                    here, met = (
                        model.sits(sitting, guest, seat),
                        model.count(sitting, suiting, near),
                    )
                    for other in others:
                        there = model.count(sitting, (other,), near)
                        model.at_least(alone, here + there - 1 - met)
                model.penalise(self, alone, sitting=sitting.id, guest=guest.id)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """Kinds are what is spoken, who is interpreted for, and who interprets."""
        heard = {guest.interprets for guest in chart.sitting.guests}
        chart.partners.append(
            Partner(
                kind=lambda guest: (
                    (guest.languages, guest.id if guest.id in heard else "", guest.interprets or "")
                    if guest.languages
                    else None
                ),
                suits=lambda one, other: (
                    bool(set(one[0]) & set(other[0])) or (bool(other[2]) and other[2] == one[1])
                ),
                price=unit_price(setting),
            )
        )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Look at those beside each guest of whom a language is known."""
        for sitting, placed in every(problem, plan):
            if not any(guest.languages for guest in sitting.guests):
                continue
            beside, sits = neighbours(sitting), {seat.id: guest for guest, seat in placed}
            for guest, seat in placed:
                around = (sits[name] for name in beside[seat.id] if name in sits)
                near = [one for one in around if one.languages]
                if guest.languages and near and not any(_suits(guest, one) for one in near):
                    yield self.violation(sitting=sitting.id, guest=guest.id)


def _suits(guest: Guest, other: Guest) -> bool:
    """Whether a guest can talk with a neighbour, or through them."""
    return other.interprets == guest.id or bool(set(guest.languages) & set(other.languages))
