"""Long tables, hollow squares, round tables, armchairs, signing and photo."""

from __future__ import annotations

from dataclasses import replace

from planner.domain.layouts.armchairs import lay_armchairs
from planner.domain.layouts.choices import Head, Interpreter, Signing
from planner.domain.layouts.conventions import Conventions, Facing, Hand, Legs, Placing
from planner.domain.layouts.hollow_square import lay_hollow_square, lay_u_shape
from planner.domain.layouts.long_table import lay_long_table
from planner.domain.layouts.numbers import Numbers
from planner.domain.layouts.patterns import Hosting, Pattern
from planner.domain.layouts.photo import lay_photo
from planner.domain.layouts.round_tables import lay_round_tables
from planner.domain.layouts.seat_plan import MarkKind, SeatPlan
from planner.domain.layouts.signing import lay_signing
from tests.domain.layouts.hands import on_the_left

CUSTOM = Conventions()
SIX_A_SIDE = Numbers(guests=6, hosts=6)


def _door_y(plan: SeatPlan) -> float:
    return next(mark.y for mark in plan.marks if mark.kind is MarkKind.DOOR)


def _from_left(plan: SeatPlan, side: str) -> list[int]:
    seats = sorted((s for s in plan.seats if s.side == side and s.honour), key=lambda s: s.x)
    return [seat.honour or 0 for seat in seats]


def test_across_the_room_the_guests_face_the_door() -> None:
    """The guests sit farther from the door than the hosts, and look towards it."""
    plan = lay_long_table(SIX_A_SIDE, CUSTOM)
    guest, host = plan.seat("guest-1"), plan.seat("host-1")
    assert guest.y < host.y < _door_y(plan)
    assert (guest.heading, host.heading) == (180, 0)


def test_the_minority_has_the_hosts_face_the_door() -> None:
    """By the other convention the sides are exchanged."""
    plan = lay_long_table(SIX_A_SIDE, replace(CUSTOM, long_table_far=Facing.HOST))
    assert plan.seat("host-1").y < plan.seat("guest-1").y


def test_end_on_the_guests_are_on_the_right_of_those_who_enter() -> None:
    """One enters from the bottom looking up: his right is the greater x."""
    plan = lay_long_table(SIX_A_SIDE, replace(CUSTOM, long_table=Placing.END_ON))
    assert plan.seat("guest-1").x > 0 > plan.seat("host-1").x
    assert _door_y(plan) > max(seat.y for seat in plan.seats)


def test_talks_with_foreign_guests_go_right_then_left() -> None:
    """一右一左: on each side the second sits at the first one's right hand."""
    plan = lay_long_table(SIX_A_SIDE, replace(CUSTOM, table_row=Pattern.Q))
    assert not on_the_left(plan.seat("guest-1"), plan.seat("guest-2"))
    assert on_the_left(plan.seat("guest-1"), plan.seat("guest-3"))
    assert _from_left(plan, "guest") == [6, 4, 2, 1, 3, 5]


def test_an_interpreter_sits_behind_the_principal_and_can_whisper() -> None:
    """The first two interpreters are behind the first guest and the first host."""
    plan = lay_long_table(replace(SIX_A_SIDE, interpreted=("guest-1", "host-1")), CUSTOM)
    behind = plan.seat("guest-1-behind")
    assert (behind.x, behind.beside) == (plan.seat("guest-1").x, ("guest-1",))
    assert behind.y < plan.seat("guest-1").y
    assert plan.seat("host-1-behind").y > plan.seat("host-1").y


def test_a_report_meeting_has_back_rows_behind_the_table() -> None:
    """24 at the table, 20 and 10 behind their own sides make 54 chairs."""
    plan = lay_long_table(Numbers(guests=12, hosts=12, others=20, others_hosts=10), CUSTOM)
    assert len(plan.seats) == 54
    assert [len(line) for line in plan.lines] == [20, 10]


def test_in_a_hollow_square_rank_falls_towards_the_door() -> None:
    """Of 28 nobody sits farther from the door than the first, nor nearer than the last."""
    plan = lay_hollow_square(Numbers(guests=28), CUSTOM)
    assert len(plan.seats) == 28
    assert plan.seat("square-1").y == min(seat.y for seat in plan.seats)
    assert plan.seat("square-28").y == max(seat.y for seat in plan.seats)


def test_a_hollow_square_of_two_sides_has_their_firsts_opposite() -> None:
    """18 guests and 10 hosts: the first of each in the middle of his side, face to face."""
    plan = lay_hollow_square(Numbers(guests=18, hosts=10), CUSTOM)
    guest, host = plan.seat("guest-1"), plan.seat("host-1")
    assert (guest.heading, host.heading) == (180, 0)
    assert guest.y == min(seat.y for seat in plan.seats)
    assert host.y == max(seat.y for seat in plan.seats)
    assert abs(guest.x) == abs(host.x) == 0.5  # eight on each side: beside the middle


def test_the_legs_of_a_u_in_blocks_or_by_turns() -> None:
    """Four at the head of sixteen: the fifth and the sixth on one leg, or on opposite legs."""
    blocks = lay_u_shape(Numbers(guests=16), CUSTOM)
    turns = lay_u_shape(Numbers(guests=16), replace(CUSTOM, u_legs=Legs.ALTERNATE))
    assert blocks.seat("square-5").x == blocks.seat("square-6").x
    assert turns.seat("square-5").x == -turns.seat("square-6").x


def test_a_round_table_seats_the_first_guest_at_the_first_hosts_right_hand() -> None:
    """主宾 sits at 主陪's right hand, 副宾 at his left, 副陪 has the door behind him."""
    plan = lay_round_tables(Numbers(guests=4, hosts=4), CUSTOM)
    first, second = plan.seat("table-1-1"), plan.seat("table-1-5")
    assert [seat.title for seat in (first, second)] == ["主陪", "副陪"]
    assert first.y < second.y < _door_y(plan)
    assert on_the_left(first, plan.seat("table-1-2"))  # G2, clockwise next
    assert not on_the_left(first, plan.seat("table-1-8"))  # G1
    assert plan.seat("table-1-8").title == "主宾"


def test_a_couple_of_hosts_makes_two_centres_of_talk() -> None:
    """The first guest is at the host's right hand, the second at that of his wife opposite."""
    plan = lay_round_tables(Numbers(guests=6, hosts=2), Conventions(banquet=Hosting.COUPLE))
    by_order = {(seat.side, seat.honour): seat for seat in plan.seats}
    for order in (1, 2):
        host, guest = by_order["host", order], by_order["guest", order]
        assert guest.id in host.beside
        assert not on_the_left(host, guest)
    assert [line.said(str) for line in plan.conventions] == [
        "A couple hosts: first guest at the one's right, second at the other's."
    ]


def test_the_second_of_three_tables_stands_on_the_right_of_one_who_faces_the_door() -> None:
    """Facing the door, at the bottom, one has the right hand on the hall's left."""
    numbers = Numbers(guests=18, hosts=6, tables=3)
    plan = lay_round_tables(numbers, CUSTOM)
    turned = lay_round_tables(numbers, replace(CUSTOM, banquet_tables=Hand.LEFT))
    assert [len([s for s in plan.seats if s.table == f"table-{n}"]) for n in (1, 2, 3)] == [8, 8, 8]
    assert plan.seat("table-2-1").x < plan.seat("table-1-1").x < plan.seat("table-3-1").x
    assert turned.seat("table-3-1").x < turned.seat("table-2-1").x


def test_a_neighbour_at_a_round_table_is_the_next_chair() -> None:
    """Each of eight has two neighbours."""
    plan = lay_round_tables(Numbers(guests=4, hosts=4), CUSTOM)
    assert plan.seat("table-1-1").beside == ("table-1-2", "table-1-8")


def test_in_armchairs_the_guest_is_at_the_hosts_right_hand() -> None:
    """A foreign guest sits at the host's right; at an internal call the superior at the left."""
    foreign = lay_armchairs(Numbers(guests=8, hosts=8, interpreted=("guest-1", "host-1")), CUSTOM)
    internal = lay_armchairs(SIX_A_SIDE, replace(CUSTOM, guest_at_hosts=Hand.LEFT))
    assert not on_the_left(foreign.seat("host-1"), foreign.seat("guest-1"))
    assert on_the_left(internal.seat("host-1"), internal.seat("guest-1"))
    assert foreign.seat("guest-1").x < 0 < foreign.seat("host-1").x  # the camera's left, right
    assert len(foreign.seats) == 18


def test_at_a_signing_the_guest_signs_on_the_right() -> None:
    """As they sit the guest is at the host's right; his people stand outwards on his side."""
    plan = lay_signing(Numbers(guests=4, hosts=4), CUSTOM)
    guest, host = plan.seat("guest-sign"), plan.seat("host-sign")
    assert not on_the_left(host, guest)
    assert 0 > plan.seat("guest-1").x > plan.seat("guest-3").x
    assert plan.seat("guest-1").y < guest.y  # behind the table


def test_a_domestic_photo_of_four_and_of_five() -> None:
    """By the international custom the camera reads 3 1 2 4 and 4 2 1 3 5."""
    right_high = Conventions(rostrum_odd=Pattern.Q, rostrum_even=Pattern.P)
    rows = [
        [
            s.honour
            for s in sorted(lay_photo(Numbers(guests=n), right_high).seats, key=lambda s: s.x)
        ]
        for n in (4, 5)
    ]
    assert rows == [[3, 1, 2, 4], [4, 2, 1, 3, 5]]


def test_a_photo_with_foreign_guests_alternates() -> None:
    """Nine: H4 G3 H2 G1 H1 G2 H3 G4 H5, and those left over stand behind."""
    plan = lay_photo(Numbers(guests=6, hosts=5), CUSTOM)
    front = sorted((s for s in plan.seats if s.row == 1), key=lambda s: s.x)
    said = " ".join(f"{s.side[0].upper()}{s.honour}" for s in front)
    assert said == "H4 G3 H2 G1 H1 G2 H3 G4 H5"
    assert len(plan.seats) == 11


def test_seven_cannot_alternate_and_stand_by_rank() -> None:
    """With four hosts and three guests five alternate in front and two stand behind."""
    plan = lay_photo(Numbers(guests=3, hosts=4), CUSTOM)
    assert [seat.row for seat in plan.seats].count(1) == 5
    assert len(plan.seats) == 7


def test_interpreters_at_the_chief_speakers_hands_face_each_other() -> None:
    """The host's at his right, the guest's at his left: the same place of both rows."""
    talks = replace(CUSTOM, interpreter_host=Interpreter.RIGHT, interpreter_guest=Interpreter.LEFT)
    plan = lay_long_table(replace(SIX_A_SIDE, interpreted=("guest-1", "host-1")), talks)
    host, guest = plan.seat("host-1-aside"), plan.seat("guest-1-aside")
    assert not on_the_left(plan.seat("host-1"), host)
    assert on_the_left(plan.seat("guest-1"), guest)
    assert (host.x, host.honour, guest.honour) == (guest.x, None, None)


def test_ranks_go_on_beyond_an_interpreter() -> None:
    """At the left hand the interpreter has the second's place, and the second the right hand."""
    talks = replace(CUSTOM, interpreter_guest=Interpreter.LEFT)
    plan = lay_long_table(replace(SIX_A_SIDE, interpreted=("guest-1",)), talks)
    assert _from_left(plan, "guest") == [6, 4, 2, 1, 3, 5]
    row = sorted((s for s in plan.seats if s.heading == 180), key=lambda seat: seat.x)
    assert [seat.id for seat in row][4] == "guest-1-aside"
    assert [line.said() for line in plan.conventions][2:] == [
        "The chief guest's interpreter sits at the left hand."
    ]


def test_an_interpreter_beside_the_only_guest_has_the_second_chair() -> None:
    """One guest and his interpreter: two chairs, and none is left out."""
    talks = replace(CUSTOM, interpreter_guest=Interpreter.RIGHT)
    plan = lay_long_table(Numbers(guests=1, hosts=1, interpreted=("guest-1",)), talks)
    assert not on_the_left(plan.seat("guest-1"), plan.seat("guest-1-aside"))
    assert len(plan.seats) == 3


def test_a_chief_guest_above_the_host_has_the_head_of_the_table() -> None:
    """主宾 takes the chair that faces the door, the host the one at his right hand."""
    plan = lay_round_tables(Numbers(guests=4, hosts=4), replace(CUSTOM, banquet_head=Head.GUEST))
    assert [plan.seat(f"table-1-{n}").title for n in (1, 8)] == ["主宾", "主陪"]
    assert not on_the_left(plan.seat("table-1-1"), plan.seat("table-1-8"))


def test_a_table_holds_as_many_as_the_office_says() -> None:
    """Forty at tables of twenty: two tables; usually four."""
    forty = Numbers(guests=30, hosts=10)
    counts = [
        len(lay_round_tables(forty, replace(CUSTOM, table_seats=n)).hosted) for n in (20, 10, 8)
    ]
    assert counts == [2, 4, 5]


def test_of_many_parties_all_stand_behind_the_one_chair() -> None:
    """Five sign in turn: one free chair, and five standing by rank from the middle."""
    plan = lay_signing(Numbers(guests=5), replace(CUSTOM, signing=Signing.ONE_CHAIR))
    standing = sorted((s for s in plan.seats if s.area == "standing"), key=lambda s: s.x)
    assert [seat.honour for seat in standing] == [5, 3, 1, 2, 4]
    assert len(plan.seats) == 6
