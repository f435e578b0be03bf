"""The pages: one module and one template each."""

from web.pages import (
    accounts,
    card,
    changes,
    downloads,
    edits,
    entries,
    event,
    events,
    health,
    language,
    leaders,
    pins,
    publishing,
    runs,
    sign_in,
    timelines,
)

ROUTERS = (
    health.router,
    language.router,
    sign_in.router,
    accounts.router,
    events.router,
    event.router,
    downloads.router,
    entries.router,
    leaders.router,
    pins.router,
    runs.router,
    changes.router,
    edits.router,
    timelines.router,
    publishing.router,
    card.router,
)
