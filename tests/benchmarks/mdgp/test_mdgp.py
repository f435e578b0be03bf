"""An instance of maximum diversity grouping is read as its format says, and scored by hand."""

from decimal import Decimal
from pathlib import Path

import pytest

from solver.seating.problem import Wish
from solver.verify import verify
from tests.benchmarks.at_tables import plan_of
from tests.benchmarks.mdgp import PEERS, instance_of
from tests.benchmarks.mdgp.peers import modelled, searched
from tests.benchmarks.mdgp.reading import Grouping, read
from tests.benchmarks.mdgp.scoring import scored
from tests.benchmarks.reading import Unreadable

TEXT = "4 2 ss 2 2 2 2\n0 1 5\n0 2 1\n0 3 2\n1 2 3\n1 3 1\n2 3 4\n"


@pytest.fixture
def grouping(tmp_path: Path) -> Grouping:
    """Four in two groups of two."""
    path = tmp_path / "four.txt"
    path.write_text(TEXT)
    return read(path)


def test_by_hand(grouping: Grouping) -> None:
    """0 with 1 and 2 with 3: 5 + 4; 0 with 2: 1 + 1; 0 with 3: 2 + 3."""
    answers = ([[0, 1], [2, 3]], [[0, 2], [1, 3]], [[0, 3], [1, 2]])
    assert [scored(grouping, answer).value for answer in answers] == [9, 2, 5]


def test_the_solver_says_the_same(grouping: Grouping) -> None:
    """What is lost of all wishes, 16 in all, leaves the worth by the format."""
    instance = instance_of("four", grouping, None)
    plan = plan_of(instance.problem.sittings[0], [[0, 3], [1, 2]])
    score = verify(instance.kind, instance.problem, plan).score
    assert (score.soft, instance.value_of and instance.value_of(score)) == (11, 5)


def test_a_group_of_three_is_a_fault(grouping: Grouping) -> None:
    """Sizes are kept on both sides, and each has one group."""
    assert scored(grouping, [[0, 1, 2], [2]]).faults == (
        "3 has no place",
        "2 has 2 places",
        "group 0 has 3, not 2 to 2",
        "group 1 has 1, not 2 to 2",
    )


def test_decimals_and_weights_below_nothing(tmp_path: Path) -> None:
    """A weight of 2.5 counts 25 tenths; one below 0 is a wish to be apart."""
    path = tmp_path / "two.txt"
    path.write_text("3 2 ds 1 2 1 2\n0 1 2.5\n1 2 -1\n")
    instance = instance_of("two", read(path), None)
    pairs = instance.problem.sittings[0].pairs
    assert [(pair.wish, pair.weight) for pair in pairs] == [
        (Wish.SAME_TABLE, 25),
        (Wish.NOT_SAME_TABLE, 10),
    ]
    assert scored(instance.source, [[0], [1, 2]]).value == -1


def test_peers_solve_the_four(grouping: Grouping) -> None:
    """Yardsticks find the best groups of four, and are named."""
    for groups in (modelled(grouping, 1.0, 1), searched(grouping, 0.1, 0)):
        assert groups is not None
        assert scored(grouping, groups).value == Decimal(9)
    assert [peer.name for peer in PEERS] == ["cp-sat-10x", "tabu-10x", "ourselves-10x"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "x.txt:1: not `n groups ss|ds lo hi …`"),
        ("4 2 xy 2 2 2 2\n", "x.txt:1: not `n groups ss|ds lo hi …`"),
        ("4 2 ss 2 2 2\n", "x.txt:1: 3 limits of 2 groups, not two a group"),
        ("4 2 ss 2 2 1 1\n", "x.txt:1: 4 people do not fit these groups"),
        ("4 two ss 2 2 2 2\n", "x.txt:1: 'two' is not a whole number"),
        (TEXT + "3 4 1\n", "x.txt:8: 3 and 4 are not two of 4, from 0 on"),
        (TEXT + "1 0 1\n", "x.txt:8: 1 and 0 are not two of 4, from 0 on"),
        (TEXT + "0 1 1\n", "x.txt:8: 0 and 1 are there already"),
        (TEXT + "0 1\n", "x.txt:8: 2 columns, not 3"),
        (TEXT + "0 1 many\n", "x.txt:8: 'many' is not a number"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, text: str, fault: str) -> None:
    """File, line and what is wrong there."""
    path = tmp_path / "x.txt"
    path.write_text(text)
    with pytest.raises(Unreadable) as raised:
        read(path)
    assert str(raised.value).endswith(fault)
