"""The steps from transfer to transfer that make tours: one circuit for all vehicles, or drivers."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ortools.sat.python import cp_model

    from solver.vehicles.model import VehiclesModel
    from solver.vehicles.trips import Tour


class Steps:
    """Literals that say which transfer follows which in the hands of one owner.

    Those who ride together follow one another too, in any order. Departures never go back along
    a tour, and each owner has one tour at most: nothing else is said of a plan here.
    """

    def __init__(
        self,
        model: VehiclesModel,
        chosen: Callable[[str, str], cp_model.IntVar],
        owners: Sequence[str],
    ) -> None:
        self._model, self._chosen, self._owners = model, chosen, owners
        self.ids = [transfer.id for transfer in model.problem.transfers]
        new = model.cp.new_bool_var
        self.first = {one: new("") for one in self.ids}
        self.last = {one: new("") for one in self.ids}
        self.step = {(a, b): new("") for a in self.ids for b in self.ids if a != b}
        self._route()
        for (earlier, later), step in self.step.items():
            self._follow(earlier, later, step)
        for owner in owners:
            self._begin_once(owner)

    def _route(self) -> None:
        # Somebody must leave the depot, or nobody driven would be impossible: an idle owner does.
        idle = self._model.cp.new_constant(1)
        node = {one: place for place, one in enumerate(self.ids, start=1)}
        arcs: list[tuple[int, int, cp_model.LiteralT]] = [
            (0, len(node) + 1, idle),
            (len(node) + 1, 0, idle),
        ]
        arcs += [(0, node[one], literal) for one, literal in self.first.items()]
        arcs += [(node[one], 0, literal) for one, literal in self.last.items()]
        arcs += [(node[a], node[b], literal) for (a, b), literal in self.step.items()]
        arcs += [(node[one], node[one], ~self._model.driven(one)) for one in self.ids]
        self._model.cp.add_multiple_circuit(arcs)

    def _follow(self, earlier: str, later: str, step: cp_model.IntVar) -> None:
        cp = self._model.cp
        cp.add(self._model.depart(earlier) <= self._model.depart(later)).only_enforce_if(step)
        for owner in self._owners:
            cp.add_bool_or(~step, ~self._chosen(earlier, owner), self._chosen(later, owner))

    def _begin_once(self, owner: str) -> None:
        begun = [self._model.both(self.first[one], self._chosen(one, owner)) for one in self.ids]
        self._model.cp.add_at_most_one(begun)

    def values(self, tours: Iterable[Tour]) -> list[tuple[cp_model.IntVar, int]]:
        """Every literal with its value where these are the tours."""
        chains = [[one for trip in tour for one in trip.transfers] for tour in tours]
        starts = {chain[0] for chain in chains if chain}
        ends = {chain[-1] for chain in chains if chain}
        taken = {pair for chain in chains for pair in pairwise(chain)}
        found = [(literal, int(one in starts)) for one, literal in self.first.items()]
        found += [(literal, int(one in ends)) for one, literal in self.last.items()]
        found += [(literal, int(pair in taken)) for pair, literal in self.step.items()]
        return found
