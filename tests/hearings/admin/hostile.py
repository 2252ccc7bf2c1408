"""A fixed corpus of hostile requests to the admin and the login: a page answers each, the same on both databases."""

BIG = "9" * 30
ADDRESSES = {
    "nul in a search": ("hearing/?q=%00", 400),
    "nul in a filter": ("commitment/?hearing__state__exact=%00", 400),
    "nul in a picked record": ("commitment/?hearing__id__exact=a%00b", 400),
    "nul in a name": ("commitment/?%00=1", 400),
    "nul in an id": ("figure/a%00b/change/", 400),
    "invalid utf-8 in a search": ("hearing/?q=%ff%fe", 200),
    "half a pair in a search": ("hearing/?q=%ed%a0%80", 200),
    "invalid utf-8 in an id": ("figure/%ff/change/", 400),
    "a long search": (f"hearing/?q={'x' * 3000}", 200),
    "a pattern": ("figure/?quote__regex=(", 400),
    "a number too large": (f"figure/?number={BIG}", 400),
    "a decimal too large": ("figure/?value=1e400", 400),
    "a column that is not offered": ("figure/?created_at__year=0", 400),
    "a relation that is not offered": ("figure/?answer__speaker__person__name=x", 400),
    "no column": ("figure/?nonsense=1", 400),
    "a word that is no choice": ("figure/?kind__exact=zzz", 200),
    "no such hearing": ("figure/?hearing__id__exact=nothing", 200),
    "no day": ("commitment/?due_to__gte=junk", 302),
    "no year": ("hearing/?held_on__year=0", 400),
    "a year too large": (f"hearing/?held_on__year={BIG}", 400),
    "no month": (f"hearing/?held_on__year=2025&held_on__month={BIG}", 400),
    "no order": (f"hearing/?o=x.{BIG}.-", 200),
    "no page": (f"hearing/?p={BIG}", 200),
    "a negative page": ("hearing/?p=-1", 200),
    "no column to hand back": ("hearing/?_to_field=%ff", 400),
    "an unknown column to hand back": ("hearing/add/?_to_field=secret", 400),
    "nul to begin with": ("figure/add/?hearing=%00", 400),
    "junk to begin with": (f"figure/add/?hearing=%ff&value={BIG}&period_from=x&kind=zzz", 200),
    "nul within the filters of a list": ("figure/add/?_changelist_filters=hearing__id__exact%3D%2500", 200),
    "no version": (f"figure/jieyang-2025-10-30-f1/history/{BIG}/", 404),
}
"""Addresses under /admin/hearings/, each with the status of its answer."""

TYPED = {
    "nul": "a\0b",
    "a number too large": BIG,
    "an exponent": "1e400",
    "no day": "10000-01-01",
    "half a pair in JSON": '["\\ud800"]',
    "nul in JSON": '[{"\\u0000": "\\u0000"}]',
    "half a pair in a point": (
        '[{"marker": "\\ud800", "level": 1, "source": "x", "start": 0, "end": 1, "text": "\\u0000", "points": []}]'
    ),
    "deep JSON": "[" * 5000,
    "a control character": "\x1b",
    "no character": "\uffff",
}
"""Values typed into every field of every form."""

COOKIES = {
    "nul": '"\\000"',
    "a nul within": '"abcdefgh\\000ijklmnopqrstuvwxyz01234"',
    "invalid utf-8": "\xff\xfe" * 8,
    "half a pair": "\xed\xa0\x80" * 8,
    "octal": '"\\377\\355\\240\\200"',
    "raw nul": "\0" * 32,
    "long": "x" * 5000,
    "empty": "",
    "a lone quote": '"',
}
"""Values of each cookie that the site knows, as bytes dressed as Latin-1."""
KNOWN_COOKIES = ["sessionid", "csrftoken", "django_language", "messages"]

HEADERS = {
    "nul": "\0",
    "invalid utf-8": "\xff\xfe",
    "raw Chinese": "揭".encode().decode("latin-1"),
    "half a range": "bytes=-",
    "a range too large": f"bytes={BIG}-",
    "many ranges": "bytes=0-0,0-0,0-0",
    "half a tag": 'W/"',
    "any": "*",
    "no number": "*/*;q=\0, text/html;q=1e400",
    "no day": "Mon, 99 Foo 0000 00:00:00 GMT",
    "the last day": "Fri, 31 Dec 9999 23:59:59 GMT",
    "a day without century": "Sat, 01 Jan 70 00:00:00 GMT",
    "no address": "http://[",
    "long": "x" * 5000,
    "empty": "",
}
KNOWN_HEADERS = [
    "accept",
    "accept-language",
    "if-match",
    "if-none-match",
    "if-modified-since",
    "if-unmodified-since",
    "if-range",
    "range",
    "origin",
    "referer",
    "x-forwarded-for",
    "x-requested-with",
]
