"""No more wheelchairs are in a car than it has places for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_
from solver.vehicles.overfull import Overfull

if TYPE_CHECKING:
    from solver.vehicles.fleet import Vehicle
    from solver.vehicles.problem import Transfer


class WheelchairsOverfull(Overfull):
    """More wheelchairs aboard than the car has places for."""

    id = "wheelchairs-overfull"
    unit = "wheelchairs"
    statement = N_("A car carries no more wheelchairs than it has places for.")
    broken = N_("{vehicle}, leaving at {depart_at}, has {amount} wheelchairs too many.")
    remedy = N_("Move a party with a wheelchair from {vehicle} to another car that lifts one.")

    def load(self, transfer: Transfer) -> int:
        """The wheelchairs of a party."""
        return transfer.wheelchairs

    def room(self, vehicle: Vehicle) -> int:
        """The places for wheelchairs."""
        return vehicle.wheelchairs
