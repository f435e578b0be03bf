"""What the conventions of a room ask of its tables."""

from __future__ import annotations

from planner.domain.layouts.conventions import Conventions
from planner.domain.layouts.dinner_table import lay_dinner_table
from planner.domain.layouts.numbers import Numbers
from planner.domain.layouts.round_tables import lay_round_tables
from planner.services.solving.table_wishes import tables_of
from solver.seating.problem import Alternation, Table

TWO_TABLES = Numbers(guests=12, hosts=4, tables=2)


def test_at_every_round_table_a_host_is_wanted_and_no_more_as_is_usual() -> None:
    """Units stay together, and nobody asks for ladies and gentlemen by turns."""
    assert tables_of(lay_round_tables(TWO_TABLES, Conventions())) == (
        Table(id="table-1", host_wanted=True),
        Table(id="table-2", host_wanted=True),
    )


def test_units_mix_and_sexes_alternate_where_it_is_set() -> None:
    """Both are asked of each table, and printed on the chart."""
    set_so = Conventions().but({"table_unit_most": "2", "sexes": "by-turns"})
    plan = lay_round_tables(TWO_TABLES, set_so)
    assert tables_of(plan) == tuple(
        Table(id=name, host_wanted=True, most_of_unit=2, alternate=(Alternation.SEX,))
        for name in ("table-1", "table-2")
    )
    assert [line.said() for line in plan.conventions[-2:]] == [
        "Units mix: at a table 2 of one unit at most.",
        "Ladies and gentlemen by turns, as far as order leaves freedom.",
    ]


def test_tables_after_the_first_are_anybodys_where_it_is_set() -> None:
    """There a chair has no side; hosts and visitors are to alternate, eight at least to sit."""
    set_so = Conventions().but(
        {"table_sides": "by-turns", "table_least": "8", "table_hosts": "as-it-comes"}
    )
    plan = lay_round_tables(TWO_TABLES, set_so)
    assert {(seat.table, bool(seat.side), bool(seat.sequence)) for seat in plan.seats} == {
        ("table-1", True, True),
        ("table-2", False, False),
    }
    assert tables_of(plan) == (
        Table(id="table-1", least_guests=8),
        Table(id="table-2", least_guests=8, alternate=(Alternation.SIDE,)),
    )
    free = lay_round_tables(TWO_TABLES, set_so.but({"table_sides": "free"}))
    assert {one.alternate for one in tables_of(free)} == {()}


def test_a_dinner_table_is_asked_for_turns_alone() -> None:
    """No host is wanted there beyond those who have its heads; without turns nothing is asked."""
    numbers = Numbers(guests=4, hosts=2)
    turns = lay_dinner_table(numbers, Conventions().but({"sexes": "by-turns"}))
    assert tables_of(turns) == (Table(id="table", alternate=(Alternation.SEX,)),)
    assert tables_of(lay_dinner_table(numbers, Conventions())) == ()
