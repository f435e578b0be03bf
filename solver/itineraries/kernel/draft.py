"""Room to work in, as one flat array: a route being put together, marks and lists of operators."""

from __future__ import annotations

import numpy as np

from solver.compiled.arrays import Whole, packed
from solver.compiled.chance import CHANCE, seeded
from solver.compiled.walker import TESTS
from solver.itineraries.kernel import tables as table

__all__ = ["TESTS"]

# Single numbers. TESTS: how many insertions were tried, the measure of effort; ROUND: how many
# times tours were ruined. Between them stands the state of the source of chance.
ROUND = 2

# A route before it replaces another: nodes, starts, lengths.
DRAFT_STOP, DRAFT_START, DRAFT_TICKS = range(3, 6)

# By want: what an operator takes out, and the round in which it last was. By party, by shared
# site: what it has touched.
CHOSEN, TAKEN_OUT, PARTY_TOUCHED, SITE_TOUCHED = range(6, 10)

# A list of wants and what it is sorted by. By want and turn: node and place of the best
# insertion, and what it costs.
LISTED, KEY, SPOT, WORTH = range(10, 14)

# JOINING: whether visits of a company are being moved, all of them. By stop of the draft, by
# want: the soonest start that something else leaves.
JOINING, DRAFT_FROM, NOT_BEFORE = range(14, 17)

# By route: how many gaps are noted, or -1 where they have to be looked for; and the gaps. By want
# and turn: whether its best insertion is known, or guessed. CALLED: the want that is put in first,
# or -1.
GAP_COUNT, GAPS, SEEN, CALLED = range(17, 21)
GAP_WIDTH = 7
HEAD = 21


def draft(t: Whole, seed: int) -> Whole:
    """Room for one searcher, its chances drawn from `seed`."""
    wants, line = int(t[table.WANTS]) + 1, int(t[table.LONGEST]) + 2
    span, routes = int(t[table.SPAN]), int(t[table.ROUTES])
    lists = {
        **{place: np.zeros(line, np.int64) for place in (DRAFT_STOP, DRAFT_START, DRAFT_TICKS)},
        **{place: np.zeros(wants, np.int64) for place in (CHOSEN, TAKEN_OUT)},
        PARTY_TOUCHED: np.zeros(int(t[table.PARTIES]), np.int64),
        SITE_TOUCHED: np.zeros(int(t[table.SITES]), np.int64),
        **{place: np.zeros(wants, np.int64) for place in (LISTED, KEY)},
        DRAFT_FROM: np.zeros(line, np.int64),
        NOT_BEFORE: np.full(wants, -table.NEVER, np.int64),
        SPOT: np.zeros(wants * span * 2, np.int64),
        WORTH: np.zeros(wants * span, np.int64),
        SEEN: np.zeros(wants * span, np.int64),
        GAP_COUNT: np.full(routes, -1, np.int64),
        GAPS: np.zeros(routes * line * GAP_WIDTH, np.int64),
    }
    return packed({CHANCE: seeded(seed), CALLED: -1}, lists, HEAD)
