"""How many people a layout is asked to seat, by their part in it."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True)
class Numbers:
    """People by part: nobody is seated whom these do not count."""

    rostrum: int = 0
    guests: int = 0
    """Visitors, or everyone where there are no sides."""
    hosts: int = 0
    others: int = 0
    """Those in the hall, or in rows behind the guests' side of a table."""
    others_hosts: int = 0
    """Those in rows behind the hosts' side."""
    interpreted: tuple[str, ...] = ()
    """The seats behind which an interpreter sits, where the layout has such chairs."""
    chair: int = 0
    """1: who chairs has a chair of their own at the end of the rostrum, beside its count."""
    recipients: int = 0
    """Those called up to be awarded, who sit in front of the others."""
    wheelchairs: int = 0
    units: tuple[int, ...] = ()
    """How many of each unit sit in the hall, in the order of the units."""
    tables: int | None = None
    """How many round tables; None: as few as hold them."""

    def __post_init__(self) -> None:
        for entry in fields(self):
            count = getattr(self, entry.name)
            if isinstance(count, int) and count < 0:
                raise ValueError(f"{entry.name} is {count}, not >= 0")
