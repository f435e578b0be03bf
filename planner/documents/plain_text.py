"""Someone's days as plain text, to be pasted into a chat."""

from collections.abc import Iterator

from planner.documents.phone_page import NOTE, PhonePage, PhoneRow, phone_page
from planner.documents.sayings import Sayings
from planner.language import sentence, times
from planner.language.text import printable, spaced
from planner.language.wording import remarks


def plain_text(sayings: Sayings) -> str:
    """A delegation's whole itinerary, a block a day; lines short enough for a phone."""
    return page_text(phone_page(sayings))


def page_text(page: PhonePage) -> str:
    """A page as text: whose it is, a block a day, whom to call."""
    head = (page.title, page.subtitle, page.version, page.zone)
    blocks = ["\n".join(line for line in head if line)]
    for day, rows in page.days():
        heading = f"【{times.short_day(day, page.language)}】"
        lines = (line for row in rows for line in _row(row, page.language))
        blocks.append("\n".join([heading, *lines]))
    return spaced(printable("\n\n".join([*blocks, *page.foot]))) + "\n"


def _row(row: PhoneRow, language: str) -> Iterator[str]:
    yield f"{row.time} {row.what}".strip()
    told = dict(row.lines)
    if row.doubt:
        told[NOTE] = (row.doubt, *told.pop(NOTE, ()))
    for message, words in told.items():
        yield "  " + sentence(message, language, words=remarks(list(words), language))
