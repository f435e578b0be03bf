"""The switch of languages."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.responses import RedirectResponse

from planner.language import CHINESE, LANGUAGES
from web.language import COOKIE
from web.security import within

router = APIRouter()
A_YEAR = 365 * 24 * 3600


@router.post("/language")
def choose(language: Annotated[str, Form()], to: Annotated[str, Form()] = "/") -> RedirectResponse:
    """Keep the language chosen, and go back to where it was chosen."""
    answer = RedirectResponse(within(to), 303)
    chosen = language if language in LANGUAGES else CHINESE
    answer.set_cookie(COOKIE, chosen, max_age=A_YEAR, httponly=True, samesite="lax")
    return answer
