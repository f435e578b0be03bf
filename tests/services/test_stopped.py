"""A planning that is told to stop before it begins still gives a plan."""

import time

import pytest

from fixtures.worlds import world
from planner.services.plan_event import PLANNED, plan_event
from planner.services.solving.pipeline import STAGES
from solver.itineraries import search
from solver.limits import Limits


@pytest.fixture(params=["at once", "with the compiled search loaded"])
def loaded(request: pytest.FixtureRequest) -> str:
    """Whether the process has searched before: then nothing is searched while that loads."""
    if request.param != "at once":
        search.load()
    return str(request.param)


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("name", ["tea", "inspection"])
def test_a_stop_from_the_beginning_still_gives_a_plan(name: str) -> None:
    """A stop ends improving, not constructing: every stage has a first plan, and the whole of
    them keeps every hard rule."""
    given = world(name)
    limits = Limits(clock=time.monotonic, began=time.monotonic(), seconds=600, stop=lambda: True)
    outcome = plan_event(given.register, given.event, None, limits)
    assert outcome.code == PLANNED
    assert [stage.kind for stage in outcome.stages] == [kind for kind, _, _ in STAGES]
    assert [stage.result.plan is not None for stage in outcome.stages] == [True] * len(STAGES)
