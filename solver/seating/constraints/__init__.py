"""The rules of seating, in the order in which they are asked."""

from solver.constraint import Constraint
from solver.seating.constraints.empty_place_of_honour import EmptyPlaceOfHonour
from solver.seating.constraints.empty_seat_high import EmptySeatHigh
from solver.seating.constraints.far_from_door import FarFromDoor
from solver.seating.constraints.guards_bunched import GuardsBunched
from solver.seating.constraints.guest_seated_twice import GuestSeatedTwice
from solver.seating.constraints.guest_unseated import GuestUnseated
from solver.seating.constraints.interpreter_not_beside import InterpreterNotBeside
from solver.seating.constraints.no_shared_language import NoSharedLanguage
from solver.seating.constraints.pair_apart import PairApart
from solver.seating.constraints.pair_together import PairTogether
from solver.seating.constraints.rank_order_broken import RankOrderBroken
from solver.seating.constraints.same_sex_beside import SameSexBeside
from solver.seating.constraints.same_side_beside import SameSideBeside
from solver.seating.constraints.seat_moved import SeatMoved
from solver.seating.constraints.seat_pin_moved import SeatPinMoved
from solver.seating.constraints.seat_taken_twice import SeatTakenTwice
from solver.seating.constraints.stage_hidden import StageHidden
from solver.seating.constraints.table_too_thin import TableTooThin
from solver.seating.constraints.table_without_host import TableWithoutHost
from solver.seating.constraints.unit_clustered import UnitClustered
from solver.seating.constraints.unit_scattered import UnitScattered
from solver.seating.constraints.unit_split import UnitSplit
from solver.seating.constraints.unit_straggling import UnitStraggling
from solver.seating.constraints.unsuited_seat import UnsuitedSeat
from solver.seating.constraints.wrong_area import WrongArea
from solver.seating.constraints.wrong_side import WrongSide

CONSTRAINTS: tuple[Constraint, ...] = (
    SeatTakenTwice(),
    GuestSeatedTwice(),
    SeatPinMoved(),
    WrongSide(),
    WrongArea(),
    RankOrderBroken(),
    EmptyPlaceOfHonour(),
    GuestUnseated(),
    UnsuitedSeat(),
    InterpreterNotBeside(),
    PairApart(),
    PairTogether(),
    TableTooThin(),
    TableWithoutHost(),
    SameSideBeside(),
    SameSexBeside(),
    UnitScattered(),
    UnitSplit(),
    UnitStraggling(),
    UnitClustered(),
    NoSharedLanguage(),
    StageHidden(),
    FarFromDoor(),
    GuardsBunched(),
    EmptySeatHigh(),
    SeatMoved(),
)
