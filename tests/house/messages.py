"""Every message that the product speaks, and where it is written: `python -m tests.house.messages`.

Run so, it lists those that the Chinese catalogue lacks.
"""

import ast
import sys
from collections.abc import Iterator
from string import Formatter

from jinja2 import Environment
from jinja2.nodes import Call, Const, Name

from planner.language import CHINESE, catalogue
from tests.house.sources import ROOT, name, nodes

MARKS = ("N_", "sentence")
IN_TEMPLATES = "_"


def messages() -> dict[str, str]:
    """Message id to the first file that has it: what N_() marks, what sentence() is given, and
    what templates say with _()."""
    found: dict[str, str] = {}
    for path, node in nodes("planner", "solver", "web"):
        for message in _marked(node):
            found.setdefault(message, path)
    for path, message in _in_templates():
        found.setdefault(message, path)
    return found


def _in_templates() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "web" / "templates").rglob("*.html")):
        tree = Environment().parse(path.read_text(encoding="utf-8"))
        for call in tree.find_all(Call):
            says = isinstance(call.node, Name) and call.node.name == IN_TEMPLATES
            if says and isinstance(call.args[0], Const):
                yield name(path), str(call.args[0].value)


def untranslated() -> dict[str, str]:
    """Those of `messages` that the Chinese catalogue lacks."""
    known = catalogue(CHINESE)
    return {message: path for message, path in messages().items() if message not in known}


def _marked(node: ast.AST) -> Iterator[str]:
    if not (isinstance(node, ast.Call) and node.args and _name(node.func) in MARKS):
        return
    first = node.args[0]
    # A message split over lines is one constant to the parser.
    if not (isinstance(first, ast.Constant) and isinstance(first.value, str)):
        return
    # "{words}" alone is the same in every language; "{what} ({who})" has brackets of its own.
    if any(text.strip() for text, *_ in Formatter().parse(first.value)):
        yield first.value


def _name(function: ast.expr) -> str:
    return str(getattr(function, "attr", "") or getattr(function, "id", ""))


if __name__ == "__main__":
    for missing, where in untranslated().items():
        sys.stdout.write(f"{where}: {missing}\n")
