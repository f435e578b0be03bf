"""Checks on orders of honour, and on the offices that these are proposed by."""

from collections.abc import Iterator
from typing import Any

from planner.documents.workbook.readings import Readings
from planner.domain.errors import Fault
from solver.constraint import N_

_OF_A_LIST = {"name", "signed_by", "signed_at"}
"""Columns of a list of honour as a whole."""


def honours(read: Readings) -> Iterator[Fault]:
    """In a list of honour each rank and each person stands once, and each rank has its person."""
    for fields, what in (
        (("id", "rank"), N_("the rank {rank} stands twice; first in row {row}")),
        (("id", "signed_rank"), N_("the rank {rank} stands twice; first in row {row}")),
        (("id", "person"), N_("this person stands twice; first in row {row}")),
    ):
        for row, first in read.repeated("precedence", fields):
            yield read.fault(
                "precedence",
                row,
                (fields[1],),
                what=what,
                remedy=N_("give each person one rank of their own"),
                rank=row.values.get(fields[1], 0),
                row=first.number,
            )
    for row in read.rows["precedence"]:
        # Who was signed and is in the list no more has no rank but that.
        ranked = bool({"rank", "signed_rank"} & set(row.values))
        blank = "person" if ranked else "rank"
        named = "person" in row.values
        if ranked != named and not read.misread("precedence", row, {"rank", "person"}):
            yield read.fault(
                "precedence",
                row,
                (blank,),
                what=N_("次序 (Rank) and 人员 (Person) need each other"),
                remedy=N_("fill in both, or neither"),
            )


def signatures(read: Readings) -> Iterator[Fault]:
    """The rows of a list of honour agree on its name and on who signed it when."""
    said: dict[tuple[Any, str], tuple[int, Any]] = {}
    for row in read.rows["precedence"]:
        for name in _OF_A_LIST & set(row.values):
            told = row.number, row.values[name]
            first, value = said.setdefault((row.values.get("id"), name), told)
            if value != row.values[name]:
                yield read.fault(
                    "precedence",
                    row,
                    (name,),
                    what=N_("this list says otherwise in row {row}"),
                    remedy=N_("say it once, or the same on each row of the list"),
                    row=first,
                )


def offices(read: Readings) -> Iterator[Fault]:
    """An office says what it is, or whom its holder comes for."""
    for row in read.rows["office"]:
        told = ("post", "grade", "local_post", "represents")
        if not set(told) & set(row.values) and not read.misread("office", row, told):
            yield read.fault(
                "office",
                row,
                told,
                what=N_("nobody knows which office this is"),
                remedy=N_("fill in 职务 (Post) or 职级 (Grade), or delete the row"),
            )


def proxies(read: Readings) -> Iterator[Fault]:
    """A person comes for one other at most."""
    first: dict[str, tuple[int, str]] = {}
    for row in read.rows["office"]:
        if not {"person", "represents"} <= set(row.values):
            continue
        person, other = row.values["person"], row.values["represents"]
        number, before = first.setdefault(person, (row.number, other))
        if before != other:
            yield read.fault(
                "office",
                row,
                ("represents",),
                what=N_("this person comes for {other} in row {row} already"),
                remedy=N_("leave one of the two"),
                other=before,
                row=number,
            )


CHECKS = (honours, signatures, offices, proxies)
