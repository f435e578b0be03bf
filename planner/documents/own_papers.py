"""Everyone's own paper as text to paste and as a long picture: made when it is asked for.

`own_makers(desk)` tells the path of each at once, so that a page can offer them: a person's whole
programme, and each day of a driver.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from planner.documents.desk import Desk
from planner.documents.long_picture import Painter
from planner.documents.own_pages import OwnPages
from planner.documents.phone_page import PhonePage
from planner.documents.plain_text import page_text
from planner.language.text import file_names

TEXT, PICTURE = "txt", "png"
PEOPLE, DRIVERS = "people", "drivers"
"""The folders they stand in."""


def own_makers(desk: Desk) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Each path with what makes it: `people/ID.png`, `drivers/ID/2026-11-25.txt`.

    Whoever has nothing to be at has none.
    """
    pages, painter = OwnPages(desk), Painter()
    for identifier, name in file_names(pages.people).items():
        page = partial(pages.of_person, identifier)
        yield from _both(f"{PEOPLE}/{name}", page, painter)
    for identifier, name in file_names(one.id for one in pages.drivers).items():
        for day in pages.driving_days(identifier):
            page = partial(_day, pages, identifier, day)
            yield from _both(f"{DRIVERS}/{name}/{day}", page, painter)


def _both(
    stem: str, page: Callable[[], PhonePage], painter: Painter
) -> Iterator[tuple[str, Callable[[], bytes]]]:
    yield f"{stem}.{TEXT}", lambda: page_text(page()).encode()
    yield f"{stem}.{PICTURE}", lambda: painter.page(page())


def _day(pages: OwnPages, driver: str, day: str) -> PhonePage:
    page = pages.of_driver(driver)
    return replace(page, rows=tuple(row for row in page.rows if row.day.isoformat() == day))
