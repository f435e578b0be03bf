"""The reference page of all rules, made from the catalogue: `docs/rules.md`.

To make it again: `python -m planner.documents.rules > docs/rules.md`.
"""

import sys
from collections.abc import Iterator
from dataclasses import MISSING, Field, fields
from string import Formatter

from solver.catalogue import KINDS, Kind
from solver.constraint import Constraint

HEAD = """# Rules

Made from the rules themselves by `python -m planner.documents.rules > docs/rules.md`; not written
by hand. An event may turn a rule off, or change its level, weight or settings, by its id. *Hard*
must hold, *medium* counts what was left out, *soft* is taste; a lower level never buys a higher.
"""
TABLE = "| rule | level | what holds | what mends it | settings |\n|---|---|---|---|---|"


def rules_page() -> str:
    """The whole page, as Markdown: a table for each kind of problem, in the catalogue's order."""
    return "\n".join([HEAD, *(line for kind in KINDS.values() for line in _section(kind))])


def _section(kind: Kind) -> Iterator[str]:
    yield f"## {kind.name}\n"
    if kind.model is None:
        yield "Checked across the whole plan; no solver is told of these.\n"
    yield TABLE
    yield from (_row(rule) for rule in kind.constraints)
    yield ""


def _row(rule: Constraint) -> str:
    settings = ", ".join(_setting(entry) for entry in fields(rule.parameters))
    cells = (f"`{rule.id}`", _level(rule), rule.statement, _spoken(rule.remedy), settings)
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def _level(rule: Constraint) -> str:
    price = f"{rule.level.value}, {rule.weight}" + (f" × {rule.unit}" if rule.unit else "")
    others = [level.value for level in rule.levels if level is not rule.level]
    return f"{price} (or {', '.join(others)})" if others else f"{price} (always)"


def _setting(entry: "Field[object]") -> str:
    if entry.default_factory is not MISSING:
        return f"`{entry.name}` = {entry.default_factory()}"
    return f"`{entry.name}`" + ("" if entry.default is MISSING else f" = {entry.default}")


def _spoken(message: str) -> str:
    """The message with its blanks in italics, for a reader who has no plan before him."""
    pieces = Formatter().parse(message)
    return "".join(text + (f"*{field}*" if field else "") for text, field, _, _ in pieces)


if __name__ == "__main__":
    sys.stdout.write(rules_page())
