"""A row is edited in its place by keyboard, and by someone whose browser runs no scripts."""

import re

from playwright.sync_api import Browser, expect

from planner.services.stored_events import open_event
from tests.browser.conftest import Open
from tests.browser.serving import Served
from tests.browser.watching import Watched

PEOPLE = "/events/tea/people"


def _post(served: Served) -> str:
    return open_event(served.store, "tea").register.person("shen-mo").post


def test_a_row_is_edited_by_keyboard(open_page: Open, served: Served) -> None:
    """Enter on Edit puts the form in the row's place and the cursor in it; Cancel puts it back."""
    window = open_page("desk", "en")
    window.sign_in(PEOPLE)
    edit = window.page.get_by_label("Edit 沈默言")
    edit.press("Enter")
    expect(window.page.locator("#in-name")).to_be_focused()
    window.page.get_by_role("link", name="Cancel").press("Enter")
    expect(edit).to_be_focused()
    edit.press("Enter")
    # The cursor is in the form once the row has settled: what is typed before may go with the row.
    expect(window.page.locator("#in-name")).to_be_focused()
    window.page.locator("#in-post").fill("局长")
    window.page.keyboard.press("Enter")
    window.page.wait_for_url(re.compile("saved=shen-mo"))
    assert _post(served) == "局长"


def test_without_scripts_all_works_the_same(browser: Browser, served: Served) -> None:
    """Edit leads to the same form in the same row, and saving back to the table."""
    context = browser.new_context(locale="en", java_script_enabled=False)
    window = Watched(context.new_page(), served)
    window.sign_in(PEOPLE)
    window.page.get_by_label("Edit 沈默言").click()
    window.page.locator("tr.opened #in-post").fill("处长")
    window.page.get_by_role("button", name="Save").click()
    assert "saved=shen-mo" in window.page.url
    context.close()
    assert _post(served) == "处长"


def test_an_open_row_and_a_form_with_faults_are_fit_for_use(open_page: Open) -> None:
    """On a phone axe finds nothing in the row that is edited, nor where faults are told."""
    window = open_page("phone", "zh-CN")
    window.sign_in("/")
    window.visit(f"{PEOPLE}?edit=shen-mo")
    found = window.missteps()
    window.visit("/events/tea/sessions/tea-talk")
    window.page.fill("#minutes", "x")
    window.page.click("main button.chief")
    window.page.wait_for_selector(".fault")
    assert found + window.missteps() == []
