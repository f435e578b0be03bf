"""What is compiled is kept where a folder can be written, apart for each state of its sources."""

from __future__ import annotations

from dataclasses import replace
from threading import Event, Thread
from typing import TYPE_CHECKING

from solver.compiled.keeping import complete, fingerprint, is_at_hand, stamp, writable
from solver.limits import Limits

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_compiled_code_is_kept_beside_its_sources(tmp_path: Path) -> None:
    """Where the folder of the sources can be written, it is kept there."""
    assert writable(tmp_path) == tmp_path / "__pycache__"


def test_where_sources_are_read_only_it_is_kept_at_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that cannot be made sends it to the user's own cache."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    (tmp_path / "archive").touch()
    assert writable(tmp_path / "archive") == tmp_path / "home" / "reception-planner"


def test_where_nothing_else_can_be_written_it_is_temporary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither beside the sources nor at home: among the temporary files."""
    (tmp_path / "archive").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "archive"))
    kept = writable(tmp_path / "archive")
    assert kept.name.startswith("reception-planner-")


def test_changed_sources_are_compiled_anew(tmp_path: Path) -> None:
    """A change in any file of a folder changes where its code is kept."""
    (tmp_path / "one.py").write_text("A = 1")
    before = fingerprint((tmp_path,))
    (tmp_path / "two.py").write_text("B = 2")
    assert fingerprint((tmp_path,)) != before


def test_one_compiles_while_others_wait(tmp_path: Path) -> None:
    """Where nothing is kept yet, who comes second begins when the first is done."""
    told: list[str] = []
    came = Event()

    def second() -> None:
        told.append("second")
        came.set()

    other = Thread(target=complete, args=(tmp_path, second))

    def first() -> None:
        other.start()
        told.append("alone" if not came.wait(0.05) else "together")

    complete(tmp_path, first)
    other.join()
    assert told == ["alone", "second"]


def test_what_is_kept_is_only_called(tmp_path: Path) -> None:
    """Nobody waits for others where all is there."""
    calls: list[str] = []
    complete(tmp_path, lambda: calls.append("compiled"))
    assert stamp(tmp_path).exists()
    complete(tmp_path, lambda: complete(tmp_path, lambda: calls.append("loaded")))
    assert calls == ["compiled", "loaded"]


def test_a_proof_is_at_hand_where_there_is_time_for_it_or_all_is_kept(tmp_path: Path) -> None:
    """Ten seconds are enough to compile, one is not; what is kept is there in no time."""
    limits = Limits(clock=lambda: 0.0, began=0.0, seconds=1.0)
    assert is_at_hand(tmp_path, replace(limits, seconds=10.0))
    assert is_at_hand(tmp_path, replace(limits, effort=0.1))
    assert not is_at_hand(tmp_path, limits)
    complete(tmp_path, lambda: None)
    assert is_at_hand(tmp_path, limits)
