"""What a form or an address of ours sent, field by field."""

from typing import Annotated

from fastapi import Depends, Request
from pydantic import Field


async def _sent(request: Request) -> dict[str, str]:
    """The texts of a form; ticks of one name are put together, one a line."""
    found: dict[str, list[str]] = {}
    for name, text in (await request.form()).multi_items():
        if isinstance(text, str):
            found.setdefault(name, []).append(text)
    return {
        name: "\n".join(text for text in texts if text) if len(texts) > 1 else texts[0]
        for name, texts in found.items()
    }


Sent = Annotated[dict[str, str], Depends(_sent)]
"""The fields of the form that a request carries."""
MADE_FROM = "made_from"
"""The field with the fingerprint of what a form was made from."""
Number = Annotated[int, Field(ge=0, le=2**31 - 1)]
"""A number of an edit, run or plan in an address, as far as the store counts."""
