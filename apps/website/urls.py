"""The addresses of the pages, which are the same in both languages but for the `/en` before those in English."""

from django.urls import path

from apps.api.files.feeds import FORMATS
from apps.api.resources import WITH_FEED
from apps.api.resources.commitments import CommitmentViewSet

from .pages import (
    about,
    areas,
    charts,
    corrections,
    dictionary,
    downloads,
    embeds,
    feeds,
    hearings,
    home,
    method,
    pictures,
    problems,
    quotations,
    records,
    reports,
    search,
    styleguide,
    tables,
    viewers,
    workbooks,
)
from .tables import TABLES

urlpatterns = [
    path("", home.home, name="home"),
    path("search/", search.search, name="search"),
    path("about/", about.about, name="about"),
    path("method/", method.method, name="method"),
    path("data/", downloads.data, name="data"),
    path("data/dictionary/", dictionary.lists, name="dictionary"),
    path("data/dictionary/<slug:collection>/", dictionary.columns, name="columns"),
    path("areas/", areas.areas, name="areas"),
    path("charts/", charts.charts, name="charts"),
    path("charts/<slug:name>/", charts.chart, name="chart"),
    path("charts/<slug:name>.png", charts.picture, name="chart_picture"),
    path("corrections/", corrections.corrections, name="corrections"),
    path("data/<release:number>/", downloads.data, name="edition"),
    *(
        path(f"{table.collection}/", tables.table, {"table": table}, name=table.collection)
        for table in TABLES
    ),
    path("commitments.ics", feeds.calendar, {"resource": CommitmentViewSet}),
    *(
        path(f"{resource.collection}.{suffix}", feeds.feed, {"resource": resource, "suffix": suffix})
        for resource in WITH_FEED
        for suffix in FORMATS
    ),
    *(
        path(
            f"{table.collection}.xlsx",
            workbooks.workbook,
            {"table": table},
            name=f"{table.collection}_workbook",
        )
        for table in TABLES
    ),
    path("hearings/<str:pk>/", hearings.hearing, name="hearing"),
    path("commitments/<str:pk>/", quotations.commitment, name="commitment"),
    path("figures/<str:pk>/", quotations.figure, name="figure"),
    path("embed/charts/<slug:name>/", charts.frame, name="chart_frame"),
    path("embed/<slug:collection>/<str:pk>/", embeds.embed, name="embed"),
    path("report/<slug:collection>/<str:pk>/", reports.report, name="report"),
    path("report/<slug:collection>/<str:pk>/sent/", reports.reported, name="reported"),
    path("pictures/<slug:collection>/<str:pk>.png", pictures.picture, name="picture"),
    path("styleguide/", styleguide.styleguide, name="styleguide"),
    path("problems/", problems.problems, name="problems"),
    path("problems/<slug:name>/", problems.problem, name="problem"),
    path("docs/", viewers.viewer, {"template": "swagger.html"}, name="docs"),
    path("redoc/", viewers.viewer, {"template": "redoc.html"}, name="redoc"),
    *(
        path(
            f"{resource.collection}/<str:pk>/",
            records.record,
            {"resource": resource},
            name=records.route_of(resource),
        )
        for resource in records.WITH_A_PAGE
    ),
]
