"""What changed between two states of an event, written into a folder."""

from dataclasses import replace
from pathlib import Path

import pytest

from planner.documents.change_papers import CHANGE_FILES
from planner.documents.change_set import ChangeSet
from planner.domain.account import Role
from planner.domain.errors import NotFound, Refused
from planner.domain.plan import Plan
from planner.domain.travel import TravelTime
from planner.persistence.store import open_store
from planner.services.opened import Opened
from planner.services.stored_events import import_event
from planner.services.write_changes import (
    changed_paper,
    stored_changes,
    write_changes,
)
from tests.documents.reading import words
from tests.visit import at, event, plan, register


def _opened(planned: Plan) -> Opened:
    return Opened(register(), event(), planned, ())


def _later() -> Plan:
    """韩砚舟's secret talk an hour later."""
    first, talk, last = plan().slots
    return replace(
        plan(), slots=(first, replace(talk, start=at(11, 40), end=at(12, 10)), last), revision=2
    )


def test_each_one_concerned_has_a_text_and_a_picture(tmp_path: Path) -> None:
    """A talk of two is told to those two, in papers that the office can issue."""
    folder = tmp_path / "changes"
    number = write_changes(_opened(plan()), _opened(_later()), folder, language="zh_CN")
    written = {path.relative_to(folder).as_posix() for path in folder.rglob("*.*")}
    assert number == len(written)
    assert written == {
        *(name for name in CHANGE_FILES if "." in name),
        *(f"people/{who}.{form}" for who in ("han", "lu") for form in ("txt", "png")),
    }
    assert "陆怀川、" not in (folder / "people" / "han.txt").read_text("utf-8")
    assert "第 3 版（方案第 1 稿）→ 第 3 版（方案第 2 稿）" in words(
        (folder / "corrections.docx").read_bytes()
    )


def test_where_nothing_changed_former_files_are_gone(tmp_path: Path) -> None:
    """A second call leaves nothing of the first, and whatever else stands there."""
    folder = tmp_path / "changes"
    write_changes(_opened(plan()), _opened(_later()), folder, language="en")
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    assert write_changes(_opened(plan()), _opened(plan()), folder, language="en") == 0
    assert [path.name for path in folder.rglob("*")] == ["notes.txt"]


def test_two_events_are_not_compared(tmp_path: Path) -> None:
    """States of two events are refused."""
    other = _opened(plan())._replace(event=replace(event(), id="another"))
    with pytest.raises(Refused, match="two events"):
        write_changes(_opened(plan()), other, tmp_path, language="en")


def test_saved_plans_are_compared_by_their_numbers(tmp_path: Path) -> None:
    """Between the first plan and the last the two are told; a viewer, of no secret talk."""
    store = open_store(f"sqlite:///{tmp_path / 'planner.db'}", clock=lambda: at(8))
    stock = replace(register(), travel=(*register().travel, TravelTime("lake", "hotel", 50)))
    for planned in (plan(), _later()):
        import_event(store, stock, event(), typed=planned, by="office")
    changes = stored_changes(store, "visit-2026", Role.OFFICE, before=1, language="zh_CN")
    seen = stored_changes(store, "visit-2026", Role.VIEWER, before=1, language="zh_CN")
    assert [one.number for one in changes.concerned] == ["13800000001", "13900000001"]
    assert seen.concerned == ()
    assert b"11:40" in changed_paper(changes, "people/han.txt")
    with pytest.raises(NotFound):
        changed_paper(changes, "people/luo.txt")
    with pytest.raises(NotFound, match="no plan 9"):
        stored_changes(store, "visit-2026", Role.OFFICE, before=9, language="zh_CN")
    store.engine.dispose()


def test_saved_plans_are_compared_once_for_each_state_of_the_event(tmp_path: Path) -> None:
    """Asked again the very same is told; after an edit, what is so by then."""
    store = open_store(f"sqlite:///{tmp_path / 'planner.db'}", clock=lambda: at(8))
    stock = replace(register(), travel=(*register().travel, TravelTime("lake", "hotel", 50)))
    for planned in (plan(), _later()):
        import_event(store, stock, event(), typed=planned, by="office")

    def asked() -> ChangeSet:
        return stored_changes(store, "visit-2026", Role.OFFICE, before=1, after=2, language="en")

    first = asked()
    assert asked() is first
    import_event(store, stock, replace(event(), name="Another name"), typed=None, by="office")
    assert (first.after.event.name, asked().after.event.name) == (event().name, "Another name")
    store.engine.dispose()
