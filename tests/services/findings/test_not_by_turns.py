"""Numbers that forbid hosts and guests, or ladies and gentlemen, by turns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from planner.domain.people import Sex
from planner.domain.venue import Layout
from planner.services.findings.not_by_turns import not_by_turns
from tests.services.findings.said import said, scene
from tests.services.solving.worlds import event, register

if TYPE_CHECKING:
    from planner.domain.event import Register
    from planner.services.findings.scene import Scene


def _seen(layout: Layout, office: Register | None = None, **seating: str) -> Scene:
    visit = event()
    meeting = replace(visit.sessions[0], title="晚宴", layout=layout, seating=seating)
    return scene(office, replace(visit, sessions=(meeting,)))


def _of_sexes(*women: str, unnamed: int = 3) -> Register:
    """Those so named are women, all others men; so many are not yet named."""
    office = register()
    people = (
        replace(
            one,
            sex=Sex.FEMALE if one.id in women else Sex.MALE,
            people=unnamed if one.id == "rest" else 1,
        )
        for one in office.people
    )
    return replace(office, people=tuple(people))


def test_a_photo_of_six_cannot_alternate() -> None:
    """Five guests and a host: 6 is 2 mod 4."""
    assert said(not_by_turns, _seen(Layout.PHOTO)) == [
        "At 晚宴 6 cannot stand by turns with hosts at both ends; 5, 9 or 13 can."
    ]


@pytest.mark.parametrize(
    ("women", "told"),
    [
        # All six pairs of a ring of six men.
        ((), "6 men and 0 women, 6 pairs"),
        # One woman parts two of the six pairs.
        (("han",), "5 men and 1 women, 4 pairs"),
        (("han", "luo"), "4 men and 2 women, 2 pairs"),
    ],
)
def test_at_a_round_table_as_many_are_alike_as_numbers_force(
    women: tuple[str, ...], told: str
) -> None:
    """Six sit round one table."""
    seen = _seen(Layout.ROUND_TABLES, _of_sexes(*women), sexes="by-turns")
    said_of_it = f"At 晚宴, with {told} of neighbours at least are of one sex, whoever sits where."
    assert said(not_by_turns, seen) == [said_of_it]


def test_where_numbers_are_even_or_unknown_nothing_is_told() -> None:
    """Three men and three women alternate; of those whose sex nobody knows it may be so."""
    even = _seen(Layout.ROUND_TABLES, _of_sexes("rest"), sexes="by-turns")
    unknown = _seen(Layout.ROUND_TABLES, sexes="by-turns")
    assert said(not_by_turns, even) == said(not_by_turns, unknown) == []


def test_where_nobody_asks_for_turns_nothing_is_told() -> None:
    """Six men at a table are six men."""
    assert said(not_by_turns, _seen(Layout.ROUND_TABLES, _of_sexes())) == []


@pytest.mark.parametrize(
    ("unnamed", "told"),
    [(1, ["At 晚宴 4 people cannot alternate by sex."]), (3, [])],
)
def test_a_dinner_of_four_with_hosts_at_the_ends_cannot_alternate(
    unnamed: int, told: list[str]
) -> None:
    """Where four divides the number it cannot be, with six it can."""
    office = _of_sexes(unnamed=unnamed)
    seen = _seen(Layout.DINNER_TABLE, office, sexes="by-turns", dinner="english")
    assert said(not_by_turns, seen) == told
