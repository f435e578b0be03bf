"""How chairs stand, one file a layout: each yields seats with places, headings and honour."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from planner.domain.layouts.armchairs import lay_armchairs
from planner.domain.layouts.awards import lay_awards
from planner.domain.layouts.conventions import Conventions
from planner.domain.layouts.dinner_table import lay_dinner_table
from planner.domain.layouts.hall import CLASSROOM, THEATRE
from planner.domain.layouts.hollow_square import lay_hollow_square, lay_u_shape
from planner.domain.layouts.long_table import lay_long_table
from planner.domain.layouts.numbers import Numbers
from planner.domain.layouts.photo import lay_photo
from planner.domain.layouts.rostrum import lay_rostrum
from planner.domain.layouts.round_tables import lay_round_tables
from planner.domain.layouts.seat_plan import SeatPlan
from planner.domain.layouts.signing import lay_signing
from planner.domain.venue import Layout

Lay = Callable[[Numbers, Conventions], SeatPlan]


@dataclass(frozen=True)
class SeatingLayout:
    """A layout of a room, and how it is laid for so many people."""

    layout: Layout
    lay: Lay


LAYOUTS: tuple[SeatingLayout, ...] = (
    SeatingLayout(Layout.ROSTRUM, partial(lay_rostrum, floor=THEATRE)),
    SeatingLayout(Layout.THEATRE, partial(lay_rostrum, floor=THEATRE)),
    SeatingLayout(Layout.CLASSROOM, partial(lay_rostrum, floor=CLASSROOM)),
    SeatingLayout(Layout.LONG_TABLE, lay_long_table),
    SeatingLayout(Layout.HOLLOW_SQUARE, lay_hollow_square),
    SeatingLayout(Layout.U_SHAPE, lay_u_shape),
    SeatingLayout(Layout.ROUND_TABLES, lay_round_tables),
    SeatingLayout(Layout.DINNER_TABLE, lay_dinner_table),
    SeatingLayout(Layout.SOFAS, lay_armchairs),
    SeatingLayout(Layout.SIGNING, lay_signing),
    SeatingLayout(Layout.PHOTO, lay_photo),
    SeatingLayout(Layout.AWARDS, lay_awards),
)
"""Every layout in which people have seats; at a buffet they have none."""


def layout_for(layout: Layout) -> SeatingLayout | None:
    """How a layout is laid; None where nobody has a seat of their own."""
    return next((entry for entry in LAYOUTS if entry.layout is layout), None)
