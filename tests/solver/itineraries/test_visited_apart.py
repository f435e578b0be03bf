"""Parties that are to see a site together see it in one and the same interval."""

from dataclasses import replace

import pytest

from solver.itineraries.relations import Host, Together
from tests.solver.itineraries.worlds import WORLD, amounts, plan, visit

SHARED = replace(WORLD, togethers=(Together(parties=("red", "blue"), site="museum"),))


def test_together() -> None:
    """The same interval is together, whatever else each does."""
    made = plan(
        red=(visit("museum", 600, 640), visit("harbour", 700, 740)),
        blue=(visit("museum", 600, 640),),
    )
    assert amounts("visited-apart", SHARED, made) == []


def test_a_minute_longer() -> None:
    """One who stays a minute longer is there without the other, and the other without them."""
    made = plan(red=(visit("museum", 600, 641),), blue=(visit("museum", 600, 640),))
    assert amounts("visited-apart", SHARED, made) == [1, 1]


def test_alone() -> None:
    """A visit that only one of them makes is made apart."""
    assert amounts("visited-apart", SHARED, plan(red=(visit("museum", 600, 640),))) == [1]


def test_neither() -> None:
    """Where neither sees the site, nobody is alone."""
    made = plan(red=(visit("harbour", 600, 640),), blue=(visit("works", 600, 640),))
    assert amounts("visited-apart", SHARED, made) == []


def test_one_party_to_their_host() -> None:
    """A host receives those who come together as one party."""
    made = plan(red=(visit("museum", 600, 640),), blue=(visit("museum", 600, 640),))
    li = (Host(id="Li", sites=("museum", "harbour")),)
    assert amounts("host-clash", replace(SHARED, hosts=li), made) == []
    assert amounts("host-clash", replace(SHARED, hosts=li, togethers=()), made) == [40]


def test_a_party_with_itself() -> None:
    """A party named twice is nonsense."""
    with pytest.raises(ValueError, match="twice"):
        Together(parties=("red", "red"), site="museum")
