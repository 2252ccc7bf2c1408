from apps.hearings import models

from .agenda_items import AgendaItemViewSet
from .answers import AnswerViewSet
from .areas import AreaViewSet
from .changes import ChangeViewSet
from .commitments import CommitmentViewSet
from .corrections import CorrectionViewSet
from .editions import EditionViewSet
from .events import EventViewSet
from .figures import FigureViewSet
from .hearings import HearingViewSet
from .organizations import OrganizationViewSet
from .people import PersonViewSet
from .questions import QuestionViewSet
from .releases import ReleaseViewSet
from .sections import SectionViewSet
from .sources import SourceViewSet
from .speakers import SpeakerViewSet
from .topics import TopicViewSet
from .votes import VoteViewSet

RECORDS = sorted(
    [
        AgendaItemViewSet,
        AnswerViewSet,
        AreaViewSet,
        CommitmentViewSet,
        EditionViewSet,
        EventViewSet,
        FigureViewSet,
        HearingViewSet,
        OrganizationViewSet,
        PersonViewSet,
        QuestionViewSet,
        SectionViewSet,
        SourceViewSet,
        SpeakerViewSet,
        TopicViewSet,
        VoteViewSet,
    ],
    key=lambda resource: models.RECORDS.index(resource.serializer_class.Meta.model),
)
"""Every kind of record, each after those it refers to; a new one is registered here, and the promise tests take it up."""

RESOURCES = [*RECORDS, ReleaseViewSet, ChangeViewSet, CorrectionViewSet]
"""Every resource of the API."""

BY_COLLECTION = {resource.collection: resource for resource in RESOURCES}
"""The resources by the names of their lists."""

WITH_FEED = [resource for resource in RESOURCES if resource.feed_formats]
"""The resources that have a feed."""
