"""A sentence as data: an English message id with the values that it speaks of."""

from collections.abc import Callable
from dataclasses import dataclass

Translate = Callable[[str], str]
"""From the English message id to the message in some language."""


def english(message: str) -> str:
    """The translation into the language that messages are written in: none."""
    return message


@dataclass(frozen=True)
class Sentence:
    """A message id (marked with N_ where it is written) and its values, by name."""

    message: str
    values: tuple[tuple[str, str | int], ...] = ()

    def said(self, translate: Translate = english) -> str:
        """The sentence in words."""
        return translate(self.message).format(**dict(self.values))


def sentence(message: str, /, **values: str | int) -> Sentence:
    """A sentence of `message` with its values given by name."""
    return Sentence(message, tuple(values.items()))
