"""Whom to call: a name and a number."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Contact:
    """Someone who answers; without a phone where it is not to be told."""

    name: str
    phone: str = ""

    @property
    def dial(self) -> str:
        """The number as a phone dials it."""
        return "".join(sign for sign in self.phone if sign.isdigit() or sign == "+")
