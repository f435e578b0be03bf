"""The lists of plates as papers: counts that come out, and what is done with each plate."""

from __future__ import annotations

from dataclasses import replace

from planner.documents.desk import Desk
from planner.documents.papers import papers
from planner.documents.plates import plate_changes, plates
from planner.domain.plates import Chair, SeatedRoom
from planner.domain.venue import Layout
from planner.language import CHINESE, ENGLISH
from tests.documents.reading import lines, tables
from tests.visit import at, event, plan, register

ROW = ("table", "table", 1, 0.0)


def _room(people: str, *, hour: int = 9, layout: Layout = Layout.LONG_TABLE) -> SeatedRoom:
    """Ids with a blank between, a dot for an empty chair, along one side of a table."""
    chairs = tuple(
        Chair(f"guest-{n}", ROW, float(n), 0.0, None if person == "." else person)
        for n, person in enumerate(people.split(), 1)
    )
    return SeatedRoom("S1", "汇报会", "room-1", at(hour), layout, chairs)


def _desk(*rooms: SeatedRoom, language: str = CHINESE) -> Desk:
    return Desk(register(), event(), plan(), language, {}, lambda: rooms)


def test_plates_stand_in_the_order_of_the_chairs_with_name_post_and_unit() -> None:
    """A row for each plate: its number, the seat, and what a printer's merge reads."""
    (table,) = tables(plates(_desk(_room("han lu"))))
    han, lu = (register().person(one) for one in ("han", "lu"))
    assert table[1:] == [
        ["1", "客方1号", han.name, han.post, event().delegation(han.delegation or "").name],
        ["2", "客方2号", lu.name, lu.post, lu.organisation],
    ]


def test_counts_are_told_with_the_names_of_what_does_not_come_out() -> None:
    """Four chairs, two plates; one comes without a seat, twice, and one cannot be there."""
    room = replace(_room("han . . lu"), waiting=("luo", "luo"), absent=("bai",))
    said = lines(plates(_desk(room, language=ENGLISH)))
    luo, qin = (register().person(one).name for one in ("luo", "bai"))
    assert said[3:] == [
        "4 chairs, 2 plates; without a seat: 2; empty chairs: 2.",
        f"Coming, without a seat: {luo} × 2.",
        f"Expected, but not here at that time: {qin}.",
        "Empty: guest 2 to guest 3.",
    ]


def test_where_all_plates_stay_there_is_no_table() -> None:
    """The same two sit there again: a sentence says so, no head stands above nothing."""
    paper = plate_changes(_desk(_room("han lu"), _room("han lu", hour=11)))
    assert tables(paper) == []
    assert lines(paper)[-1] == "不动2个，撤0个，移0个，增0个。"


def test_what_is_done_with_each_plate_between_two_sittings() -> None:
    """The first leaves and the second takes the place to the left; the third is new."""
    paper = plate_changes(_desk(_room("han lu"), _room("lu luo", hour=11)))
    (table,) = tables(paper)
    han, lu, luo = (register().person(one).name for one in ("han", "lu", "luo"))
    assert table[1:] == [
        ["1", han, "撤", "客方1号", "", ""],
        ["2", lu, "左移1位", "客方2号", "客方1号", ""],
        ["3", luo, "增", "", "客方2号", ""],
    ]
    assert lines(paper)[-2:] == ["不动0个，撤1个，移1个，增1个。", "左右以面向主席台为准。"]


def test_a_hall_that_is_laid_differently_is_cleared() -> None:
    """Nothing is moved from a long table to round ones: all plates are set anew."""
    after = _room("han luo qin", hour=11, layout=Layout.ROUND_TABLES)
    paper = plate_changes(_desk(_room("han lu"), after))
    assert tables(paper) == []
    assert lines(paper)[-1] == "会场重新摆台：撤下全部2个座签，按清单摆放3个。"


def test_without_anybody_seated_there_is_no_list() -> None:
    """A plan without seats has no paper of plates."""
    assert [path for path, _ in papers(_desk(), kinds=("plates", "plate-changes"))] == []
