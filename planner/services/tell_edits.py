"""Tell the edits of an event in words: what, before and after, by whom and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planner.documents.workbook.sheets import SHEETS, sheet
from planner.documents.workbook.world import World
from planner.domain.account import Role
from planner.domain.event import Event
from planner.domain.names import names_of
from planner.domain.precedence import PrecedenceEntry, PrecedenceList
from planner.language import translator
from planner.language.wording import listed
from planner.persistence.edits import EditEntry, RowEdit, edits_of
from planner.persistence.policy_packs import policy_packs
from planner.persistence.tables import entities
from planner.services.editing.forms import Field
from planner.services.editing.scene import Scene
from planner.services.editing.spoken import name_of, said
from planner.services.order_changes import order_changes
from planner.services.say_member import say_member, say_row
from planner.services.stored_events import open_event
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planner.documents.workbook.column import Column, Sheet
    from planner.persistence.store import Store

EDITS_MOST = 40
"""So many are told on a page."""
LONGEST = 80
"""A value longer than this is cut: the page tells what was changed, not all that stands there."""
OWN = {table.name: kind for kind, table in entities.items()}
"""Table to the class of its rows."""
INSIDE = {sheet.home.removeprefix("event."): sheet for sheet in SHEETS if sheet.home}
"""What an event holds in lists without rows of their own, by field."""
UNTOLD = frozenset({"revision", "revised_at", "id", "as_signed"})
ADDED = N_("Added: {what}")
REMOVED = N_("Taken out: {what}")


@dataclass(frozen=True)
class LineTold:
    """One thing that an edit changed; `before` and `after` are empty where it came or went."""

    what: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class EditTold:
    """One edit in words."""

    number: int
    who: str
    when: str
    lines: tuple[LineTold, ...]
    undoes: int | None
    undone_by: int | None
    first: bool
    elsewhere: bool
    """It was made about another event."""

    @property
    def can_be_undone(self) -> bool:
        """Whether to offer it: what moved since is told when it is tried."""
        return not self.first and not self.elsewhere and self.undone_by is None


@dataclass(frozen=True)
class EditsTold:
    """The edits of an event, the last first."""

    event: Event
    edits: tuple[EditTold, ...]
    earlier: int | None
    """The number before which there are more; None where these are all."""


def tell_edits(store: Store, event: str, language: str, *, before: int | None = None) -> EditsTold:
    """The last edits, or those before one; NotFound where there is no such event."""
    opened = open_event(store, event)
    scene = Scene(World(opened.register, opened.event), language)

    def told() -> EditsTold:
        with store.reading() as session:
            found = edits_of(session, event, most=EDITS_MOST + 1, before=before)
        shown = found[:EDITS_MOST]
        return EditsTold(
            event=opened.event,
            edits=tuple(_Saying(scene).edit(one) for one in shown),
            earlier=shown[-1].number if len(found) > EDITS_MOST else None,
        )

    return store.memory.recall(("edits", event, language, before), opened, told)


@dataclass(frozen=True)
class _Saying:
    scene: Scene

    def edit(self, one: EditEntry) -> EditTold:
        local = one.made_at.astimezone(self.scene.world.event.tzinfo)
        return EditTold(
            number=one.number,
            who=one.made_by,
            when=f"{local:%Y-%m-%d %H:%M}",
            lines=(*self._counted(one.counted), *self._lines(one)),
            undoes=one.undoes,
            undone_by=one.undone_by,
            first=one.first,
            elsewhere=one.elsewhere,
        )

    def _say(self, message: str, **values: object) -> str:
        return translator(self.scene.language)(message).format(**values)

    def _counted(self, counted: Mapping[str, int]) -> Iterator[LineTold]:
        """An import: how many rows of which sheets."""
        told = []
        for table, number in counted.items():
            own = _sheet(OWN.get(table))
            if own is not None and table != "events":
                told.append(f"{own.title(self.scene.language)} {number}")
        if told:
            yield LineTold(self._say(N_("A workbook was brought: {what}"), what=self._listed(told)))

    def _listed(self, words: list[str]) -> str:
        return listed(words, self.scene.language)

    def _lines(self, one: EditEntry) -> Iterator[LineTold]:
        named = {(row.table, row.row.get("id")) for row in one.rows if row.table in OWN}
        for row in one.rows:
            if row.table == "uses":
                # What comes or goes as an entry of its own is told there.
                if (row.row["kind"], row.row["id"]) not in named:
                    yield from self._use(row)
            elif row.table == "travel":
                yield self._travel(row)
            elif row.table == policy_packs.name:
                yield self._pack(row)
            elif row.table in OWN:
                yield from self._entry(row)

    def _use(self, row: RowEdit) -> Iterator[LineTold]:
        own = _sheet(OWN[row.row["kind"]])
        assert own is not None
        name = name_of(row.row["id"], own.noun, self.scene)
        what = f"{own.title(self.scene.language)} · {name}"
        if row.before is None or row.after is None:
            yield LineTold(self._say(ADDED if row.before is None else REMOVED, what=what))
        elif row.before["delegation"] != row.after["delegation"]:
            column = own.column("delegation")
            words = (self._said(column, one["delegation"]) for one in (row.before, row.after))
            yield LineTold(f"{what} · {column.header(self.scene.language)}", *words)

    def _travel(self, row: RowEdit) -> LineTold:
        ends = (name_of(row.row[end], "place", self.scene) for end in ("origin", "destination"))
        minutes = (
            "" if one is None else self._say(N_("{minutes} min"), minutes=one["minutes"])
            for one in (row.before, row.after)
        )
        return LineTold(" → ".join(ends), *minutes)

    def _pack(self, row: RowEdit) -> LineTold:
        what = f"{self._say(N_('Policy pack'))} · {row.row['pack'].title}"
        if row.before is not None and row.after is not None:
            return LineTold(what)
        return LineTold(self._say(ADDED if row.before is None else REMOVED, what=what))

    def _entry(self, row: RowEdit) -> Iterator[LineTold]:
        own = _sheet(OWN[row.table])
        assert own is not None
        what = f"{own.title(self.scene.language)} · {say_row(self.scene, row.row)}"
        if row.before is None or row.after is None:
            yield LineTold(self._say(ADDED if row.before is None else REMOVED, what=what))
            return
        for field, was in row.before.items():
            if was != row.after[field] and field not in UNTOLD and not field.startswith("stored_"):
                yield from self._field(own, what, field, was, row.after[field])

    def _field(self, own: Sheet, what: str, field: str, was: Any, now: Any) -> Iterator[LineTold]:
        if own.has(field):
            column = own.column(field)
            header = column.header(self.scene.language)
            yield LineTold(f"{what} · {header}", self._said(column, was), self._said(column, now))
        elif field in INSIDE and isinstance(was, tuple):
            yield from self._members(INSIDE[field], was, now)
        elif field == "entries":
            yield from self._order(what, was, now)
        else:
            yield LineTold(what)

    def _order(
        self, what: str, was: tuple[PrecedenceEntry, ...], now: tuple[PrecedenceEntry, ...]
    ) -> Iterator[LineTold]:
        """Of a list of honour, who was moved, and the reasons that were given."""
        names = names_of(self.scene.world.register, self.scene.world.event)
        reasons = {one.person: one.reason for one in was}
        told = {one.person: one.reason for one in now if one.reason != reasons.get(one.person, "")}
        orders = ([one.person for one in sorted(each)] for each in (was, now))
        for change in order_changes(*orders, by_hand=told):
            yield LineTold(f"{what} · {change.said(names).said(translator(self.scene.language))}")
        header = sheet("precedence").column("reason").header(self.scene.language)
        for person, reason in told.items():
            yield LineTold(
                f"{what} · {names.get(person, person)} · {header}", reasons.get(person, ""), reason
            )

    def _members(
        self, sheet: Sheet, was: tuple[Any, ...], now: tuple[Any, ...]
    ) -> Iterator[LineTold]:
        """Of a list, those that came and those that went."""
        title = sheet.title(self.scene.language)
        for message, some, others in ((REMOVED, was, now), (ADDED, now, was)):
            for member in some:
                if member not in others:
                    what = f"{title} · {self._member(sheet, member)}"
                    yield LineTold(self._say(message, what=what))

    def _member(self, sheet: Sheet, member: Any) -> str:
        sentence = say_member(self.scene, member)
        if sentence:
            return sentence
        words = (self._said(column, getattr(member, column.field)) for column in sheet.columns)
        return self._listed([one for one in words if one])

    def _said(self, column: Column, value: Any) -> str:
        words = said(Field(column, Role.VIEWER, None), value, self.scene)
        return words if len(words) <= LONGEST else f"{words[:LONGEST]}…"


def _sheet(kind: type | None) -> Sheet | None:
    if kind is PrecedenceList:  # a row of its sheet is one place of a list
        return sheet("precedence")
    return next((one for one in SHEETS if kind is not None and one.entity is kind), None)
