"""Between two versions of an event's plan: whose own paper differs, in what, and whom to call.

`change_set(before, after)` is all that the corrections, the texts, the SMS sheet and the call
list are made of, so that they name the same people. A guest's minute that rounds away is no change;
a driver's is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.documents.changed_page import Change, changed_page
from planner.documents.desk import Desk
from planner.documents.own_pages import OwnPages
from planner.documents.phone_page import PhonePage
from planner.domain.people import Side
from planner.domain.precedence import honoured
from planner.language import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.event import Register
    from planner.domain.people import Person


@dataclass(frozen=True)
class OwnChanges:
    """What changed for someone, in one language."""

    page: PhonePage
    """Their own paper as it is; as it was, where they are no longer part of it."""
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Concerned:
    """Someone whose own paper differs, with the number by which they are told."""

    id: str
    name: str
    office: OwnChanges
    """In the office's words, for its lists and for who tells it on."""
    own: OwnChanges
    """In the language they read."""
    post: str = ""
    number: str = ""
    through: str = ""
    """Whose number it is, where it is not their own."""
    delegation: str | None = None
    drives: bool = False

    @property
    def read(self) -> OwnChanges:
        """What is read at the number: by themselves, or by who tells it on."""
        return self.office if self.through else self.own


@dataclass(frozen=True)
class ChangeSet:
    """Everyone concerned: by order of honour, then as the register lists them, drivers last."""

    before: Desk
    after: Desk
    concerned: tuple[Concerned, ...]

    def versions(self, language: str) -> str:
        """From which version of the programme and plan to which."""
        message = N_("Version {old} → version {new}")
        if self.before.plan.revision != self.after.plan.revision:
            message = N_("Version {old}, plan {before} → version {new}, plan {after}")
        elif self.before.event.revision == self.after.event.revision:
            message = N_("Version {new}, planned anew")
        return sentence(
            message,
            language,
            old=self.before.event.revision,
            before=self.before.plan.revision,
            new=self.after.event.revision,
            after=self.after.plan.revision,
        )


def change_set(before: Desk, after: Desk) -> ChangeSet:
    """Whom the step from one desk to the other concerns; both speak the same language."""
    old, new = OwnPages(before), OwnPages(after)
    found = [*_people(old, new), *_drivers(old, new)]
    return ChangeSet(before, after, tuple(one for one in found if one.office.changes))


def _people(old: OwnPages, new: OwnPages) -> Iterator[Concerned]:
    """Each person who has a paper in either, in order of honour."""
    listed = (one.id for pages in (new, old) for one in pages.desk.register.people)
    was, now = set(old.people), set(new.people)
    busy = (one for one in dict.fromkeys(listed) if one in was | now)
    for identifier in honoured(busy, new.desk.event.precedence):
        office = _told(old, new, identifier, language=new.desk.language)
        known = any(one.id == identifier for one in new.desk.register.people)
        desk = new.desk if known else old.desk
        person = desk.register.person(identifier)
        number, through = reached_by(desk, person)
        yield Concerned(
            identifier,
            person.name,
            office,
            _in_own_words(old, new, identifier, office=office),
            post=" ".join(filter(None, (person.organisation, person.post))),
            number=number,
            through=through,
            delegation=person.delegation if person.side is Side.GUEST else None,
        )


def _in_own_words(old: OwnPages, new: OwnPages, who: str, *, office: OwnChanges) -> OwnChanges:
    """What the office says, in the language they read."""
    reads = (new if who in new.people else old).read_by(who)
    if reads == office.page.language or not office.changes:
        return office
    return _told(old, new, who, language=reads)


def _told(old: OwnPages, new: OwnPages, who: str, *, language: str) -> OwnChanges:
    before, after = (
        pages.of_person(who, language=language) if who in pages.people else None
        for pages in (old, new)
    )
    return _own(before, after)


def _drivers(old: OwnPages, new: OwnPages) -> Iterator[Concerned]:
    """Each driver who drives in either."""
    was, now = ({one.id: one for one in pages.drivers} for pages in (old, new))
    for identifier, driver in {**now, **was}.items():
        before = old.of_driver(identifier) if identifier in was else None
        after = new.of_driver(identifier) if identifier in now else None
        told = _own(before, after)
        yield Concerned(identifier, driver.name, told, told, number=driver.phone, drives=True)


def _own(before: PhonePage | None, after: PhonePage | None) -> OwnChanges:
    page = after or before
    assert page is not None  # who has no paper in either is not asked about
    return OwnChanges(page, changed_page(before, after))


def reached_by(desk: Desk, person: Person) -> tuple[str, str]:
    """The number by which a person is told, and whose it is where it is not their own.

    Through whom they are reached; else their own number; else whoever speaks for the delegation.
    """
    register = desk.register
    speaking = [person.contact_through]
    if person.phone and not (person.contact_through and _phone(register, person.contact_through)):
        return person.phone, ""
    ours = (one for one in desk.event.delegations if one.id == person.delegation)
    for one in ours:
        speaking += [one.secretary, one.liaison]
    known = (register.person(one) for one in speaking if one and one != person.id)
    reached = next((one for one in known if one.phone), None)
    return (reached.phone, reached.name) if reached else ("", "")


def _phone(register: Register, identifier: str) -> str:
    return register.person(identifier).phone
