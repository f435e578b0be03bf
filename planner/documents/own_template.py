"""The office's own Word template: a .docx with fields, filled with what a paper says.

Fields are those of `docxtpl`: `{{ title }}`, and rows that are repeated by `{%tr for … %}`. A
template is code, so it runs in a sandbox, and what it is filled with is text, never markup.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

from docxtpl import DocxTemplate
from jinja2 import TemplateError

from planner.documents.letterhead import fixed_bytes
from planner.documents.paper import Form, Heading, NewPage, Paper, Part, Table
from planner.documents.template_sandbox import Sandbox
from planner.documents.workbook.package import BROKEN_ZIP
from planner.domain.errors import Fault, Refused, Unreadable
from planner.domain.sentence import Sentence, sentence
from planner.language.text import in_one_line, printable
from solver.constraint import N_

FIELDS = {
    "title": N_("The title of the paper."),
    "version": N_("Version and time, which every page must show: put it into the footer."),
    "lines": N_("What stands before the first heading, line by line."),
    "sections": N_("The paper's parts, each begun by a heading."),
    "section.heading": N_("The heading; empty for what stands before the first."),
    "section.lines": N_("Its lines of text."),
    "section.tables": N_("Its tables."),
    "table.heads": N_("The heads of a table's columns."),
    "table.rows": N_("Its rows: row[0] is the first cell, row[1] the second."),
    "section.forms": N_("Its labels with what stands beside them: one.label, one.value."),
    "tables": N_("All tables of the paper, one after the other."),
}
"""What a template may name, with what it is; the reference page is made of it."""
Told = tuple[Sentence, Sentence]
"""What is wrong, and what mends it."""
NEEDED = "version"
MOST_BYTES = 10_000_000
MOST_UNPACKED = 50_000_000
MACROS = re.compile(r"vbaProject|\.bin$", re.I)
UNFILLED = (
    *(TemplateError, SyntaxError, TypeError, ValueError),
    *(LookupError, ArithmeticError, AttributeError, RecursionError, MemoryError),
)
"""What running a template may end with: it is the office's code, and may have any fault."""


def filled(template: bytes, paper: Paper) -> bytes:
    """The template with the paper's words in its fields; the same bytes for the same words.

    Refused where a field cannot be filled with what this paper says.
    """
    try:
        return _filled(template, paper)
    except UNFILLED as error:
        raise Refused(in_one_line(paper.title), *_unfilled(error)) from error


def _filled(template: bytes, paper: Paper) -> bytes:
    document = DocxTemplate(BytesIO(template))
    document.render(_context(paper), Sandbox(), autoescape=True)
    known = document.core_properties
    whole = paper.made.replace(tzinfo=None, microsecond=0)
    known.created = known.modified = whole
    known.title = in_one_line(paper.title)
    return fixed_bytes(document)


def require_fit(template: bytes, name: str, *, sample: Paper) -> None:
    """Unreadable, with every fault, where the file is no template that a paper can be made with.

    `sample` is a paper of the kind it is for: the template is tried on it.
    """
    faults = [Fault(name, "", *told) for told in _faults(template, sample)]
    if faults:
        raise Unreadable(name, tuple(faults))


def _faults(template: bytes, sample: Paper) -> Iterator[Told]:
    unsafe = list(_unsafe(template))
    if unsafe:
        yield from unsafe
        return
    try:
        named = DocxTemplate(BytesIO(template)).get_undeclared_template_variables(Sandbox())
        yield from _unknown(named)
        if not named - {one.partition(".")[0] for one in FIELDS}:
            _filled(template, sample)
    except UNFILLED as error:
        yield _unfilled(error)


def _unfilled(error: Exception) -> Told:
    return (
        sentence(N_("a field cannot be filled: {reason}"), reason=in_one_line(str(error))),
        sentence(N_("compare it with the start template of this paper")),
    )


def _unknown(named: set[str]) -> Iterator[Told]:
    known = sorted({one.partition(".")[0] for one in FIELDS} - {"section", "table"})
    for one in sorted(named.difference(known)):
        yield (
            sentence(N_("there is no field called {name}"), name=one),
            sentence(N_("these there are: {names}"), names=tuple(known)),
        )
    if NEEDED not in named:
        yield (
            sentence(N_("the field {name} is not in it"), name=NEEDED),
            sentence(N_("put it into the footer, so that every page tells its version")),
        )


def _unsafe(template: bytes) -> Iterator[Told]:
    """What is looked at before anything reads the file as a Word file."""
    if len(template) > MOST_BYTES:
        yield (
            sentence(N_("the file is larger than {most} MB"), most=MOST_BYTES // 1_000_000),
            sentence(N_("take pictures out of it")),
        )
        return
    try:
        with ZipFile(BytesIO(template)) as parts:
            yield from _unsafe_parts(parts)
    except BROKEN_ZIP:
        yield _no_word_file()


def _unsafe_parts(parts: ZipFile) -> Iterator[Told]:
    if sum(one.file_size for one in parts.infolist()) > MOST_UNPACKED:
        yield (
            sentence(N_("unpacked, the file is far larger than any template should be")),
            sentence(N_("save it anew from Word, without pictures")),
        )
        return
    names = parts.namelist()
    if "word/document.xml" not in names:
        yield _no_word_file()
    relations = [
        each for name in names if name.endswith(".rels") for each in _relations(parts.read(name))
    ]
    if any(MACROS.search(name) for name in (*names, *(kind for kind, _ in relations))):
        yield (
            sentence(N_("the file has macros in it")),
            sentence(N_("save it as a Word document without macros (.docx)")),
        )
    if any(outside and not kind.endswith("/hyperlink") for kind, outside in relations):
        yield (
            sentence(N_("the file loads something from elsewhere")),
            sentence(N_("put pictures and templates into the file itself")),
        )


def _relations(part: bytes) -> Iterator[tuple[str, bool]]:
    """Of what kind each relation is, and whether it leads out of the file.

    Read as Word reads it, however it is encoded and quoted; what is no XML may lead anywhere.
    """
    try:
        root = ElementTree.fromstring(part)
    except ElementTree.ParseError:
        yield "", True
        return
    for one in root.iter():
        yield one.get("Type", ""), one.get("TargetMode", "").casefold() == "external"


def _no_word_file() -> Told:
    return (
        sentence(N_("this is no Word file (.docx)")),
        sentence(N_("save it from Word as .docx")),
    )


def _context(paper: Paper) -> dict[str, Any]:
    sections = [_section("")]
    for part in paper.parts:
        if isinstance(part, Heading):
            sections.append(_section(printable(part.text)))
        else:
            _put(sections[-1], part)
    return {
        "title": printable(paper.title),
        "version": printable(paper.foot.left) if paper.foot else "",
        "lines": sections[0]["lines"],
        "sections": sections,
        "tables": [_table(table) for table in paper.tables],
    }


def _section(heading: str) -> dict[str, Any]:
    return {"heading": heading, "lines": [], "tables": [], "forms": []}


def _put(section: dict[str, Any], part: Part) -> None:
    if isinstance(part, Table):
        section["tables"].append(_table(part))
    elif isinstance(part, Form):
        section["forms"] += [
            {"label": printable(label), "value": printable(value)}
            for pairs in part.rows
            for label, value in pairs
        ]
    elif not isinstance(part, NewPage):
        section["lines"].append(printable(part.text))


def _table(table: Table) -> dict[str, Any]:
    return {
        "heads": [printable(column.head) for column in table.columns],
        "rows": [[printable(cell) for cell in row] for row in table.rows],
    }
