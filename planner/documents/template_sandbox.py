"""Where a Word template runs: no way out of it, and an end to how long it may go on.

A template is code that someone brought. What it may do is counted: turns of loops, words written or
looked through, and how long a text may grow. What could grow or recur uncounted is refused, which
leaves what papers need: fields, loops over them, conditions, a few filters.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from itertools import chain
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, Undefined, nodes
from jinja2.filters import FILTERS
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment

MOST_NUMBER = 1_000
MOST_TURNS = 50_000
"""Of all loops together: the longest paper of a meeting of 320 takes 3,400."""
MOST_LETTERS = 50_000_000
"""What all that is written may amount to, as Word's own XML."""
MOST_TEXT = 20_000
"""How long one text may grow."""
MOST_JOINED = 50
"""How many texts one `~` puts together."""
LOOKED_THROUGH = 10
"""What a letter that a filter or a method looks through costs of those that may be written."""
KNOWN_FILTERS = (
    *("capitalize", "d", "default", "e", "escape", "first", "int", "last", "length", "lower"),
    *("round", "title", "trim", "upper"),
)
OFFERED = (*KNOWN_FILTERS, "join", "replace")
"""All the filters that a template may use."""
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
        own: dict[str, Callable[..., Any]] = {TURN: self._turns, GROWN: self._grown}
        own |= {"join": self._charged(_joined), "replace": self._charged(_replaced)}
        self.filters = {name: self._charged(FILTERS[name]) for name in KNOWN_FILTERS} | own
        self.globals = {"range": self.globals["range"]}
        self._turns_left, self._letters_left = MOST_TURNS, MOST_LETTERS

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for one in _refused(tree):
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

    def call(self, context: Context, obj: Any, *args: Any, **kwargs: Any) -> Any:
        """A method of a text is paid for by what it looks through."""
        self._look_through(getattr(obj, "__self__", None))
        return super().call(context, obj, *args, **kwargs)

    def _charged(self, made: Callable[..., Any]) -> Callable[..., Any]:
        """A filter, paid for like a method."""

        @wraps(made)
        def charged(*args: Any, **kwargs: Any) -> Any:
            for one in args:
                self._look_through(one)
            return made(*args, **kwargs)

        return charged

    def _look_through(self, value: Any) -> None:
        if isinstance(value, str | list):
            self._spend(LOOKED_THROUGH * len(value))

    def _grown(self, made: Any) -> Any:
        if isinstance(made, str | list):
            self._spend(len(_short(made)))
        return made

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Of small numbers, or a sum; ValueError for any other."""
        both = left, right
        if operator == "+":
            return self._grown(super().call_binop(context, operator, left, right))
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


def _refused(tree: nodes.Template) -> Iterator[nodes.Node]:
    """What could grow or recur uncounted; a list of words to look one up in cannot."""
    looked_up = {
        id(part.expr)
        for part in tree.find_all(nodes.Operand)
        if part.op in ("in", "notin") and isinstance(part.expr, nodes.List | nodes.Tuple)
        if all(isinstance(one, nodes.Const | nodes.Name) for one in part.expr.items)
    }
    tuples = (one for one in tree.find_all(nodes.Tuple) if one.ctx == "load")
    wide = (one for one in tree.find_all(nodes.Concat) if len(one.nodes) > MOST_JOINED)
    yield from (one for one in chain(tree.find_all(REFUSED), tuples) if id(one) not in looked_up)
    yield from wide


def _letters(body: list[nodes.Node]) -> int:
    """How much of Word's own, and of words of its own, stands in a part of a template."""
    parts = [each for part in body for each in (part, *part.find_all(nodes.Node))]
    written = sum(len(one.data) for one in parts if isinstance(one, nodes.TemplateData))
    return written + sum(len(str(one.value)) for one in parts if isinstance(one, nodes.Const))


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


def _short(made: str | list[Any]) -> str | list[Any]:
    """What was made, where it is no longer than a text may be."""
    if len(made) > MOST_TEXT:
        raise ValueError(f"a text grows beyond {MOST_TEXT} letters")
    return made


def _joined(texts: Iterable[Any], between: str = "") -> str:
    """Texts with another between them; never lists in lists."""
    found = [str(one) for one in texts if isinstance(one, str | int | float)]
    if (len(between) + 1) * len(found) + sum(map(len, found)) > MOST_TEXT:
        raise ValueError(f"a text grows beyond {MOST_TEXT} letters")
    return between.join(found)


def _replaced(text: str, old: str, new: str) -> str:
    """A text with one word for another, where no way of doing so makes it too long."""
    if (len(text) + 1) * (len(new) + 1) > MOST_TEXT:
        raise ValueError(f"a text grows beyond {MOST_TEXT} letters")
    return str(text).replace(str(old), str(new))
