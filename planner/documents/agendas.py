"""会议议程, what is said when; 主持人名单, whom a chair introduces in what order."""

from collections.abc import Iterator
from datetime import datetime

from planner.documents.desk import Desk
from planner.documents.itinerary import PLACE, TIME
from planner.documents.lists import columns_of, sign
from planner.documents.paper import Paper
from planner.documents.schedule import Row
from planner.domain.engagement import EngagementKind
from planner.domain.interval import Interval, later
from planner.domain.people import Person, Role, Side
from planner.domain.programme import AgendaPoint, Session, SessionKind
from planner.language import CHINESE, sentence, times, translator
from planner.language.text import aligned
from planner.language.wording import listed, with_post, with_words
from solver.constraint import N_

POINTS = (
    (N_("No."), 12.0, True),
    (TIME, 28.0, True),
    (N_("Item"), 40.0, False),
    (N_("Speaker and post"), 68.0, False),
    (N_("Minutes"), 18.0, True),
)
INTRODUCED = (
    (N_("No."), 12.0, True),
    (N_("Full name"), 41.0, True),
    (N_("Organisation"), 42.0, False),
    (N_("Post"), 45.0, False),
    (N_("Side of"), 26.0, True),
)
OURS, THEIRS = N_("Our side"), N_("Guest side")
FEW = 3
FEW_NAMES = 8
"""Agendas of so many points, and lists of so many names, share a page."""
AMONG_US = (SessionKind.INTERNAL, SessionKind.REGISTRATION, SessionKind.REHEARSAL)
"""Where nobody has to be introduced."""


def agendas(desk: Desk) -> Paper:
    """What is said when, by whom, session by session."""
    paper = _begun(desk, N_("Agendas of {name}"))
    columns = columns_of(desk.office, POINTS)
    told = [(one, row) for one, row in _sessions(desk) if one.agenda]
    for number, (session, row) in enumerate(told):
        if number:
            _apart(paper, len(told[number - 1][0].agenda), len(session.agenda), most=FEW)
        _head(paper, desk, session, row)
        paper.block(columns, _points(desk, session, row))
    sign(paper, desk.office)
    return paper


def chairs_lists(desk: Desk) -> Paper:
    """For each chair those who are there and named: as the session's order of honour has them."""
    paper = _begun(desk, N_("Chairs' lists of names of {name}"))
    columns = columns_of(desk.office, INTRODUCED)
    before = 0
    for session, row in _sessions(desk):
        people = _introduced(desk, session, row)
        if session.kind not in AMONG_US and row.engagement.chair and len(people) > 1:
            if before:
                _apart(paper, before, len(people), most=FEW_NAMES)
            before = len(people)
            _head(paper, desk, session, row)
            paper.block(columns, _names(desk, people))
    sign(paper, desk.office)
    return paper


def _apart(paper: Paper, before: int, after: int, *, most: int) -> None:
    """A page of its own for what is longer than `most` lines: it is handed out alone."""
    if max(before, after) > most:
        paper.new_page()


def _begun(desk: Desk, title: str) -> Paper:
    event = desk.event
    paper = Paper(sentence(title, desk.language, name=event.name), event.revised_at or event.start)
    paper.line(desk.office.zone())
    return paper


def _sessions(desk: Desk) -> Iterator[tuple[Session, Row]]:
    for row in desk.office.schedule.rows:
        if row.engagement.kind is EngagementKind.SESSION:
            yield desk.event.session(row.engagement.subject), row


def _head(paper: Paper, desk: Desk, session: Session, row: Row) -> None:
    """Its title; when, where, who chairs."""
    office, say = desk.office, translator(desk.language)
    when = f"{times.day(row.day, desk.language)} {office.time(row)}"
    chair = row.engagement.chair
    pairs = [(say(TIME), when), (say(PLACE), office.place(row))]
    if chair:
        person = desk.register.person(chair)
        pairs.append((say(N_("Chaired by")), with_post(person, desk.language)))
    paper.heading(session.title)
    paper.form([[pair] for pair in pairs])


def _points(desk: Desk, session: Session, row: Row) -> Iterator[list[str]]:
    """Each begins when those before it have taken their minutes."""
    begins = row.engagement.interval.start
    for number, point in enumerate(session.agenda, start=1):
        yield [
            str(number),
            _when(begins, point.minutes),
            point.title,
            "\n".join(_speaking(desk, session, point)),
            str(point.minutes or ""),
        ]
        begins = later(begins, point.minutes)


def _when(begins: datetime, minutes: int) -> str:
    return times.span(Interval.of(begins, minutes)) if minutes else times.clock(begins)


def _speaking(desk: Desk, session: Session, point: AgendaPoint) -> Iterator[str]:
    """Who speaks; who chairs where that is another than of the session; who is called up."""
    person, language = desk.register.person, desk.language
    if point.speaker:
        yield _with_unit(person(point.speaker), language)
    if point.chair and point.chair not in (session.chair, point.speaker):
        yield sentence(N_("Chair: {name}"), language, name=person(point.chair).name)
    if point.people:
        yield listed([person(one).name for one in point.people], language)


def _with_unit(person: Person, language: str) -> str:
    """韩砚舟（省国资委主任）; Sigrid Haugland (Norway, Minister of Energy)."""
    unit, post = person.organisation, person.post
    if not unit or post.startswith(unit):
        return with_post(person, language)
    if language == CHINESE:
        apart = "" if unit[-1] >= "\u2e80" else " "
        return with_words(person, f"{unit}{apart}{post}".strip(), language)
    return with_words(person, ", ".join(filter(None, (unit, post))), language)


def _introduced(desk: Desk, session: Session, row: Row) -> list[Person]:
    """Whom the session's own list ranks; else its leaders, heads of delegations and speakers."""
    present = [person for person in desk.office.present(row) if person.named]
    if session.precedence:
        ranked = set(desk.event.precedence_list(session.precedence).order())
        return [person for person in present if person.id in ranked]
    called = {one.head for one in desk.event.delegations} | {row.engagement.chair}
    called |= set(session.speakers)
    return [one for one in present if one.id in called or one.has(Role.LEADER)]


def _names(desk: Desk, people: list[Person]) -> Iterator[list[str]]:
    say = translator(desk.language)
    for number, one in enumerate(people, start=1):
        name = f"{aligned(one.name)}\n{one.reading}".strip()
        side = say(THEIRS if one.side is Side.GUEST else OURS)
        yield [str(number), name, one.organisation, one.post, side]
