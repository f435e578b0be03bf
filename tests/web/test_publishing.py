"""A plan is published and taken back by the office, and by nobody else."""

import time
from pathlib import Path

from fixtures.worlds import world
from planner.domain.account import Role
from planner.persistence.plans import PlanState
from planner.services.list_events import state_of
from planner.services.plan_event import plan_event
from planner.services.stored_events import import_event, save_outcome
from solver.limits import Limits
from tests.web.signed_in import Office, office


def _tea(there: Office) -> str:
    """The id of a small event, planned and saved."""
    tea = world("tea")
    import_event(there.store, tea.register, tea.event, typed=None, by="office")
    limits = Limits(clock=time.monotonic, began=time.monotonic(), seconds=8, workers=1, seed=0)
    save_outcome(there.store, plan_event(tea.register, tea.event, None, limits), by="office")
    return tea.event.id


def test_a_plan_is_published_and_withdrawn(tmp_path: Path) -> None:
    """The office publishes the plan shown, and takes it back; the page says which is in force."""
    with office(tmp_path) as there:
        event = _tea(there)
        shown = there.browser.post(f"/events/{event}/publish").text
        assert state_of(there.store, event) is PlanState.PUBLISHED
        assert "in force: plan 1" in shown
        shown = there.browser.post(f"/events/{event}/withdraw").text
        assert state_of(there.store, event) is PlanState.WITHDRAWN
        assert "in force" not in shown


def test_an_organiser_does_not_publish(tmp_path: Path) -> None:
    """An organiser sees no such button, and is refused."""
    with office(tmp_path, Role.ORGANISER) as there:
        assert "Publish plan" not in there.browser.get("/events/visit-2026/run").text
        assert there.browser.post("/events/visit-2026/publish").status_code == 403
        assert state_of(there.store, "visit-2026") is PlanState.DRAFT
