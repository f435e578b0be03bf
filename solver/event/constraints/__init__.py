"""The rules across problems, in the order in which they are asked."""

from solver.constraint import Constraint
from solver.event.constraints.booked_by_another_event import BookedByAnotherEvent
from solver.event.constraints.chief_host_elsewhere import ChiefHostElsewhere
from solver.event.constraints.driver_tired_by_another_event import DriverTiredByAnotherEvent
from solver.event.constraints.left_without_vehicle import LeftWithoutVehicle
from solver.event.constraints.liaison_missing import LiaisonMissing
from solver.event.constraints.person_in_two_places import PersonInTwoPlaces
from solver.event.constraints.seated_but_not_expected import SeatedButNotExpected

CONSTRAINTS: tuple[Constraint, ...] = (
    PersonInTwoPlaces(),
    BookedByAnotherEvent(),
    ChiefHostElsewhere(),
    DriverTiredByAnotherEvent(),
    SeatedButNotExpected(),
    LeftWithoutVehicle(),
    LiaisonMissing(),
)
