"""While a plan is being checked, pages show everything else, and say so."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from planner.domain.account import Role
from planner.persistence.store import Aside
from planner.services.lamps import PENDING
from tests.web.signed_in import Office, office

PAGE = "/events/visit-2026"
NOTICE = "The plan is being checked"
PAGES = (PAGE, f"{PAGE}/run", f"{PAGE}/timelines/rooms", f"{PAGE}/timelines/vehicles")


class NeverDone:
    """Stands for a process whose answer has not come."""

    def answer(self, event: str, stamp: Any) -> Any:
        """Nothing is known yet."""
        del event, stamp


def _ask(there: Office, aside: Aside | None) -> None:
    app: Any = there.browser.app
    app.state.store = replace(there.store, aside=aside)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_says_that_the_plan_is_being_checked(tmp_path: Path, page: str) -> None:
    """The notice stands on the page, and asks again; who asks before it is known is told nothing
    new. Once it is known the notice is gone."""
    asks = {"hx-request": "true", "hx-trigger": "checking"}
    with office(tmp_path) as there:
        known = there.browser.get(page)
        assert NOTICE not in known.text
        _ask(there, NeverDone())
        pending = there.browser.get(page)
        assert NOTICE in pending.text
        assert 'hx-trigger="every 1s"' in pending.text
        assert there.browser.get(page, headers=asks).status_code == 204
        _ask(there, None)
        assert there.browser.get(page, headers=asks).text.count(NOTICE) == 0


def test_while_it_is_checked_no_line_is_told_to_be_settled(tmp_path: Path) -> None:
    """Neither red nor green: a line that is still to come is being checked; all else stands."""
    with office(tmp_path, Role.ORGANISER) as there:
        before = there.browser.get(PAGE).text
        _ask(there, NeverDone())
        shown = there.browser.get(PAGE).text
        assert "工作汇报会" in shown
        assert ">Confirmed<" in before
        assert ">Confirmed<" not in shown
        assert f">{PENDING}<" in shown
