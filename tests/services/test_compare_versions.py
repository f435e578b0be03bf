"""Two versions are told apart in an office's words."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.domain.errors import Stale
from planner.domain.event import Event
from planner.domain.sentence import sentence
from planner.services.compare_versions import compare
from planner.services.stored_events import import_event
from planner.services.stores import open_store
from tests.visit import at, event, register

NOON = datetime(2026, 11, 20, 4, tzinfo=UTC)


def _told(tmp_path: Path, tried: Event, language: str) -> list[tuple[str, str, str]]:
    """Where, what is saved and what was tried, of a workbook that came late."""
    store = open_store(f"sqlite:///{tmp_path / 'planner.db'}", clock=lambda: NOON)
    import_event(store, register(), event(), typed=None, by="office")
    import_event(store, register(), replace(event(), name="first"), typed=None, by="office")
    with pytest.raises(Stale) as refused:
        import_event(store, register(), tried, typed=None, by="office")
    told = compare(store, refused.value, language=language)
    store.engine.dispose()
    return [(one.where, one.saved, one.tried) for one in told]


def test_a_late_workbook_is_told_by_sheet_and_field(tmp_path: Path) -> None:
    """Names stand for ids, weekdays beside times; what came and what went is told whole."""
    first, *others = event().sessions
    changed = replace(first, chair="ji", start=at(14), persons=("lu", "han"))
    tried = replace(event(), sessions=(changed, others[0]), kind="visit")
    assert _told(tmp_path, tried, "zh_CN") == [
        ("活动 · 名称", "first", "东澜集团来访接待"),
        ("活动 · 类型", "", "visit"),
        ("会议 · 工作汇报会 · 开始", "", "11月25日 周三 14:00"),
        ("会议 · 工作汇报会 · 必到", "陆怀川", "陆怀川、韩砚舟"),
        ("会议 · 工作汇报会 · 主持", "陆怀川", "纪元"),
        ("会议 · 合影", "合影", ""),
    ]


def test_what_has_no_id_is_told_as_a_whole(tmp_path: Path) -> None:
    """Facts are lines under the name of their sheet."""
    told = _told(tmp_path, replace(event(), facts=()), "en")
    assert told[-1] == ("Facts", "合影, start, tentative", "")


def test_what_a_form_said_is_told_by_its_own_words(tmp_path: Path) -> None:
    """Of two mappings those names are told that say different things."""
    store = open_store(f"sqlite:///{tmp_path / 'planner.db'}", clock=lambda: NOON)
    stale = Stale("x", sentence("x"), saved={"a": "1", "b": "2"}, tried={"a": "1", "b": "3"})
    told = compare(store, stale, language="en")
    assert [(one.where, one.saved, one.tried, one.mark) for one in told] == [
        ("b", "2", "3", "differs")
    ]
    store.engine.dispose()
