"""An instance with windows, fees and types is read as its format says, and scored by hand."""

from pathlib import Path

import pytest

from tests.benchmarks.field import Field
from tests.benchmarks.mctopmtw.reading import read
from tests.benchmarks.orienteering import problem_of
from tests.benchmarks.reading import Unreadable
from tests.benchmarks.scoring import scored

TEXT = """\
2 2 10 1 9 9 9 9 9 9 9 9 9
0 0.0 0.0 0.0 0.0 0 100
2 3.0 4.0 10.0 7.0 0 12.5 20 30 40 1 6 1 0 0 0 0 0 0 0 0 0
3 0.0 5.0 10.0 5.0 0 12.5 20 30 40 0 5 1 1 0 0 0 0 0 0 0 0
"""


@pytest.fixture
def field(tmp_path: Path) -> Field:
    """Two points, five from the depot each, on two tours."""
    path = tmp_path / "two.txt"
    path.write_text(TEXT)
    return read(path)


def test_windows_take_turns(field: Field) -> None:
    """Point 2 begins in its first and third window on tour 1; point 3 in its second and fourth."""
    odd, even = ((0, 125), (200, 300)), ((125, 200), (300, 400))
    assert field.points[0].windows == (odd, even)
    assert field.points[1].windows == (even, odd)


def test_fees_and_types_hold_over_all_tours(field: Field) -> None:
    """Both points cost 6 and 5, above 10, and both are of type 1, of which one may be seen."""
    both = scored(field, [[2], [3]])
    assert both.value == 12
    assert both.faults == ("fees of 11, above 10", "2 points of type 1, not 1 at most")
    assert scored(field, [[2], []]).faults == ()


def test_waiting_for_the_next_window(field: Field) -> None:
    """After point 2 (5 to 15) point 3 is reached at 18.1, within its second window."""
    faults = scored(field, [[2, 3], []]).faults
    assert [fault for fault in faults if "reaches" in fault] == []


def test_limits_go_into_the_problem(field: Field) -> None:
    """The budget is the party's, each type a theme with its most."""
    problem = problem_of(field)
    assert problem.parties[0].budget == 10
    assert [limit.most for limit in problem.theme_limits] == [1, *[9] * 9]
    assert problem.site["3"].themes == ("1", "2")


def test_windows_out_of_order(tmp_path: Path) -> None:
    """A window that begins before the one in front ends is told with its line."""
    path = tmp_path / "two.txt"
    path.write_text(TEXT.replace("12.5 20 30 40 0", "12.5 20 40 30 0"))
    with pytest.raises(Unreadable, match=r"two.txt:4: the windows do not follow one another"):
        read(path)


def test_a_point_that_is_there_already(tmp_path: Path) -> None:
    """The second of two points with one id is told with its line."""
    path = tmp_path / "two.txt"
    path.write_text(TEXT.replace("\n3 0.0", "\n2 0.0"))
    with pytest.raises(Unreadable, match=r"two.txt:4: point 2 is there already"):
        read(path)
