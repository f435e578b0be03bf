"""Law of planning: a world is planned, or refused in a sentence; nothing falls."""

import time
from contextlib import suppress
from dataclasses import replace
from typing import Any

from hypothesis import Phase, given, settings

from planner.documents.workbook.world import World
from planner.domain.errors import PlannerError
from planner.services.plan_event import plan_event
from solver.limits import Limits
from tests.laws.draws.worlds import worlds


def _sound(world: World) -> World:
    """The world without nonsense that the workbook's reader refuses; small, with a map."""
    event, stock, plan = world.event, world.register, world.plan
    for session in event.sessions:
        session.follows = ()
    for room in stock.rooms:
        room.parts = ()
    for number, place in enumerate(stock.places):
        place.latitude, place.longitude = 30 + number / 100, 120.0
    for person in stock.people:
        person.people = min(person.people, 9)
    wishes = {(wish.party_id, wish.site): wish for wish in event.wishes}
    assert plan is not None
    return World(
        stock,
        replace(event, wishes=tuple(wishes.values()), limits=()),
        replace(
            plan,
            slots=tuple(slot for slot in plan.slots if _forward(slot)),
            visits=tuple(visit for visit in plan.visits if _forward(visit)),
            meals=tuple(stop for stop in plan.meals if _forward(stop)),
            trips=tuple(trip for trip in plan.trips if all(_driven(leg) for leg in trip.legs)),
        ),
    )


def _forward(row: Any) -> bool:
    return row.start is None or row.end is None or row.start < row.end


def _driven(leg: Any) -> bool:
    return leg.leave is None or leg.arrive is None or leg.leave < leg.arrive


# A world is large: to shrink one that fails would take minutes.
@settings(phases=(Phase.explicit, Phase.generate))
@given(worlds())
def test_any_world_is_planned_or_refused_in_a_sentence(world: World) -> None:
    """Whatever stands in the sheets, planning ends with a plan that verifies, or with a refusal."""
    sound = _sound(world)
    limits = Limits(clock=time.monotonic, began=time.monotonic(), effort=0.02, workers=1)
    with suppress(PlannerError):
        outcome = plan_event(sound.register, sound.event, sound.plan, limits)
        assert len(outcome.stages) == 4 or outcome.code
