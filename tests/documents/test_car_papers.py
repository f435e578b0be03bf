"""Transfers, drivers' sheets, motorcades and signs, as those read them who work by them."""

from collections.abc import Callable
from dataclasses import replace

from planner.documents.desk import Desk
from planner.documents.driver_sheets import driver_sheets
from planner.documents.motorcade_order import motorcade_order
from planner.documents.paper import Paper
from planner.documents.pickup_signs import pickup_signs
from planner.documents.transfer_matrix import transfer_matrix
from planner.domain.event import Register
from planner.domain.fleet import Vehicle, VehicleClass
from planner.domain.plan import Plan
from planner.domain.transfer import Leg, Trip
from tests.documents.reading import lines, tables
from tests.visit import at, event, plan, register


def _desk(given: Plan | None = None, known: Register | None = None) -> Desk:
    return Desk(known or register(), event(), given or plan())


def _written(document: Callable[[Desk], Paper], known: Register | None = None) -> Paper:
    return document(_desk(known=known))


def _known_doors() -> Register:
    """The hotel's door and garage, the plant's gate and who receives there."""
    known = register()
    (hotel,), (plant, lake) = known.hotels, known.sites
    hotel = replace(hotel, door="西门", parking="地下二层", vehicle_height_metres_max=2.4)
    plant = replace(plant, door="一号门", vehicle_length_metres_max=7.0, contact="lu")
    return replace(known, hotels=(hotel,), sites=(plant, lake))


def test_a_leg_is_a_row_of_the_matrix() -> None:
    """Numbered through the days: from, leaves, to, arrives, who, how many, luggage, car, driver."""
    (rows,) = tables(_written(transfer_matrix))
    assert [row[0] for row in rows[1:]] == ["1", "2", "3", "4"]
    assert rows[1][1:] == [
        "澜州东站", "08:03", "澜州宾馆", "08:31", "韩砚舟、罗静、白彦", "3", "2", "1号车", "周师傅",
    ]  # fmt: skip


def test_where_a_car_may_be_late_the_matrix_tells_how_likely_it_is_there() -> None:
    """Four in five for the second trip; the sure ones are blank, and a line tells what it is."""
    second = plan().trips[1].id
    chances = {(second, 0): 0.8, (plan().trips[0].id, 0): 1.0}
    paper = transfer_matrix(replace(_desk(), chances=chances))
    (rows,) = tables(paper)
    assert [row[-1] for row in rows[:3]] == ["准点", "", "80%"]
    assert any(line.startswith("准点：") for line in lines(paper))


def test_the_unnamed_aboard_are_counted_in_the_matrix() -> None:
    """Of six aboard three are not named."""
    (rows,) = tables(_written(transfer_matrix))
    assert rows[2][5:7] == ["韩砚舟、罗静、纪元、另 3 人", "6"]


def test_a_driver_reads_door_parking_limits_and_two_contacts() -> None:
    """To the minute, a quarter of an hour before in place; the guests' paper has none of it."""
    first, _ = tables(_written(driver_sheets, _known_doors()))
    assert first[1] == [
        "07:48",
        "08:03",
        "澜州东站",
        "08:31",
        "澜州宾馆\n西门",
        "地下二层\n限高 2.4 米",
        "1号车，3 人\n韩砚舟、罗静、白彦",
        "纪\u3000元 13900000002",
    ]
    assert first[3][4:6] == ["乙烯装置\n一号门", "限长 7 米"]
    assert first[3][7] == "纪\u3000元 13900000002\n陆怀川 13900000001"


def test_a_driver_reads_who_gets_out_where_others_go_on() -> None:
    """Luo at the hotel, the two others at the plant; where all get out nothing is said."""
    legs = (
        Leg("east", "hotel", at(8), at(8, 25), ("han", "luo", "bai"), 3, 0),
        Leg("hotel", "plant", at(8, 27), at(9), ("han", "bai"), 2, 0),
    )
    shared = replace(plan(), trips=(Trip(id="S", vehicle="V1", driver="D1", legs=legs),))
    (rows,) = tables(driver_sheets(_desk(shared)))
    assert [row[-2] for row in rows[1:]] == [
        "1号车，3 人\n韩砚舟、罗静、白彦\n下车 1 人：罗静",
        "1号车，2 人\n韩砚舟、白彦",
    ]


def test_a_pause_between_trips_is_a_rest() -> None:
    """From 8:31 at the hotel until a quarter to three minutes past two, when it is in place."""
    first, _ = tables(_written(driver_sheets, _known_doors()))
    assert first[2] == ["", "", "休息 08:31–13:48", "", "", "地下二层\n限高 2.4 米", "", ""]
    # From 14:32 to 15:18, in place at 15:03: 31 minutes.
    assert first[4][2] == "休息 14:32–15:03"
    assert len(first) == 6


def test_each_driver_has_a_page() -> None:
    """Two drivers, by their names and phones; who drives nothing has none."""
    said = lines(_written(driver_sheets))
    assert [line for line in said if "1370000000" in line] == [
        "周师傅  13700000001",
        "吴大有  13700000002",
    ]


def test_cars_that_leave_together_are_a_motorcade() -> None:
    """At 14:03 the head's car is the main one, then the other; the lead car ahead, a spare last."""
    lead = Vehicle(
        id="V0", name="引导车", plate="澜A00000", seats=4, vehicle_class=VehicleClass.LEAD
    )
    spare = Vehicle(id="V9", name="9号车", seats=6, spare=True)
    known = replace(register(), vehicles=(*register().vehicles, lead, spare))
    paper = _written(motorcade_order, known)
    (rows,) = tables(paper)
    assert [(row[0], row[1], row[2], row[7]) for row in rows[1:]] == [
        ("0", "引导车", "引导车", ""),
        ("1", "主车", "1号车", "6"),
        ("2", "随行车", "2号车", "4"),
        ("3", "备用车", "9号车", ""),
    ]
    assert "11月25日 星期三 14:03 澜州宾馆至乙烯装置" in lines(paper)


def test_a_sign_names_whom_it_is_for_and_what_they_come_by() -> None:
    """All three named ones of a delegation of more: the delegation's name, and no phone."""
    said = lines(_written(pickup_signs))
    # The page of those who hold the signs tells times, and so their zone.
    assert said[1] == "以下均为当地时间：中国标准时间（UTC+8）"
    assert said[2:] == ["热烈欢迎", "省国资委调研组", "G6517  07:40"]


def test_those_who_hold_the_signs_read_when_and_where() -> None:
    """Twelve minutes after 7:40 three are out at the east station; Ji meets them."""
    (rows,) = tables(_written(pickup_signs))
    assert rows[1:] == [
        ["省国资委调研组", "G6517  07:40", "11月25日 星期三 07:52", "澜州东站", "3",
         "纪\u3000元 13900000002"],
    ]  # fmt: skip


def test_a_driver_is_told_three_names() -> None:
    """Of those aboard the first three, and that there are others."""
    trip = plan().trips[0]
    four = replace(trip.legs[0], persons=("han", "luo", "bai", "ji"), people=4)
    given = replace(plan(), trips=(replace(trip, legs=(four,)),))
    ((_, row),) = tables(driver_sheets(_desk(given)))
    assert row[-2] == "1号车，4 人\n韩砚舟、罗静、白彦等"


def test_who_comes_alone_is_called_by_name() -> None:
    """Bai comes by himself: his name is on the sign."""
    (journey,) = event().journeys
    given = replace(event(), journeys=(replace(journey, persons=("bai",)),))
    assert lines(pickup_signs(Desk(register(), given, plan())))[2:4] == ["热烈欢迎", "白彦"]
