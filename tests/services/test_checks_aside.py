"""Plans are checked in a process aside, each state once, and no older answer is ever told."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.domain.travel import TravelTime
from planner.persistence.plans import save_plan
from planner.persistence.snapshot import Snapshot
from planner.persistence.store import Store, open_store
from planner.services.checks_aside import ChecksAside
from planner.services.stored_checks import Standing, checked
from planner.services.stored_events import import_event, open_event
from tests.visit import at, event, plan, register

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
VISIT = event().id
WAITED_SECONDS = 60.0


@dataclass(frozen=True)
class _Office:
    """A store whose plans are checked aside, and the same that checks them at once."""

    store: Store
    at_once: Store


@pytest.fixture
def office(tmp_path: Path) -> Iterator[_Office]:
    """An office with the planned visit."""
    url = f"sqlite:///{tmp_path / 'planner.db'}"
    aside = ChecksAside(url)
    at_once = open_store(url, clock=lambda: NOON)
    known = replace(register(), travel=(*register().travel, TravelTime("hotel", "lake", 20)))
    import_event(at_once, known, event(), typed=None, by="office")
    with at_once.writing("office", about=VISIT) as session:
        save_plan(session, Snapshot(plan(), ()))
    yield _Office(open_store(url, clock=lambda: NOON, aside=aside), at_once)
    aside.close()
    at_once.engine.dispose()


def _stands(store: Store) -> Standing:
    found = checked(store, open_event(store, VISIT))
    assert found is not None
    return found


def _until(known: Callable[[], bool]) -> None:
    ends = time.monotonic() + WAITED_SECONDS
    while not known():
        assert time.monotonic() < ends
        time.sleep(0.05)


def _known(store: Store) -> Standing:
    _until(lambda: not _stands(store).pending)
    return _stands(store)


def _an_hour_later(store: Store) -> None:
    opened = open_event(store, VISIT)
    first, *others = opened.event.sessions
    changed = replace(opened.event, sessions=(replace(first, start=at(11)), *others))
    import_event(store, opened.register, changed, typed=None, by="office")


def test_what_is_not_known_yet_is_begun_and_told_as_pending(office: _Office) -> None:
    """The first to ask hears that it is pending; later it is what it would have been at once."""
    assert _stands(office.store).pending
    known, at_once = _known(office.store), _stands(office.at_once)
    assert (known.checked, known.names) == (at_once.checked, at_once.names)
    assert len(known.findings) == len(at_once.findings)
    assert _stands(office.store) is known


def test_after_an_edit_no_older_answer_is_told(office: _Office) -> None:
    """A session put later is pending at once, and then told to be outside its time."""
    before = _known(office.store)
    assert "S1" not in before.broken_about
    _an_hour_later(office.at_once)
    assert _stands(office.store).pending
    after = _known(office.store)
    assert [one.constraint for one in after.broken_about["S1"]] == ["session-outside-window"]


def test_where_the_process_breaks_down_who_asks_works_it_out(office: _Office) -> None:
    """A store that the process cannot read is asked about in vain: the answer is had here."""
    broken = ChecksAside("sqlite:////dev/null/planner.db")
    store = replace(office.at_once, aside=broken)
    _until(lambda: not _stands(store).pending)
    assert _stands(store).checked == _stands(office.at_once).checked
    broken.close()
