"""An event and what it draws on, as one that is edited in it is read, said and checked against."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from planner.documents.workbook.checks import check
from planner.documents.workbook.column import Context
from planner.documents.workbook.moments import Calendar
from planner.documents.workbook.readings import Readings
from planner.documents.workbook.sheets import SHEETS
from planner.documents.workbook.world import Row, World, known_of, living_at, rows_of
from planner.domain.event import missing
from planner.persistence.events import load_event
from planner.persistence.registers import load_register

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from planner.domain.errors import Fault
    from planner.services.editing.forms import Form


@dataclass(frozen=True)
class Scene:
    """A world as a workbook would hold it, and the language it is spoken in."""

    world: World
    language: str

    @cached_property
    def context(self) -> Context:
        """What is typed is read against it."""
        event = self.world.event
        return Context(Calendar(event.tzinfo, event.days()), known_of(self.world), self.language)

    def entries(self, form: Form) -> tuple[Any, ...]:
        """All of a noun."""
        return living_at(form.sheet.home, self.world)

    def entry(self, form: Form, identifier: str) -> Any:
        """The one of that id; NotFound where there is none."""
        for entry in self.entries(form):
            if entry.id == identifier:
                return entry
        raise missing(identifier)

    def having(self, form: Form, entry: Any) -> Scene:
        """The scene as it would be with `entry` in the place of the one of its id, or added."""
        where, _, attribute = form.sheet.home.partition(".")
        old = self.entries(form)
        new = tuple(entry if one.id == entry.id else one for one in old)
        if entry.id not in {one.id for one in old}:
            new = (*old, entry)
        holder = replace(getattr(self.world, where), **{attribute: new})
        return Scene(replace(self.world, **{where: holder}), self.language)

    def faults(self, form: Form, identifier: str) -> tuple[Fault, ...]:
        """What is wrong between the fields of all; at the one of that id, the cell is the field."""
        rows: dict[str, list[Row]] = {}
        for sheet in SHEETS:
            found = rows_of(sheet, self.world, self.context)
            rows[sheet.noun] = [
                self._row(number, values, own=(sheet, values.get("id")) == (form.sheet, identifier))
                for number, values in enumerate(found, 2)
            ]
        titles = {sheet.noun: sheet.title(self.language) for sheet in SHEETS}
        return tuple(check(Readings(rows, titles)))

    @staticmethod
    def _row(number: int, values: Mapping[str, Any], *, own: bool) -> Row:
        """Its cells are its fields where it is the one edited; else all bear its name."""
        typed = {name: value for name, value in values.items() if value not in (None, "", ())}
        name = f"“{values.get('title') or values.get('name') or values.get('id') or number}”"
        return Row(number, typed, {field: field if own else name for field in values})


def load_scene(session: Session, event: str, language: str) -> Scene:
    """The scene of an event in the store; NotFound where there is none."""
    return Scene(World(load_register(session, event), load_event(session, event)), language)
