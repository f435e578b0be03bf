"""The reference page of rules is what the rules say."""

from planner.documents.rules import rules_page
from tests.house.sources import ROOT


def test_the_page_of_rules_is_fresh() -> None:
    """`python -m planner.documents.rules > docs/rules.md` would change nothing."""
    assert (ROOT / "docs" / "rules.md").read_text("utf-8") == rules_page()
