"""Parties that are to be kept apart are not at one site at once."""

from dataclasses import replace

from solver.itineraries.relations import Apart
from tests.solver.itineraries.worlds import WORLD, amounts, plan, visit

APART = replace(WORLD, aparts=(Apart(parties=("red", "blue"), sites=("museum",)),))


def test_in_the_door() -> None:
    """One may come as the other goes."""
    made = plan(red=(visit("museum", 600, 640),), blue=(visit("museum", 640, 680),))
    assert amounts("parties-met", APART, made) == []


def test_met() -> None:
    """A minute together is a meeting."""
    made = plan(red=(visit("museum", 600, 641),), blue=(visit("museum", 640, 680),))
    assert amounts("parties-met", APART, made) == [1]


def test_elsewhere() -> None:
    """At a site that is not named they may meet."""
    made = plan(red=(visit("harbour", 600, 640),), blue=(visit("harbour", 600, 640),))
    assert amounts("parties-met", APART, made) == []


def test_everywhere() -> None:
    """Where no site is named they are kept apart at all."""
    problem = replace(WORLD, aparts=(Apart(parties=("red", "blue")),))
    made = plan(red=(visit("harbour", 600, 640),), blue=(visit("harbour", 600, 640),))
    assert amounts("parties-met", problem, made) == [1]
