"""The exact model finds the hand-computed optimum, and what cannot be."""

from __future__ import annotations

import time
from dataclasses import replace

from solver.catalogue import KINDS
from solver.constraint import Rule, Score
from solver.limits import Limits
from solver.result import Bound, Result, Status, Subject
from solver.rooms.model import bound, build
from solver.rooms.problem import Order, Person, Pin, Problem, Session
from solver.solve import solve
from solver.stages import optimise
from tests.solver.rooms.worlds import EAST, HALL, LODGE, TALK, TEA, holding, window

ROOMS = KINDS["rooms"]


def _limits(seconds: float = 10.0) -> Limits:
    return Limits(clock=time.monotonic, began=time.monotonic(), seconds=seconds, workers=1)


def _solved(problem: Problem) -> Result:
    return solve(ROOMS, problem, _limits())


def _exact(problem: Problem) -> tuple[Status, Bound]:
    """What the model proves with no plan to start from."""
    model = build(problem)
    model.post(ROOMS.constraints)
    staged = optimise(model, _limits(), lambda plan: None)
    return staged.status, staged.bound


def _members(result: Result) -> set[Subject]:
    assert result.conflict is not None
    return set(result.conflict.members)


THREE_TALKS = replace(
    holding(
        *(replace(TALK, id=f"talk {n}", wished=window(60, 60), rooms=("east",)) for n in range(3))
    ),
    rooms=(EAST,),
)
"""Three hours wished for at 60 in one room: one of them then, one an hour early, one late."""


def test_three_wishes_for_one_hour() -> None:
    """One session begins as wished, one sixty minutes early, one sixty late: 120 in all."""
    assert _exact(THREE_TALKS) == (Status.OPTIMAL, Bound(hard=0, medium=0, soft=120))


def test_search_and_model_agree() -> None:
    """What is solved is proved: the score is the bound."""
    result = _solved(THREE_TALKS)
    assert (result.status, result.score) == (Status.OPTIMAL, Score(soft=120))


def test_one_too_many_is_left_out() -> None:
    """Two hours in a room that is open for one: one session is left out, and no fewer can be."""
    room = replace(EAST, windows=(window(0, 60),))
    problem = replace(holding(TALK, replace(TALK, id="other")), rooms=(room,))
    assert _exact(problem) == (Status.OPTIMAL, Bound(hard=0, medium=1, soft=0))
    assert _solved(problem).score == Score(medium=1)


def test_set_up_across_the_day() -> None:
    """Three half hours with two set-ups of 20 between them fill 130 minutes, and not 125."""
    teas = [replace(TEA, id=f"tea {n}") for n in range(3)]
    open_for = [replace(HALL, windows=(window(0, minutes),)) for minutes in (130, 125)]
    found = [_exact(replace(holding(*teas), rooms=(room,)))[1].medium for room in open_for]
    assert found == [0, 1]


def test_the_way_between_venues() -> None:
    """A chair of two fixed sessions ten minutes apart cannot make a way of fifteen."""
    chair = ("chair",)
    talk = replace(TALK, people=chair, rooms=("hall",), windows=(window(0, 60),))
    tea = replace(TEA, people=chair, rooms=("lodge",), windows=(window(70, 100),))
    problem = replace(holding(talk, tea), rooms=(HALL, LODGE))
    assert _exact(problem)[1] == Bound(hard=0, medium=1, soft=0)


def test_two_pins_in_one_room() -> None:
    """Two sessions pinned into one room at one time cannot be: the pins and the room say why."""
    problem = replace(
        holding(TALK, TEA),
        pins=(Pin(session="talk", room="east", start=0), Pin(session="tea", room="east", start=30)),
    )
    result = _solved(problem)
    assert result.status is Status.INFEASIBLE
    assert _members(result) == {
        Subject("session-pin-moved", (("session", "talk"),)),
        Subject("session-pin-moved", (("session", "tea"),)),
        Subject("room-clash", (("room", "east"),)),
    }


def test_a_pin_against_its_chair() -> None:
    """A session pinned to where its chair is away cannot be; the other rules are not blamed."""
    talk = replace(TALK, people=("chair",))
    problem = replace(
        holding(talk, TEA),
        persons=(Person(id="chair", busy=(window(0, 100),)),),
        pins=(Pin(session="talk", room="hall", start=30),),
    )
    assert _members(_solved(problem)) == {
        Subject("session-pin-moved", (("session", "talk"),)),
        Subject("person-away", (("session", "talk"),)),
    }


def test_pins_against_an_order() -> None:
    """Two pins that turn an order round cannot be."""
    problem = replace(
        holding(TALK, TEA),
        pins=(
            Pin(session="talk", room="east", start=100),
            Pin(session="tea", room="west", start=50),
        ),
        orders=(Order(before="talk", after="tea"),),
    )
    assert _members(_solved(problem)) == {
        Subject("session-pin-moved", (("session", "talk"),)),
        Subject("session-pin-moved", (("session", "tea"),)),
        Subject("out-of-order", (("session", "tea"), ("earlier", "talk"))),
    }


def test_a_hint_is_a_whole_plan() -> None:
    """Every decision of a plan, those of a session left out too, can be fixed in the model."""
    result = _solved(THREE_TALKS)
    model = build(THREE_TALKS)
    model.post(ROOMS.constraints)
    model.fix(replace(result.plan, slots=result.plan.slots[:2]))
    assert optimise(model, _limits(), lambda plan: None).bound.medium == 1


def test_each_for_itself_is_a_bound() -> None:
    """A session that no room can hold is left out, one that never begins as wished pays for it."""
    crowd = replace(TALK, id="crowd", guests=500)
    late = replace(TALK, id="late", windows=(window(60, 120),), wished=window(0, 30))
    problem = holding(crowd, late, TEA)
    # The only start of the late one is 60, thirty minutes after the last that is wished for.
    assert bound(problem, _limits()) == Bound(hard=0, medium=1, soft=30)
    assert _exact(problem)[1] == Bound(hard=0, medium=1, soft=30)


def test_no_wish_is_worth_a_session() -> None:
    """A start 5000 minutes off at a million each costs more than a billion, and yet is taken."""
    far = Session(id="far", duration=60, windows=(window(0, 60),), wished=window(5060, 5060))
    heavy = replace(holding(far), rules=(Rule("start-not-as-wished", weight=1_000_000),))
    assert bound(heavy, _limits()) == Bound(hard=0, medium=0, soft=5_060_000_000)
    assert _solved(heavy).score == Score(soft=5_060_000_000)
