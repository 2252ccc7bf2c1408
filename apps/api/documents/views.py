from apps.api.http.not_found import missing
from apps.api.http.parameters import read_parameters
from apps.api.query.filters import Id
from apps.api.resources.hearings import HearingRow, HearingViewSet
from apps.api.rows.details import rows

from .akn import akn_response
from .annotations import annotations_response


class WholeHearing(HearingViewSet):
    """One sitting whole, in the forms that archives of parliaments and readers of annotations exchange.

    Every question, answer, commitment and figure keeps its public id, and stands on its exact characters.
    """

    def akn(self, request, id):
        """Read one hearing whole as an Akoma Ntoso 3.0 document (OASIS LegalDocML)."""
        return akn_response(request, self._whole(request, id))

    def annotations(self, request, id):
        """Read the spans of one hearing as W3C Web Annotations, each on the plain text of its source."""
        return annotations_response(request, self._whole(request, id))

    def _whole(self, request, id):
        """Read the row of a published hearing with its addresses."""
        read_parameters(request, set())
        try:
            [found] = rows(HearingRow, pk=Id().read(id))
        except ValueError:
            raise missing(self.collection, id) from None
        return self.addressed(request, found)
