"""What is wrong between cells that each can be read."""

from collections.abc import Mapping, Sequence

from planner.documents.workbook.world import Row
from planner.domain.errors import Fault


def check(rows: Mapping[str, Sequence[Row]], titles: Mapping[str, str]) -> list[Fault]:
    """Every fault between cells; `titles` are the sheets' names as they were found."""
    return []
