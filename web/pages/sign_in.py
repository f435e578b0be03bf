"""The door: sign in and out."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from planner.domain.errors import Refused
from planner.services import accounts
from web.rendering import page
from web.security import COOKIE, within

router = APIRouter()


@router.get("/sign-in")
def door(request: Request, to: str = "/") -> Response:
    """The form."""
    return page(request, "sign_in.html", to=within(to), name="", refusal=None)


@router.post("/sign-in")
def sign_in(
    request: Request,
    name: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
    to: Annotated[str, Form()] = "/",
) -> Response:
    """Let in who gives the right password; the form again, with the reason, for others."""
    address = request.client.host if request.client else ""
    try:
        token = accounts.sign_in(request.app.state.store, name, password, address=address)
    except Refused as refusal:
        shown = {"to": within(to), "name": name, "refusal": refusal}
        return page(request, "sign_in.html", status=422, **shown)
    answer = RedirectResponse(within(to), 303)
    secure = request.app.state.settings.https
    answer.set_cookie(COOKIE, token, httponly=True, samesite="lax", secure=secure)
    return answer


@router.post("/sign-out")
def sign_out(request: Request) -> Response:
    """End the session, here and in the store."""
    token = request.cookies.get(COOKIE)
    if token:
        accounts.sign_out(request.app.state.store, token)
    answer = RedirectResponse("/sign-in", 303)
    answer.delete_cookie(COOKIE)
    return answer
