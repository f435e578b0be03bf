"""Wishes for seats on screen: added, refused, taken out, and told to who edits alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from planner.domain.account import Role
from planner.domain.seating import Nearness, SeatWish
from planner.services.stored_events import open_event
from tests.web.reading import described
from tests.web.signed_in import Office, office

if TYPE_CHECKING:
    from pathlib import Path

PAGE = "/events/visit-2026/seat-wishes"
APART = {"person": "han", "wish": "not-near", "other": "lu", "sitting": "", "weight": "3"}


def _wishes(there: Office) -> tuple[SeatWish, ...]:
    return open_event(there.store, "visit-2026").event.seat_wishes


def test_a_wish_is_added_once_and_taken_out(tmp_path: Path) -> None:
    """Sent twice it is one; its row has what takes it out."""
    with office(tmp_path, Role.ORGANISER) as there:
        for _ in range(2):
            shown = there.browser.post(PAGE, data=APART).text
        assert _wishes(there) == (SeatWish("han", Nearness.NOT_NEAR, "lu", weight=3),)
        assert "韩砚舟" in shown
        mark = shown.partition('name="mark" value="')[2].partition('"')[0]
        there.browser.post(f"{PAGE}/remove", data={"mark": mark})
        assert _wishes(there) == ()
        assert there.browser.post(f"{PAGE}/remove", data={"mark": mark}).status_code == 409


@pytest.mark.parametrize(
    "wrong",
    [
        {"other": ""},
        {"wish": "near-door"},
        {"other": "han"},
        {"other": "nobody-known"},
    ],
)
def test_a_wish_that_cannot_be_is_told_beside_the_other_person(
    tmp_path: Path, wrong: dict[str, str]
) -> None:
    """Of two people one is left out, named for the room, the same, or unknown: nothing is saved."""
    with office(tmp_path) as there:
        answer = there.browser.post(PAGE, data=APART | wrong)
        assert (answer.status_code, described(answer)) == (422, ["other-fault"])
        assert _wishes(there) == ()


def test_a_wish_about_the_room_needs_nobody_else(tmp_path: Path) -> None:
    """Near the door: one person, and no other."""
    with office(tmp_path) as there:
        there.browser.post(PAGE, data=APART | {"wish": "near-door", "other": ""})
        assert _wishes(there) == (SeatWish("han", Nearness.NEAR_DOOR, weight=3),)


def test_who_only_looks_is_refused(tmp_path: Path) -> None:
    """Neither page nor tab leads a viewer to the wishes."""
    with office(tmp_path, Role.VIEWER) as there:
        assert there.browser.get(PAGE).status_code == 403
        assert PAGE not in there.browser.get("/events/visit-2026/wishes").text


def test_a_meal_is_edited_in_its_table(tmp_path: Path) -> None:
    """A new meal has its id made, and is there with what was typed."""
    with office(tmp_path) as there:
        before = {meal.id for meal in open_event(there.store, "visit-2026").event.meals}
        told = {"title": "欢迎晚宴", "day": "2026-11-25", "kind": "banquet", "tables": "2"}
        answer = there.browser.post("/events/visit-2026/meals", data=told)
        assert answer.status_code == 200
        after = open_event(there.store, "visit-2026").event.meals
        (added,) = (meal for meal in after if meal.id not in before)
        assert (added.title, added.tables, added.kind.value) == ("欢迎晚宴", 2, "banquet")
