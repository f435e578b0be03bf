"""What may be asked from where, and by whom."""

from pathlib import Path

import pytest
from fastapi.routing import APIRoute
from starlette.testclient import TestClient

from fixtures import event_path
from planner.domain.account import Role
from planner.services.stores import Store
from tests.web.conftest import sign_in
from tests.web.reading import notices
from web.app import create_app
from web.pages import ROUTERS
from web.security import HEADERS, PRIVATE, At, within
from web.settings import Settings

OPEN = {
    "/healthz",
    "/readyz",
    "/language",
    "/sign-in",
    "/sign-out",
    "/card/{token}",  # its address is the secret
    "/card/{token}/seen",
}


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "", "Origin": "https://elsewhere.example"},
    ],
)
def test_a_form_of_another_site_is_refused(office: TestClient, headers: dict[str, str]) -> None:
    """A change that another site asks a browser for is not made: the office is still in."""
    assert office.post("/sign-out", headers=headers).status_code == 403
    assert office.get("/", follow_redirects=False).status_code == 200


def test_an_old_browser_is_known_by_its_origin(office: TestClient) -> None:
    """Where a browser does not say Sec-Fetch-Site, its Origin must be ours."""
    del office.headers["Sec-Fetch-Site"]
    assert office.post("/sign-out").status_code == 403
    gone = office.post("/sign-out", headers={"Origin": "http://testserver"}, follow_redirects=False)
    assert gone.headers["location"] == "/sign-in"


def test_a_page_runs_nothing_inline(visitor: TestClient) -> None:
    """Scripts and styles come from our own files alone, and no page is kept by a cache."""
    answer = visitor.get("/sign-in")
    policy = dict(
        part.split(" ", 1) for part in answer.headers["content-security-policy"].split("; ")
    )
    assert (policy["default-src"], policy["script-src"], policy["style-src"]) == (
        "'none'",
        "'self'",
        "'self'",
    )
    assert answer.headers["cache-control"] == "no-store"
    assert ("<style" in answer.text, " style=" in answer.text) == (False, False)


def test_a_viewer_only_looks(visitor: TestClient, store: Store) -> None:
    """Who may only look is offered no form to import, and is refused where one is sent."""
    sign_in(visitor, store, "guest", Role.VIEWER)
    assert '/events"' not in visitor.get("/").text
    workbook = {"workbook": ("tea.xlsx", event_path("tea").read_bytes())}
    refused = visitor.post("/events", files=workbook)
    assert (refused.status_code, notices(refused)) == (403, ["guest may not do this."])


def test_every_page_but_the_door_asks_who_comes() -> None:
    """Each route names the least role that it is for, or is one of those open to all."""
    unguarded = {
        route.path
        for router in ROUTERS
        for route in router.routes
        if isinstance(route, APIRoute)
        and not any(isinstance(one.call, At) for one in route.dependant.dependencies)
    }
    assert unguarded == OPEN


@pytest.mark.parametrize(
    ("address", "led"),
    [
        ("/events/tea?of=hall:1", "/events/tea?of=hall:1"),
        ("https://elsewhere.example/", "/"),
        ("//elsewhere.example/", "/"),
        ("/\\elsewhere.example/", "/"),
        ("/\\/elsewhere.example/", "/"),
        ("/\r\nSet-Cookie: a=b", "/"),
        ("events", "/"),
    ],
)
def test_the_door_leads_nowhere_else(address: str, led: str) -> None:
    """An address to go back to is one of ours, or the first page."""
    assert within(address) == led


def test_htmx_is_ours_and_django_is_not_loaded(visitor: TestClient) -> None:
    """The script comes from the wheel that brings it, and is htmx 2."""
    import sys

    assert 'version:"2.' in visitor.get("/vendor/htmx-2.min.js").text
    assert "django" not in sys.modules


def test_a_page_about_a_bug_is_as_guarded_as_any(tmp_path: Path) -> None:
    """The last door of a request is outside all others, and says the same to the browser."""

    def fall() -> None:
        raise RuntimeError("a bug")

    app = create_app(Settings(f"sqlite:///{tmp_path / 'planner.db'}"))
    app.add_api_route("/fall", fall)
    with TestClient(app, raise_server_exceptions=False) as visitor:
        usual, fallen = visitor.get("/sign-in"), visitor.get("/fall")
    told = {name: fallen.headers.get(name) for name in {**HEADERS, **PRIVATE}}
    assert (fallen.status_code, told) == (500, {name: usual.headers[name] for name in told})
