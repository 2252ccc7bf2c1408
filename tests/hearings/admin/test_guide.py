"""The guide for editors, on a page of the admin."""

import re
from pathlib import Path

from django.test import Client
from django.urls import reverse

from apps.hearings.guide import guide, html_of

ROOT = Path(__file__).parents[3]
TEXT = (ROOT / "docs/editors.md").read_text()
PICTURES = ROOT / "apps/hearings/static/hearings/guide"


def test_every_page_leads_staff_to_the_guide(root, exchange):
    url = reverse("admin:guide")
    for page in ("/admin/", "/admin/hearings/hearing/", "/admin/import/", "/admin/auth/user/"):
        assert f'href="{url}"' in root.get(page).content.decode()
    html = root.get(url).content.decode()
    for heading in [line.lstrip("# ") for line in TEXT.splitlines() if line.startswith("#")]:
        assert f">{heading}</h" in html
    assert Client().get(url).status_code == 302


def test_no_mark_of_markdown_is_left_over():
    assert not {"**", "`", "# ", "](", "<p>- ", "|---"} & {
        mark for mark in ("**", "`", "# ", "](", "<p>- ", "|---") if mark in guide()
    }


def test_lines_of_chinese_are_joined_without_a_blank_and_the_rest_is_escaped():
    assert html_of("一行\n  又一行") == "<p>一行又一行</p>"
    assert html_of("a\nb") == "<p>a b</p>"
    assert html_of("1. **甲** `x<y`\n2. 乙") == "<ol><li><b>甲</b> <code>x&lt;y</code></li><li>乙</li></ol>"


def test_each_picture_is_kept_is_light_and_has_words_for_whoever_does_not_see_it(root):
    named = re.findall(r"^!\[(.+)\]\(\.\./(.+)\)$", TEXT, re.MULTILINE)
    assert {ROOT / path for _words, path in named} == set(PICTURES.iterdir())
    assert all(len(words) >= 10 for words, _path in named)
    assert sum(each.stat().st_size for each in PICTURES.iterdir()) < 200_000
    html = root.get(reverse("admin:guide")).content.decode()
    for words, path in named:
        assert re.search(f'<img src="[^"]*{Path(path).stem}[^"]*" alt="{words}"', html)


def test_a_picture_is_escaped():
    html = html_of('![甲"<乙](../a/static/b/c.webp)')
    assert html.startswith('<p><img src="/static/b/c.webp" alt="甲&quot;&lt;乙"')
