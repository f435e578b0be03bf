"""What ties the visits of an event together, told to the problem of itineraries."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.domain.itinerary import Wish
from solver.itineraries import problem as asked
from solver.itineraries.relations import Order, ThemeWish, Together

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from planner.domain.event import Event
    from planner.domain.itinerary import VisitWish
    from planner.domain.people import Party


def orders(
    wishes: Iterable[VisitWish], parties: Collection[str], sites: Collection[str]
) -> Iterator[Order]:
    """The sites that a party is to see after another, which it may see as well."""
    for wish in wishes:
        known = wish.party_id in parties and {wish.site, wish.after} <= set(sites)
        if wish.after is not None and wish.after != wish.site and known:
            least, most = wish.gap_minutes or 0, wish.gap_minutes_most
            yield Order(
                party=wish.party_id,
                first=wish.after,
                then=wish.site,
                least_ticks=least,
                most_ticks=None if most is None else max(most, least),
            )


def togethers(
    wishes: Iterable[VisitWish], parties: Collection[str], sites: Collection[str]
) -> Iterator[Together]:
    """Each company of a site once, whoever of it asked; those who do not travel are left out."""
    found: dict[str, list[set[str]]] = {}
    for wish in wishes:
        own = {wish.party_id, *wish.together} & set(parties)
        wanted = wish.site in sites and wish.wish is not Wish.MUST_NOT
        if wanted and wish.together and len(own) > 1:
            met = [one for one in found.get(wish.site, []) if one & own]
            apart = [one for one in found.get(wish.site, []) if not one & own]
            found[wish.site] = [*apart, own.union(*met)]
    for site, companies in found.items():
        for company in companies:
            yield Together(parties=tuple(sorted(company)), site=site)


def invited(companies: Iterable[Together], wishes: Iterable[asked.Wish]) -> Iterator[asked.Wish]:
    """Those who did not ask for a site that others want to see with them: they may come along."""
    known = {(wish.party, wish.site) for wish in wishes}
    for company in companies:
        for party in company.parties:
            if (party, company.site) not in known:
                known.add((party, company.site))
                yield asked.Wish(party=party, site=company.site, value=0)


def of_any_party(
    asked_for: Iterable[VisitWish], parties: Mapping[str, Party], wishes: tuple[asked.Wish, ...]
) -> tuple[asked.Wish, ...]:
    """The wishes, with the other parties of a delegation where any of them is enough.

    Those others may then see the site, though it is worth nothing to them alone.
    """
    barred = {(one.party, one.site) for one in wishes if one.wanted is asked.Wanted.MUST_NOT}
    enough: dict[tuple[str, str], tuple[str, ...]] = {}
    for wish in asked_for:
        if wish.any_party and wish.wish is not Wish.MUST_NOT and wish.party_id in parties:
            enough[wish.party_id, wish.site] = tuple(
                party.id
                for party in parties.values()
                if party.delegation == wish.delegation
                and party.id != wish.party_id
                and (party.id, wish.site) not in barred
            )
    told = tuple(replace(wish, or_by=enough.get((wish.party, wish.site), ())) for wish in wishes)
    known = {(wish.party, wish.site) for wish in wishes}
    others = {(party, site) for (_, site), own in enough.items() for party in own}
    return (
        *told,
        *(asked.Wish(party=party, site=site, value=0) for party, site in sorted(others - known)),
    )


def theme_wishes(event: Event, parties: Iterable[Party]) -> Iterator[ThemeWish]:
    """The themes of each delegation, asked of its main party."""
    themes = {delegation.id: delegation.themes for delegation in event.delegations}
    for party in parties:
        if party.id == party.delegation:
            for theme in dict.fromkeys(themes[party.delegation]):
                yield ThemeWish(party=party.id, theme=theme)
