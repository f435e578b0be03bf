"""What groups are worth: the weights of the pairs that share one, added up from the file."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from tests.benchmarks.at_tables import Groups, each_once
from tests.benchmarks.benchmark import Scored

if TYPE_CHECKING:
    from tests.benchmarks.mdgp.reading import Grouping


def scored(asked: Grouping, groups: Groups) -> Scored:
    """The worth of the groups, and each rule of the format that they break."""
    faults = list(each_once(groups, range(asked.people)))
    if len(groups) != len(asked.sizes):
        faults.append(f"{len(groups)} groups, not {len(asked.sizes)}")
    for place, (group, (low, high)) in enumerate(zip(groups, asked.sizes, strict=False)):
        if not low <= len(group) <= high:
            faults.append(f"group {place} has {len(group)}, not {low} to {high}")
    nothing = Decimal(0)
    pairs = [pair for group in groups for pair in combinations(sorted(group), 2)]
    worth = sum((asked.weights.get(pair, nothing) for pair in pairs), nothing)
    return Scored(float(worth), tuple(faults))
