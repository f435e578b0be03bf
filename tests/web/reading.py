"""What a page shows, as a reader would find it."""

import re
from html.parser import HTMLParser

from httpx2 import Response


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.headings: list[str] = []
        self.notices: list[str] = []
        self._into: list[list[str]] = []
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = (dict(attrs).get("class") or "").split()
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th") and self.rows:
            self.rows[-1].append("")
            self._into = [self.rows[-1]]
        if tag == "h1":
            self.headings.append("")
            self._into = [self.headings]
        if "notice" in classes:
            self.notices.append("")
            self._into = [self.notices]

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "h1", "p"):
            self._into = []

    def handle_data(self, text: str) -> None:
        for target in self._into:
            target[-1] += text


def _read(answer: Response) -> _Words:
    words = _Words()
    words.feed(answer.text)
    return words


def heading(answer: Response) -> str:
    """The page's heading."""
    return _read(answer).headings[0].strip()


def notices(answer: Response) -> list[str]:
    """What the page points out."""
    return [" ".join(notice.split()) for notice in _read(answer).notices]


def described(answer: Response) -> list[str]:
    """The ids by which fields are described, of those that the page has."""
    ids = set(re.findall(r' id="([^"]*)"', answer.text))
    named = re.findall(r' aria-describedby="([^"]*)"', answer.text)
    return [one for words in named for one in words.split() if one in ids]


def rows(answer: Response) -> list[list[str]]:
    """The rows of the page's tables, heads left out."""
    return [[cell.strip() for cell in row] for row in _read(answer).rows[1:]]
