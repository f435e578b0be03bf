"""An instance of team orienteering is read as its format says, and scored by hand."""

from pathlib import Path

import pytest

from tests.benchmarks.field import Field
from tests.benchmarks.orienteering import problem_of, travel
from tests.benchmarks.reading import Unreadable
from tests.benchmarks.scoring import scored
from tests.benchmarks.toptw.reading import read

TEXT = """\
4 10 3 1
0 200
0 0.00 0.00 0.00 0.00 0 0 0 60
1 3.00 4.00 10.00 7.00 1 1 1 0 20
2 0.00 5.00 10.00 5.00 1 2 1 2 30 40
3 1.00 1.00 10.00 2.00 0 0 3
"""
"""From the depot: 1 and 2 are 5.0 off and sqrt(10) = 3.16 from each other; 3 is sqrt(2) = 1.41."""


def _file(folder: Path, text: str = TEXT, name: str = "t1.txt") -> Path:
    path = folder / name
    path.write_text(text)
    return path


@pytest.fixture
def field(tmp_path: Path) -> Field:
    """The instance above, on two tours."""
    return read(_file(tmp_path, TEXT.replace("0 0 3\n", "0 0 0 3\n")), 2)


def test_columns_from_the_end(field: Field) -> None:
    """The window is the last two columns, however long the list before them."""
    assert [point.windows[1] for point in field.points] == [((0, 200),), ((300, 400),), ((0, 30),)]
    assert (field.opens, field.closes, field.worth) == (0, 600, 14)


def test_travel_is_rounded_down(field: Field) -> None:
    """The square root of 10 is 3.1, in tenths 31; five is five."""
    one, two, _ = field.points
    assert (travel(field, one, two), travel(field, field, one)) == (31, 50)


def test_fine_instances_have_two_decimals(tmp_path: Path) -> None:
    """Where the name begins with pr, the square root of 10 is 3.16."""
    fine = read(_file(tmp_path, TEXT.replace("0 0 3\n", "0 0 0 3\n"), "pr1.txt"), 1)
    assert travel(fine, fine.points[0], fine.points[1]) == 316


def test_a_tour_by_hand(field: Field) -> None:
    """Out 5, see 1 until 15, on 3.1, wait for 30, see 2 until 40, home at 45 of 60: 7 and 5."""
    assert scored(field, [[1, 2], []]).value == 12
    assert scored(field, [[1, 2], []]).faults == ()


def test_a_visit_may_begin_at_the_last_moment_and_not_after(field: Field) -> None:
    """Point 3 begins until 3: reached at 1.4 from the depot, by way of 1 at 15 + 3.6 = 18.6."""
    assert scored(field, [[3], []]).faults == ()
    late = scored(field, [[1, 3], []]).faults
    assert late == ("tour 1 reaches point 3 at 186, when none may begin",)


def test_a_point_twice(field: Field) -> None:
    """What is seen on two tours is a fault."""
    assert scored(field, [[1], [1]]).faults == ("point 1 is seen 2 times",)


def test_a_day_a_tour(field: Field) -> None:
    """Each tour is a day of one party, and the points are open on each."""
    problem = problem_of(field)
    assert [day.latest - day.earliest for day in problem.days] == [600, 600]
    windows = problem.site["2"].windows
    assert [(one.start, one.last_start) for one in windows] == [(300, 400), (1500, 1600)]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (TEXT, "t1.txt:6: 8 columns, not 9 at least"),
        (TEXT.replace("3.00 4.00", "three 4.00"), "t1.txt:4: 'three' is not a number"),
        (TEXT.replace("30 40", "40 30"), "t1.txt:5: a window that ends before it begins"),
        ("4 10 3 1\n0 200\n", "t1.txt:3: no points"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, text: str, fault: str) -> None:
    """File, line and what is wrong there."""
    whole = text if fault.startswith("t1.txt:6") else text.replace("0 0 3\n", "0 0 0 3\n")
    with pytest.raises(Unreadable, match=fault):
        read(_file(tmp_path, whole), 1)
