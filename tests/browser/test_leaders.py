"""A leader opens the own page on a phone, by a link that the office copies."""

import re

import pytest

from tests.browser.conftest import Open
from tests.browser.watching import SIZES


@pytest.mark.parametrize("size", SIZES)
def test_the_link_made_by_the_office_opens_the_page(open_page: Open, size: str) -> None:
    """The office makes a link; whoever has it reads the page in a browser that never signed in,
    and prints it on one card."""
    office = open_page(size, "zh-CN")
    office.sign_in("/events/tea/leaders")
    office.page.locator("td button").first.click()
    link = office.page.input_value("#link")
    assert office.missteps() == []
    leader = open_page(size, "zh-CN")
    leader.page.goto(link)
    assert leader.page.locator("h1").inner_text() == "沈默言 馆长"
    printed = leader.page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1


def test_a_link_taken_back_opens_nothing(open_page: Open) -> None:
    """After it was revoked the page is gone for who still has the address."""
    office = open_page("desk", "zh-CN")
    office.sign_in("/events/tea/leaders")
    office.page.locator("form[action$='/make'] button").first.click()
    link = office.page.input_value("#link")
    office.page.locator("form[action$='/revoke'] button").first.click()
    leader = open_page("phone", "zh-CN")
    answer = leader.page.goto(link)
    assert answer is not None
    assert answer.status == 404
