"""From rows that were read to the register, the event and the plan."""

from collections.abc import Mapping, Sequence
from typing import Any

from planner.documents.workbook.sheets import SHEETS, sheet
from planner.documents.workbook.world import Row, World
from planner.domain.event import Event, Register
from planner.domain.plan import Plan
from planner.domain.precedence import PrecedenceEntry, PrecedenceList
from planner.domain.programme import AgendaPoint
from planner.domain.transfer import Leg, Trip

Rows = Mapping[str, Sequence[Row]]
HEAD_OF_LEG = ("id", "vehicle", "driver", "held")


def build(rows: Rows) -> World:
    """The world of rows in which no fault was found."""
    register = Register(**_lived("register", rows))
    sessions = _lived("event", rows)
    agenda = _grouped(rows["agenda"], "session")
    for session in sessions["sessions"]:
        session.agenda = tuple(
            AgendaPoint(**_without(row.values, "session")) for row in agenda.get(session.id, ())
        )
    head = rows["event"][0].values
    given = _without(head, "plan_revision") | sessions
    event = Event(
        **given,
        precedence=_precedence(rows["precedence"]),
        policies={row.values["key"]: row.values["value"] for row in rows["policy"]},
    )
    return World(register, event, _plan(rows, event, register))


def _lived(where: str, rows: Rows) -> dict[str, tuple[Any, ...]]:
    """Every attribute of a holder, filled from the sheets that live there."""
    found = {}
    for entry in SHEETS:
        holder, _, attribute = entry.home.partition(".")
        if holder == where and entry.entity is not None:
            found[attribute] = tuple(entry.entity(**row.values) for row in rows[entry.noun])
    return found


def _without(values: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name not in names}


def _grouped(rows: Sequence[Row], field: str) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.values[field], []).append(row)
    return groups


def _first(rows: Sequence[Row], field: str, default: Any = None) -> Any:
    """The first value of a field that stands on any of its rows."""
    return next((row.values[field] for row in rows if field in row.values), default)


def _precedence(rows: Sequence[Row]) -> tuple[PrecedenceList, ...]:
    return tuple(
        PrecedenceList(
            id=identifier,
            name=_first(group, "name", ""),
            entries=tuple(
                PrecedenceEntry(
                    row.values["rank"], row.values["person"], row.values.get("reason", "")
                )
                for row in group
                if "rank" in row.values
            ),
            signed_by=_first(group, "signed_by", ""),
            signed_at=_first(group, "signed_at"),
            as_signed=tuple(
                row.values["person"]
                for row in sorted(
                    (row for row in group if "signed_rank" in row.values),
                    key=lambda row: row.values["signed_rank"],
                )
            ),
        )
        for identifier, group in _grouped(rows, "id").items()
    )


def _plan(rows: Rows, event: Event, register: Register) -> Plan | None:
    revision = rows["event"][0].values.get("plan_revision")
    lived = _lived("plan", rows)
    trips = tuple(_trip(group, register) for group in _grouped(rows["trip"], "id").values())
    if revision is None and not trips and not any(lived.values()):
        return None
    return Plan(event=event.id, revision=revision or 0, trips=trips, **lived)


def _trip(rows: Sequence[Row], register: Register) -> Trip:
    legs = tuple(_leg(row, register) for row in rows if "origin" in row.values)
    vehicle, driver = _first(rows, "vehicle"), _first(rows, "driver")
    typed = {"vehicle": vehicle, "driver": driver, "legs": legs}
    held = _first(rows, "held")
    if held is None:
        held = tuple(name for name in sheet("trip").holdable if typed[name])
    return Trip(id=rows[0].values["id"], vehicle=vehicle, driver=driver, legs=legs, held=held)


def _leg(row: Row, register: Register) -> Leg:
    values = _without(row.values, *HEAD_OF_LEG)
    persons = values.get("persons", ())
    values.setdefault("people", sum(register.person(person).people for person in persons))
    return Leg(**values)
