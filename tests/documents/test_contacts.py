"""通讯录: for staff everybody, for guests their liaison officers."""

from dataclasses import replace
from datetime import date

from planner.documents.contacts import contacts, guests_contacts
from planner.documents.desk import Desk
from planner.domain.event import Register
from planner.domain.lodging import Stay
from planner.domain.people import Person, Role, Side
from tests.documents.reading import lines, tables
from tests.visit import event, plan, register


def _known() -> Register:
    """The head is told through the secretary; the plant's host; a second officer; a doctor."""
    known = register()
    people = tuple(
        replace(one, phone="", contact_through="bai") if one.id == "han" else one
        for one in known.people
    )
    along = Person(
        id="du",
        name="杜蘅",
        side=Side.STAFF,
        roles=(Role.LIAISON,),
        delegation="A",
        phone="13900000009",
    )
    doctor = Person(id="doc", name="戚安", side=Side.STAFF, roles=(Role.DOCTOR,))
    plant = replace(known.sites[0], contact="lu")
    return replace(known, people=(*people, along, doctor), sites=(plant, known.sites[1]))


def test_staff_find_everybody_by_group() -> None:
    """Hosts, staff, each delegation, the drivers who serve; unnamed places have no line."""
    paper = contacts(Desk(_known(), event(), plan()))
    assert lines(paper)[1:] == [
        "主办方领导及部门", "工作人员", "省国资委调研组", "曦和工程", "司机",
    ]  # fmt: skip
    hosts, staff, first, second, drivers = ([row for row in one[1:]] for one in tables(paper))
    assert hosts == [["陆怀川", "", "现场接待：乙烯装置", "13900000001"]]
    assert [row[2] for row in staff] == [
        "联络省国资委调研组",
        "联络曦和工程",
        "联络省国资委调研组",
        "医生",
    ]
    assert [row[0] for row in first] == ["韩砚舟", "罗　静", "白　彦"]
    assert [row[0] for row in second] == ["Aldo Ferrante", "Lucia Ferrante"]
    assert drivers == [
        ["周师傅", "", "1号车", "13700000001"],
        ["吴大有", "", "2号车", "13700000002"],
    ]


def test_who_has_no_phone_is_called_through_another() -> None:
    """The leader's secretary, by name and number."""
    _, _, guests, *_ = tables(contacts(Desk(_known(), event(), plan())))
    assert guests[1] == ["韩砚舟", "主任", "", "经白彦 13800000003"]


def test_a_room_that_is_known_stands_beside_the_name() -> None:
    """Of who has a number already."""
    stay = Stay(
        id="s1", hotel="hotel", room="1808", person="han",
        check_in=date(2026, 11, 25), check_out=date(2026, 11, 26),
    )  # fmt: skip
    lodged = replace(event(), stays=(stay,))
    _, _, guests, *_ = tables(contacts(Desk(_known(), lodged, plan())))
    assert [row[4] for row in guests[1:]] == ["1808", "", ""]


def test_guests_find_their_liaison_officers_alone() -> None:
    """The appointed one first, then who goes along; nobody else's number."""
    (rows,) = tables(guests_contacts(Desk(_known(), event(), plan()), "A"))
    assert rows[1:] == [
        ["纪　元", "联络省国资委调研组", "13900000002"],
        ["杜　蘅", "联络省国资委调研组", "13900000009"],
    ]
