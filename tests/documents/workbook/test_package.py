"""Files that are no workbook, or a dangerous one, are refused in one sentence."""

import struct
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from planner.documents.workbook import read_workbook
from planner.domain.errors import Unreadable
from tests.documents.workbook.small import written

OLD = bytes.fromhex("d0cf11e0a1b11ae1")


def refusal(content: bytes | None, folder: Path) -> str:
    """The one sentence with which a file is refused."""
    path = folder / "file.xlsx"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(Unreadable) as refused:
        read_workbook(path)
    (fault,) = refused.value.faults
    return fault.what.said()


def zipped(**parts: bytes) -> bytes:
    """A zip with a workbook part and these (`_` in a name stands for /)."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as members:
        members.writestr("xl/workbook.xml", b"<workbook/>")
        for name, content in parts.items():
            members.writestr(name.replace("_", "/") + ".xml", content)
    return stream.getvalue()


def test_what_is_no_workbook_is_named(tmp_path: Path) -> None:
    """Missing, empty, text, old Excel, locked: each its own sentence."""
    assert refusal(None, tmp_path) == "there is no such file"
    assert refusal(b"", tmp_path) == "the file is empty"
    assert refusal(b"name,post\n", tmp_path) == "this is not an Excel workbook (.xlsx)"
    assert refusal(OLD + b"Workbook", tmp_path) == "this is an old Excel file (.xls)"
    locked = OLD + "EncryptedPackage".encode("utf-16-le")
    assert refusal(locked, tmp_path) == "the workbook is protected by a password"


def test_a_folder_is_no_workbook(tmp_path: Path) -> None:
    """A folder of that name cannot be opened."""
    (tmp_path / "file.xlsx").mkdir()
    assert refusal(None, tmp_path) == "the file cannot be opened: Is a directory"


def test_a_zip_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    """A .docx, a broken zip and a broken part are no workbooks."""
    stream = BytesIO()
    with ZipFile(stream, "w") as members:
        members.writestr("word/document.xml", "<document/>")
    sentence = "this is not an Excel workbook (.xlsx)"
    assert refusal(stream.getvalue(), tmp_path) == sentence
    assert refusal(zipped()[:40], tmp_path) == sentence
    assert refusal(zipped(), tmp_path) == sentence


def test_a_workbook_of_something_else_is_refused(tmp_path: Path) -> None:
    """A workbook with none of our sheets is no event."""
    stream = BytesIO()
    Workbook().save(stream)
    assert refusal(stream.getvalue(), tmp_path) == (
        "none of the sheets of an event is in this workbook"
    )


BOMB = "unpacked, the file is far larger than any workbook should be"


def test_a_bomb_is_refused_by_its_ratio(tmp_path: Path) -> None:
    """Eleven million zeroes in ten kilobytes are not a sheet."""
    assert refusal(zipped(xl_a=b"0" * 11_000_000), tmp_path) == BOMB


def test_a_bomb_of_many_parts_is_refused(tmp_path: Path) -> None:
    """Two thousand and one parts are too many."""
    parts = {f"p{number}": b"" for number in range(2_000)}
    assert refusal(zipped(**parts), tmp_path) == BOMB


def test_a_bomb_that_declares_little_is_refused(tmp_path: Path) -> None:
    """A part whose header says 10 bytes, and that holds more, is no workbook."""
    honest = zipped(xl_a=b"0" * 5_000_000)
    lying = honest.replace(struct.pack("<L", 5_000_000), struct.pack("<L", 10))
    assert lying != honest
    assert refusal(lying, tmp_path) == "this is not an Excel workbook (.xlsx)"


def test_a_merge_of_the_whole_sheet_is_a_bomb(tmp_path: Path) -> None:
    """A merged range is laid out cell by cell: 16384 x 1048576 of them are refused."""
    merge = b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    assert refusal(zipped(xl_a=merge), tmp_path) == BOMB


@pytest.mark.parametrize("coding", ["utf-8", "utf-16"])
def test_entities_are_refused(coding: str, tmp_path: Path) -> None:
    """No Excel writes a document type; who does means an attack."""
    attack = '<!DOCTYPE x [<!ENTITY a "lol">]><x>&a;</x>'.encode(coding)
    sentence = "the workbook declares XML entities, which no Excel does"
    assert refusal(zipped(xl_a=attack), tmp_path) == sentence


def test_a_document_type_across_two_reads_is_found(tmp_path: Path) -> None:
    """Chunks overlap: what begins in one megabyte and ends in the next is seen."""
    padding = bytes(range(32, 58)) * 40_330  # 1,048,580 bytes: 4 more than a chunk
    attack = padding[: (1 << 20) - 4] + b"<!DOCTYPE x>"
    sentence = "the workbook declares XML entities, which no Excel does"
    assert refusal(zipped(xl_a=attack), tmp_path) == sentence


def test_two_runs_write_the_same_bytes() -> None:
    """Neither zip nor document properties hold the clock."""
    first = written("zh_CN")
    written.cache_clear()
    assert written("zh_CN") == first
    with ZipFile(BytesIO(first)) as members:
        assert {member.date_time for member in members.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = members.read("docProps/core.xml")
    # The event was revised at 8:00 in Shanghai, which is midnight UTC.
    assert core.count(b">2026-05-12T00:00:00Z<") == 2
