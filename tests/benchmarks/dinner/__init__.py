"""A dinner party at round tables, where it matters who sits beside whom and who shares a table."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from solver.catalogue import KINDS
from solver.constraint import Rule
from solver.seating.problem import Alternation, Guest, Problem, Sitting, Table
from tests.benchmarks.at_tables import HALL, chairs, groups_of, only, written
from tests.benchmarks.benchmark import Instance, Peer
from tests.benchmarks.dinner.constraints import CONSTRAINTS
from tests.benchmarks.dinner.reading import Diner, Party, read
from tests.benchmarks.dinner.scoring import scored

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solver.constraint import Score
    from solver.result import Bound
    from tests.benchmarks.benchmark import Asked

PEERS: tuple[Peer, ...] = ()
KIND = replace(
    KINDS["seating"],
    constraints=CONSTRAINTS,
    search="tests.benchmarks.dinner.engine",
    model="tests.benchmarks.dinner.engine",
)


def instances(asked: Asked) -> Iterator[Instance]:
    """Every file of the folder."""
    for path in sorted(asked.folder.glob("*.txt")):
        if asked.wants(path.stem):
            yield instance_of(path.stem, read(path))


def tiny() -> Instance:
    """Four doctors at one table."""
    rows = (("F", "1"), ("M", "1"), ("F", "1"), ("M", "2"))
    diners = (Diner(n, "Doctor", "Surgeon", *row) for n, row in enumerate(rows, start=1))
    return instance_of("tiny", Party(1, 4, tuple(diners)))


def instance_of(name: str, party: Party) -> Instance:
    """The instance as the engine, the scoring and the table take it."""
    problem = problem_of(party)
    return Instance(
        name=name,
        kind=KIND,
        problem=problem,
        answer_of=partial(groups_of, problem.sittings[0]),
        scored=partial(scored, party),
        written=written,
        value_of=_value,
        bound_of=_bound,
        best_known=0,
        less_is_better=True,
        source=party,
    )


def problem_of(party: Party) -> Problem:
    """The sitting: a job type and job are a unit, hobbies are what a guest speaks of."""
    tables = [f"t{n}" for n in range(party.tables)]
    sitting = Sitting(
        id=HALL,
        seats=tuple(seat for table in tables for seat in chairs(table, party.chairs)),
        guests=tuple(
            Guest(
                id=str(one.code),
                unit=f"{one.job_type}/{one.job}",
                sex=one.gender,
                languages=one.hobbies,
            )
            for one in party.diners
        ),
        tables=tuple(Table(id=table, alternate=(Alternation.SEX,)) for table in tables),
    )
    return Problem(
        sittings=(sitting,),
        rules=only(
            Rule("seat-taken-twice"),
            Rule("guest-seated-twice"),
            Rule("guest-unseated"),
            Rule("same-sex-beside", weight=1),
        ),
    )


def _value(score: Score) -> float:
    return score.soft


def _bound(bound: Bound) -> float | None:
    return bound.soft
