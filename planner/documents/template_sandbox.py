"""Where a Word template runs: no way out of it, and an end to how long it may go on.

A template is code that someone brought. What it may do is counted: turns of loops, words written,
and how long a text may grow. What could grow or recur uncounted is refused, which leaves what
papers need: fields, loops over them, conditions, a few filters.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, Undefined, nodes
from jinja2.filters import FILTERS
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment

MOST_NUMBER = 1_000
MOST_TURNS = 100_000
"""Of all loops together: cells of the longest list of names, and some ten times more."""
MOST_LETTERS = 50_000_000
"""What all that is written may amount to, as Word's own XML."""
MOST_TEXT = 1_000_000
"""How long one text may grow."""
KNOWN_FILTERS = (
    *("capitalize", "d", "default", "e", "escape", "first", "last", "length", "lower"),
    *("title", "trim", "upper"),
)
KNOWN_METHODS = frozenset(
    (
        *(
            "count",
            "cycle",
            "endswith",
            "find",
            "items",
            "keys",
            "lower",
            "lstrip",
            "rstrip",
            "split",
        ),
        *("startswith", "strip", "upper", "values"),
    )
)
REFUSED = (
    *(nodes.Macro, nodes.CallBlock, nodes.Include, nodes.Import, nodes.FromImport),
    *(nodes.Extends, nodes.Block, nodes.List, nodes.Dict),
)
TURN, GROWN = "one_turn", "grown"
"""Filters that are put into what was read, around what a loop goes over and what grows."""


class Sandbox(SandboxedEnvironment):
    """One filling of one template; ValueError, or another fault of templates, where it is over."""

    intercepted_binops = frozenset(["+", "*", "**", "%"])

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined, finalize=self._written)
        own: dict[str, Callable[..., Any]] = {TURN: self._turns, GROWN: _grown, "join": _joined}
        self.filters = {name: FILTERS[name] for name in KNOWN_FILTERS} | own
        self.globals = {"range": self.globals["range"]}
        self._turns_left, self._letters_left = MOST_TURNS, MOST_LETTERS

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        tuples = (one for one in tree.find_all(nodes.Tuple) if one.ctx == "load")
        for one in chain(tree.find_all(REFUSED), tuples):
            raise TemplateSyntaxError(f"no {type(one).__name__.lower()} in a template", one.lineno)
        self._letters_left -= _letters(tree.body)
        for loop in list(tree.find_all(nodes.For)):
            if loop.recursive:
                raise TemplateSyntaxError("no recursive loop in a template", loop.lineno)
            size = nodes.Const(_letters(loop.body))
            loop.iter = nodes.Filter(loop.iter, TURN, [size], [], None, None)
        return _measured(tree)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Of methods only those that make nothing longer."""
        if callable(value) and attr not in KNOWN_METHODS:
            return False
        return super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Of small numbers, or a sum; ValueError for any other."""
        both = left, right
        if operator == "+":
            return _grown(super().call_binop(context, operator, left, right))
        if not all(isinstance(one, int | float) and abs(one) <= MOST_NUMBER for one in both):
            raise ValueError(f"{operator} takes numbers up to {MOST_NUMBER}")
        return super().call_binop(context, operator, left, right)

    def _turns(self, over: Iterable[Any], letters: int) -> Iterator[Any]:
        for one in over:
            self._turns_left -= 1
            if self._turns_left < 0:
                raise ValueError(f"its loops take more than {MOST_TURNS} turns")
            self._spend(letters)
            yield one

    def _written(self, value: Any) -> Any:
        if isinstance(value, list | dict):
            raise ValueError("a list stands where a text should")
        if not isinstance(value, Undefined):  # which tells by itself what there is not
            self._spend(len(str(value)))
        return value

    def _spend(self, letters: int) -> None:
        self._letters_left -= letters
        if self._letters_left < 0:
            raise ValueError(f"it writes more than {MOST_LETTERS} letters")


def _letters(body: list[nodes.Node]) -> int:
    """How much of Word's own stands in a part of a template."""
    return sum(
        len(one.data)
        for part in body
        for one in (part, *part.find_all(nodes.TemplateData))
        if isinstance(one, nodes.TemplateData)
    )


def _measured(tree: nodes.Template) -> nodes.Template:
    """The same, with what is put together by `~` held to a length."""
    for parent in list(tree.find_all(nodes.Node)):
        for field, value in list(parent.iter_fields()):
            if isinstance(value, nodes.Concat):
                setattr(parent, field, nodes.Filter(value, GROWN, [], [], None, None))
            elif isinstance(value, list):
                value[:] = [
                    nodes.Filter(one, GROWN, [], [], None, None)
                    if isinstance(one, nodes.Concat)
                    else one
                    for one in value
                ]
    return tree


def _grown(made: Any) -> Any:
    if isinstance(made, str | list) and len(made) > MOST_TEXT:
        raise ValueError(f"a text grows beyond {MOST_TEXT} letters")
    return made


def _joined(texts: Iterable[Any], between: str = "") -> str:
    """Texts with another between them; never lists in lists."""
    found = [one for one in texts if isinstance(one, str | int | float)]
    if (len(between) + 1) * len(found) + sum(len(str(one)) for one in found) > MOST_TEXT:
        raise ValueError(f"a text grows beyond {MOST_TEXT} letters")
    return between.join(str(one) for one in found)
