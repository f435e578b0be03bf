"""One paper as a file of one form."""

from planner.documents.excel import excel_file
from planner.documents.paper import Paper
from planner.documents.pdf import Press
from planner.documents.word import word_file

WORD, PDF, EXCEL = "docx", "pdf", "xlsx"


def paper_file(paper: Paper, form: str, press: Press) -> bytes:
    """The paper as Word, PDF or Excel; ValueError for any other form."""
    if form == WORD:
        return word_file(paper)
    if form == PDF:
        return press.pdf(paper)
    if form == EXCEL:
        return excel_file(paper)
    raise ValueError(f"form is {form!r}, not one of {WORD}, {PDF}, {EXCEL}")
