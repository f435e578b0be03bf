"""Papers are kept as they were issued."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from planner.domain.account import Role
from planner.domain.audience import Audience
from planner.domain.errors import NotFound, Refused
from planner.domain.issue import Issue
from planner.domain.plan import Plan
from planner.domain.travel import TravelTime
from planner.persistence.issues import issued_files, issues, keep_issue
from planner.persistence.store import Store, open_store
from planner.services.issue_papers import (
    Wanted,
    compare_issues,
    issue_changes,
    issue_paper,
    issued_file,
    issued_papers,
)
from planner.services.own_templates import keep_template, template_to_begin_with
from planner.services.stored_events import import_event, open_event
from planner.services.write_changes import stored_changes
from tests.documents.reading import words
from tests.visit import at, event, plan, register

ID = "visit-2026"


def _keep(store: Store, planned: Plan) -> None:
    stock = replace(register(), travel=(*register().travel, TravelTime("lake", "hotel", 50)))
    import_event(store, stock, event(), typed=planned, by="office")


def _later() -> Plan:
    """The meeting half an hour later."""
    first, *others = plan().slots
    moved = replace(first, start=at(9, 30), end=at(11))
    return replace(plan(), slots=(moved, *others), revision=2)


@pytest.fixture
def hours() -> list[datetime]:
    """What the clock says, the last of it now."""
    return [at(18, 30, day=21)]


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a store that knows the visit and its first plan: made once."""
    file = tmp_path_factory.mktemp("begun") / "planner.db"
    opened = open_store(f"sqlite:///{file}", clock=lambda: at(18, day=21))
    _keep(opened, plan())
    opened.engine.dispose()
    return file


@pytest.fixture
def store(begun: Path, tmp_path: Path, hours: list[datetime]) -> Iterator[Store]:
    """A store of its own, with the visit and its first plan."""
    file = shutil.copy(begun, tmp_path)
    opened = open_store(f"sqlite:///{file}", clock=lambda: hours[-1])
    yield opened
    opened.engine.dispose()


def test_issues_are_numbered_by_paper_and_name_who_and_to_whom(
    store: Store, hours: list[datetime]
) -> None:
    """Two issues of the car list and one of a delegation's programme, the last first."""
    cars = Wanted("car-list", to="车辆组", forms=("docx",))
    own = Wanted("delegations/A/itinerary", forms=("docx", "xlsx"))
    issue_paper(store, ID, cars, by="office")
    hours.append(hours[0] + timedelta(hours=1))
    second = issue_paper(store, ID, cars, by="lin")
    third = issue_paper(store, ID, own, by="lin")
    assert [(one.paper, one.issue) for one in issued_papers(store, ID)] == [
        ("delegations/A/itinerary", 1), ("car-list", 2), ("car-list", 1),
    ]  # fmt: skip
    assert issued_papers(store, ID)[:2] == (third, second)
    assert second == Issue(
        event=ID, paper="car-list", issue=2, title="东澜集团来访接待乘车安排", language="zh_CN",
        audience="office", issued_to="车辆组", issued_by="lin", issued_at=hours[1], revision=3,
        plan=1, forms=("docx",),
    )  # fmt: skip
    assert (third.audience, third.forms) == ("guest", ("docx", "xlsx"))


def test_an_issued_paper_says_its_number_and_when_it_was_printed(store: Store) -> None:
    """Below each page stand version, issue and the clock's time, in the event's zone."""
    issue_paper(store, ID, Wanted("car-list", forms=("docx",)), by="office")
    issue_paper(store, ID, Wanted("car-list", forms=("docx",), language="en"), by="office")
    read = [words(issued_file(store, ID, "car-list", issue=n, form="docx")) for n in (1, 2)]
    assert "第 3 版 · 2026-11-20 18:05 · 第 1 次印发 · 印制 2026-11-21 18:30" in read[0]
    assert "issue 2 · printed 2026-11-21 18:30" in read[1]


def test_what_was_issued_stays_as_it_was(store: Store) -> None:
    """After another plan the first issue opens with the very bytes, though a new one differs."""
    wanted = Wanted("itinerary", forms=("docx", "pdf"))
    issue_paper(store, ID, wanted, by="office")
    first = {form: issued_file(store, ID, "itinerary", issue=1, form=form) for form in wanted.forms}
    _keep(store, _later())
    assert issue_paper(store, ID, wanted, by="office").plan == 2
    for form, content in first.items():
        assert issued_file(store, ID, "itinerary", issue=1, form=form) == content
        assert issued_file(store, ID, "itinerary", issue=2, form=form) != content
    assert first["pdf"].startswith(b"%PDF")


def test_two_issues_differ_in_the_lines_that_changed(store: Store) -> None:
    """Of the programme only the meeting's line differs, in its time."""
    wanted = Wanted("delegations/A/itinerary", forms=("xlsx",))
    issue_paper(store, ID, wanted, by="office")
    _keep(store, _later())
    issue_paper(store, ID, wanted, by="office")
    (line,) = compare_issues(store, ID, wanted.paper, before=1, after=2)
    assert (line.above, line.was, line.now) == ("11月25日 星期三", True, True)
    assert ("时间", "09:00–10:30", "09:30–11:00") in line.cells
    assert compare_issues(store, ID, wanted.paper, before=2, after=2) == ()


def test_a_paper_is_masked_for_whom_it_is_issued(store: Store) -> None:
    """The car list for an embassy holds neither plates nor phones."""
    wanted = Wanted("car-list", audience=Audience.EMBASSY, forms=("docx",))
    assert issue_paper(store, ID, wanted, by="office").audience == "embassy"
    told = words(issued_file(store, ID, "car-list", issue=1, form="docx"))
    assert [word for word in ("澜A00001", "13700000001", "13900000002") if word in told] == []


def test_cards_are_issued_for_the_office_alone(store: Store) -> None:
    """Cards hold what others may not read: for these they are refused, and nothing is kept."""
    for audience in (Audience.DRIVER, Audience.GUEST, Audience.EMBASSY):
        with pytest.raises(Refused, match="for the office alone"):
            issue_paper(store, ID, Wanted("print/badges", audience=audience), by="office")
    assert issued_papers(store, ID) == ()
    office = Wanted("print/badges", audience=Audience.OFFICE)
    assert issue_paper(store, ID, office, by="office").audience == "office"


def test_corrections_are_issued_as_other_papers_are(store: Store) -> None:
    """The corrections between two plans get a number of their own."""
    _keep(store, _later())
    changes = stored_changes(store, ID, Role.OFFICE, before=1, language="zh_CN")
    made = issue_changes(store, changes, Wanted("corrections", forms=("docx",)), by="office")
    told = words(issued_file(store, ID, "corrections", issue=1, form="docx"))
    assert (made.issue, made.title) == (1, "东澜集团来访接待更正单")
    assert "09:30–11:00" in told


def test_an_issue_is_made_with_the_offices_own_template(store: Store, tmp_path: Path) -> None:
    """The Word file is the template filled, and its footer tells the issue."""
    opened, page = open_event(store, ID), tmp_path / "car-list.docx"
    page.write_bytes(template_to_begin_with(opened, "car-list", "zh_CN"))
    wanted = Wanted("car-list", forms=("docx",))
    issue_paper(store, ID, wanted, by="office")
    keep_template(store, opened, "car-list", path=page, by="office", language="zh_CN")
    issue_paper(store, ID, wanted, by="office")
    plain, own = (issued_file(store, ID, "car-list", issue=n, form="docx") for n in (1, 2))
    assert plain != own
    assert "第 2 次印发" in words(own)


def test_what_there_is_not_is_refused(store: Store) -> None:
    """No such paper, no such issue, and a paper with nothing to tell."""
    with pytest.raises(NotFound):
        issue_paper(store, ID, Wanted("nonsense"), by="office")
    with pytest.raises(NotFound, match=r"no\. 3"):
        issued_file(store, ID, "car-list", issue=3, form="docx")
    with pytest.raises(Refused, match="nothing to tell"):
        issue_paper(store, ID, Wanted("shuttles"), by="office")


def test_an_issue_that_breaks_off_leaves_nothing(store: Store) -> None:
    """Where a file is not there to be kept, neither the issue nor any other file of it is."""
    made = issue_paper(store, ID, Wanted("car-list", forms=("docx",)), by="office")
    broken = replace(made, issue=2, forms=("docx", "pdf"))
    with pytest.raises(KeyError), store.writing("office", about=ID) as session:
        keep_issue(session, broken, lists=(), files={"docx": b"half"})
    with store.reading() as session:
        kept = [session.scalar(select(func.count()).select_from(t)) for t in (issues, issued_files)]
    assert kept == [1, 1]


def test_another_who_takes_the_number_meanwhile_is_not_overwritten(store: Store) -> None:
    """Two who issue at once get two numbers: the second is made again with the next."""
    wanted, taken = Wanted("car-list", forms=("xlsx",)), list[int]()

    def clock() -> datetime:
        if not taken:  # the first number is known by now, and nothing is kept yet
            taken.append(issue_paper(store, ID, wanted, by="lin").issue)
        return at(19)

    mine = issue_paper(replace(store, clock=clock), ID, wanted, by="office")
    assert (taken, mine.issue) == ([1], 2)
