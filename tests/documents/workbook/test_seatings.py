"""The conventions of seating in a cell, in either language."""

from __future__ import annotations

from dataclasses import fields

import pytest

from planner.documents.workbook.column import Context
from planner.documents.workbook.moments import Calendar
from planner.documents.workbook.seating_words import CONVENTION_NAMES, convention_called
from planner.documents.workbook.seatings import Seatings
from planner.domain.layouts.conventions import Conventions
from tests.documents.workbook.small import ZONE

OF_CARS = {"coaster", "mpv", "chief", "car_host"}
KEPT = {"rostrum_even": "Q", "hall_rows": "26/30*2", "dinner": "english"}


def _context(language: str) -> Context:
    return Context(Calendar(ZONE), language=language)


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("zh_CN", "主席台双数=右为上; 会场各排=26/30*2; 西餐坐法=英式"),
        ("en", "rostrum even=Q; hall rows=26/30*2; dinner=english"),
    ],
)
def test_what_is_written_is_read_again(language: str, written: str) -> None:
    """Names and words in the workbook's language, numbers as they were typed."""
    assert Seatings().write(KEPT, _context(language)) == written
    assert Seatings().read(written, _context(language)) == KEPT


def test_either_language_and_either_sign_are_read() -> None:
    """A full-width sign, a line end between and the field's own name are understood."""
    typed = "主席台双数：Q\nhall_rows = 26/30*2；西餐坐法＝english"
    assert Seatings().read(typed, _context("zh_CN")) == KEPT


def test_every_convention_of_rooms_can_be_typed() -> None:
    """A new convention has its Chinese name, and no two have the same."""
    known = {entry.name for entry in fields(Conventions)} - OF_CARS
    assert set(CONVENTION_NAMES) == known
    assert {convention_called(name) for name in CONVENTION_NAMES.values()} == known
