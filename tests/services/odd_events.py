"""Odd but legal events: each a variant of one small visit that has something of everything.

Wednesday 25 November 2026, Shanghai: delegation A meets the hosts at 9:00 in the hotel's hall,
lunches there, wishes to see the plant, and comes and goes by train; two cars, two drivers.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from planner.domain.event import Event, Pin, Register, Weather
from planner.domain.fleet import Driver, Vehicle, VehicleClass
from planner.domain.interval import Hours, Interval, Opening
from planner.domain.itinerary import MealStop, Visit, VisitWish, Wish
from planner.domain.people import Delegation, Link, Party, Person, Reception, Role, Side
from planner.domain.plan import Plan, Slot
from planner.domain.precedence import PrecedenceEntry, PrecedenceList
from planner.domain.programme import Meal, MealForm, MealKind, Reply, Session, SessionKind
from planner.domain.seating import Placement
from planner.domain.transfer import Direction, Journey, Leg, Trip
from planner.domain.venue import Layout, Room, Site, Station
from tests.services.solving import worlds
from tests.services.solving.worlds import at

if TYPE_CHECKING:
    from collections.abc import Callable

World = tuple[Register, Event, Plan | None]
DAY = date(2026, 11, 25)


def register(**changes: object) -> Register:
    """What the office owns, with two cars and two drivers."""
    cars = (
        Vehicle(id="K1", name="1 号车", seats=12, planning_seats=9, luggage=9, home="hotel"),
        Vehicle(id="M1", name="2 号车", seats=6, vehicle_class=VehicleClass.MPV, home="hotel"),
    )
    drivers = (Driver(id="wang", name="王"), Driver(id="li", name="李"))
    return replace(replace(worlds.register(), vehicles=cars, drivers=drivers), **changes)


def event(**changes: object) -> Event:
    """The visit with lunch and a wish."""
    lunch = Meal(id="lunch", day=DAY, delegations=("A",))
    wish = VisitWish(id="w", delegation="A", site="plant", wish=Wish.MUST)
    return replace(replace(worlds.event(), meals=(lunch,), wishes=(wish,)), **changes)


def session(**changes: object) -> Session:
    """The meeting at 9:00, changed."""
    return replace(event().sessions[0], **changes)


def with_people(*people: Person, **changes: object) -> Register:
    """The register with more people."""
    return register(people=(*worlds.register().people, *people), **changes)


def with_sites(*sites: Site) -> Register:
    """The register with more sites."""
    return register(sites=(*worlds.register().sites, *sites))


def delegation(**changes: object) -> Delegation:
    """The one delegation, changed."""
    return replace(worlds.event().delegations[0], **changes)


def nothing_at_all() -> World:
    return register(), event(delegations=(), journeys=(), sessions=(), meals=(), wishes=()), None


def an_empty_register() -> World:
    empty = Event(id="e", name="空", start=at(0), end=at(23))
    return Register(), empty, None


def no_delegations() -> World:
    """The hosts meet by themselves."""
    meeting = session(delegations=(), persons=("lu",))
    alone = event(delegations=(), journeys=(), meals=(), wishes=(), sessions=(meeting,))
    return register(), alone, None


def a_delegation_without_hotel() -> World:
    return register(), event(delegations=(delegation(hotel=None),)), None


def a_delegation_without_people() -> World:
    empty = Delegation(id="B", name="乙团", hotel="hotel")
    both = session(delegations=("A", "B"))
    return register(), event(delegations=(delegation(), empty), sessions=(both,)), None


def no_vehicles() -> World:
    return register(vehicles=(), drivers=()), event(), None


def vehicles_without_drivers() -> World:
    return register(drivers=()), event(), None


def only_journeys() -> World:
    return register(), event(sessions=(), meals=(), wishes=()), None


def only_sessions() -> World:
    return register(), event(journeys=(), meals=(), wishes=()), None


def across_midnight() -> World:
    """From 20:00 to 4:00, with a session from 23:30 to 1:00."""
    late = session(start=at(23, 30), persons=("qin",))
    night = event(
        start=at(20), end=at(4, day=26), sessions=(late,), journeys=(), meals=(), wishes=()
    )
    return register(), night, None


def _in_rome(when: date) -> World:
    """The visit in Rome from the eve of a change of clocks to the evening of its day."""
    rome = ZoneInfo("Europe/Rome")

    def there(moment: datetime) -> datetime:
        return datetime.combine(when, moment.timetz().replace(tzinfo=None), rome)

    eve = datetime.combine(when, datetime.min.time(), rome).replace(day=when.day - 1, hour=8)
    night = Session(id="watch", title="夜班", minutes=240, start=there(at(0, 30)), persons=("lu",))
    journeys = tuple(replace(one, at=there(one.at)) for one in worlds.event().journeys)
    meals = (Meal(id="lunch", day=when, delegations=("A",)),)
    sessions = (night, session(start=there(at(9))))
    changed = event(zone="Europe/Rome", start=eve, end=there(at(23)))
    return register(), replace(changed, journeys=journeys, sessions=sessions, meals=meals), None


def clocks_put_back() -> World:
    return _in_rome(date(2026, 10, 25))


def clocks_put_forward() -> World:
    return _in_rome(date(2026, 3, 29))


def sixty_people() -> World:
    """Six coachloads for two small cars; and the hall holds thirty."""
    many = tuple(Person(id=f"p{n}", name=f"团员{n}", delegation="A") for n in range(54))
    return with_people(*many), event(), None


def outside_hall_hours() -> World:
    noon = Opening((Hours(2, time(12), time(18)),))
    hall = replace(worlds.register().rooms[0], windows=noon)
    return register(rooms=(hall,)), event(), None


def a_site_nobody_knows_the_way_to() -> World:
    wish = VisitWish(id="w", delegation="A", site="far", wish=Wish.MUST)
    return with_sites(Site(id="far", name="远山")), event(wishes=(wish,)), None


def a_hall_nobody_knows_the_way_to() -> World:
    there = Room(id="there", name="山厅", venue="far", capacity={Layout.LONG_TABLE: 40})
    sites = (*worlds.register().sites, Site(id="far", name="远山"))
    lost = register(rooms=(there,), sites=sites)
    return lost, event(sessions=(session(start=at(15)),)), None


def a_station_nobody_knows_the_way_to() -> World:
    west = Station(id="west", name="西站")
    journey = replace(worlds.event().journeys[0], station="west")
    stations = (*worlds.register().stations, west)
    return register(stations=stations), event(journeys=(journey,)), None


def overlapping_meals() -> World:
    table = Meal(
        id="table", kind=MealKind.WORK_MEAL, form=MealForm.TABLE, day=DAY, start=at(12),
        delegations=("A",), persons=("lu",), places_allowed=("hotel",),
    )  # fmt: skip
    other = replace(table, id="other", start=at(12, 30), places_allowed=("plant",))
    return register(), event(meals=(table, other)), None


def one_person_called_to_two_sessions() -> World:
    guest = Person(id="ou", name="欧六", delegation="B")
    other = Delegation(id="B", name="乙团", hotel="hotel", head="ou")
    second = session(id="second", title="另会", delegations=("B",), persons=("lu", "han"))
    halls = tuple(replace(worlds.register().rooms[0], id=one) for one in ("hall", "hall2"))
    both = event(delegations=(delegation(), other), sessions=(session(), second))
    return with_people(guest, rooms=halls), both, None


def two_precedence_lists() -> World:
    entries = (PrecedenceEntry(1, "lu"), PrecedenceEntry(2, "han"), PrecedenceEntry(3, "luo"))
    turned = (PrecedenceEntry(1, "luo"), PrecedenceEntry(2, "han"), PrecedenceEntry(3, "lu"))
    lists = (
        PrecedenceList(id="one", entries=entries, signed_by="办公室", signed_at=at(0)),
        PrecedenceList(id="two", entries=turned),
        PrecedenceList(id="none"),
    )
    meetings = (session(precedence="two"), session(id="late", start=at(15), precedence="none"))
    return register(), event(precedence=lists, sessions=meetings), None


def by_own_car_without_station() -> World:
    drives = Journey(
        id="car", direction=Direction.ARRIVAL, delegation="A", persons=("han",),
        at=at(8), own_car=True,
    )  # fmt: skip
    nameless = replace(drives, id="all", persons=(), people=3, at=at(10), own_car=False)
    return register(), event(journeys=(drives, nameless)), None


def parties_with_windows() -> World:
    afternoon = Party(id="ladies", delegation="A", name="夫人线路", members=("luo",),
                      window=Interval(at(13), at(17)))  # fmt: skip
    empty = Party(id="empty", delegation="A", window=Interval(at(9), at(10)))
    own = VisitWish(id="own", delegation="A", party="ladies", site="plant")
    return register(), event(parties=(afternoon, empty), wishes=(own, *event().wishes)), None


def everyone_moves_apart() -> World:
    """The main party is empty; a must is still typed for it."""
    own = Party(id="own", delegation="A", members=("han", "luo", "bai", "rest"))
    return register(), event(parties=(own,)), None


def combined_halls() -> World:
    part = worlds.register().rooms[0]
    halls = (part, replace(part, id="two"), replace(part, id="both", parts=("hall", "two")))
    meetings = tuple(session(id=f"m{n}", start=None, guests=20 + 5 * n) for n in range(3))
    whole = session(id="all", start=at(9), room="both")
    return register(rooms=halls), event(sessions=(whole, *meetings)), None


def a_wheelchair() -> World:
    rolls = Person(id="gu", name="顾七", delegation="A", wheelchair=True, walk_metres_max=300)
    cars = (replace(register().vehicles[0], wheelchair_places=1), register().vehicles[1])
    return with_people(rolls, vehicles=cars), event(), None


def pinned() -> World:
    pins = (
        Pin("session", "meeting", (("room", "hall"), ("start", "2026-11-25 09:00"))),
        Pin("visit", "nobody"),
    )
    return register(), event(pins=pins), None


def half_blank_rows() -> World:
    typed = Plan(
        event="visit",
        slots=(Slot(session="meeting", room="hall", held=("room",)),),
        visits=(
            Visit(id="v1", party="A", site="plant", held=("site",)),
            Visit(id="v2", party="A", start=at(16), held=("start",)),
        ),
        meals=(MealStop(meal="lunch", party="A", start=at(12), held=("start",)),),
        trips=(
            Trip(id="T1", vehicle="K1", held=("vehicle",)),
            Trip(
                id="T2", driver="li", held=("driver", "legs"),
                legs=(Leg("station", "hotel", persons=("bai",), people=1),),
            ),
            Trip(
                id="T3", vehicle="M1", held=("vehicle", "legs"),
                legs=(Leg("hotel", "hotel", at(7)), Leg("hotel", "station", at(10, 35))),
            ),
        ),
        placements=(Placement("meeting", "9"), Placement("meeting", "1", "han")),
        car_seats=(Placement("T2", "1", "bai", held=("person",)),),
    )  # fmt: skip
    return register(), event(), typed


def rows_of_things_declined() -> World:
    """The office typed a slot for a session that was declined, and a visit nobody wishes."""
    meetings = (session(reply=Reply.DECLINED), session(id="asked", reply=Reply.PENDING))
    typed = Plan(
        event="visit",
        slots=(
            Slot(session="meeting", room="hall", start=at(9), end=at(10), held=("room", "start")),
        ),
        visits=(Visit(id="v", party="A", site="plant", start=at(15), end=at(16), held=("site",)),),
    )
    return register(), event(sessions=meetings, wishes=()), typed


def a_person_tied_to_himself() -> World:
    tied = Person(id="yi", name="译", delegation="A", linked_to="yi", roles=(Role.INTERPRETER,),
                  link=Link.INTERPRETER_FOR)  # fmt: skip
    ring = Person(id="er", name="二", delegation="A", linked_to="san", link=Link.SPOUSE_OF)
    back = Person(id="san", name="三", delegation="A", linked_to="er", link=Link.SPOUSE_OF)
    return with_people(tied, ring, back), event(), None


def more_unnamed_than_any_car_holds() -> World:
    crowd = Person(id="crowd", name="其余", delegation="A", named=False, people=40)
    return with_people(crowd), event(), None


def all_weather_is_bad() -> World:
    shut = replace(worlds.register().sites[0], closed_in_rain=True, closed_from_wind_force=6)
    rain = Weather(Interval(at(0), at(23)), wind_force=7, rain=True)
    return register(sites=(shut,)), event(weather=(rain,)), None


def foreign_guests() -> World:
    ana = Person(id="ana", name="Ana", delegation="A", foreign=True, languages=("en",))
    shut = replace(worlds.register().sites[0], foreigners_admitted=False)
    foreign = delegation(reception=Reception.FOREIGN)
    return with_people(ana, sites=(shut,)), event(delegations=(foreign,)), None


def every_kind_of_session() -> World:
    """Each layout once, forty minutes each, chaired and spoken at by the same two."""
    hall = replace(worlds.register().rooms[0], capacity=dict.fromkeys(Layout, 30))
    meetings = tuple(
        session(
            id=layout.value, layout=layout, start=None, minutes=40, kind=SessionKind.OTHER,
            chair="lu", speakers=("han",), substitutes=(),
        )
        for layout in Layout
    )  # fmt: skip
    return register(rooms=(hall,)), event(sessions=meetings), None


def an_order_that_runs_in_a_ring() -> World:
    one = session(id="one", start=None, follows=("two",))
    two = session(id="two", start=None, follows=("one",))
    return register(), event(sessions=(one, two)), None


def a_day_of_one_minute() -> World:
    short = event(start=at(9), end=at(9, 1), sessions=(session(minutes=1),), journeys=())
    return register(), short, None


def sessions_after_the_last_train() -> World:
    gone = Journey(
        id="gone", direction=Direction.DEPARTURE, delegation="A", station="station", at=at(7),
        persons=("han", "luo", "bai", "rest"),
    )  # fmt: skip
    return register(), event(journeys=(gone,)), None


def hosts_come_along() -> World:
    """A host belongs to the delegation that he escorts; another is named at the site's session."""
    escort = Person(id="ji", name="纪", side=Side.STAFF, roles=(Role.LIAISON,), delegation="A")
    there = Room(id="there", name="会客室", venue="plant", capacity={Layout.SOFAS: 12})
    talk = session(id="talk", layout=Layout.SOFAS, start=at(15), persons=("lu", "qin"))
    rooms = (*worlds.register().rooms, there)
    return with_people(escort, rooms=rooms), event(sessions=(session(), talk)), None


ODD: tuple[Callable[[], World], ...] = (
    nothing_at_all,
    an_empty_register,
    no_delegations,
    a_delegation_without_hotel,
    a_delegation_without_people,
    no_vehicles,
    vehicles_without_drivers,
    only_journeys,
    only_sessions,
    across_midnight,
    clocks_put_back,
    clocks_put_forward,
    sixty_people,
    outside_hall_hours,
    a_site_nobody_knows_the_way_to,
    a_hall_nobody_knows_the_way_to,
    a_station_nobody_knows_the_way_to,
    overlapping_meals,
    one_person_called_to_two_sessions,
    two_precedence_lists,
    by_own_car_without_station,
    parties_with_windows,
    everyone_moves_apart,
    combined_halls,
    a_wheelchair,
    pinned,
    half_blank_rows,
    rows_of_things_declined,
    a_person_tied_to_himself,
    more_unnamed_than_any_car_holds,
    all_weather_is_bad,
    foreign_guests,
    every_kind_of_session,
    an_order_that_runs_in_a_ring,
    a_day_of_one_minute,
    sessions_after_the_last_train,
    hosts_come_along,
)
