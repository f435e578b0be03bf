"""What a party has only so much of, over all its days, and how much each visit takes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class Ration:
    """The visits of a party together take no more than `most`; `takes` by site, only what counts.

    A rule that offers `rations` is broken, for each of them, by what its visits take too much.
    """

    party: str
    most: int
    takes: Mapping[str, int]

    def excess(self, sites: Iterable[str]) -> int:
        """What visits to these sites take too much; a site seen twice counts twice."""
        return max(0, sum(self.takes.get(site, 0) for site in sites) - self.most)
