"""Issue papers: each is kept as it was issued, numbered, with who issued it when and to whom.

    issue_paper(store, event, Wanted("car-list", to="车辆组"), by=name)  # an Issue, with its number
    issue_paper(store, event, Wanted("print/badges"), by=name)  # so are files of the print pack
    issue_changes(store, changes, Wanted("corrections"), by=name)  # of `write_changes`
    issued_papers(store, event); issued_file(store, event, "car-list", issue=1, form="pdf")
    compare_issues(store, event, "car-list", before=1, after=2)  # the lines that changed

What was issued to the office holds phones: the pages of these are for those who edit.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner.documents.change_papers import CHANGE_KINDS
from planner.documents.desk import Desk
from planner.documents.issued_foot import issued_paper
from planner.documents.masked_desk import masked_desk
from planner.documents.paper import Heading, Paper, Table
from planner.documents.paper_file import PDF, WORD, paper_file
from planner.documents.papers import drafts
from planner.documents.pdf import Press
from planner.documents.print_pack.typesetter import Typesetter
from planner.domain.audience import Audience, audience_in
from planner.domain.errors import Refused
from planner.domain.issue import ChangedLine, Issue, IssuedList, changed_lines_of
from planner.domain.sentence import sentence
from planner.language import CHINESE, translator
from planner.language.text import in_one_line
from planner.persistence.issues import (
    issued_content,
    issued_lists,
    issues_of,
    keep_issue,
    next_issue,
)
from planner.services.desks import desk_of
from planner.services.hand_out import missing
from planner.services.own_templates import templates
from planner.services.printed import FOLDER, PrintPack
from planner.services.stored_events import open_event
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.documents.change_set import ChangeSet
    from planner.domain.event import Event
    from planner.persistence.store import Store


@dataclass(frozen=True)
class Wanted:
    """What is to be issued, as what files, and for whom."""

    paper: str
    """Its path among the papers without the ending."""
    to: str = ""
    """Whom it goes to, in the office's words."""
    audience: Audience | None = None
    """None: a delegation's for its guests, any other for the office."""
    forms: tuple[str, ...] = (WORD, PDF)
    language: str = CHINESE


@dataclass(frozen=True)
class _Draft:
    """Something about to be issued: what it is called, its lists, its files once it is numbered."""

    desk: Desk
    title: str
    audience: Audience
    lists: tuple[IssuedList, ...]
    files: Callable[[Issue], dict[str, bytes]]


def issue_paper(store: Store, event: str, wanted: Wanted, *, by: str) -> Issue:
    """Issue a paper of the event as it stands, with its last plan.

    NotFound where there is no such paper, Refused where it has nothing to tell.
    """
    desk = desk_of(open_event(store, event), wanted.language)
    desk = replace(desk, templates=templates(store))
    if wanted.paper.startswith(f"{FOLDER}/"):
        return _issued(store, _cards(desk, wanted), replace(wanted, forms=(PDF,)), by=by)
    return _issued(store, _draft(desk, wanted), wanted, by=by)


def issue_changes(store: Store, changes: ChangeSet, wanted: Wanted, *, by: str) -> Issue:
    """Issue the corrections, or another of `CHANGE_KINDS`, as the office reads them.

    Of the forms wanted those that it can be had in; all of its own where it has none of them.
    """
    kind = next((one for one in CHANGE_KINDS if one.id == wanted.paper), None)
    if kind is None:
        raise missing(wanted.paper)
    forms = tuple(form for form in kind.forms if form in wanted.forms) or kind.forms
    asked = replace(wanted, language=changes.after.language, forms=forms)
    draft = _of_paper(changes.after, kind.make(changes), asked, Audience.OFFICE)
    return _issued(store, draft, asked, by=by)


def issued_papers(store: Store, event: str) -> tuple[Issue, ...]:
    """Every issued paper of an event, the last issued first."""
    with store.reading() as session:
        return issues_of(session, event)


def issued_file(store: Store, event: str, paper: str, *, issue: int, form: str) -> bytes:
    """The very bytes that were issued; NotFound where there are none."""
    with store.reading() as session:
        return issued_content(session, event, paper, issue=issue, form=form)


def compare_issues(
    store: Store, event: str, paper: str, *, before: int, after: int
) -> tuple[ChangedLine, ...]:
    """The lines of a paper's lists that differ between two issues; NotFound for either."""
    with store.reading() as session:
        old, new = (issued_lists(session, event, paper, issue=one) for one in (before, after))
    return changed_lines_of(old, new)


def _draft(desk: Desk, wanted: Wanted) -> _Draft:
    """The paper of that path; NotFound where there is none."""
    found = next((one for one in drafts(desk.event) if one.stem == wanted.paper), None)
    if found is None:
        raise missing(wanted.paper)
    own = found.delegation
    usual = Audience.OFFICE if own is None else audience_in(desk.event.delegation(own))
    audience = wanted.audience or usual
    masked = masked_desk(desk, audience, delegation=own)
    template = masked.template(found.template)
    return _of_paper(masked, found.make(masked), wanted, audience, template=template)


def _of_paper(
    desk: Desk, paper: Paper, wanted: Wanted, audience: Audience, *, template: bytes | None = None
) -> _Draft:
    """Refused where the paper has nothing to tell."""
    if paper.blank:
        raise Refused(wanted.paper, sentence(N_("{paper} has nothing to tell."), paper=paper.title))
    press = Press()

    def files(issue: Issue) -> dict[str, bytes]:
        printed = issue.issued_at.astimezone(desk.event.tzinfo)
        told = issued_paper(paper, issue.issue, printed, language=desk.language)
        return {form: paper_file(told, form, press, template=template) for form in issue.forms}

    return _Draft(desk, paper.title, audience, tuple(_lists(paper)), files)


def _cards(desk: Desk, wanted: Wanted) -> _Draft:
    """A file of the print pack, its cards as a list; NotFound where there is none.

    Refused for others than the office: cards are printed for it alone, and mask nothing.
    """
    path = f"{wanted.paper}.{PDF}"
    sheet = next((one for one in PrintPack(desk).sheets if one.path == path and one.cards), None)
    if sheet is None:
        raise missing(wanted.paper)
    if wanted.audience not in (None, Audience.OFFICE):
        what = sentence(N_("{paper} can be issued for the office alone."), paper=sheet.title)
        raise Refused(wanted.paper, what, sentence(N_("Issue it for the office.")))
    say = translator(desk.language)
    heads = (say(N_("Card")), say(N_("Printed on it")))
    rows = tuple((card.called, " ".join(one.text for one in card.words)) for card in sheet.cards)
    content = Typesetter().pdf(sheet)
    lists = (IssuedList("", heads, rows),)
    return _Draft(desk, sheet.title, Audience.OFFICE, lists, lambda _: {PDF: content})


def _issued(store: Store, draft: _Draft, wanted: Wanted, *, by: str) -> Issue:
    """Make the files before the store is held; made again where another took the number."""
    event = draft.desk.event
    while True:
        with store.reading() as session:
            number = next_issue(session, event.id, wanted.paper)
        issue = _numbered(store, draft, wanted, number=number, by=by)
        files = draft.files(issue)
        with store.writing(by, about=event.id) as session:
            if next_issue(session, event.id, wanted.paper) == number:
                keep_issue(session, issue, lists=draft.lists, files=files)
                return issue


def _numbered(store: Store, draft: _Draft, wanted: Wanted, *, number: int, by: str) -> Issue:
    event: Event = draft.desk.event
    return Issue(
        event=event.id,
        paper=wanted.paper,
        issue=number,
        title=in_one_line(draft.title),
        language=draft.desk.language,
        audience=draft.audience.value,
        issued_to=wanted.to,
        issued_by=by,
        issued_at=store.clock(),
        revision=event.revision,
        plan=draft.desk.plan.revision or None,
        forms=tuple(sorted(set(wanted.forms))),
    )


def _lists(paper: Paper) -> Iterator[IssuedList]:
    """The tables of a paper, each with the heading above it."""
    above = ""
    for part in paper.parts:
        if isinstance(part, Heading):
            above = part.text
        elif isinstance(part, Table):
            yield IssuedList(above, tuple(one.head for one in part.columns), part.rows)
