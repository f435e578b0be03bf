"""The order of honour: written by people, signed off, and the ground of every seat and car."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, order=True)
class PrecedenceEntry:
    """A place in the order of honour; 1 is first."""

    rank: int
    person: str
    reason: str = ""
    """Why the rank is not the one that post or custom would give."""

    def __post_init__(self) -> None:
        if self.rank < 1:
            raise ValueError(f"rank is {self.rank}, not >= 1")


@dataclass(eq=False, kw_only=True)
class PrecedenceList:
    """An ordered list of people, and who signed it when."""

    id: str
    name: str = ""
    entries: tuple[PrecedenceEntry, ...] = ()
    signed_by: str = ""
    signed_at: datetime | None = None

    @property
    def signed(self) -> bool:
        """Whether someone has signed it off."""
        return bool(self.signed_by) and self.signed_at is not None

    def order(self) -> tuple[str, ...]:
        """The people, first rank first."""
        return tuple(entry.person for entry in sorted(self.entries))


def honoured(people: Iterable[str], lists: Iterable[PrecedenceList]) -> list[str]:
    """The people in the order of the first list that ranks any of them; who has no rank comes
    after, as they were told."""
    found = list(people)
    for one in lists:
        ranks = {entry.person: entry.rank for entry in one.entries}
        if any(person in ranks for person in found):
            last = max(ranks.values()) + 1
            return sorted(found, key=lambda person: ranks.get(person, last))
    return found
