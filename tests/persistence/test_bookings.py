"""A shared resource has one holder at a time, and who comes second is told who came first."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from planner.domain.booking import Booking, ResourceKind, Taken
from planner.domain.event import Event, Register
from planner.domain.interval import Interval
from planner.domain.plan import Plan
from planner.domain.venue import Site
from planner.persistence.bookings import held_by_others
from planner.persistence.events import save_event
from planner.persistence.plans import latest_plan, publish_plan, save_plan, withdraw_plan
from planner.persistence.snapshot import Snapshot
from planner.persistence.store import Store
from planner.persistence.tables import buckets

DAY = datetime(2026, 3, 2, tzinfo=UTC)


def _span(start: int, minutes: int) -> Interval:
    return Interval.of(DAY + timedelta(minutes=start), minutes)


def _hall(
    event: str, start: int, minutes: int, *, kind: ResourceKind = ResourceKind.ROOM
) -> Booking:
    return Booking(kind, "hall", _span(start, minutes), event, f"{event}-session")


def _prepare(store: Store, *names: str) -> None:
    """Events of those names with one saved plan each, and a site that takes two parties."""
    site = Site(id="hall", name="The Site", capacity_parties=2)
    for name in names:
        event = Event(id=name, name=name, start=DAY, end=DAY + timedelta(days=1), zone="UTC")
        with store.writing("office", about=name) as session:
            save_event(session, Register(sites=(site,)), event)
            save_plan(session, Snapshot(Plan(event=name), ()))


def _publish(store: Store, name: str, *wanted: Booking) -> None:
    with store.writing("office", about=name) as session:
        plan = latest_plan(session, name)
        assert plan is not None
        publish_plan(session, plan, wanted)


def test_the_second_is_told_who_came_first(store: Store) -> None:
    """A hall held 9:00 to 10:00 is refused from 9:30, and the refusal carries the rival."""
    _prepare(store, "a", "b")
    first, second = _hall("a", 540, 60), _hall("b", 570, 60)
    _publish(store, "a", first)
    with pytest.raises(Taken) as refused:
        _publish(store, "b", second)
    assert (refused.value.wanted, refused.value.rival) == (second, first)
    with store.reading() as session:
        assert held_by_others(session, "a") == ()
        assert held_by_others(session, "b") == (first,)


def test_bookings_that_touch_do_not_clash(store: Store) -> None:
    """A hall held until 10:00 may be held by another from 10:00."""
    _prepare(store, "a", "b")
    _publish(store, "a", _hall("a", 540, 60))
    _publish(store, "b", _hall("b", 600, 60))
    with store.reading() as session:
        assert held_by_others(session, "a") == (_hall("b", 600, 60),)


def test_a_withdrawn_plan_frees_what_it_held(store: Store) -> None:
    """After the first is withdrawn the second may have the hall."""
    _prepare(store, "a", "b")
    _publish(store, "a", _hall("a", 540, 60))
    with store.writing("office") as session:
        withdraw_plan(session, "a")
    _publish(store, "b", _hall("b", 540, 60))
    with store.reading() as session:
        assert held_by_others(session, "a") == (_hall("b", 540, 60),)


def test_a_site_is_held_by_as_many_parties_as_it_takes(store: Store) -> None:
    """A site for two parties refuses the third at the same time."""
    _prepare(store, "a", "b", "c")
    site = ResourceKind.SITE
    _publish(store, "a", _hall("a", 540, 60, kind=site))
    _publish(store, "b", _hall("b", 550, 60, kind=site))
    with pytest.raises(Taken) as refused:
        _publish(store, "c", _hall("c", 560, 20, kind=site))
    assert refused.value.rival.event == "a"


def test_two_parties_of_one_plan_take_two_places(store: Store) -> None:
    """A plan with two parties at once fills a site for two."""
    _prepare(store, "a", "b")
    site = ResourceKind.SITE
    _publish(store, "a", _hall("a", 540, 60, kind=site), _hall("a", 570, 60, kind=site))
    with pytest.raises(Taken):
        _publish(store, "b", _hall("b", 580, 10, kind=site))
    _publish(store, "b", _hall("b", 540, 30, kind=site))


def test_the_key_itself_refuses_a_second_holder(store: Store) -> None:
    """Where someone wrote past every check, the database would still refuse."""
    _prepare(store, "a")
    _publish(store, "a", _hall("a", 540, 60))
    with store.engine.begin() as connection:
        row = dict(connection.execute(select(buckets).limit(1)).mappings().one())
    with pytest.raises(IntegrityError), store.engine.begin() as connection:
        connection.execute(insert(buckets).values(row))
