"""Whether two domain objects say the same: entities have no `==`."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any


def differences(one: Any, other: Any, path: str = "") -> Iterator[str]:
    """The paths at which two domain objects say different things."""
    if type(one) is not type(other):
        yield f"{path}: {one!r} is not {other!r}"
    elif is_dataclass(one) and not isinstance(one, type):
        for entry in fields(one):
            mine, theirs = getattr(one, entry.name), getattr(other, entry.name)
            yield from differences(mine, theirs, f"{path}.{entry.name}")
    elif isinstance(one, tuple) and len(one) == len(other):
        for place, (mine, theirs) in enumerate(zip(one, other, strict=True)):
            yield from differences(mine, theirs, f"{path}[{place}]")
    elif one != other:
        yield f"{path}: {one!r} is not {other!r}"
