"""A reader of the site: a window of some width and scheme, which notes what a browser complains of."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Request

DESK, PHONE = 1280, 390
HEARING = "/hearings/jieyang-2025-10-30/"
COMMITMENT = "/commitments/jieyang-2025-10-30-c94/"
PAGES = [
    "/", "/hearings/", HEARING, "/commitments/", "/commitments/?kind=all", COMMITMENT,
    "/figures/", "/figures/jieyang-2025-10-30-f9/", "/questions/",
    "/organizations/", "/organizations/jieyang-commerce-bureau/", "/people/", "/people/jieyang-tang-chao/",
    "/topics/", "/topics/talent/", "/areas/jieyang/", "/areas/guangdong/", "/sources/jieyang-daily-2025-10-31/",
    "/search/", "/search/?q=电商", "/search/?q=电商&record_type=commitments", "/about/", "/method/",
    "/report/commitments/jieyang-2025-10-30-c94/", "/report/hearings/jieyang-2025-10-30/sent/",
    "/data/", "/data/dictionary/", "/data/dictionary/commitments/", "/data/dictionary/commitments/?kind=pledge",
    "/corrections/",
    "/embed/commitments/jieyang-2025-10-30-c94/",
    "/areas/",
    "/charts/", "/charts/departments/", "/charts/topics/", "/charts/due/", "/charts/figures/",
    "/charts/figures/?unit=m2", "/charts/departments/?kind=pledge", "/embed/charts/departments/", "/embed/charts/figures/",
]  # fmt: skip
ADDRESSES = [f"{language}{path}" for language in ("", "/en") for path in PAGES]


@contextmanager
def reading(
    browser: Browser,
    site: str,
    width: int = DESK,
    scheme: str = "light",
    scripts: bool = True,
    locale: str = "en-US",
) -> Iterator[Page]:
    """Open a window; at its end nothing may have been asked of another host, and nothing may have gone wrong."""
    context = browser.new_context(
        base_url=site,
        viewport={"width": width, "height": 900},
        color_scheme=scheme,  # type: ignore[arg-type]
        java_script_enabled=scripts,
        accept_downloads=True,
        locale=locale,
    )
    page = context.new_page()
    wrong: list[str] = []

    def said(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            wrong.append(message.text)

    def asked(request: Request) -> None:
        if urlsplit(request.url).netloc != urlsplit(site).netloc and request.url.startswith("http"):
            wrong.append(f"asks another host: {request.url}")

    page.on("console", said)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", asked)
    yield page
    context.close()
    assert not wrong
