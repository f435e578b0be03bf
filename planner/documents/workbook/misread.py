"""A cell that cannot be read: raised by a kind of value, caught where its address is known."""

from planner.domain.sentence import sentence


class Misread(Exception):  # named for what it is, as the errors of the domain are
    """What is wrong with a cell, and what would mend it; both are message ids."""

    def __init__(self, what: str, remedy: str, **values: str | int) -> None:
        super().__init__(what)
        self.what = sentence(what, **values)
        self.remedy = sentence(remedy, **values)
