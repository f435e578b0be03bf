"""The door, a workbook with a fault, and the programme."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from fixtures import event_path
from tests.browser.conftest import Open
from tests.browser.watching import SIZES


@pytest.mark.parametrize("size", SIZES)
def test_a_faulty_workbook_shows_its_cells(open_page: Open, size: str, tmp_path: Path) -> None:
    """Who uploads a workbook with a fault reads in which cell it is, and can use that page too."""
    book = load_workbook(event_path("tea"))
    book["活动"]["D2"] = "whenever"
    stream = BytesIO()
    book.save(stream)
    (tmp_path / "faulty.xlsx").write_bytes(stream.getvalue())
    window = open_page(size, "zh-CN")
    window.sign_in()
    window.page.set_input_files("#workbook", tmp_path / "faulty.xlsx")
    window.page.click("form.drop button")
    cells = window.page.locator("tbody tr").first.locator("td, th").all_inner_texts()
    assert cells[:2] == ["活动", "D2"]
    assert window.missteps() == []


def test_the_programme_is_narrowed_without_leaving_the_page(open_page: Open) -> None:
    """Choosing a car leaves its lines, in the address too, so that it can be sent to someone."""
    window = open_page("desk", "en")
    window.sign_in("/events/tea")
    lines = window.page.locator("tbody tr:not(.day)")
    every = lines.count()
    car = window.page.locator("#of option[value^='car:']").first.get_attribute("value")
    with window.page.expect_response(lambda answer: "of=car" in answer.url):
        window.page.select_option("#of", car)
    window.page.wait_for_url(f"**of={car.replace(':', '%3A') if car else ''}")
    assert 0 < lines.count() < every


def test_the_keyboard_reaches_the_content(open_page: Open) -> None:
    """The first key leads past the head of the page to what it is about."""
    window = open_page("desk", "en")
    window.sign_in("/events/tea")
    window.page.wait_for_load_state()
    window.page.keyboard.press("Tab")
    window.page.keyboard.press("Enter")
    assert window.page.evaluate("document.activeElement.id") == "content"


def test_the_language_is_switched_where_one_is(open_page: Open) -> None:
    """The switch keeps the page and changes its words."""
    window = open_page("desk", "en")
    window.sign_in("/events/tea")
    window.page.click(".switch button")
    assert window.page.locator("html").get_attribute("lang") == "zh-CN"
    assert window.page.url.endswith("/events/tea")


def test_a_wide_drawing_begins_in_its_middle(open_page: Open) -> None:
    """On a phone the first seats are in sight before anyone scrolls: as much lies to the left of
    the window as to the right."""
    window = open_page("phone", "zh-CN")
    window.sign_in("/events/tea/seating/tea-talk")
    window.page.wait_for_function("document.querySelector('.chart').scrollLeft > 0")
    left, hidden = window.page.evaluate(
        "(one => [one.scrollLeft, one.scrollWidth - one.clientWidth])"
        "(document.querySelector('.chart'))"
    )
    assert round(left - hidden / 2) == 0
