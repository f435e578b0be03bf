"""Checks on people, delegations and parties."""

from collections.abc import Iterator

from planner.documents.workbook.readings import Readings
from planner.documents.workbook.text import key
from planner.domain.errors import Fault
from solver.constraint import N_


def in_two_delegations(read: Readings) -> Iterator[Fault]:
    """One person (the same name and phone) stands in one delegation only."""
    seen: dict[tuple[str, str], tuple[int, str]] = {}
    for row in read.rows["person"]:
        values = row.values
        if not {"name", "phone", "delegation"} <= set(values):
            continue
        who = (key(values["name"]), values["phone"])
        number, home = seen.setdefault(who, (row.number, values["delegation"]))
        if home != values["delegation"]:
            yield read.fault(
                "person",
                row,
                ("delegation",),
                what=N_("{name} is in the delegation {other} as well, in row {row}"),
                remedy=N_("leave one of the two rows"),
                name=values["name"],
                other=home,
                row=number,
            )


def unnamed_counts(read: Readings) -> Iterator[Fault]:
    """A named person is one; only a place not yet named stands for several."""
    for row in read.rows["person"]:
        if row.values.get("named", True) and row.values.get("people", 1) > 1:
            yield read.fault(
                "person",
                row,
                ("people",),
                what=N_("{name} stands for {people} people but is named"),
                remedy=N_("put 否 under 已具名, or 1 under 人数"),
                name=row.values.get("name", ""),
                people=row.values["people"],
            )


def links(read: Readings) -> Iterator[Fault]:
    """A link says what and to whom; nobody is linked to themselves."""
    for row in read.rows["person"]:
        values = row.values
        blanks = {"link", "linked_to"} - set(values)
        # A misread cell is not in the values either, and has its own fault.
        if len(blanks) == 1 and not read.misread("person", row, blanks):
            yield read.fault(
                "person",
                row,
                tuple(blanks),
                what=N_("关系 (Link) and 跟随 (Linked to) need each other"),
                remedy=N_("fill in both, or neither"),
            )
        for name in ("linked_to", "contact_through", "stand_in"):
            if name in values and values[name] == values.get("id"):
                yield read.fault(
                    "person",
                    row,
                    (name,),
                    what=N_("{name} is named here as their own"),
                    remedy=N_("name another person"),
                    name=values.get("name", ""),
                )


def heads(read: Readings) -> Iterator[Fault]:
    """The head of a delegation is one of its members."""
    people = read.by_id("person")
    for row in read.rows["delegation"]:
        head = people.get(row.values.get("head", ""))
        if head is None or "id" not in row.values or read.misread("person", head, {"delegation"}):
            continue
        if head.values.get("delegation") != row.values["id"]:
            yield read.fault(
                "delegation",
                row,
                ("head",),
                what=N_("the head {name} is not a member of {delegation}"),
                remedy=N_("put the delegation into that person's row, or name another head"),
                name=head.values.get("name", ""),
                delegation=row.values.get("name", row.values["id"]),
            )


def parties(read: Readings) -> Iterator[Fault]:
    """Members of a party are of its delegation, and of one party at a time."""
    people = read.by_id("person")
    taken: dict[str, list[tuple[str, object]]] = {}
    for row in read.rows["party"]:
        window = row.values.get("window")
        for member in row.values.get("members", ()):
            person = people.get(member)
            if person is None or read.misread("person", person, {"delegation"}):
                continue
            if person.values.get("delegation") != row.values.get("delegation"):
                yield read.fault(
                    "party",
                    row,
                    ("members",),
                    what=N_("{name} is not of this party's delegation"),
                    remedy=N_("take them out, or correct their delegation"),
                    name=person.values.get("name", member),
                )
            others = taken.setdefault(member, [])
            if any(w is None or window is None or w.overlaps(window) for _, w in others):  # type: ignore[attr-defined]  # windows are intervals
                yield read.fault(
                    "party",
                    row,
                    ("members",),
                    what=N_("{name} is in the party {other} at the same time"),
                    remedy=N_("take them out of one party, or give both a window"),
                    name=person.values.get("name", member),
                    other=others[0][0],
                )
            others.append((row.values.get("id", ""), window))


def partings(read: Readings) -> Iterator[Fault]:
    """Where a party parts or joins, it is known when."""
    for row in read.rows["party"]:
        if "window" not in row.values and not read.misread("party", row, {"window"}):
            for place in {"leaves_at", "joins_at"} & set(row.values):
                yield read.fault(
                    "party",
                    row,
                    (place,),
                    what=N_("nobody knows when the party parts or joins here"),
                    remedy=N_("fill in 时段 (Window), or clear this cell"),
                )


CHECKS = (in_two_delegations, unnamed_counts, links, heads, parties, partings)
