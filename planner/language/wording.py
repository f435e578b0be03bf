"""How engagements are spoken of, in calendars and papers alike."""

from planner.domain.engagement import Engagement
from planner.domain.event import Register
from planner.domain.people import Person
from planner.language import CHINESE


def place_of(engagement: Engagement, register: Register, language: str) -> str:
    """Where it is: 澜州宾馆 一号厅; Hall 1, Lanzhou Hotel. A ride is where one gets in."""
    place = engagement.origin or engagement.place
    name = register.place(place).name if place else ""
    if engagement.room is None:
        return name
    room = register.room(engagement.room).name
    if room.startswith(name):
        return room
    if language == CHINESE:
        return f"{name} {room}".strip()
    return ", ".join(part for part in (room, name) if part)


def listed(names: list[str], language: str) -> str:
    """韩一、罗二; Han, Luo."""
    return ("、" if language == CHINESE else ", ").join(names)


def remarks(said: list[str], language: str) -> str:
    """Remarks in one line: 请勿拍照；手机请勿带入."""
    return ("；" if language == CHINESE else "; ").join(said)


def with_post(person: Person, language: str) -> str:
    """韩砚舟（主任）; Han Yanzhou (Director). Of places not yet named with how many they are."""
    return with_words(person, person.post, language)


def with_words(person: Person, words: str, language: str) -> str:
    """The name with words in brackets, of places not yet named with how many they are."""
    name = person.name if person.people == 1 else f"{person.name} × {person.people}"
    if not words:
        return name
    return f"{name}（{words}）" if language == CHINESE else f"{name} ({words})"
