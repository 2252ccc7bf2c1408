from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from apps.api.http.addresses import local
from apps.api.resources.commitments import STATUSES
from apps.website.language import page
from apps.website.samples import CITED, DAY, HEARING, RECORD, SAYER, Sample, samples
from apps.website.stylesheet import colours

from .page import show

SCHEMES = ("light", "dark")


@require_safe
def styleguide(request: HttpRequest) -> HttpResponse:
    """Show every component with made-up content, in one scheme or the other; only where the site is developed."""
    if not settings.DEBUG:
        raise Http404
    scheme = request.GET.get("scheme")
    context = {
        "samples": [(each.component, _shown(each)) for each in samples()],
        "scheme": scheme,
        "schemes": SCHEMES,
        "colours": colours(scheme) if scheme in SCHEMES else "",
        "record": RECORD,
        "statuses": [{"kind": "pledge", "status": status} for status, _label in STATUSES],
        "hearing": HEARING,
        "row": {**SAYER, **RECORD, "sitting": HEARING, "answer": "a1", "id": "c1"},
        "oembed": "#",
        "linked": {"@type": "Quotation", "text": RECORD["quote"], "dateCreated": DAY.isoformat()},
        "citation": CITED.usual(),
    }
    return show(request, "styleguide.html", context, "/api/v1/")


def _shown(sample: Sample) -> str:
    return render_to_string(sample.template, {"site": local(""), "root": page(""), **sample.context})
