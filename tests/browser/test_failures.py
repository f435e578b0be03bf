"""The pages of what went wrong, as whoever meets them sees them."""

from pathlib import Path

import pytest

from planner.domain.account import Role
from tests.browser.conftest import Open
from tests.browser.serving import MEGABYTES
from tests.browser.watching import LANGUAGES, Watched

LONG_WORD = "x" * 120


def _faults(window: Watched) -> list[str]:
    return [*window.slips((LONG_WORD, "office")), *window.missteps()]


STATUSES = {
    "/nowhere": 404,
    f"/events/{LONG_WORD}": 404,
    "/card/forgotten": 404,
    "/events/tea/publish": 405,
    "/events/tea/changes?before=soon": 422,
    "/fall": 500,
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_went_wrong_is_a_page_too(open_page: Open, language: str) -> None:
    """Each refusal has its status, and a page that everyone can read, with a way on; a leader
    whose link has ended is not sent to the office's list."""
    window = open_page("phone", language)
    window.sign_in()
    for address, status in STATUSES.items():
        answer = window.page.goto(window.served.address + address)
        assert answer is not None
        ways = window.page.locator("main a[href='/']").count()
        way = 0 if address.startswith("/card/") else 1
        assert (address, answer.status, ways, _faults(window)) == (address, status, way, [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_may_not_is_told_by_name(open_page: Open, language: str) -> None:
    """A viewer who opens what is the office's reads who may not, and whom to ask."""
    window = open_page("phone", language)
    window.sign_in_as("guest", Role.VIEWER)
    window.visit("/events/tea/leaders")
    assert "guest" in window.page.locator("[role=alert]").inner_text()
    assert window.slips(("guest",)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_password_leaves_the_name(open_page: Open, language: str) -> None:
    """Who mistyped reads so beside the form, and types the password alone again."""
    window = open_page("phone", language)
    window.visit("/sign-in")
    window.page.fill("#name", "office")
    window.page.fill("#password", "a guess")
    window.page.keyboard.press("Enter")
    window.page.wait_for_selector("[role=alert]")
    assert window.page.input_value("#name") == "office"
    assert window.page.evaluate("document.activeElement.id") == "password"
    assert _faults(window) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [100, MEGABYTES * 1_000_000 + 1])
def test_a_file_that_is_no_workbook_or_too_large_is_refused(
    open_page: Open, tmp_path: Path, size: int, language: str
) -> None:
    """Whatever is uploaded instead of a workbook, the page says what is wrong with it."""
    (tmp_path / "wrong.xlsx").write_bytes(b"x" * size)
    window = open_page("phone", language)
    window.sign_in()
    window.page.set_input_files("#workbook", tmp_path / "wrong.xlsx")
    window.page.click("form.drop button")
    window.page.wait_for_selector("[role=alert]")
    assert [*window.slips(("wrong.xlsx", "office")), *window.missteps()] == []
