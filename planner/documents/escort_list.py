"""陪同人员名单: who of ours goes along with a delegation, all the way or at one point only."""

from collections.abc import Iterator

from planner.documents.desk import Desk
from planner.documents.lists import columns_of, list_paper, sign
from planner.documents.paper import Paper
from planner.documents.sayings import NAMES_MAX
from planner.documents.schedule import Row
from planner.domain.engagement import Engagement, EngagementKind
from planner.domain.people import Person, Side
from planner.domain.precedence import honoured
from planner.language import CHINESE, times, translator
from planner.language.text import aligned
from planner.language.wording import listed
from solver.constraint import N_

COLUMNS = (
    (N_("No."), 12.0, True),
    (N_("Companion"), 32.0, False),
    (N_("Post"), 55.0, False),
    (N_("Scope"), 94.0, False),
    (N_("Rides in"), 36.0, False),
    (N_("Remarks"), 24.0, False),
)
AT_POINTS = (EngagementKind.SESSION, EngagementKind.VISIT, EngagementKind.MEAL)


def escort_list(desk: Desk) -> Paper:
    """A table for each delegation: who moves with it, then who is met on the way."""
    paper = list_paper(desk.office, N_("Companions at {name}"))
    columns = columns_of(desk.office, COLUMNS)
    for delegation in desk.event.delegations:
        rows = list(_rows(desk, delegation.id))
        if rows:
            paper.heading(delegation.name)
            paper.table(columns, rows)
    sign(paper, desk.office)
    return paper


def companions(desk: Desk, delegation: str) -> dict[Person, list[Row]]:
    """Our leaders and those who receive, in order of honour, with where they meet a delegation.

    Who moves with it stands first, wherever else they are; staff are no companions.
    """
    met: dict[str, list[Row]] = {}
    for row in desk.office.schedule.rows:
        if row.engagement.kind in AT_POINTS and _received(row.engagement, delegation):
            for person in row.engagement.persons:
                met.setdefault(person, []).append(row)
    along = [one.id for one in desk.register.people if one.delegation == delegation]
    order = honoured(tuple(dict.fromkeys((*along, *met))), desk.event.precedence)
    people = [desk.register.person(one) for one in order]
    ours = [one for one in people if one.side is Side.HOST]
    ours.sort(key=lambda one: one.delegation != delegation)
    return {one: met.get(one.id, []) for one in ours}


def _received(one: Engagement, delegation: str) -> bool:
    """Whether a delegation is met there, and is not one of many who come to a large meeting."""
    return delegation in one.delegations and len(one.delegations) <= NAMES_MAX


def _rows(desk: Desk, delegation: str) -> Iterator[list[str]]:
    for number, (person, met) in enumerate(companions(desk, delegation).items(), start=1):
        whole = person.delegation == delegation
        yield [
            str(number),
            aligned(person.name),
            person.post,
            translator(desk.language)(N_("Throughout")) if whole else _points(desk, person, met),
            listed(_cars(desk, person.id, delegation), desk.language),
            "",
        ]


def _points(desk: Desk, person: Person, met: list[Row]) -> str:
    """Each point, with its date and hour, a line each; and whether they chair it."""
    chairs = ("" if desk.language == CHINESE else " ") + translator(desk.language)(N_("(chair)"))
    return "\n".join(
        f"{times.bare_day(row.day, desk.language)} {times.clock(row.times.start)} "
        f"{desk.office.what(row)}{chairs if row.engagement.chair == person.id else ''}"
        for row in met
    )


def _cars(desk: Desk, person: str, delegation: str) -> list[str]:
    """The cars in which somebody rides along with a delegation."""
    rides = (one for one in desk.held if one.kind is EngagementKind.RIDE and one.vehicle)
    own = {
        one.vehicle or ""
        for one in rides
        if person in one.persons and delegation in one.delegations
    }
    return sorted(desk.register.vehicle(one).name for one in own)
