"""The code on a badge, and its QR: which person of which event, and nothing about them."""

from base64 import b32encode
from hashlib import blake2b

import segno

QUIET = 4
"""Empty modules about a QR: what readers ask for."""
MASK = 0
"""A digest is as good as random, so that no mask is better than another; trying all eight takes
four times as long."""


def badge_code(event: str, person: str) -> str:
    """Sixteen letters and digits, the same for the same person of the same event.

    A digest of both ids: it cannot be read back, and is no key, since who knows the ids can make
    it. Whoever scans it looks it up in the event.
    """
    told = f"{len(event)}:{event}{person}".encode()
    return b32encode(blake2b(told, digest_size=10, person=b"badge").digest()).decode()


def qr_drawing(code: str) -> str:
    """The QR of a code as SVG, each dark module a square, with its quiet zone."""
    rows = segno.make_qr(code, error="m", boost_error=False, mask=MASK).matrix
    side = len(rows) + 2 * QUIET
    runs = "".join(
        f"M{x + QUIET} {y + QUIET}h1v1h-1z"
        for y, row in enumerate(rows)
        for x, dark in enumerate(row)
        if dark
    )
    box = f'viewBox="0 0 {side} {side}" width="{side}" height="{side}"'
    paths = f'<path fill="#fff" d="M0 0h{side}v{side}h-{side}z"/><path d="{runs}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box}>{paths}</svg>'
