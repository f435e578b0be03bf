"""People, the delegations they belong to, and the parties that move as one.

A *place* not yet named ("其余 3 人待定") is a Person with `named=False` and the number of
`people` it stands for: it takes room, car, meal and seat as if it were named.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planner.domain.fact import Certainty
from planner.domain.interval import Interval


class Side(StrEnum):
    """Whose person it is."""

    GUEST = "guest"
    HOST = "host"
    STAFF = "staff"


class Sex(StrEnum):
    """As needed to share rooms."""

    MALE = "male"
    FEMALE = "female"


class Role(StrEnum):
    """What a person is there for."""

    LEADER = "leader"
    DELEGATE = "delegate"
    SECRETARY = "secretary"
    ASSISTANT = "assistant"
    INTERPRETER = "interpreter"
    PRESS = "press"
    DOCTOR = "doctor"
    DRIVER = "driver"
    LIAISON = "liaison"
    EXPERT = "expert"
    GUIDE = "guide"
    SPOUSE = "spouse"
    GUARD = "guard"
    STAFF = "staff"


class Link(StrEnum):
    """How a person is tied to another, whom they go with."""

    SECRETARY_OF = "secretary-of"
    INTERPRETER_FOR = "interpreter-for"
    SPOUSE_OF = "spouse-of"
    DOCTOR_OF = "doctor-of"
    GUARD_OF = "guard-of"
    LIAISON_OF = "liaison-of"


class Reception(StrEnum):
    """公务, 商务, 外事: it sets companions, meals, alcohol, gifts and greeting."""

    OFFICIAL = "official"
    BUSINESS = "business"
    FOREIGN = "foreign"


@dataclass(eq=False, kw_only=True)
class Person:
    """Someone who takes room, car, meal or seat; or `people` of them, not yet named."""

    id: str
    name: str
    reading: str = ""
    """How the name is read, where the office says so: Shàn Xiǎomíng."""
    side: Side = Side.GUEST
    organisation: str = ""
    post: str = ""
    rank: str = ""
    """The rank as policies say it: 省部级, 正厅, 副厅, 正处 …"""
    sex: Sex | None = None
    roles: tuple[Role, ...] = ()
    languages: tuple[str, ...] = ()
    diet: tuple[str, ...] = ()
    walk_metres_max: int | None = None
    wheelchair: bool = False
    foreign: bool = False
    phone: str = ""
    delegation: str | None = None
    linked_to: str | None = None
    link: Link | None = None
    contact_through: str | None = None
    stand_in: str | None = None
    """Who takes this leader's place where both cannot be had (AB 角)."""
    busy: tuple[Interval, ...] = ()
    """When this person is not to be had."""
    named: bool = True
    people: int = 1
    certainty: Certainty = Certainty.CONFIRMED
    note: str = ""

    def has(self, role: Role) -> bool:
        """Whether this person is there as `role`."""
        return role in self.roles

    def free(self, interval: Interval) -> bool:
        """Whether nothing else holds this person during `interval`."""
        return not any(held.overlaps(interval) for held in self.busy)


@dataclass(eq=False, kw_only=True)
class Delegation:
    """A firm's, body's or country's people; its members are those who name it."""

    id: str
    name: str
    reception: Reception = Reception.OFFICIAL
    organisation: str = ""
    """The unit it comes from, or the state's UN English short form, to be sorted by."""
    head: str | None = None
    liaison: str | None = None
    secretary: str | None = None
    hotel: str | None = None
    letters: tuple[str, ...] = ()
    """Numbers of the official letters (公函)."""
    letter_people: int | None = None
    """How many people the letters speak of: a finding where the list has another number."""
    payer: str = ""
    notified_on: date | None = None
    unit_number: int | None = None
    """机构序列号: orders hall blocks and lists."""
    must_not_meet: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    """At least one site of each is to be seen."""
    entry_budget: int | None = None
    """The most that entry may cost each of its people, in yuan, at all sites together."""
    colour: str = ""
    certainty: Certainty = Certainty.CONFIRMED
    note: str = ""


@dataclass(eq=False, kw_only=True)
class Party:
    """People of a delegation who move as one, apart from its others (a spouses' programme).

    The delegation's other members are its main party, whose id is the delegation's.
    """

    id: str
    delegation: str
    name: str = ""
    members: tuple[str, ...] = ()
    window: Interval | None = None
    """When it moves apart; None is the whole event."""
    leaves_at: str | None = None
    """Where it leaves the main party as its window begins; None: from where its day begins."""
    joins_at: str | None = None
    """Where it meets the main party again as its window ends; None: nowhere in particular."""


def head_count(people: Iterable[Person]) -> int:
    """How many seats, beds and meals these take, unnamed places counted in full."""
    return sum(person.people for person in people)


def parties_of(
    delegation: Delegation, people: Iterable[Person], *, apart: Iterable[Party] = ()
) -> tuple[Party, ...]:
    """The main party of a delegation (none where it would be empty), then those `apart`."""
    own = tuple(party for party in apart if party.delegation == delegation.id)
    away = {member for party in own for member in party.members}
    members = tuple(
        person.id
        for person in people
        if person.delegation == delegation.id and person.id not in away
    )
    main = Party(id=delegation.id, delegation=delegation.id, name=delegation.name, members=members)
    return (main, *own) if members else own
