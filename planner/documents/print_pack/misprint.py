"""What would be printed wrong, or not at all: known before anything is printed."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.documents.print_pack.drawing import Card, Words
from planner.documents.print_pack.fitting import Fault
from planner.domain.sentence import Sentence, Translate, english, sentence
from planner.language.text import IDEOGRAPHIC_SPACE
from solver.constraint import N_

MISSING = N_("“{text}” has characters that no font here has: {characters}; 〓 is printed.")
WRITE = N_("Write them on the card by hand, or type another form of the character.")
TINY = N_("“{text}” fits only in letters of {points} pt, below the {least} that can be read.")
BROKEN = N_("“{text}” is broken where no word or name ends.")
CUT = N_("“{text}” is too long even in the smallest letters, and is cut.")
FAULTS = {Fault.BROKEN: BROKEN, Fault.TINY: TINY, Fault.CUT: CUT}
SHORTEN = N_("Shorten it, or choose a larger card in the policies.")


@dataclass(frozen=True)
class Misprint:
    """Which card of which file, whose, what is wrong with it, and what would mend it."""

    path: str
    card: str
    """As it is called in the file's language: a seat, a car, a table; empty for all of them."""
    subject: str
    """The id of the person, sitting, car or arrival."""
    what: Sentence
    remedy: Sentence

    def line(self, translate: Translate = english) -> str:
        """`print/place-cards-S1.pdf · 2桌5号: what — remedy`."""
        where = " · ".join(filter(None, (self.path, self.card)))
        return f"{where}: {self.what.said(translate)} — {self.remedy.said(translate)}"


def unfit(path: str, card: Card) -> Iterator[Misprint]:
    """What of a card's words cannot be set, or only too small or not whole."""
    for one in dict.fromkeys(card.words):
        if one.missing:
            what = sentence(MISSING, text=_typed(one), characters=one.missing)
            yield Misprint(path, card.called, card.subject, what, sentence(WRITE))
        if one.fitted.fault is not None:
            what = sentence(FAULTS[one.fitted.fault], **_blanks(one))
            yield Misprint(path, card.called, card.subject, what, sentence(SHORTEN))


def _blanks(one: Words) -> dict[str, str]:
    """What the sentence of its fault speaks of."""
    if one.fitted.fault is not Fault.TINY:
        return {"text": _typed(one)}
    sizes = {"points": one.fitted.size, "least": one.letters.smallest}
    return {"text": _typed(one)} | {name: f"{size:g}" for name, size in sizes.items()}


def _typed(one: Words) -> str:
    """The text without the space that sets a name of two characters apart."""
    return one.text.replace(IDEOGRAPHIC_SPACE, "")
