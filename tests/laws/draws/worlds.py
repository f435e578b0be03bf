"""Draws of whole worlds for the workbook: every sheet with rows, every field that it has.

They make little sense as events; what is drawn is what cells can hold.
"""

from itertools import pairwise
from typing import Any

from hypothesis import strategies as st

from planner.documents.workbook.column import Column, Sheet
from planner.documents.workbook.references import NOUNS, Ref, Refs, Substitutes
from planner.documents.workbook.sheets import SHEETS, sheet
from planner.documents.workbook.world import World
from planner.domain.event import Event, Register
from planner.domain.plan import Plan
from planner.domain.precedence import PrecedenceEntry, PrecedenceList
from planner.domain.programme import AgendaPoint, Substitute
from planner.domain.shuttle import MOST_STOPS
from planner.domain.transfer import Leg, Trip
from tests.laws.draws.cells import FIRST, MINUTES, of_kind

Ids = dict[str, list[str]]
NAMED = [entry.noun for entry in SHEETS if entry.has("id")]
IDS = st.lists(st.text("ab张1-", min_size=1, max_size=3), unique=True, min_size=1, max_size=2)


def value(column: Column, ids: Ids) -> st.SearchStrategy[Any]:
    """What may stand in a column: a value of its kind, or ids of what it refers to."""
    drawn = of_kind(column)
    if drawn is not None:
        return drawn
    kind = column.kind
    if isinstance(kind, Substitutes):
        people = st.sampled_from(ids["person"])
        return st.lists(st.builds(Substitute, people, people), max_size=2).map(tuple)
    assert isinstance(kind, Ref | Refs)
    one = st.sampled_from([one for n in NOUNS.get(kind.noun, (kind.noun,)) for one in ids[n]])
    if isinstance(kind, Ref):
        return one
    # An empty list is a blank cell: a row that needs one would be dropped, and what others call it.
    return st.lists(one, min_size=int(column.required), max_size=3).map(tuple)


@st.composite
def rows(draw: st.DrawFn, entry: Sheet, ids: Ids) -> list[dict[str, Any]]:
    """Rows of a sheet: required fields always, the others now and then."""
    names = ids[entry.noun] if entry.has("id") else range(draw(st.integers(0, 1)))
    found = []
    for name in names:
        row: dict[str, Any] = {"id": name} if entry.has("id") else {}
        for column in entry.columns:
            wanted = column.required or column.field == "held" or draw(st.booleans())
            if column.field != "id" and wanted:
                row[column.field] = draw(value(column, ids))
        # No row lacks what it needs.
        if all(row.get(column.field) != () for column in entry.columns if column.required):
            found.append(row)
    return found


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """A register, an event and a plan."""
    ids = {noun: draw(IDS) for noun in NAMED} | {"event": ["e"]}
    made = {
        entry.noun: draw(rows(entry, ids))
        for entry in SHEETS
        if entry.noun != "event" and not entry.written_only
    }
    made["shuttle"] = [row for row in made["shuttle"] if _leads_on(row["stops"])]
    return World(_register(made), draw(events(made)), draw(plans(made)))


def _leads_on(stops: tuple[str, ...]) -> bool:
    """Whether a line could run along these stops: no other is built of any row."""
    onward = all(one != other for one, other in pairwise(stops))
    return len(stops) > 1 and onward and len(set(stops)) <= MOST_STOPS


def _living(where: str, made: dict[str, list[dict[str, Any]]]) -> dict[str, tuple[Any, ...]]:
    found = {}
    for entry in SHEETS:
        holder, _, attribute = entry.home.partition(".")
        if holder == where and entry.entity is not None:
            found[attribute] = tuple(entry.entity(**row) for row in made[entry.noun])
    return found


def _register(made: dict[str, list[dict[str, Any]]]) -> Register:
    return Register(**_living("register", made))


@st.composite
def events(draw: st.DrawFn, made: dict[str, list[dict[str, Any]]]) -> Event:
    """The event of what was made."""
    living = _living("event", made)
    for session in living["sessions"]:
        points = [row for row in made["agenda"] if row["session"] == session.id]
        session.agenda = tuple(
            AgendaPoint(**{name: one for name, one in row.items() if name != "session"})
            for row in points
        )
    head: dict[str, Any] = {
        column.field: draw(value(column, {}))
        for column in sheet("event").columns
        if column.field not in ("id", "zone", "start", "end", "plan_revision")
    }
    head |= living
    honours = tuple(
        PrecedenceList(
            id=row["id"],
            name=row.get("name", ""),
            entries=tuple(
                PrecedenceEntry(rank, person, row.get("reason", ""))
                for rank, person in enumerate([row["person"]] if "person" in row else [], start=1)
            ),
            signed_by=row.get("signed_by", ""),
            signed_at=row.get("signed_at"),
        )
        for row in made["precedence"]
    )
    return Event(
        id="e",
        start=FIRST,
        end=draw(MINUTES.filter(lambda moment: moment > FIRST)),
        precedence=honours,
        policies={row["key"]: row["value"] for row in made["policy"]},
        **head,
    )


@st.composite
def plans(draw: st.DrawFn, made: dict[str, list[dict[str, Any]]]) -> Plan:
    """The plan of what was made."""
    trips = tuple(
        Trip(
            id=row["id"],
            vehicle=row.get("vehicle"),
            driver=row.get("driver"),
            legs=_legs(row),
            held=row["held"],
        )
        for row in made["trip"]
    )
    return Plan(event="e", revision=draw(st.integers(0, 9)), trips=trips, **_living("plan", made))


def _legs(row: dict[str, Any]) -> tuple[Leg, ...]:
    if not {"origin", "destination"} <= set(row):
        return ()
    head = ("id", "vehicle", "driver", "held")
    leg = {"people": 0} | {name: one for name, one in row.items() if name not in head}
    return (Leg(**leg), Leg(row["destination"], row["origin"]))
