"""How wide letters are, by the fonts' own tables.

The Chinese font is one of variable weight: its widths are those of its thinnest face (hmtx) and
what a weight adds (HVAR). The second font comes inside typst, which is asked itself.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import typst
from fontTools.ttLib import TTFont
from fontTools.varLib.models import normalizeLocation, piecewiseLinearMap
from fontTools.varLib.varStore import VarStoreInstancer

from planner.documents.typeface import FACE, FILE, SECOND_FAMILY, SECOND_RANGES, glyphs

REGULAR, BOLD = 400, 700
NARROWED = "‘’"
"""Chinese fonts give them a whole em; in names they are the apostrophes of O’Dwyer and Sa‘id, and
set as narrow as the straight one."""
TEMPLATE = Path(__file__).with_suffix(".typ")


def ems(text: str, weight: int) -> float:
    """The width of a text in ems; kerning, which mostly narrows it, left aside."""
    return sum(_width(character, weight) for character in text)


@cache
def _width(character: str, weight: int) -> float:
    if character in NARROWED:
        return _width("'", weight)
    font = _font()
    if ord(character) in font.glyphs:
        return font.width(character, _added(weight))
    return _second(weight).get(character, 1.0)


class _Font:
    """The tables of the Chinese font that tell widths, read once."""

    def __init__(self) -> None:
        self.glyphs = glyphs()
        with TTFont(FILE, fontNumber=FACE, lazy=True) as font:
            self.axes: Any = font["fvar"].axes
            self.bends: Any = font["avar"].segments["wght"]
            self.varied: Any = font["HVAR"].table
            self._units: int = font["head"].unitsPerEm
            self._advances: Any = font["hmtx"]
            self._places: dict[str, int] = font.getReverseGlyphMap()

    def width(self, character: str, added: VarStoreInstancer) -> float:
        """Of a character of the font, in ems."""
        glyph = self.glyphs[ord(character)]
        indices = self.varied.AdvWidthMap
        index = self._places[glyph] if indices is None else indices.mapping[glyph]
        return float(self._advances[glyph][0] + added[index]) / self._units


@cache
def _font() -> _Font:
    return _Font()


@cache
def _added(weight: int) -> VarStoreInstancer:
    """What a weight adds to the widths of the thinnest face."""
    font = _font()
    axis = next(one for one in font.axes if one.axisTag == "wght")
    ends = (axis.minValue, axis.defaultValue, axis.maxValue)
    place: float = normalizeLocation({"wght": weight}, {"wght": ends})["wght"]
    where = {"wght": piecewiseLinearMap(place, font.bends)}
    return VarStoreInstancer(font.varied.VarStore, font.axes, where)


@cache
def _second(weight: int) -> dict[str, float]:
    letters = [chr(code) for codes in SECOND_RANGES for code in codes]
    asked = {"font": SECOND_FAMILY, "weight": weight, "letters": letters}
    compiler = typst.Compiler(
        TEMPLATE, ignore_system_fonts=True, sys_inputs={"data": json.dumps(asked)}
    )
    told = json.loads(compiler.query("<widths>", field="value", one=True))
    return dict(zip(letters, told, strict=True))
