from django.urls import path, register_converter

from .files import FORMATS
from .resources.answers import AnswerViewSet
from .resources.areas import AreaViewSet
from .resources.commitments import CommitmentViewSet
from .resources.events import EventViewSet
from .resources.figures import FigureViewSet
from .resources.hearings import HearingViewSet
from .resources.organizations import OrganizationViewSet
from .resources.people import PersonViewSet
from .resources.questions import QuestionViewSet
from .resources.sources import SourceViewSet
from .resources.speakers import SpeakerViewSet
from .resources.topics import TopicViewSet
from .root import Root
from .schema_view import SchemaView

RESOURCES = [
    AreaViewSet,
    OrganizationViewSet,
    PersonViewSet,
    TopicViewSet,
    SourceViewSet,
    HearingViewSet,
    SpeakerViewSet,
    QuestionViewSet,
    AnswerViewSet,
    CommitmentViewSet,
    EventViewSet,
    FigureViewSet,
]
"""Every resource of the API; a new one is registered here, and the promise tests take it up."""


class FileFormat:
    """The suffix of a file's address."""

    regex = "|".join(FORMATS)

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(FileFormat, "file_format")


def addresses(resource):
    """List the addresses of one resource: its list, its files and its records."""
    name = resource.collection
    return [
        path(f"{name}/", resource.as_view({"get": "list"}), name=f"{name}-list"),
        path(
            f"{name}.<file_format:file_format>",
            resource.as_view({"get": "file"}),
            name=f"{name}-file",
        ),
        path(f"{name}/<str:id>/", resource.as_view({"get": "retrieve"}), name=f"{name}-detail"),
    ]


urlpatterns = [
    path("", Root.as_view(), name="api-root"),
    path("schema/", SchemaView.as_view(), name="schema"),
    *(address for resource in RESOURCES for address in addresses(resource)),
]
