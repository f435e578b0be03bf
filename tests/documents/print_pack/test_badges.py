"""证件: who wears one, which zones it opens, and that its code says nothing about anybody."""

from dataclasses import replace

import pypdfium2
import segno

from planner.documents.print_pack.badges import badges
from planner.documents.print_pack.codes import MASK, QUIET, badge_code
from planner.documents.print_pack.drawing import Card, Picture, Words
from planner.documents.print_pack.scene import Scene
from planner.documents.print_pack.typesetter import Typesetter
from planner.domain.people import Role, Side
from planner.domain.plan import Plan
from planner.domain.seating import Placement
from planner.language import CHINESE, ENGLISH
from tests import visit
from tests.documents.print_pack.sitting import dinner, guest, inside, read, texts


def scene(plan: Plan | None = None, language: str = CHINESE) -> Scene:
    """The visit that papers are tried on."""
    return Scene(visit.register(), visit.event(), plan or visit.plan(), language)


def texts_of(card: Card) -> list[str]:
    """What stands on a badge."""
    return [text.text for text in card.words]


def letters(card: Card) -> str:
    """The zones of a badge."""
    return "".join(text.text for text in card.words if text.text in tuple("ABCDEFG"))


def test_everyone_of_the_event_and_every_driver_wears_one() -> None:
    """Places not yet named count in full: three of the rest, and eleven badges of the others."""
    subjects = [card.subject for card in badges(scene()).cards]
    assert subjects == [
        "han", "luo", "bai", "rest", "rest", "rest", "aldo", "lucia", "lu", "ji", "lin", "D1", "D2",
    ]  # fmt: skip


def test_the_plan_says_which_zones_a_badge_opens() -> None:
    """Halls, dining, sites; for staff every hall and the working area; cars for drivers. 夫人线路
    is apart all the time: Lucia sees a lake, and neither hall nor table."""
    opened = {card.subject: letters(card) for card in badges(scene()).cards}
    assert opened == {
        "han": "BCD", "luo": "BCD", "bai": "BCD", "rest": "BCD",
        "aldo": "BC", "lucia": "D", "lu": "BC", "ji": "BF", "lin": "BF", "D1": "G", "D2": "G",
    }  # fmt: skip


def test_a_seat_on_the_rostrum_opens_it() -> None:
    """Zone A is for those whom the plan seats there, and nobody else."""
    seated = replace(visit.plan(), placements=(Placement("S1", "rostrum-1", "lu"),))
    opened = {card.subject: letters(card) for card in badges(scene(seated)).cards}
    assert [subject for subject, zones in opened.items() if "A" in zones] == ["lu"]


def test_who_receives_at_a_site_that_is_visited_may_go_there() -> None:
    """Its host, who is in no party, wears a badge with the zone of sites."""
    register = visit.register()
    plant, lake = register.sites
    sites = (replace(plant, host="lin"), lake)
    at = Scene(replace(register, sites=sites), visit.event(), visit.plan(), CHINESE)
    assert {card.subject: letters(card) for card in badges(at).cards}["lin"] == "BDF"


def test_a_secret_session_stands_on_no_badge() -> None:
    """Who comes to a secret talk alone has no zone for it."""
    register, event = visit.register(), visit.event()
    event.sessions = tuple(one for one in event.sessions if one.id == "S2")
    event.meals = ()
    talk = replace(visit.plan(), visits=(), meals=(), trips=(), slots=visit.plan().slots[1:2])
    opened = {card.subject: letters(card) for card in badges(Scene(register, event, talk)).cards}
    assert opened["han"] == ""


def test_a_badge_says_as_what_its_bearer_is_there() -> None:
    """A leader, a delegate, a guest, press, a host, staff: in both languages for foreigners."""
    people = (
        guest(1, "韩砚舟", roles=(Role.LEADER,)),
        guest(2, "梁牧", roles=(Role.DELEGATE,)),
        guest(3, "罗静姝"),
        guest(4, "邬晴", roles=(Role.PRESS,)),
        guest(5, "陆怀川", side=Side.HOST, delegation=None),
        guest(6, "纪元朗", side=Side.STAFF, delegation=None),
    )
    cards = badges(dinner(*people)).cards
    words = ("贵宾", "代表", "来宾", "记者", "主办方", "工作人员")
    assert [[word for word in words if word in texts_of(card)] for card in cards] == [
        [word] for word in words
    ]
    foreign = badges(dinner(*people, guest(7, "Aldo Ferrante", foreign=True))).cards
    assert "贵宾  Distinguished guest" in texts_of(foreign[0])


def test_the_code_is_opaque_and_each_its_own() -> None:
    """Sixteen letters and digits of no name; another person or event has another."""
    codes = {badge_code(event, person) for event in ("a", "ab") for person in ("c", "bc", "")}
    assert len(codes) == 6
    assert all(len(code) == 16 and code.isalnum() and code.isupper() for code in codes)
    assert badge_code("a", "c") == badge_code("a", "c")


def test_the_printed_qr_is_the_code(typesetter: Typesetter) -> None:
    """Module by module, as black or white points of the page."""
    made = badges(dinner(guest(1, "韩砚舟")))
    card = made.cards[0]
    (drawn,) = (part for part in card.parts if isinstance(part, Picture))
    assert badge_code("visit", "p1") in [text.text for text in card.words]
    rows = segno.make_qr(badge_code("visit", "p1"), error="m", boost_error=False, mask=MASK).matrix
    document = pypdfium2.PdfDocument(typesetter.pdf(made))
    points = document[0].render(scale=4).to_pil().convert("L")
    document.close()
    # Two badges side by side and two rows of them stand in the middle of a sheet upright.
    left, top = (210 - 180) / 2 + drawn.area.x, (297 - 260) / 2 + drawn.area.y
    module = drawn.area.wide / (len(rows) + 2 * QUIET)
    read_back = [
        [
            points.getpixel(
                (
                    round((left + (x + QUIET + 0.5) * module) * 4 * 72 / 25.4),
                    round((top + (y + QUIET + 0.5) * module) * 4 * 72 / 25.4),
                )
            )
            < 128
            for x in range(len(rows))
        ]
        for y in range(len(rows))
    ]
    assert read_back == [[bool(dark) for dark in row] for row in rows]


def test_nothing_that_is_nobodys_business_stands_on_a_badge() -> None:
    """No phone, no diet, no wheelchair, no rank, and no id of anybody."""
    told = " ".join(text.text for card in badges(scene()).cards for text in card.words)
    for secret in ("1380000", "1390000", "1370000", "花生", "han", "luo", "wheelchair"):
        assert secret not in told.replace("HAN", "").replace("LUO", "")


def test_long_names_fit_on_a_badge(typesetter: Typesetter) -> None:
    """Twelve characters, forty letters, long units and events: every text within its own box."""
    names = (
        "张三",
        "爱新觉罗慕容司马端木怀川",
        "Maximilian Christopher von Hohenberg-Lee",
        "䶮𬭎堃",
    )
    people = [
        guest(number, name, foreign=number == 3, side=Side.HOST, organisation="国际能源" * 6)
        for number, name in enumerate(names, start=1)
    ]
    made = badges(dinner(*people, language=ENGLISH))
    assert [text.fitted.fault for card in made.cards for text in card.words if text.text] == [
        None for card in made.cards for text in card.words if text.text
    ]
    high = 297
    set_lines = texts(typesetter.pdf(made))
    areas = [
        (15 + 90 * (place % 2), 18.5 + 130 * (place // 2), text)
        for place, card in enumerate(made.cards)
        for text in card.words
    ]
    assert [box for box in set_lines if not _held(box, areas, high)] == []


def _held(
    box: tuple[float, float, float, float], areas: list[tuple[float, float, Words]], high: float
) -> bool:
    return any(
        inside(
            box,
            high,
            left=x + text.area.x,
            top=y + text.area.y,
            wide=text.area.wide,
            high=text.area.high,
        )
        for x, y, text in areas
    )


def test_the_sheet_is_read_back(typesetter: Typesetter) -> None:
    """Name, unit and event stand on the page as text that can be searched."""
    told = read(typesetter.pdf(badges(dinner(guest(1, "韩砚舟")))))
    assert [line for line in told if line in ("韩砚舟", "省国资委调研组", "东澜集团来访接待")] == [
        "东澜集团来访接待",
        "韩砚舟",
        "省国资委调研组",
    ]
