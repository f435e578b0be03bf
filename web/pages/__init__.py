"""The pages: one module and one template each."""

from web.pages import downloads, event, events, health, language, sign_in

ROUTERS = (
    health.router,
    language.router,
    sign_in.router,
    events.router,
    event.router,
    downloads.router,
)
