"""What every card is made of: the event and its plan, and how people are called on paper."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from planner.documents.desk import Desk
from planner.documents.sayings import version_of
from planner.domain.fleet import Driver
from planner.domain.people import Person, Reception, Side
from planner.domain.print_settings import PrintSettings, print_settings
from planner.domain.seating import Placement
from planner.language import CHINESE, ENGLISH, translated
from planner.language.pinyin import in_latin
from planner.language.text import aligned, file_names, in_one_line, is_han

BESIDE = 3
"""Names of two characters are set as wide as those of three that stand beside them."""
SCRIPTS = re.compile(
    r"^(?P<first>.*?)\s*[(（]?\s*(?P<second>[A-Za-zÀ-ɏ][^\u2e80-\U0003ffff]*?)[)）]?$"
)


@dataclass(frozen=True)
class Scene(Desk):
    """An event with its plan, and all that its cards ask of it."""

    @cached_property
    def settings(self) -> PrintSettings:
        """Sizes of cards and what they say, as the office has it."""
        return print_settings(self.event.policies)

    @cached_property
    def seats(self) -> dict[str, list[Placement]]:
        """By session or meal, its placements."""
        found: dict[str, list[Placement]] = {}
        for placement in self.plan.placements:
            found.setdefault(placement.subject, []).append(placement)
        return found

    @cached_property
    def chairs(self) -> dict[str, dict[str, int]]:
        """By session or meal, the places of its chairs as one walks along them."""
        return {
            room.subject: {chair.seat: place for place, chair in enumerate(room.chairs)}
            for room in self.rooms
        }

    def file_name(self, sitting: str) -> str:
        """What files of a session or meal are called by, each its own."""
        return self._file_names[sitting]

    @cached_property
    def _file_names(self) -> dict[str, str]:
        sessions = [session.id for session in self.event.sessions]
        return file_names([*sessions, *(meal.id for meal in self.event.meals)])

    @property
    def made(self) -> datetime:
        """The date of every file: the revision's, never the clock's."""
        return self.event.revised_at or self.event.start

    @property
    def slug(self) -> str:
        """Of which revision cards are, for the margin that is cut off."""
        return version_of(self.event, self.language)

    @cached_property
    def foreign(self) -> bool:
        """Whether foreign guests come: what all read is then printed in two languages."""
        kinds = {delegation.reception for delegation in self.event.delegations}
        return Reception.FOREIGN in kinds or any(one.foreign for one in self.register.people)

    def said(self, message: str, **values: object) -> str:
        """A message in the papers' language, and in the other one where foreign guests come."""
        languages = [self.language]
        if self.foreign:
            languages.append(ENGLISH if self.language == CHINESE else CHINESE)
        return "  ".join(translated(message, one).format(**values) for one in languages)

    @cached_property
    def heads(self) -> frozenset[str]:
        """Who heads a delegation."""
        return frozenset(one.head for one in self.event.delegations if one.head)

    @cached_property
    def drivers(self) -> tuple[Driver, ...]:
        """Who drives in the plan, as the register lists them."""
        driving = {trip.driver for trip in self.plan.trips}
        return tuple(driver for driver in self.register.drivers if driver.id in driving)

    def place(self, person: Person) -> tuple[int, int, int]:
        """Where a person's card lies among all: by delegation, its list, then as registered."""
        order = {one.id: place for place, one in enumerate(self.event.delegations)}
        delegation = order.get(person.delegation or "") if person.side is Side.GUEST else None
        group = len(order) + list(Side).index(person.side) if delegation is None else delegation
        return group, int(person.id not in self.heads), self._registered[person.id]

    @cached_property
    def _registered(self) -> dict[str, int]:
        ranked = dict.fromkeys(one for listed in self.event.precedence for one in listed.order())
        every = dict.fromkeys((*ranked, *(person.id for person in self.register.people)))
        return {person: place for place, person in enumerate(every)}

    def unit(self, person: Person) -> str:
        """A guest's delegation; a host's own house, also where he escorts a delegation."""
        names = {delegation.id: delegation.name for delegation in self.event.delegations}
        visiting = names.get(person.delegation or "") if person.side is Side.GUEST else None
        return shown(visiting or person.organisation)

    def person(self, identifier: str) -> Person:
        """The person of that id."""
        return self.register.person(identifier)


@dataclass(frozen=True)
class Called:
    """A name as it stands on a card: in the script it is best known in, and in Latin letters."""

    name: str
    latin: str = ""
    spelt: bool = False
    """Whether the Latin letters were made from the characters, and not typed."""


def called(person: Person, *, foreign: bool, spaced: bool) -> Called:
    """How a card calls a person: in two scripts where foreign guests read it, a name of two
    characters spaced where others have three."""
    name, latin = two_scripts(shown(person.name))
    spelt = foreign and not latin
    if spelt:
        latin = in_latin(name, person.reading)
    return Called(aligned(name) if spaced else name, latin if foreign else "", spelt=spelt)


def spacing(people: Iterable[Person]) -> bool:
    """Whether any of these has a name of three characters, which others are to stand beside."""
    names = (two_scripts(shown(person.name))[0] for person in people)
    return any(len(name) == BESIDE and all(map(is_han, name)) for name in names)


def two_scripts(name: str) -> tuple[str, str]:
    """阿尔多·费兰特 (Aldo Ferrante) is a name twice; any other is one name."""
    parts = SCRIPTS.match(name)
    if parts is None or not any(map(is_han, parts["first"])):
        return name, ""
    return parts["first"].strip(), parts["second"].strip()


def shown(text: str) -> str:
    """A text in one line, without what cannot be seen; marks joined to their letters."""
    seen = "".join(sign for sign in in_one_line(text) if unicodedata.category(sign) != HIDDEN)
    return unicodedata.normalize("NFC", re.sub(" +", " ", seen)).strip()


HIDDEN = "Cf"
"""Joiners, soft hyphens, marks of direction. Characters of no standard stay, to be reported."""
