"""核对单: what stands against rules before papers are issued, and what a person is to look at."""

from collections.abc import Iterator

from planner.documents.desk import Desk
from planner.documents.lists import columns_of, list_paper, sign
from planner.documents.paper import Paper
from planner.documents.used_columns import used
from planner.domain.finding import Finding, Severity
from planner.domain.policies.in_force import policies_of
from planner.domain.policies.keys import KEYS
from planner.domain.policy import Ruling
from planner.language import sentence, translator
from solver.constraint import N_

TITLE = N_("Check sheet of {name}")
SECRET = N_("On secret sessions there is more to settle: {number}, on screen alone.")
ORDER = {
    Severity.BINDING: N_("Must be put right before anything is issued"),
    Severity.CANNOT_BE: N_("Cannot be done as asked"),
    Severity.POLICY: N_("Against the rules"),
    Severity.NOTICE: N_("Good to know"),
}
"""Headings of findings, those that weigh most first."""
FOUND = (
    (N_("No."), 12.0, True),
    (N_("What was found"), 92.0, False),
    (N_("How to settle it"), 60.0, False),
    (N_("Text and article"), 64.0, False),
    (N_("Settled"), 25.0, True),
)
ARTICLE = 3
"""Of most findings there is none: they are no matter of rules."""
BY_PERSON = (
    (N_("No."), 12.0, True),
    (N_("About"), 43.0, False),
    (N_("Requirement"), 79.0, False),
    (N_("Text and article"), 97.0, False),
    (N_("Checked by"), 22.0, True),
)
ASKED = (
    (N_("Title"), 82.0, False),
    (N_("Issuer"), 62.0, False),
    (N_("In force from"), 25.0, True),
    (N_("Note"), 84.0, False),
)


def check_sheet(desk: Desk) -> Paper:
    """The findings of the plan by weight, each with its article; then what no plan can show.

    What concerns a secret session is counted alone: a sheet lies about.
    """
    sayings, say = desk.office, translator(desk.language)
    paper = list_paper(sayings, TITLE)
    every = [one for one in desk.plan.findings if one.severity in ORDER]
    found = [one for one in every if desk.secret.isdisjoint(one.subjects)]
    if not found:
        paper.paragraph(say(N_("Nothing was found against the rules.")))
    number = 0
    for severity, heading in ORDER.items():
        own = [one for one in found if one.severity is severity]
        if own:
            paper.heading(say(heading))
            rows = [_found(desk, one, number + place) for place, one in enumerate(own, start=1)]
            columns, (rows,) = used(columns_of(sayings, FOUND), [rows], optional=(ARTICLE,))
            paper.table(columns, rows)
            number += len(own)
    if hidden := len(every) - len(found):
        paper.line(sentence(SECRET, desk.language, number=hidden))
    _to_look_at(desk, paper)
    sign(paper, sayings)
    return paper


def _found(desk: Desk, finding: Finding, number: int) -> list[str]:
    say = translator(desk.language)
    remedy = finding.remedy.said(say) if finding.remedy else ""
    return [str(number), finding.what.said(say), remedy, finding.source, ""]


def _to_look_at(desk: Desk, paper: Paper) -> None:
    policies = policies_of(desk.event, desk.register.packs)
    rulings = list(policies.by_person())
    if rulings:
        say, columns = translator(desk.language), columns_of(desk.office, BY_PERSON)
        paper.heading(say(N_("To be checked by a person")))
        paper.table(columns, _rows(desk, rulings))
    if policies.packs:
        paper.heading(translator(desk.language)(N_("Rules applied")))
        asked = (
            (pack.title, pack.issuer, str(pack.valid_from or ""), pack.note)
            for pack in policies.packs
        )
        paper.table(columns_of(desk.office, ASKED), asked)


def _rows(desk: Desk, rulings: list[Ruling]) -> Iterator[list[str]]:
    say = translator(desk.language)
    for number, ruling in enumerate(rulings, start=1):
        about = say(KEYS[ruling.rule.key].words)
        yield [str(number), about, ruling.rule.text, ruling.article, ""]
