"""Whole numbers typed into a form, within what they may be."""

from planner.domain.sentence import Sentence, sentence
from solver.constraint import N_

DIGITS_MOST = 9
"""More are a slip of the hand, and from thousands on no number at all to Python."""


def whole_number(words: str, *, least: int, most: int) -> int | None:
    """The number typed; None where it is none, or not within its limits."""
    if not words.isdecimal() or len(words) > DIGITS_MOST:
        return None
    number = int(words)
    return number if least <= number <= most else None


def no_whole_number(words: str, *, least: int, most: int) -> Sentence:
    """What is wrong with it."""
    return sentence(
        N_("“{text}” is not a whole number from {least} to {most}."),
        text=words,
        least=least,
        most=most,
    )
