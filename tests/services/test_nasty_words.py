"""What is typed into cells does no harm in any file written, and secrets stay where they belong.

Every name and title is a formula, mark-up, control and direction characters at once; ids climb
out of folders. Phones, diets, needs and notes carry words that are looked for afterwards.
"""

from __future__ import annotations

import time
from dataclasses import fields, is_dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree
from zipfile import ZipFile

import icalendar
import openpyxl
import pypdfium2
import pytest

from planner.domain.fact import Confirmation
from planner.language import CHINESE
from planner.services.export_plan import export_plan
from planner.services.opened import Opened
from planner.services.plan_event import plan_event
from planner.services.write_papers import write_papers
from solver.limits import Limits
from tests.services import odd_events

if TYPE_CHECKING:
    from pathlib import Path

NASTY = (
    "=cmd|' /C calc'!A0<b>&amp;</b>\x07\x00\u202e#{sys.inputs}\\u{41}{zero}{{ 7 * 7 }}{% for %}"
    "\r\nEND:VEVENT"
)
WORDS = ("name", "title", "post", "organisation", "carrier", "plate", "model")
PRIVATE = ("phone", "note", "diet", "contact", "payer")
HIDDEN = "XHIDDENX"
CLIMBING = "../../../outside"


def _spoilt(thing: Any) -> Any:
    """A thing of the world with nasty words in all that it is called by, marks in the rest."""
    if isinstance(thing, tuple):
        return tuple(map(_spoilt, thing))
    if not is_dataclass(thing) or isinstance(thing, type):
        return thing
    told = {entry.name: getattr(thing, entry.name) for entry in fields(thing)}
    words = {name: f"{told[name]}{NASTY}" for name in WORDS if name in told}
    marks = {name: HIDDEN for name in PRIVATE if isinstance(told.get(name), str)}
    marks |= {name: (HIDDEN,) for name in PRIVATE if isinstance(told.get(name), tuple)}
    deeper = {name: _spoilt(one) for name, one in told.items() if isinstance(one, tuple)}
    return replace(thing, **{**deeper, **words, **marks})


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the spoilt event, planned and written."""
    register, event, _ = odd_events.every_kind_of_session()
    lost = replace(register.people[0], id=CLIMBING)
    secret = replace(event.sessions[0], id="secret", title="XSECRETX", secret=True, start=None,
                     delegations=(), persons=("lu",), chair=None, speakers=())  # fmt: skip
    register = replace(
        register,
        people=(*register.people, lost),
        rooms=tuple(replace(room, secret=True) for room in register.rooms),
    )
    event = replace(event, sessions=(*event.sessions, secret))
    event.confirmations = (Confirmation(subject="meeting", contact=HIDDEN),)
    limits = Limits(clock=time.monotonic, began=time.monotonic(), effort=0.1, workers=1)
    outcome = plan_event(_spoilt(register), _spoilt(event), None, limits)
    folder = tmp_path_factory.mktemp("spoilt") / "deep" / "out"
    export_plan(outcome, folder, language=CHINESE)
    opened = Opened(outcome.register, outcome.event, outcome.plan, ())
    write_papers(opened, folder / "papers", language=CHINESE)
    return folder


def _files(folder: Path, ending: str) -> list[Path]:
    found = sorted(folder.rglob(f"*.{ending}"))
    assert found
    return found


def _told(path: Path) -> str:
    """All text of a file, archives unpacked."""
    if path.suffix in (".docx", ".xlsx"):
        with ZipFile(path) as archive:
            parts = [archive.read(one) for one in archive.namelist() if one.endswith(".xml")]
        return b"\n".join(parts).decode(errors="replace")
    if path.suffix == ".ics":
        return path.read_bytes().replace(b"\r\n ", b"").decode()
    return path.read_bytes().decode(errors="replace")


def test_no_file_leaves_its_folder(written: Path) -> None:
    """An id that climbs is a file name like any other."""
    above = written.parent.parent
    assert [path for path in above.rglob("*outside*") if written not in path.parents] == []
    assert len([path for path in written.rglob("*outside*") if path.suffix == ".ics"]) == 1
    assert sorted(path.name for path in above.iterdir()) == ["deep"]


def test_no_cell_is_a_formula(written: Path) -> None:
    """What begins with an equals sign is text."""
    for path in _files(written, "xlsx"):
        for sheet in openpyxl.load_workbook(path):
            kinds = {cell.data_type for row in sheet.iter_rows() for cell in row}
            assert "f" not in kinds


def test_drawings_and_papers_hold_no_mark_up_of_ours(written: Path) -> None:
    """Every XML is well formed, and no element is one that was typed."""
    drawn = [path.read_bytes() for path in _files(written, "svg")]
    for path in _files(written, "docx"):
        with ZipFile(BytesIO(path.read_bytes())) as paper:
            drawn.append(paper.read("word/document.xml"))
    for content in drawn:
        tags = {
            element.tag.rpartition("}")[2] for element in ElementTree.fromstring(content).iter()
        }
        assert tags.isdisjoint({"script", "foreignObject"})
        assert "<b>&amp;amp;" not in content.decode()


def test_a_pdf_says_what_was_typed_and_no_more(written: Path) -> None:
    """Every one opens in another reader; marks of typst and of templates stand there as words."""
    told = {path: _pdf_words(path) for path in _files(written, "pdf")}
    itinerary = told[written / "papers" / "itinerary.pdf"]
    assert "#{sys.inputs}" in itinerary
    assert "{{7*7}}{%for%}" in itinerary
    assert [path for path, words in told.items() if "\u202e" in words or "49{%for" in words] == []


def _pdf_words(path: Path) -> str:
    pages = pypdfium2.PdfDocument(path)
    assert len(pages) > 0
    return "".join("".join(page.get_textpage().get_text_range().split()) for page in pages)


def test_no_direction_is_turned(written: Path) -> None:
    """A mark that turns the direction of writing stands in no file that people read."""
    for ending in ("svg", "docx", "txt", "ics"):
        for path in _files(written, ending):
            told = _told(path)
            assert "\u202e" not in told, path
            assert "\x07" not in told, path


def test_no_calendar_ends_an_entry_early(written: Path) -> None:
    """A line that was typed begins no line of a feed."""
    for path in _files(written, "ics"):
        lines = path.read_bytes().split(b"\r\n")
        entries = len(icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT"))
        assert lines.count(b"END:VEVENT") == entries


def test_health_phones_and_notes_stand_in_no_guests_paper(written: Path) -> None:
    """Not in calendars, charts or a delegation's papers; a liaison officer's phone is no secret."""
    public = [*_files(written / "calendars", "ics"), *_files(written / "charts", "svg")]
    public += [path for path in (written / "papers" / "delegations").rglob("*") if path.is_file()]
    assert [path for path in public if HIDDEN in _told(path)] == []


def test_a_secret_session_is_named_to_its_own_people_only(written: Path) -> None:
    """Its title stands in the calendar of the one who is called, in no hall's and no paper."""
    feeds = [path for path in _files(written / "calendars", "ics") if "XSECRETX" in _told(path)]
    assert [(path.parent.name, path.name) for path in feeds] == [("people", "lu.ics")]
    papers = [path for path in (written / "papers").rglob("*") if path.is_file()]
    assert [path for path in papers if "XSECRETX" in _told(path) or "secret" in path.name] == []
    assert [one for one in _files(written, "pdf") if "XSECRETX" in _pdf_words(one)] == []
