"""The rules of rooms, in the order in which they are shown and asked."""

from solver.constraint import Constraint
from solver.rooms.constraints.equipment_missing import EquipmentMissing
from solver.rooms.constraints.out_of_order import OutOfOrder
from solver.rooms.constraints.person_away import PersonAway
from solver.rooms.constraints.person_clash import PersonClash
from solver.rooms.constraints.room_booked import RoomBooked
from solver.rooms.constraints.room_changed import RoomChanged
from solver.rooms.constraints.room_clash import RoomClash
from solver.rooms.constraints.room_closed import RoomClosed
from solver.rooms.constraints.room_not_allowed import RoomNotAllowed
from solver.rooms.constraints.room_not_preferred import RoomNotPreferred
from solver.rooms.constraints.room_too_small import RoomTooSmall
from solver.rooms.constraints.session_left_out import SessionLeftOut
from solver.rooms.constraints.session_outside_window import SessionOutsideWindow
from solver.rooms.constraints.session_pin_moved import SessionPinMoved
from solver.rooms.constraints.start_not_as_wished import StartNotAsWished
from solver.rooms.constraints.start_off_step import StartOffStep
from solver.rooms.constraints.venue_too_far import VenueTooFar
from solver.rooms.constraints.wasted_capacity import WastedCapacity

CONSTRAINTS: tuple[Constraint, ...] = (
    RoomTooSmall(),
    EquipmentMissing(),
    RoomNotAllowed(),
    RoomClosed(),
    RoomBooked(),
    RoomClash(),
    SessionOutsideWindow(),
    StartOffStep(),
    PersonClash(),
    PersonAway(),
    VenueTooFar(),
    OutOfOrder(),
    SessionPinMoved(),
    SessionLeftOut(),
    RoomNotPreferred(),
    StartNotAsWished(),
    RoomChanged(),
    WastedCapacity(),
)
