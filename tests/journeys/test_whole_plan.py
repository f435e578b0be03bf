"""A workbook becomes a plan that keeps every rule and leaves nothing out."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from fixtures import event_path
from planner.domain.attendance import Attendances
from planner.domain.itinerary import Wish
from tests.house.sources import ROOT
from tests.house.test_without_ortools import BLOCK, COMMAND
from tests.journeys import planned as journey

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = journey.TOGETHER

NOTHING = {"hard": 0, "medium": 0}


def _levels(score: dict[str, int]) -> dict[str, int]:
    return {level: score[level] for level in NOTHING}


def _is_whole(folder: Path) -> None:
    """No hard violation, nothing left out; a bound at each level that was proved."""
    said = journey.read_json(folder / "plan.json")
    assert [stage["kind"] for stage in said["stages"]] == list(journey.KINDS)
    for stage in said["stages"]:
        assert _levels(stage["score"]) == NOTHING, stage["kind"]
        assert set(stage["bound"]) == set(stage["gap"]) == {"hard", "medium", "soft"}
        assert stage["bound"]["hard"] == stage["gap"]["hard"] == 0
    assert _levels(said["whole"]["score"]) == NOTHING


def _verified_elsewhere(folder: Path) -> None:
    """Without OR-Tools, `python -m solver verify` finds the score that the plan claims."""
    for kind in journey.KINDS:
        files = (folder / f"problems/{kind}.json", folder / f"plans/{kind}.json")
        command = [sys.executable, "-c", BLOCK + COMMAND, "verify", kind, *map(str, files)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
        assert json.loads(done.stdout)["score"] == journey.read_json(files[1])["score"]


@pytest.mark.parametrize("name", journey.QUICK)
def test_nothing_is_broken_and_nothing_left_out(name: str) -> None:
    """Every stage and the whole keep all rules and leave nothing out, each with its bound."""
    _is_whole(journey.planned(name))


@pytest.mark.parametrize("name", journey.QUICK)
def test_the_verifier_agrees_without_the_solver(name: str) -> None:
    """A process that cannot import OR-Tools finds the same score for every stage."""
    _verified_elsewhere(journey.planned(name))


@pytest.mark.skipif(not journey.LARGE, reason="takes minutes: in the larger run only")
@pytest.mark.parametrize(("name", "seconds"), [("conference", "60"), ("summit", "30")])
def test_the_large_events_are_whole_too(name: str, seconds: str, tmp_path: Path) -> None:
    """The conference and the summit are planned whole within their time."""
    done = journey.plan(event_path(name), tmp_path, "--time-limit", seconds)
    assert (done.returncode, done.stderr) == (0, "")
    _is_whole(tmp_path)
    _verified_elsewhere(tmp_path)
    assert journey.run("check-plan", tmp_path / "plan.xlsx").returncode == 0


@pytest.mark.parametrize("name", journey.QUICK)
def test_every_session_visit_and_meal_has_its_place(name: str) -> None:
    """Each session has a room and a time, each must-visit a visit, each meal a stop a party."""
    _, event, plan = journey.read_plan(name)
    placed = {slot.session for slot in plan.slots if slot.room and slot.start and slot.end}
    assert placed == {session.id for session in event.sessions}
    seen = {(visit.party, visit.site) for visit in plan.visits if visit.start and visit.end}
    musts = {(wish.party_id, wish.site) for wish in event.wishes if wish.wish is Wish.MUST}
    assert musts - seen == set()
    eaten = {(stop.meal, stop.party) for stop in plan.meals if stop.place and stop.start}
    due = {(meal.id, party) for meal in event.meals for party in meal.delegations}
    assert due - eaten == set()


@pytest.mark.parametrize("name", journey.QUICK)
def test_every_transfer_is_driven(name: str) -> None:
    """Each transfer that the itineraries bring is on a trip with vehicle and driver."""
    problem = journey.read_json(journey.planned(name) / "problems/vehicles.json")
    _, _, plan = journey.read_plan(name)
    driven = {
        transfer
        for trip in plan.trips
        if trip.vehicle and trip.driver
        for leg in trip.legs
        for transfer in leg.transfers
    }
    assert driven == {transfer["id"] for transfer in problem["transfers"]}


@pytest.mark.parametrize("name", journey.QUICK)
def test_everyone_has_one_seat(name: str) -> None:
    """At each sitting asked for, every guest of it has exactly one seat, and no one else."""
    problem = journey.read_json(journey.planned(name) / "problems/seating.json")
    answer = journey.read_json(journey.planned(name) / "plans/seating.json")["plan"]
    seated = sorted((one["sitting"], one["guest"]) for one in answer["placements"])
    asked = sorted(
        (sitting["id"], guest["id"])
        for sitting in problem["sittings"]
        for guest in sitting["guests"]
    )
    assert seated == asked
    assert len({(one["sitting"], one["seat"]) for one in answer["placements"]}) == len(seated)


@pytest.mark.parametrize("name", journey.QUICK)
def test_guests_of_a_seated_session_are_those_who_come(name: str) -> None:
    """Whoever comes to a session or meal at which anyone sits has a seat there."""
    register, event, plan = journey.read_plan(name)
    attendances = Attendances(register, event)
    engagements = {one.id: one for one in (*event.sessions, *event.meals)}
    for subject in {placement.subject for placement in plan.placements}:
        slot, engagement = plan.slot(subject), engagements[subject]
        stop = next((stop for stop in plan.meals if stop.meal == subject), None)
        held = slot.interval if slot else stop.interval if stop else None
        place = (slot.room if slot else stop.place if stop else None) or ""
        assert held is not None
        coming = set(attendances.of(engagement, held, place).present)
        assert coming - {one.person for one in plan.seats(subject)} == set()


@pytest.mark.parametrize("name", journey.QUICK)
def test_the_folder_holds_what_was_promised(name: str) -> None:
    """Problems, plans, workbook, charts, papers and calendars stand where the interfaces say."""
    folder = journey.planned(name)
    register, event, _ = journey.read_plan(name)
    calendars = {path.name: {ics.stem for ics in path.iterdir()} for path in
                 (folder / "calendars").iterdir()}  # fmt: skip
    assert calendars["delegations"] == {delegation.id for delegation in event.delegations}
    assert calendars["vehicles"] == {vehicle.id for vehicle in register.vehicles}
    assert calendars["rooms"] == {room.id for room in register.rooms}
    assert calendars["people"] <= {person.id for person in register.people}
    assert {path.name for path in folder.iterdir()} == {
        *("problems", "plans", "plan.json", "plan.xlsx", "charts", "papers", "calendars"),
    }
    for kind in journey.KINDS:
        assert (folder / f"problems/{kind}.json").exists()
        assert (folder / f"plans/{kind}.json").exists()
    assert {path.suffix for path in (folder / "charts").iterdir()} == {".svg"}
    # The tea has no motorcade: a paper with nothing to tell is left out.
    assert {path.name for path in (folder / "papers").iterdir()} - {"motorcades.docx"} == {
        *("itinerary.docx", "car-list.docx", "transfers.docx", "driver-sheets.docx"),
        *("pickup-signs.docx", "check-sheet.docx", "delegations"),
    }


@pytest.mark.parametrize("name", journey.QUICK)
def test_the_plan_written_breaks_nothing_when_read_again(name: str) -> None:
    """`planner check-plan` finds nothing wrong with the workbook of the plan."""
    done = journey.run("check-plan", journey.planned(name) / "plan.xlsx")
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "核对完毕，未发现问题。", "")
