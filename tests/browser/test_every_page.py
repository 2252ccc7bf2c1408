"""What holds of every page, in both languages, on a desk and on a phone, in both colour schemes."""

import re
from importlib.resources import files

import pytest
from playwright.sync_api import Browser

from .reader import ADDRESSES, DESK, PAGES, PHONE, reading

AXE = (files("axe_playwright_python") / "axe.min.js").read_text()
WINDOWS = [(DESK, "light"), (PHONE, "dark")]
ENGLISH = re.compile(r"[A-Za-z]{2,}(?:[ ,;'’]+[A-Za-z]{2,}){2,}")
"""Three words of English one after the other."""
OF_SWAGGER = {"aria-allowed-role"}
"""What Swagger UI writes wrongly and nobody can set right from outside: a second main part, which has to have another role."""
OF_THE_PAGE = """() => {
  const words = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const of = walk.currentNode.parentElement;
    if (!of.closest('script, style, code, pre, .cite, svg, [lang="en"]')) words.push(walk.currentNode.data);
  }
  for (const each of document.querySelectorAll('[title], [aria-label], [placeholder]'))
    for (const name of ['title', 'aria-label', 'placeholder'])
      if (!each.closest('[lang="en"]')) words.push(each.getAttribute(name) || '');
  return words;
}"""


@pytest.mark.parametrize("path", ADDRESSES)
def test_axe_finds_no_fault_and_nothing_is_wider_than_the_window(site: str, chromium: Browser, path: str):
    for width, scheme in WINDOWS:
        with reading(chromium, site, width, scheme) as page:
            answer = page.goto(path)
            assert answer is not None
            assert answer.status == 200
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            page.evaluate(AXE)
            found = page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
            assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize(
    "path", ["/commitments/?kind=all", "/figures/", "/questions/", "/charts/departments/"]
)
def test_a_table_is_as_wide_as_the_window_at_every_width_between_a_phone_and_a_desk(
    site: str, chromium: Browser, path: str, language: str
):
    with reading(chromium, site, scripts=False) as page:
        page.goto(f"{language}{path}")
        for width in (320, 640, 834, 961, 1024, 1215, 1217):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", ["/docs/", "/redoc/", "/en/docs/", "/en/redoc/"])
def test_a_viewer_of_the_api_has_only_the_faults_of_its_library(site: str, chromium: Browser, path: str):
    with reading(chromium, site) as page:
        page.goto(path)
        if "docs" in path:
            page.wait_for_selector("#servers[aria-label]")
        page.evaluate(AXE)
        around = page.evaluate(
            "axe.run({exclude: [['#swagger-ui > *'], ['redoc']]}, {resultTypes: ['violations']})"
        )
        assert [(each["id"], each["nodes"][0]["html"]) for each in around["violations"]] == []
        if "docs" in path:
            found = page.evaluate("axe.run('#content', {resultTypes: ['violations']})")["violations"]
            assert {each["id"] for each in found} <= OF_SWAGGER


@pytest.mark.parametrize("path", PAGES)
def test_a_chinese_page_holds_no_sentence_in_english(site: str, chromium: Browser, path: str):
    with reading(chromium, site) as page:
        page.goto(path)
        words = page.evaluate(OF_THE_PAGE)
    assert [text for text in words if ENGLISH.search(text)] == []


@pytest.mark.parametrize("path", ADDRESSES)
def test_a_page_is_light(site: str, chromium: Browser, path: str):
    with reading(chromium, site, scripts=False) as page:
        answer = page.goto(path)
        assert answer is not None
        most = 150_000 if "/hearings/jieyang" in path else 60_000
        assert len(answer.body()) < most


@pytest.mark.parametrize("path", ["/nowhere/", "/en/nowhere/", "/commitments/?kind=promise"])
def test_a_page_of_an_error_is_as_easy_to_read(site: str, chromium: Browser, path: str):
    context = chromium.new_context(base_url=site, viewport={"width": PHONE, "height": 900})
    page = context.new_page()
    page.goto(path)
    page.evaluate(AXE)
    found = page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
    context.close()
    assert [each["id"] for each in found] == []
