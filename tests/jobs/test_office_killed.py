"""A served office whose web, worker and child are killed while it saves, plans and publishes.

Its clients speak HTTP, and note what they were told. After each kill all of that is in the store,
which is sound, and each run has been taken up again.
"""

import logging
import os
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from random import Random
from threading import Barrier

import pytest
from sqlalchemy import select

from fixtures.worlds import world
from planner.domain.account import Role
from planner.domain.booking import Booking, ResourceKind, bookings_of
from planner.domain.run import RunState
from planner.persistence.backup import wrong_plans
from planner.persistence.bookings import held_by_others
from planner.persistence.plans import published_plan
from planner.persistence.runs import runs
from planner.persistence.snapshot import unpacked
from planner.persistence.store import Store
from planner.persistence.tables import bookings, buckets
from planner.services.accounts import new_password
from planner.services.plan_event import plan_event
from planner.services.stored_events import import_event, open_event, save_outcome
from solver.limits import Limits
from tests.jobs.clients import Client, Editor, Linker, Planner, Publisher
from tests.jobs.conftest import eventually
from tests.jobs.office import VICTIMS, Office

logger = logging.getLogger(__name__)

FULL = os.environ.get("HYPOTHESIS_PROFILE") == "ci"
KILLS = int(os.environ.get("PLANNER_KILLS", 6 if FULL else 1))
"""A kill takes ten seconds: 50 on each database are more than .ci/run has time for."""
DATABASES = ("sqlite", "postgresql") if FULL else ("sqlite",)
MOMENTS = {"solving": 3.0, "saving": 1.2, "publishing": 0.4}
"""Up to so many seconds after the changes were asked for."""
EVENTS = ("tea", "tea-2", "tea-3")
"""The same rooms, cars and hosts at the same times: one of them holds what the others want."""


def _prepare(store: Store) -> str:
    """Three planned events; the office's password."""
    tea = world("tea")
    limits = Limits(clock=time.monotonic, began=time.monotonic(), seconds=20, effort=0.05)
    outcome = plan_event(tea.register, tea.event, None, limits)
    for name in EVENTS:
        event = replace(tea.event, id=name)
        import_event(store, tea.register, event, typed=None, by="office")
        plan = replace(outcome.plan, event=name)
        save_outcome(store, replace(outcome, event=event, plan=plan), by="office")
    return new_password(store, "office", Role.OFFICE)


def _clients(office: Office) -> tuple[Client, ...]:
    return (
        Planner(office, "tea"),
        Linker(office, "tea", person="shen-mo"),
        Editor(office, "tea-2"),
        Publisher(office, "tea-2"),
        Publisher(office, "tea-3"),
    )


def _kill_one(office: Office, clients: Sequence[Client], chance: Random, number: int) -> None:
    """All clients ask at once; then, after a while, one process is killed."""
    moment = list(MOMENTS)[number // len(VICTIMS) % len(MOMENTS)]
    victim = VICTIMS[number % len(VICTIMS)]
    pause = chance.uniform(0, MOMENTS[moment])
    for client in clients:
        client.prepare()
    ready = Barrier(len(clients) + 1)

    def ask(client: Client) -> bool:
        ready.wait()
        told = client.told
        client.act()
        return client.told > told

    with ThreadPoolExecutor(len(clients)) as pool:
        asked = [pool.submit(ask, client) for client in clients]
        ready.wait()
        time.sleep(pause)
        office.kill(victim)
        told = [one.result() for one in asked]
    logger.info("%d: %s %s after %.2f s, told %s", number, victim, moment, pause, told)


def _open_runs(store: Store) -> int:
    with store.reading() as session:
        states = session.scalars(select(runs.c.state)).all()
    return sum(state.open for state in states)


def _unsound(store: Store) -> Iterator[str]:
    """Whatever a kill could have left behind half done."""
    with store.reading() as session:
        for subject, what in wrong_plans(session):
            yield f"{subject}: {what.said()}"
        held = held_by_others(session, "")
        kept = session.scalars(select(buckets.c.booking)).all()
        numbers = session.scalars(select(bookings.c.number)).all()
        in_force = {name: published_plan(session, name) for name in EVENTS}
    if not set(kept) <= set(numbers):
        yield "a bucket without its booking"
    for name, plan in in_force.items():
        opened = open_event(store, name)
        wanted = (
            bookings_of(opened.register, opened.event, unpacked(plan.snapshot).plan) if plan else ()
        )
        own = [one for one in held if one.event == name]
        if sorted(map(_told, own)) != sorted(map(_told, wanted)):
            yield f"{name} holds other than its plan in force"
    yield from (f"{one} and {other}" for one, other in combinations(held, 2) if _twice(one, other))


def _told(booking: Booking) -> tuple[object, ...]:
    return (booking.kind, booking.resource, booking.subject, booking.interval.instants)


def _twice(one: Booking, other: Booking) -> bool:
    return (
        one.event != other.event
        and one.kind is not ResourceKind.SITE
        and (one.kind, one.resource) == (other.kind, other.resource)
        and one.interval.overlaps(other.interval)
    )


@pytest.mark.parametrize("url", DATABASES, indirect=True)
def test_an_office_that_is_killed_loses_nothing(store: Store, url: str, tmp_path: Path) -> None:
    """Whatever was answered as done is found again after each kill, nothing is half done, and
    every run comes to its end."""
    chance, office = Random(url.partition(":")[0]), Office(url, tmp_path / "log")
    password = _prepare(store)
    office.start()
    with closing(office):
        clients = _clients(office)
        for client in clients:
            client.sign_in(password)
        for number in range(KILLS):
            _kill_one(office, clients, chance, number)
            if office.web is None:
                office.start()
            eventually(lambda: not _open_runs(store))
            assert [lost for client in clients for lost in client.lost(store)] == []
            assert list(_unsound(store)) == []
    with store.reading() as session:
        ended = session.execute(select(runs.c.state, runs.c.stale)).all()
    assert {(row.state, row.stale) for row in ended} <= {(RunState.DONE, False)}
    logger.info("sent %s, told %s", [c.sent for c in clients], [c.told for c in clients])
