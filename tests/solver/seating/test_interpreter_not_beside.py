"""Worked cases of `interpreter-not-beside`."""

from __future__ import annotations

from dataclasses import replace

from solver.seating.constraints.interpreter_not_beside import InterpreterNotBeside
from tests.solver.seating.worlds import ROSTRUM, asked, seats

RULE = InterpreterNotBeside()


def test_beside() -> None:
    """An interpreter on the next seat hears."""
    lu, qin, he = ROSTRUM.guests
    sitting = replace(ROSTRUM, guests=(lu, qin, replace(he, rank=None, interprets="qin")))
    assert RULE.found(asked(sitting), seats(sitting, qin="r1", he="r2")) == ()


def test_beside_is_said_by_either_seat() -> None:
    """It is the same whichever of the two seats names the other."""
    lu, qin, he = ROSTRUM.guests
    sitting = replace(ROSTRUM, guests=(lu, qin, replace(he, rank=None, interprets="qin")))
    assert RULE.found(asked(sitting), seats(sitting, qin="r3", he="r1")) == ()


def test_with_someone_between() -> None:
    """An interpreter two seats away does not."""
    lu, qin, he = ROSTRUM.guests
    sitting = replace(ROSTRUM, guests=(lu, qin, replace(he, rank=None, interprets="qin")))
    (found,) = RULE.found(asked(sitting), seats(sitting, qin="r2", lu="r1", he="r3"))
    assert dict(found.subjects) == {"sitting": "plenary", "interpreter": "he", "guest": "qin"}


def test_nobody_to_interpret_for() -> None:
    """Where the guest has no seat the interpreter is not in a wrong one."""
    lu, qin, he = ROSTRUM.guests
    sitting = replace(ROSTRUM, guests=(lu, qin, replace(he, rank=None, interprets="qin")))
    assert RULE.found(asked(sitting), seats(sitting, he="r3")) == ()
