"""A site receives only parties that it admits."""

from dataclasses import replace

from solver.itineraries.problem import Party
from tests.solver.itineraries.worlds import WORLD, amounts, plan, visit, with_site


def test_as_large_as_it_may_be() -> None:
    """A party of 14 is admitted where 14 are, one of 18 is not."""
    problem = with_site("museum", largest_party=14)
    made = plan(red=(visit("museum", 600, 640),), blue=(visit("museum", 700, 740),))
    assert amounts("party-refused", problem, made) == [1]


def test_foreigners() -> None:
    """A party with foreigners is refused where they are."""
    red = Party(id="red", people=14, tags=("foreign",))
    problem = replace(with_site("museum", refuses=("foreign",)), parties=(red, WORLD.parties[1]))
    made = plan(red=(visit("museum", 600, 640),), blue=(visit("museum", 700, 740),))
    assert amounts("party-refused", problem, made) == [1]


def test_welcome() -> None:
    """Where nothing is refused everyone is admitted."""
    assert amounts("party-refused", WORLD, plan(red=(visit("museum", 600, 640),))) == []
