"""A saved plan is what it was, and can be verified again."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from fixtures.worlds import world
from planner.domain.errors import Refused
from planner.domain.plan import Plan, Slot
from planner.persistence.backup import backup, restore, wrong_plans
from planner.persistence.plans import every_plan, latest_plan, save_plan
from planner.persistence.registers import load_register
from planner.persistence.snapshot import Part, Snapshot, disagreements, packed, unpacked
from planner.persistence.store import Store
from planner.services.stored_events import import_event, open_event
from solver.catalogue import KINDS
from solver.constraint import Score
from solver.rooms.problem import Plan as Rooms
from solver.rooms.problem import Problem, Room, Session
from solver.rooms.problem import Slot as Held
from solver.verify import verify
from tests.differences import differences

CORPUS = sorted((Path(__file__).parent / "plans").glob("*.json"))
TEA = world("tea")
ROOMS = Problem(
    rooms=(Room(id="hall"),), sessions=(Session(id="a", duration=60), Session(id="b", duration=60))
)
CLASHING = Rooms(
    slots=(Held(session="a", room="hall", start=0), Held(session="b", room="hall", start=30))
)


def _part() -> Part:
    """Two sessions in one hall at once, saved with the score that it really has."""
    score = verify(KINDS["rooms"], ROOMS, CLASHING).score
    return Part("rooms", ROOMS, CLASHING, score, seed=7)


def _snapshot(part: Part) -> Snapshot:
    slot = Slot(session="s", room="hall", start=TEA.event.start, held=("room",))
    return Snapshot(Plan(event=TEA.event.id, slots=(slot,)), (part,))


def _save(store: Store, part: Part) -> int:
    import_event(store, TEA.register, TEA.event, typed=None, by="office")
    with store.writing("office") as session:
        return save_plan(session, _snapshot(part))


def test_a_plan_comes_back_as_it_was_saved(store: Store) -> None:
    """Problem, answer, score, seed and the office's words are read as they were written."""
    assert _save(store, _part()) == 1
    with store.reading() as session:
        saved = latest_plan(session, TEA.event.id)
    assert saved is not None
    read = unpacked(saved.snapshot)
    assert read.parts == (_part(),)
    asked = replace(_snapshot(_part()).plan, revision=1)
    assert list(differences(read.plan, asked)) == []


def test_a_second_plan_is_the_next_revision(store: Store) -> None:
    """Saving never changes a plan: the next one has the next number."""
    assert (_save(store, _part()), _save(store, _part())) == (1, 2)
    with store.reading() as session:
        assert [one.revision for one in every_plan(session)] == [1, 2]


def test_a_plan_whose_score_is_another_is_found(store: Store) -> None:
    """Checking names the plan that does not verify as it was saved, and no other."""
    _save(store, _part())
    _save(store, replace(_part(), score=Score()))
    with store.reading() as session:
        assert [subject for subject, _ in wrong_plans(session)] == ["tea 2"]


def test_a_plan_of_a_later_form_is_refused() -> None:
    """What a newer release wrote is not guessed at."""
    with pytest.raises(Refused, match="form 2"):
        unpacked(packed(_snapshot(_part())) | {"form": 2})


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_a_plan_of_any_form_so_far_verifies(path: Path) -> None:
    """Every plan of the stored corpus is read and has the score that it was saved with."""
    kept = unpacked(json.loads(path.read_text("utf-8")))
    assert [part.kind for part in kept.parts][-1] == "event"
    assert list(disagreements(kept)) == []


def test_a_backup_is_the_whole_store(store: Store, tmp_path: Path) -> None:
    """What is restored over a later state is what was backed up, and numbers go on from there."""
    _save(store, _part())
    backup(store, tmp_path / "kept.backup")
    _save(store, _part())
    import_event(store, TEA.register, replace(TEA.event, name="later"), typed=None, by="office")
    restore(store, tmp_path / "kept.backup")
    opened = open_event(store, TEA.event.id)
    assert list(differences(opened.event, TEA.event)) == []
    with store.reading() as session:
        assert list(differences(load_register(session, TEA.event.id), TEA.register)) == []
        assert [one.revision for one in every_plan(session)] == [1]
    assert _save(store, _part()) == 2


def test_a_backup_with_a_wrong_plan_replaces_nothing(store: Store, tmp_path: Path) -> None:
    """A backup is verified before it replaces anything."""
    _save(store, replace(_part(), score=Score()))
    backup(store, tmp_path / "wrong.backup")
    _save(store, _part())
    with pytest.raises(Refused):
        restore(store, tmp_path / "wrong.backup")
    with store.reading() as session:
        assert len(list(every_plan(session))) == 2
