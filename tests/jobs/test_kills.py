"""Whatever is killed, and whenever: nothing that was told is lost, and the run comes to its end."""

import os
import signal
from pathlib import Path
from random import Random

import pytest

from fixtures.worlds import world
from planner.domain.run import Run, RunLimits, RunState
from planner.persistence.plans import every_plan
from planner.persistence.runs import ask, load_run, progress_since
from planner.persistence.snapshot import Snapshot, disagreements, unpacked
from planner.persistence.store import Store
from planner.services.stored_events import import_event
from solver.constraint import Score
from tests.jobs.conftest import Hire, Worker, eventually
from tests.jobs.office import gone
from tests.jobs.works import HALTS

ROUNDS = 13 if os.environ.get("HYPOTHESIS_PROFILE") == "ci" else 3
"""Two kills each, on each of the two databases: 52 or 12."""
LAST = 25
"""Where a solve halts: when it looks at the clock for so many times at most; it does 31 times."""
LIMITS = RunLimits(effort=0.05, workers=1)


def _plans(store: Store) -> list[Snapshot]:
    with store.reading() as session:
        return [unpacked(saved.snapshot) for saved in every_plan(session)]


def _halted(folder: Path, attempt: int) -> int:
    """The process that has halted in an attempt, as soon as it has."""
    file = folder / f"attempt-{attempt}"
    eventually(file.exists)
    return int(file.read_text())


def _kill(worker: Worker, child: int, victim: str) -> None:
    if victim == "worker":
        worker.kill()
        worker.wait()
        eventually(lambda: gone(child))
    else:
        os.kill(child, signal.SIGKILL)


def _best_told(store: Store, run: Run) -> dict[str, Score]:
    told: dict[str, Score] = {}
    for row in progress_since(store, run.number, 0):
        if row.score is not None:
            score = Score(**row.score)
            told[row.kind] = min(score, told.get(row.kind, score))
    return told


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_nothing_told_is_lost(
    store: Store, hire: Hire, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """A run that is killed while it solves or saves ends with one plan, which verifies and is as
    good at every stage as anything that was told of it."""
    chance = Random(seed)
    victims = ["child", "worker"] if seed % 2 else ["worker", "child"]
    points = [f"solving:{chance.randint(1, LAST)}", chance.choice(["saving", "saved"])]
    monkeypatch.setenv(HALTS, " ".join([str(tmp_path), *points]))
    tea = world("tea")
    import_event(store, tea.register, tea.event, typed=None, by="office")
    run = ask(store, tea.event.id, LIMITS, by="ling")
    for attempt, victim in enumerate(victims, start=1):
        worker = hire(f"worker-{attempt}", "halting")
        _kill(worker, _halted(tmp_path, attempt), victim)
        worker.kill()
    hire("worker-3", "halting")
    eventually(lambda: not load_run(store, run.number).state.open)
    ended, (plan,) = load_run(store, run.number), _plans(store)
    assert (ended.state, ended.plan, ended.stale) == (RunState.DONE, plan.plan.revision, False)
    assert ended.attempt == (2 if points[1] == "saved" else 3)
    assert list(disagreements(plan)) == []
    told = _best_told(store, run)
    assert {part.kind: part.score for part in plan.parts if part.kind != "event"} == told
