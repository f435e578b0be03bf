"""A person who uses a page without a mouse: Tab, Enter, the arrows, and what is typed."""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

PATIENCE = 400
"""How many times Tab is pressed at most."""
NAME = """() => {
  const one = document.activeElement;
  const said = one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent;
  return said.replace(/\\s+/g, ' ').trim();
}"""
"""What the focused control is called."""


@dataclass(frozen=True)
class Keyboard:
    """The keys of one page."""

    page: Page

    def reach(self, name: str) -> None:
        """Press Tab until what has the focus is called so; a star ends the beginning of a name."""
        met = []
        for _ in range(PATIENCE):
            self.page.keyboard.press("Tab")
            met.append(self.page.evaluate(NAME))
            if met[-1] == name or (name[-1] == "*" and met[-1].startswith(name[:-1])):
                return
        raise AssertionError(f"{name!r} is not reached from {self.page.url}: {sorted(set(met))}")

    def press(self, name: str) -> None:
        """Use a link or a button, and wait for the page that it leads to."""
        self.reach(name)
        self.press_enter()

    def press_enter(self) -> None:
        """Send a form from where one is, and wait for the page that it leads to."""
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        self.page.wait_for_load_state()

    def toggle(self, name: str) -> None:
        """Open or close what hides something."""
        self.reach(name)
        self.page.keyboard.press("Enter")

    def download(self, name: str) -> Path:
        """Use a link to a file, and wait for the file."""
        self.reach(name)
        with self.page.expect_download() as found:
            self.page.keyboard.press("Enter")
        return Path(found.value.path())

    def choose(self, name: str, word: str) -> None:
        """Choose from a list by the beginning of a word."""
        self.reach(name)
        self.page.keyboard.type(word)

    def write(self, name: str, text: str) -> None:
        """Write into a field, over what stands there."""
        self.reach(name)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)
