"""What a person finds on opening a Word file."""

from io import BytesIO

import docx
from docx.document import Document


def opened(paper: bytes) -> Document:
    """The file as python-docx opens it."""
    return docx.Document(BytesIO(paper))


def tables(paper: bytes) -> list[list[list[str]]]:
    """The text of each cell of each row of each table."""
    return [
        [[cell.text for cell in row.cells] for row in table.rows] for table in opened(paper).tables
    ]


def lines(paper: bytes) -> list[str]:
    """The text outside tables, blank lines left out."""
    return [line.text for line in opened(paper).paragraphs if line.text]


def words(paper: bytes) -> str:
    """Everything there is to read, the footer included."""
    document = opened(paper)
    footer = [line.text for section in document.sections for line in section.footer.paragraphs]
    cells = [cell for table in tables(paper) for row in table for cell in row]
    return "\n".join([*lines(paper), *cells, *footer])
