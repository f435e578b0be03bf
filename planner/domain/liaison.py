"""Who answers to whom: the liaison officer of a person."""

from planner.domain.event import Event, Register
from planner.domain.people import Link, Person, Side


def liaison_of(register: Register, event: Event, person: Person) -> Person | None:
    """The officer tied to the person; for a guest, else the delegation's; None where none is."""
    for one in register.people:
        if (one.link, one.linked_to) == (Link.LIAISON_OF, person.id):
            return one
    appointed = {one.id: one.liaison for one in event.delegations}
    officer = appointed.get(person.delegation or "") if person.side is Side.GUEST else None
    return register.person(officer) if officer else None
