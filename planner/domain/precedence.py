"""The order of honour: written by people, signed off, and the ground of every seat and car."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
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
    as_signed: tuple[str, ...] = ()
    """The people as they were signed, first rank first; none where that is as they stand."""

    @property
    def signed(self) -> bool:
        """Whether someone has signed it off as it stands."""
        return bool(self.signed_by) and self.signed_at is not None and not self.changed

    @property
    def changed(self) -> bool:
        """Whether the order is another than was signed."""
        return bool(self.as_signed) and self.as_signed != self.order()

    def reordered(self, entries: tuple[PrecedenceEntry, ...]) -> "PrecedenceList":
        """The list with other entries; a signature stays that of the order that was signed."""
        kept = self.as_signed or (self.order() if self.signed else ())
        return replace(self, entries=entries, as_signed=kept)

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
