"""One paper as a file of one form."""

from planner.documents.excel import excel_file
from planner.documents.paper import Paper
from planner.documents.pdf import Press
from planner.documents.word import word_file

WORD, PDF, EXCEL = "docx", "pdf", "xlsx"


def paper_file(paper: Paper, form: str, press: Press, *, template: bytes | None = None) -> bytes:
    """The paper as Word, by the office's own template where it has one, as PDF or as Excel.

    ValueError for any other form.
    """
    if form == WORD:
        if not template:
            return word_file(paper)
        # Here, since most offices have no template of their own, and it brings much along.
        from planner.documents.own_template import filled

        return filled(template, paper)
    if form == PDF:
        return press.pdf(paper)
    if form == EXCEL:
        return excel_file(paper)
    raise ValueError(f"form is {form!r}, not one of {WORD}, {PDF}, {EXCEL}")
