"""A template to begin with: it makes of a paper what we make of it, and is changed in Word."""

from planner.documents.paper import Column, Foot, Paper
from planner.documents.word import word_file

SECTIONS, TABLES, FORMS = "section in sections", "table in section.tables", "one in section.forms"


def start_template(paper: Paper) -> bytes:
    """A .docx with the fields of a paper of this kind, its columns as wide as ours.

    Where its tables differ in their columns, the widest is taken; cells that others lack are blank.
    """
    made = Paper("{{ title }}", paper.made, sheet=paper.sheet)
    made.line("{%p for " + SECTIONS + " %}")
    made.line("{%p if section.heading %}")
    made.heading("{{ section.heading }}")
    made.line("{%p endif %}")
    made.line("{%p for line in section.lines %}")
    made.line("{{ line }}")
    made.line("{%p endfor %}")
    if any(True for _ in paper.tables):
        _table(made, max((one.columns for one in paper.tables), key=len))
    made.line("{%p for " + FORMS + " %}")
    made.line("{{ one.label }}：{{ one.value }}")
    made.line("{%p endfor %}")
    made.line("{%p endfor %}")
    made.foot = Foot("{{ version }}", *_around(paper))
    return word_file(made)


def _table(made: Paper, columns: tuple[Column, ...]) -> None:
    made.line("{%p for " + TABLES + " %}")
    numbered = [
        Column(_cell("table.heads", place), one.millimetres, one.centred)
        for place, one in enumerate(columns)
    ]
    blank = [""] * (len(columns) - 1)
    cells = [_cell("row", place) for place in range(len(columns))]
    rows = (["{%tr for row in table.rows %}", *blank], cells, ["{%tr endfor %}", *blank])
    made.table(numbered, rows)
    made.line("{%p endfor %}")


def _cell(row: str, place: int) -> str:
    return "{{ " + f"{row}[{place}] | d" + " }}"


def _around(paper: Paper) -> tuple[str, str]:
    return (paper.foot.before, paper.foot.after) if paper.foot else ("", "")
