"""The office's own Word templates: bring one, go back to none, and one to begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.documents.own_template import require_fit
from planner.documents.papers import GUEST_KINDS, KINDS, drafts, template_kinds
from planner.documents.start_template import start_template
from planner.language import sentence, translator
from planner.persistence import paper_templates
from planner.persistence.paper_templates import KeptTemplate
from planner.services.desks import desk_of
from planner.services.hand_out import missing
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from planner.documents.paper import Paper
    from planner.persistence.store import Store
    from planner.services.opened import Opened


def templates(store: Store) -> Mapping[tuple[str, str], bytes]:
    """The templates that papers are made with, by kind and language."""
    with store.reading() as session:
        return paper_templates.contents(session)


def kept_templates(store: Store) -> tuple[KeptTemplate, ...]:
    """Which there are, and who brought them when."""
    with store.reading() as session:
        return paper_templates.kept(session)


def keep_template(
    store: Store, opened: Opened, kind: str, *, path: Path, by: str, language: str
) -> None:
    """Make papers of a kind with a template from now on; it is tried on this event's.

    Unreadable, with every fault, where it does not fit; NotFound for no kind of paper.
    """
    sample, content = _sample(opened, kind, language), path.read_bytes()
    require_fit(content, path.name, sample=sample)
    with store.writing(by) as session:
        kept = KeptTemplate(kind, language, by, store.clock())
        paper_templates.keep(session, kept, content)


def drop_template(store: Store, kind: str, *, by: str, language: str) -> None:
    """Make papers of a kind as they are made without a template."""
    with store.writing(by) as session:
        paper_templates.drop(session, kind, language)


def template_to_begin_with(opened: Opened, kind: str, language: str) -> bytes:
    """A template that makes of a paper what we make of it; NotFound for no kind of paper."""
    return start_template(_sample(opened, kind, language))


def templates_of_folder(
    folder: Path, opened: Opened, language: str
) -> Mapping[tuple[str, str], bytes]:
    """Those of a folder, each called by its kind: `car-list.docx`.

    Unreadable, with every fault, where one does not fit; others' files are left alone.
    """
    found: dict[tuple[str, str], bytes] = {}
    for kind in template_kinds():
        path = folder / f"{kind}.docx"
        if path.is_file():
            content = found[kind, language] = path.read_bytes()
            require_fit(content, path.name, sample=_sample(opened, kind, language))
    return found


def template_names(opened: Opened, language: str) -> dict[str, str]:
    """What each kind of paper is called that a template can be kept for."""
    name, say = opened.event.name, translator(language)
    office = {one.template: sentence(one.name, language, name=name) for one in KINDS}
    group = say(N_("each delegation"))
    own = {one.template: sentence(one.name, language, name=group) for one in GUEST_KINDS}
    return office | own


def _sample(opened: Opened, kind: str, language: str) -> Paper:
    """What a paper of that kind says of this event; of a delegation's, the first one's."""
    desk = desk_of(opened, language)
    found = next((one for one in drafts(opened.event) if one.template == kind), None)
    if found is None:
        raise missing(kind)
    return found.make(desk)
