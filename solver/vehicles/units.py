"""What is moved as one: a transfer, or all that are bonded to it; and when it may leave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from solver.vehicles.problem import Run

if TYPE_CHECKING:
    from solver.vehicles.fleet import Vehicle
    from solver.vehicles.problem import Pin, Problem


@dataclass(frozen=True)
class Unit:
    """Transfers that move as one, with what is common to them."""

    transfers: tuple[str, ...]
    run: Run
    seats: int
    ready: int
    due: int
    wishes: tuple[int, ...]
    told: tuple[int, ...]
    """The departures that are pinned, or were planned before."""
    is_pinned: bool
    is_held: bool
    """Whether pins say all of it: there is nothing to choose."""
    boarding: int
    alighting: int

    def window(self, vehicle: Vehicle) -> tuple[int, int]:
        """The earliest and the latest departure with a vehicle; empty where late < early."""
        early = self.ready + vehicle.boarding + self.boarding
        return early, self.due - self.run.ticks - vehicle.alighting - self.alighting


def units(problem: Problem, *, bonded: bool) -> tuple[Unit, ...]:
    """The transfers in their order, bonded ones as one where bonds count."""
    leader = {transfer.id: transfer.id for transfer in problem.transfers}

    def top(one: str) -> str:
        while leader[one] != one:
            one = leader[one]
        return one

    for bond in problem.bonds if bonded else ():
        leader[top(bond.other)] = top(bond.one)
    members: dict[str, list[str]] = {}
    for transfer in problem.transfers:
        members.setdefault(top(transfer.id), []).append(transfer.id)
    return tuple(_unit(problem, tuple(group)) for group in members.values())


def _unit(problem: Problem, ids: tuple[str, ...]) -> Unit:
    parties = [problem.transfer[one] for one in ids]
    held = [problem.pin[one] for one in ids if one in problem.pin]
    pins = [pin.depart for pin in held]
    before = [problem.before[one].depart for one in ids if one in problem.before]
    return Unit(
        transfers=ids,
        run=problem.run(parties[0]),
        seats=sum(party.seats for party in parties),
        ready=max(party.ready for party in parties),
        due=min(party.due for party in parties),
        wishes=tuple(dict.fromkeys(p.wish for p in parties if p.wish is not None)),
        told=tuple(dict.fromkeys(depart for depart in (*pins, *before) if depart is not None)),
        is_pinned=bool(pins),
        is_held=len(held) == len(ids) and all(map(_says_all, held)),
        boarding=max(party.boarding for party in parties),
        alighting=max(party.alighting for party in parties),
    )


def _says_all(pin: Pin) -> bool:
    return None not in (pin.vehicle, pin.driver, pin.depart)
