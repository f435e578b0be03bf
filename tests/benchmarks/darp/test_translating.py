"""An instance of dial-a-ride goes through the office's problem, engine and verifier unharmed."""

from __future__ import annotations

from pathlib import Path

import pytest

from solver.vehicles.chart import charted
from tests.benchmarks.benchmark import Asked
from tests.benchmarks.darp import PEERS, tiny
from tests.benchmarks.darp.peers import routed
from tests.benchmarks.darp.translating import TICKS
from tests.benchmarks.engine import measured


@pytest.fixture(autouse=True, scope="module")
def _loaded() -> None:
    """What is compiled is there, as before any row of the table."""
    tiny().kind.searching().load()


def _length() -> float:
    """From (0, 0) to (1, 2): root 5; then 1, 2 and 1 along the row; home: root 29."""
    return float(5**0.5 + 1 + 2 + 1 + 29**0.5)


def test_every_rule_of_the_publication_is_told() -> None:
    """Nothing that the problem asks is beyond the compiled search."""
    assert charted(tiny().problem).beyond == []


def test_windows_keep_the_hours_of_the_depot() -> None:
    """Nobody is picked up before the depot is left, root 5 minutes before the first node."""
    first = tiny().problem.transfers[0]
    assert first.ready == pytest.approx(5**0.5 * TICKS, abs=1)
    assert first.due == pytest.approx((100 - 20**0.5) * TICKS, abs=1)


def test_the_engine_and_the_peer_find_the_shortest_route() -> None:
    """One car drives out, along the row and home."""
    instance = tiny()
    row, answer = measured(instance, Asked(folder=Path("-"), seconds=0.5, workers=1))
    assert row.verified
    assert row.value == pytest.approx(_length(), abs=1e-6)
    assert answer.tours == ((1, 2, 3, 4),)
    peer = routed(instance.source, 0.5)
    assert instance.scored(peer).faults == ()
    assert instance.scored(peer).value == pytest.approx(_length(), abs=1e-6)


def test_an_answer_is_written_as_it_is_judged() -> None:
    """Tours as lists, moments by node; depots are left out."""
    instance = tiny()
    _, answer = measured(instance, Asked(folder=Path("-"), seconds=0.2, workers=1))
    written = instance.written(answer)
    assert written["tours"] == [[1, 2, 3, 4]]
    assert sorted(written["begin"]) == ["1", "2", "3", "4"]


def test_peers_are_named() -> None:
    """Rows of peers begin with these names."""
    assert [peer.name for peer in PEERS] == ["ortools"]
