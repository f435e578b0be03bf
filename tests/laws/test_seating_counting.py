"""The law of counting: no seating of a small banquet costs less than what was counted."""

from __future__ import annotations

import time
from random import Random

from hypothesis import settings

from solver.catalogue import KINDS
from solver.constraint import Level, Rule
from solver.limits import Limits
from solver.seating.chart import charted
from solver.seating.constraints import CONSTRAINTS
from solver.seating.counting import counted
from solver.seating.kernel.engine import searched
from solver.seating.problem import (
    HOST,
    Guest,
    Pair,
    Placement,
    Plan,
    Problem,
    Seat,
    Sitting,
    Table,
    Wish,
)
from solver.seating.search import first
from solver.verify import verify

WISHES = (Wish.SAME_TABLE, Wish.SAME_TABLE, Wish.BESIDE, Wish.NEAR, Wish.NOT_SAME_TABLE)
EFFORT = 0.02


def _banquet(chance: Random) -> Problem:
    """Eight or nine of few units at three tables of four, three and two."""
    units = chance.choice((("u", "v"), ("u", "v", "w"), ("u", "v", "w", "x", "")))
    guests = tuple(
        Guest(
            id=str(n),
            unit=chance.choice(units),
            side=chance.choice((HOST, "guest", "guest", "")),
            needs=chance.choice(((), (), ("halal",))),
        )
        for n in range(chance.choice((8, 9)))
    )
    seats = tuple(
        Seat(id=f"{table}{n}", table=table, beside=(f"{table}{(n + 1) % size}",), offers=offers)
        for table, size, offers in (("a", 4, ()), ("b", 3, ("halal",)), ("c", 2, ()))
        for n in range(size)
    )
    wanted = chance.random() < 0.8
    pairs = (chance.sample([guest.id for guest in guests], 2) for _ in range(chance.randint(0, 8)))
    banquet = Sitting(
        id="banquet",
        seats=seats,
        guests=guests,
        tables=tuple(Table(id=table, host_wanted=wanted) for table in "abc"),
        pairs=tuple(
            Pair(one=one, other=other, wish=chance.choice(WISHES), weight=chance.randint(1, 3))
            for one, other in pairs
        ),
    )
    return Problem(sittings=(banquet,), rules=_rules(chance))


def _rules(chance: Random) -> tuple[Rule, ...]:
    names = ("unit-scattered", "table-without-host", "pair-apart", "guest-unseated")
    return tuple(
        Rule(
            name,
            on=chance.random() < 0.9,
            level=chance.choice((Level.SOFT, Level.MEDIUM)),
            weight=chance.choice((0, 1, 7)),
        )
        for name in names
        if chance.random() < 0.2
    )


def test_no_seating_costs_less_than_what_was_counted() -> None:
    """Where nothing above the soft level is broken; and now and then nothing more is lost."""
    draws, told, reached = settings.default.max_examples if settings.default else 25, 0, 0
    for seed in range(draws):
        problem = _banquet(Random(seed))
        found = counted(problem, CONSTRAINTS)
        limits = Limits(clock=time.monotonic, began=time.monotonic(), effort=EFFORT, workers=1)
        (sitting,) = problem.sittings
        where = searched(charted(problem, sitting, CONSTRAINTS), limits, first(sitting))
        plan = Plan(
            placements=tuple(
                Placement(sitting=sitting.id, guest=guest, seat=seat)
                for guest, seat in where.items()
            )
        )
        score = verify(KINDS["seating"], problem, plan).score
        if (score.hard, score.medium) == (0, 0):
            assert found <= score.soft, f"seed {seed}: {found} counted, yet a plan costs {score}"
            told += found > 0
            reached += found == score.soft
    assert (told > draws // 10, reached > draws // 20) == (True, True)
