from rest_framework import serializers, viewsets
from rest_framework.routers import DefaultRouter

from apps.hearings.models import Commitment


class CommitmentSerializer(serializers.ModelSerializer):
    held_on = serializers.DateField(source="hearing.held_on", read_only=True)
    organization_name = serializers.CharField(source="lead.name", read_only=True, default=None)
    person_name = serializers.CharField(source="answer.speaker.person.name", read_only=True)
    source = serializers.CharField(source="edition.source_id", read_only=True)

    class Meta:
        model = Commitment
        fields = [
            *("id", "hearing", "held_on", "number", "answer", "person_name", "lead", "organization_name"),
            *("quote", "kind", "status", "due_stated", "due_from", "due_to", "due_basis", "due_first_stated"),
            *("due_first_stated_from", "due_first_stated_to", "due_first_stated_basis", "topics", "source"),
            *("edition", "start", "end", "created_at", "modified_at"),
        ]


class CommitmentViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = (
        Commitment.objects.select_related("hearing", "lead", "answer__speaker__person", "edition")
        .prefetch_related("topics")
        .filter(hearing__state="published")
        .order_by("hearing_id", "number")
    )
    serializer_class = CommitmentSerializer
    filterset_fields = ["kind", "hearing"]


router = DefaultRouter()
router.register("commitments", CommitmentViewSet)
urlpatterns = router.urls
