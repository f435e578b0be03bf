"""通讯录: everybody's duty, mobile and room for staff; for guests their liaison officers alone."""

from collections.abc import Iterable, Iterator

from planner.documents.desk import Desk
from planner.documents.lists import columns_of, sign
from planner.documents.paper import ROOMY, UPRIGHT, Paper, Sheet
from planner.documents.used_columns import used
from planner.documents.visitors import guests_of
from planner.domain.people import Person, Role, Side
from planner.language import sentence, translator
from planner.language.text import aligned
from planner.language.wording import listed
from solver.constraint import N_

FOR_STAFF = (
    (N_("Full name"), 32.0, True),
    (N_("Post"), 42.0, False),
    (N_("Duty"), 54.0, False),
    (N_("Mobile"), 31.0, True),
    (N_("Bedroom"), 21.0, True),
)
ROOM = len(FOR_STAFF) - 1
TOGETHER_MAX = 12
"""A group of so many stays on one page."""
FOR_GUESTS = (
    (N_("Full name"), 50.0, True),
    (N_("Duty"), 66.0, False),
    (N_("Mobile"), 50.0, True),
)
MOBILE = len(FOR_GUESTS) - 1
"""Left out of the papers of those who are told no numbers."""
ROLES = {
    Role.SECRETARY: N_("secretary"),
    Role.ASSISTANT: N_("assistant"),
    Role.INTERPRETER: N_("interpreter"),
    Role.PRESS: N_("press"),
    Role.DOCTOR: N_("doctor"),
    Role.GUIDE: N_("guide"),
    Role.GUARD: N_("guard"),
}
"""What somebody is there to do, where the post does not say it."""


def contacts(desk: Desk) -> Paper:
    """For staff: our leaders, our staff, each delegation, the drivers who serve."""
    event, say = desk.event, translator(desk.language)
    paper = _begun(desk, event.name, sheet=ROOMY)
    people = [person for person in desk.register.people if person.named]
    words = _Words(desk)
    groups: dict[str, list[list[str]]] = {}
    for title, own in (
        (say(N_("Host leaders and departments")), [one for one in people if one.side is Side.HOST]),
        (say(N_("Event staff")), [one for one in people if one.side is Side.STAFF]),
        *((one.name, guests_of(desk, one.id)) for one in event.delegations),
    ):
        groups.setdefault(title, []).extend(words.row(one) for one in own if one.named)
    groups.setdefault(say(N_("Drivers on duty")), []).extend(words.drivers())
    columns, every = used(
        columns_of(desk.office, FOR_STAFF), list(groups.values()), optional=(ROOM,)
    )
    for title, rows in zip(groups, every, strict=True):
        if rows:
            paper.heading(title)
            (paper.block if len(rows) <= TOGETHER_MAX else paper.table)(columns, rows)
    sign(paper, desk.office)
    return paper


def guests_contacts(desk: Desk, delegation: str) -> Paper:
    """A delegation's own: whom of ours it turns to."""
    paper = _begun(desk, desk.event.delegation(delegation).name, sheet=UPRIGHT)
    words = _Words(desk)
    officers = _officers(desk, delegation)
    rows = [[aligned(one.name), words.duty(one), one.phone] for one in officers]
    columns, (told,) = used(columns_of(desk.office, FOR_GUESTS), [rows], optional=(MOBILE,))
    paper.table(columns, told)
    sign(paper, desk.office)
    return paper


def _begun(desk: Desk, name: str, *, sheet: Sheet) -> Paper:
    event = desk.event
    title = sentence(N_("Contacts of {name}"), desk.language, name=name)
    return Paper(title, event.revised_at or event.start, sheet=sheet, about=name)


def _officers(desk: Desk, delegation: str) -> Iterable[Person]:
    """Its appointed liaison officer, then those who go along with it."""
    appointed = desk.event.delegation(delegation).liaison
    first = [desk.register.person(appointed)] if appointed else []
    along = (
        person
        for person in desk.register.people
        if person.delegation == delegation
        and person.side is not Side.GUEST
        and person.has(Role.LIAISON)
    )
    return {one.id: one for one in (*first, *along)}.values()


class _Words:
    """Says what stands beside a name."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.say = desk, translator(desk.language)
        self.rooms = {one.person: one.room for one in desk.event.stays if one.person}

    def row(self, person: Person) -> list[str]:
        """One line of the staff's list."""
        return [
            aligned(person.name),
            person.post,
            self.duty(person),
            self._mobile(person),
            self.rooms.get(person.id, ""),
        ]

    def duty(self, person: Person) -> str:
        """What they are there for: whom they look after, which site they receive at."""
        event, register = self.desk.event, self.desk.register
        told = [
            sentence(N_("Liaison, {name}"), self.desk.language, name=one.name)
            for one in event.delegations
            if one.liaison == person.id
            or (person.has(Role.LIAISON) and one.id == person.delegation)
        ]
        told += [
            sentence(N_("On site, {name}"), self.desk.language, name=site.name)
            for site in register.sites
            if person.id in (site.contact, site.host)
        ]
        if not person.post:
            told += [self.say(word) for role, word in ROLES.items() if person.has(role)]
        return "\n".join(told)

    def _mobile(self, person: Person) -> str:
        """Their own; of a leader without one whom to call instead."""
        if person.phone or not person.contact_through:
            return person.phone
        through = self.desk.register.person(person.contact_through)
        message = N_("through {name} {phone}")
        told = sentence(message, self.desk.language, name=through.name, phone=through.phone)
        return told.strip()

    def drivers(self) -> Iterator[list[str]]:
        """Who drives in this plan, with their cars."""
        register, plan = self.desk.register, self.desk.plan
        for driver in register.drivers:
            cars = {one.vehicle for one in plan.trips if one.driver == driver.id and one.vehicle}
            if cars:
                names = [one.name for one in register.vehicles if one.id in cars]
                duty = listed(names, self.desk.language)
                yield [aligned(driver.name), "", duty, driver.phone, ""]
