from .answers import AnswerViewSet
from .areas import AreaViewSet
from .changes import ChangeViewSet
from .commitments import CommitmentViewSet
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

RECORDS = [
    AreaViewSet,
    OrganizationViewSet,
    PersonViewSet,
    TopicViewSet,
    SourceViewSet,
    HearingViewSet,
    SectionViewSet,
    SpeakerViewSet,
    QuestionViewSet,
    AnswerViewSet,
    CommitmentViewSet,
    EventViewSet,
    FigureViewSet,
]
"""Every kind of record, each after those it refers to."""

RESOURCES = [*RECORDS, ReleaseViewSet, ChangeViewSet]
"""Every resource of the API; a new one is registered here, and the promise tests take it up."""
