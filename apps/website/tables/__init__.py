"""The tables of the site, in the order of its navigation."""

from .commitments import COMMITMENTS
from .figures import FIGURES
from .hearings import HEARINGS
from .organizations import ORGANIZATIONS
from .people import PEOPLE
from .questions import QUESTIONS
from .topics import TOPICS

TABLES = [HEARINGS, COMMITMENTS, FIGURES, QUESTIONS, ORGANIZATIONS, PEOPLE, TOPICS]
TABLE_OF = {table.collection: table for table in TABLES}
