"""Who may sign in: for the office alone."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from planner.domain.account import Role
from planner.domain.errors import Refused
from planner.services import keep_accounts
from web.rendering import page
from web.security import Office

router = APIRouter(prefix="/accounts")
Name = Annotated[str, Form()]


@router.get("")
def accounts(request: Request, account: Office) -> Response:
    """Everyone, with what can be changed."""
    return _page(request)


@router.post("/add")
def add(request: Request, account: Office, name: Name, role: Annotated[Role, Form()]) -> Response:
    """Make an account, and show its password, this once."""
    try:
        password = keep_accounts.add_account(request.app.state.store, name, role)
    except Refused as refusal:
        return _page(request, refusal=refusal, status=422)
    return _page(request, told=(name, password))


@router.post("/password")
def password(request: Request, account: Office, name: Name) -> Response:
    """Give a new password, and show it, this once."""
    told = keep_accounts.another_password(request.app.state.store, name)
    return _page(request, told=(name, told))


@router.post("/role")
def role(request: Request, account: Office, name: Name, role: Annotated[Role, Form()]) -> Response:
    """Change what someone may do."""
    try:
        keep_accounts.change_role(request.app.state.store, name, role, by=account.name)
    except Refused as refusal:
        return _page(request, refusal=refusal, status=422)
    return RedirectResponse("/accounts", 303)


@router.post("/block")
def block(request: Request, account: Office, name: Name) -> Response:
    """Let someone in no longer."""
    try:
        keep_accounts.block(request.app.state.store, name, by=account.name)
    except Refused as refusal:
        return _page(request, refusal=refusal, status=422)
    return RedirectResponse("/accounts", 303)


@router.post("/unblock")
def unblock(request: Request, account: Office, name: Name) -> Response:
    """Let someone in again."""
    keep_accounts.unblock(request.app.state.store, name, by=account.name)
    return RedirectResponse("/accounts", 303)


def _page(
    request: Request,
    *,
    told: tuple[str, str] | None = None,
    refusal: Refused | None = None,
    status: int = 200,
) -> Response:
    """The page; a new password stands on the answer to its form alone, and in no address."""
    every = keep_accounts.all_accounts(request.app.state.store)
    shown = {"accounts": every, "roles": tuple(Role), "told": told, "refusal": refusal}
    return page(request, "accounts.html", status=status, **shown)
