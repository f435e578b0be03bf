"""What varies between one installation and another."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

STORE = "planner.db"


@dataclass(frozen=True)
class Settings:
    """Where the store is, and whether browsers reach us over https alone."""

    database_url: str
    https: bool = False
    """Then the session's cookie is never sent in the clear."""
    upload_megabytes: int = 20
    aside: bool = False
    """Whether plans are checked in a process of their own, and pages do not wait for it."""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Settings:
        """From DATABASE_URL (else a file in PLANNER_DATA, else in ./data) and PLANNER_HTTPS."""
        folder = Path(environment.get("PLANNER_DATA", "data"))
        return cls(
            database_url=environment.get("DATABASE_URL") or f"sqlite:///{folder / STORE}",
            aside=True,
            https=environment.get("PLANNER_HTTPS", "") == "1",
        )
