"""What the table says of a row: how far it is from the best, and whether that is proved."""

from dataclasses import replace

from tests.benchmarks.table import Row, summary

ROW = Row("a3-30", 494.847, 494.85, 494.846, 1.5, verified=True, sign=-1)


def test_a_value_is_proved_where_its_bound_is_the_same() -> None:
    """Three against three is proved, three against two is not, nor is an answer with faults."""
    row = replace(ROW, value=3.0, bound=3.0)
    assert [
        row.proved,
        replace(row, bound=2.0).proved,
        replace(row, bound=None).proved,
        replace(row, verified=False).proved,
    ] == [True, False, False, False]


def test_what_a_publication_rounds_away_proves() -> None:
    """494.847 is proved by 494.846 where costs have two decimals; by 494.84 it is not."""
    rounded = replace(ROW, finest=0.005)
    assert [
        ROW.proved,
        rounded.proved,
        replace(rounded, bound=494.84).proved,
    ] == [False, True, False]


def test_the_mean_is_of_rows_with_a_best_known() -> None:
    """A gap of two per cent, and one of ten to a bound only: the mean is two."""
    known = replace(ROW, value=102.0, best_known=100.0)
    other = replace(ROW, value=110.0, best_known=None, bound=100.0)
    assert summary([known, other]) == "mean_gap_percent=2.000 solved=2 failed=0 proved=0"
