"""The page of policy packs is what the packs say, and its example is a pack."""

from planner.documents.policies_page import policies_page
from planner.domain.policies.reading import read_packs
from tests.house.sources import ROOT


def test_the_page_of_policy_packs_is_fresh() -> None:
    """`python -m planner.documents.policies_page > docs/policies.md` would change nothing."""
    assert (ROOT / "docs" / "policies.md").read_text("utf-8") == policies_page()


def test_its_example_can_be_read() -> None:
    """Who copies it into a file has a pack of one rule."""
    example = policies_page().partition("```toml\n")[2].partition("```")[0]
    (pack,) = read_packs([("ours.toml", example)])
    assert [rule.key for rule in pack.rules] == ["work-meals"]
