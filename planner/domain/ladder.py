"""Ladders of rank: how a rank is spelt, and which comes first.

The legal scale of posts and of ranks beside them is that of the civil servants' law, article 18;
the diplomatic one is that of embassies. A ladder helps to sort; it never decides who sits where.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Ladder:
    """Rungs of rank, the highest first, each with its spellings."""

    rungs: tuple[tuple[str, ...], ...]

    def rung(self, spelt: str) -> int | None:
        """Which rung this is, 0 the highest; None where the ladder does not know it."""
        wanted = _plain(spelt)
        for number, spellings in enumerate(self.rungs):
            if wanted in map(_plain, spellings):
                return number
        return None


def _plain(spelt: str) -> str:
    """As it is compared: 副省级, 副省 and 副省级职 are one; so are En Pied and en-pied."""
    return spelt.strip().casefold().replace("-", " ").removesuffix("职").removesuffix("级")


# 职级 stand after the 职务 of the level they go with: who leads goes before who does not.
LEGAL = Ladder(
    (
        ("国家级正职", "正国级", "国家级"),
        ("国家级副职", "副国级"),
        ("省部级正职", "正省级", "正部级", "省部级", "部级", "省级"),
        ("省部级副职", "副省级", "副部级"),
        ("厅局级正职", "正厅级", "正局级", "正司级", "厅局级", "厅级"),
        ("一级巡视员",),
        ("厅局级副职", "副厅级", "副局级", "副司级"),
        ("二级巡视员",),
        ("县处级正职", "正县级", "正处级", "县处级", "处级", "县级"),
        ("一级调研员",),
        ("二级调研员",),
        ("县处级副职", "副县级", "副处级"),
        ("三级调研员",),
        ("四级调研员",),
        ("乡科级正职", "正乡级", "正科级", "乡科级", "科级"),
        ("一级主任科员",),
        ("二级主任科员",),
        ("乡科级副职", "副乡级", "副科级"),
        ("三级主任科员",),
        ("四级主任科员",),
        ("一级科员",),
        ("二级科员",),
    )
)
STATES = Ladder(
    (
        ("head of state", "国家元首"),
        ("head of government", "政府首脑"),
        ("deputy head of government", "政府副首脑"),
        ("minister", "部长"),
        ("deputy minister", "vice-minister", "副部长"),
        ("ambassador", "high commissioner", "大使", "高级专员"),
        ("director-general", "司长"),
    )
)
ORGANISATIONS = Ladder((("head of organisation", "国际组织负责人"),))
"""Who heads an international organisation: of no state, and after all states."""
DIPLOMATS = Ladder(
    (
        ("ambassador", "high commissioner", "大使", "高级专员"),
        ("envoy", "特命全权公使"),
        ("chargé d'affaires en pied", "chargé en pied", "代办"),
        ("chargé d'affaires ad interim", "chargé a.i.", "临时代办"),
        ("minister", "公使"),
        ("minister-counsellor", "公使衔参赞"),
        ("counsellor", "参赞"),
        ("military attaché", "武官"),
        ("first secretary", "一等秘书", "一秘"),
        ("second secretary", "二等秘书", "二秘"),
        ("third secretary", "三等秘书", "三秘"),
        ("attaché", "随员"),
    )
)
