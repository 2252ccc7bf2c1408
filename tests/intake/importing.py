"""The page of the import, as an editor works on it."""

import html
import json
import re

from apps.hearings.models import Answer, Commitment, Figure, Question, Section

START, CONFIRM, SUGGEST = "/admin/import/", "/admin/import/confirm/", "/admin/import/suggest/"
STORED = [Section, Question, Answer, Commitment, Figure]


def known(**more):
    given = {
        "area": "jieyang",
        "held_on": "2025-10-30",
        "publisher": "揭阳日报",
        "published_on": "2025-10-31",
    }
    return {**given, "title": "", "url": "", **more}


def confirm(client, text, decisions=None, **more):
    sent = {"exact": json.dumps(text), "decisions": json.dumps(decisions or {})}
    return client.post(CONFIRM, {**known(), **sent, **more}, follow=True)


def hidden(page, name):
    field = re.search(rf'<input[^>]* name="{name}"[^>]*>', page.content.decode())
    value = re.search(r' value="([^"]*)"', field[0])
    return html.unescape(value[1] if value else "")
