"""No more people are in a car than it is planned for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.constraint import N_
from solver.vehicles.overfull import Overfull

if TYPE_CHECKING:
    from solver.vehicles.fleet import Vehicle
    from solver.vehicles.problem import Transfer


class VehicleOverfull(Overfull):
    """More people aboard than planning seats."""

    id = "vehicle-overfull"
    unit = "seats"
    statement = N_("A car carries no more people than it is planned for.")
    broken = N_(
        "{vehicle}, leaving at {depart_at}, has {amount} people more than it is planned for."
    )
    remedy = N_("Take a larger car, or move a party from {vehicle} to another.")

    def load(self, transfer: Transfer) -> int:
        """The people of a party."""
        return transfer.seats

    def room(self, vehicle: Vehicle) -> int:
        """The planning seats."""
        return vehicle.seats
