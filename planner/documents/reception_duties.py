"""分工及联系人 in a reception plan: who does what by when, then whom one calls."""

from collections.abc import Iterator

from planner.documents.desk import Desk
from planner.documents.lists import columns_of
from planner.documents.paper import Paper
from planner.domain.people import Person
from planner.domain.task import Task
from planner.language import sentence, times
from planner.language.wording import with_post
from solver.constraint import N_

TASKS = (
    (N_("Working group"), 26.0, False),
    (N_("Task"), 56.0, False),
    (N_("Led by"), 56.0, False),
    (N_("Due"), 28.0, True),
)
DUTIES = (
    (N_("Duty"), 62.0, False),
    (N_("Person responsible"), 66.0, False),
    (N_("Mobile"), 38.0, True),
)


def duties(paper: Paper, desk: Desk) -> None:
    """The tasks as they were divided, where they were; who answers for guests and places."""
    order = {group: n for n, group in enumerate(dict.fromkeys(t.group for t in desk.event.tasks))}
    tasks = sorted(desk.event.tasks, key=lambda task: order[task.group])
    if tasks:
        paper.table(columns_of(desk.office, TASKS), (_task(desk, task) for task in tasks))
    paper.table(columns_of(desk.office, DUTIES), _answering(desk))


def _task(desk: Desk, task: Task) -> list[str]:
    due = task.due.astimezone(desk.event.tzinfo) if task.due else None
    lead = desk.register.person(task.lead) if task.lead else None
    named = f"{lead.name} {lead.phone}".strip() if lead else ""
    when = f"{times.bare_day(due.date(), desk.language)} {times.clock(due)}" if due else ""
    return [task.group, task.title, "\n".join(filter(None, (task.lead_unit, named))), when]


def _answering(desk: Desk) -> Iterator[list[str]]:
    register = desk.register
    for delegation in desk.event.delegations:
        duty = sentence(N_("Liaison, {name}"), desk.language, name=delegation.name)
        for one in filter(None, (delegation.liaison,)):
            yield _called(desk, duty, register.person(one))
    shown = {visit.site for visit in desk.plan.visits if visit.site}
    for site in (one for one in register.sites if one.id in shown):
        for one in filter(None, dict.fromkeys((site.contact, site.host))):
            duty = sentence(N_("On site, {name}"), desk.language, name=site.name)
            yield _called(desk, duty, register.person(one))


def _called(desk: Desk, duty: str, person: Person) -> list[str]:
    return [duty, with_post(person, desk.language), person.phone]
