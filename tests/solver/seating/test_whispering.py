"""An interpreter in a car: no rank, and up behind the chief guest at the price of the fewest."""

from __future__ import annotations

from solver.seating.fill import fill
from solver.seating.problem import Guest, Pin, Seat, Sitting

# Two abreast, the first row in front; 1 is the place of honour:  1 2 / 3 4 / 5 6
BESIDE = {1: (2, 3), 2: (1, 4), 3: (1, 4, 5), 4: (2, 3, 6), 5: (3, 6), 6: (4, 5)}
CAR = tuple(
    Seat(id=str(n), sequence="car", honour=n, beside=tuple(map(str, near)))
    for n, near in BESIDE.items()
)
RANKED = (*(Guest(id=name, rank=n) for n, name in enumerate("abcd", 1)),)
INTERPRETER = Guest(id="i", interprets="a")


def test_the_interpreter_sits_behind_the_chief_guest() -> None:
    """Of 2 beside and 3 behind the third place is taken: c and d move down, b does not."""
    where = fill(Sitting(id="car", seats=CAR, guests=(*RANKED, INTERPRETER)))
    assert where == {"a": "1", "b": "2", "i": "3", "c": "4", "d": "5"}


def test_who_is_pinned_stays() -> None:
    """An interpreter to whom the office gave the last chair keeps it."""
    pins = (Pin(guest="i", seat="5"),)
    where = fill(Sitting(id="car", seats=CAR, guests=(*RANKED, INTERPRETER), pins=pins))
    assert where == {"a": "1", "b": "2", "c": "3", "d": "4", "i": "5"}


def test_the_others_close_up_around_a_pin() -> None:
    """With b pinned to the third chair the interpreter has the second, beside the chief guest."""
    pins = (Pin(guest="b", seat="3"),)
    where = fill(Sitting(id="car", seats=CAR, guests=(*RANKED, INTERPRETER), pins=pins))
    assert where == {"a": "1", "i": "2", "b": "3", "c": "4", "d": "5"}


def test_without_a_chair_within_a_whisper_nobody_moves() -> None:
    """On six stools apart from each other all stay in the order of honour."""
    stools = tuple(Seat(id=str(n), sequence="car", honour=n) for n in range(1, 7))
    where = fill(Sitting(id="car", seats=stools, guests=(*RANKED, INTERPRETER)))
    assert where == {"a": "1", "b": "2", "c": "3", "d": "4", "i": "5"}


def test_nobody_is_moved_above_whom_he_speaks_for() -> None:
    """With d moved down to 5 only 3 is within a whisper, which is above: the interpreter stays."""
    last = Guest(id="i", interprets="d")
    where = fill(Sitting(id="car", seats=CAR, guests=(*RANKED, last)))
    assert where == {"a": "1", "b": "2", "c": "3", "d": "4", "i": "5"}
