"""What a person finds on opening a Word file."""

from io import BytesIO

import docx
from docx.document import Document

from planner.documents.paper import Paper
from planner.documents.word import word_file


def opened(paper: bytes | Paper) -> Document:
    """The file as python-docx opens it."""
    return docx.Document(BytesIO(word_file(paper) if isinstance(paper, Paper) else paper))


def tables(paper: bytes | Paper) -> list[list[list[str]]]:
    """The text of each cell of each row of each table."""
    return [
        [[cell.text for cell in row.cells] for row in table.rows] for table in opened(paper).tables
    ]


def lines(paper: bytes | Paper) -> list[str]:
    """The text outside tables, blank lines left out."""
    return [line.text for line in opened(paper).paragraphs if line.text]


def words(paper: bytes | Paper) -> str:
    """Everything there is to read, the footer included."""
    document = opened(paper)
    footer = [line.text for section in document.sections for line in section.footer.paragraphs]
    cells = [cell for table in tables(paper) for row in table for cell in row]
    return "\n".join([*lines(paper), *cells, *footer])
