"""What is drawn on a card: words, patches of colour and pictures, each in its own box."""

from dataclasses import dataclass
from typing import Any

from planner.documents.print_pack.fitting import (
    POINTS_PER_MM,
    Fitted,
    Letters,
    Pieces,
    fit,
    name_pieces,
)
from planner.documents.typeface import legible, missing_characters

INK = "#000000"


@dataclass(frozen=True)
class Area:
    """A box on a card: from its upper left corner, in millimetres."""

    x: float
    y: float
    wide: float
    high: float


@dataclass(frozen=True)
class Words:
    """A text fitted to its box, in its middle or from its left."""

    text: str
    """As it was typed, but for what nobody can see."""
    area: Area
    letters: Letters
    fitted: Fitted
    colour: str = INK
    align: str = "center"

    @property
    def missing(self) -> str:
        """The characters that the fonts lack, each once."""
        return "".join(sorted(missing_characters(self.text)))

    def drawn(self) -> dict[str, Any]:
        """As the template reads it."""
        told = {"size": self.fitted.size, "weight": self.letters.weight, "colour": self.colour}
        return _box("words", self.area) | told | {"align": self.align, "lines": self.fitted.lines}


@dataclass(frozen=True)
class Patch:
    """A box filled with a colour."""

    area: Area
    colour: str

    def drawn(self) -> dict[str, Any]:
        """As the template reads it."""
        return _box("patch", self.area) | {"colour": self.colour}


@dataclass(frozen=True)
class Picture:
    """A drawing (SVG) that fills its box."""

    area: Area
    svg: str

    def drawn(self) -> dict[str, Any]:
        """As the template reads it."""
        return _box("picture", self.area) | {"svg": self.svg}


Part = Words | Patch | Picture


@dataclass(frozen=True)
class Card:
    """One card: for whom or what, how it is called in reports, and what stands on it."""

    subject: str
    called: str
    parts: tuple[Part, ...]

    @property
    def words(self) -> tuple[Words, ...]:
        """Its texts."""
        return tuple(part for part in self.parts if isinstance(part, Words))


def words(
    text: str,
    area: Area,
    letters: Letters,
    *,
    pieces: Pieces = name_pieces,
    colour: str = INK,
    align: str = "center",
) -> Words:
    """A text set into a box; 〓 for what the fonts lack."""
    box = (area.wide * POINTS_PER_MM, area.high * POINTS_PER_MM)
    fitted = fit(legible(text), box, letters, pieces=pieces)
    return Words(text, area, letters, fitted, colour, align)


def _box(part: str, area: Area) -> dict[str, Any]:
    return {"part": part, "x": area.x, "y": area.y, "wide": area.wide, "high": area.high}
