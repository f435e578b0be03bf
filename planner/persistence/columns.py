"""Columns made from the fields of domain classes: what a field's type is in a table."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields
from datetime import UTC, date, datetime, time
from enum import Enum
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Float,
    Integer,
    Table,
    Text,
    Time,
    TypeDecorator,
)
from sqlalchemy.types import TypeEngine

from planner.persistence.codec import hints_of, read, without_none, written


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, kept in UTC: SQLite would hand it back without a zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To UTC."""
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Back, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Composed(TypeDecorator[Any]):
    """Values without an identity of their own, as JSON."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def __init__(self, hint: Any) -> None:
        super().__init__()
        self.hint = hint

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """To lists and dicts."""
        return written(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """Back to tuples and domain values."""
        return None if value is None else read(self.hint, value)


class Worded(TypeDecorator[Enum]):
    """A member of an enumeration by its word."""

    impl = Text
    cache_ok = True

    def __init__(self, hint: type[Enum]) -> None:
        super().__init__()
        self.hint = hint

    def process_bind_param(self, value: Enum | None, dialect: Dialect) -> str | None:
        """To its word."""
        return None if value is None else str(value.value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Enum | None:
        """Back to the member."""
        return None if value is None else self.hint(value)


_PLAIN: dict[Any, type[TypeEngine[Any]]] = {
    str: Text,
    bool: Boolean,
    int: Integer,
    float: Float,
    datetime: UtcDateTime,
    date: Date,
    time: Time,
}


def columns_of(
    kind: type, *, keys: Collection[str] = (), without: Collection[str] = ()
) -> Iterator[Column[Any]]:
    """A column for each field of a domain class, `keys` first among equals."""
    for entry in fields(kind):
        if entry.name not in without:
            hint, optional = without_none(hints_of(kind)[entry.name])
            key = entry.name in keys
            yield Column(entry.name, _stored(hint), primary_key=key, nullable=optional and not key)


def _stored(hint: Any) -> TypeEngine[Any]:
    if hint in _PLAIN:
        return _PLAIN[hint]()
    if isinstance(hint, type) and issubclass(hint, Enum):
        return Worded(hint)
    return Composed(hint)


def image(table: Table, values: Mapping[str, Any]) -> dict[str, Any]:
    """A row as JSON: what changes are recorded and compared by."""
    return {column.name: _imaged(column, values[column.name]) for column in table.columns}


def _imaged(column: Column[Any], value: Any) -> Any:
    moment = isinstance(column.type, UtcDateTime) and value is not None
    return written(value.astimezone(UTC) if moment else value)


def row(table: Table, image: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a row's image, as its columns take them."""
    return {name: _from_image(table.columns[name], value) for name, value in image.items()}


def _from_image(column: Column[Any], stored: Any) -> Any:
    if isinstance(column.type, Composed | Worded):
        return None if stored is None else read(column.type.hint, stored)
    for kind, hint in ((UtcDateTime, datetime), (Date, date), (Time, time)):
        if isinstance(column.type, kind) and stored is not None:
            return read(hint, stored)
    return stored
