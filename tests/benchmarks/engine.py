"""Our engine, and its peers, on an instance: a row each."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

from solver.limits import Limits
from solver.solve import solve
from solver.verify import verify
from tests.benchmarks.table import Row

if TYPE_CHECKING:
    from solver.result import Result
    from tests.benchmarks.benchmark import Asked, Instance, Peer

WARMING_SECONDS = 1.0


def solved(instance: Instance, asked: Asked, *, seconds: float | None = None) -> Result:
    """What the engine answers in the seconds asked for."""
    limits = Limits(
        clock=time.monotonic,
        began=time.monotonic(),
        seconds=asked.seconds if seconds is None else seconds,
        workers=asked.workers,
        seed=asked.seed,
    )
    return solve(instance.kind, instance.problem, limits, instance.previous)


def warm(instance: Instance, asked: Asked) -> float:
    """Load, or compile, what the engine needs; the seconds that it took."""
    began = time.monotonic()
    if hasattr(searching := instance.kind.searching(), "load"):
        searching.load()
    solved(instance, asked, seconds=WARMING_SECONDS)
    return time.monotonic() - began


def measured(instance: Instance, asked: Asked) -> tuple[Row, Any]:
    """The engine's row, and its answer in the publication's terms, if it has any."""
    result = solved(instance, asked)
    bound = instance.bound_of(result.bound)
    if result.plan is None:
        return Row(instance.name, None, instance.best_known, bound, result.seconds, False), None
    answer = instance.answer_of(result.plan)
    scored = instance.scored(answer)
    faults = [*scored.faults, *_breaks(instance, result.plan)]
    if instance.value_of and scored.value != instance.value_of(result.score):
        faults.append(f"{scored.value} by the publication, {result.score} by the solver")
    tell(instance.name, faults)
    if instance.remark is not None:
        tell(instance.name, [instance.remark(result.plan)])
    row = Row(
        instance.name,
        scored.value,
        instance.best_known,
        bound,
        result.seconds,
        verified=not faults,
        sign=_sign(instance),
        finest=instance.finest,
    )
    return row, answer


def _breaks(instance: Instance, plan: Any) -> list[str]:
    """What the verifier finds against a plan: hard rules, and what had to be there."""
    verdict = verify(instance.kind, instance.problem, plan)
    return [one.sentence() for one in verdict.violations if one.level != "soft"]


def compared(instance: Instance, peer: Peer, asked: Asked) -> Row:
    """A peer's row, scored by the publication as ours is."""
    began = time.monotonic()
    answer = peer.answer(instance, asked)
    seconds = time.monotonic() - began
    name = f"{peer.name}:{instance.name}"
    if answer is None:
        return Row(name, None, instance.best_known, None, seconds, False)
    scored = instance.scored(answer)
    tell(name, list(scored.faults))
    return Row(
        name,
        scored.value,
        instance.best_known,
        None,
        seconds,
        verified=not scored.faults,
        sign=_sign(instance),
    )


def _sign(instance: Instance) -> int:
    return -1 if instance.less_is_better else 1


def tell(name: str, sentences: list[str]) -> None:
    """Say on standard error what a row has no column for."""
    for sentence in sentences:
        sys.stderr.write(f"{name}: {sentence}\n")
