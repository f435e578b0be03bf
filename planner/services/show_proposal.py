"""Show an order of honour that a custom proposes beside the one that stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.documents.workbook.honour_policies import custom
from planner.domain.customs import Custom, Method, ProxyRank, Ties
from planner.domain.sentence import Sentence, sentence
from planner.language.name_orders import reading, strokes
from planner.services.propose_precedence import Hands, propose
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from enum import StrEnum

    from planner.domain.people import Person
    from planner.services.opened import Opened

__all__ = ["Chosen", "Custom", "Hands", "Method", "ProxyRank", "Ties"]

METHODS: Mapping[StrEnum, str] = {
    Method.MAYOR_SECOND: N_("Grade; secretary, mayor, congress, conference"),
    Method.CONGRESS_SECOND: N_("Grade; secretary, congress, mayor, conference"),
    Method.INTERNATIONAL: N_("Rank of the head, day of notification, alphabet of states"),
    Method.ALPHABET: N_("Alphabet of states, the host's last"),
    Method.NOTIFICATION: N_("Day of notification"),
    Method.DIPLOMATIC: N_("Diplomatic rank, day of taking up the post"),
    Method.STROKES: N_("Strokes of the names"),
    Method.PINYIN: N_("Pinyin of the names"),
}
PROXIES: Mapping[StrEnum, str] = {
    ProxyRank.OWN: N_("by their own rank"),
    ProxyRank.REPRESENTED: N_("by the rank of whom they represent"),
}
TIES: Mapping[StrEnum, str] = {
    Ties.GIVEN: N_("as they stand"),
    Ties.STROKES: N_("strokes of the names"),
    Ties.PINYIN: N_("pinyin of the names"),
}
HANDS: Mapping[StrEnum, str] = {
    Hands.KEPT: N_("keep them"),
    Hands.LEFT: N_("leave them to the custom"),
}
BY_RADICAL = N_(
    "Characters of as many strokes are ordered by their radical here, not by their sequence of "
    "strokes (横竖撇点折): move whom that puts wrong."
)
AS_READ = N_(
    "Surnames are read as is usual (单 Shàn, 曾 Zēng): where a family reads its own otherwise, "
    "type it as 读音 of the person."
)


@dataclass(frozen=True)
class Chosen:
    """By what an order is to be proposed; None as the event's policies have it."""

    method: Method | None = None
    proxies: ProxyRank | None = None
    ties: Ties | None = None
    letter: str = ""
    hands: Hands = Hands.KEPT

    def custom(self, policies: Mapping[str, str]) -> Custom:
        """The custom that was chosen, what was not at the event's own."""
        usual = custom(policies)
        return Custom(
            method=self.method or usual.method,
            proxy_rank=self.proxies or usual.proxy_rank,
            ties=self.ties or usual.ties,
            first_letter=self.letter or usual.first_letter,
        )


@dataclass(frozen=True)
class ProposedLine:
    """A place: who stands there, who is proposed for it, from which place, and why."""

    place: int
    stands: str
    proposed: str
    read: Sentence | None
    """How the name is read, or how many strokes the surname has, where that decides."""
    before: int
    why: tuple[Sentence, ...]

    @property
    def differs(self) -> bool:
        """Whether another is proposed than stands there."""
        return self.place != self.before


@dataclass(frozen=True)
class Proposal:
    """An order proposed beside the one that stands."""

    custom: Custom
    hands: Hands
    lines: tuple[ProposedLine, ...]
    notes: tuple[Sentence, ...]
    """What the office is to know of orders of names."""

    @property
    def differing(self) -> int:
        """In how many places it is another."""
        return sum(line.differs for line in self.lines)


def proposal(opened: Opened, listed: str, chosen: Chosen) -> Proposal:
    """What the custom that was chosen proposes for a list; NotFound where there is none."""
    found = opened.event.precedence_list(listed)
    by = chosen.custom(opened.event.policies)
    places = propose(opened.register, opened.event, found, custom=by, hands=chosen.hands)
    order = found.order()
    lines = (
        ProposedLine(
            place=number,
            stands=opened.register.person(order[number - 1]).name,
            proposed=opened.register.person(place.person).name,
            read=_read(opened.register.person(place.person), by),
            before=order.index(place.person) + 1,
            why=place.why,
        )
        for number, place in enumerate(places, start=1)
    )
    return Proposal(by, chosen.hands, tuple(lines), tuple(_notes(by)))


def _read(person: Person, by: Custom) -> Sentence | None:
    """What a name is sorted by."""
    if _counts(by, Method.PINYIN, Ties.PINYIN):
        read = person.reading or reading(person.name)
        return None if read == person.name else sentence("{read}", read=read)
    count = strokes(person.name[0]) if _counts(by, Method.STROKES, Ties.STROKES) else None
    return sentence(N_("{count} strokes"), count=count) if count else None


def _notes(by: Custom) -> Iterator[Sentence]:
    if _counts(by, Method.STROKES, Ties.STROKES):
        yield sentence(BY_RADICAL)
    if _counts(by, Method.PINYIN, Ties.PINYIN):
        yield sentence(AS_READ)


def _counts(by: Custom, method: Method, ties: Ties) -> bool:
    return by.method is method or by.ties is ties
