"""A party too large for a site is shown round in batches: it stays longer, and is refused nowhere.

Red are fourteen; the museum shows round eight at once, so red in two batches of 30 minutes or,
as wished, of 40.
"""

from dataclasses import replace

from solver.itineraries.problem import Problem
from tests.solver.itineraries.worlds import amounts, plan, visit, with_site


def _with_batches(**changes: object) -> Problem:
    """The museum shows eight round at once."""
    return with_site("museum", largest_party=8, in_batches=True, **changes)


def test_two_batches_take_twice_as_long() -> None:
    """An hour is enough for two batches of thirty minutes; fifty minutes lack ten."""
    assert amounts("visit-too-short", _with_batches(), plan(red=(visit("museum", 550, 610),))) == []
    hurried = plan(red=(visit("museum", 550, 600),))
    assert amounts("visit-too-short", _with_batches(), hurried) == [10]


def test_each_batch_has_its_wished_time() -> None:
    """Eighty minutes are wished for two batches: seventy lack ten of them."""
    made = plan(red=(visit("museum", 550, 620),))
    assert amounts("visit-shortened", _with_batches(), made) == [10]


def test_a_large_party_is_refused_where_there_are_no_batches() -> None:
    """Fourteen are too many for eight, unless they go in batches."""
    made = plan(red=(visit("museum", 550, 610),))
    assert amounts("party-refused", with_site("museum", largest_party=8), made) == [1]
    assert amounts("party-refused", _with_batches(), made) == []


def test_a_party_that_fits_is_one_batch() -> None:
    """Fourteen where fourteen are shown round at once stay as long as anyone."""
    roomy = with_site("museum", largest_party=14, in_batches=True)
    assert roomy.least_ticks("red", "museum") == 30


def test_one_batch_is_inside_at_a_time() -> None:
    """Of red eight are inside; beside six more the museum is full, beside seven crowded."""
    full = _with_batches(capacity_people=14)
    parties = tuple(
        replace(party, people=6) if party.id == "blue" else party for party in full.parties
    )
    beside = plan(red=(visit("museum", 550, 610),), blue=(visit("museum", 550, 610),))
    assert amounts("site-crowded", replace(full, parties=parties), beside) == []
    assert amounts(
        "site-crowded", replace(_with_batches(capacity_people=13), parties=parties), beside
    ) == [1]
