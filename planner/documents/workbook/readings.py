"""What the checks between cells look at, and how they say what they found."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from planner.documents.workbook.world import Row
from planner.domain.errors import Fault
from planner.domain.interval import Interval
from planner.domain.sentence import sentence


@dataclass(frozen=True)
class Readings:
    """Every row that was read, in part where a cell was misread, and the sheets' names."""

    rows: Mapping[str, Sequence[Row]]
    titles: Mapping[str, str]
    faulty: frozenset[tuple[str, int, str]] = frozenset()
    """Noun, row and field of the cells that were misread."""
    pages: tuple[str, ...] = ()
    """The names of all sheets, in their order."""

    def place(self, fault: Fault) -> tuple[int, int, int, str]:
        """Where a fault stands in the workbook: by sheet, then row, then column."""
        page = self.pages.index(fault.sheet) if fault.sheet in self.pages else len(self.pages)
        letters = fault.cell.rstrip("0123456789")
        row = int(fault.cell[len(letters) :] or 0)
        return page, row, len(letters), letters

    def fault(
        self,
        noun: str,
        row: Row,
        fields: Sequence[str],
        /,
        *,
        what: str,
        remedy: str,
        **values: str | int,
    ) -> Fault:
        """A fault at the first of these fields that has a cell in the row."""
        return Fault(
            self.titles[noun],
            row.cell(*fields),
            sentence(what, **values),
            sentence(remedy, **values),
        )

    def misread(self, noun: str, row: Row, fields: Collection[str]) -> bool:
        """Whether any of these cells has a fault of its own: no second is found in its wake."""
        return any((noun, row.number, name) in self.faulty for name in fields)

    def event_window(self, *, spare_days: int = 0) -> Interval | None:
        """The event's window, so many days wider at both ends; None where it was misread."""
        values = self.rows["event"][0].values if self.rows["event"] else {}
        start, end = values.get("start"), values.get("end")
        if start is None or end is None or end <= start:
            return None
        spare = timedelta(days=spare_days)
        return Interval(start - spare, end + spare)

    def by_id(self, noun: str) -> dict[str, Row]:
        """The rows of a noun by id; the first, where an id stands twice."""
        found: dict[str, Row] = {}
        for row in self.rows[noun]:
            if "id" in row.values:
                found.setdefault(row.values["id"], row)
        return found

    def repeated(self, noun: str, fields: Sequence[str]) -> Iterator[tuple[Row, Row]]:
        """Rows that say the same in all these fields as an earlier one, with that one."""
        seen: dict[tuple[Any, ...], Row] = {}
        for row in self.rows[noun]:
            if not all(name in row.values for name in fields):
                continue
            said = tuple(row.values[name] for name in fields)
            if said in seen:
                yield row, seen[said]
            seen.setdefault(said, row)
