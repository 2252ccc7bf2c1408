"""What drf-spectacular cannot read from views, backends and paginators: ids, texts, files and problem documents."""

from typing import Any

from drf_spectacular.extensions import OpenApiFilterExtension
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ResolvedComponent
from drf_spectacular.utils import OpenApiResponse

from apps.api.facets.backend import AllFacetsBackend
from apps.api.facets.responses import FORMATS as GROUP_FORMATS
from apps.api.facets.responses import GROUPINGS, Grouping
from apps.api.query.as_of import AsOfBackend
from apps.api.query.filtering import StrictFilterBackend
from apps.api.query.filters import Id
from apps.api.query.include import IncludeBackend
from apps.api.query.pagination import KeysetPagination
from apps.api.rows.columns import Row
from apps.api.schema import examples
from apps.api.schema.error_schema import Problem
from apps.hearings.models import RECORDS
from apps.hearings.models.mergeable import Mergeable

from . import responses
from .summaries import summary


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
    def formats(self) -> tuple[str, ...]:
        """The formats of all files of a list, with those of its groups."""
        calendar = ["ics"] * hasattr(self.view, "calendar")
        return ("json", *self.view.formats, *self.view.feed_formats, *calendar, *self._groups_as)

    @property
    def _groups_as(self) -> list[str]:
        return [f"{way}.{each}" for way in self.view.ways() for each in GROUP_FORMATS]

    @property
    def _may_move(self) -> bool:
        """Whether the operation reads one record of a kind whose records may be merged."""
        return self.action == "retrieve" and issubclass(self.view.serializer_class.Meta.model, Mergeable)

    def get_operation(self, *args: Any, **kwargs: Any) -> dict[str, Any] | None:
        """Describe an operation; the responses of many are described once for all."""
        operation = super().get_operation(*args, **kwargs)
        if operation:
            found: dict[str, Any] = operation["responses"]
            if self.action == "file":
                self._describe_chosen()
                found["200"] = self._shared(*responses.files())
                found["206"] = self._shared(*responses.part())
            else:
                for status in {"200", "206"} & found.keys():
                    found[status]["headers"] = responses.headers(
                        "ETag", "Release", *self._own_headers(status)
                    )
            if grouping := GROUPINGS.get(str(self.action)):
                found["200"] = self._shared(grouping.name.title(), found["200"])
            if self._may_move or self.action == "list":
                found["301"] = self._shared(*responses.redirect(merged=self._may_move))
            found["304"] = self._shared(*responses.not_modified())
            self.resolve_serializer(Problem, "response")
            found |= {
                status: self._shared(name, described) for status, name, described in responses.problems()
            }
            operation["responses"] = dict(sorted(found.items()))
        return operation

    def _describe_chosen(self) -> None:
        """Describe the pages of chosen columns, to which the response of files refers."""
        schema = KeysetPagination().get_paginated_response_schema(
            {"type": "array", "items": responses.CHOSEN}
        )
        component = ResolvedComponent(responses.CHOSEN_LIST, ResolvedComponent.SCHEMA, schema, responses)
        self.registry.register_on_missing(component)

    def _own_headers(self, status: str) -> tuple[str, ...]:
        return ("Link",) * bool(self.action) + ("Content-Range",) * (status == "206")

    def _groups(self, grouping: Grouping) -> dict[str, Any]:
        """Describe groups once for all resources, and refer to them; a hook adds their columns."""
        found: dict[str, Any] = {"type": "object"}
        name = grouping.name.title()
        for suffix, schema in (("Group", found), ("", None)):
            described = schema or grouping.schema(found)
            component = ResolvedComponent(f"{name}{suffix}", ResolvedComponent.SCHEMA, described, grouping)
            self.registry.register_on_missing(component)
            found = component.ref
        return found

    def _shared(self, name: str, described: dict[str, Any]) -> dict[str, Any]:
        """Describe a response once, and refer to it."""
        component = ResolvedComponent(name, ResolvedComponent.RESPONSE, described, Problem)
        self.registry.register_on_missing(component)
        found: dict[str, Any] = component.ref
        return found

    def get_operation_id(self) -> str:
        return "_".join(filter(None, [self.get_tags()[0], self.action]))

    def get_tags(self) -> list[str]:
        return [getattr(self.view, "collection", "root") if self.action != "chosen_record" else "root"]

    def get_summary(self) -> str:
        return summary(self.action, type(self.view)) if self.action else "Name the lists"

    def get_filter_backends(self) -> list[Any]:
        backends = list(getattr(self.view, "filter_backends", []))  # files filter, too
        if self.action == "file" and AsOfBackend in type(self.view).filter_backends:
            # For the pages of chosen columns and for groups, which have addresses of the same form.
            backends += [AsOfBackend, IncludeBackend]
        if self.action == "file" and self.view.grouped_by:
            backends.append(AllFacetsBackend)
        return backends

    def _get_pagination_parameters(self) -> list[dict[str, Any]]:
        paginator = KeysetPagination() if self.action == "file" else self._get_paginator()
        return paginator.get_schema_operation_parameters(self.view) if paginator else []

    def _resolve_path_parameters(self, variables: list[str]) -> list[dict[str, Any]]:
        described = {"list": self._list, "id": self._id, "format": self._format}
        return [described[name]() for name in variables]

    @property
    def _of(self) -> str:
        """The list of the records whose ids an address has: of a history any, of which it shows the first."""
        return str(getattr(self.view, "resource", self.view).collection)

    def _list(self) -> dict[str, Any]:
        schema = {"type": "string", "enum": [model.collection for model in RECORDS]}
        return _in_path("list", schema, "List of the record.", self._of)

    def _id(self) -> dict[str, Any]:
        example = str(examples.IDS[self._of])
        return _in_path("id", Id().schema(), "Public id of the record.", example)

    def _format(self) -> dict[str, Any]:
        text = "Format of the answer; the response 200 says what each gives, and which parameters it takes."
        return _in_path("format", {"type": "string", "enum": list(self.formats)}, text, self.formats[0])

    def _is_list_view(self, serializer: Any = None) -> bool:
        return self._get_paginator() is not None and isinstance(serializer, Row)

    def get_paginated_name(self, serializer_name: str) -> str:
        return f"{serializer_name.removesuffix('Row')}List"

    def get_response_serializers(self) -> Any:
        if self.action == "file":
            return {}
        found, text = self._get_serializer(), "The record." if self.action else "The lists."
        if grouping := GROUPINGS.get(str(self.action)):
            found, text = self._groups(grouping), "The groups."
        elif self.action == "chosen_record":
            found = responses.CHOSEN
        elif self._get_paginator() is not None:
            text = "A page of rows."
        return {(200, "application/json"): OpenApiResponse(found, text)}


def _in_path(name: str, schema: dict[str, Any], text: str, example: str) -> dict[str, Any]:
    described = {"in": "path", "name": name, "required": True, "schema": schema}
    return {**described, "description": text, "example": example}
