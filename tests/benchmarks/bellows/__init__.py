"""Wedding tables by who knows whom: so that those who share a table know each other well."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from solver.catalogue import KINDS
from solver.constraint import Rule
from solver.seating.problem import Guest, Pair, Problem, Sitting, Wish
from tests.benchmarks.at_tables import HALL, chairs, groups_of, only, written
from tests.benchmarks.bellows.constraints import CONSTRAINTS
from tests.benchmarks.bellows.reading import Tables, Wedding, read
from tests.benchmarks.bellows.scoring import scored
from tests.benchmarks.benchmark import Instance, Peer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Score
    from solver.result import Bound
    from tests.benchmarks.benchmark import Asked

PEERS: tuple[Peer, ...] = ()
KIND = replace(
    KINDS["seating"],
    constraints=CONSTRAINTS,
    search="tests.benchmarks.bellows.engine",
    model="tests.benchmarks.bellows.engine",
)
UNNAMED = "instance"
"""A file that is called so is named by its folder."""


def instances(asked: Asked) -> Iterator[Instance]:
    """Every way to lay the tables of every file of the folder."""
    for path in sorted(asked.folder.glob("*.json")):
        stem = path.parent.resolve().name if path.stem == UNNAMED else path.stem
        wedding = read(path)
        for tables in wedding.variants:
            name = f"{stem}.{tables.number}x{tables.capacity}"
            if asked.wants(stem, name):
                yield instance_of(name, wedding, tables)


def tiny() -> Instance:
    """Four guests at two tables of two."""
    known = ((0, 5, 0, 0), (5, 0, 3, 0), (0, 3, 0, 4), (0, 0, 4, 0))
    return instance_of("tiny", Wedding(known, ()), Tables(2, 2, 1))


def instance_of(name: str, wedding: Wedding, tables: Tables) -> Instance:
    """The instance as the engine, the scoring and the table take it."""
    problem = problem_of(wedding, tables)
    most = sum(pair.weight for pair in problem.sittings[0].pairs)
    return Instance(
        name=name,
        kind=KIND,
        problem=problem,
        answer_of=partial(groups_of, problem.sittings[0]),
        scored=partial(scored, wedding, tables),
        written=written,
        value_of=partial(_value, most),
        bound_of=partial(_bound, most),
        best_known=tables.optimum,
        source=wedding,
    )


def problem_of(wedding: Wedding, tables: Tables) -> Problem:
    """The sitting; what is lost of a wish to share a table is how well the two know each other."""
    pairs = [
        Pair(one=str(i), other=str(j), wish=Wish.SAME_TABLE, weight=weight)
        for i, row in enumerate(wedding.known)
        for j, weight in enumerate(row)
        if i < j and weight
    ]
    sitting = Sitting(
        id=HALL,
        seats=tuple(s for n in range(tables.number) for s in chairs(f"t{n}", tables.capacity)),
        guests=tuple(Guest(id=str(one)) for one in range(len(wedding.known))),
        pairs=tuple(pairs),
    )
    return Problem(
        sittings=(sitting,),
        rules=only(
            Rule("seat-taken-twice"),
            Rule("guest-seated-twice"),
            Rule("guest-unseated"),
            Rule("pair-apart", weight=1),
            Rule("guest-among-strangers", parameters={"min_known": tables.min_known}),
        ),
    )


def _value(most: int, score: Score) -> float:
    return most - score.soft


def _bound(most: int, bound: Bound) -> float | None:
    return None if bound.soft is None else most - bound.soft
