"""The file around the workbook: refused where it is no workbook, or a dangerous one.

An .xlsx is a zip of XML parts. Sizes, numbers and document types are looked at before anything
is unpacked into memory; on writing, the times that zip and XML would take from the clock are
set from the event.
"""

import re
import zlib
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from planner.domain.errors import Fault, Unreadable
from planner.domain.sentence import sentence
from solver.constraint import N_

MOST_BYTES = 50_000_000
MOST_UNPACKED = 40_000_000
"""A workbook of 5,000 rows is some 10 MB of markup; openpyxl takes fifty times that of memory."""
MOST_RATIO = 200
RATIO_MATTERS_FROM = 10_000_000
MOST_MEMBERS = 2_000
MOST_MERGED_CELLS = 100_000
BROKEN_ZIP = (
    *(BadZipFile, zlib.error, EOFError, ValueError),
    *(NotImplementedError, RuntimeError),  # packed in no known way; locked by a password
)
"""What zipfile says of a file that is none, is cut off, packed in no known way, or locked."""
CHUNK = 1 << 20
OLD_EXCEL = bytes.fromhex("d0cf11e0a1b11ae1")
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
DOCTYPE = re.compile(rb"<!(DOCTYPE|ENTITY)", re.I)
MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\s[^>]*?ref=["']([A-Z]+)(\d+):([A-Z]+)(\d+)["']""")
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
STAMPED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")


def safe_bytes(path: Path) -> bytes:
    """The bytes of a file that may be opened as a workbook; Unreadable for any other."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _refusal(
                path,
                N_("the file is larger than {most} MB"),
                N_("take pictures and old sheets out of it"),
                most=MOST_BYTES // 1_000_000,
            )
        content = path.read_bytes()
    except FileNotFoundError:
        raise _refusal(path, N_("there is no such file"), N_("check the name")) from None
    except OSError as error:
        raise _refusal(
            path,
            N_("the file cannot be opened: {reason}"),
            N_("close it elsewhere, or check who may read it"),
            reason=error.strerror or type(error).__name__,
        ) from None
    _refuse_other_forms(path, content)
    try:
        with ZipFile(BytesIO(content)) as parts:
            _refuse_bombs(path, parts)
    except BROKEN_ZIP:
        raise not_a_workbook(path) from None
    return content


def _refuse_other_forms(path: Path, content: bytes) -> None:
    if not content:
        raise _refusal(path, N_("the file is empty"), N_("send the workbook once more"))
    if content.startswith(OLD_EXCEL) and ENCRYPTED in content:
        raise _refusal(
            path,
            N_("the workbook is protected by a password"),
            N_("save it without a password"),
        )
    if content.startswith(OLD_EXCEL):
        raise _refusal(
            path,
            N_("this is an old Excel file (.xls)"),
            N_("save it as an Excel workbook (.xlsx)"),
        )
    if not content.startswith(b"PK"):
        raise not_a_workbook(path)


def _refuse_bombs(path: Path, parts: ZipFile) -> None:
    members = parts.infolist()
    if len(members) > MOST_MEMBERS:
        raise _bomb(path)
    declared = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if declared > MOST_UNPACKED:
        raise _bomb(path)
    if declared > RATIO_MATTERS_FROM and declared > MOST_RATIO * max(1, packed):
        raise _bomb(path)
    if "xl/workbook.xml" not in parts.namelist():
        raise not_a_workbook(path)
    # What a header declares may be a lie: what comes out is counted as well.
    left = MOST_UNPACKED
    for member in members:
        left -= _unpacked(path, parts, member=member, left=left)


def _unpacked(path: Path, parts: ZipFile, *, member: ZipInfo, left: int) -> int:
    size = 0
    kept = b""
    with parts.open(member) as stream:
        while chunk := stream.read(CHUNK):
            size += len(chunk)
            if size > left:
                raise _bomb(path)
            # Zeroes are dropped: a part in UTF-16 hides nothing then. Chunks overlap a little.
            plain = chunk.replace(b"\0", b"")
            _refuse_markup(path, kept + plain)
            kept = plain[-200:]
    return size


def _refuse_markup(path: Path, markup: bytes) -> None:
    # Any part is looked at, whatever its name: a sheet may be called a picture.
    if DOCTYPE.search(markup):
        raise _refusal(
            path,
            N_("the workbook declares XML entities, which no Excel does"),
            N_("save it anew from Excel"),
        )
    merged = sum(
        (_column(match[3]) - _column(match[1]) + 1) * (int(match[4]) - int(match[2]) + 1)
        for match in MERGED.finditer(markup)
    )
    if merged > MOST_MERGED_CELLS:
        raise _bomb(path)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _bomb(path: Path) -> Unreadable:
    return _refusal(
        path,
        N_("unpacked, the file is far larger than any workbook should be"),
        N_("save it anew from Excel, without pictures and formats on empty cells"),
    )


def not_a_workbook(path: Path) -> Unreadable:
    """The refusal of a file that is no Excel workbook."""
    return _refusal(
        path, N_("this is not an Excel workbook (.xlsx)"), N_("save it from Excel as .xlsx")
    )


def _refusal(path: Path, what: str, remedy: str, **values: str | int) -> Unreadable:
    fault = Fault(path.name, "", sentence(what, **values), sentence(remedy, **values))
    return Unreadable(path.name, (fault,))


def settled(content: bytes, at: datetime | None) -> bytes:
    """The same workbook with the times of `at` (or of long ago) instead of the clock's."""
    stamp = (at or LONG_AGO).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    stream = BytesIO()
    with ZipFile(BytesIO(content)) as before, ZipFile(stream, "w", ZIP_DEFLATED) as after:
        for member in before.infolist():
            part = before.read(member)
            if member.filename == "docProps/core.xml":
                part = STAMPED.sub(rb"\g<1>" + stamp + rb"\g<2>", part)
            info = ZipInfo(member.filename, date_time=(1980, 1, 1, 0, 0, 0))
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            after.writestr(info, part)
    return stream.getvalue()
