"""An office that a person holds or held: what an order of honour is proposed by."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planner.domain.people import Delegation, Link, Person


class LocalPost(StrEnum):
    """A post in one of the four bodies of a place: 党委, 人大, 政府, 政协."""

    SECRETARY = "secretary"
    MAYOR = "mayor"
    CONGRESS_CHAIR = "congress-chair"
    CONFERENCE_CHAIR = "conference-chair"
    DEPUTY_SECRETARY = "deputy-secretary"
    COMMITTEE = "committee"
    CONGRESS_DEPUTY = "congress-deputy"
    DEPUTY_MAYOR = "deputy-mayor"
    CONFERENCE_DEPUTY = "conference-deputy"


@dataclass(frozen=True, kw_only=True)
class Office:
    """A post with what ties are broken by."""

    post: str = ""
    grade: str = ""
    """The rank as a ladder spells it: 正处, 一级调研员, ambassador …"""
    local_post: LocalPost | None = None
    central: bool = False
    """Of a central body; else local."""
    former: bool = False
    """Held no longer; the grade is the one it was left with."""
    joined_on: date | None = None
    """When the holder joined the standing committee."""
    reached_on: date | None = None
    """When the holder reached the grade."""
    taken_up_on: date | None = None
    """When the holder was appointed to the post."""


@dataclass(frozen=True, kw_only=True)
class HeldOffice(Office):
    """An office with its holder, as it is listed for an event."""

    person: str
    represents: str = ""
    """Whose office it is, by name or id, where the holder comes for another; without post and
    grade, all that is known of the other counts."""


@dataclass(frozen=True, kw_only=True)
class Nominee:
    """A person with what their place in an order is proposed by."""

    person: Person
    offices: tuple[Office, ...] = ()
    """Theirs; the post and rank of the person where there are none."""
    represents: "Nominee | None" = None
    """For whom the person comes, who does not come themselves."""
    delegation: Delegation | None = None
    head_offices: tuple[Office, ...] = ()
    """Those of the delegation's head."""

    def held(self) -> tuple[Office, ...]:
        """The offices to compare: at least one."""
        return self.offices or (Office(post=self.person.post, grade=self.person.rank),)

    @property
    def beside(self) -> str | None:
        """Whom the person accompanies and stands next to."""
        return self.person.linked_to if self.person.link is Link.SPOUSE_OF else None

    @property
    def heads(self) -> bool:
        """Whether the person heads the delegation, or comes for who heads it."""
        head = self.delegation.head if self.delegation else None
        absent = self.represents.person.id if self.represents else None
        return head is not None and head in (self.person.id, absent)
