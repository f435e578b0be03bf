"""Late changes in an order of honour, and who moves on a rostrum because of them."""

from planner.domain.layouts.conventions import Conventions
from planner.domain.layouts.numbers import Numbers
from planner.domain.layouts.patterns import Pattern
from planner.domain.layouts.rostrum import lay_rostrum
from planner.domain.seat_change import (
    Deed,
    SeatChange,
    Seating,
    changed_order,
    changed_roles,
    changed_rostrum,
    changes_at,
    moves,
)

SEVEN = tuple("1234567")
LEAVES = SeatChange(Deed.CLOSE_UP, "3")


def _seating(order: tuple[str, ...], conventions: Conventions = Conventions()) -> Seating:  # noqa: B008  # a value
    plan = lay_rostrum(Numbers(rostrum=len(order)), conventions)
    return Seating(plan, {who: f"rostrum-{n}" for n, who in enumerate(order, start=1)})


def _row(seating: Seating) -> str:
    """Who sits from left to right, as the hall sees it."""
    by_seat = {seat: who for who, seat in seating.sits.items()}
    seats = sorted(seating.chairs.seats, key=lambda seat: seat.x)
    return " ".join(by_seat[seat.id] for seat in seats if seat.id in by_seat)


def _moved(before: Seating, after: Seating) -> list[str]:
    return [move.person for move in moves(before, after)]


def test_when_the_third_of_seven_leaves_all_behind_move_up() -> None:
    """The hall read 7 5 3 1 2 4 6; of six it reads 6 4 1 2 5 7, and the last four have moved."""
    before = _seating(SEVEN)
    after = _seating(changed_order(SEVEN, (LEAVES,)))
    assert (_row(before), _row(after)) == ("7 5 3 1 2 4 6", "6 4 1 2 5 7")
    assert _moved(before, after) == ["4", "5", "6", "7"]


def test_where_even_rows_have_the_other_pattern_other_people_move() -> None:
    """Of six, by 6 4 2 1 3 5, the second crosses over; the fifth and the seventh keep their chairs.

    Before: 7 5 3 1 2 4 6. After, the ranks being 1 2 4 5 6 7: 7 5 2 1 4 6.
    """
    variant = Conventions(rostrum_even=Pattern.Q)
    before, after = (_seating(order, variant) for order in (SEVEN, changed_order(SEVEN, (LEAVES,))))
    assert _row(after) == "7 5 2 1 4 6"
    assert _moved(before, after) == ["2", "4", "6"]


def test_a_guest_of_rank_two_pushes_all_behind_one_place_on() -> None:
    """Of eight the hall reads 7 5 3 1 2 4 6 8: the guest is at the first one's left hand."""
    order = changed_order(SEVEN, (SeatChange(Deed.JOIN, "n", rank=2),))
    before, after = _seating(SEVEN), _seating(order)
    assert _row(after) == "6 4 2 1 n 3 5 7"
    assert _moved(before, after) == ["n", "2", "3", "4", "5", "6", "7"]
    assert [move.person for move in moves(before, after) if not move.before] == ["n"]


def test_a_substitute_takes_the_seat_and_nobody_else_moves() -> None:
    """Who comes is the only one who has another chair than before."""
    after = _seating(changed_order(SEVEN, (SeatChange(Deed.SUBSTITUTE, "3", "n"),)))
    assert _row(after) == "7 5 n 1 2 4 6"
    assert _moved(_seating(SEVEN), after) == ["n"]


def test_two_who_change_places_are_the_only_ones_who_move() -> None:
    """The third and the sixth: five keep their chairs."""
    after = _seating(changed_order(SEVEN, (SeatChange(Deed.EXCHANGE, "3", "6"),)))
    assert _row(after) == "7 5 6 1 2 4 3"
    assert _moved(_seating(SEVEN), after) == ["6", "3"]


def test_a_gap_leaves_the_order_as_it_is() -> None:
    """Whose chair is carried off keeps the place, so that nobody moves up."""
    change = SeatChange(Deed.LEAVE_GAP, "3", seat="rostrum-3")
    assert changed_order(SEVEN, (change,)) == SEVEN
    assert change.ghost


def test_changes_are_made_one_after_the_other() -> None:
    """After 3 and 6 have changed places 3 leaves: 6 keeps the third place."""
    changes = (SeatChange(Deed.EXCHANGE, "3", "6"), LEAVES)
    assert changed_order(SEVEN, changes) == tuple("126457")


def test_a_change_is_kept_as_a_pin() -> None:
    """What is read of the pins of a sitting is what was written; pins of others are left alone."""
    changes = (
        SeatChange(Deed.SUBSTITUTE, "a", "b", 4),
        SeatChange(Deed.LEAVE_GAP, "c", seat="table-2-5"),
    )
    pins = (*(change.pin("dinner") for change in changes), LEAVES.pin("meeting"))
    assert changes_at(pins, "dinner") == changes


def test_a_substitute_speaks_for_who_left() -> None:
    """In a list of speakers one stands for the other; who left without one is no more in it."""
    changes = (SeatChange(Deed.SUBSTITUTE, "1", "n"), LEAVES)
    assert changed_roles(("1", "3", "5"), changes) == ("n", "5")


def test_who_joins_among_the_rostrum_sits_there() -> None:
    """Of three on the rostrum and four below: the fourth place is on it, the fifth is not."""
    for rank, there in ((2, True), (4, True), (5, False)):
        changes = (SeatChange(Deed.JOIN, "n", rank=rank),)
        assert ("n" in changed_rostrum(("1", "2", "3"), changes, SEVEN)) is there


def test_who_changes_places_with_one_below_goes_up() -> None:
    """The second goes down to the hall, and the sixth takes the rostrum."""
    changes = (SeatChange(Deed.EXCHANGE, "6", "2"),)
    assert changed_rostrum(("1", "2", "3"), changes, SEVEN) == ("1", "6", "3")
