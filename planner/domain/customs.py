"""The customs that an order of honour is proposed by: what is compared, in which order.

Sources disagree on how the leaders of four bodies are merged and on the rank of who comes for
another: the office chooses, and nothing is chosen for it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planner.domain.ladder import DIPLOMATS, LEGAL, ORGANISATIONS, STATES, Ladder
from planner.domain.office import LocalPost, Nominee, Office
from planner.domain.people import Side
from solver.constraint import N_

Mark = tuple[int, bytes]
"""What a trait is compared by: the smaller goes first."""
Collation = Callable[[str], bytes]
"""From words to the key that they are sorted by."""


class Method(StrEnum):
    """By what an order is proposed."""

    MAYOR_SECOND = "mayor-second"
    """书记, 县长, 人大主任, 政协主席, then 常委, 人大副主任, 副县长, 政协副主席."""
    CONGRESS_SECOND = "congress-second"
    """书记, 人大主任, 市长, 政协主席, 专职副书记, then 常委 and the deputies."""
    INTERNATIONAL = "international"
    """Rank of the head, then the day of notification, then the alphabet of states."""
    ALPHABET = "alphabet"
    """States by their names, the host's last; organisations after states."""
    NOTIFICATION = "notification"
    """The day when the delegation was notified."""
    DIPLOMATIC = "diplomatic"
    """Diplomatic rank, then the day of taking up the post."""
    STROKES = "strokes"
    """Names by their strokes."""
    PINYIN = "pinyin"
    """Names by their reading."""


class ProxyRank(StrEnum):
    """With which rank someone stands who comes for another."""

    OWN = "own"
    REPRESENTED = "represented"


class Ties(StrEnum):
    """By what those are told apart who are level in all else."""

    GIVEN = "given"
    """As they were given."""
    STROKES = "strokes"
    PINYIN = "pinyin"


@dataclass(frozen=True, kw_only=True)
class Custom:
    """What an office sets of an order."""

    method: Method
    proxy_rank: ProxyRank
    ties: Ties = Ties.GIVEN
    first_letter: str = "A"
    """The letter that the alphabet of states starts at, where lots were drawn."""


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A nominee by one of the offices that count for them."""

    nominee: Nominee
    office: Office
    custom: Custom
    collation: Collation


@dataclass(frozen=True)
class Trait:
    """One thing that people are compared by, and what is said of who comes after another."""

    says: str
    mark: Callable[[Standing], Mark]


_MAYOR_SECOND = (
    (LocalPost.SECRETARY,),
    (LocalPost.MAYOR,),
    (LocalPost.CONGRESS_CHAIR,),
    (LocalPost.CONFERENCE_CHAIR,),
    # The deputy secretary has no place of his own here: he is of the standing committee.
    (LocalPost.COMMITTEE, LocalPost.DEPUTY_SECRETARY),
    (LocalPost.CONGRESS_DEPUTY,),
    (LocalPost.DEPUTY_MAYOR,),
    (LocalPost.CONFERENCE_DEPUTY,),
)
_CONGRESS_SECOND = (
    (LocalPost.SECRETARY,),
    (LocalPost.CONGRESS_CHAIR,),
    (LocalPost.MAYOR,),
    (LocalPost.CONFERENCE_CHAIR,),
    (LocalPost.DEPUTY_SECRETARY,),
    (LocalPost.COMMITTEE,),
    (LocalPost.CONGRESS_DEPUTY,),
    (LocalPost.DEPUTY_MAYOR,),
    (LocalPost.CONFERENCE_DEPUTY,),
)
_LAST = 1_000_000_000
"""After everyone of whom the trait is known; a day is a smaller number."""


def _mark(number: int | None) -> Mark:
    return (_LAST if number is None else number, b"")


def _day(day: date | None) -> Mark:
    return _mark(day.toordinal() if day else None)


def _grade(ladder: Ladder) -> Trait:
    return Trait(
        N_("After {other}, whose grade is higher."),
        lambda standing: _mark(ladder.rung(standing.office.grade)),
    )


def _merged(order: tuple[tuple[LocalPost, ...], ...]) -> Trait:
    places = {post: place for place, posts in enumerate(order) for post in posts}
    return Trait(
        N_("After {other}, whose post comes first in the merged list."),
        lambda standing: _mark(
            places.get(standing.office.local_post) if standing.office.local_post else None
        ),
    )


def _rank_of_head(standing: Standing) -> Mark:
    grades = (office.grade for office in standing.nominee.head_offices)
    rungs = [rung for grade in grades if (rung := STATES.rung(grade)) is not None]
    return _mark(min(rungs, default=None))


def _organisation(standing: Standing) -> Mark:
    grades = (office.grade for office in standing.nominee.head_offices)
    return _mark(any(ORGANISATIONS.rung(grade) is not None for grade in grades))


def _state(standing: Standing) -> Mark:
    delegation = standing.nominee.delegation
    name = delegation.organisation or delegation.name if delegation else ""
    turned = name[:1].upper() < standing.custom.first_letter.upper()
    return (int(turned) if name else _LAST, standing.collation(name))


def _name(standing: Standing, words: str) -> Mark:
    """By name; a place not yet named, 随员（待定）, comes after all names."""
    return (int(not standing.nominee.person.named), standing.collation(words))


_IN_OFFICE = Trait(
    N_("After {other}, who is still in office."),
    lambda standing: _mark(standing.office.former),
)
_CENTRE = Trait(
    N_("After {other}, who is of a central body."),
    lambda standing: _mark(not standing.office.central),
)
_JOINED = Trait(
    N_("After {other}, who joined the standing committee earlier."),
    lambda standing: _day(standing.office.joined_on),
)
_REACHED = Trait(
    N_("After {other}, who reached the grade earlier."),
    lambda standing: _day(standing.office.reached_on),
)
_TAKEN_UP = Trait(
    N_("After {other}, who took up the post earlier."),
    lambda standing: _day(standing.office.taken_up_on),
)
_HEADS = Trait(
    N_("After {other}, who heads a delegation."),
    lambda standing: _mark(not standing.nominee.heads),
)
_RANK_OF_HEAD = Trait(
    N_("After {other}, whose delegation has a head of higher rank."), _rank_of_head
)
_STATES_FIRST = Trait(N_("After {other}, as organisations come after states."), _organisation)
_NOTIFIED = Trait(
    N_("After {other}, whose delegation was notified earlier."),
    lambda standing: _day(
        standing.nominee.delegation.notified_on if standing.nominee.delegation else None
    ),
)
_HOST_LAST = Trait(
    N_("After {other}, as the host state comes last."),
    lambda standing: _mark(standing.nominee.person.side is not Side.GUEST),
)
_STATE = Trait(N_("After {other}, whose state comes first in the alphabet."), _state)
_STROKES = Trait(
    N_("After {other}, whose name has fewer strokes or comes first among equals."),
    lambda standing: _name(standing, standing.nominee.person.name),
)
_PINYIN = Trait(
    N_("After {other}, whose name is read first."),
    lambda standing: _name(
        standing, standing.nominee.person.reading or standing.nominee.person.name
    ),
)
_LOCAL_TIES = (_JOINED, _REACHED, _TAKEN_UP)
CUSTOMS: dict[Method, tuple[Trait, ...]] = {
    Method.MAYOR_SECOND: (_grade(LEGAL), _IN_OFFICE, _CENTRE, _merged(_MAYOR_SECOND), *_LOCAL_TIES),
    Method.CONGRESS_SECOND: (
        *(_grade(LEGAL), _IN_OFFICE, _CENTRE, _merged(_CONGRESS_SECOND)),
        *_LOCAL_TIES,
    ),
    Method.INTERNATIONAL: (
        *(_HEADS, _STATES_FIRST, _RANK_OF_HEAD, _NOTIFIED, _STATE),
        _grade(STATES),
    ),
    Method.ALPHABET: (_HEADS, _STATES_FIRST, _HOST_LAST, _STATE, _grade(STATES)),
    Method.NOTIFICATION: (_HEADS, _STATES_FIRST, _NOTIFIED, _STATE, _grade(STATES)),
    Method.DIPLOMATIC: (_grade(DIPLOMATS), _TAKEN_UP),
    Method.STROKES: (_STROKES,),
    Method.PINYIN: (_PINYIN,),
}
"""What each method compares, the first difference deciding."""
_TIES = {Ties.GIVEN: (), Ties.STROKES: (_STROKES,), Ties.PINYIN: (_PINYIN,)}


def traits(custom: Custom) -> tuple[Trait, ...]:
    """What a custom compares: what its method does, then what tells ties apart."""
    return (*CUSTOMS[custom.method], *_TIES[custom.ties])
