"""From domain objects to rows, and back: one row an object, but for those with an inside."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from planner.documents.workbook.column import Context, Known, Sheet
from planner.documents.workbook.references import ARROW
from planner.documents.workbook.sheets import SHEETS
from planner.documents.workbook.text import SEPARATORS, key, name
from planner.domain.event import Event, Register
from planner.domain.plan import Plan
from planner.language import translator


@dataclass(frozen=True)
class World:
    """What a workbook holds."""

    register: Register
    event: Event
    plan: Plan | None = None


@dataclass(frozen=True)
class Row:
    """A row that was read: its number on the sheet, its values and their cells by field."""

    number: int
    values: dict[str, Any]
    cells: Mapping[str, str] = field(default_factory=dict)

    def cell(self, *names: str) -> str:
        """The address of the first of these fields that has one, else of the row."""
        return next((self.cells[n] for n in names if n in self.cells), f"A{self.number}")


def rows_of(sheet: Sheet, world: World, context: Context) -> Iterable[dict[str, Any]]:
    """The rows of a sheet, field by field."""
    if sheet.noun in SPECIAL:
        return SPECIAL[sheet.noun](world, context)
    return [
        {column.field: getattr(entity, column.field) for column in sheet.columns}
        for entity in living_at(sheet.home, world)
    ]


def living_at(home: str, world: World) -> tuple[Any, ...]:
    """The objects at a home such as `register.people`."""
    where, _, attribute = home.partition(".")
    holder = getattr(world, where)
    return () if holder is None else tuple(getattr(holder, attribute))


def _event(world: World, context: Context) -> Iterable[dict[str, Any]]:
    event = world.event
    row = {entry.name: getattr(event, entry.name) for entry in fields(event)}
    yield row | {"plan_revision": world.plan.revision if world.plan else None}


def _policies(world: World, context: Context) -> Iterable[dict[str, Any]]:
    return ({"key": name, "value": value} for name, value in world.event.policies.items())


def _precedence(world: World, context: Context) -> Iterable[dict[str, Any]]:
    for honours in world.event.precedence:
        head = {
            "id": honours.id,
            "name": honours.name,
            "signed_by": honours.signed_by,
            "signed_at": honours.signed_at,
        }
        signed = {person: rank for rank, person in enumerate(honours.as_signed, start=1)}
        if not honours.entries and not signed:
            yield head
        for entry in honours.entries:
            own = {"rank": entry.rank, "person": entry.person, "reason": entry.reason}
            yield {**head, **own, "signed_rank": signed.pop(entry.person, None)}
        for person, rank in signed.items():
            yield {**head, "person": person, "signed_rank": rank}


def _agenda(world: World, context: Context) -> Iterable[dict[str, Any]]:
    for session in world.event.sessions:
        for part in session.agenda:
            row = {entry.name: getattr(part, entry.name) for entry in fields(part)}
            yield {"session": session.id, **row}


def _trips(world: World, context: Context) -> Iterable[dict[str, Any]]:
    for trip in world.plan.trips if world.plan else ():
        head = {
            "id": trip.id,
            "vehicle": trip.vehicle,
            "driver": trip.driver,
            "held": trip.held,
        }
        if not trip.legs:
            yield head
        for leg in trip.legs:
            yield {**head, **{entry.name: getattr(leg, entry.name) for entry in fields(leg)}}


def _findings(world: World, context: Context) -> Iterable[dict[str, Any]]:
    translate = translator(context.language)
    for finding in world.plan.findings if world.plan else ():
        yield {
            "severity": translate(finding.severity.value),
            "subjects": finding.subjects,
            "what": finding.what.said(translate),
            "remedy": finding.remedy.said(translate) if finding.remedy else "",
            "source": finding.source,
        }


SPECIAL = {
    "event": _event,
    "policy": _policies,
    "precedence": _precedence,
    "agenda": _agenda,
    "trip": _trips,
    "finding": _findings,
}


def known_of(world: World) -> dict[str, Known]:
    """The ids and names of every noun in a world."""
    found = {}
    for sheet in SHEETS:
        if sheet.entity and sheet.home and sheet.has("id"):
            label = "title" if sheet.has("title") else "name"
            pairs = [
                (entity.id, getattr(entity, label, "")) for entity in living_at(sheet.home, world)
            ]
            found[sheet.noun] = known_from(pairs)
    found["event"] = known_from([(world.event.id, world.event.name)])
    found["precedence"] = known_from([(list_.id, list_.name) for list_ in world.event.precedence])
    trips = world.plan.trips if world.plan else ()
    found["trip"] = known_from([(trip.id, "") for trip in trips])
    return found


def known_from(pairs: Iterable[tuple[str, str]]) -> Known:
    """The ids, and the ids that bear each name; names that a list would break are left out."""
    pairs = tuple(pairs)
    by_name: dict[str, tuple[str, ...]] = {}
    names: dict[str, str] = {}
    for identifier, label in pairs:
        if label:
            bearers = by_name.get(key(label), ())
            by_name[key(label)] = tuple(dict.fromkeys((*bearers, identifier)))
        if label and label == name(label) and not (SEPARATORS.search(label) or ARROW.search(label)):
            names[identifier] = label
    return Known(frozenset(identifier for identifier, _ in pairs), by_name, names)
