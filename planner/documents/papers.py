"""The papers of an event: what an office sends round for approval, and to its guests."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from threading import Lock

from planner.documents.agendas import agendas, chairs_lists
from planner.documents.car_list import car_list
from planner.documents.car_orders import car_orders
from planner.documents.contacts import contacts, guests_contacts
from planner.documents.desk import Desk
from planner.documents.driver_sheets import driver_sheets
from planner.documents.duty_roster import duty_roster
from planner.documents.escort_list import escort_list
from planner.documents.itinerary import itinerary
from planner.documents.lodging_list import lodging_list
from planner.documents.long_picture import Painter
from planner.documents.masked_desk import Desks
from planner.documents.meal_list import meal_list
from planner.documents.minute_sheet import minute_sheet
from planner.documents.motorcade_order import motorcade_order
from planner.documents.notice import notice, reply_form
from planner.documents.own_papers import PICTURE, TEXT
from planner.documents.paper import Paper
from planner.documents.paper_file import EXCEL, PDF, WORD, paper_file
from planner.documents.pdf import Press
from planner.documents.pickup_signs import pickup_signs
from planner.documents.plain_text import plain_text
from planner.documents.plates import plate_changes, plates
from planner.documents.reception_plan import reception_plan
from planner.documents.reception_record import reception_record
from planner.documents.shuttle_timetable import shuttle_timetable
from planner.documents.task_list import task_list
from planner.documents.transfer_matrix import transfer_matrix
from planner.documents.visit_sheet import guests_visits, visit_sheet
from planner.domain.event import Event
from planner.language.text import file_names
from solver.constraint import N_

THREADS = 2
"""Typesetting needs no interpreter: it goes on beside what does."""
ITINERARY = "itinerary"
"""A delegation has it as a picture and as text to paste, too."""
Made = Callable[[], bytes]
FORMS = (WORD, PDF, EXCEL)
"""What a paper can be had as."""


@dataclass(frozen=True)
class Kind:
    """A document of the office: its id names its file; a blank one is left out."""

    id: str
    name: str
    make: Callable[[Desk], Paper]

    @property
    def template(self) -> str:
        """Under what name the office's own template of it is kept."""
        return self.id


@dataclass(frozen=True)
class GuestKind:
    """A document of one delegation, made of its id."""

    id: str
    name: str
    make: Callable[[Desk, str], Paper]

    @property
    def template(self) -> str:
        """Under what name the office's own template of it is kept."""
        return f"delegation-{self.id}"


def _own_itinerary(desk: Desk, delegation: str) -> Paper:
    return itinerary(desk.delegation(delegation))


KINDS = (
    Kind("reception-plan", N_("Reception plan of {name}"), reception_plan),
    Kind(ITINERARY, N_("Programme of {name}"), lambda desk: itinerary(desk.office)),
    Kind("visits", N_("Site visits of {name}"), visit_sheet),
    Kind("agendas", N_("Agendas of {name}"), agendas),
    Kind("contacts", N_("Contacts of {name}"), contacts),
    Kind("minute-sheet", N_("Minute sheet of {name}"), minute_sheet),
    Kind("chairs-lists", N_("Chairs' lists of names of {name}"), chairs_lists),
    Kind("car-list", N_("Cars of {name}"), car_list),
    Kind("transfers", N_("Transfers of {name}"), transfer_matrix),
    Kind("driver-sheets", N_("Drivers' sheets of {name}"), driver_sheets),
    Kind("motorcades", N_("Motorcades of {name}"), motorcade_order),
    Kind("pickup-signs", N_("Pick-up signs of {name}"), pickup_signs),
    Kind("shuttles", N_("Shuttles of {name}"), shuttle_timetable),
    Kind("car-orders", N_("Car orders of {name}"), car_orders),
    Kind("lodging", N_("Lodging of {name}"), lodging_list),
    Kind("meals", N_("Meals of {name}"), meal_list),
    Kind("companions", N_("Companions at {name}"), escort_list),
    Kind("tasks", N_("Division of tasks of {name}"), task_list),
    Kind("duties", N_("Duty roster of {name}"), duty_roster),
    Kind("record", N_("Record of reception: {name}"), reception_record),
    Kind("plates", N_("Name plates of {name}"), plates),
    Kind("plate-changes", N_("Changes of name plates of {name}"), plate_changes),
)
"""The office's, in the order in which they are listed."""
GUEST_KINDS = (
    GuestKind(ITINERARY, N_("Programme of {name}"), _own_itinerary),
    GuestKind("visits", N_("Site visits of {name}"), guests_visits),
    GuestKind("contacts", N_("Contacts of {name}"), guests_contacts),
    GuestKind("notice", N_("Notice of {name}"), notice),
    GuestKind("reply", N_("Reply to the notice of {name}"), reply_form),
)
"""A delegation's, in a folder of its own."""


@dataclass(frozen=True)
class Draft:
    """A paper that an event can have: where it stands, and what writes it at a desk."""

    stem: str
    """Its path among the papers without an ending."""
    kind: str
    template: str
    make: Callable[[Desk], Paper]
    delegation: str | None = None
    """Whose it is; None: the office's."""


def drafts(event: Event) -> Iterator[Draft]:
    """The office's, then each delegation's."""
    for kind in KINDS:
        yield Draft(kind.id, kind.id, kind.template, kind.make)
    for identifier, folder in file_names(one.id for one in event.delegations).items():
        for own in GUEST_KINDS:
            stem, make = f"delegations/{folder}/{own.id}", partial(_of, own, identifier)
            yield Draft(stem, own.id, own.template, make, identifier)


def _of(own: GuestKind, delegation: str, desk: Desk) -> Paper:
    return own.make(desk, delegation)


def template_kinds() -> tuple[str, ...]:
    """The names under which an office may keep its own templates."""
    return (*(kind.template for kind in KINDS), *(own.template for own in GUEST_KINDS))


def papers(
    desk: Desk, *, forms: Iterable[str] = (WORD,), kinds: Iterable[str] | None = None
) -> Iterator[tuple[str, bytes]]:
    """Relative path and bytes of each paper; the same revision gives the same bytes.

    For the office every kind; for each delegation its own, with its itinerary as a picture and as
    text to paste. With `kinds` only those of these ids.
    """
    yield from made_in_turn(asked_makers(desk, forms=forms, kinds=kinds))


def asked_makers(
    desk: Desk, *, forms: Iterable[str], kinds: Iterable[str] | None
) -> Iterator[tuple[str, Made]]:
    """The makers of papers of these ids, where any are named."""
    only = None if kinds is None else set(kinds)
    for path, made in paper_makers(desk, forms):
        if only is None or path.rpartition("/")[2].partition(".")[0] in only:
            yield path, made


def made_in_turn(asked: Iterable[tuple[str, Made]]) -> Iterator[tuple[str, bytes]]:
    """Files in their order, blank ones left out; one is written while another is typeset."""

    def make(one: tuple[str, Made]) -> tuple[str, bytes]:
        return one[0], one[1]()

    with ThreadPoolExecutor(max_workers=THREADS) as pool:
        yield from (one for one in pool.map(make, asked) if one[1])


def paper_makers(desk: Desk, forms: Iterable[str] = FORMS) -> Iterator[tuple[str, Made]]:
    """Each paper's path, and what makes it when it is asked for; a blank one makes no bytes."""
    bench, painter, desks = _Bench(Press(), tuple(forms)), Painter(), Desks(desk)
    for draft in drafts(desk.event):
        written = _Written(draft, desks)
        yield from bench.each(written)
        if draft.delegation is not None and draft.kind == ITINERARY:
            told = (written, draft.delegation)
            yield f"{draft.stem}.{PICTURE}", partial(_picture, painter, *told)
            yield f"{draft.stem}.{TEXT}", partial(_text, *told)


class _Written:
    """A paper that is written when it is first asked for, whoever asks, at the desk it is for."""

    def __init__(self, draft: Draft, desks: Desks) -> None:
        self.draft, self._desks, self._lock = draft, desks, Lock()
        self._paper: Paper | None = None

    @property
    def desk(self) -> Desk:
        """Where it is written."""
        return self._desks.of(self.draft.delegation)

    def paper(self) -> Paper:
        """What it says."""
        with self._lock:
            if self._paper is None:
                self._paper = self.draft.make(self.desk)
            return self._paper


@dataclass(frozen=True)
class _Bench:
    """Makes files of a paper; the paper itself is written once for all of them."""

    press: Press
    forms: tuple[str, ...]

    def each(self, written: _Written) -> Iterator[tuple[str, Made]]:
        for form in self.forms:
            yield f"{written.draft.stem}.{form}", partial(self._file, form, written)

    def _file(self, form: str, written: _Written) -> bytes:
        paper = written.paper()
        if paper.blank:
            return b""
        template = written.desk.template(written.draft.template)
        return paper_file(paper, form, self.press, template=template)


def _picture(painter: Painter, written: _Written, delegation: str) -> bytes:
    return painter.picture(written.desk.delegation(delegation))


def _text(written: _Written, delegation: str) -> bytes:
    return plain_text(written.desk.delegation(delegation)).encode()
