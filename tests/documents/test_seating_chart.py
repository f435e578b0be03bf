"""Seating charts: boxes that do not overlap, letters that stay inside, two views of one room."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from planner.documents.lettering import ems
from planner.documents.seating_chart import Captions, Sitter, View, seating_chart
from planner.domain.fleet import Vehicle, VehicleClass
from planner.domain.layouts import LAYOUTS, layout_for
from planner.domain.layouts.awards import lay_batch
from planner.domain.layouts.cars import lay_car
from planner.domain.layouts.choices import (
    Call,
    ChairsPlace,
    Flags,
    Interpreter,
    Numbering,
    RostrumEnd,
    Service,
    Signing,
)
from planner.domain.layouts.conventions import Conventions, Placing
from planner.domain.layouts.numbers import Numbers
from planner.domain.layouts.rostrum import lay_rostrum
from planner.domain.layouts.seat_plan import SeatPlan
from planner.domain.venue import Layout

if TYPE_CHECKING:
    from collections.abc import Iterator

SVG = "{http://www.w3.org/2000/svg}"
NAMES = (
    "陆怀川",
    "罗静",
    "一二三四五六七八九十甲乙",
    "Maximilian Konstantin Wolffersdorff-Lang",
    "Aldo Ferrante",
)
POSTS = (
    "",
    "党委书记、董事长",
    "省人民政府国有资产监督管理委员会企业改革与规划发展处处长、一级调研员",
    "Vice-Minister of Energy and Coastal Infrastructure",
)
FULL = Numbers(
    rostrum=15,
    guests=14,
    hosts=13,
    others=40,
    others_hosts=9,
    interpreted=("guest-1", "guest-2", "host-1"),
)

Box = tuple[float, float, float, float]


def _rooms() -> list[tuple[str, SeatPlan]]:
    end_on = Conventions(long_table=Placing.END_ON)
    vehicles = [
        Vehicle(id="v", name="v", vehicle_class=kind, seats=seats)
        for kind in VehicleClass
        for seats in (3, 4, 6, 8, 18, 49)
    ]
    return [
        *_otherwise(),
        ("award batch", lay_batch(13, 7, Conventions(award_ushers=7))),
        *((entry.layout.value, entry.lay(FULL, Conventions())) for entry in LAYOUTS),
        *((f"{entry.layout.value} 96", entry.lay(_NINETY_SIX, end_on)) for entry in LAYOUTS),
        *((f"{v.vehicle_class} {v.seats}", lay_car(v, Conventions())) for v in vehicles),
    ]


def _otherwise() -> Iterator[tuple[str, SeatPlan]]:
    """The layouts by the other conventions."""
    for form in Call:
        yield f"sofas {form}", _laid(Layout.SOFAS, FULL, Conventions(call=form))
    aside = Conventions(interpreter_host=Interpreter.RIGHT, interpreter_guest=Interpreter.LEFT)
    yield "long-table aside", _laid(Layout.LONG_TABLE, FULL, aside)
    english = Conventions(dinner=Service.ENGLISH)
    yield "dinner-table english", _laid(Layout.DINNER_TABLE, FULL, english)
    one = Conventions(signing=Signing.ONE_CHAIR)
    yield "signing one chair", _laid(Layout.SIGNING, FULL, one)
    large = Conventions(table_seats=20)
    yield "round-tables of 20", _laid(Layout.ROUND_TABLES, _NINETY_SIX, large)
    yield "thirty tables", _laid(Layout.ROUND_TABLES, _THREE_HUNDRED, Conventions())
    flags = Conventions(table_flags=Flags.PARTIES)
    for layout in (Layout.HOLLOW_SQUARE, Layout.U_SHAPE, Layout.ROUND_TABLES):
        yield f"{layout} with flags", _laid(layout, FULL, flags)
    kept = Conventions(chair=ChairsPlace.LEFT_END, rostrum_end=RostrumEnd.LEFT)
    yield "rostrum with a seat for the floor", _laid(Layout.ROSTRUM, _STAGE, kept)
    hall = Conventions(
        chair=ChairsPlace.LEFT_END,
        hall_rows=(26, 30, 22, 20),
        hall_blocks=(8, 10, 8),
        hall_balcony=(20, 24),
        hall_numbering=Numbering.SNAKE,
    )
    yield "hall with a balcony", _laid(Layout.THEATRE, _THREE_HUNDRED, hall)
    thousands = Numbers(rostrum=21, others=1200)
    yield "hall of more than 1,200", _laid(Layout.THEATRE, thousands, Conventions())


def _laid(layout: Layout, numbers: Numbers, conventions: Conventions) -> SeatPlan:
    entry = layout_for(layout)
    assert entry is not None
    return entry.lay(numbers, conventions)


_STAGE = Numbers(rostrum=15, chair=1)
_THREE_HUNDRED = Numbers(rostrum=9, chair=1, guests=240, hosts=60, others=300, tables=30)
_NINETY_SIX = Numbers(rostrum=9, guests=70, hosts=26, others=100, tables=12)
ROOMS = _rooms()


def _sitters(room: SeatPlan) -> dict[str, Sitter]:
    return {
        seat.id: Sitter(NAMES[n % 5], POSTS[n % 4], f"第{n % 7}代表团")
        for n, seat in enumerate(room.seats)
    }


def _drawn(room: SeatPlan, view: View = View.HALL) -> ElementTree.Element:
    return ElementTree.fromstring(_chart(room, view))


def _chart(room: SeatPlan, view: View = View.HALL) -> str:
    captions = Captions("动员会", "来访 · 一号厅", ("按签发名单",))
    return seating_chart(room, _sitters(room), captions, view=view)


@cache
def _parsed(name: str, view: View = View.HALL) -> ElementTree.Element:
    """The drawing of one of the rooms, made once for all that is asked of it."""
    return _drawn(dict(ROOMS)[name], view)


def _seats(svg: ElementTree.Element) -> dict[str, ElementTree.Element]:
    return {g.attrib["data-seat"]: g for g in svg.iter(f"{SVG}g") if "data-seat" in g.attrib}


def _box(element: ElementTree.Element) -> Box:
    x, y, width, height = (float(element.attrib[k]) for k in ("x", "y", "width", "height"))
    return x, y, x + width, y + height


def _text_box(element: ElementTree.Element) -> Box:
    """By the model of widths: an ascent of 0.86 em above the line, 0.24 em below."""
    size = float(element.attrib["font-size"])
    wide = ems(element.text or "") * size
    x, y = float(element.attrib["x"]), float(element.attrib["y"])
    left = {"start": x, "middle": x - wide / 2}[element.attrib["text-anchor"]]
    return left, y - 0.86 * size, left + wide, y + 0.24 * size


def _inside(inner: Box, outer: Box) -> bool:
    # A tenth of a pixel is lost in the rounding of coordinates.
    return all(i >= o - 0.2 for i, o in zip(inner[:2], outer[:2], strict=True)) and all(
        i <= o + 0.2 for i, o in zip(inner[2:], outer[2:], strict=True)
    )


@pytest.mark.parametrize("name", dict(ROOMS))
def test_no_two_names_overlap(name: str) -> None:
    """In every layout with everyone seated the boxes stand apart."""
    boxes = {
        seat: _box(next(iter(g.iter(f"{SVG}rect")))) for seat, g in _seats(_parsed(name)).items()
    }
    overlapping = [(one, other) for (one, a), (other, b) in _near(boxes) if _overlap(a, b)]
    assert overlapping == [], name


def _near(boxes: dict[str, Box]) -> Iterator[tuple[tuple[str, Box], tuple[str, Box]]]:
    """The pairs that are at one height, each once."""
    downwards = sorted(boxes.items(), key=lambda one: one[1][1])
    for place, one in enumerate(downwards):
        for other in downwards[place + 1 :]:
            if other[1][1] >= one[1][3]:
                break
            yield one, other


def _overlap(one: Box, other: Box) -> bool:
    # A tenth of a pixel is lost in the rounding of coordinates.
    across = one[0] + 0.2 < other[2] and other[0] + 0.2 < one[2]
    return across and one[1] + 0.2 < other[3] and other[1] + 0.2 < one[3]


@pytest.mark.parametrize("name", dict(ROOMS))
def test_no_letters_stand_on_others_of_their_seat(name: str) -> None:
    """The name, the post, the place and the delegation's letter keep clear of one another."""
    upon = [
        (seat, one.text, other.text)
        for seat, group in _seats(_parsed(name)).items()
        for one, other in combinations(group.iter(f"{SVG}text"), 2)
        if _overlap(_ink(one), _ink(other))
    ]
    assert upon == [], name


def _ink(element: ElementTree.Element) -> Box:
    """A line without the white above and below its letters, as lines of one text may touch."""
    left, top, right, bottom = _text_box(element)
    size = float(element.attrib["font-size"])
    return left, top + 0.06 * size, right, bottom - 0.14 * size


@pytest.mark.parametrize("view", [View.HALL, View.ROSTRUM])
@pytest.mark.parametrize("name", dict(ROOMS))
def test_what_stands_in_the_room_is_not_written_over_a_seat(name: str, view: View) -> None:
    """The words of door, stage, lectern, tables and rows keep clear of every box."""
    drawn = _parsed(name, view)
    seats = _seats(drawn)
    inside = {text for group in seats.values() for text in group.iter(f"{SVG}text")}
    boxes = {seat: _box(next(iter(group.iter(f"{SVG}rect")))) for seat, group in seats.items()}
    floor = next(g for g in drawn.iter(f"{SVG}g") if "transform" in g.attrib)
    texts = [text for text in floor.iter(f"{SVG}text") if text not in inside]
    over = [
        (text.text, seat)
        for text, ink in [(text, _text_box(text)) for text in texts]
        for seat, box in boxes.items()
        if _overlap(ink, box)
    ]
    assert over == [], name


@pytest.mark.parametrize("name", dict(ROOMS))
def test_letters_stay_in_their_box(name: str) -> None:
    """Names of 2 to 12 characters and of 40 letters, long posts and the place's own number."""
    outside = [
        (seat, text.text)
        for seat, group in _seats(_parsed(name)).items()
        for text in group.iter(f"{SVG}text")
        if not _inside(_text_box(text), _box(next(iter(group.iter(f"{SVG}rect")))))
    ]
    assert outside == [], name


def test_the_other_view_is_the_chart_turned_by_180_degrees() -> None:
    """What the hall has from left to right the rostrum has from right to left."""
    room = lay_rostrum(Numbers(rostrum=7), Conventions())
    hall, rostrum = (
        [seat for seat, _ in sorted(_seats(_drawn(room, view)).items(), key=lambda one: _x(one[1]))]
        for view in (View.HALL, View.ROSTRUM)
    )
    assert hall == [f"rostrum-{n}" for n in (7, 5, 3, 1, 2, 4, 6)]
    assert rostrum == hall[::-1]


def _x(group: ElementTree.Element) -> float:
    return _box(next(iter(group.iter(f"{SVG}rect"))))[0]


def test_each_view_says_from_where_it_is_seen() -> None:
    """Nobody has to guess which of the two is before him."""
    room = lay_rostrum(Numbers(rostrum=3), Conventions())
    words = {view: {text.text for text in _drawn(room, view).iter(f"{SVG}text")} for view in View}
    assert "Seen from the hall" in words[View.HALL]
    assert "Seen from the rostrum" in words[View.ROSTRUM]
    assert "Seen from the hall" not in words[View.ROSTRUM]


def test_the_convention_and_the_notes_are_printed() -> None:
    """Whoever holds the chart sees which convention it follows, and whose list."""
    room = lay_rostrum(Numbers(rostrum=8), Conventions())
    words = [text.text for text in _drawn(room).iter(f"{SVG}text")]
    assert "Rostrum of 8: the second sits at the first one's left hand." in words
    assert "按签发名单" in words


def test_a_group_has_one_colour_in_both_views() -> None:
    """The legend of one view reads the other."""
    room = lay_rostrum(Numbers(rostrum=9, others=20), Conventions())
    fills = [
        {seat: next(iter(g.iter(f"{SVG}rect"))).attrib["fill"] for seat, g in _seats(svg).items()}
        for svg in (_drawn(room), _drawn(room, View.ROSTRUM))
    ]
    assert fills[0] == fills[1]


def test_the_same_room_gives_the_same_bytes() -> None:
    """Drawn twice it is the same document."""
    room = lay_rostrum(FULL, Conventions())
    assert _chart(room) == _chart(room)


def test_what_xml_would_misread_is_escaped() -> None:
    """A name may hold an ampersand or a bracket, and control characters are left out."""
    room = lay_rostrum(Numbers(rostrum=1), Conventions())
    sitter = Sitter('A & <B> "C"', "x\x07", "R&D")
    svg = seating_chart(room, {"rostrum-1": sitter}, Captions("<T> & Co"))
    words = {text.text for text in ElementTree.fromstring(svg).iter(f"{SVG}text")}
    assert {'A & <B> "C"', "x", "R&D", "<T> & Co"} <= words


def test_an_empty_chair_has_no_name() -> None:
    """A seat that nobody has is drawn small and blank."""
    room = lay_rostrum(Numbers(rostrum=3), Conventions())
    one = {"rostrum-1": Sitter("陆怀川")}
    svg = ElementTree.fromstring(seating_chart(room, one, Captions("t")))
    texts = {seat: [t.text for t in g.iter(f"{SVG}text")] for seat, g in _seats(svg).items()}
    assert texts == {"rostrum-1": ["陆怀川", "1"], "rostrum-2": [], "rostrum-3": []}


def test_a_room_without_seats_is_still_a_chart() -> None:
    """Nobody comes: a title, and no fault."""
    svg = seating_chart(SeatPlan(()), {}, Captions("空"))
    assert ElementTree.fromstring(svg).tag == f"{SVG}svg"


def test_a_title_longer_than_the_chart_becomes_smaller() -> None:
    """The title of 80 characters stays within the picture."""
    room = lay_rostrum(Numbers(rostrum=1), Conventions())
    svg = ElementTree.fromstring(seating_chart(room, {}, Captions("会" * 80)))
    width = float(svg.attrib["width"])
    titles = [t for t in svg.iter(f"{SVG}text") if (t.text or "").startswith("会")]
    boxes = [_text_box(title) for title in titles]
    assert [box for box in boxes if box[0] < 0 or box[2] > width] == []


def test_a_unit_has_the_same_letter_in_the_hall_and_in_its_part() -> None:
    """What is drawn of a hall around the third delegation has its letter C, larger, with names."""
    room = lay_rostrum(Numbers(rostrum=5, others=600), Conventions())
    rows = {seat.id: Sitter("陆怀川", "处长", f"{seat.row:02d}团") for seat in room.seats}
    own = [seat for seat, sitter in rows.items() if sitter.group == "03团"]
    part = ElementTree.fromstring(seating_chart(room.around(own), rows, Captions("t")))
    shown = _seats(part)
    assert set(own) <= set(shown)
    assert {rows[seat].group for seat in shown} == {"02团", "03团", "04团"}
    texts = [text.text for text in shown[own[0]].iter(f"{SVG}text")]
    assert texts == ["陆怀川", "处长", "C"]


def test_the_name_of_what_stands_there_is_never_broken_within_a_word() -> None:
    """The lectern of a hall drawn small is called so in one line."""
    room = lay_rostrum(Numbers(rostrum=9, others=400), Conventions())
    words = [text.text for text in _drawn(room).iter(f"{SVG}text")]
    assert words.count("Lectern") == 1


def test_each_group_has_a_letter_that_a_grey_print_keeps() -> None:
    """Thirty delegations: A to Z, then AA to AD, each on its seats and in the legend."""
    room = lay_rostrum(Numbers(others=30), Conventions())
    sitters = {s.id: Sitter("陆", "", f"{n:02d}") for n, s in enumerate(room.seats)}
    svg = ElementTree.fromstring(seating_chart(room, sitters, Captions("t")))
    letters = Counter(text.text for text in svg.iter(f"{SVG}text"))
    assert [letters[code] for code in ("A", "Z", "AA", "AD", "AE")] == [2, 2, 2, 2, 0]
