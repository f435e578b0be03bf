"""Rows of results, and what they come to in the mean."""

from __future__ import annotations

from dataclasses import dataclass

HEADER = "instance,value,best_known,gap_percent,bound,seconds,verified"


@dataclass(frozen=True)
class Row:
    """One instance and what was reached; `sign` is -1 where less value is better."""

    instance: str
    value: float | None
    best_known: float | None
    bound: float | None
    seconds: float
    verified: bool
    sign: int = 1
    finest: float = 0.0
    """What values of the publication cannot tell apart: half of the last digit it gives."""

    @property
    def gap(self) -> float | None:
        """How much worse than the best known, or else the bound, in per cent; below 0: better."""
        mark = self.best_known if self.best_known is not None else self.bound
        if self.value is None or mark is None:
            return None
        return 100 * self.sign * (mark - self.value) / max(1, abs(mark))

    @property
    def proved(self) -> bool:
        """Whether nothing better can be."""
        if not self.verified or self.value is None or self.bound is None:
            return False
        return abs(self.value - self.bound) <= self.finest

    def line(self) -> str:
        """The row as CSV; what is not known is blank."""
        numbers = (self.value, self.best_known, self.gap, self.bound, self.seconds)
        return ",".join((self.instance, *map(_said, numbers), str(self.verified).lower()))


def _said(number: float | None) -> str:
    return "" if number is None else f"{number:.3f}".rstrip("0").rstrip(".")


def summary(rows: list[Row]) -> str:
    """The mean gap and the counts; a row without a best known counts where none has one."""
    known = [row for row in rows if row.best_known is not None] or rows
    gaps = [row.gap for row in known if row.gap is not None and row.verified]
    mean = f"{sum(gaps) / len(gaps):.3f}" if gaps else ""
    solved = sum(row.verified for row in rows)
    proved = sum(row.proved for row in rows)
    return f"mean_gap_percent={mean} solved={solved} failed={len(rows) - solved} proved={proved}"
