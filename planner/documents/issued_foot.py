"""What an issued paper says below each page: the how manieth issue it is, and when printed."""

from dataclasses import replace
from datetime import datetime

from planner.documents.paper import Foot, Paper
from planner.language import sentence
from solver.constraint import N_


def issued_paper(paper: Paper, issue: int, printed_at: datetime, *, language: str) -> Paper:
    """The paper as it is issued: `第 3 版 · 2026-11-20 18:05 · 第 2 次印发 · 印制 …` below."""
    said = sentence(
        N_("issue {number} · printed {time}"),
        language,
        number=issue,
        time=f"{printed_at:%Y-%m-%d %H:%M}",
    )
    foot = paper.foot or Foot("")
    left = " · ".join(filter(None, (foot.left, said)))
    return replace(paper, foot=replace(foot, left=left))
