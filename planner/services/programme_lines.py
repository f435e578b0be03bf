"""One line of the table in words: who, how many, which cars, what to wear, whom to call."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from planner.documents.sayings import Sayings
from planner.domain.account import Role
from planner.domain.engagement import EngagementKind
from planner.domain.people import Side
from planner.domain.programme import MealForm
from planner.language import sentence, times, translator
from planner.language.wording import listed
from planner.services.contact import Contact
from planner.services.lamps import Confirmed, Lamp
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from planner.documents.schedule import Row
    from planner.domain.event import Event, Register
    from planner.domain.people import Person
    from planner.domain.programme import Meal, Session

SHOWN = 3
"""So many names or cars stand in a cell; the others are counted, and told when asked for."""
FORMS = {
    MealForm.TABLE: N_("Served at table"),
    MealForm.BUFFET: N_("Buffet"),
    MealForm.BOX: N_("Boxed meals"),
}
HELMETS = N_("Helmet and safety shoes are worn")
"""Said among the notes of papers; in the table it is about what to wear."""


@dataclass(frozen=True)
class Cell:
    """A few lines, and those that are told when asked for."""

    shown: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()


@dataclass(frozen=True)
class Line:
    """One line of the table, in words."""

    name: str
    """What the line is called in its page."""
    kind: str
    subject: str
    """The id of the session, visit, meal, journey or trip."""
    day: str
    time: str
    what: str
    place: str
    hosts: Cell
    guests: Cell
    cars: Cell
    wear: tuple[str, ...]
    leads: tuple[Contact, ...]
    """Who answers for it; the phone only for those who may see it."""
    lamp: Lamp
    state: str
    broken: tuple[str, ...]
    """The sentences of the hard rules that the line breaks, for those who can mend it."""
    confirmed: tuple[Confirmed, ...]
    changed: tuple[str, ...]
    """Words for what is not as published."""
    notes: tuple[str, ...]
    pinned: bool | None
    """None: there is nothing to pin."""


@dataclass(frozen=True)
class Cells:
    """Says the cells of lines in a language, for a reader of some role."""

    sayings: Sayings
    reader: Role

    @property
    def language(self) -> str:
        """The language of all of them."""
        return self.sayings.language

    @property
    def _register(self) -> Register:
        return self.sayings.schedule.register

    @property
    def _event(self) -> Event:
        return self.sayings.schedule.event

    @cached_property
    def _meals(self) -> Mapping[str, Meal]:
        return {meal.id: meal for meal in self._event.meals}

    @cached_property
    def _sessions(self) -> Mapping[str, Session]:
        return {session.id: session for session in self._event.sessions}

    @cached_property
    def _days(self) -> dict[date, str]:
        """What each date is called: a table says the same few many times."""
        return {}

    def day(self, row: Row) -> str:
        """11月25日 周三."""
        if row.day not in self._days:
            self._days[row.day] = times.short_day(row.day, self.language)
        return self._days[row.day]

    def place(self, row: Row) -> str:
        """Where, and by how many doors, where there is a choice."""
        place = self.sayings.place(row)
        room = self._register.room(row.engagement.room) if row.engagement.room else None
        if room is None or room.doors < 2:
            return place
        doors = sentence(N_("{number} doors"), self.language, number=room.doors)
        return f"{place}\n{doors}"

    def hosts(self, row: Row) -> Cell:
        """Our side: who chairs, the leaders, then who goes along."""
        chair = row.engagement.chair
        people = self.sayings.present(row)
        ours = [one for one in people if one.side is Side.HOST and one.id != chair]
        chairing = translator(self.language)(N_("(chair)"))
        named = [f"{one.name}{chairing}" for one in people if one.id == chair]
        return shortened([*named, *(one.name for one in ours)])

    def guests(self, row: Row) -> Cell:
        """Each delegation with its number; of many the sum, and each when asked for."""
        said = [part for part in self.sayings.guests(row).split("\n") if part]
        every = tuple(self.sayings.each_delegation(row))
        return Cell(tuple(said), every if len(every) > len(said) else ())

    def cars(self, row: Row) -> Cell:
        """Which cars leave when and where."""
        return shortened([part for part in self.sayings.rides(row).split("\n") if part])

    def wear(self, row: Row) -> tuple[str, ...]:
        """How a meal is served and for whom apart; what is worn; what must be there."""
        one = row.engagement
        if one.kind is EngagementKind.MEAL:
            return tuple(self._served(self._meals[one.subject], one.persons))
        if one.kind is EngagementKind.VISIT and self._register.site(one.place).helmets is not None:
            return (translator(self.language)(HELMETS),)
        if one.kind is EngagementKind.SESSION:
            needed = self._sessions[one.subject].equipment
            return (listed(list(needed), self.language),) if needed else ()
        return ()

    def _served(self, meal: Meal, persons: Iterable[str]) -> Iterator[str]:
        yield translator(self.language)(FORMS[meal.form])
        if meal.tables:
            yield sentence(N_("{number} tables"), self.language, number=meal.tables)
        # What somebody eats is told to those who order it.
        if self.reader.edits:
            people = (self._register.person(person) for person in persons)
            diets = Counter(diet for one in people for diet in one.diet)
            told = [f"{diet} {number}" for diet, number in diets.items()]
            if told:
                yield listed(told, self.language)

    def leads(self, row: Row) -> tuple[Contact, ...]:
        """Who answers for it."""
        return tuple(map(self._lead, self.sayings.officers(row)))

    def _lead(self, person: Person) -> Contact:
        phone = person.phone if self.reader.edits else ""
        return Contact(person.name, phone)

    def notes(self, row: Row) -> tuple[str, ...]:
        """What else is to be known."""
        worn = translator(self.language)(HELMETS)
        return tuple(note for note in self.sayings.notes(row) if note != worn)


def shortened(names: list[str]) -> Cell:
    """The first few; one more than these is no use to be hidden."""
    if len(names) <= SHOWN + 1:
        return Cell(tuple(names))
    return Cell(tuple(names[:SHOWN]), tuple(names[SHOWN:]))
