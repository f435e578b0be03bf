"""值班表: who leads and who is on duty in each shift, by what telephone, and what to hand over."""

from itertools import groupby

from planner.documents.desk import Desk
from planner.documents.lists import columns_of, list_paper, sign
from planner.documents.paper import Paper
from planner.domain.duty import Duty
from planner.language import times
from planner.language.text import aligned
from planner.language.wording import remarks
from solver.constraint import N_

COLUMNS = (
    (N_("Shift"), 34.0, True),
    (N_("Leading cadre"), 40.0, True),
    (N_("Officers"), 45.0, True),
    (N_("Duty phone"), 36.0, True),
    (N_("To hand over"), 68.0, False),
    (N_("Signature"), 30.0, True),
)


def duty_roster(desk: Desk) -> Paper:
    """Each day's shifts, in order; the phones of people stand below their names."""
    paper = list_paper(desk.office, N_("Duty roster of {name}"))
    columns, zone = columns_of(desk.office, COLUMNS), desk.event.tzinfo
    shifts = sorted(desk.event.duties, key=lambda duty: (duty.shift, duty.id))
    for day, own in groupby(shifts, key=lambda duty: duty.shift.start.astimezone(zone).date()):
        paper.heading(times.day(day, desk.language))
        paper.block(columns, (_row(desk, duty) for duty in own))
    sign(paper, desk.office)
    return paper


def _row(desk: Desk, duty: Duty) -> list[str]:
    return [
        times.span(duty.shift.astimezone(desk.event.tzinfo)),
        _called(desk, duty.leader) if duty.leader else "",
        "\n".join(_called(desk, one) for one in duty.officers),
        duty.phone,
        remarks(list(filter(None, (duty.handover, duty.note))), desk.language),
        "",
    ]


def _called(desk: Desk, identifier: str) -> str:
    person = desk.register.person(identifier)
    return f"{aligned(person.name)}\n{person.phone}".strip()
