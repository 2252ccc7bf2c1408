from django.contrib import admin
from django.urls import path

from . import views

urlpatterns = [
    path("", admin.site.admin_view(views.start), name="import_transcript"),
    path("confirm/", admin.site.admin_view(views.confirm), name="import_transcript_confirm"),
    path("suggest/", admin.site.admin_view(views.suggest), name="import_transcript_suggest"),
    path("value/", admin.site.admin_view(views.value), name="import_transcript_value"),
]
