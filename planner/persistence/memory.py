"""What was worked out lately, kept with what it depends on: asked again, it is not done again."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

Answer = TypeVar("Answer")

MOST = 256
"""So many answers are kept, the one asked for longest ago goes first."""


class _Kept:
    """One question's last answer and what it was worked out from; one at a time works it out."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.token: object = None
        self.answer: Any = None


class Memory:
    """The last answer to each of some questions, good as long as its token is the same.

    What is kept is handed to several threads at once: nobody changes it in place.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._lock = Lock()
        self._kept: OrderedDict[Hashable, _Kept] = OrderedDict()

    def recall(self, question: Hashable, token: object, answer: Callable[[], Answer]) -> Answer:
        """What `question` was answered under this `token`; else answered anew, once."""
        kept = self._of(question)
        with kept.lock:
            if kept.token is None or kept.token != token:
                kept.answer = answer()
                kept.token = token
            found: Answer = kept.answer
            return found

    def _of(self, question: Hashable) -> _Kept:
        with self._lock:
            kept = self._kept.setdefault(question, _Kept())
            self._kept.move_to_end(question)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
            return kept
