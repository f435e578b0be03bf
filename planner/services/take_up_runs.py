"""Work as the worker of this machine: take up runs, one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.jobs.local import Worker

if TYPE_CHECKING:
    from collections.abc import Callable
    from threading import Event

    from planner.persistence.store import Store

CARRY_OUT = "planner.services.carry_out_run:carry_out"


def take_up_runs(
    store: Store, url: str, *, name: str, clock: Callable[[], float], until: Event
) -> None:
    """Carry out what waits in the store at `url` until told to end; what is at work is given back.

    `name` is unlike that of any worker that may be alive, also of another run of this program.
    """
    Worker(store=store, url=url, work=CARRY_OUT, name=name, clock=clock).run(until)
