"""A day of an office, in a real browser: from a wish to the calendar and the leader's phone.

The tea of the fixtures, where the talk may begin at any time from 9:45 on, and is wished early:
it then begins at 9:55, when everyone has come; wished late, at 10:45, an hour before its window
ends at 11:45.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from icalendar import Calendar
from playwright.sync_api import Page

from fixtures.worlds.tea import EVENT, REGISTER, ZONE
from planner.domain.interval import Interval
from planner.domain.programme import Timing
from planner.services.stored_events import import_event
from tests.browser.conftest import Open
from tests.browser.keyboard import Keyboard
from tests.browser.serving import Served, plan_again, serving, working

PAGE = "/events/tea"
TALK, POTTERY, GUESTS = "茶叙座谈", "窑址陈列馆", "松陵市档案馆一行"
EARLY, LATE = "09:55", "10:45"


def _at(hour: int, minute: int) -> datetime:
    return datetime(2026, 11, 24, hour, minute, tzinfo=ZONE)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """The tea with its talk left open, planned; a worker plans it again when asked."""
    window = (Interval(_at(9, 45), _at(11, 45)),)
    talk = replace(EVENT.sessions[0], start=None, timing=Timing.EARLY, windows=window)
    with serving(tmp_path) as found, working(found):
        event = replace(EVENT, sessions=(talk,))
        import_event(found.store, REGISTER, event, typed=None, by="office")
        plan_again(found.store, "tea")
        yield found


def _planned_again(keys: Keyboard, number: int) -> None:
    """By the keys, until the plan of that number stands there."""
    keys.press("Plan")
    keys.press("Plan again")
    keys.page.get_by_role("button", name=f"Publish plan {number}").wait_for()


def _begins(page: Page, what: str) -> list[str]:
    """When the programme, which is open, says that something begins."""
    lines = page.locator("table.programme tr", has=page.locator("th", has_text=what))
    return [time[:5] for time in lines.locator(".when").all_inner_texts()]


def test_a_day_without_a_mouse(open_page: Open) -> None:
    """A site is forbidden and leaves the plan, what moved is told, a pin holds until it is
    undone, the plan is published, its calendar and the leader's page read: by the keys alone."""
    window = open_page("desk", "en")
    keys = Keyboard(window.page)
    window.visit("/")
    window.page.wait_for_selector("#name:focus")
    window.page.keyboard.type("office")
    keys.write("Password", window.served.password)
    keys.press_enter()
    keys.press(EVENT.name)
    _a_site_is_forbidden(keys)
    _a_pin_holds_until_it_is_undone(keys)
    _what_is_published_is_in_the_calendar(keys)
    keys.press("Leaders")
    keys.press("Make a link for 沈默言")
    leader = open_page("phone", "en")
    leader.page.goto(keys.page.input_value("#link"))
    stops = leader.page.locator(".stops li", has_text=TALK)
    assert [time[:5] for time in stops.locator(".when").all_text_contents()] == [LATE]
    assert leader.missteps() == []


def _a_site_is_forbidden(keys: Keyboard) -> None:
    assert len(_begins(keys.page, POTTERY)) == 1
    keys.press("Demands")
    keys.choose(f"{GUESTS} · {POTTERY}", "must not")
    keys.press("Save the wishes")
    _planned_again(keys, 2)
    keys.press("What moved")
    assert keys.page.locator("tbody td", has_text=POTTERY).count() == 1
    keys.press("Days")
    assert _begins(keys.page, POTTERY) == []


def _a_pin_holds_until_it_is_undone(keys: Keyboard) -> None:
    """The talk stays early when it is wished late, and moves once nothing holds it."""
    assert _begins(keys.page, TALK) == [EARLY]
    keys.press(f"Pin {TALK}")
    keys.press("Entries")
    keys.press(TALK)
    keys.choose("Timing", "late")
    keys.press("Save")
    _planned_again(keys, 3)
    keys.press("Days")
    assert _begins(keys.page, TALK) == [EARLY]
    keys.press("Plan")
    keys.press("Edits")
    pinning = keys.page.locator("tbody tr", has_text="Pins").first.locator("th").inner_text()
    keys.press(f"Undo edit {pinning}")
    _planned_again(keys, 4)
    keys.press("Days")
    assert _begins(keys.page, TALK) == [LATE]


def _what_is_published_is_in_the_calendar(keys: Keyboard) -> None:
    keys.press("Plan")
    keys.press("Publish plan 4")
    keys.page.get_by_text("in force: plan 4").first.wait_for()
    keys.press("Days")
    keys.toggle("Downloads")
    with ZipFile(keys.download("Calendars (.ics)")) as feeds:
        own = Calendar.from_ical(feeds.read("people/shen-mo.ics"))
    talks = [one for one in own.events if TALK in one["SUMMARY"]]
    assert [f"{one.start:%H:%M}" for one in talks] == [LATE]


def test_the_second_to_save_sees_both_versions(open_page: Open) -> None:
    """Two browsers open the same session: what the first saved stands beside what the second
    sent, and nothing is lost without a word."""
    first, second = open_page("desk", "en"), open_page("desk", "en")
    for window in (first, second):
        window.sign_in(f"{PAGE}/sessions/tea-talk")
    first.page.get_by_label("Title").fill("茶叙")
    first.page.get_by_role("button", name="Save").click()
    first.page.wait_for_url("**/sessions?saved=*")
    second.page.get_by_label("Title").fill("座谈")
    second.page.get_by_role("button", name="Save").click()
    second.page.get_by_role("heading", name="Someone saved first").wait_for()
    line = second.page.locator("tr.differs", has_text="Title").first
    assert line.locator("td").all_inner_texts() == ["茶叙", "座谈"]
    assert second.missteps() == []
    second.page.get_by_role("button", name="Save mine over it").click()
    second.page.wait_for_url("**/sessions?saved=*")
    assert second.page.locator("#entry-tea-talk th a").inner_text() == "座谈"
