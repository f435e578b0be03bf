"""Small worlds are solved to their optimum; what the office holds stays; sites are shared."""

from __future__ import annotations

import time
from dataclasses import replace

from solver.catalogue import KINDS
from solver.constraint import Rule, Score
from solver.itineraries.kernel.engine import searched
from solver.itineraries.model import fits
from solver.itineraries.plan import Plan
from solver.itineraries.problem import FixedStop, Problem, StopKind, Wanted
from solver.itineraries.relations import Apart, Pin
from solver.itineraries.search import propose
from solver.limits import Limits
from solver.result import Result, Status
from solver.solve import solve
from solver.verify import verify
from tests.solver.itineraries.worlds import (
    LUNCH,
    MEETING,
    NOON,
    RED,
    WORLD,
    meeting,
    plan,
    visit,
    with_day,
    with_site,
    with_wish,
)

KIND = KINDS["itineraries"]


def _solved(problem: Problem, *, effort: float = 3.0) -> Result:
    limits = Limits(clock=time.monotonic, began=time.monotonic(), effort=effort, workers=1)
    return solve(KIND, problem, limits)


def _visits(result: Result, day: str) -> dict[str, tuple[int, int]]:
    return {stop.id: (stop.start, stop.end) for stop in result.plan.tour(day).visits()}


def test_everything_is_seen_where_time_allows() -> None:
    """Both see all three, as long as wished; 140 minutes of driving each is the least."""
    result = _solved(WORLD)
    assert (result.status, result.score) == (Status.OPTIMAL, Score(0, 0, 280))


def test_value_goes_before_driving() -> None:
    """In three hours red sees the near two (5 + 3) or the works (8): then the way decides.

    From 8:00 to 11:00 sites open at 9:00: both near ones take 40 + 12 + 40 + 12 minutes and
    cost 30 of driving; the works take 62 + 40 + 62 and cost 120. Missed 8 either way.
    """
    problem = replace(WORLD, days=(replace(RED, latest=660),))
    missed_by_blue = 16
    assert _solved(problem).score == Score(0, 0, (8 + missed_by_blue) * 1000 + 30)


def test_a_visit_is_shortened_before_another_is_left_out() -> None:
    """A quarter of an hour less: 40 + 12 + 40 + 12 does not fit in 95, 35 + 12 + 36 + 12 does.

    Nine minutes too few are priced at two each; nothing of value is given up for them.
    """
    problem = replace(WORLD, days=(replace(RED, latest=635),))
    assert _solved(problem).score == Score(0, 0, 24_000 + 30 + 2 * 9)


def test_parties_share_a_site() -> None:
    """14 and 18 people see a museum for 30 one after the other."""
    result = _solved(with_site("museum", capacity_people=30))
    red, blue = (_visits(result, day)["museum"] for day in ("red 1", "blue 1"))
    assert red[1] <= blue[0] or blue[1] <= red[0]


def test_parties_kept_apart_do_not_meet() -> None:
    """All three sites are seen by both, never at the same time."""
    result = _solved(replace(WORLD, aparts=(Apart(parties=("red", "blue")),)))
    assert result.score == Score(0, 0, 280)


def test_fixed_stops_meals_and_rest_are_kept() -> None:
    """A day with a meeting, lunch and rest leaves out nothing that must be there."""
    problem = with_day(RED, fixed=(MEETING,), meals=(LUNCH,), rests=(NOON,))
    result = _solved(problem)
    assert result.score is not None
    assert (result.score.hard, result.score.medium) == (0, 0)
    kinds = {stop.kind for stop in result.plan.tour("red 1").stops}
    assert kinds == set(StopKind)


def test_a_pin_holds() -> None:
    """The museum at 15:00 exactly, though the morning would do as well."""
    pinned = replace(WORLD, pins=(Pin(party="red", site="museum", day="red 1", start=900),))
    assert _visits(_solved(pinned), "red 1")["museum"][0] == 900


def test_a_must_goes_before_any_wish() -> None:
    """A must that costs all the value there is is seen."""
    must = with_wish("red", "works", wanted=Wanted.MUST)
    result = _solved(replace(must, days=(replace(RED, latest=660),)))
    assert set(_visits(result, "red 1")) == {"works"}


def test_what_cannot_be_is_told_as_a_conflict() -> None:
    """Two meetings at once are the smallest set of what cannot be held together."""
    other = FixedStop(id="other", place="museum", start=630, end=690)
    result = _solved(with_day(RED, fixed=(MEETING, other)))
    assert result.status is Status.INFEASIBLE
    assert result.conflict is not None
    assert {member.constraint for member in result.conflict.members} == {
        "too-little-travel-time",
        "fixed-stop-missed",
    }


def test_the_same_seed_gives_the_same_plan() -> None:
    """Effort instead of time, one worker: twice the same."""
    problem = with_site("museum", capacity_people=30)
    assert _solved(problem).plan == _solved(problem).plan


def test_many_days_are_planned_the_same_twice() -> None:
    """Where no exact model follows, effort still ends, and the same seed gives the same plan."""
    days = tuple(
        replace(day, id=f"{day.id}.{n}", meals=(LUNCH,)) for day in WORLD.days for n in range(70)
    )
    problem = replace(WORLD, days=days)
    limits = Limits(clock=time.monotonic, began=0.0, effort=0.3, workers=1)
    assert not fits(problem)
    assert propose(problem, limits, None) == propose(problem, limits, None)


def test_the_search_begins_from_an_earlier_plan() -> None:
    """Without time to search, what was planned and still fits is kept."""
    earlier = plan(red=(visit("museum", 600, 640),))
    limits = Limits(clock=time.monotonic, began=0.0, effort=0.0, workers=1)
    made = propose(WORLD, limits, earlier)
    assert made is not None
    assert "museum" in {stop.id for stop in made.tour("red 1").visits()}


def test_a_first_plan_is_complete_at_once() -> None:
    """Without any time the construction alone leaves nothing out that must be there."""
    problem = with_day(RED, fixed=(MEETING,), meals=(LUNCH,), rests=(NOON,))
    limits = Limits(clock=time.monotonic, began=0.0, effort=0.0, workers=1)
    score = verify(KIND, problem, propose(problem, limits, None)).score
    assert (score.hard, score.medium) == (0, 0)


def test_no_day_no_tour() -> None:
    """Parties without a day have an empty plan, which misses every wish."""
    result = _solved(replace(WORLD, days=(), rules=(Rule("driving", on=False),)))
    assert (result.status, result.score) == (Status.OPTIMAL, Score(0, 0, 32_000))


def test_a_visit_held_on_its_day_makes_way_for_a_must() -> None:
    """Red comes out at 9:45; before its meeting it sees the museum or, at 10:00, the harbour.

    The museum is held on the day, not at an hour: either search puts it behind the meeting.
    """
    day = replace(
        RED, earliest=585, fixed=(FixedStop(id="meeting", place="hall", start=660, end=720),)
    )
    held = (
        Pin(party="red", site="museum", day="red 1"),
        Pin(party="red", site="harbour", day="red 1", start=600, must=False),
    )
    asked = with_wish("red", "harbour", wanted=Wanted.MUST)
    problem = replace(asked, days=(day,), pins=held)
    in_the_way = plan(red=(visit("museum", 600, 640), meeting(660, 720)))
    for search in (propose, searched):
        limits = Limits(clock=time.monotonic, began=time.monotonic(), effort=0.2, workers=1)
        verdict = verify(KIND, problem, search(problem, limits, in_the_way) or Plan())
        assert (verdict.score.hard, verdict.score.medium) == (0, 0)
