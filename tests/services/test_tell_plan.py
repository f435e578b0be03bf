"""How a plan stands is told once a thing, whoever else could tell it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.domain.account import Role
from planner.language import ENGLISH
from planner.persistence.plans import save_plan
from planner.persistence.snapshot import Snapshot
from planner.persistence.store import Store, open_store
from planner.services.stored_events import import_event
from planner.services.tell_plan import PlanTold, tell_plan
from tests.services.findings.said import scene
from tests.services.solving.worlds import at


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with the small visit and its meeting, for which there is no vehicle."""
    opened = open_store(f"sqlite:///{tmp_path / 'planner.db'}", clock=lambda: at(6))
    given = scene()
    import_event(opened, given.register, given.event, typed=None, by="office")
    with opened.writing("office", about="visit") as session:
        save_plan(session, Snapshot(given.plan, ()))
    yield opened
    opened.engine.dispose()


def _told(store: Store, role: Role) -> PlanTold:
    told = tell_plan(store, "visit", ENGLISH, role=role)
    assert told is not None
    return told


def test_who_has_no_vehicle_is_told_once(store: Store) -> None:
    """Below the rule, with the hour and why; not again among what people decide."""
    told = _told(store, Role.OFFICE)
    (group,) = (one for one in told.left_out if any("no vehicle from" in t.what for t in one.told))
    assert group.number == len(group.told)
    assert all(" from " in one.what and one.remedy for one in group.told)
    assert [one.what for one in told.decide if "no vehicle from" in one.what] == []


def test_who_only_looks_is_told_how_many(store: Store) -> None:
    """The rule and a number, no names."""
    groups = _told(store, Role.VIEWER).left_out
    assert groups
    assert {one.told for one in groups} == {()}
