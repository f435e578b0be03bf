"""The outer door of the commands: a refusal is said in words, with its exit code."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any

import typer

from planner.domain.errors import PlannerError, Unreadable
from planner.language import translator
from solver.constraint import N_

PLANNED, BROKEN, UNREADABLE = 0, 1, 2
INTERRUPTED = 130
"""What a shell expects of a command that Ctrl-C ended."""


@contextmanager
def refusals(language: str) -> Iterator[None]:
    """A refusal is said in words, with its exit code; a bug is let fall."""
    try:
        yield
    except PlannerError as error:
        typer.echo(error.line(translator(language)), err=True)
        raise typer.Exit(UNREADABLE if isinstance(error, Unreadable) else BROKEN) from error
    except KeyboardInterrupt:
        typer.echo(translator(language)(N_("Stopped; nothing was written.")), err=True)
        raise typer.Exit(INTERRUPTED) from None


def refusals_spoken(command: Callable[..., None]) -> Callable[..., None]:
    """A command whose refusals are said in its own `language`."""

    @wraps(command)
    def spoken(*given: Any, language: str, **named: Any) -> None:
        with refusals(language):
            command(*given, language=language, **named)

    return spoken
