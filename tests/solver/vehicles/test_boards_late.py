"""Worked cases of `boards-late`: the party is ready at 600 and waits until 610."""

from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world

WORLD = world(transfer(board_by=610))


def test_boarding_at_the_last_moment() -> None:
    """The car boards in 2: leaving at 612, boarding begins at 610."""
    assert amounts("boards-late", WORLD, plan(ride(at=612))) == []


def test_boarding_after_it() -> None:
    """Leaving at 617, boarding begins at 615, five minutes late."""
    assert amounts("boards-late", WORLD, plan(ride(at=617))) == [5]


def test_no_limit() -> None:
    """A party that waits for as long as it takes is never late."""
    assert amounts("boards-late", world(transfer()), plan(ride(at=999))) == []
