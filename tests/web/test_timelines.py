"""A day of halls, of vehicles and of drivers, drawn and in words."""

from dataclasses import replace
from pathlib import Path

from planner.domain.account import Role
from planner.domain.event import Pin
from planner.persistence.events import change_event, load_event
from planner.persistence.plans import save_plan
from planner.persistence.snapshot import Snapshot
from tests.visit import at, plan
from tests.web.reading import rows
from tests.web.signed_in import Office, office

HALLS = "/events/visit-2026/timelines/rooms"
CARS = "/events/visit-2026/timelines/vehicles"


def _there(folder: Path, page: str) -> list[list[str]]:
    with office(folder) as one:
        return rows(one.browser.get(page))


def test_the_halls_of_a_day(tmp_path: Path) -> None:
    """A hall has what is held in it and in what it is a part of; a secret talk has no title."""
    assert _there(tmp_path, HALLS) == [
        ["一号厅", "09:00–10:30", "工作汇报会"],
        ["一号厅", "23:40–24:00", "合影 · in use as 多功能厅"],
        ["小会议室", "10:40–11:10", "Secret"],
        ["小会议室", "23:40–24:00", "合影 · in use as 多功能厅"],
        ["多功能厅", "23:40–24:00", "合影"],
    ]


def test_the_vehicles_and_drivers_of_a_day(tmp_path: Path) -> None:
    """A car has its trips and who drives, a driver the trips, the car and the rests between."""
    shown = _there(tmp_path, CARS)
    assert shown[:2] == [
        ["1号车", "08:03–08:31", "周师傅 → 澜州宾馆 · 3 people · 澜州东站 → 澜州宾馆"],
        ["1号车", "14:03–14:32", "周师傅 → 乙烯装置 · 6 people · 澜州宾馆 → 乙烯装置"],
    ]
    assert [row[1:] for row in shown if row[0] == "周师傅"] == [
        ["08:03–08:31", "1号车 → 澜州宾馆 · 3 people · 澜州东站 → 澜州宾馆"],
        ["08:31–14:03", "Rest 5:32, time for a meal"],
        ["14:03–14:32", "1号车 → 乙烯装置 · 6 people · 澜州宾馆 → 乙烯装置"],
        ["14:32–15:18", "Rest 0:46"],
        ["15:18–15:47", "1号车 → 澜州宾馆 · 3 people · 乙烯装置 → 澜州宾馆"],
    ]


def test_another_day_is_shown_when_asked_for(tmp_path: Path) -> None:
    """On the second day nothing is held, and every hall is said to be free; a day that the event
    has not is its first."""
    with office(tmp_path) as there:
        second = there.browser.get(f"{HALLS}?day=2026-11-26").text
        assert "Nothing on this day." in second
        assert "一号厅, 小会议室, 多功能厅" in second
        other = there.browser.get(f"{HALLS}?day=2031-01-01")
        assert rows(other) == rows(there.browser.get(HALLS))


def test_a_bar_leads_to_its_line(tmp_path: Path) -> None:
    """The address that a bar leads to is a line of the table."""
    with office(tmp_path) as there:
        for page, line in ((HALLS, "line-session-S1"), (CARS, "line-visit-A-plant")):
            assert f'href="/events/visit-2026#{line}"' in there.browser.get(page).text
            assert f'id="{line}"' in there.browser.get("/events/visit-2026").text


def test_what_another_event_holds_is_shown(tmp_path: Path) -> None:
    """A hall that another event has published is held by it, under the name it has by now; who
    may only look reads of it what the list of events says, never what is held there."""
    with office(tmp_path, Role.VIEWER) as there:
        _publish_another(there)
        assert _elsewhere(there) == {"Held by another event: 另一活动"}
        with there.store.writing("office", about="other") as session:
            change_event(session, load_event(session, "other"), {"name": "秋季会谈"})
        assert _elsewhere(there) == {"Held by another event: 秋季会谈"}


def _elsewhere(there: Office) -> set[str]:
    """What is said of the first hall from eleven to noon."""
    shown = rows(there.browser.get(HALLS))
    return {row[2] for row in shown if row[:2] == ["一号厅", "11:00–12:00"]}


def _publish_another(there: Office) -> None:
    from planner.services.publish_plan import publish
    from planner.services.stored_events import import_event
    from tests.visit import event, register

    other = replace(
        event(), id="other", name="另一活动", pins=(Pin("session", "S1"),), revision=1,
        delegations=(), parties=(), meals=(), journeys=(),
        sessions=(replace(event().sessions[0], delegations=(), persons=(), chair=None),),
    )  # fmt: skip
    slot = replace(plan().slots[0], start=at(11), end=at(12))
    held = replace(
        plan(), event="other", slots=(slot,), visits=(), meals=(), trips=(), car_seats=()
    )
    import_event(there.store, register(), other, typed=None, by="office")
    with there.store.writing("office", about="other") as session:
        save_plan(session, Snapshot(held, ()))
    publish(there.store, "other", by="office")
