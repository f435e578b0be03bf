"""What people type is read as they mean it."""

from dataclasses import fields
from datetime import time
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from planner.documents.workbook import read_workbook, write_workbook
from planner.documents.workbook.column import Sheet
from planner.documents.workbook.page import page
from planner.documents.workbook.sheets import SHEETS
from planner.documents.workbook.world import World
from planner.domain.fact import Certainty
from planner.domain.people import Sex
from planner.language import ENGLISH
from tests.differences import differences
from tests.documents.workbook.small import (
    at,
    book,
    column,
    event,
    plan,
    read,
    register,
    with_cell,
)

EVENTS = Path(__file__).parents[3] / "fixtures" / "events"
PAGE = Path(__file__).parents[3] / "docs" / "workbook.md"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_what_is_written_reads_back_equal(language: str, tmp_path: Path) -> None:
    """Register, event and plan come back as they were, from either language."""
    people, visit, planned = read(book(language), tmp_path)
    assert list(differences(register(), people)) == []
    assert list(differences(event(), visit)) == []
    assert list(differences(plan(), planned)) == []


@pytest.mark.parametrize("name", [path.stem for path in sorted(EVENTS.glob("*.xlsx"))])
def test_every_event_that_we_ship_reads_back_equal(name: str, tmp_path: Path) -> None:
    """A whole event, written in the other language, says the same."""
    before = World(*read_workbook(EVENTS / f"{name}.xlsx"))
    path = tmp_path / f"{name}.xlsx"
    write_workbook(path, before.register, before.event, before.plan, ENGLISH)
    assert list(differences(before, World(*read_workbook(path)))) == []


def test_the_page_is_fresh() -> None:
    """docs/workbook.md is what the declarations say now."""
    assert PAGE.read_text(encoding="utf-8") == page()


NESTED = {("session", "agenda"), ("venue", "kind"), ("site", "kind"), ("hotel", "kind")}
"""What stands on a sheet of its own, or is told by the sheet."""


@pytest.mark.parametrize("sheet", [s for s in SHEETS if s.home], ids=lambda sheet: sheet.en)
def test_every_field_has_a_column(sheet: Sheet) -> None:
    """Nothing that the domain can say is lost on the way through the workbook."""
    assert sheet.entity is not None
    said = {entry.name for entry in fields(sheet.entity)}
    told = {column.field for column in sheet.columns}
    assert {name for name in said ^ told if (sheet.noun, name) not in NESTED} == set()


def test_names_and_phones_are_put_right(tmp_path: Path) -> None:
    """张　三 is 张三; full-width digits, spaces and 13800000000.0 are phone numbers."""
    typed = with_cell("人员", "姓名", row=7, value="纪　元　朗")
    people = typed["人员"]
    for row, value in ((2, "１３９ ００００ ０００１"), (3, 13800000000.0), (5, "0531-8888 8888")):
        people.cell(row, column(people, "手机")).value = value  # type: ignore[assignment]  # any value
    found, _, _ = read(typed, tmp_path)
    assert found.person("ji").name == "纪元朗"
    assert [found.person(one).phone for one in ("han", "bai", "lu")] == [
        "13900000001",
        "13800000000",
        "0531-88888888",
    ]


def test_a_reference_is_an_id_or_a_name(tmp_path: Path) -> None:
    """韩　砚舟 and han mean the same person."""
    by_name, _, _ = read(with_cell("人员", "联系经", row=5, value="韩　砚舟"), tmp_path)
    by_id, _, _ = read(with_cell("人员", "联系经", row=5, value="han"), tmp_path)
    assert by_name.person("lu").contact_through == by_id.person("lu").contact_through == "han"


def test_words_are_read_in_both_languages(tmp_path: Path) -> None:
    """女 and Female are one word, in a Chinese workbook too."""
    typed = with_cell("人员", "性别", row=2, value="女")
    typed["人员"].cell(3, column(typed["人员"], "性别")).value = "Female"
    found, _, _ = read(typed, tmp_path)
    assert (found.person("han").sex, found.person("bai").sex) == (Sex.FEMALE, Sex.FEMALE)


def test_headers_are_found_whatever_their_form(tmp_path: Path) -> None:
    """Full-width, spaced, English and another name of the column: the same column."""
    typed = book()
    people = typed["人员"]
    for old, new in (("姓名", "姓　名"), ("职务", "ＰＯＳＴ"), ("手机", "电话")):
        people.cell(1, column(people, old)).value = new
    typed["人员"].title = "people "
    found, _, _ = read(typed, tmp_path)
    assert list(differences(register(), found)) == []


def test_columns_may_stand_in_any_order_and_be_left_out(tmp_path: Path) -> None:
    """A sheet of vehicles with three columns, seats first."""
    typed = book()
    del typed["车辆"]
    page_of_cars = typed.create_sheet("车辆")
    for row in (("座位数", "编号", "车号"), ("12", "v3", "3号车")):
        page_of_cars.append(row)
    found, _, _ = read(typed, tmp_path)
    assert [(car.id, car.name, car.seats) for car in found.vehicles] == [("v3", "3号车", 12)]


def test_a_cached_formula_counts_by_its_value(tmp_path: Path) -> None:
    """Excel saves what a formula showed beside it: 12 seats."""
    stream = BytesIO()
    with_cell("车辆", "座位", row=2, value="=6+6").save(stream)
    path = tmp_path / "cached.xlsx"
    with ZipFile(stream) as before, ZipFile(path, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            after.writestr(name, part.replace(b"<f>6+6</f><v></v>", b"<f>6+6</f><v>12</v>"))
    assert read_workbook(path)[0].vehicle("v3").seats == 12


def test_a_text_that_begins_like_a_formula_is_text(tmp_path: Path) -> None:
    """A note =2+2 is written as text and read as such."""
    noted = event()
    noted.sessions[0].note = "=2+2"
    write_workbook(tmp_path / "noted.xlsx", register(), noted)
    _, found, planned = read_workbook(tmp_path / "noted.xlsx")
    assert (found.session("report").note, planned) == ("=2+2", None)


def test_a_plan_typed_in_part_is_held_in_part(tmp_path: Path) -> None:
    """A room typed without a time is held; the time is blank, to be filled."""
    typed = book()
    page_of_sessions = typed["计划-会议"]
    for at_column in range(1, 6):
        page_of_sessions.cell(2, at_column).value = None
    page_of_sessions.cell(2, 1).value = "汇报会"
    page_of_sessions.cell(2, 3).value = "周三 上午9点"
    page_of_sessions.cell(3, 5).value = None
    _, _, planned = read(typed, tmp_path)
    assert planned is not None
    report, back = planned.slots
    assert (report.room, report.start, report.held) == (None, at(9), ("start",))
    assert (back.room, back.start, back.held) == ("long", None, ("room",))


def test_wishes_and_visits_need_no_id(tmp_path: Path) -> None:
    """Their ids are made of what they say."""
    typed = with_cell("参观意愿", "编号", row=2, value=None)
    typed["计划-参观"].cell(2, 1).value = None
    _, found, planned = read(typed, tmp_path)
    assert planned is not None
    assert (found.wishes[0].id, planned.visits[0].id) == ("A-show", "A-2")


def test_blank_cells_leave_the_usual(tmp_path: Path) -> None:
    """An event without a zone is in Shanghai; limits left out are the usual ones."""
    typed = with_cell("活动", "时区", row=2, value=None)
    limits = typed["作息"]
    limits.cell(2, column(limits, "最早集合")).value = None
    _, found, _ = read(typed, tmp_path)
    assert (found.zone, found.certainty) == ("Asia/Shanghai", Certainty.CONFIRMED)
    assert found.limits[0].assemble_from == time(7, 30)
