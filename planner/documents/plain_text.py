"""A delegation's itinerary as plain text, to be pasted into a chat."""

from collections.abc import Iterator

from planner.documents.sayings import Sayings
from planner.documents.schedule import Row
from planner.language import sentence, times
from planner.language.text import printable
from planner.language.wording import remarks
from solver.constraint import N_


def plain_text(sayings: Sayings) -> str:
    """The whole itinerary, a block a day; lines short enough for a phone."""
    blocks = [_head(sayings)]
    for day, rows in sayings.schedule.days():
        heading = f"【{times.short_day(day, sayings.language)}】"
        blocks.append("\n".join([heading, *(line for row in rows for line in _row(sayings, row))]))
    if liaison := sayings.liaison():
        blocks.append(liaison)
    return printable("\n\n".join(blocks)) + "\n"


def _head(sayings: Sayings) -> str:
    event = sayings.schedule.event
    lines = [event.name]
    if sayings.schedule.delegation:
        name = event.delegation(sayings.schedule.delegation).name
        lines.append(sentence(N_("Programme of {name}"), sayings.language, name=name))
    lines += [sayings.version(), sayings.zone()]
    return "\n".join(line for line in lines if line)


def _row(sayings: Sayings, row: Row) -> Iterator[str]:
    yield f"{sayings.time(row)} {sayings.what(row)}"
    place = sayings.place(row)
    told = (
        # "Visit the lake; place: the lake" says it twice.
        (N_("Place: {words}"), "" if place in sayings.what(row) else place),
        (N_("Car: {words}"), remarks(sayings.rides(row).splitlines(), sayings.language)),
        (N_("Note: {words}"), remarks(sayings.remark(row).splitlines(), sayings.language)),
    )
    for message, words in told:
        if words:
            yield "  " + sentence(message, sayings.language, words=words)
