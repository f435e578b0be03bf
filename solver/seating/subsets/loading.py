"""Loads what proves small dinners, or compiles it."""

from __future__ import annotations

from pathlib import Path

from solver.compiled import keeping
from solver.seating.chart import MEDIUM, Chart, Company, Count, Relation, Tie, just_one
from solver.seating.problem import Guest, Problem, Seat, Sitting
from solver.seating.subsets.sharing import cheapest

SMALLEST = Sitting(
    id="dinner",
    seats=(Seat(id="a", table="t"), Seat(id="b", table="u")),
    guests=(Guest(id="wang"), Guest(id="li")),
)
"""Two guests on two chairs: enough to call every compiled function."""


def load() -> None:
    """Have everything there."""
    keeping.complete(Path(__file__).parent, _share)


def _share() -> None:
    """Share the smallest sitting out."""
    chart = Chart(Problem(sittings=(SMALLEST,)), SMALLEST, unseated=MEDIUM)
    chart.ties.append(Tie("wang", "li", Relation.TABLE, met=0, unmet=1))
    chart.counts.append(
        Count(
            zone=lambda seat: seat.table,
            label=lambda guest: "",
            weigh=just_one,
            price=lambda label, table, there: there,
        )
    )
    chart.companies.append(Company(knows={"wang": ["li"]}, least=1, price=1))
    cheapest(chart)
