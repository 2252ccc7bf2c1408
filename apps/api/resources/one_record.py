import json
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from rest_framework import viewsets
from rest_framework.request import Request
from rest_framework.response import Response

from apps.api.http.addresses import absolute
from apps.api.http.errors import NotFound
from apps.api.http.licence import LICENCE_URL
from apps.api.http.links import links
from apps.api.http.not_found import Gone, can_be, not_found
from apps.api.http.parameters import Parameters, query_string
from apps.api.http.renderers import JSONRenderer
from apps.api.rows.aliases import targets
from apps.api.rows.columns import Column, Detail, Row, on_site
from apps.api.rows.details import Found, published_rows
from apps.api.rows.included import included
from apps.api.rows.release_rows import ReleaseRows
from apps.exports.json import to_json

HIDDEN = _("{id} is public now, but was not then, or what it said then was withdrawn.")


class OneRecord(viewsets.GenericViewSet[Any]):
    """The answers about one record of a list."""

    collection: str
    detail_class: type[Detail]
    parameters: Parameters

    @property
    def release_rows(self) -> ReleaseRows | None:
        """The rows of the release asked for; None for the tables of today."""
        return self.parameters.cleaned.get("as_of")

    def retrieve(self, request: Request, id: str) -> HttpResponseBase:
        """Read one record with its addresses, its licence and what belongs to it."""
        return self.record(request, id)

    def chosen_record(self, request: Request, id: str) -> HttpResponseBase:
        """Read chosen columns of one record, its addresses and the records that belong to it among them."""
        return self.record(request, id)

    def record(self, request: Request, id: str) -> HttpResponseBase:
        """Answer with one record, or with the columns of it that were chosen."""
        try:
            found = self._read(id)
        except (NotFound, Gone):
            if response := self._moved(request, id):
                return response
            raise
        if self.includes:
            more = self._included([json.loads(found.text)])
            found = found._replace(nested=f'{found.nested},"included":{more}')
        body, headers = self.addressed(request, found), {"Link": links(request)}
        if chosen := self.parameters.cleaned.get("fields"):
            whole = json.loads(body)
            body = to_json({name: whole[name] for name in (*chosen, "included") if name in whole})
        return HttpResponse(body, content_type=JSONRenderer.media_type, headers=headers)

    @property
    def includes(self) -> Sequence[Column]:
        """The columns whose records are included in the answer."""
        return self.parameters.cleaned.get("include", ())

    def _included(self, rows: Sequence[dict[str, Any]]) -> str:
        past = self.release_rows
        return included(self.includes, rows, past.release if past else None)

    def addressed(self, request: Request, found: Found) -> str:
        """Write a record with its addresses and its licence."""
        url = absolute(request, f"/api/v1/{self.collection}/{found.id}/")
        more = to_json({"url": url, "licence": LICENCE_URL})
        return f"{on_site(found.whole, absolute(request, '/'))[:-1]},{more[1:]}"

    def read_today(self, id: str, row_class: type[Row]) -> Found:
        """Read one record as it is public now.

        Errors: 404; 410.
        """
        model: Any = row_class.Meta.model
        try:
            found = published_rows(row_class, pk=model._meta.pk.clean(id, None)) if can_be(id) else []
        except ValidationError:  # a release has a number for its id
            found = []
        if not found:
            raise not_found(self.collection, id)
        return found[0]

    def _moved(self, request: Request, id: str) -> Response | None:
        """Redirect from an alias to the public record that took its place; None where the id is no alias."""
        past = self.release_rows
        into = targets(self.collection, [id], past.release if past else None).get(id) if can_be(id) else None
        if into is None:
            return None
        query = f"?{text}" if (text := query_string(self.parameters.given)) else ""
        end = "/" if request.path_info.endswith("/") else ".json"
        where = absolute(request, f"/api/v1/{self.collection}/{into}{end}{query}")
        return Response(status=301, headers={"Location": where, "Link": links(request)})

    def _read(self, id: str) -> Found:
        past = self.release_rows
        if past is None:
            return self.read_today(id, self.detail_class)
        for found in past.named(self.detail_class, [id]) if can_be(id) else ():
            return found
        self.read_today(id, self.detail_class)
        raise NotFound(format_lazy(HIDDEN, id=id))
