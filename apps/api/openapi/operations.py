"""What drf-spectacular cannot read from views, backends and paginators: ids, texts, files and problem documents."""

from typing import Any

from drf_spectacular.extensions import OpenApiFilterExtension
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ResolvedComponent
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, OpenApiResponse

from apps.api.facets.responses import GROUPINGS
from apps.api.files import feeds
from apps.api.http.errors import CONTENT_TYPE
from apps.api.query.filtering import StrictFilterBackend
from apps.api.query.filters import Id
from apps.api.rows.columns import Row, columns_of
from apps.api.schema import examples
from apps.api.schema.error_schema import Problem
from apps.api.schema.media import file_responses, problems
from apps.exports.formats import FORMATS
from apps.hearings.models.mergeable import Mergeable

MOVED = (
    "The record was merged into another: its id is an alias, and the answer is at the address of the other."
)
LOCATION = OpenApiParameter(
    "Location",
    {"type": "string", "format": "uri"},
    OpenApiParameter.HEADER,
    description="Address of the record that took its place.",
    response=[301],
)
EVERYWHERE = (400, 404, 405, 406, 414, 429, 500, 503)


class StrictFilterExtension(OpenApiFilterExtension):
    """Asks the filter backend itself, where drf-spectacular's own extension for django-filter would guess."""

    target_class = StrictFilterBackend
    priority = 1

    def get_schema_operation_parameters(
        self, auto_schema: AutoSchema, *args: Any, **kwargs: Any
    ) -> list[dict[str, Any]]:
        return self.target.get_schema_operation_parameters(auto_schema.view)


class Schema(AutoSchema):
    """Describes the operations of the API."""

    view: Any

    @property
    def action(self) -> str | None:
        """The action of a resource that is described; None for other views."""
        return getattr(self.view, "action", None)

    @property
    def resource(self) -> Any:
        """The resource that is described: for a history that of the record."""
        return getattr(self.view, "resource", self.view)

    def get_operation(self, *args: Any, **kwargs: Any) -> dict[str, Any] | None:
        """Describe each problem document of an operation once for all: those of every operation, and its own."""
        operation = super().get_operation(*args, **kwargs)
        if operation:
            responses = operation["responses"]
            own = [int(status) for status in responses if int(status) >= 400]
            for status in own:
                del responses[str(status)]
            for status in sorted({*EVERYWHERE, *own}):
                responses[str(status)] = self._problem(status).ref
        return operation

    def _problem(self, status: int) -> ResolvedComponent:
        [response] = problems(status).values()
        described = self._get_response_for_code(response, str(status), (CONTENT_TYPE,))
        component = ResolvedComponent(f"Problem{status}", ResolvedComponent.RESPONSE, described, Problem)
        self.registry.register_on_missing(component)
        return component

    def get_operation_id(self) -> str:
        return f"{self.resource.collection}_{self.action}" if self.action else "root"

    def get_tags(self) -> list[str]:
        return [getattr(self.resource, "collection", "root")]

    def _handler_doc(self) -> str:
        return (getattr(self.view, self.action or self.method.lower()).__doc__ or "").strip()

    def get_summary(self) -> str:
        return self._handler_doc().split("\n")[0]

    def get_description(self) -> str:  # type: ignore[override]
        described = self.resource if isinstance(self.resource, type) else type(self.resource)
        parts = [self._handler_doc(), *(described.__doc__ or "").strip().split("\n\n")]
        return "\n\n".join(" ".join(part.split()) for part in parts)

    def get_filter_backends(self) -> list[Any]:
        return list(getattr(self.view, "filter_backends", []))  # files and feeds filter, too

    def _get_pagination_parameters(self) -> list[dict[str, Any]]:
        paginator = self._get_paginator()
        return paginator.get_schema_operation_parameters(self.view) if paginator else []

    def get_override_parameters(self) -> list[Any]:
        found = {
            "id": lambda: (
                Id().schema(),
                "Public id of the record.",
                str(examples.IDS[self.resource.collection]),
            ),
            "file_format": lambda: (_enum(self.view.formats), "Format of the file.", "csv"),
            "feed_format": lambda: (_enum(feeds.FORMATS), "Format of the feed.", "atom"),
        }
        in_path = [_in_path(name, *make()) for name, make in found.items() if f"{{{name}}}" in self.path]
        return [*in_path, LOCATION] if self._may_move else in_path

    @property
    def _may_move(self) -> bool:
        """Whether the operation reads one record of a kind whose records may be merged."""
        return self.action == "retrieve" and issubclass(self.view.serializer_class.Meta.model, Mergeable)

    def _is_list_view(self, serializer: Any = None) -> bool:
        return self._get_paginator() is not None and isinstance(serializer, Row)

    def get_paginated_name(self, serializer_name: str) -> str:
        return f"{serializer_name.removesuffix('Row')}List"

    def get_response_serializers(self) -> Any:
        content_types = [FORMATS[name].CONTENT_TYPE for name in getattr(self.view, "formats", ())]
        if str(self.action).endswith("file"):
            return file_responses(content_types)
        if grouping := GROUPINGS.get(str(self.action)):
            return {(200, "application/json"): OpenApiResponse(grouping.schema(self.view), "The groups.")}
        if not self.action:
            return {(200, "application/json"): OpenApiResponse(self._get_serializer(), "The lists.")}
        of_one_record = problems(410) if "{id}" in self.path else {}
        if self._get_paginator() is None:
            record = OpenApiResponse(self._get_serializer(), "The record.")
            moved = {301: OpenApiResponse(None, MOVED)} if self._may_move else {}
            return {(200, "application/json"): record, **moved, **of_one_record}
        row = {
            column.name: examples.of_column(self.view.collection, column.name)
            for column in columns_of(self.view.serializer_class)
        }
        page = OpenApiResponse(
            self._get_serializer(),
            "A page of rows, or with `format` the whole result as a file.",
            [OpenApiExample("example", row, response_only=True)],
        )
        files = file_responses(content_types) if content_types else {}
        return {(200, "application/json"): page, **files, **of_one_record}


def _enum(words: Any) -> dict[str, Any]:
    return {"type": "string", "enum": list(words)}


def _in_path(name: str, schema: dict[str, Any], text: str, example: str) -> OpenApiParameter:
    shown = [OpenApiExample("example", example)]
    return OpenApiParameter(name, schema, "path", required=True, description=text, examples=shown)
