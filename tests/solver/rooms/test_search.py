"""The heuristic proposes plans that keep the hard rules, and says the same twice."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import pairwise
from random import Random

from solver.catalogue import KINDS
from solver.constraint import Level, Rule, Score
from solver.limits import Limits
from solver.rooms.problem import Person, Pin, Plan, Problem, Room, Session
from solver.rooms.search import propose
from solver.verify import verify
from tests.solver.rooms.worlds import EAST, TALK, TEA, WEST, holding, placed, window

ROOMS = KINDS["rooms"]
DAY = tuple(replace(room, windows=(window(0, 720),)) for room in (EAST, WEST))


def _effort(effort: float, seed: int = 0) -> Limits:
    return Limits(clock=time.monotonic, began=time.monotonic(), effort=effort, workers=1, seed=seed)


def _proposed(problem: Problem, *, effort: float = 0.3, seed: int = 0) -> Plan:
    plan = propose(problem, _effort(effort, seed), None)
    assert plan is not None
    return plan


def _score(problem: Problem, plan: Plan) -> Score:
    return verify(ROOMS, problem, plan).score


def _full_day(random: Random) -> Problem:
    """Three rooms cut at random into sessions that fill eight hours without a minute to spare."""
    sessions: list[Session] = []
    for room in ("east", "west", "hall"):
        cuts = sorted({0, 480, *(random.randrange(30, 460, 30) for _ in range(6))})
        sessions += [
            Session(id=f"{room} {start}", duration=end - start, guests=10)
            for start, end in pairwise(cuts)
        ]
    rooms = tuple(
        Room(id=room, capacity={"table": 30}, windows=(window(0, 480),))
        for room in ("east", "west", "hall")
    )
    return Problem(rooms=rooms, sessions=tuple(sessions))


def test_rooms_full_to_the_last_minute() -> None:
    """Sessions that fill three rooms without a gap are all placed."""
    for seed in range(5):
        problem = _full_day(Random(seed))
        assert _score(problem, _proposed(problem, effort=2)).medium == 0


def test_nothing_better_than_nothing_broken() -> None:
    """A plan that breaks nothing is kept at once, not sought on."""
    problem = replace(holding(TALK, TEA), rooms=(EAST, WEST))
    assert _score(problem, _proposed(problem, effort=0)) == Score()


def test_pins_hold() -> None:
    """A pinned session is where it is pinned, though its wish is another."""
    talk = replace(TALK, wished=window(0, 0))
    pin = Pin(session="talk", room="lodge", start=123)
    slot = _proposed(replace(holding(talk, TEA), pins=(pin,))).slot("talk")
    assert slot is not None
    assert (slot.room, slot.start) == ("lodge", 123)


def test_a_pin_pushes_others_out() -> None:
    """A pinned session takes the place of one that could go elsewhere."""
    day = (window(0, 120),)
    problem = replace(
        holding(TALK, replace(TALK, id="pinned")),
        rooms=(replace(EAST, windows=day),),
        pins=(Pin(session="pinned", start=0),),
    )
    plan = _proposed(problem)
    assert {slot.session: slot.start for slot in plan.slots} == {"pinned": 0, "talk": 60}


def test_a_previous_plan_is_where_it_starts() -> None:
    """What stands of an earlier plan stays where nothing asks for a change."""
    earlier = placed(talk=("west", 300), tea=("east", 45))
    problem = replace(holding(TALK, TEA), rooms=DAY)
    assert propose(problem, _effort(0.3), earlier) == earlier


def test_what_no_longer_holds_of_a_previous_plan_is_placed_anew() -> None:
    """A session whose chair has become busy moves; the other stays."""
    talk = replace(TALK, people=("chair",), windows=(window(300, 500),))
    problem = replace(holding(talk, TEA), persons=(Person(id="chair", busy=(window(290, 320),)),))
    plan = propose(problem, _effort(0.3), placed(talk=("west", 300), tea=("east", 45)))
    assert plan is not None
    tea = plan.slot("tea")
    assert tea is not None
    assert (tea.room, tea.start) == ("east", 45)
    assert _score(problem, plan) == Score()


def test_the_same_twice() -> None:
    """The same problem, seed and effort give the same plan."""
    problem = _full_day(Random(7))
    assert _proposed(problem, seed=3) == _proposed(problem, seed=3)


def test_a_rule_that_is_off_is_not_felt() -> None:
    """Without the rule about size, a crowd goes into a room that is too small for it."""
    crowd = replace(TALK, guests=500)
    problem = replace(holding(crowd), rooms=(replace(EAST, windows=(window(0, 60),)),))
    assert _proposed(problem).slots == ()
    lax = replace(problem, rules=(Rule("room-too-small", on=False),))
    assert _proposed(lax) == placed(talk=("east", 0))


def test_a_wish_made_hard() -> None:
    """A start that must be as wished is; what cannot be placed then is left out."""
    talks = [replace(TALK, id=f"talk {n}", wished=window(60, 60)) for n in range(2)]
    problem = replace(
        holding(*talks),
        rooms=(EAST,),
        rules=(Rule("start-not-as-wished", level=Level.HARD),),
    )
    plan = _proposed(problem)
    assert [slot.start for slot in plan.slots] == [60]
    assert _score(problem, plan) == Score(medium=1)
