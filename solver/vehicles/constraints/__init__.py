"""The rules of driving, in the order in which they are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.vehicles.constraints.arrives_early import ArrivesEarly
from solver.vehicles.constraints.arrives_late import ArrivesLate
from solver.vehicles.constraints.boards_late import BoardsLate
from solver.vehicles.constraints.bond_broken import BondBroken
from solver.vehicles.constraints.buffer_too_short import BufferTooShort
from solver.vehicles.constraints.class_missed import ClassMissed
from solver.vehicles.constraints.delegation_split import DelegationSplit
from solver.vehicles.constraints.departs_too_early import DepartsTooEarly
from solver.vehicles.constraints.driver_changed import DriverChanged
from solver.vehicles.constraints.driver_clash import DriverClash
from solver.vehicles.constraints.driver_off_shift import DriverOffShift
from solver.vehicles.constraints.driver_overworked import DriverOverworked
from solver.vehicles.constraints.driver_unfed import DriverUnfed
from solver.vehicles.constraints.driver_unknown_vehicle import DriverUnknownVehicle
from solver.vehicles.constraints.driver_unrested import DriverUnrested
from solver.vehicles.constraints.driver_week_overworked import DriverWeekOverworked
from solver.vehicles.constraints.empty_driving import EmptyDriving
from solver.vehicles.constraints.escort_missing import EscortMissing
from solver.vehicles.constraints.hire_cost import HireCost
from solver.vehicles.constraints.lead_behind import LeadBehind
from solver.vehicles.constraints.loaded_driving import LoadedDriving
from solver.vehicles.constraints.luggage_overfull import LuggageOverfull
from solver.vehicles.constraints.motorcade_over_cap import MotorcadeOverCap
from solver.vehicles.constraints.motorcade_parted import MotorcadeParted
from solver.vehicles.constraints.pin_dropped import PinDropped
from solver.vehicles.constraints.pin_moved import PinMoved
from solver.vehicles.constraints.range_exceeded import RangeExceeded
from solver.vehicles.constraints.ride_moved import RideMoved
from solver.vehicles.constraints.ride_too_long import RideTooLong
from solver.vehicles.constraints.rode_together import RodeTogether
from solver.vehicles.constraints.short_night import ShortNight
from solver.vehicles.constraints.shuttle_headway_missed import ShuttleHeadwayMissed
from solver.vehicles.constraints.spare_missing import SpareMissing
from solver.vehicles.constraints.tour_too_long import TourTooLong
from solver.vehicles.constraints.transfer_left_out import TransferLeftOut
from solver.vehicles.constraints.vehicle_away import VehicleAway
from solver.vehicles.constraints.vehicle_changed import VehicleChanged
from solver.vehicles.constraints.vehicle_clash import VehicleClash
from solver.vehicles.constraints.vehicle_overfull import VehicleOverfull
from solver.vehicles.constraints.vehicle_unsuitable import VehicleUnsuitable
from solver.vehicles.constraints.vehicles_used import VehiclesUsed
from solver.vehicles.constraints.waiting import Waiting
from solver.vehicles.constraints.wheelchairs_overfull import WheelchairsOverfull

if TYPE_CHECKING:
    from solver.vehicles.weighing import Weighed

CONSTRAINTS: tuple[Weighed, ...] = (
    PinMoved(),
    DepartsTooEarly(),
    ArrivesLate(),
    BoardsLate(),
    ArrivesEarly(),
    RideTooLong(),
    VehicleOverfull(),
    LuggageOverfull(),
    WheelchairsOverfull(),
    VehicleUnsuitable(),
    VehicleAway(),
    VehicleClash(),
    TourTooLong(),
    RangeExceeded(),
    DriverUnknownVehicle(),
    DriverOffShift(),
    DriverClash(),
    DriverUnrested(),
    DriverOverworked(),
    DriverWeekOverworked(),
    ShortNight(),
    BondBroken(),
    RodeTogether(),
    PinDropped(),
    TransferLeftOut(),
    ShuttleHeadwayMissed(),
    RideMoved(),
    DelegationSplit(),
    MotorcadeParted(),
    LeadBehind(),
    MotorcadeOverCap(),
    EscortMissing(),
    SpareMissing(),
    VehicleChanged(),
    DriverChanged(),
    DriverUnfed(),
    ClassMissed(),
    BufferTooShort(),
    HireCost(),
    VehiclesUsed(),
    EmptyDriving(),
    LoadedDriving(),
    Waiting(),
)
