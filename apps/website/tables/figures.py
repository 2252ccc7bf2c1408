from django.utils.translation import gettext_lazy as _

from apps.api.resources.figures import FigureViewSet
from apps.hearings.models import Figure
from apps.hearings.units_in_words import unit_words

from .names import with_hearings
from .table import Heading, Table, Written
from .written import DAY, NEWSPAPER, PLACE, QUESTION, department, speaker

FIGURES = Table(
    resource=FigureViewSet,
    title=_("Figures"),
    lead=_(
        "Every quantity that was stated, as printed and in one unit of its kind. The same sum may be stated twice, and a total "
        "beside its parts, so the numbers cannot simply be added."
    ),
    words=_("Words contain"),
    headings=[
        Heading(_("as printed"), "hearing"),
        Heading(_("in one unit"), "value", numeric=True),
        Heading(_("what is counted")),
        Heading(_("kind"), "kind"),
        Heading(_("department"), "organization"),
        Heading(_("day"), "held_on"),
    ],
    template="figure",
    written=[
        Written(_("as printed"), 16, lambda row: row["quote"]),
        Written(_("in one unit"), 16, lambda row: row["value"]),
        Written(_("unit"), 9, lambda row: unit_words(row["unit"])),
        Written(_("how exact"), 10, lambda row: Figure.Qualifier(row["qualifier"]).label),
        Written(_("what is counted"), 18, lambda row: row["measures"]),
        Written(_("period"), 12, lambda row: row["period"]),
        Written(_("kind"), 10, lambda row: Figure.Kind(row["kind"]).label),
        Written(_("department"), 16, department),
        Written(_("said by"), 9, speaker),
        QUESTION,
        DAY,
        PLACE,
        NEWSPAPER,
    ],
    completed=with_hearings,
    facets={"kind": _("kind"), "unit": _("unit"), "organization": _("department"), "area": _("where")},
    ordering="-held_on",
    by_day=True,
)
