"""Templates, rendered in the language of the request."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse, Response

from planner.domain.sentence import sentence
from planner.language import sentence as spoken
from planner.language import times, translator
from planner.services.list_events import state_word
from web.language import current, tag
from web.tabs import rows

if TYPE_CHECKING:
    from datetime import date

    from fastapi import Request

    from planner.domain.errors import PlannerError
    from planner.domain.sentence import Sentence
    from planner.services.list_events import PlanState

PROGRAMS = {"docx": "Word", "pdf": "PDF", "xlsx": "Excel"}
"""What files are called by their endings, the same in every language."""
TOLD = {"png": sentence("Picture"), "txt": sentence("Text")}
"""And those that are called otherwise in each."""
TEMPLATES = Path(__file__).parent / "templates"


@cache
def _environment() -> Environment:
    found = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.globals |= {
        "_": say,
        "said": said,
        "refused": refused,
        "plan_state": plan_state,
        "form_name": form_name,
        "tabs": rows,
    }
    found.filters["day"] = day
    return found


def say(message: str, **values: object) -> str:
    """A message of a template in the language of the request."""
    return spoken(message, current(), **values)


def said(what: Sentence) -> str:
    """A sentence that the planner hands over, in the language of the request."""
    return what.said(translator(current()))


def refused(refusal: PlannerError) -> str:
    """What was refused, and what to do about it where that is known."""
    return " ".join(said(part) for part in (refusal.what, refusal.remedy) if part)


def form_name(ending: str) -> str:
    """What a file of that ending is called: Word, PDF, a picture."""
    return PROGRAMS.get(ending) or said(TOLD[ending])


def plan_state(state: PlanState | None) -> str:
    """What has become of a plan, in the language of the request."""
    return state_word(state, current())


def day(moment: date) -> str:
    """A date in the language of the request: 2026年11月25日 星期三."""
    return times.full_day(moment, current())


def page(request: Request, template: str, *, status: int = 200, **shown: Any) -> HTMLResponse:
    """A whole page."""
    text = _environment().get_template(template).render(**_common(request), **shown)
    headers = {"Content-Language": tag(current()), "Vary": "Accept-Language, Cookie"}
    return HTMLResponse(text, status, headers)


def block(request: Request, template: str, name: str, **shown: Any) -> HTMLResponse:
    """One block of a page, for htmx to put in its place."""
    whole = _environment().get_template(template)
    context = whole.new_context({**_common(request), **shown})
    return HTMLResponse("".join(whole.blocks[name](context)))


def nothing_new(request: Request, *, pending: bool) -> Response | None:
    """The answer to a page that asks whether its plan is checked by now, where it is not."""
    asks = request.headers.get("hx-trigger") == "checking"
    return Response(status_code=204) if pending and asks else None


def _common(request: Request) -> dict[str, Any]:
    """What the frame of every page shows."""
    query = f"?{request.url.query}" if request.url.query else ""
    return {
        "language": current(),
        "tag": tag(current()),
        "path": request.url.path,
        "here": request.url.path + query if request.method == "GET" else "/",
        "account": getattr(request.state, "account", None),
    }
