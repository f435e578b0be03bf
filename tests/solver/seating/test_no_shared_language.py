"""Worked cases of `no-shared-language`: four chairs in a row."""

from __future__ import annotations

from solver.seating.constraints.no_shared_language import NoSharedLanguage
from solver.seating.problem import Guest, Seat, Sitting
from tests.solver.seating.worlds import asked, seats

RULE = NoSharedLanguage()
ROW = Sitting(
    id="dinner",
    seats=tuple(Seat(id=f"r{n}", beside=(f"r{n + 1}",) if n < 4 else ()) for n in range(1, 5)),
    guests=(
        Guest(id="aldo", languages=("it",)),
        Guest(id="lucia", languages=("en", "it")),
        Guest(id="wang", languages=("zh",)),
        Guest(id="xu", languages=("zh",), interprets="aldo"),
        Guest(id="who"),
    ),
)


def test_a_neighbour_who_speaks_it() -> None:
    """One neighbour is enough: Lucia has Aldo, and Wang has Xu, who hears nothing but Chinese."""
    plan = seats(ROW, aldo="r1", lucia="r2", wang="r3", xu="r4")
    assert RULE.found(asked(ROW), plan) == ()


def test_nobody_to_talk_to() -> None:
    """Aldo beside Wang: neither has anybody."""
    found = RULE.found(asked(ROW), seats(ROW, aldo="r1", wang="r2"))
    assert [dict(one.subjects)["guest"] for one in found] == ["aldo", "wang"]


def test_an_interpreter_is_enough() -> None:
    """Xu interprets for Aldo, so Aldo can talk; Xu has nobody who speaks Chinese."""
    found = RULE.found(asked(ROW), seats(ROW, aldo="r1", xu="r2"))
    assert [dict(one.subjects)["guest"] for one in found] == ["xu"]


def test_who_is_not_known_is_no_stranger() -> None:
    """Beside one whose languages nobody has written down, or alone, nothing is broken."""
    assert RULE.found(asked(ROW), seats(ROW, aldo="r1", who="r2", wang="r4")) == ()
