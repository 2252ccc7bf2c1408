from django.shortcuts import render

from apps.api.http.addresses import absolute, local
from apps.api.http.licence import LICENCE, LICENCE_URL
from apps.website.feeds import feeds


def show(request, template, context, api, path=None, followed=()):
    """Show a page with its canonical address, its address in the API, the feeds of what it shows, and the licence."""
    addresses = {
        "canonical": absolute(request, path or request.path_info),
        "api": absolute(request, api),
        "feeds": feeds(request, followed),
        "root": local(""),
        "licence": LICENCE,
        "licence_url": LICENCE_URL,
    }
    return render(request, f"website/{template}", context | addresses)
