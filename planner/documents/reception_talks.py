"""会见、座谈 in a reception plan: when, where, the people of both sides, and what is spoken of."""

from collections.abc import Iterator

from planner.documents.desk import Desk
from planner.documents.lists import columns_of
from planner.documents.paper import Paper
from planner.documents.schedule import Row
from planner.documents.sections import subtitle
from planner.domain.engagement import EngagementKind
from planner.domain.people import Person, Side
from planner.domain.programme import Session, SessionKind
from planner.language import sentence, times, translator
from planner.language.wording import listed, with_post
from solver.constraint import N_

KINDS = (
    SessionKind.AUDIENCE,
    SessionKind.BILATERAL,
    SessionKind.REPORT_MEETING,
    SessionKind.SEMINAR,
    SessionKind.FEEDBACK,
    SessionKind.SIGNING,
)
"""Sessions at which two sides sit down with each other."""
FORMS_MAX = 8
"""More than so many are a list, a line each."""
COLUMNS = (
    (N_("No."), 12.0, True),
    (N_("Time"), 34.0, True),
    (N_("Session"), 40.0, False),
    (N_("Place"), 38.0, False),
    (N_("Taking part"), 42.0, False),
)


def talks(paper: Paper, desk: Desk) -> None:
    """Each of them as a form under its number; very many as a list."""
    held = [
        (desk.event.session(row.engagement.subject), row)
        for row in desk.office.schedule.rows
        if row.engagement.kind is EngagementKind.SESSION
    ]
    told = [(session, row) for session, row in held if session.kind in KINDS]
    if len(told) > FORMS_MAX:
        rows = (_row(desk, number, *one) for number, one in enumerate(told, start=1))
        paper.table(columns_of(desk.office, COLUMNS), rows)
        return
    for number, (session, row) in enumerate(told, start=1):
        paper.heading(subtitle(number, session.title, desk.language))
        paper.form([[pair] for pair in _pairs(desk, session, row) if pair[1]])


def _row(desk: Desk, number: int, session: Session, row: Row) -> list[str]:
    """Who leads each side, and how many come in all."""
    office = desk.office
    first: dict[str | None, Person] = {}
    for person in office.present(row):
        first.setdefault(person.delegation, person)
    leading = listed([person.name for person in first.values()], desk.language)
    message = N_("{name} and others, {people} people")
    return [
        str(number),
        f"{times.short_day(row.day, desk.language)}\n{office.time(row)}",
        session.title,
        office.place(row),
        sentence(message, desk.language, name=leading, people=row.engagement.people),
    ]


def _pairs(desk: Desk, session: Session, row: Row) -> Iterator[tuple[str, str]]:
    office, say = desk.office, translator(desk.language)
    yield say(N_("Time")), f"{times.day(row.day, desk.language)} {office.time(row)}"
    yield say(N_("Place")), office.place(row)
    present = office.present(row)
    chair = [person for person in present if person.id == row.engagement.chair]
    yield say(N_("Chaired by")), _named(desk, chair)
    yield say(N_("Our side")), _named(desk, [p for p in present if p.side is not Side.GUEST])
    names = {one.id: one.name for one in desk.event.delegations}
    guests = [person for person in present if person.side is Side.GUEST]
    for delegation in dict.fromkeys(person.delegation for person in guests):
        own = [person for person in guests if person.delegation == delegation]
        yield names.get(delegation or "", "") or say(N_("Guests")), _named(desk, own)
    yield say(N_("Agenda")), "\n".join(_agenda(desk, session))


def _named(desk: Desk, people: list[Person]) -> str:
    return listed([with_post(person, desk.language) for person in people], desk.language)


def _agenda(desk: Desk, session: Session) -> Iterator[str]:
    for number, point in enumerate(session.agenda, start=1):
        told = f"{number}. {point.title}"
        if point.speaker:
            name = desk.register.person(point.speaker).name
            told = sentence(N_("{what} ({who})"), desk.language, what=told, who=name)
        yield told
