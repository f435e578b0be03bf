"""A sentence as data: an English message id with the values that it speaks of."""

from collections.abc import Callable
from dataclasses import dataclass

from solver.constraint import N_

Translate = Callable[[str], str]
"""From the English message id to the message in some language."""


Value = str | int | tuple[str, ...]
"""What a sentence speaks of; of several the language says how they are listed."""
BETWEEN = N_(", ")


def english(message: str) -> str:
    """The translation into the language that messages are written in: none."""
    return message


@dataclass(frozen=True)
class Sentence:
    """A message id (marked with N_ where it is written) and its values, by name."""

    message: str
    values: tuple[tuple[str, Value], ...] = ()

    def said(self, translate: Translate = english) -> str:
        """The sentence in words."""
        between = translate(BETWEEN)
        words = {
            name: between.join(value) if isinstance(value, tuple) else value
            for name, value in self.values
        }
        return translate(self.message).format(**words)


def sentence(message: str, /, **values: Value) -> Sentence:
    """A sentence of `message` with its values given by name."""
    return Sentence(message, tuple(values.items()))
