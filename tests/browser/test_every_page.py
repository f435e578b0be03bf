"""Every page that there is, found from the routes: fit for use at both widths, in both languages.

A new page is among them by itself. One whose address takes something new fails here until an
example of it stands in `_examples`.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from functools import cache

import pytest
from fastapi.routing import APIRoute
from playwright.sync_api import Browser

from planner.domain.account import Account, Role
from planner.domain.lodging import Stay
from planner.domain.policies.shipped import shipped
from planner.domain.run import RunLimits
from planner.domain.venue import Hotel
from planner.persistence.entries import add_entry as keep_entry
from planner.persistence.plans import save_plan
from planner.persistence.snapshot import Snapshot
from planner.services.add_entry import add_entry
from planner.services.cancel_run import cancel_run
from planner.services.issue_papers import Wanted, issue_paper, issued_papers
from planner.services.leader_links import make_link
from planner.services.start_run import start_run
from planner.services.stored_events import open_event
from tests.browser.conftest import Open
from tests.browser.serving import Served, plan_again
from tests.browser.watching import LANGUAGES, SIZES, Watched
from web.pages import ROUTERS

THOROUGH = os.environ.get("CI") == "true"
AXE = {("phone", "zh-CN"), ("desk", "en")}
"""Where axe looks outside CI too: each page in each width and in each language."""


@cache
def _examples(served: Served) -> dict[str, str]:
    """What stands for each parameter of an address."""
    _move_a_visit(served)
    plan_again(served.store, "tea")
    run = start_run(served.store, "tea", RunLimits(), by="office")
    cancel_run(served.store, run.number)
    return {
        "event": "tea",
        "token": make_link(served.store, "tea", "shen-mo", by="office"),
        "number": str(run.number),
        "papers/path": "itinerary.docx",
        "pack": "reception-2013",
        "form": "docx",
        "calendars/path": "people/shen-mo.ics",
        "sessions/identifier": "tea-talk",
        "meals/identifier": "lunch",
        "stays/identifier": _slept(served),
        "tasks/identifier": _entered(served, "task"),
        "duties/identifier": _entered(served, "duty"),
        "listed": "order",
        "people/identifier": "shen-mo",
        "sites/identifier": "pottery",
        "rooms/identifier": "tea-room",
        "vehicles/identifier": "tea-car-1",
        "motorcades/identifier": _entered(served, "motorcade"),
        "arrivals/identifier": _entered(served, "past_arrival"),
        "subject": "tea-talk",
        "before": "1",
        "after": "2",
        "path": "corrections.docx",
        "preview/number": "1",
        "stem": "itinerary",
        "issued/number": str(_issued(served)),
        "paper": "itinerary",
    }


def _move_a_visit(served: Served) -> None:
    """A second plan, in which a visit begins a quarter of an hour later."""
    plan = open_event(served.store, "tea").plan
    assert plan is not None
    later = timedelta(minutes=15)
    first, *others = plan.visits
    assert first.start is not None
    assert first.end is not None
    first = replace(first, start=first.start + later, end=first.end + later)
    with served.store.writing("office", about="tea") as session:
        save_plan(session, Snapshot(replace(plan, visits=(first, *others)), ()))


def _slept(served: Served) -> str:
    """A night in an inn, of which the tea has none."""
    night = Stay(
        id="stay-1", hotel="inn", check_in=date(2026, 11, 24), check_out=date(2026, 11, 25)
    )
    with served.store.writing("office", about="tea") as session:
        keep_entry(session, Hotel(id="inn", name="山前客栈"), event="tea")
        keep_entry(session, night, event="tea")
    return night.id


def _issued(served: Served) -> int:
    """The number of a paper that was issued."""
    return issue_paper(served.store, "tea", Wanted("itinerary"), by="office").issue


def _entered(served: Served, noun: str) -> str:
    """What the tea has none of: one as an organiser would type it."""
    register, event, *_ = open_event(served.store, "tea")
    sent = {
        "motorcade": {
            "name": "车队",
            "delegations": event.delegations[0].name,
            "lead": register.vehicles[0].name,
        },
        "past_arrival": {
            "carrier": "G6517",
            "station": register.stations[0].name,
            "due": "2026-05-10 09:00",
        },
        "task": {"title": "接站"},
        "duty": {"shift": "2026-11-24 08:00-18:00", "leader": register.people[0].name},
    }
    office = Account("office", Role.OFFICE)
    return add_entry(served.store, "tea", noun=noun, sent=sent[noun], by=office, language="zh_CN")


def _addresses(served: Served) -> Iterator[str]:
    """One address of each route that answers to GET."""
    for router in ROUTERS:
        for route in router.routes:
            if isinstance(route, APIRoute) and "GET" in route.methods:
                yield _filled(route.path, _examples(served))


def _filled(path: str, examples: dict[str, str]) -> str:
    """The address of a route, with each parameter by its name, or by the word before it too."""

    def example(found: re.Match[str]) -> str:
        word, name = found.groups()
        fitting = examples.get(f"{word}/{name}", examples.get(name))
        assert fitting is not None, f"{path}: no example of {name}"
        return f"{word}/{fitting}"

    filled = re.sub(r"(\w*)/\{(\w+)(?::\w+)?\}", example, path)
    return filled.replace("{form}", examples["form"])


@pytest.fixture(scope="module")
def pages(browser: Browser, served: Served) -> list[str]:
    """The address of every page; files and streams of events are left out."""
    context = browser.new_context()
    window = Watched(context.new_page(), served)
    window.sign_in()
    answers = {one: context.request.get(served.address + one) for one in _addresses(served)}
    context.close()
    assert {one: answer.status for one, answer in answers.items()} == dict.fromkeys(answers, 200)
    kinds = {one: answer.headers["content-type"] for one, answer in answers.items()}
    return [one for one, kind in kinds.items() if kind.startswith("text/html")]


@cache
def _names(served: Served) -> tuple[str, ...]:
    """Every word that the event brings with it, or a text that it is held to, the longest first."""
    titles = (one.title for one in issued_papers(served.store, "tea"))  # in the paper's language
    found = {*_texts(open_event(served.store, "tea")), *_texts(shipped()), *titles, "office"}
    return tuple(sorted(found - {""}, key=len, reverse=True))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from (*_texts(key), *_texts(one))
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from _texts(one)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _texts(getattr(value, each.name))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_every_page_is_fit_for_use(
    open_page: Open, served: Served, pages: list[str], size: str, language: str
) -> None:
    """Nothing is wider than its window, untranslated, unreachable, unseen or unheard."""
    window = open_page(size, language)
    window.sign_in()
    found = {}
    for address in pages:
        window.visit(address)
        found[address] = window.slips(_names(served))
        if THOROUGH or (size, language) in AXE:
            found[address] += window.missteps()
    assert {address: faults for address, faults in found.items() if faults} == {}
