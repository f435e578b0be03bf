"""Domain values as JSON and back, by the types that their classes declare.

One codec for all that is stored: JSON columns, images of rows, saved plans. A moment keeps its
zone by name (`2026-10-25T02:30+01:00[Europe/Berlin]`, RFC 9557), so that what is read again
counts days and hours as what was written did.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo


def written(value: Any) -> Any:
    """A domain value as lists, dicts, numbers and texts."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return _written_moment(value)
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [written(member) for member in value]
    if isinstance(value, Mapping):
        return {written(key): written(member) for key, member in value.items()}
    if is_dataclass(value):
        return {entry.name: written(getattr(value, entry.name)) for entry in fields(value)}
    return value


def read(hint: Any, stored: Any) -> Any:
    """The value of a declared type that was `written`."""
    hint, optional = without_none(hint)
    if stored is None and optional:
        return None
    origin = get_origin(hint)
    if origin is tuple:
        return _read_tuple(get_args(hint), stored)
    if origin is not None and issubclass(origin, Mapping):
        key, member = get_args(hint)
        return {read(key, name): read(member, value) for name, value in stored.items()}
    if is_dataclass(hint) and isinstance(hint, type):
        hints = hints_of(hint)
        return hint(**{name: read(hints[name], value) for name, value in stored.items()})
    return _read_plain(hint, stored)


def without_none(hint: Any) -> tuple[Any, bool]:
    """A type without its `| None`, and whether it had one; other unions are left to JSON."""
    if get_origin(hint) not in (Union, UnionType):
        return hint, False
    members = [member for member in get_args(hint) if member is not NoneType]
    optional = len(members) < len(get_args(hint))
    return (members[0] if len(members) == 1 else Any), optional


@cache
def hints_of(kind: type) -> dict[str, Any]:
    """The types of a class's fields."""
    return get_type_hints(kind)


def _read_tuple(members: tuple[Any, ...], stored: list[Any]) -> tuple[Any, ...]:
    if len(members) == 2 and members[1] is Ellipsis:
        return tuple(read(members[0], member) for member in stored)
    return tuple(read(hint, member) for hint, member in zip(members, stored, strict=True))


def _read_plain(hint: Any, stored: Any) -> Any:
    if hint is datetime:
        return _read_moment(stored)
    if hint in (date, time):
        return hint.fromisoformat(stored)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(stored)
    # Of a union JSON tells all apart but a list from the tuple that it was.
    return tuple(stored) if isinstance(stored, list) else stored


def _written_moment(moment: datetime) -> str:
    zone = getattr(moment.tzinfo, "key", None)
    return f"{moment.isoformat()}[{zone}]" if zone else moment.isoformat()


def _read_moment(stored: str) -> datetime:
    text, _, zone = stored.removesuffix("]").partition("[")
    moment = datetime.fromisoformat(text)
    return moment.astimezone(ZoneInfo(zone)) if zone else moment
