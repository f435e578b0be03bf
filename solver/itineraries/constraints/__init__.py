"""The rules of itineraries, in the order in which they are told."""

from solver.constraint import Constraint
from solver.itineraries.constraints.assembled_out_of_hours import AssembledOutOfHours
from solver.itineraries.constraints.day_outside_limits import DayOutsideLimits
from solver.itineraries.constraints.driving import Driving
from solver.itineraries.constraints.fixed_stop_missed import FixedStopMissed
from solver.itineraries.constraints.host_clash import HostClash
from solver.itineraries.constraints.meal_missed import MealMissed
from solver.itineraries.constraints.must_not_visited import MustNotVisited
from solver.itineraries.constraints.must_visit_missed import MustVisitMissed
from solver.itineraries.constraints.over_budget import OverBudget
from solver.itineraries.constraints.parties_met import PartiesMet
from solver.itineraries.constraints.party_refused import PartyRefused
from solver.itineraries.constraints.pause_out_of_hours import PauseOutOfHours
from solver.itineraries.constraints.reserve_seen_too import ReserveSeenToo
from solver.itineraries.constraints.rest_missed import RestMissed
from solver.itineraries.constraints.site_closed import SiteClosed
from solver.itineraries.constraints.site_crowded import SiteCrowded
from solver.itineraries.constraints.start_not_offered import StartNotOffered
from solver.itineraries.constraints.theme_missed import ThemeMissed
from solver.itineraries.constraints.theme_repeated import ThemeRepeated
from solver.itineraries.constraints.too_little_travel_time import TooLittleTravelTime
from solver.itineraries.constraints.too_many_of_a_theme import TooManyOfATheme
from solver.itineraries.constraints.too_many_sites import TooManySites
from solver.itineraries.constraints.too_much_driving import TooMuchDriving
from solver.itineraries.constraints.visit_moved import VisitMoved
from solver.itineraries.constraints.visit_out_of_order import VisitOutOfOrder
from solver.itineraries.constraints.visit_outside_window import VisitOutsideWindow
from solver.itineraries.constraints.visit_pin_moved import VisitPinMoved
from solver.itineraries.constraints.visit_shortened import VisitShortened
from solver.itineraries.constraints.visit_too_late import VisitTooLate
from solver.itineraries.constraints.visit_too_short import VisitTooShort
from solver.itineraries.constraints.visited_apart import VisitedApart
from solver.itineraries.constraints.visited_twice import VisitedTwice
from solver.itineraries.constraints.wish_missed import WishMissed

CONSTRAINTS: tuple[Constraint, ...] = (
    TooLittleTravelTime(),
    DayOutsideLimits(),
    AssembledOutOfHours(),
    VisitTooLate(),
    SiteClosed(),
    StartNotOffered(),
    VisitOutsideWindow(),
    SiteCrowded(),
    PartiesMet(),
    HostClash(),
    VisitOutOfOrder(),
    VisitedApart(),
    VisitTooShort(),
    VisitedTwice(),
    MustNotVisited(),
    PartyRefused(),
    FixedStopMissed(),
    PauseOutOfHours(),
    TooManySites(),
    TooMuchDriving(),
    TooManyOfATheme(),
    OverBudget(),
    ReserveSeenToo(),
    VisitPinMoved(),
    MustVisitMissed(),
    MealMissed(),
    RestMissed(),
    ThemeMissed(),
    WishMissed(),
    ThemeRepeated(),
    VisitMoved(),
    VisitShortened(),
    Driving(),
)
