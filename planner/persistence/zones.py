"""Moments in the zone of an event: columns keep them in UTC."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import inspect
from sqlalchemy.orm.attributes import set_committed_value

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


def localise(entity: Any, zone: ZoneInfo) -> None:
    """Tell the moments of an entity in its event's zone."""
    for column in inspect(entity).mapper.column_attrs:
        moment = getattr(entity, column.key)
        if isinstance(moment, datetime):
            set_committed_value(entity, column.key, moment.astimezone(zone))
