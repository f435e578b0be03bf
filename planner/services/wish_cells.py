"""The wish matrix: whether each party must, may or must not see each site, cell by cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.domain.itinerary import Wish
from planner.language import translator
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planner.domain.event import Event, Register
    from planner.domain.itinerary import VisitWish
    from planner.domain.people import Party
    from planner.domain.venue import Site

NONE = ""
STEPS = {
    Wish.MUST.value: N_("must see"),
    Wish.MAY.value: N_("may see"),
    Wish.MUST_NOT.value: N_("must not see"),
    NONE: "—",
}
"""What a cell can say; nothing where the party has no wish."""
WISH, VALUE, MINUTES, WAS = "wish", "value", "minutes", "was"


@dataclass(frozen=True)
class Cell:
    """What one party wishes of one site."""

    party: str
    party_name: str
    site: str
    wish: str
    value: str
    minutes: str
    note: str
    any_party: bool = False
    """Whether one of the delegation's parties is enough."""

    @property
    def mark(self) -> str:
        """What was stored when the form was made: who saves says so with this."""
        return f"{self.wish}/{self.value}/{self.minutes}"

    def field(self, name: str) -> str:
        """The name in the form of a field of this cell."""
        return f"{name} {self.party} {self.site}"


@dataclass(frozen=True)
class SiteRow:
    """A site with the wishes of each party."""

    id: str
    name: str
    usual_value: int
    usual_minutes: int
    cells: tuple[Cell, ...]
    wanted: bool
    """Whether anyone at all must or may see it."""
    forbidden: bool
    """Whether anyone at all must not."""


@dataclass(frozen=True)
class Matrix:
    """Every site against every party, or against the one asked for."""

    parties: tuple[tuple[str, str], ...]
    rows: tuple[SiteRow, ...]
    steps: tuple[tuple[str, str], ...]
    of: str

    @property
    def shown(self) -> tuple[tuple[str, str], ...]:
        """The parties that have a column."""
        return tuple(one for one in self.parties if self.of in ("", one[0]))


def matrix(register: Register, event: Event, language: str, *, of: str = "") -> Matrix:
    """The matrix of an event; of one party where `of` names one."""
    parties = event.party_list(register)
    known = {party.id for party in parties}
    of = of if of in known else ""
    shown = [party for party in parties if of in ("", party.id)]
    say = translator(language)
    return Matrix(
        parties=tuple((party.id, name_of(event, party)) for party in parties),
        rows=tuple(_row(event, site, shown) for site in register.sites),
        steps=tuple((step, say(words)) for step, words in STEPS.items()),
        of=of,
    )


def name_of(event: Event, party: Party) -> str:
    """What a party is called; one that moves apart with its delegation."""
    delegation = event.delegation(party.delegation).name
    return (
        delegation if party.id == party.delegation else f"{delegation} · {party.name or party.id}"
    )


def wish_for(wishes: Iterable[VisitWish], party: str, site: str) -> VisitWish | None:
    """The wish of a party for a site, where it has one."""
    return next((w for w in wishes if (w.party_id, w.site) == (party, site)), None)


def cell_of(event: Event, party: Party, site: str) -> Cell:
    """What the event says of a party and a site."""
    wish = wish_for(event.wishes, party.id, site)
    return Cell(
        party=party.id,
        party_name=name_of(event, party),
        site=site,
        wish=wish.wish.value if wish else NONE,
        value=_words(wish.value if wish else None),
        minutes=_words(wish.minutes if wish else None),
        note=wish.note if wish else "",
        any_party=wish is not None and wish.any_party,
    )


def _row(event: Event, site: Site, parties: Sequence[Party]) -> SiteRow:
    every = {wish.wish for wish in event.wishes if wish.site == site.id}
    return SiteRow(
        id=site.id,
        name=site.name,
        usual_value=site.value,
        usual_minutes=site.visit_minutes,
        cells=tuple(cell_of(event, party, site.id) for party in parties),
        wanted=bool(every & {Wish.MUST, Wish.MAY}),
        forbidden=Wish.MUST_NOT in every,
    )


def _words(number: int | None) -> str:
    return "" if number is None else str(number)
