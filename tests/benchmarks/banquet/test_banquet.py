"""A banquet is the same whenever it is drawn, and is scored by hand."""

from dataclasses import replace
from pathlib import Path

import pytest

from solver.seating.problem import Guest, Pair, Problem, Sitting, Table, Wish
from solver.verify import verify
from tests.benchmarks.at_tables import HALL, chairs, plan_of
from tests.benchmarks.banquet import KINDS, PEERS, chairs_of, instance_of, instances
from tests.benchmarks.banquet.generator import problem
from tests.benchmarks.banquet.peers import modelled, ordered
from tests.benchmarks.banquet.scoring import scored
from tests.benchmarks.benchmark import Asked
from tests.benchmarks.reading import Unreadable

FOUR = Problem(
    sittings=(
        Sitting(
            id=HALL,
            seats=(*chairs("t0", 2), *chairs("t1", 2)),
            guests=(
                Guest(id="0", unit="city", side="host", languages=("zh",)),
                Guest(id="1", unit="xihe", side="guest", languages=("en",), needs=("halal",)),
                Guest(id="2", unit="xihe", side="guest", languages=("en", "fr")),
                Guest(id="3", unit="rhine", side="guest", languages=("de",)),
            ),
            tables=(Table(id="t0", host_wanted=True), Table(id="t1", host_wanted=True)),
            pairs=(
                Pair(one="0", other="1", wish=Wish.SAME_TABLE, weight=2),
                Pair(one="2", other="3", wish=Wish.NOT_BESIDE),
            ),
        ),
    )
)
"""A host and three guests at two tables for two, neither of which serves halal food."""


@pytest.mark.parametrize(
    ("groups", "value"),
    [
        # Need 10; 2 and 3 beside 10, without a word 8 + 8, without host 10; so are 0 and 1: 8 + 8;
        # xihe at two tables where one is enough: 1.
        ([[0, 1], [2, 3]], 10 + 10 + 16 + 10 + 16 + 1),
        # Need 10; the wish of 2 x 5; no host for 1 and 2, 10; nobody to talk to for 0 and 3.
        ([[0, 3], [1, 2]], 10 + 10 + 10 + 16),
    ],
)
def test_by_hand(groups: list[list[int]], value: int) -> None:
    """What counts is what the verifier finds, and what was added up by hand."""
    plan = plan_of(FOUR.sittings[0], groups)
    assert scored(FOUR, chairs_of(FOUR.sittings[0], plan)).value == value
    assert verify(KINDS["seating"], FOUR, plan).score.soft == value


def test_the_same_name_is_the_same_banquet() -> None:
    """Drawn twice, it is equal; another size is another company."""
    assert problem(24, 3) == problem(24, 3)
    assert problem(24, 3) != problem(24, 4)


def test_a_plan_is_scored_as_the_verifier_does() -> None:
    """Guests in the order of their numbers: both count the same."""
    instance = instance_of("24x3", problem(24, 3))
    groups = [list(range(n, n + 8)) for n in (0, 8, 16)]
    plan = plan_of(instance.problem.sittings[0], groups)
    found = instance.scored(instance.answer_of(plan))
    score = verify(instance.kind, instance.problem, plan).score
    assert (found.value, found.faults) == (score.soft, ())


def test_a_guest_without_a_chair_is_a_fault() -> None:
    """Somebody stands, somebody has two chairs."""
    assert scored(FOUR, [[0, 1], [2, 2]]).faults == ("3 has no place", "2 has 2 places")


def test_peers_seat_everybody() -> None:
    """The plain model and the order of its tables are a whole seating; peers are named."""
    drawn = problem(12, 2)
    tables = modelled(drawn, 1.0, 1)
    assert tables is not None
    assert scored(drawn, ordered(drawn, tables, 0.05, 0)).faults == ()
    assert [peer.name for peer in PEERS] == ["cp-sat-10x", "tabu-10x"]


def test_a_wrong_name_is_refused() -> None:
    """Names are numbers of guests and tables."""
    asked = replace(Asked(folder=Path("-"), seconds=1), only=("many",))
    with pytest.raises(Unreadable, match="many is not written as GUESTSxTABLES"):
        next(instances(asked))
