"""A leader opens the own page on a phone, by a link that the office copies."""

import re
from pathlib import Path

import pytest

from tests.browser.chromium import LANGUAGES, WIDTHS, chromium, faults, served, sign_in


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_link_made_by_the_office_opens_the_page(
    tmp_path: Path, width: int, language: str
) -> None:
    """The office makes a link; whoever has it reads the page in a browser that never signed in."""
    size = {"width": width, "height": 844}
    complaints: list[str] = []
    with served(tmp_path) as (address, password):
        with chromium(viewport=size, locale=language) as office:
            page = office.new_page()
            page.on("console", lambda told: complaints.append(told.text))
            sign_in(page, address, password)
            page.goto(f"{address}/events/visit-2026/leaders")
            page.locator("td button").first.click()
            link = page.input_value("#link")
            assert faults(page) == []
        with chromium(viewport=size, locale=language) as leader:
            page = leader.new_page()
            page.on("console", lambda told: complaints.append(told.text))
            page.goto(link)
            assert page.locator("a[href='tel:13900000002']").count() == 1
            assert faults(page) == []
            printed = page.pdf(prefer_css_page_size=True)
            assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
    assert complaints == []
