"""No more luggage is in a car than it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_
from solver.vehicles.overfull import Overfull

if TYPE_CHECKING:
    from solver.vehicles.fleet import Vehicle
    from solver.vehicles.problem import Transfer


class LuggageOverfull(Overfull):
    """More luggage aboard than the car holds."""

    id = "luggage-overfull"
    unit = "pieces"
    statement = N_("A car carries no more luggage than it holds.")
    broken = N_("{vehicle}, leaving at {depart_at}, has {amount} pieces of luggage too many.")
    remedy = N_("Take a larger car, or send the luggage of {vehicle} by van.")

    def load(self, transfer: Transfer) -> int:
        """The pieces of luggage of a party."""
        return transfer.luggage

    def room(self, vehicle: Vehicle) -> int:
        """The pieces of luggage that a car holds."""
        return vehicle.luggage
