from django.contrib import admin
from django.urls import path

from . import pages

urlpatterns = [
    path("", admin.site.admin_view(pages.start), name="import_transcript"),
    path("confirm/", admin.site.admin_view(pages.confirm), name="import_transcript_confirm"),
    path("suggest/", admin.site.admin_view(pages.suggest), name="import_transcript_suggest"),
    path("value/", admin.site.admin_view(pages.value), name="import_transcript_value"),
]
