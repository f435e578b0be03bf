"""What everything is called: from the id of anything to its name."""

from collections.abc import Iterator

from planner.domain.event import Event, Register


def names_of(register: Register, event: Event) -> dict[str, str]:
    """The name of each session, meal, party, delegation, place, room, vehicle, motorcade, person,
    journey and shuttle.
    """
    return dict(_named(register, event))


def _named(register: Register, event: Event) -> Iterator[tuple[str, str]]:
    yield from ((journey.id, journey.carrier) for journey in event.journeys if journey.carrier)
    yield from ((line.id, line.name) for line in event.shuttles)
    yield from ((motorcade.id, motorcade.name) for motorcade in event.motorcades)
    yield from ((session.id, session.title) for session in event.sessions)
    yield from ((meal.id, meal.title or meal.id) for meal in event.meals)
    yield from ((party.id, party.name or party.id) for party in event.parties)
    yield from ((delegation.id, delegation.name) for delegation in event.delegations)
    yield from ((place.id, place.name) for place in register.places)
    yield from ((room.id, room.name) for room in register.rooms)
    yield from ((vehicle.id, vehicle.name) for vehicle in register.vehicles)
    yield from ((driver.id, driver.name) for driver in register.drivers)
    yield from ((person.id, person.name) for person in register.people)
