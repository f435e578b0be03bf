"""Flags as a chart draws them: one a party, in its colour."""

from __future__ import annotations

from xml.etree import ElementTree

from planner.documents.chart_flags import standing
from planner.documents.chart_groups import groups_of
from planner.documents.seating_chart import Captions, Sitter, seating_chart
from planner.domain.layouts.choices import Flags
from planner.domain.layouts.conventions import Conventions
from planner.domain.layouts.hollow_square import lay_hollow_square
from planner.domain.layouts.numbers import Numbers
from planner.domain.layouts.seat_plan import MarkKind
from planner.domain.layouts.signing import lay_signing

SVG = "{http://www.w3.org/2000/svg}"
SQUARE = lay_hollow_square(Numbers(guests=6), Conventions(table_flags=Flags.PARTIES))
SIX = {
    f"square-{n}": Sitter("陆怀川", "", party)
    for n, party in enumerate(("甲方", "甲方", "乙方", "", "丙方", "乙方"), start=1)
}


def test_of_a_party_only_the_first_has_a_flag() -> None:
    """Of six the 1st, 3rd and 5th come first of their party; who is of none has no flag."""
    shown = [m.seat for m in standing(SQUARE.marks, SIX) if m.kind is MarkKind.PARTY_FLAG]
    assert shown == ["square-1", "square-3", "square-5"]


def test_a_table_at_which_nobody_sits_has_no_flag() -> None:
    """Whose they would be is not known yet; the tables and the door are there."""
    kinds = {mark.kind for mark in standing(SQUARE.marks, {})}
    assert kinds == {MarkKind.TABLE, MarkKind.DOOR}


def test_a_flag_at_a_signing_has_the_name_and_the_colour_of_its_party() -> None:
    """The guests' flag is first, as they sign on the left of the picture."""
    room = lay_signing(Numbers(guests=1, hosts=1), Conventions())
    sitters = {"guest-sign": Sitter("甲", "", "来访方"), "host-sign": Sitter("乙", "", "东道主")}
    drawn = ElementTree.fromstring(seating_chart(room, sitters, Captions("签字")))
    flags = [
        (title.text, [rect.attrib["fill"] for rect in flag.iter(f"{SVG}rect")][-1])
        for flag in drawn.iter(f"{SVG}g")
        if "data-seat" not in flag.attrib and (title := flag.find(f"{SVG}title")) is not None
    ]
    colours = groups_of(("来访方", "东道主"))
    assert flags == [(name, colours[name].colour) for name in ("来访方", "东道主")]


def test_a_signing_whose_signatories_are_not_named_has_plain_flags() -> None:
    """Two flags called so."""
    room = lay_signing(Numbers(guests=1, hosts=1), Conventions())
    drawn = ElementTree.fromstring(seating_chart(room, {}, Captions("签字")))
    assert [text.text for text in drawn.iter(f"{SVG}text")].count("Flag") == 2
