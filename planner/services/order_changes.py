"""What differs between two orders of honour: who came, who went, who was moved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.domain.sentence import Sentence, sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence


@dataclass(frozen=True)
class OrderChange:
    """Somebody who stands elsewhere; None where they were not, or are no more, in the order."""

    person: str
    before: int | None
    after: int | None

    def said(self, names: Mapping[str, str]) -> Sentence:
        """The change in a sentence."""
        name = names.get(self.person, self.person)
        if self.before is not None and self.after is not None:
            message = N_("{name} was moved from place {before} to {place}.")
            return sentence(message, name=name, before=self.before, place=self.after)
        if self.after is not None:
            return sentence(N_("{name} was added at place {place}."), name=name, place=self.after)
        message = N_("{name} was taken out; before at place {place}.")
        return sentence(message, name=name, place=self.before or 0)


def order_changes(
    then: Sequence[str], now: Sequence[str], *, by_hand: Collection[str] = ()
) -> Iterator[OrderChange]:
    """The fewest who must have been moved; of two who changed places, who was moved by hand.

    Who only moves up or down because of others has not been moved.
    """
    before = {person: place for place, person in enumerate(then, start=1)}
    after = {person: place for place, person in enumerate(now, start=1)}
    stay = _kept([person for person in now if person in before], before, by_hand)
    for person in then:
        if person not in after:
            yield OrderChange(person, before[person], None)
    for person in now:
        if person not in stay:
            yield OrderChange(person, before.get(person), after[person])


def _kept(now: Sequence[str], before: Mapping[str, int], by_hand: Collection[str]) -> set[str]:
    """As many as possible who follow one another as they did, as few as can be put by hand."""
    best: list[tuple[int, int, int]] = []  # how many end here, how many by no hand, after whom
    for number, person in enumerate(now):
        follows = (
            (*best[earlier][:2], earlier)
            for earlier in range(number)
            if before[now[earlier]] < before[person]
        )
        many, free, earlier = max(follows, default=(0, 0, -1))
        best.append((many + 1, free + (person not in by_hand), earlier))
    kept: set[str] = set()
    at = max(range(len(now)), key=lambda number: best[number][:2], default=-1)
    while at >= 0:
        kept.add(now[at])
        at = best[at][2]
    return kept
