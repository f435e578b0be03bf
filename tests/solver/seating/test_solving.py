"""Filling, exchanging and proving on small worlds."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from solver.catalogue import KINDS
from solver.constraint import Score
from solver.limits import Limits
from solver.result import Bound, Status
from solver.seating.fill import fill
from solver.seating.model import bound
from solver.seating.problem import Guest, Problem, Seat, Sitting, Wish
from solver.seating.search import propose
from solver.solve import solve
from solver.verify import verify
from tests.solver.seating.worlds import DINNER, HALL, ROSTRUM, asked, pin, seats, wish

if TYPE_CHECKING:
    from solver.result import Result

SEATING = KINDS["seating"]


def _limits(effort: float = 2) -> Limits:
    ticks = count()
    return Limits(clock=lambda: next(ticks) / 1000, began=0.0, effort=effort, workers=1)


def _solved(*sittings: Sitting) -> Result:
    return solve(SEATING, asked(*sittings), _limits())


def _where(result: Result) -> dict[str, str]:
    return {entry.guest: entry.seat for entry in result.plan.placements}


def test_a_rostrum_is_seated_by_rank_whatever_the_order_of_the_list() -> None:
    """The first in rank has the first seat, though the list names him last."""
    turned = replace(ROSTRUM, guests=ROSTRUM.guests[::-1])
    result = _solved(turned)
    assert _where(result) == {"lu": "r1", "qin": "r2", "he": "r3"}
    assert (result.status, result.score) == (Status.OPTIMAL, Score())


def test_two_leaders_leave_the_last_of_three_seats_empty() -> None:
    """With one leader absent the others close up."""
    two = replace(ROSTRUM, guests=ROSTRUM.guests[1:])
    assert _where(_solved(two)) == {"qin": "r1", "he": "r2"}


def test_one_guest_too_many_is_one_left_out_and_proved_so() -> None:
    """Four leaders on three seats: one stands, and no plan does better."""
    four = replace(ROSTRUM, guests=(*ROSTRUM.guests, Guest(id="shang", rank=4)))
    result = _solved(four)
    assert (result.score, result.bound) == (Score(medium=1), Bound(hard=0, medium=1, soft=0))
    assert set(_where(result)) == {"lu", "qin", "he"}


def test_a_pin_holds_and_the_others_sit_by_rank_around_it() -> None:
    """The second leader put on the third seat by the office: no plan keeps the order too."""
    pinned = replace(ROSTRUM, pins=pin("qin", "r3"))
    result = _solved(pinned)
    assert result.status is Status.INFEASIBLE
    assert result.conflict is not None
    assert {member.constraint for member in result.conflict.members} >= {"seat-pin-moved"}


def test_a_pin_that_keeps_the_order_is_kept() -> None:
    """The third leader pinned to the third seat changes nothing."""
    pinned = replace(ROSTRUM, pins=pin("he", "r3"))
    assert _where(_solved(pinned)) == {"lu": "r1", "qin": "r2", "he": "r3"}


def test_a_dinner_has_a_host_and_a_whole_unit_at_each_table() -> None:
    """Two hosts, two units of two, two tables of three: one host and one unit at each."""
    result = _solved(DINNER)
    assert (result.status, result.score) == (Status.OPTIMAL, Score())
    where = {guest: seat[0] for guest, seat in _where(result).items()}
    assert where["aldo"] == where["lucia"]
    assert where["shen"] == where["ke"]
    assert where["lu"] != where["he"]


def test_the_cheapest_of_two_wishes_is_given_up_and_proved() -> None:
    """Together by wish (5) or each unit whole (1 + 1): the units are broken, at 2, and proved."""
    torn = replace(DINNER, pairs=wish("aldo", "shen", Wish.SAME_TABLE))
    result = _solved(torn)
    assert (result.status, result.score) == (Status.OPTIMAL, Score(soft=2))
    assert result.bound == Bound(hard=0, medium=0, soft=2)


def test_a_hall_is_filled_unit_by_unit() -> None:
    """In the hall both units sit in one stretch, in the order of their first member."""
    one_line = replace(HALL, lines=(("h1", "h2", "h3", "h4", "h5", "h6"),))
    assert fill(one_line) == {"p": "h1", "r": "h2", "q": "h3", "s": "h4"}


def test_an_interpreter_is_brought_beside_his_guest() -> None:
    """In a line of three the last moves down for the first one's interpreter."""
    lu, qin, he = ROSTRUM.guests
    first, second, third = ROSTRUM.seats
    line = (first, second, replace(third, beside=("r2",)))
    interpreter = replace(qin, rank=None, interprets="lu")
    with_interpreter = replace(ROSTRUM, seats=line, guests=(lu, interpreter, he))
    result = _solved(with_interpreter)
    assert result.score == Score()
    assert _where(result) == {"lu": "r1", "qin": "r2", "he": "r3"}


def test_a_wheelchair_has_its_place_before_the_rows_are_filled() -> None:
    """The seat that is fit for a wheelchair is kept for it."""
    *seats_before, last = HALL.seats
    *guests, s = HALL.guests
    sitting = replace(
        HALL,
        seats=(*seats_before, replace(last, offers=("wheelchair",))),
        guests=(*guests, replace(s, needs=("wheelchair",), unit="")),
        lines=(("h1", "h2", "h3", "h4", "h5", "h6"),),
    )
    result = _solved(sitting)
    assert (_where(result)["s"], result.score) == ("h6", Score())


def test_an_earlier_plan_is_kept_where_it_is_as_good() -> None:
    """Nobody moves in a plan that breaks nothing."""
    held = seats(HALL, q="h1", s="h2", r="h4", p="h5")
    assert propose(asked(HALL), _limits(), held).placements == tuple(
        sorted(held.placements, key=lambda entry: entry.guest)
    )


def test_sittings_do_not_touch_each_other() -> None:
    """The bound of two sittings is the sum of theirs: one left out at each."""
    four = replace(ROSTRUM, guests=(*ROSTRUM.guests, Guest(id="shang", rank=4)))
    problem = asked(four, replace(four, id="closing"))
    assert bound(problem, _limits()) == Bound(hard=0, medium=2, soft=0)


def test_a_hall_of_four_hundred_is_seated_without_a_search() -> None:
    """28 units on 420 chairs in one line: everyone sits, no unit is split."""
    chairs = tuple(Seat(id=f"h{n}") for n in range(420))
    guests = tuple(Guest(id=f"g{n}", unit=f"u{n % 28}") for n in range(420))
    line = tuple(seat.id for seat in chairs)
    problem = Problem(sittings=(Sitting(id="hall", seats=chairs, guests=guests, lines=(line,)),))
    assert verify(SEATING, problem, propose(problem, _limits(0), None)).score == Score()
