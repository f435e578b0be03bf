"""车证, 接站牌, 桌号 and 钥匙袋 labels: whose, in which order, and what stands on them."""

from dataclasses import replace
from datetime import date

import pytest

from planner.documents.print_pack.car_signs import car_signs
from planner.documents.print_pack.drawing import Card, Patch
from planner.documents.print_pack.key_labels import key_labels
from planner.documents.print_pack.pickup_boards import pickup_boards
from planner.documents.print_pack.scene import Scene
from planner.documents.print_pack.table_numbers import table_numbers
from planner.domain.lodging import Stay
from planner.domain.people import Delegation, Side
from planner.domain.seating import Placement
from planner.language import CHINESE, ENGLISH
from tests import visit
from tests.documents.print_pack.sitting import dinner, guest


def scene(language: str = CHINESE) -> Scene:
    """The visit that papers are tried on."""
    return Scene(visit.register(), visit.event(), visit.plan(), language)


def said(card: Card) -> list[str]:
    """What stands on a card."""
    return [text.text for text in card.words]


def test_a_car_s_sign_bears_its_number_and_its_place() -> None:
    """Outside what strangers may read, with the place that the car has in every motorcade; inside
    when it leaves, which way, in which place and as what."""
    cards = [said(card) for card in car_signs(scene()).cards]
    # At 14:03 both cars leave the hotel for the plant, 韩砚舟 in the first.
    assert cards == [
        ["东澜集团来访接待", "1号车", "澜A00001", "车队1号  Place 1 in the motorcade"],
        [
            "1号车 澜A00001出发顺序",
            "11月25日 周三 14:03", "澜州宾馆 → 乙烯装置", "1", "主车",
        ],
        ["东澜集团来访接待", "2号车", "澜A00002", "车队2号  Place 2 in the motorcade"],
        [
            "2号车 澜A00002出发顺序",
            "11月25日 周三 14:03", "澜州宾馆 → 乙烯装置", "2", "随行车",
        ],
    ]  # fmt: skip


def test_signs_are_printed_on_both_sides() -> None:
    """A car in no motorcade has an empty page inside, so that every sign is two pages."""
    alone = replace(visit.plan(), trips=visit.plan().trips[:1])
    cards = car_signs(Scene(visit.register(), visit.event(), alone, CHINESE)).cards
    assert [said(card) for card in cards] == [["东澜集团来访接待", "1号车", "澜A00001"], []]


def test_no_name_and_no_phone_stand_on_a_car_s_sign() -> None:
    """Anybody may read it through the windscreen."""
    told = " ".join(text for card in car_signs(scene()).cards for text in said(card))
    for private in ("周师傅", "吴大有", "1370000", "韩砚舟", "罗静"):
        assert private not in told


def test_a_board_names_whom_it_is_for_and_what_they_come_by() -> None:
    """The delegation, its train and its hour, welcomed in both languages where foreigners come."""
    cards = pickup_boards(scene()).cards
    assert [said(card) for card in cards] == [
        ["热烈欢迎  Welcome", "省国资委调研组", "G6517 07:40"]
    ]


def test_each_table_with_guests_has_its_number() -> None:
    """In the order of numbers; an empty table has none, in two languages where foreigners come."""
    people = [guest(number, f"客{number}号") for number in range(1, 4)]
    at = dinner(*people)
    seats = tuple(
        Placement("M1", f"{table}桌1号", person.id)
        for table, person in zip((12, 2, 3), people, strict=True)
    )
    at = replace(at, plan=replace(at.plan, placements=(*seats, Placement("M1", "table-4-1"))))
    sheet = table_numbers(at, at.event.meals[0])
    assert [said(card) for card in sheet.cards] == [
        ["2", "2号桌"],
        ["3", "3号桌"],
        ["12", "12号桌"],
    ]
    foreign = dinner(guest(1, "Aldo Ferrante", foreign=True), language=ENGLISH)
    assert said(table_numbers(foreign, foreign.event.meals[0]).cards[0]) == [
        "1",
        "Table 1  1号桌",
    ]


def test_a_key_pack_s_label_says_whose_and_where() -> None:
    """By hotel; a place not yet named as many as people, without a name; hosts have none."""
    labels = [said(card) for card in key_labels(scene()).cards]
    room = "房号  Room no."
    assert labels == [
        ["韩砚舟", "省国资委调研组", "澜州宾馆", room],
        ["罗　静", "省国资委调研组", "澜州宾馆", room],
        ["白　彦", "省国资委调研组", "澜州宾馆", room],
        *[["省国资委调研组", "澜州宾馆", room]] * 3,
        ["Aldo Ferrante", "曦和工程", "澜州宾馆", room],
        ["Lucia Ferrante", "曦和工程", "澜州宾馆", room],
    ]


def test_a_label_bears_the_room_that_the_hotel_gave() -> None:
    """As the stays say, before what the delegation does; who changes rooms has a label for each."""
    at = dinner(guest(1, "韩砚舟"), guest(2, "罗静姝"), guest(3, "纪元朗", side=Side.STAFF))
    nights = {"check_in": date(2026, 11, 25), "check_out": date(2026, 11, 26)}
    at.event.stays = tuple(
        Stay(id=f"s{place}", hotel="hotel", person=person, room=room, **nights)
        for place, (person, room) in enumerate((("p1", "1208"), ("p1", "1210"), ("p3", "")))
    )
    assert [said(card) for card in key_labels(at).cards] == [
        ["韩砚舟", "省国资委调研组", "澜州宾馆", "房号", "1208"],
        ["韩砚舟", "省国资委调研组", "澜州宾馆", "房号", "1210"],
        ["罗静姝", "省国资委调研组", "澜州宾馆", "房号"],
        ["纪元朗", "", "澜州宾馆", "房号"],
    ]


def test_a_label_leaves_a_line_for_what_is_not_known() -> None:
    """One for the room's number, beside its word in the middle; another for a name."""
    known, unknown = (key_labels(scene()).cards[place] for place in (0, 3))
    lines = [[part for part in card.parts if isinstance(part, Patch)] for card in (known, unknown)]
    assert [len(one) for one in lines] == [1, 2]
    word, line = known.words[-1].area, lines[0][0].area
    # A label is 70 mm wide: as much is blank at its left as at its right.
    assert word.x == pytest.approx(70 - line.x - line.wide)


def test_who_has_no_hotel_is_told() -> None:
    """A guest whose delegation is lodged nowhere has no label, and that is said."""
    at = dinner(guest(1, "韩砚舟"))
    at.event.delegations = (Delegation(id="A", name="省国资委调研组"),)
    sheet = key_labels(at)
    assert sheet.cards == ()
    assert [one.line() for one in sheet.more] == [
        "print/key-labels.pdf: 韩砚舟 has no hotel: there is no key-pack label. — "
        "Give the delegation a hotel, if it is lodged."
    ]
