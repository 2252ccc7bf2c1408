from django.utils.translation import gettext_lazy as _

from apps.api.query.filters import Filters, Id, one_or_many
from apps.api.query.relations import IdBelow, Linked, Linking
from apps.api.query.terms import Terms
from apps.api.rows.columns import Detail, Row
from apps.hearings.models import Commitment, Topic

from .viewset import Resource


class TopicRow(Row):
    class Meta:
        model = Topic
        fields = ["id", "name", "name_en", "parent", "parent_name", "html_url", "created_at", "modified_at"]
        paths = {"parent_name": "parent.name"}


class TopicDetail(TopicRow, Detail):
    children = TopicRow(many=True, read_only=True, help_text=_("Topics directly below it."))

    class Meta(TopicRow.Meta):
        fields = [*TopicRow.Meta.fields, *Detail.ADDRESSES, "children"]


class TopicFilters(Filters):
    q = Terms("name", "name_en", help_text="Words contained in the name.")
    parent, parent__in, parent__not = one_or_many(Id, "parent", help_text="Directly below this one.")
    topic = IdBelow("id", Topic, help_text="This topic and all below it.")
    hearing = Linked(
        Id("hearing"), Commitment, "topics", help_text="Topics of the commitments of this hearing."
    )
    commitments = Linking(Commitment, "topics", help_text="Whether it has commitments.")


class TopicViewSet(Resource):
    """Topics of commitments, as a small tree; the industry clusters are among them.

    Editors assign the topics; a commitment may have several.
    """

    serializer_class = TopicRow
    detail_class = TopicDetail
    filterset_class = TopicFilters
    orderings = {"id": ("id",), "modified_at": ("modified_at", "id")}
    ordering = "id"
