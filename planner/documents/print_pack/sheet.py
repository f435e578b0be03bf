"""Cards laid out on A4, as many as go side by side, with marks to cut and to fold along."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from planner.documents.print_pack.drawing import Card
from planner.documents.print_pack.misprint import Misprint
from planner.documents.typeface import FAMILY, SECOND_FAMILY, legible
from planner.domain.print_settings import Size
from planner.language import CHINESE

A4_ACROSS, A4_UPRIGHT = (297.0, 210.0), (210.0, 297.0)


@dataclass(frozen=True)
class Grid:
    """How many cards go side by side and above one another, and on which page."""

    page: tuple[float, float]
    columns: int
    rows: int


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A file of cards of one size, in the order in which they are handed out."""

    path: str
    title: str
    size: Size
    """Of one face."""
    cards: tuple[Card, ...]
    made: datetime
    language: str
    faces: int = 1
    """Two: folded along the upper edge, the same on both sides."""
    whole_page: bool = False
    """Whether a card is its page: nothing is cut."""
    slug: str = ""
    """Printed beside the cards, where the margin is wide enough: of which revision they are."""
    more: tuple[Misprint, ...] = ()
    """What is wrong with it besides what does not fit."""

    @property
    def grid(self) -> Grid:
        """As many as A4 takes; across where that is no worse."""
        wide, high = self.size.wide, self.size.high * self.faces
        across, upright = (
            Grid(page, int(page[0] // wide), int(page[1] // high))
            for page in (A4_ACROSS, A4_UPRIGHT)
        )
        more = upright.columns * upright.rows > across.columns * across.rows
        return upright if more else across

    def pages(self) -> Iterator[tuple[Card, ...]]:
        """The cards of each page."""
        grid = self.grid
        most = grid.columns * grid.rows
        for first in range(0, len(self.cards), most):
            yield self.cards[first : first + most]

    def content(self) -> dict[str, Any]:
        """As the template reads it: nothing in it is markup."""
        grid = self.grid
        return {
            "fonts": [FAMILY, SECOND_FAMILY],
            "lang": "zh" if self.language == CHINESE else "en",
            "title": legible(self.title),
            "made": self.made.astimezone(UTC).timetuple()[:6],
            "page": grid.page,
            "columns": grid.columns,
            "rows": grid.rows,
            "card": [self.size.wide, self.size.high],
            "faces": self.faces,
            "marks": not self.whole_page,
            "slug": self.slug,
            "pages": [[_drawn(card) for card in page] for page in self.pages()],
            "called": [[legible(card.called) for card in page] for page in self.pages()],
        }


def _drawn(card: Card) -> list[dict[str, Any]]:
    return [part.drawn() for part in card.parts]
