"""The columns of groups, as answers, files and the OpenAPI document declare them."""

from typing import Any, Literal, NamedTuple, cast

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.api.query.figures import EXACT, PRECISIONS
from apps.api.schema import examples
from apps.exports.table import Field, Kind
from apps.hearings.models import Figure

JSON_TYPES = {"text": "string", "integer": "integer", "decimal": "number", "boolean": "boolean"}


class GroupColumn(NamedTuple):
    """A column of the groups of rows."""

    name: str
    meaning: Promise
    kind: Kind | Literal["boolean"] = "text"
    null: bool = False
    example: Any = None
    words: tuple[str, ...] = ()

    def field(self) -> Field:
        """Declare the column of a file."""
        kind = cast(Kind, self.kind)
        said, said_zh = (_said(self.meaning, language) for language in ("en", "zh-hans"))
        return Field(self.name, kind, said, said_zh, self.null, self.words, digits=30, places=6)

    def schema(self) -> dict[str, Any]:
        """Describe the property of an answer."""
        kind = JSON_TYPES[self.kind]
        found: dict[str, Any] = {"type": [kind, "null"] if self.null else kind}
        if self.words:
            found["enum"] = [*self.words, None] if self.null else list(self.words)
        if self.name.endswith("_url"):
            found["format"] = "uri"
        return {**found, "description": str(self.meaning), "examples": [self.example]}


COUNT = GroupColumn("count", _("Number of rows of the group."), "integer", example=12)
LIST_URL = GroupColumn(
    "list_url",
    _("Address of the list of the rows of the group; null where no filters of the list say which they are."),
    null=True,
    example="https://hearings.example/api/v1/commitments/?kind=pledge",
)


TOTAL = GroupColumn("count", _("Number of all rows that match."), "integer", example=127)
OVERLAPPING = GroupColumn(
    "overlapping",
    _(
        "Whether a row can count in several groups: under each of its speakers or topics, and under all above them."
    ),
    "boolean",
    example=False,
)
NOTE = _("Amounts as stated. They may overlap, because a total and its parts may both be stated.")
NOTED = GroupColumn("note", _("What the sums do not tell."), example=str(NOTE))
OTHER: dict[str, Any] = {
    "type": "object",
    "description": "The groups that are not shown, and their rows.",
    "examples": [{"groups": 0, "count": 0}],
    "properties": {
        name: {"type": "integer", "description": meaning, "examples": [0]}
        for name, meaning in (("groups", "Number of groups."), ("count", "Number of their rows."))
    },
    "required": ["groups", "count"],
}
SUM_COLUMNS = [
    GroupColumn("kind", _("Kind of quantity."), example="money", words=tuple(Figure.Kind.values)),
    GroupColumn("unit", _("Canonical unit of the values."), example="CNY"),
    GroupColumn(
        "counted_in",
        _("What is counted, as printed and without a multiple: 家 for 万家; null where the unit is not 1."),
        null=True,
        example="家",
    ),
    GroupColumn(
        "precision",
        _(
            "How the values are stated: exact, approximate (such as 约 and 超), or as the two ends of a range."
        ),
        example=EXACT,
        words=PRECISIONS,
    ),
    COUNT,
    GroupColumn("least", _("Least of the values."), "decimal", example=500000),
    GroupColumn("greatest", _("Greatest of the values."), "decimal", example=2784000000),
    GroupColumn(
        "sum",
        _(
            "Sum of the stated values, which may overlap: a total and its parts may both be stated. Null for the ends of "
            "ranges and for shares, ranks, changes and durations."
        ),
        "decimal",
        null=True,
        example=2784500000,
    ),
]


def _said(text: Promise, language: str) -> str:
    with translation.override(language):
        return str(text)


def facet_columns(view: Any, name: str) -> list[GroupColumn]:
    """Declare the columns that a facet adds: its value, and for an id what the record is called."""
    facet, model = view.grouped_by[name], view.serializer_class.Meta.model
    meaning = _("Value that the rows of the group have; null for rows without one.")
    shown = examples.of_filter(view.filterset_class.base_filters[name], name, view.collection)
    value = GroupColumn(name, meaning, null=True, example=shown)
    if not facet.is_labelled(model):
        return [value]
    label = f"{name}_{facet.label}"
    called = examples.COLUMNS.get(label, examples.COLUMNS[facet.label])
    return [
        value,
        GroupColumn(label, _("Name or title of the record with this id."), null=True, example=called),
    ]
