from .answers import AnswerViewSet
from .areas import AreaViewSet
from .commitments import CommitmentViewSet
from .events import EventViewSet
from .figures import FigureViewSet
from .hearings import HearingViewSet
from .organizations import OrganizationViewSet
from .people import PersonViewSet
from .questions import QuestionViewSet
from .sources import SourceViewSet
from .speakers import SpeakerViewSet
from .topics import TopicViewSet

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
