"""What the office's lists share: A4 across, the event in the title, the zone, heads, a foot."""

from collections.abc import Iterable

from planner.documents.paper import ACROSS, Column, Paper
from planner.documents.sayings import Sayings
from planner.language import sentence, translator
from solver.constraint import N_

Head = tuple[str, float, bool]
"""A column's head, a message; its width in millimetres; whether it is set in the middle."""


def list_paper(sayings: Sayings, title: str) -> Paper:
    """A list begun: `title` is a message that names the event; the zone stands below it."""
    event = sayings.schedule.event
    said = sentence(title, sayings.language, name=event.name)
    paper = Paper(said, event.revised_at or event.start, sheet=ACROSS, about=event.name)
    paper.line(sayings.zone())
    return paper


def columns_of(sayings: Sayings, heads: Iterable[Head]) -> list[Column]:
    """The columns in the paper's language."""
    say = translator(sayings.language)
    return [Column(say(head), width, centred) for head, width, centred in heads]


def sign(paper: Paper, sayings: Sayings) -> None:
    """Version, time and page number below each page, in the language of the paper."""
    before, _, after = translator(sayings.language)(N_("Page {number}")).partition("{number}")
    tell_version(paper, sayings, (before, after))


def tell_version(paper: Paper, sayings: Sayings, page: tuple[str, str] = ("", "")) -> None:
    """Version and time below each page, with the number between the words of `page`, if any."""
    paper.language = sayings.language
    paper.footer(sayings.version(), page)
