"""Those of security are spread over the room."""

from __future__ import annotations

from collections import Counter
from math import ceil
from typing import TYPE_CHECKING

from solver.constraint import N_, Constraint, Level
from solver.seating.chart import Count, just_one, unit_price
from solver.seating.seated import every

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Setting, Violation
    from solver.seating.chart import Chart
    from solver.seating.model import SeatingModel
    from solver.seating.problem import Plan, Problem, Seat, Sitting


class GuardsBunched(Constraint):
    """Nowhere sit more of a team than there would be if they were spread evenly."""

    id = "guards-bunched"
    level = Level.SOFT
    weight = 4
    unit = "guards"
    statement = N_(
        "Those of a security team are spread evenly over the tables, or over the parts of a hall."
    )
    broken = N_("{amount} too many of {team} sit in one place at {sitting} ({place}).")
    remedy = N_("Move some of {team} from {place} to where there are fewer.")

    def post(self, problem: Problem, model: SeatingModel) -> None:
        """Those in one place beyond an even share are priced."""
        for sitting in problem.sittings:
            places = sorted({place_of(seat) for seat in sitting.seats})
            for team, share in shares(sitting).items():
                members = [guest for guest in sitting.guests if guest.guard == team]
                for place in places:
                    seats = [seat for seat in sitting.seats if place_of(seat) == place]
                    here = model.count(sitting, members, seats)
                    beyond = model.excess(here - share, most=len(members))
                    model.penalise(self, beyond, sitting=sitting.id, team=team, place=place)

    def chart(self, chart: Chart, setting: Setting) -> None:
        """By how many of a team sit in each place."""
        price, share = unit_price(setting), shares(chart.sitting)
        chart.counts.append(
            Count(
                zone=place_of,
                label=lambda guest: guest.guard or None,
                weigh=just_one,
                price=lambda team, place, there: price * max(0, there - share[team]),
            )
        )

    def check(self, problem: Problem, plan: Plan) -> Iterator[Violation]:
        """Count those of each team in each place."""
        for sitting, placed in every(problem, plan):
            share = shares(sitting)
            there = Counter((g.guard, place_of(seat)) for g, seat in placed if g.guard)
            for (team, place), number in sorted(there.items()):
                if number > share[team]:
                    yield self.violation(
                        amount=number - share[team], sitting=sitting.id, team=team, place=place
                    )


def place_of(seat: Seat) -> str:
    """The part of a hall; of a seat that is in none the table, or the area of the room."""
    return seat.part or seat.table or seat.area


def shares(sitting: Sitting) -> dict[str, int]:
    """Team -> how many of it sit in one place where they are spread evenly."""
    places = len({place_of(seat) for seat in sitting.seats})
    teams = Counter(guest.guard for guest in sitting.guests if guest.guard)
    return {team: ceil(number / places) for team, number in teams.items() if places}
