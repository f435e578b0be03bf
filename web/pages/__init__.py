"""The pages: one module and one template each."""

from web.pages import health, language, sign_in

ROUTERS = (health.router, language.router, sign_in.router)
