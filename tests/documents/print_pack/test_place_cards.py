"""席卡: who gets one, in which order, what stands on it, and that it fits."""

from dataclasses import replace
from itertools import combinations

import pytest

from planner.documents.print_pack.drawing import Area
from planner.documents.print_pack.place_cards import place_cards
from planner.documents.print_pack.typesetter import Typesetter
from planner.domain.people import Person
from planner.domain.plates import Chair, SeatedRoom
from planner.domain.venue import Layout
from planner.language import ENGLISH
from tests.documents.print_pack.sitting import apart, dinner, guest, inside, read, texts

FORTY = "Maximilian Christopher von Hohenberg-Lee"
NAMES = (
    "张三", "欧阳启衡", "买买提江·吐尔逊", "阿卜杜热西提·买买提明江", "爱新觉罗慕容司马端木怀川",
    "䶮𬭎堃", FORTY, "W. W. Wollstonecraft-Wimmersdorff Mommsen",
)  # fmt: skip
MIDDLE = 105.0
"""Where the sheet is folded, in millimetres from its upper edge."""


def lines(*people: Person, language: str = "zh_CN", **policies: str) -> list[tuple[str, ...]]:
    """What stands on each card, each text as its lines."""
    scene = dinner(*people, language=language, **policies)
    sheet = place_cards(scene, scene.event.meals[0])
    return [tuple("/".join(text.fitted.lines) for text in card.words) for card in sheet.cards]


def test_names_of_two_characters_are_spaced_beside_names_of_three() -> None:
    """张　三 stands as wide as 罗静姝; where nobody has three characters, it is not spaced."""
    three, two, four = guest(1, "罗静姝"), guest(2, "张三"), guest(3, "欧阳启衡")
    assert lines(three, two, four) == [("罗静姝",), ("张　三",), ("欧阳启衡",)]
    assert lines(two, four) == [("张三",), ("欧阳启衡",)]


def test_where_a_foreign_guest_sits_names_stand_in_two_scripts() -> None:
    """Chinese names get Latin letters, as typed or as read; a name typed in both is set in both."""
    people = (
        guest(1, "单志强"),
        guest(2, "单晓明", reading="Dān Xiǎomíng"),
        guest(3, "Aldo Ferrante", foreign=True),
        guest(4, "阿尔多·费兰特 (Aldo Ferrante)", foreign=True),
    )
    assert lines(*people) == [
        ("单志强", "SHAN Zhiqiang"),
        ("单晓明", "DAN Xiaoming"),
        ("Aldo Ferrante",),
        ("阿尔多·费兰特", "Aldo Ferrante"),
    ]
    assert lines(*people[:2]) == [("单志强",), ("单晓明",)]


def test_a_policy_puts_the_post_below_the_name() -> None:
    """Official cards bear the name alone; 姓名和职务 adds the post."""
    han = guest(1, "韩砚舟", post="主任")
    assert lines(han) == [("韩砚舟",)]
    assert lines(han, place_cards="姓名和职务") == [("韩砚舟", "主任")]


def test_cards_lie_in_the_order_of_seats() -> None:
    """The tenth chair comes after the ninth, and each card knows its chair."""
    scene = dinner(*(guest(number, f"客{number:02}号") for number in range(1, 13)))
    sheet = place_cards(scene, scene.event.meals[0])
    assert [card.called for card in sheet.cards] == [f"1桌{number}号" for number in range(1, 13)]


def test_cards_lie_as_one_walks_along_the_chairs() -> None:
    """Where the room is laid out, its chairs say the order; one that it lacks comes last."""
    chairs = tuple(Chair(f"table-1-{seat}", ("", "", 1, 0.0), 0, 0) for seat in (2, 3))
    room = SeatedRoom("M1", "晚宴", "hotel", None, Layout.ROUND_TABLES, chairs)
    scene = replace(
        dinner(guest(1, "一号"), guest(2, "二号"), guest(3, "三号")), lay_rooms=lambda: (room,)
    )
    cards = place_cards(scene, scene.event.meals[0]).cards
    assert [card.called for card in cards] == ["1桌2号", "1桌3号", "1桌1号"]


def test_there_are_as_many_cards_as_seated_people() -> None:
    """Places not yet named count in full; their cards bear the unit, and that is told once."""
    scene = dinner(guest(1, "韩砚舟"), guest(2, "其余人员", named=False, people=3))
    sheet = place_cards(scene, scene.event.meals[0])
    assert len(sheet.cards) == len(scene.plan.placements) == 4
    assert [text.text for card in sheet.cards[1:] for text in card.words] == ["省国资委调研组"] * 3
    assert [(one.subject, one.line()) for one in sheet.more] == [
        (
            "p2",
            "print/place-cards-M1.pdf: 其余人员 has no name yet: the card bears the unit. — "
            "Enter the name, and print this card again.",
        )
    ]


@pytest.mark.parametrize(
    "policies",
    [
        {},
        {"place_cards": "姓名和职务"},
        {"place_card_mm": "80x40", "place_cards": "姓名和职务"},
    ],
)
def test_what_is_printed_lies_within_its_box(
    typesetter: Typesetter, policies: dict[str, str]
) -> None:
    """Names of two to twelve characters and of forty letters, read back from the PDF: each text in
    its own half of the card, no two of them one over the other, and the same on both sides."""
    posts = ("主任、党委书记", "Director-General, International", "")
    people = [
        guest(number, name, post=posts[number % 3], foreign=number == 7)
        for number, name in enumerate(NAMES, start=1)
    ]
    scene = dinner(*people, **policies)
    sheet = place_cards(scene, scene.event.meals[0])
    pdf, size, grid = typesetter.pdf(sheet), sheet.size, sheet.grid
    left = (grid.page[0] - size.wide * grid.columns) / 2
    top = (grid.page[1] - size.high * 2 * grid.rows) / 2
    for number, page in enumerate(sheet.pages()):
        # What stands left of the first card is the margin's.
        boxes = [box for box in texts(pdf, number) if box[0] > left * 72 / 25.4]
        faces = [
            Area(left + column * size.wide, top + row * size.high, size.wide, size.high)
            for row in range(2 * grid.rows)
            for column in range(grid.columns)
        ]
        high = grid.page[1]
        held = [
            [
                box
                for box in boxes
                if inside(box, high, left=face.x, top=face.y, wide=face.wide, high=face.high)
            ]
            for face in faces
        ]
        assert sum(map(len, held)) == len(boxes)
        assert all(apart(one, other) for one, other in combinations(boxes, 2))
        assert len([face for face in held if face]) == 2 * len(page)


def test_forty_letters_fit_without_a_complaint() -> None:
    """On a card of the usual size every name of the list can be read."""
    scene = dinner(*(guest(number, name) for number, name in enumerate(NAMES, start=1)))
    cards = place_cards(scene, scene.event.meals[0]).cards
    assert len(FORTY) == 40
    assert [text.fitted.fault for card in cards for text in card.words] == [None] * len(NAMES)


def test_the_card_is_read_from_both_sides(typesetter: Typesetter) -> None:
    """The name stands below the fold and, turned, above it; its chair and revision beside it."""
    scene = dinner(guest(1, "䶮𬭎堃"), language=ENGLISH)
    pdf = typesetter.pdf(place_cards(scene, scene.event.meals[0]))
    assert [line for line in read(pdf) if "䶮" in line] == ["䶮𬭎堃", "䶮𬭎堃"]
    high = 210
    above, below = (box for box in texts(pdf) if box[0] > 48.5 * 72 / 25.4)
    assert inside(above, high, left=48.5, top=5, wide=200, high=MIDDLE - 5)
    assert inside(below, high, left=48.5, top=MIDDLE, wide=200, high=MIDDLE - 5)
