"""A window of a browser, and what is wrong with the page that it shows."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from planner.domain.account import Role
from planner.services.accounts import new_password
from tests.browser.serving import Served

SIZES = {"desk": (1440, 900), "phone": (390, 844)}
LANGUAGES = ("zh-CN", "en")
EXPECTED = "Failed to load resource: the server responded with a status of "
"""What Chromium says of a refusal; the page itself is the answer."""
UNTRANSLATED = {
    "zh-CN": re.compile(r"(?<![0-9a-z])[A-Za-z]{2,}(?![0-9a-z])"),
    "en": re.compile(r"[\u4e00-\u9fff]+"),
}
"""Words of the other language, by the page's own."""
SAME_IN_BOTH = {
    "zh-CN": (
        *("English", "Excel", "Word", "PDF", ".xlsx", ".ics", ".docx", ".svg", "SVG", "CSV"),
        *("km", "UTC"),
        "planner password NAME",
    ),
    "en": ("中文",),
}

FOCUS = """() => {
  const shows = (one) => {
    const style = getComputedStyle(one);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  };
  const reached = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const lost = [];
  for (const one of document.querySelectorAll(reached)) {
    if (!one.checkVisibility() || one.disabled || one.type === 'hidden') continue;
    one.focus();
    if (document.activeElement === one && !shows(one)) lost.push(one.outerHTML.slice(0, 120));
  }
  document.activeElement.blur();
  return lost.map((one) => 'no focus to be seen: ' + one);
}"""
"""Every place that the keyboard reaches and that does not show it."""

WORDS = """() => {
  const said = [document.title, document.body.innerText];
  for (const one of document.querySelectorAll('[aria-label], [placeholder], [alt], [title]'))
    for (const name of ['aria-label', 'placeholder', 'alt', 'title'])
      said.push(one.getAttribute(name) ?? '');
  for (const one of document.querySelectorAll('option, svg text, svg title, .aloud'))
    said.push(one.textContent);
  return said.join('\\n');
}"""
"""All that a page says, aloud or by hints."""


@dataclass
class Watched:
    """A page, and what went wrong while it was used."""

    page: Page
    served: Served
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self._see(request.url))

    def _hear(self, message: object) -> None:
        text = str(getattr(message, "text", ""))
        if not text.startswith(EXPECTED):
            self.complaints.append(text)

    def _see(self, address: str) -> None:
        if not address.startswith((self.served.address, "data:")):
            self.complaints.append(f"asked {address}")

    def visit(self, path: str) -> None:
        """Open a page of ours."""
        self.page.goto(self.served.address + path)

    def sign_in(self, to: str = "/") -> None:
        """Come in as the office: by the door the first time, then by the key it gave."""
        if not self.served.keys:
            self.come_in("office", self.served.password)
            self.served.keys.extend(self.page.context.cookies())
        self.page.context.add_cookies(self.served.keys)
        self.visit(to)

    def come_in(self, name: str, password: str, to: str = "/") -> None:
        """By the door, as whoever that is."""
        self.visit(f"/sign-in?to={to}")
        self.page.fill("#name", name)
        self.page.fill("#password", password)
        self.page.click("main button.chief")
        self.page.wait_for_url(self.served.address + to)

    def sign_in_as(self, name: str, role: Role, to: str = "/") -> None:
        """Come in with an account made for it."""
        self.come_in(name, new_password(self.served.store, name, role), to)

    def missteps(self) -> list[str]:
        """What axe finds that someone who sees, hears or moves badly could not use."""
        found = Axe().run(self.page).response["violations"]
        return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found]

    def slips(self, names: Iterable[str]) -> list[str]:
        """What else is wrong with the page, whose event brings `names` of its own."""
        wide = self.page.evaluate("document.documentElement.scrollWidth > innerWidth")
        heads = self.page.locator("h1").count()
        titled = re.fullmatch(r"\S.* · \S.*", self.page.title())
        self.page.keyboard.press("Tab")  # from here on focus is the keyboard's, and shows
        return [
            *(["wider than its window"] if wide else []),
            *([] if heads == 1 else [f"{heads} headings of the page"]),
            *([] if titled else [f"called {self.page.title()!r}"]),
            *self.page.evaluate(FOCUS),
            *(f"untranslated: {word}" for word in self._foreign(names)),
        ]

    def _foreign(self, names: Iterable[str]) -> list[str]:
        """The words of the other language that are nobody's name."""
        language = str(self.page.locator("html").get_attribute("lang"))
        said = self.page.evaluate(WORDS).replace("\u3000", "")  # 张　三 is set as wide as 欧阳三
        # The longest first: a seat is called F, and a file wrong.xlsx.
        for name in sorted({*SAME_IN_BOTH[language], *names}, key=len, reverse=True):
            said = said.replace(name, "")
        return sorted(set(UNTRANSLATED[language].findall(said)))
