"""How many more have to move than those in closed hours, on a day with room for two visits."""

from dataclasses import replace

from solver.itineraries.problem import Opening, Wanted
from solver.itineraries.relations import Planned
from tests.benchmarks.change import added
from tests.solver.itineraries.worlds import WORLD, plan, visit

BEFORE = plan(red=(visit("harbour", 540, 570), visit("museum", 840, 870)))
OUT = [("red 1", "museum")]
SHUT = replace(WORLD.sites[0], windows=(Opening(start=540, end=571),))
"""The museum receives nobody but at 9:00: in the afternoon it is closed."""
AFTER = replace(
    WORLD,
    sites=(SHUT, *WORLD.sites[1:]),
    planned=(
        Planned(party="red", site="harbour", day="red 1", start=540),
        Planned(party="red", site="museum", day="red 1", start=840),
    ),
)


def _with(wanted: Wanted) -> int:
    first, *others = AFTER.wishes
    assert (first.party, first.site) == ("red", "museum")
    return added(replace(AFTER, wishes=(replace(first, wanted=wanted), *others)), BEFORE, OUT)


def test_what_may_be_seen_is_left_out() -> None:
    """Nothing but the visit in closed hours has to move."""
    assert _with(Wanted.MAY) == 0


def test_what_must_be_seen_takes_another_place() -> None:
    """Red must see the museum at 9:00, where it was to be at the harbour: one more moves."""
    assert _with(Wanted.MUST) == 1
