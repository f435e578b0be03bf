"""A cell that cannot be read: raised by a kind of value, caught where its address is known."""

from planner.domain.sentence import sentence
from solver.constraint import N_


class Misread(Exception):  # named for what it is, as the errors of the domain are
    """What is wrong with a cell, and what would mend it; both are message ids."""

    def __init__(self, what: str, remedy: str, **values: str | int) -> None:
        super().__init__(what)
        self.what = sentence(what, **values)
        self.remedy = sentence(remedy, **values)


def refuse_longer(text: str, most: int) -> None:
    """Misread where a text has more letters than there is room for."""
    if len(text) > most:
        raise Misread(
            N_("the text has {count} letters, more than {most}"),
            N_("shorten it"),
            count=len(text),
            most=most,
        )
