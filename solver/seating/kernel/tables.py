"""What stands where in the flat array of one sitting, and in that of who sits where.

Spots are the seats, and behind them one waiting place for each guest; -1 is nobody, nowhere,
nothing. Places in the head are numbers, or where a list begins.
"""

(
    SEATS,
    SPOTS,
    GUESTS,
    TABLES,
    UNSEATED,
    AWAY,
    COUNTS,
    EDGES,
    BLOCKS,
    PARTNERS,
    COMPANIES,
    TIED,
    TABLES_ONLY,
    PLAIN,
    ANYWHERE,
    FIXED,
    CLASS_OF,
    ALONE,
    HOME,
    TABLE_OF,
    TABLE_AT,
    TABLE_SEATS,
    PAIR_AT,
    PAIRS,
    WORTH,
    TIE_AT,
    TIES,
    BESIDE_AT,
    BESIDE,
    NEAR_AT,
    NEAR,
    COUNT_TERMS,
    COUNT_ZONE,
    COUNT_LABEL,
    COUNT_WEIGHT,
    EDGE_KINDS,
    EDGE_KIND_OF,
    EDGE_AT,
    EDGE_LIST,
    BLOCK_TERMS,
    BLOCK_LABEL,
    BLOCK_COUNTED,
    BLOCK_AT,
    BLOCK_LIST,
    PARTNER_TERMS,
    PARTNER_KIND,
    KNOWS_AT,
    KNOWS,
    LEAST,
    LACKING,
    SEQUENCE_OF,
    SEQUENCE_AT,
    SEQUENCE_SEATS,
    PLACE_OF,
    RANK,
    SORT_OF,
    PRICES,
    HEAD,
) = range(58)
"""Numbers first, then lists. TABLES_ONLY says
that nothing depends on the chair at a table, PLAIN that two guests of one sort then differ in
their pairs alone, ANYWHERE that none is drawn to somebody; WORTH is what two at one table save,
as a square; `..._AT` says where the part of each begins in the list after it."""

TOTAL, OCCUPANT, SPOT, JOINED, PRESENT, CELLS, KNOWN, LONELY, STATE_HEAD = range(9)
"""Of who sits where: the price, who is on each spot, the spot of each guest, what each has at each
table, what each has seated at all, the counters of rules, how many each knows at their table, what
it costs on each spot that no neighbour suits."""

PAIR_WIDTH, TIE_WIDTH, COUNT_WIDTH, BLOCK_WIDTH = 3, 4, 4, 4
"""Pair: guest, saved at one table, price apart. Tie: guest, near or beside, met, unmet. Count:
zones, first cell, first price list. Block: first cell, its shift, first price list."""

FEW = 4
"""Who is paired with no more than this part of all is drawn to them."""
