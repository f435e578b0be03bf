"""The decorator of everything a problem or a plan is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def value(cls: type[T]) -> type[T]:
    """Make `cls` a frozen, keyword-only dataclass whose JSON form admits no unknown names."""
    made = dataclass(frozen=True, kw_only=True)(cls)
    # Read by pydantic when `solver.form` makes an adapter; plain data to everyone else.
    made.__pydantic_config__ = {"extra": "forbid"}  # type: ignore[attr-defined]  # by pydantic
    return made
