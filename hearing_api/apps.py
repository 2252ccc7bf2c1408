from django.contrib.admin.apps import AdminConfig


class RecordAdminConfig(AdminConfig):
    """The stock admin app, with the site of the record as `admin.site`."""

    default_site = "apps.hearings.admin_site.RecordAdminSite"
