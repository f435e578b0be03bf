"""An order of honour proposed by custom, with the reason for each place.

It is a proposal and no more: seats and cars follow a list that a person signed off, and a list
changes only where a person takes a proposal over.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from planner.domain.customs import (
    Collation,
    Custom,
    Mark,
    Method,
    ProxyRank,
    Standing,
    traits,
)
from planner.domain.office import Nominee
from planner.domain.precedence import PrecedenceEntry
from planner.domain.sentence import Sentence, sentence
from solver.constraint import N_

FIRST = N_("First: nobody goes before.")
LEVEL = N_("Level with {other} in all that is known; in the order given.")
BESIDE = N_("Beside {other}, whom they accompany.")
PROXY = N_("Ranked as {other}, whom they represent.")
SEVERAL = N_("Of {count} offices the highest counts: {post}.")
MOVED = N_("Moved from place {place}: {reason}")


@dataclass(frozen=True, kw_only=True)
class Place:
    """Who is proposed for a place, and why."""

    person: str
    why: tuple[Sentence, ...]
    moved: str = ""
    """The reason of a person's hand, where one put them here."""


@dataclass(frozen=True, kw_only=True)
class Override:
    """A place that a person gives to somebody by hand."""

    person: str
    rank: int
    reason: str

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise ValueError(f"reason for {self.person} is blank")
        if self.rank < 1:
            raise ValueError(f"rank is {self.rank}, not >= 1")


def proposed(
    nominees: Sequence[Nominee], custom: Custom, *, collation: Collation
) -> tuple[Place, ...]:
    """The order by custom, first place first, with the reason for each.

    A companion stands beside whom they accompany; people who are level in all that is known
    stay in the order given.
    """
    beside = _companions(nominees)
    own = [
        _standing(nominee, custom, collation)
        for nominee in nominees
        if nominee.person.id not in beside
    ]
    own.sort(key=_marks)
    return tuple(
        place
        for standing, before in zip(own, [None, *own], strict=False)
        for place in (_place(standing, before), *_by_the_side(standing, beside))
    )


def overridden(places: Sequence[Place], overrides: Iterable[Override]) -> tuple[Place, ...]:
    """The order with some put by hand, each at the rank given; the others keep theirs.

    ValueError where somebody unknown is put, twice, beyond the end, or where another is.
    """
    given = tuple(overrides)
    hands = {override.person: override for override in given}
    known = {place.person: rank for rank, place in enumerate(places, start=1)}
    ranks = {override.rank: override.person for override in given}
    if len(hands) < len(given) or len(ranks) < len(given) or not set(hands) <= set(known):
        raise ValueError(f"overrides are {given}, not one rank each of people in the order")
    if max(ranks, default=0) > len(places):
        raise ValueError(f"rank is {max(ranks)}, not <= {len(places)}")
    rest = iter(place for place in places if place.person not in hands)
    by_person = {place.person: place for place in places}
    return tuple(
        _moved(by_person[ranks[rank]], hands[ranks[rank]], known) if rank in ranks else next(rest)
        for rank in range(1, len(places) + 1)
    )


def entries(places: Iterable[Place]) -> tuple[PrecedenceEntry, ...]:
    """The places as they are signed: the reason of whoever was put by hand stands beside them."""
    return tuple(
        PrecedenceEntry(rank, place.person, place.moved)
        for rank, place in enumerate(places, start=1)
    )


def _standing(nominee: Nominee, custom: Custom, collation: Collation) -> Standing:
    """The nominee by the highest of the offices that count."""
    return min(
        (
            Standing(nominee=nominee, office=office, custom=custom, collation=collation)
            for office in _counted(nominee, custom).held()
        ),
        key=_marks,
    )


def _counted(nominee: Nominee, custom: Custom) -> Nominee:
    """Whose offices count: the nominee's, or theirs for whom the nominee comes."""
    represented = custom.proxy_rank is ProxyRank.REPRESENTED
    return nominee.represents if nominee.represents and represented else nominee


def _marks(standing: Standing) -> tuple[Mark, ...]:
    return tuple(trait.mark(standing) for trait in traits(standing.custom))


def _place(standing: Standing, before: Standing | None) -> Place:
    return Place(
        person=standing.nominee.person.id,
        why=(_against(standing, before), *_remarks(standing)),
    )


def _against(standing: Standing, before: Standing | None) -> Sentence:
    """What put somebody after the one before: the first trait in which they differ."""
    if before is None:
        return sentence(FIRST)
    differing = (
        trait.says
        for trait in traits(standing.custom)
        if trait.mark(standing) != trait.mark(before)
    )
    return sentence(next(differing, LEVEL), other=before.nominee.person.name)


def _remarks(standing: Standing) -> Iterable[Sentence]:
    nominee, custom = standing.nominee, standing.custom
    if custom.method in (Method.STROKES, Method.PINYIN):
        return
    counted = _counted(nominee, custom)
    if counted is not nominee:
        yield sentence(PROXY, other=counted.person.name)
    if len(counted.offices) > 1:
        yield sentence(SEVERAL, count=len(counted.offices), post=standing.office.post)


def _companions(nominees: Sequence[Nominee]) -> dict[str, str]:
    """Who stands beside whom: of two who name each other the second keeps their own place."""
    there = {nominee.person.id for nominee in nominees}
    beside: dict[str, str] = {}
    for nominee in nominees:
        other, person = nominee.beside, nominee.person.id
        if other in there and other not in beside and person not in beside.values():
            beside[person] = other
    return beside


def _by_the_side(standing: Standing, beside: Mapping[str, str]) -> Iterable[Place]:
    person = standing.nominee.person
    said = sentence(BESIDE, other=person.name)
    return (Place(person=one, why=(said,)) for one, other in beside.items() if other == person.id)


def _moved(place: Place, override: Override, known: Mapping[str, int]) -> Place:
    said = sentence(MOVED, place=known[place.person], reason=override.reason)
    return replace(place, why=(said, *place.why), moved=override.reason)
