"""Worked cases of `same-sex-beside`: a round table of four."""

from __future__ import annotations

from dataclasses import replace

from solver.seating.constraints.same_sex_beside import SameSexBeside
from solver.seating.problem import Alternation, Guest, Seat, Sitting, Table
from tests.solver.seating.worlds import asked, seats

RULE = SameSexBeside()
ROUND = Sitting(
    id="dinner",
    seats=tuple(Seat(id=f"t{n}", table="t", beside=(f"t{n % 4 + 1}",)) for n in range(1, 5)),
    guests=(
        Guest(id="anna", sex="f"),
        Guest(id="bea", sex="f"),
        Guest(id="carl", sex="m"),
        Guest(id="dan", sex="m"),
        Guest(id="who"),
    ),
    tables=(Table(id="t", alternate=(Alternation.SEX,)),),
)


def test_they_alternate() -> None:
    """Lady, gentleman, lady, gentleman: all round."""
    assert RULE.found(asked(ROUND), seats(ROUND, anna="t1", carl="t2", bea="t3", dan="t4")) == ()


def test_two_and_two() -> None:
    """Two ladies side by side, and then two gentlemen: two pairs."""
    plan = seats(ROUND, anna="t1", bea="t2", carl="t3", dan="t4")
    found = RULE.found(asked(ROUND), plan)
    assert [dict(one.subjects)["one"] for one in found] == ["anna", "carl"]


def test_who_is_not_known_is_like_nobody() -> None:
    """Beside a guest of whom no sex is written, and across an empty chair, nobody is alike."""
    assert RULE.found(asked(ROUND), seats(ROUND, anna="t1", who="t2", bea="t3")) == ()


def test_a_table_where_nobody_asks() -> None:
    """Where ladies and gentlemen are not to alternate, they sit as they like."""
    sitting = replace(ROUND, tables=())
    assert RULE.found(asked(sitting), seats(sitting, anna="t1", bea="t2")) == ()
