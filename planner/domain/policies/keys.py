"""What a rule of a policy pack can ask about: its parameters, and whether the plan can show it."""

from dataclasses import dataclass

from planner.domain.policy import Scope
from solver.constraint import N_

GUESTS = (Scope.OFFICIAL, Scope.BUSINESS, Scope.FOREIGN)


@dataclass(frozen=True)
class Field:
    """A parameter: what it is called, and within what it may be set; words have no limits."""

    name: str
    words: str
    least: int = 0
    most: int = 0
    optional: bool = False

    @property
    def numeric(self) -> bool:
        """Whether it is a number, and not words."""
        return self.most > 0


@dataclass(frozen=True)
class Key:
    """One thing that rules ask about."""

    id: str
    words: str
    about: tuple[Scope, ...]
    fields: tuple[Field, ...] = ()
    seen: bool = False
    """Whether the planner can tell by itself; else a person is asked to look."""


_HEADS = Field("heads", N_("ranks of the chief guest"))
_AT_MOST = Field("at_most", N_("at most"), 0, 10_000)

SEEN = (
    Key("letter", N_("Official letter"), GUESTS, seen=True),
    Key("letter-people", N_("Letter and list of names agree"), GUESTS, seen=True),
    Key(
        "companions",
        N_("Companions at table, by share of guests"),
        GUESTS,
        (
            Field("few_guests", N_("few guests are up to"), 1, 1000),
            Field("companions_of_few", N_("companions of few guests, at most"), 0, 1000),
            Field("guests_a_companion", N_("guests a companion where there are more"), 1, 1000),
        ),
        seen=True,
    ),
    Key(
        "companions-beyond",
        N_("Companions at table, one each and fewer beyond"),
        GUESTS,
        (
            Field("one_each_up_to", N_("one each up to so many guests"), 0, 1000),
            Field("guests_a_companion", N_("guests a companion beyond"), 1, 1000),
        ),
        seen=True,
    ),
    Key("work-meals", N_("Working meals of a delegation"), GUESTS, (_AT_MOST,), seen=True),
    Key(
        "suite",
        N_("Suites by rank"),
        GUESTS,
        (Field("ranks", N_("ranks that may have one, the lowest first")),),
        seen=True,
    ),
    Key("welcome", N_("Leaders at station or airport"), GUESTS, seen=True),
    Key(
        "escorts",
        N_("Leaders who go along"),
        GUESTS,
        (
            _HEADS,
            Field("level", N_("level of the office that receives")),
            _AT_MOST,
        ),
        seen=True,
    ),
    Key("press", N_("Reporters who go along"), GUESTS, (_HEADS, _AT_MOST), seen=True),
    Key(
        "meeting-class",
        N_("Class of meeting: people, staff, length, cost"),
        (Scope.MEETING,),
        (
            Field("classes", N_("classes of meeting")),
            Field("people", N_("people, at most"), 1, 100_000, optional=True),
            Field(
                "staff_percent", N_("staff in hundred delegates, at most"), 0, 100, optional=True
            ),
            Field("half_days", N_("half days, at most"), 1, 100, optional=True),
            Field("yuan", N_("yuan a person and day, at most"), 1, 100_000, optional=True),
        ),
        seen=True,
    ),
    Key(
        "large-event",
        N_("Large events"),
        (Scope.EVENT,),
        (
            Field("people", N_("people, from"), 1, 1_000_000),
            Field("city_people", N_("people from which the city's police decides"), 1, 1_000_000),
        ),
        seen=True,
    ),
    Key("secret-session", N_("Secret sessions"), (Scope.EVENT,), seen=True),
)
BY_PERSON = (
    Key("merge", N_("Receptions that can be merged"), GUESTS),
    Key("fees", N_("Fees that guests pay"), GUESTS),
    Key("list-after", N_("List of what was done, after the event"), GUESTS),
    Key("escorts-few", N_("Few who go along, no layer on layer"), GUESTS),
    Key("banners", N_("Banners, crowds, carpets"), GUESTS),
    Key("rooms-standard", N_("Standard rooms, nothing extra in them"), GUESTS),
    Key("dishes", N_("Dishes"), GUESTS),
    Key("drinks", N_("Alcohol and cigarettes"), GUESTS),
    Key("meal-place", N_("Where meals are held"), GUESTS),
    Key("meal-rate", N_("Cost of a meal"), GUESTS),
    Key("name-plates", N_("Name plates at meals"), GUESTS),
    Key("rides", N_("Rides together, few cars"), GUESTS),
    Key("police-car", N_("Police cars, traffic control"), GUESTS),
    Key("clearing", N_("Closing and clearing of places"), GUESTS),
    Key("gifts", N_("Gifts"), GUESTS),
    Key("decorations", N_("Flowers and backdrops"), (Scope.MEETING,)),
    Key("meeting-extras", N_("Banquets, tours, souvenirs of a meeting"), (Scope.MEETING,)),
    Key("scenic-places", N_("Meetings in scenic places"), (Scope.MEETING,)),
    Key("secrecy", N_("Secrets in what is carried and sent"), (Scope.EVENT,)),
    Key("thrift", N_("Food ordered thriftily"), (*GUESTS, Scope.MEETING)),
)
KEYS = {one.id: one for one in (*SEEN, *BY_PERSON)}
