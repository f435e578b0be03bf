"""A column that no row of a paper has a word in is left out; the others share its width."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from planner.documents.paper import Column

Rows = list[list[str]]


def used(
    columns: Sequence[Column], tables: Sequence[Rows], *, optional: Collection[int]
) -> tuple[list[Column], list[Rows]]:
    """The columns and the rows of all tables of a paper without those of `optional` unused.

    One column is blank to be written into, another because nothing is known: only the latter are
    optional.
    """
    blank = {place for place in optional if not any(row[place] for rows in tables for row in rows)}
    kept = [place for place in range(len(columns)) if place not in blank]
    whole = sum(column.millimetres for column in columns)
    wider = whole / sum(columns[place].millimetres for place in kept)
    heads = [
        replace(columns[place], millimetres=columns[place].millimetres * wider) for place in kept
    ]
    return heads, [[[row[place] for place in kept] for row in rows] for rows in tables]
