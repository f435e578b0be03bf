"""Who is on duty when: the roster, as the office typed it."""

from dataclasses import dataclass

from planner.domain.interval import Interval


@dataclass(eq=False, kw_only=True)
class Duty:
    """One shift: the leading cadre, the officers, and the telephone that they answer."""

    id: str
    shift: Interval
    leader: str | None = None
    """带班领导."""
    officers: tuple[str, ...] = ()
    phone: str = ""
    """Of the duty room; blank: the officers' own."""
    handover: str = ""
    """What the next shift must know."""
    note: str = ""

    @property
    def name(self) -> str:
        """What it is known by."""
        return self.id

    def people(self) -> tuple[str, ...]:
        """The leading cadre, then the officers."""
        return ((self.leader,) if self.leader else ()) + self.officers


def id_of(shift: Interval) -> str:
    """The id of a shift that nobody gave any."""
    return f"duty-{shift.start:%m%d-%H%M}"
