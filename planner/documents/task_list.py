"""任务分工: each working group's tasks, by when, who answers for them; signed beside."""

from itertools import groupby

from planner.documents.desk import Desk
from planner.documents.lists import columns_of, list_paper, sign
from planner.documents.paper import Paper
from planner.domain.task import Progress, Task
from planner.language import times, translator
from planner.language.text import aligned
from planner.language.wording import listed
from solver.constraint import N_

COLUMNS = (
    (N_("No."), 13.0, True),
    (N_("Task"), 48.0, False),
    (N_("Standard"), 46.0, False),
    (N_("Due"), 32.0, True),
    (N_("Led by"), 36.0, False),
    (N_("Assisted by"), 30.0, False),
    (N_("Status"), 20.0, True),
    (N_("Signature"), 28.0, True),
)
STATUS = {
    Progress.OPEN: N_("Not begun"),
    Progress.UNDER_WAY: N_("Under way"),
    Progress.DONE: N_("Done"),
}


def task_list(desk: Desk) -> Paper:
    """A table for each group, in the order in which they were typed."""
    paper = list_paper(desk.office, N_("Division of tasks of {name}"))
    columns = columns_of(desk.office, COLUMNS)
    order = {group: n for n, group in enumerate(dict.fromkeys(t.group for t in desk.event.tasks))}
    tasks = sorted(desk.event.tasks, key=lambda task: order[task.group])
    for group, own in groupby(tasks, key=lambda task: task.group):
        if group:
            paper.heading(group)
        paper.table(columns, (_row(desk, task) for task in own))
    sign(paper, desk.office)
    return paper


def _row(desk: Desk, task: Task) -> list[str]:
    due = task.due.astimezone(desk.event.tzinfo) if task.due else None
    lead = aligned(desk.register.person(task.lead).name) if task.lead else ""
    status = translator(desk.language)(STATUS[task.status])
    return [
        task.id,
        "\n".join(filter(None, (task.title, task.note))),
        task.standard,
        f"{times.short_day(due.date(), desk.language)}\n{times.clock(due)}" if due else "",
        "\n".join(filter(None, (task.lead_unit, lead))),
        listed(list(task.assisting), desk.language),
        status,
        "",
    ]
