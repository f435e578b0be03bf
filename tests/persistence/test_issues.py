"""Issued papers as they are stored, on both databases."""

import pytest

from fixtures.worlds import world
from planner.domain.errors import NotFound
from planner.domain.issue import Issue, IssuedList
from planner.persistence.events import save_event
from planner.persistence.issues import (
    issued_content,
    issued_lists,
    issues_of,
    keep_issue,
    next_issue,
)
from planner.persistence.store import Store
from tests.persistence.conftest import NOON

LISTS = (IssuedList("星期三", ("姓名", "座位"), (("韩砚舟", "1"), ("罗静", "2"))),)
FILES = {"docx": b"PK\x00\xff", "pdf": bytes(range(256))}


def test_an_issue_is_read_back_byte_by_byte(store: Store) -> None:
    """Number, words, lists and files are as they were kept; the next gets the next number."""
    given = world("tea")
    issue = Issue(
        event=given.event.id, paper="car-list", issue=1, title="乘车安排", language="zh_CN",
        audience="office", issued_to="", issued_by="office", issued_at=NOON, revision=1, plan=None,
        forms=("docx", "pdf"),
    )  # fmt: skip
    with store.writing("office", about=given.event.id) as session:
        save_event(session, given.register, given.event)
        keep_issue(session, issue, lists=LISTS, files=FILES)
    with store.reading() as session:
        assert issues_of(session, issue.event) == (issue,)
        assert issued_lists(session, issue.event, issue.paper, issue=1) == LISTS
        for form, content in FILES.items():
            kept = issued_content(session, issue.event, issue.paper, issue=1, form=form)
            assert kept == content
        following = [next_issue(session, issue.event, paper) for paper in ("car-list", "other")]
        assert following == [2, 1]
        with pytest.raises(NotFound):
            issued_lists(session, issue.event, issue.paper, issue=2)
