"""接待清单: after the event, what each delegation was received with, to be signed and paid by."""

from collections import Counter
from collections.abc import Iterator

from planner.documents.desk import Desk
from planner.documents.escort_list import AT_POINTS, companions
from planner.documents.lists import columns_of, sign
from planner.documents.paper import Paper
from planner.documents.reception_plan import RECEPTIONS
from planner.documents.visitors import guests_of
from planner.domain.engagement import Engagement, EngagementKind
from planner.domain.ladder import LEGAL
from planner.domain.people import Delegation, Person, head_count
from planner.language import sentence, times, translator
from planner.language.text import aligned
from planner.language.wording import listed, with_post
from solver.constraint import N_

GUESTS = (
    (N_("No."), 14.0, True),
    (N_("Unit"), 52.0, False),
    (N_("Guest"), 36.0, False),
    (N_("Post"), 64.0, False),
)
ITEMS = (
    (N_("Activity"), 40.0, False),
    (N_("When"), 53.0, True),
    (N_("Place"), 37.0, False),
    (N_("Head count"), 13.0, True),
    (N_("Cost (yuan)"), 23.0, True),
)
BUREAU, DIVISION = LEGAL.rung("副厅"), LEGAL.rung("副处")
"""The lowest rungs of 厅局级 and 县处级 posts; the ranks that go with each lie just below."""


def reception_record(desk: Desk) -> Paper:
    """A page for each delegation: who came by which letter, what was done, who went along."""
    title = sentence(N_("Record of reception: {name}"), desk.language, name=desk.event.name)
    paper = Paper(title, desk.event.revised_at or desk.event.start, about=desk.event.name)
    received = [one for one in desk.event.delegations if guests_of(desk, one.id)]
    for number, delegation in enumerate(received):
        if number:
            paper.new_page()
        _record(paper, desk, delegation)
    sign(paper, desk.office)
    return paper


def _record(paper: Paper, desk: Desk, delegation: Delegation) -> None:
    guests = guests_of(desk, delegation.id)
    say, days = translator(desk.language), desk.event.days()
    paper.heading(delegation.name)
    letters = listed(list(delegation.letters), desk.language)
    held = times.days(days[0], days[-1], desk.language)
    leads = desk.register.person(delegation.head) if delegation.head else None
    head = with_post(leads, desk.language) if leads else ""
    paper.form(
        (
            (
                (say(N_("Letter no.")), letters),
                (say(N_("Kind of reception")), say(RECEPTIONS[delegation.reception])),
            ),
            ((say(N_("Dates")), held),),
            ((say(N_("Head and post")), head),),
            ((say(N_("Guests in all")), _counted(desk, guests)),),
            ((say(N_("Companions of ours")), _companions(desk, delegation)),),
            ((say(N_("Costs borne by")), delegation.payer),),
        )
    )
    paper.table(columns_of(desk.office, GUESTS), _guests(guests))
    paper.table(columns_of(desk.office, ITEMS), _items(desk, delegation))
    for signed in (N_("Handled by: {blank}"), N_("Signed by the leader responsible: {blank}")):
        paper.closing(sentence(signed, desk.language, blank="\u3000" * 8))


def _counted(desk: Desk, guests: list[Person]) -> str:
    """How many, and how many of them of which level; who has no rank counts as below."""
    levels = Counter[str]()
    for person in guests:
        levels[_level(person)] += person.people
    told = [
        sentence(level, desk.language, count=levels[level]) for level in LEVELS if levels[level]
    ]
    people = head_count(guests)
    if levels[BELOW] == people:
        # As in firms, whose posts have no rank.
        return sentence(N_("{people} people"), desk.language, people=people)
    message = N_("{people} people: {levels}")
    return sentence(message, desk.language, people=people, levels=listed(told, desk.language))


HIGH = N_("{count} of bureau level and above")
MIDDLE = N_("{count} of division level")
BELOW = N_("{count} others")
LEVELS = (HIGH, MIDDLE, BELOW)


def _level(person: Person) -> str:
    rung = LEGAL.rung(person.rank)
    if rung is None or BUREAU is None or DIVISION is None:
        return BELOW
    # The rank beside a post stands one rung below it, with the last one of its level.
    return HIGH if rung <= BUREAU + 1 else MIDDLE if rung <= DIVISION + 2 else BELOW


def _companions(desk: Desk, delegation: Delegation) -> str:
    people = [with_post(one, desk.language) for one in companions(desk, delegation.id)]
    return listed(people, desk.language)


def _guests(guests: list[Person]) -> Iterator[list[str]]:
    for number, person in enumerate(guests, start=1):
        yield [str(number), person.organisation, aligned(person.name), person.post]


def _items(desk: Desk, delegation: Delegation) -> Iterator[list[str]]:
    """What was done, with how many of its guests, and what their entry cost where that is known.

    The other costs and the sum are written.
    """
    office, guests = desk.office, guests_of(desk, delegation.id)
    for row in office.schedule.rows:
        one = row.engagement
        if one.kind in AT_POINTS and delegation.id in one.delegations:
            when = f"{times.bare_day(row.day, desk.language)} {office.time(row)}"
            people = head_count(person for person in guests if person.id in one.persons)
            cost = _cost(desk, one, people=people)
            yield [office.what(row), when, office.place(row), str(people), cost]
    yield [translator(desk.language)(N_("Sum")), "", "", "", ""]


def _cost(desk: Desk, one: Engagement, *, people: int) -> str:
    if one.kind is not EngagementKind.VISIT:
        return ""
    fee = desk.register.site(one.place).entry_fee
    return str(fee * people) if fee else ""
