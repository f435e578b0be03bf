"""Who may come in, and what each may do."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What someone who signs in is to the planner; each may do all that those below may."""

    OFFICE = "office"
    """Publishes, and keeps the accounts."""
    ORGANISER = "organiser"
    """Imports events, edits and plans them."""
    VIEWER = "viewer"
    """Looks, downloads and prints."""

    @property
    def edits(self) -> bool:
        """Whether it may change events, and so read all that is known."""
        return self.covers(Role.ORGANISER)

    @property
    def publishes(self) -> bool:
        """Whether it may make a plan the one in force, and keep accounts and links."""
        return self.covers(Role.OFFICE)

    def covers(self, least: "Role") -> bool:
        """Whether this role may do what asks for `least`."""
        order = list(Role)
        return order.index(self) <= order.index(least)


@dataclass(frozen=True)
class Account:
    """Someone who may sign in."""

    name: str
    role: Role
    blocked: bool = False
    """Lets nobody in, whatever the password."""
