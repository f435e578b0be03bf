"""会议通知 to one delegation, and the 回执 it sends back."""

from collections.abc import Iterator
from datetime import timedelta

from planner.documents.desk import Desk
from planner.documents.itinerary import PLACE, TIME, WHAT
from planner.documents.lists import columns_of, sign
from planner.documents.paper import ACROSS, Paper
from planner.documents.sections import sections
from planner.documents.signature import made_on, undersign
from planner.documents.visitors import guests_of
from planner.domain.engagement import EngagementKind
from planner.domain.lead_times import reply_days
from planner.domain.people import Person, Reception, Sex, head_count
from planner.domain.transfer import Direction
from planner.language import sentence, times, translator
from planner.language.text import IDEOGRAPHIC_SPACE, aligned
from planner.language.wording import listed, with_post
from solver.constraint import N_

AGENDA = (
    (N_("Day"), 35.0, True),
    (TIME, 27.0, True),
    (WHAT, 54.0, False),
    (PLACE, 50.0, False),
)
ABROAD, AT_HOME = N_("Country"), N_("Ethnic group")
"""What is asked of foreign guests, and of others."""
ASKED_FIRST = (
    (N_("No."), 12.0, True),
    (N_("Full name"), 24.0, True),
    (N_("Sex"), 12.0, True),
)
ASKED_NEXT = (
    (N_("Organisation and post"), 34.0, False),
    (N_("Mobile"), 26.0, True),
    (N_("Flight or train, arriving"), 33.0, True),
    (N_("Flight or train, leaving"), 33.0, True),
    (N_("Room needed"), 19.0, True),
    (N_("Dietary needs"), 19.0, True),
    (N_("Driver, staff"), 23.0, True),
)
REPLY_CELLS = len(ASKED_FIRST) + 1 + len(ASKED_NEXT)
SEXES = {Sex.MALE: N_("M"), Sex.FEMALE: N_("F")}
BLANK_ROWS = 3
"""For those nobody has named yet: at least so many."""
WRITTEN_INTO = f"{IDEOGRAPHIC_SPACE}\n{IDEOGRAPHIC_SPACE}"
"""A row is two lines high where a name is to be written into it."""
TO_DO = (
    N_("If you cannot come, please name a substitute and give the reason."),
    N_("Please enter requests for diet, rooms or cars in the reply form."),
)


def notice(desk: Desk, delegation: str) -> Paper:
    """What, when, where, who, what about, what is asked, by when to reply, to whom to turn."""
    event, language = desk.event, desk.language
    title = sentence(N_("Notice of {name}"), language, name=event.name)
    paper = Paper(title, event.revised_at or event.start, about=event.name)
    writer = _Notice(desk, delegation)
    name = event.delegation(delegation).name
    paper.line(sentence(N_("To {name}:"), language, name=name))
    told = N_("{name} will be held on {days}; please note the following.")
    paper.paragraph(sentence(told, language, name=event.name, days=_days(desk)))
    every = (
        (N_("Time and place"), writer.time_and_place),
        (N_("Participants"), writer.people),
        (N_("Agenda"), writer.agenda),
        (N_("Requirements"), writer.asked),
        (N_("Contact person"), writer.contact),
    )
    sections(paper, language, every)
    paper.paragraph(translator(language)(N_("Annex: reply form")))
    undersign(paper, desk)
    sign(paper, desk.delegation(delegation))
    return paper


def reply_form(desk: Desk, delegation: str) -> Paper:
    """A row for each of its people, with what is known, and what is to be filled in."""
    event, language = desk.event, desk.language
    title = sentence(N_("Reply to the notice of {name}"), language, name=event.name)
    sayings, say = desk.delegation(delegation), translator(language)
    paper = Paper(title, event.revised_at or event.start, sheet=ACROSS, about=event.name)
    paper.line(event.delegation(delegation).name)
    paper.line(_deadline(desk))
    paper.line(sayings.liaison())
    people = guests_of(desk, delegation)
    foreign = event.delegation(delegation).reception is Reception.FOREIGN
    from_where = (ABROAD if foreign else AT_HOME, 18.0, True)
    heads = (*ASKED_FIRST, from_where, *ASKED_NEXT)
    paper.table(columns_of(sayings, heads), _replies(desk, people))
    paper.form(
        [
            [(say(N_("Not coming")), ""), (say(N_("Substitute and post")), "")],
            [(say(N_("Reason for it")), "")],
            [(say(N_("Filled in by")), ""), (say(N_("Mobile")), "")],
        ]
    )
    sign(paper, sayings)
    return paper


class _Notice:
    """Writes the sections of the notice to one delegation."""

    def __init__(self, desk: Desk, delegation: str) -> None:
        self.desk, self.language = desk, desk.language
        self.delegation = desk.event.delegation(delegation)
        self.sayings = desk.delegation(delegation)

    def time_and_place(self, paper: Paper) -> None:
        """From when to when, in which houses; where they are lodged."""
        days = self._said(N_("Dates: {words}"), _days(self.desk))
        for told in (days, self.sayings.zone()):
            paper.paragraph(told)
        houses = dict.fromkeys(
            self.desk.register.place(row.engagement.place).name
            for row in self.sayings.schedule.rows
            if row.engagement.kind is EngagementKind.SESSION and row.engagement.place
        )
        paper.paragraph(self._said(N_("Place: {words}"), listed(list(houses), self.language)))
        if self.delegation.hotel:
            hotel = self.desk.register.place(self.delegation.hotel).name
            paper.paragraph(self._said(N_("Hotel: {words}"), hotel))

    def people(self, paper: Paper) -> None:
        """Who heads them and how many they are."""
        count = head_count(guests_of(self.desk, self.delegation.id))
        head = self.delegation.head
        if head:
            named = with_post(self.desk.register.person(head), self.language)
            message = N_("{name} and others, {people} people")
            paper.paragraph(sentence(message, self.language, name=named, people=count))
        elif count:
            message = N_("{name}, {people} people")
            name = self.delegation.name
            paper.paragraph(sentence(message, self.language, name=name, people=count))

    def agenda(self, paper: Paper) -> None:
        """The sessions that it is asked to."""
        paper.table(columns_of(self.sayings, AGENDA), self._sessions())

    def _sessions(self) -> Iterator[list[str]]:
        sayings = self.sayings
        for row in sayings.schedule.rows:
            if row.engagement.kind is EngagementKind.SESSION:
                day = times.short_day(row.day, self.language)
                yield [day, sayings.time(row), sayings.what(row), sayings.place(row)]

    def asked(self, paper: Paper) -> None:
        """By when to reply, and with what."""
        told = [_deadline(self.desk), *map(translator(self.language), TO_DO)]
        for number, line in enumerate(told, start=1):
            paper.paragraph(f"{number}. {line}")

    def contact(self, paper: Paper) -> None:
        """The liaison officer."""
        paper.paragraph(self.sayings.liaison())

    def _said(self, message: str, words: str) -> str:
        return sentence(message, self.language, words=words) if words else ""


def _days(desk: Desk) -> str:
    days = desk.event.days()
    return times.days(days[0], days[-1], desk.language)


def _deadline(desk: Desk) -> str:
    """By which day to reply; at once, where that day is past as the paper is made."""
    day = desk.event.days()[0] - timedelta(days=reply_days(desk.event.policies))
    if day < made_on(desk):
        return translator(desk.language)(N_("Please send the reply form back at once."))
    return sentence(
        N_("Please send the reply form back by {day}."),
        desk.language,
        day=times.dated(day, desk.language),
    )


def _replies(desk: Desk, people: list[Person]) -> Iterator[list[str]]:
    """Those named, then a line for each of those who are not, and for a few more."""
    named = [person for person in people if person.named]
    say = translator(desk.language)
    for number, one in enumerate(named, start=1):
        sex = say(SEXES[one.sex]) if one.sex else ""
        post = " ".join(filter(None, (one.organisation, one.post)))
        ways = [_way(desk, one, direction) for direction in Direction]
        yield [str(number), aligned(one.name), sex, "", post, "", *ways, "", "", ""]
    more = max(BLANK_ROWS, head_count(people) - len(named))
    for number in range(len(named) + 1, len(named) + more + 1):
        yield [str(number), WRITTEN_INTO, *[""] * (REPLY_CELLS - 2)]


def _way(desk: Desk, person: Person, direction: Direction) -> str:
    """What is known of how one comes or goes."""
    for one in desk.event.journeys:
        if one.direction is direction and person.id in one.persons:
            at = one.at.astimezone(desk.event.tzinfo)
            day = times.bare_day(at.date(), desk.language)
            return f"{one.carrier}\n{day} {times.clock(at)}".strip()
    return ""
