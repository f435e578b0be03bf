"""What a form of ours sent, field by field."""

from typing import Annotated

from fastapi import Depends, Request


async def _sent(request: Request) -> dict[str, str]:
    """The texts of a form; of a name that was sent more than once, the last."""
    return {name: text for name, text in (await request.form()).items() if isinstance(text, str)}


Sent = Annotated[dict[str, str], Depends(_sent)]
"""The fields of the form that a request carries."""
MADE_FROM = "made_from"
"""The field with the fingerprint of what a form was made from."""
