"""A file as an answer, under the name that it is kept by."""

from urllib.parse import quote

from starlette.responses import Response

TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "ics": "text/calendar; charset=utf-8",
    "png": "image/png",
    "txt": "text/plain; charset=utf-8",
    "zip": "application/zip",
}


def attached(name: str, content: bytes) -> Response:
    """A file to be kept under that name, whose ending tells what it is."""
    ending = name.rpartition(".")[2]
    told = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    return Response(content, headers={"Content-Disposition": told}, media_type=TYPES[ending])
