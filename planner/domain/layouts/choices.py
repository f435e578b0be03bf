"""The words of what an office may choose about rooms: each enumeration one question.

Where sources disagree both answers are here, and none is an error. Cars have their own choices in
`conventions`.
"""

from __future__ import annotations

from enum import StrEnum


class ChairsPlace(StrEnum):
    """Where the one who chairs sits on the rostrum (主持人): three places are admitted."""

    BY_RANK = "by-rank"
    """By own rank, but never in a back row."""
    CENTRE = "centre"
    LEFT_END = "left-end"
    RIGHT_END = "right-end"
    """At an end of the front row, as those on the rostrum have left and right."""


class Lectern(StrEnum):
    """Where speakers stand; sources do not say whose right is meant: here the rostrum's own."""

    FRONT_RIGHT = "front-right"
    FRONT_LEFT = "front-left"
    FRONT = "front"
    NONE = "none"


class RostrumEnd(StrEnum):
    """At which end of the front row a chair is kept for those who speak from the floor.

    Left and right are those of the rostrum, as for who chairs. A page on the work of meetings has
    a vacant end seat or a lectern for them, and names neither end.
    """

    NONE = "none"
    LEFT = "left"
    RIGHT = "right"


class Fill(StrEnum):
    """The ten ways in which a hall is filled; left and right as the hall sees the stage."""

    CENTRE_LEFT = "centre-left-first"
    CENTRE_RIGHT = "centre-right-first"
    ROWS_RIGHTWARDS = "rows-left-to-right"
    ROWS_LEFTWARDS = "rows-right-to-left"
    COLUMNS_BACKWARDS = "columns-front-to-back"
    COLUMNS_FORWARDS = "columns-back-to-front"
    ROW_SNAKE_RIGHT = "row-snake-from-left"
    ROW_SNAKE_LEFT = "row-snake-from-right"
    COLUMN_SNAKE_LEFT = "column-snake-from-left"
    COLUMN_SNAKE_RIGHT = "column-snake-from-right"


class Numbering(StrEnum):
    """What the chairs of a hall are numbered by."""

    ROWS = "rows"
    """Each row from 1."""
    SNAKE = "snake"
    """On and on, every second row from right to left: 001 to 026, then 056 to 027."""


class Interpreter(StrEnum):
    """Where the interpreter of one who talks sits; it takes a chair, but no rank."""

    BEHIND = "behind"
    RIGHT = "right"
    LEFT = "left"


class Call(StrEnum):
    """The five forms of a call (会见), two of them in two ways."""

    SIDE_BY_SIDE = "side-by-side"
    """并列式: the two principals beside one another, facing the door, in a bow."""
    ALONG_WALL = "along-wall"
    """并列式 along a side wall: far from the door is higher."""
    FACE_TO_FACE = "face-to-face"
    """相对式, the door on the axis: who faces it is higher."""
    ACROSS_AXIS = "across-axis"
    """相对式 across the room: the right of one who enters is higher."""
    CENTRE = "centre"
    """居中式: all in one row, the middle higher than both sides."""
    PRESIDENTIAL = "presidential"
    """主席式: the hosts face the door, all guests opposite."""
    FREE = "free"
    """自由式: a circle without an order."""


class Head(StrEnum):
    """Who has the head of a round table."""

    HOST = "host"
    GUEST = "guest"
    """The chief guest ranks above the host, who moves to the chair at his right hand."""


class Service(StrEnum):
    """Where the two hosts of a dinner at one long table sit."""

    FRENCH = "french"
    """Opposite each other in the middle of the long sides; the ends are lowest."""
    ENGLISH = "english"
    """At the two ends; nobody sits at the bottom, and the middle is lowest."""


class Signing(StrEnum):
    """At what one signs."""

    TWO_CHAIRS = "two-chairs"
    ONE_CHAIR = "one-chair"
    """Of many parties each signs in turn, in the agreed order, on one chair."""


class Flags(StrEnum):
    """Whether flags stand on round and square tables."""

    NONE = "none"
    PARTIES = "parties"
    """One before the head of each party."""


class Sexes(StrEnum):
    """How ladies and gentlemen sit at table."""

    ANY = "any"
    BY_TURNS = "by-turns"
    """They alternate, as far as the order of honour leaves freedom."""


class Receiving(StrEnum):
    """Whether someone of the hosts is to be at every round table."""

    EVERY_TABLE = "every-table"
    AS_IT_COMES = "as-it-comes"


class Mixing(StrEnum):
    """Where hosts and visitors sit at the round tables after the first."""

    PLACED = "placed"
    """On chairs of their own, in the order of the ring."""
    BY_TURNS = "by-turns"
    """On any chair, host beside visitor as far as can be."""
    FREE = "free"
    """On any chair: by unit, language and wishes."""


class Units(StrEnum):
    """How units sit in the rows of a hall."""

    STRETCHES = "stretches"
    """One after the other along the rows or columns, as the hall is filled."""
    BLOCKS = "blocks"
    """Each as one compact block, row behind row."""
    FROM_CENTRE = "from-centre"
    """The first in the columns of the middle, the others by turns at the left and the right."""


class Calling(StrEnum):
    """Before which leader one stands who is called up in a batch."""

    PLACE = "place"
    """They walk on from left to right, each before the leader at the same place."""
    GRADE = "grade"
    """The first is given it by the first leader, the second by the second."""
