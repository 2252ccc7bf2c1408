"""The pictures that other sites show for a page: the words of a quotation, or what a hearing was about."""

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from apps.api.http.addresses import absolute
from apps.api.resources.commitments import CommitmentViewSet
from apps.api.resources.figures import FigureViewSet
from apps.api.resources.hearings import HearingRow, HearingViewSet
from apps.api.resources.viewset import Resource
from apps.website.language import path_of
from apps.website.pictures.answer import picture_answer
from apps.website.pictures.cards import card_of_hearing, card_of_quotation
from apps.website.published import details, published_record
from apps.website.tables.names import kinds, kinds_by

QUOTED: dict[str, type[Resource]] = {each.collection: each for each in (CommitmentViewSet, FigureViewSet)}


def picture_of(request: HttpRequest, collection: str, pk: str) -> str:
    """Return the address of the picture of a page."""
    return absolute(request, path_of(f"/pictures/{collection}/{pk}.png"))


@require_safe
def picture(request: HttpRequest, collection: str, pk: str) -> HttpResponse:
    """Send the picture of a hearing, a commitment or a figure.

    Errors: 429 for too many pictures; 503 without a font for Chinese.
    """
    if collection == HearingViewSet.collection:
        hearing = published_record(HearingViewSet, pk, HearingRow)
        counts = kinds(kinds_by(request, "hearing", {"hearing": pk}).get(pk, {}))
        return picture_answer(request, pk, partial(card_of_hearing, request, hearing, counts))
    if collection not in QUOTED:
        raise Http404
    record = published_record(QUOTED[collection], pk)
    [hearing] = details(HearingRow, pk=record["hearing"])
    return picture_answer(request, pk, partial(card_of_quotation, request, record, hearing))
