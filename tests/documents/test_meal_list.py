"""用餐安排 as the kitchen reads it."""

from dataclasses import replace

from planner.documents.desk import Desk
from planner.documents.meal_list import meal_list
from planner.domain.plan import Plan
from planner.domain.seating import Placement
from planner.domain.transfer import Leg, Trip
from tests.documents.reading import tables
from tests.lodged import event, register
from tests.visit import at, plan


def days(of: Plan) -> list[list[list[str]]]:
    """The rows of each day's table, without the head."""
    return [table[1:] for table in tables(meal_list(Desk(register(), event(), of)))]


def test_a_meal_tells_who_eats_where_and_what_not() -> None:
    """Both delegations eat at once: one row, with our companion, and diets counted.

    Six of A, one of C whose wife is elsewhere, and the host: eight.
    The driver who comes at 11:31 waits and eats; one who comes at 08:31 does not.
    """
    near = Trip(
        id="T9", vehicle="V1", driver="D1", legs=(Leg("plant", "hotel", at(11), at(11, 31)),)
    )
    seats = tuple(
        Placement("M1", seat, person)
        for seat, person in (("table-1-1", "han"), ("table-1-2", "lu"), ("table-2-1", "luo"))
    )
    given = plan()
    first, _ = days(replace(given, trips=(*given.trips, near), placements=seats))
    assert first == [
        ["12:00–13:00", "工作餐", "澜州宾馆", "桌餐", "", "8\n宾客 7\n主方 1", "陆怀川",
         "1桌 2人\n2桌 1人", "花生过敏 1", "司机餐 1 份"],
    ]  # fmt: skip


def test_two_meals_at_one_hour_keep_their_rates_and_notes() -> None:
    """A eats for 50 yuan, C halal food for 150: two rows, though both are called alike."""
    given, made = event(), plan()
    (own,) = given.meals
    meals = (
        replace(own, delegations=("A",), rate=50),
        replace(own, id="M2", delegations=("C",), persons=(), rate=150, note="清真"),
    )
    stops = tuple(replace(stop, meal="M2") if stop.party == "C" else stop for stop in made.meals)
    desk = Desk(register(), replace(given, meals=meals), replace(made, meals=stops))
    told = tables(meal_list(desk))[0][1:]
    assert [(row[0], row[4], row[9]) for row in told] == [
        ("12:00–13:00", "50", ""),
        ("12:00–13:00", "150", "清真"),
    ]


def test_tables_in_a_row_with_as_many_each_are_told_as_one() -> None:
    """One sits at each of 1, 2 and 4, two at 5: only 1 and 2 stand in a row."""
    seats = (("table-1-1", "han"), ("table-2-1", "luo"), ("table-4-1", "bai"),
             ("table-5-1", "lu"), ("table-5-2", "aldo"))  # fmt: skip
    placements = tuple(Placement("M1", seat, person) for seat, person in seats)
    first, _ = days(replace(plan(), placements=placements))
    assert first[0][7] == "1–2桌 各1人\n4桌 1人\n5桌 2人"


def test_breakfast_is_counted_by_who_wakes_up_there() -> None:
    """Three wake up in the hotel; who is driven away before it opens gets it packed."""
    away = Trip(id="T8", legs=(Leg("hotel", "east", at(4, 5, day=26), None, ("han",), 1),))
    given = plan()
    _, second = days(replace(given, trips=(*given.trips, away)))
    assert second == [["06:30 起", "早餐", "澜州宾馆", "自助", "", "3", "", "", "", "打包：韩砚舟"]]
